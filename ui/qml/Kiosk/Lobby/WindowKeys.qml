import QtQuick

// F11 fills the screen, Escape leaves it.
Item {
    id: root

    signal fullScreenWished
    signal windowWished

    Shortcut {
        sequence: "F11"

        onActivated: root.fullScreenWished()
    }

    Shortcut {
        sequence: "Esc"

        onActivated: root.windowWished()
    }
}
