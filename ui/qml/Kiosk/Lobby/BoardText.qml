import QtQuick

import Kiosk.Models

// Text of the board: never markup, whatever a title contains.
Text {
    id: root

    required property LobbyLook look

    color: root.look.ink
    elide: Text.ElideRight
    font.family: root.look.face
    textFormat: Text.PlainText
}
