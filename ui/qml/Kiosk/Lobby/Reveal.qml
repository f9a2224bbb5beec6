import QtQuick

import Kiosk.Models

// Things come one after the other, so that no frame draws many of them; without motion all at once.
Item {
    id: root

    required property LobbyLook look
    required property bool shown
    required property int count
    readonly property bool moves: look ? look.motion : false  // no look yet while it is being made
    property int seen: 0

    function sees(index: int): bool {
        return index * 1000 < seen * count;
    }

    visible: false

    Component.onCompleted: seen = shown ? 1000 : 0
    onShownChanged: {
        coming.stop();
        seen = shown && !moves ? 1000 : 0;
        if (shown && moves)
            coming.start();
    }

    NumberAnimation {
        id: coming

        duration: Math.min(600, 30 * root.count)
        from: 0
        property: "seen"
        target: root
        to: 1000
    }
}
