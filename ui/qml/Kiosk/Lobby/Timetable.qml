pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Models

// Rooms across, time down. The line of now lies behind the sessions, and each that is on shows how far it is.
Item {
    id: root

    required property LobbyLook look
    required property LobbyPlaces places
    required property LobbyTimetable timetable
    required property bool shown
    readonly property real u: places.u

    Reveal {
        id: reveal

        count: blocks.count
        look: root.look
        shown: root.shown
    }

    Repeater {
        model: root.timetable.rooms

        Item {
            id: room

            required property string key
            required property string name
            required property int nameSize
            required property int nameLines
            required property real across
            required property real roomWidth

            x: across
            width: roomWidth
            height: root.timetable.head - 0.8 * root.u
            objectName: key

            BoardText {
                objectName: "room"

                anchors.fill: parent
                anchors.leftMargin: 1.6 * root.u
                anchors.rightMargin: 0.4 * root.u
                color: root.look.ink
                font.pixelSize: room.nameSize
                font.weight: Font.Bold
                lineHeight: 0.92
                look: root.look
                maximumLineCount: room.nameLines
                text: room.name
                verticalAlignment: Text.AlignVCenter
                wrapMode: room.nameLines > 1 ? Text.Wrap : Text.NoWrap
            }
        }
    }

    Repeater {
        model: root.timetable.marks

        BoardText {
            required property string key
            required property string time
            required property real down

            objectName: "mark"
            y: down
            width: root.timetable.axis - 1.6 * root.u
            color: root.look.ink
            font.family: root.look.figures
            font.features: ({
                    "tnum": 1
                })
            font.pixelSize: Math.round(3.4 * root.u)
            font.weight: Font.DemiBold
            look: root.look
            text: time
            topPadding: 0.6 * root.u
        }
    }

    Rectangle {
        objectName: "now"

        x: root.timetable.axis - 2.4 * root.u
        y: root.timetable.nowY - height / 2
        width: root.width - x
        height: Math.max(2, Math.round(0.28 * root.u))
        color: root.look.live
        visible: root.timetable.nowY >= 0

        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            width: Math.round(1.6 * root.u)
            height: width
            color: root.look.live
            radius: width / 2
        }
    }

    Repeater {
        id: blocks

        model: root.timetable.blocks

        TimetableBlock {
            required property string key
            required property real blockHeight
            required property real blockWidth
            required property real across
            required property real down
            required property int index

            objectName: key
            x: across
            y: down
            width: blockWidth
            height: blockHeight
            look: root.look
            u: root.u
            visible: reveal.seen > 0 && reveal.sees(index)
        }
    }
}
