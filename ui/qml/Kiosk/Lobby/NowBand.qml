import QtQuick

import Kiosk.Models

// What is on: one hero, or a card for each of several rooms.
Standing {
    id: root

    required property LobbyPlaces places
    required property LobbyBoard board
    required property LobbyHero hero
    required property FaceList cards

    Hero {
        anchors.fill: parent
        hero: root.hero
        look: root.look
        places: root.places
        visible: !root.board.many
    }

    CardBand {
        anchors.fill: parent
        cards: root.cards
        look: root.look
        places: root.places
        shown: root.there
        visible: root.board.many
    }
}
