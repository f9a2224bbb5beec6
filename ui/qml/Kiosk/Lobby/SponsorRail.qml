pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Window

import Kiosk.Models

// The sponsors' logos, on plates, at the board's foot.
Item {
    id: root

    required property LobbyLook look
    required property FaceList logos

    Repeater {
        model: root.logos

        Image {
            required property string key
            required property string picture
            required property real plateX
            required property real plateY
            required property real plateWidth
            required property real plateHeight

            objectName: key
            x: plateX
            y: plateY
            width: plateWidth
            height: plateHeight
            cache: false
            source: "image://brand/plate/" + picture + "/" + root.look.stamp
            sourceSize: Qt.size(Math.round(plateWidth * Screen.devicePixelRatio), Math.round(plateHeight * Screen.devicePixelRatio))
        }
    }
}
