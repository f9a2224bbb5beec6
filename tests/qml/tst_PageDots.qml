import QtQuick
import QtTest

import Kiosk.Lobby

TestCase {
    id: testCase

    function makeDots(values: var): Item {
        const dots = createTemporaryObject(objectUnderTest, testCase, Object.assign({
            look: testLook,
            u: 10,
            page: 0,
            pages: 3,
            pageLeft: 1
        }, values));
        verify(dots);
        return dots;
    }

    function test_one_page_needs_no_dots() {
        verify(!makeDots({
            pages: 1
        }).visible);
    }

    function test_the_long_dot_drains_data(): var {
        return [
            {
                tag: "full",
                left: 1,
                width: 90
            },
            {
                tag: "half",
                left: 0.5,
                width: 45
            },
            {
                tag: "over",
                left: 0,
                width: 12
            }
        ];
    }

    function test_the_long_dot_drains(data: var) {
        const dots = makeDots({
            page: 1,
            pageLeft: data.left
        });
        verify(findChild(dots, "left1").visible);
        verify(!findChild(dots, "left0").visible);
        compare(findChild(dots, "left1").width, data.width);
    }

    name: "PageDots"
    when: windowShown
    visible: true
    width: 400
    height: 100

    Component {
        id: objectUnderTest

        PageDots {}
    }
}
