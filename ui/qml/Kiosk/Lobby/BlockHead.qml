import QtQuick

import Kiosk.Models

// A block's first line: from when until when, what was planned, and what is to be known about it.
Item {
    id: root

    required property LobbyLook look
    required property real u
    required property string time
    required property string oldTime
    required property string chip
    required property string tone
    readonly property bool gone: tone === "gone"

    height: 3.8 * u

    BoardText {
        id: when

        objectName: "time"

        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        color: root.gone ? root.look.faint : root.tone === "changed" ? root.look.changed : root.look.soft
        font.family: root.look.figures
        font.features: ({
                "tnum": 1
            })
        font.pixelSize: Math.round(2.9 * root.u)
        font.strikeout: root.gone
        font.weight: Font.DemiBold
        look: root.look
        text: root.time
    }

    OldText {
        objectName: "oldTime"

        anchors.left: when.right
        anchors.leftMargin: 0.9 * root.u
        anchors.verticalCenter: parent.verticalCenter
        font.family: root.look.figures
        font.pixelSize: Math.round(2.8 * root.u)
        look: root.look
        text: root.oldTime
        u: root.u
    }

    BoardText {
        objectName: "chip"

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        color: root.gone ? root.look.gone : root.tone === "soon" ? root.look.live : root.look.changed
        font.pixelSize: Math.round(2.8 * root.u)
        font.weight: Font.Bold
        look: root.look
        text: root.chip
        visible: text !== ""
    }
}
