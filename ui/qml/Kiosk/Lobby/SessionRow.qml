import QtQuick

import Kiosk.Models

Rectangle {
    id: root

    required property LobbyLook look
    required property LobbyPlaces places
    required property string time
    required property string oldTime
    required property string title
    required property int titleSize
    required property int titleLines
    required property real titleWidth
    required property string meta
    required property string room
    required property int roomSize
    required property int roomLines
    required property string oldRoom
    required property string chip
    required property string tone
    required property int track
    required property bool mirrored
    required property bool fresh
    required property bool heading
    readonly property real u: places.u
    readonly property bool gone: tone === "gone"
    readonly property real begin: 22 * u

    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: mirrored
    border.color: look.rule
    border.width: heading ? 0 : Math.max(1, Math.round(0.12 * u))
    color: heading ? "transparent" : look.row
    radius: 1.4 * look.round * u

    Rectangle {
        anchors.left: parent.left
        y: 1.6 * root.u
        width: Math.round(0.8 * root.u)
        height: parent.height - 3.2 * root.u
        color: root.gone ? root.look.line : root.look.trackColour(root.track)
        radius: width / 2
        visible: !root.heading
    }

    StartTime {
        id: start

        anchors.left: parent.left
        anchors.leftMargin: 3 * root.u
        anchors.verticalCenter: parent.verticalCenter
        gone: root.gone
        look: root.look
        oldTime: root.oldTime
        time: root.time
        u: root.u
        visible: !root.heading
    }

    Column {
        anchors.left: parent.left
        anchors.leftMargin: root.begin
        anchors.verticalCenter: parent.verticalCenter
        width: (root.places.stacked ? root.width - 2.6 * root.u : root.width - aside.width - 4.8 * root.u) - root.begin
        spacing: (root.places.stacked ? 0.1 : -0.3) * root.u
        visible: !root.heading

        BoardText {
            objectName: "title"

            anchors.left: parent.left
            width: root.titleLines > 1 ? root.titleWidth : parent.width
            color: root.gone ? root.look.faint : root.look.ink
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
            font.pixelSize: Math.round(3.1 * root.u)
            horizontalAlignment: Text.AlignLeft
            look: root.look
            text: root.meta
            visible: root.meta !== ""
        }

        RowFoot {
            chip: root.chip
            look: root.look
            oldRoom: root.oldRoom
            places: root.places
            room: root.room
            roomSize: root.roomSize
            tone: root.tone
            visible: root.places.stacked
        }
    }

    RowAside {
        id: aside

        anchors.right: parent.right
        anchors.rightMargin: 2.6 * root.u
        anchors.verticalCenter: parent.verticalCenter
        chip: root.chip
        look: root.look
        oldRoom: root.oldRoom
        places: root.places
        room: root.room
        roomLines: root.roomLines
        roomSize: root.roomSize
        tone: root.tone
        visible: !root.places.stacked && !root.heading
    }

    RowHeading {
        anchors.fill: parent
        look: root.look
        meta: root.meta
        title: root.title
        titleSize: root.titleSize
        u: root.u
        visible: root.heading
    }

    Glow {
        anchors.fill: parent
        fresh: root.fresh
        look: root.look
        radius: root.radius
    }
}
