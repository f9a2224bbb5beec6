import QtQuick
import QtQuick.Window

import Kiosk.Models

Item {
    id: root

    required property LobbyLook look
    required property LobbyPlaces places
    required property LobbyBoard board
    required property LobbyGreeting greeting
    readonly property real u: places.u

    x: root.places.header.x
    y: root.places.header.y
    width: root.places.header.width
    height: root.places.header.height

    Rectangle {
        id: mark

        anchors.verticalCenter: parent.verticalCenter
        width: Math.round(root.u)
        height: parent.height - 2 * root.u
        color: root.look.mark
        radius: width / 2
        visible: root.board.logo === ""
    }

    Image {
        id: logo

        objectName: "logo"

        anchors.verticalCenter: parent.verticalCenter
        width: root.board.logoWidth
        height: root.board.logoHeight
        cache: false
        source: root.board.logo === "" ? "" : "image://brand/mark/" + root.board.logo + "/" + root.look.stamp
        sourceSize: Qt.size(Math.round(width * Screen.devicePixelRatio), Math.round(height * Screen.devicePixelRatio))
        visible: root.board.logo !== ""
    }

    Column {
        anchors.left: root.board.logo === "" ? mark.right : logo.right
        anchors.leftMargin: 2 * root.u
        anchors.right: now.left
        anchors.rightMargin: 4 * root.u
        anchors.verticalCenter: parent.verticalCenter
        opacity: root.greeting.text !== "" ? 0 : 1
        spacing: -0.5 * root.u

        Behavior on opacity {
            enabled: root.look.motion

            NumberAnimation {
                duration: 280
                easing.type: Easing.OutCubic
            }
        }

        BoardText {
            objectName: "name"

            width: root.board.nameLines > 1 ? root.board.nameWidth : parent.width
            color: root.look.headInk
            font.pixelSize: root.board.nameSize
            font.weight: Font.DemiBold
            lineHeight: 0.95
            look: root.look
            maximumLineCount: root.board.nameLines
            text: root.board.name
            wrapMode: Text.Wrap
        }

        BoardText {
            objectName: "subtitle"

            width: parent.width
            color: root.look.headSoft
            font.pixelSize: Math.round((root.board.nameLines > 1 ? 2.8 : 3.0) * root.u)
            look: root.look
            maximumLineCount: root.height > 15 * root.u && root.board.nameLines < 4 ? 2 : 1
            text: root.board.subtitle
            visible: text !== ""
            wrapMode: maximumLineCount > 1 ? Text.Wrap : Text.NoWrap
        }
    }

    Greeting {
        anchors.bottom: parent.bottom
        anchors.left: root.board.logo === "" ? parent.left : logo.right
        anchors.right: now.left
        anchors.rightMargin: 4 * root.u
        anchors.top: parent.top
        greeting: root.greeting
        look: root.look
        u: root.u
    }

    Column {
        id: now

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: -0.5 * root.u
        spacing: -1.5 * root.u

        BoardText {
            objectName: "clock"

            anchors.right: parent.right
            color: root.look.headInk
            font.family: root.look.figures
            font.features: ({
                    "tnum": 1
                })
            font.pixelSize: Math.round(9 * root.u)
            font.weight: Font.DemiBold
            look: root.look
            text: root.board.clock
        }

        BoardText {
            objectName: "date"

            anchors.right: parent.right
            color: root.look.headSoft
            font.pixelSize: Math.round(2.8 * root.u)
            look: root.look
            text: root.board.date
        }
    }
}
