pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Models

// Which page this is; the long dot drains, a step each second, until the page turns.
Row {
    id: root

    required property LobbyLook look
    required property real u
    required property int page
    required property int pages
    required property real pageLeft

    spacing: 1.2 * u
    visible: pages > 1

    Repeater {
        model: root.pages

        Rectangle {
            id: dot

            required property int index
            readonly property bool current: index === root.page

            width: Math.round((current ? 9 : 1.2) * root.u)
            height: Math.round(1.2 * root.u)
            color: root.look.track
            radius: height / 2

            Rectangle {
                objectName: "left" + dot.index

                width: Math.max(dot.height, dot.width * root.pageLeft)
                height: dot.height
                color: root.look.soft
                radius: dot.radius
                visible: dot.current
            }
        }
    }
}
