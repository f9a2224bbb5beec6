import QtQuick

import Kiosk.Models

// The room; when it changed, the planned one stands struck beneath.
Column {
    id: root

    required property LobbyLook look
    required property real u
    required property string room
    required property string oldRoom
    required property bool gone
    required property bool atRight

    spacing: -0.2 * u

    BoardText {
        objectName: "room"

        width: root.width
        color: root.gone ? root.look.faint : root.oldRoom ? root.look.changed : root.look.ink
        font.pixelSize: Math.round(3.9 * root.u)
        font.weight: Font.Bold
        horizontalAlignment: root.atRight ? Text.AlignRight : Text.AlignLeft
        look: root.look
        text: root.room
    }

    BoardText {
        objectName: "oldRoom"

        width: root.width
        color: root.look.soft
        font.pixelSize: Math.round(3 * root.u)
        font.strikeout: true
        horizontalAlignment: root.atRight ? Text.AlignRight : Text.AlignLeft
        look: root.look
        text: root.oldRoom
        visible: root.oldRoom !== ""
    }
}
