import QtQuick
import QtTest

import Kiosk.Lobby

TestCase {
    id: testCase

    function test_without_motion_all_is_there_at_once() {
        const reveal = createTemporaryObject(still, testCase);
        verify(!reveal.sees(0));
        reveal.shown = true;
        verify(reveal.sees(0));
        verify(reveal.sees(9));
        reveal.shown = false;
        verify(!reveal.sees(0));
    }

    function test_what_stands_goes_at_once_and_is_there_from_the_beginning() {
        const standing = createTemporaryObject(place, testCase);
        verify(standing.there);
        standing.shown = false;
        verify(!standing.there);
        standing.shown = true;
        verify(standing.there);
    }

    name: "Reveal"

    Component {
        id: still

        Reveal {
            count: 10
            look: testLook
            shown: false
        }
    }

    Component {
        id: place

        Standing {
            look: testLook
            shown: true
        }
    }
}
