import QtQuick
import QtQuick.Window

import Kiosk.Models

// What everything lies on: the theme's gradient, or the picture that was painted for this look.
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

    Image {
        anchors.fill: parent
        cache: false
        source: width > 0 && height > 0 && root.look.stamp !== "" ? "image://brand/ground//" + root.look.stamp : ""
        sourceSize: Qt.size(Math.round(width * Screen.devicePixelRatio), Math.round(height * Screen.devicePixelRatio))
    }
}
