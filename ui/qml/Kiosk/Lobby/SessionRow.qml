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
    required property string meta
    required property string room
    required property string oldRoom
    required property string chip
    required property string tone
    required property int track
    readonly property real u: places.u
    readonly property bool gone: tone === "gone"

    color: look.row
    radius: 1.4 * u

    Rectangle {
        y: 1.6 * root.u
        width: Math.round(0.8 * root.u)
        height: parent.height - 3.2 * root.u
        color: root.gone ? root.look.line : root.look.trackColour(root.track)
        radius: width / 2
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
    }

    Column {
        x: 22 * root.u
        anchors.verticalCenter: parent.verticalCenter
        width: (root.places.stacked ? root.width - 2.6 * root.u : aside.x - 2.2 * root.u) - x
        spacing: (root.places.stacked ? 0.1 : -0.3) * root.u

        BoardText {
            objectName: "title"

            width: parent.width
            color: root.gone ? root.look.faint : root.look.ink
            font.pixelSize: root.titleSize
            font.strikeout: root.gone
            font.weight: Font.DemiBold
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
            look: root.look
            text: root.meta
            visible: root.meta !== ""
        }

        Item {
            id: beneath

            width: parent.width
            height: 5.6 * root.u
            visible: root.places.stacked
        }
    }

    Row {
        id: aside

        x: root.places.stacked ? 22 * root.u : root.width - width - 2.6 * root.u
        y: root.places.stacked ? root.height - height - 1.2 * root.u : (root.height - height) / 2
        layoutDirection: root.places.stacked ? Qt.LeftToRight : Qt.RightToLeft
        spacing: 2.2 * root.u

        RoomName {
            width: root.places.roomWidth
            anchors.verticalCenter: parent.verticalCenter
            gone: root.gone
            look: root.look
            oldRoom: root.oldRoom
            atRight: !root.places.stacked
            room: root.room
            u: root.u
            visible: width > 0
        }

        Chip {
            anchors.verticalCenter: parent.verticalCenter
            look: root.look
            text: root.chip
            tone: root.tone
            u: root.u
            visible: root.chip !== ""
        }
    }
}
