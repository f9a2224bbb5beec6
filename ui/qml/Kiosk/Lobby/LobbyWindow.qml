import QtQuick

import Kiosk.Models

Window {
    id: root

    required property LobbyLook look
    required property LobbyPlaces places
    required property LobbyBoard board
    required property LobbyHero hero
    required property FaceList rows
    required property FaceList otherRows
    required property FaceList cards
    required property FaceList logos
    required property LobbyNotice notice
    required property LobbyAlarm alarm
    required property LobbyTimetable timetable
    required property LobbyGreeting greeting
    required property LobbyCorner corner

    signal fullScreenWished
    signal windowWished

    width: 1280
    height: 720
    color: root.look.ground

    Ground {
        anchors.fill: parent
        look: root.look
    }

    WindowKeys {
        onFullScreenWished: root.fullScreenWished()
        onWindowWished: root.windowWished()
    }

    Item {
        id: scene

        objectName: "scene"

        x: root.places.orbit.x
        y: root.places.orbit.y
        width: root.width
        height: root.height

        HeaderBand {
            x: -root.places.u
            y: x
            width: root.width - 2 * x
            height: root.places.header.y + root.places.header.height + 0.2 * root.places.u - y
            look: root.look
            u: root.places.u
        }

        Header {
            y: root.places.header.y - (root.look.band ? 0.8 * root.places.u : 0)
            board: root.board
            look: root.look
            places: root.places
            greeting: root.greeting
        }

        PhoneCorner {
            corner: root.corner
            look: root.look
            u: root.places.u
        }

        NowBand {
            x: root.places.hero.x
            y: root.places.hero.y
            width: root.places.hero.width
            height: root.places.hero.height
            board: root.board
            cards: root.cards
            hero: root.hero
            look: root.look
            places: root.places
            shown: !root.board.timetable
        }

        Standing {
            id: timetable

            x: root.places.body.x
            y: root.places.body.y
            width: root.places.body.width
            height: root.places.body.height
            look: root.look
            shown: root.board.timetable

            Timetable {
                objectName: "timetable"

                anchors.fill: parent
                look: root.look
                places: root.places
                shown: timetable.there
                timetable: root.timetable
            }
        }

        RowPages {
            anchors.fill: parent
            board: root.board
            look: root.look
            otherRows: root.otherRows
            places: root.places
            rows: root.rows
        }

        BoardFoot {
            anchors.fill: parent
            board: root.board
            logos: root.logos
            look: root.look
            notice: root.notice
            places: root.places
        }

        TapHandler {
            onDoubleTapped: root.fullScreenWished()
        }

        HoverHandler {
            cursorShape: root.visibility === Window.FullScreen ? Qt.BlankCursor : Qt.ArrowCursor
        }
    }

    Alarm {
        objectName: "alarm"

        anchors.fill: parent
        alarm: root.alarm
        look: root.look
        u: root.places.u
        visible: root.alarm.shown
    }
}
