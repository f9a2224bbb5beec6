import QtQuick

import Kiosk.Models

// Over everything else: what everyone must read, in both languages, and the way out from here.
Rectangle {
    id: root

    required property LobbyLook look
    required property LobbyAlarm alarm
    required property real u
    readonly property real aside: 34 * u
    readonly property real margin: 6 * u
    readonly property bool leads: alarm.turn >= 0
    readonly property color ink: "#FFFFFF"
    readonly property color quiet: "#F0E9EA"

    color: alarm.tone === "danger" ? "#8F0D20" : alarm.tone === "help" ? "#0B4A86" : alarm.tone === "clear" ? "#0B5A3A" : alarm.tone === "test" ? "#3B4260" : "#7A3A00"

    AlarmSign {
        id: sign

        x: root.alarm.beside ? parent.width - root.margin - width : (parent.width - width) / 2
        y: root.margin
        width: Math.round(24 * root.u)
        height: width
        ink: root.ink
        look: root.look
        tone: root.alarm.tone
        paper: root.color
    }

    Item {
        id: words

        x: root.margin
        y: root.alarm.beside ? root.margin : root.margin + root.aside - 6 * root.u
        width: root.alarm.beside ? parent.width - 2 * root.margin - root.aside : parent.width - 2 * root.margin
        height: parent.height - y - root.margin - (root.alarm.beside || !root.leads ? 0 : root.aside)

        Column {
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width
            spacing: 2 * root.u

            BoardText {
                objectName: "alarmTitle"

                width: parent.width
                color: root.ink
                font.pixelSize: root.alarm.titleSize
                font.weight: Font.ExtraBold
                look: root.look
                text: root.alarm.title
                visible: text !== ""
                wrapMode: Text.Wrap
            }

            BoardText {
                objectName: "alarmText"

                width: parent.width
                color: root.ink
                font.pixelSize: root.alarm.textSize
                font.weight: Font.Bold
                look: root.look
                text: root.alarm.text
                visible: text !== ""
                wrapMode: Text.Wrap
            }

            BoardText {
                objectName: "alarmOtherTitle"

                width: parent.width
                color: root.quiet
                font.pixelSize: root.alarm.otherTitleSize
                font.weight: Font.Bold
                look: root.look
                text: root.alarm.otherTitle
                topPadding: 2 * root.u
                visible: text !== ""
                wrapMode: Text.Wrap
            }

            BoardText {
                objectName: "alarmOther"

                width: parent.width
                color: root.quiet
                font.pixelSize: root.alarm.otherSize
                font.weight: Font.DemiBold
                look: root.look
                text: root.alarm.other
                visible: text !== ""
                wrapMode: Text.Wrap
            }
        }
    }

    Column {
        x: root.alarm.beside ? parent.width - root.margin - width : (parent.width - width) / 2
        y: parent.height - root.margin - height - (root.alarm.beside ? 5 * root.u : 0)
        width: Math.round(28 * root.u)
        spacing: root.u
        visible: root.leads

        ExitArrow {
            objectName: "alarmArrow"

            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.round((root.alarm.beside ? 24 : 20) * root.u)
            height: width
            ink: root.ink
            rotation: Math.max(root.alarm.turn, 0)
        }

        BoardText {
            objectName: "alarmWay"

            width: parent.width
            color: root.ink
            font.pixelSize: root.alarm.waySize
            font.weight: Font.Bold
            horizontalAlignment: Text.AlignHCenter
            look: root.look
            text: root.alarm.way
            visible: text !== ""
            wrapMode: Text.Wrap
        }
    }

    BoardText {
        objectName: "alarmSince"

        x: parent.width - root.margin - width
        y: parent.height - height - 2.4 * root.u
        color: root.quiet
        font.features: ({
                "tnum": 1
            })
        font.pixelSize: Math.round(3.2 * root.u)
        font.weight: Font.Medium
        look: root.look
        text: root.alarm.since
    }
}
