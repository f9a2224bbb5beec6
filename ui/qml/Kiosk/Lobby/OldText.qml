import QtQuick

// What stood in the programme and no longer holds, struck.
BoardText {
    id: root

    required property real u

    color: look.soft
    font.features: ({
            "tnum": 1
        })
    font.pixelSize: Math.round(3 * u)
    font.strikeout: true
    visible: text !== ""
}
