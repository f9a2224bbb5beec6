import QtQuick
import QtQuick.Shapes

import Kiosk.Models

// The code of the page for phones. Its modules are whole pixels, and stay sharp.
Item {
    id: root

    required property LobbyCorner corner
    required property LobbyLook look
    required property real u

    objectName: "corner"

    x: root.corner.x
    y: root.corner.y
    width: root.corner.width
    height: root.corner.side
    visible: root.corner.shown

    Rectangle {
        id: sheet

        x: root.corner.beside ? 0 : Math.round((root.width - width) / 2)
        width: root.corner.side
        height: root.corner.side
        color: "#ffffff"
        radius: 1.2 * root.u

        Shape {
            anchors.fill: parent
            antialiasing: false

            ShapePath {
                fillColor: "#0b1020"
                strokeWidth: -1

                PathSvg {
                    path: root.corner.path
                }
            }
        }
    }

    Column {
        x: root.corner.beside ? sheet.width + 3 * root.u : 0
        y: root.corner.beside ? (sheet.height - height) / 2 : sheet.height + 0.8 * root.u
        width: root.corner.beside ? root.width - x : root.width

        BoardText {
            objectName: "cornerCaption"

            x: root.corner.beside ? 0 : (parent.width - width) / 2
            width: root.corner.captionLines > 1 ? root.corner.captionWidth : parent.width
            font.pixelSize: root.corner.captionSize
            font.weight: Font.DemiBold
            horizontalAlignment: root.corner.beside ? Text.AlignLeft : Text.AlignHCenter
            look: root.look
            maximumLineCount: root.corner.captionLines
            text: root.corner.caption
            wrapMode: root.corner.captionLines > 1 ? Text.Wrap : Text.NoWrap
        }

        BoardText {
            objectName: "cornerAddress"

            width: parent.width
            color: root.look.soft
            font.pixelSize: root.corner.addressSize
            horizontalAlignment: root.corner.beside ? Text.AlignLeft : Text.AlignHCenter
            look: root.look
            text: root.corner.address
        }
    }
}
