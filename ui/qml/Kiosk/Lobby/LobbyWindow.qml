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
    required property LobbyNotice notice
    required property LobbyAlarm alarm
    required property LobbyTimetable timetable

    signal fullScreenWished
    signal windowWished

    width: 1280
    height: 720
    color: root.look.ground

    Ground {
        anchors.fill: parent
        look: root.look
    }

    Shortcut {
        sequence: "F11"

        onActivated: root.fullScreenWished()
    }

    Shortcut {
        sequence: "Esc"

        onActivated: root.windowWished()
    }

    Item {
        id: scene

        objectName: "scene"

        x: root.places.orbit.x
        y: root.places.orbit.y
        width: root.width
        height: root.height

        Header {
            x: root.places.header.x
            y: root.places.header.y
            width: root.places.header.width
            height: root.places.header.height
            board: root.board
            look: root.look
            places: root.places
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

        NoticeBand {
            x: root.places.notice.x
            y: root.places.notice.y
            width: root.places.notice.width
            height: root.places.notice.height
            look: root.look
            notice: root.notice
            u: root.places.u
            visible: root.notice.text !== ""
        }

        Footer {
            x: root.places.footer.x
            y: root.places.footer.y
            width: root.places.footer.width
            height: root.places.footer.height
            board: root.board
            look: root.look
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
