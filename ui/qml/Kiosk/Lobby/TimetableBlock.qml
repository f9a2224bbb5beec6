import QtQuick

import Kiosk.Models

// One session of the timetable: when, what changed, its title, and more where there is room.
Rectangle {
    id: root

    required property LobbyLook look
    required property real u
    required property string time
    required property string oldTime
    required property string chip
    required property string tone
    required property string title
    required property int titleSize
    required property int titleLines
    required property string meta
    required property int track
    required property real share
    required property bool pause
    required property bool mirrored
    required property bool fresh
    readonly property bool on: share >= 0
    readonly property bool gone: tone === "gone"

    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: mirrored
    border.color: look.line
    border.width: pause && !on ? Math.max(1, Math.round(0.15 * u)) : 0
    clip: true
    color: on ? look.raised : pause ? look.deep : look.row
    radius: Math.min(1.2 * u, height / 4)

    Rectangle {
        width: parent.width
        height: Math.min(parent.height, Math.max(2 * parent.radius, parent.height * root.share))
        bottomLeftRadius: height < parent.height - 1 ? 0 : radius
        bottomRightRadius: height < parent.height - 1 ? 0 : radius
        color: root.look.liveGround
        radius: root.radius
        visible: root.on
    }

    Rectangle {
        anchors.left: parent.left
        y: Math.min(1 * root.u, parent.height / 5)
        width: Math.round(0.7 * root.u)
        height: parent.height - 2 * y
        color: root.gone ? root.look.line : root.track >= 0 ? root.look.trackColour(root.track) : root.on ? root.look.live : root.pause ? root.look.pause : root.look.line
        radius: width / 2
    }

    Column {
        anchors.left: parent.left
        anchors.leftMargin: 1.8 * root.u
        anchors.right: parent.right
        anchors.rightMargin: 1 * root.u
        y: root.time === "" ? (parent.height - height) / 2 : 0.5 * root.u
        spacing: -0.1 * root.u

        BlockHead {
            width: parent.width
            chip: root.chip
            look: root.look
            oldTime: root.oldTime
            time: root.time
            tone: root.tone
            u: root.u
            visible: root.time !== ""
        }

        BoardText {
            objectName: "title"

            width: parent.width
            color: root.gone ? root.look.faint : root.pause ? root.look.soft : root.look.ink
            font.pixelSize: root.titleSize
            font.strikeout: root.gone
            font.weight: Font.DemiBold
            horizontalAlignment: Text.AlignLeft
            lineHeight: 0.95
            look: root.look
            maximumLineCount: root.titleLines
            text: root.title
            wrapMode: root.titleLines > 1 ? Text.Wrap : Text.NoWrap
        }

        BoardText {
            objectName: "meta"

            width: parent.width
            color: root.gone ? root.look.faint : root.look.soft
            font.pixelSize: Math.round(2.9 * root.u)
            horizontalAlignment: Text.AlignLeft
            look: root.look
            text: root.meta
            visible: text !== ""
        }
    }

    Glow {
        anchors.fill: parent
        fresh: root.fresh
        look: root.look
        radius: root.radius
    }
}
