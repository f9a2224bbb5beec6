import QtQuick

import Kiosk.Models

// What stands below the programme: an announcement, the sponsors, and the footer's lines.
Item {
    id: root

    required property LobbyLook look
    required property LobbyPlaces places
    required property LobbyBoard board
    required property LobbyNotice notice
    required property FaceList logos

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

    SponsorRail {
        x: root.places.rail.x
        y: root.places.rail.y
        width: root.places.rail.width
        height: root.places.rail.height
        logos: root.logos
        look: root.look
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
}
