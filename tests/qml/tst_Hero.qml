import QtQuick
import QtTest

import Kiosk.Lobby

TestCase {
    id: testCase

    function makeHero(hero: var): Item {
        const item = createTemporaryObject(objectUnderTest, testCase, {
            hero: hero,
            look: testLook,
            places: testPlaces
        });
        verify(item);
        return item;
    }

    function test_it_says_what_is_on() {
        const hero = makeHero(testHero);
        compare(findChild(hero, "label").text, "Now");
        compare(findChild(hero, "title").text, "Opening");
        compare(findChild(hero, "label").color, testLook.live);
    }

    function test_the_bar_is_as_long_as_the_session_is_far() {
        const bar = findChild(makeHero(testHero), "progress");
        fuzzyCompare(findChild(bar, "done").width, bar.width / 2, 1);
    }

    function test_the_last_minutes_are_told_by_colour_and_weight() {
        const left = findChild(makeHero(testUrgent), "left");
        compare(left.color, testLook.changed);
        compare(left.font.weight, Font.Bold);
    }

    name: "Hero"
    when: windowShown
    visible: true
    width: 1840
    height: 400

    Component {
        id: objectUnderTest

        Hero {
            width: 1840
            height: 330
        }
    }
}
