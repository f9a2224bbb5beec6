import QtQuick

import Kiosk.Models

Rectangle {
    id: root

    required property LobbyLook look
    required property LobbyPlaces places
    required property LobbyHero hero
    readonly property real u: places.u
    readonly property color tone: hero.tone === "live" ? look.live : hero.tone === "pause" ? look.pause : look.soft

    readonly property bool open: places.tall && hero.tone === "calm" && hero.label === ""

    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: hero.mirrored
    border.color: look.rule
    border.width: open ? 0 : Math.max(1, Math.round(0.14 * u))
    color: open ? "transparent" : look.raised
    radius: 2 * look.round * u

    Rectangle {
        anchors.left: parent.left
        y: root.open ? block.y + said.y : 3 * root.u
        width: Math.round(0.9 * root.u)
        height: root.open ? said.height : parent.height - 6 * root.u
        color: root.open ? root.look.live : root.tone
        radius: width / 2
    }

    Row {
        id: label

        anchors.left: parent.left
        anchors.leftMargin: 4 * root.u
        y: 2.2 * root.u
        height: root.hero.label === "" ? 0 : 4.1 * root.u
        spacing: 1.4 * root.u
        visible: root.hero.label !== ""

        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            width: Math.round(1.8 * root.u)
            height: width
            color: root.tone
            radius: width / 2
        }

        BoardText {
            objectName: "label"

            color: root.tone
            font.capitalization: Font.AllUppercase
            font.letterSpacing: 0.18 * root.u
            font.pixelSize: Math.round(3.2 * root.u)
            font.weight: Font.Bold
            look: root.look
            text: root.hero.label
        }

        BoardText {
            objectName: "otherLabel"

            color: root.look.soft
            font.pixelSize: Math.round(3.2 * root.u)
            look: root.look
            text: root.hero.otherLabel
        }
    }

    Item {
        id: block

        anchors.bottom: foot.top
        anchors.left: parent.left
        anchors.leftMargin: 4 * root.u
        anchors.right: parent.right
        anchors.rightMargin: 4 * root.u
        anchors.top: label.bottom

        Column {
            id: said

            anchors.verticalCenter: parent.verticalCenter
            width: parent.width
            spacing: (root.places.tall ? 1 : -0.2) * root.u

            BoardText {
                objectName: "title"

                anchors.left: parent.left
                width: root.hero.titleLines > 1 ? root.hero.titleWidth : parent.width
                font.pixelSize: root.hero.titleSize
                font.weight: Font.Bold
                horizontalAlignment: Text.AlignLeft
                lineHeight: 0.95
                look: root.look
                maximumLineCount: root.hero.titleLines
                text: root.hero.title
                wrapMode: root.hero.titleLines > 1 ? Text.Wrap : Text.NoWrap
            }

            BoardText {
                objectName: "meta"

                width: parent.width
                color: root.look.soft
                font.pixelSize: Math.round((root.places.tall ? 4.6 : 3.4) * root.u)
                horizontalAlignment: Text.AlignLeft
                look: root.look
                maximumLineCount: root.places.tall ? 2 : 1
                text: root.hero.meta
                visible: text !== ""
                wrapMode: root.places.tall ? Text.Wrap : Text.NoWrap
            }

            BoardText {
                objectName: "after"

                width: parent.width
                color: root.look.live
                font.pixelSize: Math.round(4.6 * root.u)
                font.weight: Font.DemiBold
                look: root.look
                maximumLineCount: 2
                text: root.hero.timeLeft
                topPadding: 3 * root.u
                visible: root.open && text !== ""
                wrapMode: Text.Wrap
            }
        }
    }

    HeroFoot {
        id: foot

        anchors.bottom: parent.bottom
        anchors.bottomMargin: 2.2 * root.u
        anchors.left: parent.left
        anchors.leftMargin: 4 * root.u
        anchors.right: parent.right
        anchors.rightMargin: 4 * root.u
        hero: root.hero
        look: root.look
        tone: root.tone
        u: root.u
        visible: !root.open
    }
}
