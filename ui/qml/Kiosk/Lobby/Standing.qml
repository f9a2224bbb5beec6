import QtQuick

import Kiosk.Models

// What is there or not. It goes at once and comes a little later, so that no frame has to draw what goes and what comes; to
// fade either would draw all of it many times, which is too much where pictures are drawn without a graphics card.
Item {
    id: root

    required property LobbyLook look
    required property bool shown
    readonly property bool moves: look ? look.motion : false  // no look yet while it is being made
    property bool there: false

    visible: there

    Component.onCompleted: there = shown
    onShownChanged: {
        if (shown && moves) {
            late.restart();
        } else {
            late.stop();
            there = shown;
        }
    }

    Timer {
        id: late

        interval: 80

        onTriggered: root.there = root.shown
    }
}
