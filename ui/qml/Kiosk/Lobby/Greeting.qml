import QtQuick

import Kiosk.Models

// A guest is welcomed where the event's name stands otherwise: no word of the programme is covered.
Item {
    id: root

    required property LobbyGreeting greeting
    required property LobbyLook look
    required property real u
    readonly property color ink: root.look.band ? root.look.headInk : root.look.live

    opacity: root.greeting.text !== "" ? 1 : 0

    Behavior on opacity {
        enabled: root.look.motion

        NumberAnimation {
            duration: 280
            easing.type: Easing.OutCubic
        }
    }

    Item {
        id: way

        anchors.left: parent.left
        anchors.leftMargin: 3 * root.u
        anchors.verticalCenter: parent.verticalCenter
        width: visible ? 7 * root.u : 0
        height: 7 * root.u
        visible: root.greeting.turn >= 0

        ExitArrow {
            objectName: "greetingWay"

            anchors.centerIn: parent
            width: 4.6 * root.u
            height: 5.4 * root.u
            ink: root.ink
            rotation: Math.max(root.greeting.turn, 0)
        }
    }

    Column {
        anchors.left: way.right
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter

        BoardText {
            objectName: "greetingText"

            width: parent.width
            color: root.ink
            font.pixelSize: root.greeting.textSize
            font.weight: Font.Bold
            lineHeight: 0.95
            look: root.look
            maximumLineCount: root.greeting.textLines
            text: root.greeting.text
            wrapMode: root.greeting.textLines > 1 ? Text.Wrap : Text.NoWrap
        }

        BoardText {
            objectName: "greetingNext"

            width: parent.width
            color: root.look.headInk
            font.pixelSize: root.greeting.nextSize
            font.weight: Font.DemiBold
            look: root.look
            maximumLineCount: root.greeting.nextLines
            text: root.greeting.next
            visible: text !== ""
            wrapMode: root.greeting.nextLines > 1 ? Text.Wrap : Text.NoWrap
        }
    }
}
