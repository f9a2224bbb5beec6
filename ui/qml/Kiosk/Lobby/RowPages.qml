import QtQuick

import Kiosk.Models

// Two lists in one place: one is in front, and the other takes the next page.
Item {
    id: root

    required property LobbyLook look
    required property LobbyPlaces places
    required property LobbyBoard board
    required property FaceList rows
    required property FaceList otherRows

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
}
