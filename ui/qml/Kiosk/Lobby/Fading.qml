import QtQuick

import Kiosk.Models

// What is there or not: it comes and goes within a quarter of a second, and is not drawn at all while it is away.
Item {
    id: root

    required property LobbyLook look
    required property bool shown

    opacity: shown ? 1 : 0
    visible: opacity > 0

    Behavior on opacity {
        enabled: root.look.motion

        NumberAnimation {
            duration: 240
        }
    }
}
