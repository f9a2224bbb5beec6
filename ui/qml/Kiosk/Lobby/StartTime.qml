import QtQuick

import Kiosk.Models

// When a session starts; the time it was planned for stands struck beneath.
Column {
    id: root

    required property LobbyLook look
    required property real u
    required property string time
    required property string oldTime
    required property bool gone

    spacing: -0.7 * u

    BoardText {
        objectName: "time"

        anchors.left: parent.left
        color: root.gone ? root.look.faint : root.oldTime ? root.look.changed : root.look.ink
        font.family: root.look.figures
        font.features: ({
                "tnum": 1
            })
        font.pixelSize: Math.round(5.4 * root.u)
        font.strikeout: root.gone
        font.weight: Font.DemiBold
        look: root.look
        text: root.time
    }

    OldText {
        objectName: "oldTime"

        anchors.left: parent.left
        font.family: root.look.figures
        look: root.look
        text: root.oldTime
        u: root.u
    }
}
