import QtQuick

import Kiosk.Models

// What the header's words lie on, from edge to edge, with the brand's colour in a rule beneath.
Rectangle {
    id: root

    required property LobbyLook look
    required property real u

    color: look.head
    visible: look.band

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Math.round(0.45 * root.u)
        color: root.look.mark
    }
}
