import QtQuick

import Kiosk.Models

Rectangle {
    id: root

    required property LobbyLook look
    required property real u
    required property string text
    required property string tone

    implicitHeight: Math.round(5.4 * u)
    implicitWidth: Math.ceil(label.implicitWidth + 2.6 * u)
    color: tone === "soon" ? look.liveGround : tone === "gone" ? look.goneGround : look.changedGround
    radius: height / 2 * Math.max(look.round, 0.35)

    BoardText {
        id: label

        objectName: "label"

        anchors.centerIn: parent
        color: root.tone === "soon" ? root.look.live : root.tone === "gone" ? root.look.gone : root.look.changed
        font.pixelSize: Math.round(3.2 * root.u)
        font.weight: Font.Bold
        look: root.look
        text: root.text
    }
}
