import QtQuick

import Kiosk.Models

// Where, beneath the title, on screens too narrow for a column of rooms.
Row {
    id: root

    required property LobbyLook look
    required property LobbyPlaces places
    required property string room
    required property int roomSize
    required property string oldRoom
    required property string chip
    required property string tone

    anchors.left: parent ? parent.left : undefined
    height: 5.6 * places.u
    spacing: 2 * places.u

    RoomName {
        anchors.verticalCenter: parent.verticalCenter
        changed: root.oldRoom !== ""
        font.pixelSize: root.roomSize
        gone: root.tone === "gone"
        look: root.look
        text: root.room
        visible: text !== ""
    }

    OldText {
        anchors.verticalCenter: parent.verticalCenter
        look: root.look
        text: root.oldRoom
        u: root.places.u
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
