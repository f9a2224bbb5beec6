import QtQuick

import Kiosk.Models

Item {
    id: root

    required property LobbyLook look
    required property LobbyPlaces places
    required property LobbyBoard board
    readonly property real u: places.u
    readonly property real share: board.pages > 1 ? (width - dots.width) / 2 - 3 * u : width / 2 - 2 * u

    BoardText {
        objectName: "foot"

        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        width: root.share
        color: root.look.soft
        font.features: ({
                "tnum": 1
            })
        font.pixelSize: Math.round(2.9 * root.u)
        font.weight: Font.Medium
        look: root.look
        text: root.board.foot
    }

    PageDots {
        id: dots

        anchors.centerIn: parent
        pageLeft: root.board.pageLeft
        look: root.look
        page: root.board.page
        pages: root.board.pages
        u: root.u
    }

    BoardText {
        objectName: "hint"

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        width: root.share
        color: root.look.soft
        font.features: ({
                "tnum": 1
            })
        font.pixelSize: Math.round(2.9 * root.u)
        font.weight: Font.Medium
        horizontalAlignment: Text.AlignRight
        look: root.look
        text: root.board.hint
    }
}
