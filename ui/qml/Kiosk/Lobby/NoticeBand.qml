import QtQuick

import Kiosk.Models

// An announcement, above the footer: it takes room of its own and never covers the programme.
Rectangle {
    id: root

    required property LobbyLook look
    required property LobbyNotice notice
    required property real u

    color: look.changedGround
    radius: 1.6 * look.round * u

    Rectangle {
        id: sign

        x: 2.6 * root.u
        anchors.verticalCenter: parent.verticalCenter
        width: Math.round(5 * root.u)
        height: width
        color: root.look.changed
        radius: width / 2

        BoardText {
            anchors.centerIn: parent
            color: root.look.changedGround
            font.pixelSize: Math.round(3.8 * root.u)
            font.weight: Font.Bold
            look: root.look
            text: "i"
        }
    }

    Column {
        anchors.left: sign.right
        anchors.leftMargin: 1.8 * root.u
        anchors.right: count.visible ? count.left : parent.right
        anchors.rightMargin: 2.4 * root.u
        anchors.verticalCenter: parent.verticalCenter

        BoardText {
            objectName: "noticeText"

            width: parent.width
            font.pixelSize: root.notice.textSize
            font.weight: Font.DemiBold
            look: root.look
            maximumLineCount: root.notice.textLines
            text: root.notice.text
            wrapMode: Text.Wrap
        }

        BoardText {
            objectName: "noticeOther"

            width: parent.width
            color: root.look.soft
            font.pixelSize: root.notice.otherSize
            look: root.look
            maximumLineCount: root.notice.otherLines
            text: root.notice.other
            visible: text !== ""
            wrapMode: Text.Wrap
        }
    }

    BoardText {
        id: count

        objectName: "noticeCount"

        anchors.right: parent.right
        anchors.rightMargin: 2.6 * root.u
        anchors.verticalCenter: parent.verticalCenter
        color: root.look.changed
        font.features: ({
                "tnum": 1
            })
        font.pixelSize: Math.round(3.2 * root.u)
        font.weight: Font.DemiBold
        look: root.look
        text: root.notice.count
        visible: text !== ""
    }
}
