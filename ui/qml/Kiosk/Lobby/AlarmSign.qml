import QtQuick
import QtQuick.Shapes

import Kiosk.Models

// A shape besides the colour: a triangle warns, a cross asks for help, a circle says that all is well.
Item {
    id: root

    required property LobbyLook look
    required property string tone
    required property color ink
    required property color paper
    readonly property bool warns: tone === "danger" || tone === "warning"

    Shape {
        anchors.fill: parent
        visible: root.warns

        ShapePath {
            fillColor: root.ink
            joinStyle: ShapePath.RoundJoin
            startX: root.width * 0.5
            startY: root.height * 0.08
            strokeColor: root.ink
            strokeWidth: root.width * 0.06

            PathLine {
                x: root.width * 0.96
                y: root.height * 0.9
            }

            PathLine {
                x: root.width * 0.04
                y: root.height * 0.9
            }

            PathLine {
                x: root.width * 0.5
                y: root.height * 0.08
            }
        }
    }

    Rectangle {
        x: root.width * 0.455
        y: root.height * 0.36
        width: root.width * 0.09
        height: root.height * 0.28
        color: root.paper
        radius: width / 2
        visible: root.warns
    }

    Rectangle {
        x: root.width * 0.45
        y: root.height * 0.71
        width: root.width * 0.1
        height: width
        color: root.paper
        radius: width / 2
        visible: root.warns
    }

    Rectangle {
        x: root.width * 0.36
        width: root.width * 0.28
        height: root.height
        color: root.ink
        radius: root.width * 0.04
        visible: root.tone === "help"
    }

    Rectangle {
        y: root.height * 0.36
        width: root.width
        height: root.height * 0.28
        color: root.ink
        radius: root.width * 0.04
        visible: root.tone === "help"
    }

    Rectangle {
        anchors.fill: parent
        border.color: root.ink
        border.width: Math.round(root.width * 0.08)
        color: "transparent"
        radius: width / 2
        visible: root.tone === "clear"
    }

    Shape {
        anchors.fill: parent
        visible: root.tone === "clear"

        ShapePath {
            capStyle: ShapePath.RoundCap
            fillColor: "transparent"
            joinStyle: ShapePath.RoundJoin
            startX: root.width * 0.29
            startY: root.height * 0.53
            strokeColor: root.ink
            strokeWidth: root.width * 0.09

            PathLine {
                x: root.width * 0.45
                y: root.height * 0.68
            }

            PathLine {
                x: root.width * 0.72
                y: root.height * 0.35
            }
        }
    }

    Rectangle {
        anchors.centerIn: parent
        width: root.width
        height: Math.round(root.height * 0.42)
        border.color: root.ink
        border.width: Math.round(root.width * 0.04)
        color: "transparent"
        radius: root.width * 0.05
        rotation: -8
        visible: root.tone === "test"

        BoardText {
            anchors.centerIn: parent
            color: root.ink
            font.letterSpacing: root.width * 0.02
            font.pixelSize: Math.round(root.width * 0.27)
            font.weight: Font.ExtraBold
            look: root.look
            text: "TEST"
        }
    }
}
