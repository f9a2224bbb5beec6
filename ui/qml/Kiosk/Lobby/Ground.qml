import QtQuick

import Kiosk.Models

Rectangle {
    id: root

    required property LobbyLook look

    gradient: Gradient {
        GradientStop {
            color: root.look.ground
            position: 0
        }

        GradientStop {
            color: root.look.deep
            position: 1
        }
    }
}
