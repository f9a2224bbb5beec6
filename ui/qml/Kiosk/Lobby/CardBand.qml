pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Models

// Cards in the hero's place while several rooms are busy.
Grid {
    id: root

    required property LobbyLook look
    required property LobbyPlaces places
    required property FaceList cards
    required property bool shown
    readonly property real between: 1.6 * places.u

    columns: places.columns
    spacing: between

    Reveal {
        id: reveal

        count: every.count
        look: root.look
        shown: root.shown
    }

    Repeater {
        id: every

        model: root.cards

        Card {
            required property string key
            required property int index

            objectName: key
            width: (root.width - (root.places.columns - 1) * root.between) / root.places.columns
            height: root.places.cardHeight
            look: root.look
            opacity: reveal.seen > 0 && reveal.sees(index) ? 1 : 0
            u: root.places.u
        }
    }
}
