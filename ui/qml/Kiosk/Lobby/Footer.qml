import QtQuick

import Kiosk.Models

Item {
    id: root

    required property LobbyLook look
    required property LobbyPlaces places
    required property LobbyBoard board
    readonly property real u: places.u
    readonly property bool twoLines: height > 6 * u
    readonly property real line: twoLines ? height / 2 : height
    readonly property real share: board.pages > 1 ? (width - dots.width) / 2 - 3 * u : board.hint === "" ? width : width / 2 - 2 * u

    BoardText {
        id: asOf

        objectName: "asOf"

        height: root.line
        color: root.board.old ? root.look.changed : root.look.soft
        font.features: ({
                "tnum": 1
            })
        font.pixelSize: Math.round(2.9 * root.u)
        font.weight: root.board.old ? Font.Bold : Font.Medium
        look: root.look
        text: root.board.asOf
        verticalAlignment: Text.AlignVCenter
    }

    BoardText {
        objectName: "foot"

        x: asOf.text === "" ? 0 : asOf.width + 2 * root.u
        width: (root.twoLines ? root.width - dots.width - 2 * root.u : root.share) - x
        height: root.line
        color: root.look.soft
        font.features: ({
                "tnum": 1
            })
        font.pixelSize: Math.round(2.9 * root.u)
        font.weight: Font.Medium
        look: root.look
        text: root.board.foot
        verticalAlignment: Text.AlignVCenter
    }

    PageDots {
        id: dots

        x: root.twoLines ? root.width - width : (root.width - width) / 2
        y: (root.line - height) / 2
        pageLeft: root.board.pageLeft
        look: root.look
        page: root.board.page
        pages: root.board.pages
        u: root.u
    }

    BoardText {
        objectName: "hint"

        x: root.width - width
        y: root.height - height
        width: root.twoLines ? root.width : root.share
        height: root.line
        color: root.look.soft
        font.features: ({
                "tnum": 1
            })
        font.pixelSize: Math.round(2.9 * root.u)
        font.weight: Font.Medium
        horizontalAlignment: root.twoLines ? Text.AlignLeft : Text.AlignRight
        look: root.look
        text: root.board.hint
        verticalAlignment: Text.AlignVCenter
    }
}
