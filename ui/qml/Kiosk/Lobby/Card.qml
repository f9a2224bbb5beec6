import QtQuick

import Kiosk.Models

// One of several sessions that are on: the room first, for people look for their room.
Rectangle {
    id: root

    required property LobbyLook look
    required property real u
    required property string room
    required property int roomSize
    required property string until
    required property string title
    required property int titleSize
    required property int titleLines
    required property real titleWidth
    required property string meta
    required property string timeLeft
    required property real share
    required property bool urgent
    required property bool pause
    required property bool moved
    required property int track
    required property bool mirrored
    readonly property bool low: height < 28 * u
    readonly property color tone: pause ? look.pause : look.live

    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: mirrored
    border.color: look.rule
    border.width: Math.max(1, Math.round(0.14 * u))
    color: look.raised
    radius: 1.8 * look.round * u

    Rectangle {
        anchors.left: parent.left
        y: 2.4 * root.u
        width: Math.round(0.8 * root.u)
        height: parent.height - 4.8 * root.u
        color: root.track < 0 ? root.tone : root.look.trackColour(root.track)
        radius: width / 2
    }

    BoardText {
        id: where

        objectName: "room"

        anchors.left: parent.left
        anchors.leftMargin: 2.8 * root.u
        anchors.right: end.left
        anchors.rightMargin: 1.6 * root.u
        y: 1.4 * root.u + (3.7 * root.u - font.pixelSize)
        color: root.moved ? root.look.changed : root.tone
        font.pixelSize: root.roomSize
        font.weight: Font.Bold
        look: root.look
        text: root.room
    }

    BoardText {
        id: end

        objectName: "until"

        anchors.baseline: where.baseline
        anchors.right: parent.right
        anchors.rightMargin: 2.2 * root.u
        color: root.urgent ? root.look.changed : root.low ? root.look.ink : root.look.soft
        font.features: ({
                "tnum": 1
            })
        font.pixelSize: Math.round(3.4 * root.u)
        font.weight: Font.DemiBold
        look: root.look
        text: root.until
    }

    Item {
        anchors.bottom: root.low ? bar.top : still.top
        anchors.left: where.left
        anchors.right: end.right
        anchors.top: where.bottom

        Column {
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width
            spacing: -0.1 * root.u

            BoardText {
                objectName: "title"

                anchors.left: parent.left
                width: root.titleLines > 1 ? root.titleWidth : parent.width
                font.pixelSize: root.titleSize
                font.weight: Font.DemiBold
                horizontalAlignment: Text.AlignLeft
                lineHeight: 0.95
                look: root.look
                maximumLineCount: root.titleLines
                text: root.title
                wrapMode: Text.Wrap
            }

            BoardText {
                objectName: "meta"

                width: parent.width
                color: root.look.soft
                font.pixelSize: Math.round(3 * root.u)
                horizontalAlignment: Text.AlignLeft
                look: root.look
                maximumLineCount: root.low || root.titleLines > 2 ? 1 : 2
                text: root.meta
                visible: text !== ""
                wrapMode: maximumLineCount > 1 ? Text.Wrap : Text.NoWrap
            }
        }
    }

    BoardText {
        id: still

        objectName: "left"

        anchors.bottom: bar.top
        anchors.bottomMargin: 0.3 * root.u
        anchors.left: where.left
        color: root.urgent ? root.look.changed : root.look.ink
        font.pixelSize: Math.round(3.3 * root.u)
        font.weight: root.urgent ? Font.Bold : Font.Medium
        look: root.look
        text: root.timeLeft
        visible: !root.low
    }

    Progress {
        id: bar

        anchors.bottom: parent.bottom
        anchors.bottomMargin: 1.6 * root.u
        anchors.left: where.left
        anchors.right: end.right
        height: Math.round(0.8 * root.u)
        colour: root.urgent ? root.look.changed : root.tone
        look: root.look
        share: root.share
    }
}
