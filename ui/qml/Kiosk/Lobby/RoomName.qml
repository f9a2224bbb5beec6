import QtQuick

// A room's name; a room that changed is told by its colour, and by the old one struck beside it.
BoardText {
    id: root

    required property bool changed
    required property bool gone

    color: gone ? look.faint : changed ? look.changed : look.ink
    font.weight: Font.Bold
    lineHeight: 0.92
}
