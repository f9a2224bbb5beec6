import QtQuick

import Kiosk.Models

// How far a session is. It moves once a minute, for half a second.
Rectangle {
    id: root

    required property LobbyLook look
    required property real share
    required property color colour

    color: look.track
    radius: height / 2

    Rectangle {
        objectName: "done"

        width: Math.max(root.height, root.width * root.share)
        height: root.height
        color: root.colour
        radius: root.radius

        Behavior on width {
            enabled: root.look.motion

            NumberAnimation {
                duration: 500
                easing.type: Easing.OutCubic
            }
        }
    }
}
