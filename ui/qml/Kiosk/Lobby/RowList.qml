pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Models

// One page of what is to come. Only what really changed moves.
ListView {
    id: root

    required property LobbyLook look
    required property LobbyPlaces places
    required property FaceList rows
    readonly property int stagger: look.motion ? 45 : 0
    readonly property int arriving: look.motion ? 280 : 0
    readonly property int leaving: look.motion ? 120 : 0

    cacheBuffer: 10000
    interactive: false
    model: root.rows
    reuseItems: true
    spacing: root.places.gap

    delegate: SessionRow {
        required property string key
        required property real rowHeight

        objectName: key
        width: ListView.view.width
        height: rowHeight
        look: root.look
        places: root.places
    }

    remove: Transition {
        ParallelAnimation {
            NumberAnimation {
                duration: root.leaving
                property: "opacity"
                to: 0
            }

            NumberAnimation {
                duration: root.leaving
                property: "y"
                to: -1.5 * root.places.u
            }
        }
    }

    add: Transition {
        id: adding

        SequentialAnimation {
            PropertyAction {
                property: "opacity"
                value: root.look.motion ? 0 : 1
            }

            PauseAnimation {
                duration: root.leaving + root.stagger * Math.min(adding.ViewTransition.index, 6)
            }

            ParallelAnimation {
                NumberAnimation {
                    duration: root.arriving
                    easing.type: Easing.OutCubic
                    property: "opacity"
                    to: 1
                }

                NumberAnimation {
                    duration: root.arriving
                    easing.type: Easing.OutCubic
                    from: adding.ViewTransition.destination.y + 1.5 * root.places.u
                    property: "y"
                }
            }
        }
    }

    displaced: Transition {
        NumberAnimation {
            duration: root.arriving
            easing.type: Easing.OutCubic
            property: "y"
        }

        NumberAnimation {
            duration: root.arriving
            property: "opacity"
            to: 1
        }
    }
}
