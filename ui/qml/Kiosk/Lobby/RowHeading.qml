import QtQuick

import Kiosk.Models

// Over rows of one kind: what they are, in both languages, on one line.
Item {
    id: root

    required property LobbyLook look
    required property real u
    required property string title
    required property int titleSize
    required property string meta

    BoardText {
        id: first

        objectName: "heading"

        x: 0.4 * root.u
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 0.2 * root.u
        width: Math.min(implicitWidth, root.width - x)
        color: root.look.changed
        font.pixelSize: root.titleSize
        font.weight: Font.Bold
        look: root.look
        text: root.title
    }

    BoardText {
        objectName: "otherHeading"

        anchors.baseline: first.baseline
        anchors.left: first.right
        anchors.leftMargin: 1.6 * root.u
        width: Math.max(0, root.width - first.width - 2.4 * root.u)
        color: root.look.soft
        font.pixelSize: Math.round(3.1 * root.u)
        look: root.look
        text: root.meta
    }
}
