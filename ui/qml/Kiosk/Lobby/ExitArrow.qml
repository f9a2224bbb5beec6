import QtQuick
import QtQuick.Shapes

// Points up; its rotation points the way.
Shape {
    id: root

    required property color ink

    ShapePath {
        fillColor: root.ink
        startX: root.width * 0.5
        startY: 0
        strokeWidth: -1

        PathLine {
            x: root.width * 0.94
            y: root.height * 0.46
        }

        PathLine {
            x: root.width * 0.64
            y: root.height * 0.46
        }

        PathLine {
            x: root.width * 0.64
            y: root.height
        }

        PathLine {
            x: root.width * 0.36
            y: root.height
        }

        PathLine {
            x: root.width * 0.36
            y: root.height * 0.46
        }

        PathLine {
            x: root.width * 0.06
            y: root.height * 0.46
        }
    }
}
