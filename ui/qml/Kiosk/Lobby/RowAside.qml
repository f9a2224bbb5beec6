import QtQuick

import Kiosk.Models

// Where, at the row's right: the room, with what is to be known about the row before it.
Row {
    id: root

    required property LobbyLook look
    required property LobbyPlaces places
    required property string room
    required property int roomSize
    required property int roomLines
    required property string oldRoom
    required property string chip
    required property string tone

    layoutDirection: Qt.RightToLeft
    spacing: 2.2 * places.u

    Column {
        anchors.verticalCenter: parent.verticalCenter
        width: root.places.roomWidth
        spacing: -0.2 * root.places.u
        visible: width > 0

        RoomName {
            width: parent.width
            changed: root.oldRoom !== ""
            font.pixelSize: root.roomSize
            gone: root.tone === "gone"
            horizontalAlignment: Text.AlignRight
            look: root.look
            maximumLineCount: root.roomLines
            text: root.room
            wrapMode: root.roomLines > 1 ? Text.Wrap : Text.NoWrap
        }

        OldText {
            width: parent.width
            horizontalAlignment: Text.AlignRight
            look: root.look
            text: root.oldRoom
            u: root.places.u
        }
    }

    Chip {
        anchors.verticalCenter: parent.verticalCenter
        look: root.look
        text: root.chip
        tone: root.tone
        u: root.places.u
        visible: root.chip !== ""
    }
}
