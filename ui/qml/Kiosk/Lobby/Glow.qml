import QtQuick

import Kiosk.Models

// A frame of light around what changed just now; it fades within seven tenths of a second, once.
Rectangle {
    id: root

    required property LobbyLook look
    required property bool fresh
    readonly property bool moves: look ? look.motion : false  // no look yet while it is being made

    border.color: look.changed
    border.width: Math.max(2, Math.round(height * 0.04))
    color: "transparent"
    opacity: 0
    visible: opacity > 0

    onFreshChanged: {
        if (fresh && moves)
            fade.restart();
    }

    NumberAnimation {
        id: fade

        duration: 700
        easing.type: Easing.InQuad
        from: 1
        property: "opacity"
        target: root
        to: 0
    }
}
