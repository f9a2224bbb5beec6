pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Models

// One page of what is to come. Of two such lists one is in front; a turn of the page exchanges them. Each row
// moves by its own state, so that a turn cut short by another still ends with the right rows, and no others.
ListView {
    id: root

    required property LobbyLook look
    required property LobbyPlaces places
    required property FaceList rows
    required property bool front
    readonly property bool vast: places.u > 16  // four times the pixels of 1080p: fewer rows may move at a time
    readonly property int stagger: look.stagger
    readonly property int arriving: vast ? look.arriving / 2 : look.arriving
    readonly property int leaving: vast ? 0 : look.leaving

    cacheBuffer: 10000
    interactive: false
    model: root.rows
    reuseItems: true
    spacing: root.places.gap

    delegate: SessionRow {
        id: row

        required property string key
        required property real rowHeight
        required property int index
        property real shift: -root.look.rise * root.places.u

        objectName: key
        width: ListView.view.width
        height: rowHeight
        look: root.look
        opacity: 0
        places: root.places

        states: State {
            name: "front"
            when: root.front

            PropertyChanges {
                row.opacity: 1
                row.shift: 0
            }
        }

        transform: Translate {
            y: row.shift
        }

        transitions: [
            Transition {
                to: "front"

                SequentialAnimation {
                    PropertyAction {
                        property: "opacity"
                        value: 0
                    }

                    PauseAnimation {
                        duration: root.leaving + root.stagger * Math.max(0, Math.min(row.index, 6))
                    }

                    ParallelAnimation {
                        NumberAnimation {
                            duration: root.arriving
                            easing.type: Easing.OutCubic
                            property: "opacity"
                        }

                        NumberAnimation {
                            duration: root.arriving
                            easing.type: Easing.OutCubic
                            from: root.look.rise * root.places.u
                            property: "shift"
                        }
                    }
                }
            },
            Transition {
                from: "front"

                NumberAnimation {
                    duration: root.leaving
                    properties: "opacity,shift"
                }
            }
        ]
    }
}
