pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Models

// Cards in the hero's place while several rooms are busy.
Grid {
    id: root

    required property LobbyLook look
    required property LobbyPlaces places
    required property FaceList cards
    readonly property real between: 1.6 * places.u

    columns: places.columns
    spacing: between

    Repeater {
        model: root.cards

        Card {
            required property string key

            objectName: key
            width: (root.width - (root.places.columns - 1) * root.between) / root.places.columns
            height: root.places.cardHeight
            look: root.look
            u: root.places.u
        }
    }
}
