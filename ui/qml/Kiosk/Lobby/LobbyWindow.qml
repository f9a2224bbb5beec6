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

        Hero {
            x: root.places.hero.x
            y: root.places.hero.y
            width: root.places.hero.width
            height: root.places.hero.height
            hero: root.hero
            look: root.look
            places: root.places
            visible: !root.board.many
        }

        CardBand {
            x: root.places.hero.x
            y: root.places.hero.y
            width: root.places.hero.width
            height: root.places.hero.height
            cards: root.cards
            look: root.look
            places: root.places
            visible: root.board.many
        }

        RowList {
            objectName: "rows"

            x: root.places.rows.x
            y: root.places.rows.y
            width: root.places.rows.width
            height: root.places.rows.height
            front: !root.board.turned
            look: root.look
            places: root.places
            rows: root.rows
        }

        RowList {
            objectName: "otherRows"

            x: root.places.rows.x
            y: root.places.rows.y
            width: root.places.rows.width
            height: root.places.rows.height
            front: root.board.turned
            look: root.look
            places: root.places
            rows: root.otherRows
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
