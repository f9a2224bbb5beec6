import QtQuick

import Kiosk.Models

// The hero's last lines: how long still, where, until when, and how far.
Column {
    id: root

    required property LobbyLook look
    required property LobbyHero hero
    required property real u
    required property color tone

    spacing: 0.6 * u

    Item {
        width: parent.width
        height: 5.6 * root.u
        visible: root.hero.timeLeft !== "" || root.hero.room !== "" || root.hero.until !== ""

        BoardText {
            id: still

            objectName: "left"

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            color: root.hero.urgent ? root.look.changed : root.look.ink
            font.features: ({
                    "tnum": 1
                })
            font.pixelSize: root.hero.footSize
            font.weight: root.hero.urgent ? Font.Bold : Font.Medium
            look: root.look
            text: root.hero.timeLeft
        }

        Row {
            id: place

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            spacing: 2.4 * root.u

            OldText {
                objectName: "oldRoom"

                anchors.baseline: until.baseline
                look: root.look
                text: root.hero.footSpare ? root.hero.oldRoom : ""
                u: root.u
            }

            RoomName {
                objectName: "room"

                width: Math.min(implicitWidth, root.width - still.width - until.width - 5 * root.u)
                changed: root.hero.oldRoom !== ""
                font.pixelSize: root.hero.footSize
                gone: false
                look: root.look
                text: root.hero.room
                visible: text !== ""
            }

            OldText {
                objectName: "oldUntil"

                anchors.baseline: until.baseline
                look: root.look
                text: root.hero.footSpare ? root.hero.oldUntil : ""
                u: root.u
            }

            BoardText {
                id: until

                objectName: "until"

                color: root.hero.urgent || root.hero.oldUntil !== "" ? root.look.changed : root.look.ink
                font.features: ({
                        "tnum": 1
                    })
                font.pixelSize: root.hero.footSize
                font.weight: Font.DemiBold
                look: root.look
                text: root.hero.until
                visible: text !== ""
            }
        }
    }

    Progress {
        objectName: "progress"

        width: parent.width
        height: Math.round(root.u)
        colour: root.hero.urgent ? root.look.changed : root.tone
        look: root.look
        share: Math.max(0, root.hero.share)
        visible: root.hero.share >= 0
    }
}
