import QtQuick
import QtTest

import Kiosk.Lobby

TestCase {
    id: testCase

    function makeRow(values: var): Item {
        const row = createTemporaryObject(objectUnderTest, testCase, Object.assign({
            look: testLook,
            places: testPlaces,
            time: "09:05",
            oldTime: "",
            title: "Opening",
            titleSize: 48,
            titleLines: 1,
            titleWidth: 900,
            meta: "Lan",
            room: "Hall",
            roomSize: 39,
            roomLines: 1,
            oldRoom: "",
            chip: "",
            tone: "",
            track: -1,
            mirrored: false,
            fresh: false,
            heading: false
        }, values));
        verify(row);
        return row;
    }

    function seen(row: Item, name: string): string {
        const item = findChild(row, name);
        return item.visible ? item.text : "";
    }

    function test_what_changed_stands_beside_what_was_planned_data(): var {
        return [
            {
                tag: "as planned",
                oldTime: "",
                oldRoom: ""
            },
            {
                tag: "later",
                oldTime: "08:55",
                oldRoom: ""
            },
            {
                tag: "elsewhere",
                oldTime: "",
                oldRoom: "Garden"
            }
        ];
    }

    function test_what_changed_stands_beside_what_was_planned(data: var) {
        const row = makeRow({
            oldTime: data.oldTime,
            oldRoom: data.oldRoom
        });
        compare(seen(row, "oldTime"), data.oldTime);
        compare(findChild(row, "time").color, data.oldTime ? testLook.changed : testLook.ink);
        verify(!data.oldTime || findChild(row, "oldTime").font.strikeout);
    }

    function test_a_cancelled_row_is_struck_and_says_so() {
        const row = makeRow({
            tone: "gone",
            chip: "cancelled"
        });
        verify(findChild(row, "title").font.strikeout);
        verify(findChild(row, "time").font.strikeout);
        compare(findChild(row, "label").text, "cancelled");
        compare(findChild(row, "label").color, testLook.gone);
    }

    function test_no_text_is_ever_markup() {
        const row = makeRow({
            title: "<b>bold</b>"
        });
        compare(findChild(row, "title").textFormat, Text.PlainText);
        compare(findChild(row, "title").text, "<b>bold</b>");
    }

    function test_times_stand_in_figures_of_one_width() {
        const narrow = makeRow({
            time: "11:11"
        });
        const wide = makeRow({
            time: "08:08"
        });
        compare(findChild(narrow, "time").implicitWidth, findChild(wide, "time").implicitWidth);
    }

    function test_the_title_keeps_clear_of_the_room_data(): var {
        return [
            {
                tag: "beside",
                places: testPlaces
            },
            {
                tag: "beneath",
                places: testUpright
            }
        ];
    }

    function test_the_title_keeps_clear_of_the_room(data: var) {
        const row = makeRow({
            places: data.places,
            chip: "in 5 min",
            tone: "soon"
        });
        const title = findChild(row, "title");
        verify(title.width > 0);
        verify(title.mapToItem(row, title.width, 0).x <= row.width);
    }

    function test_a_row_that_runs_to_the_left_is_mirrored_and_its_time_is_not() {
        const row = makeRow({
            title: "شبكة المدينة",
            room: "Hall",
            mirrored: true
        });
        const time = findChild(row, "time");
        const title = findChild(row, "title");
        verify(time.mapToItem(row, 0, 0).x > row.width / 2);
        verify(title.mapToItem(row, title.width, 0).x <= time.mapToItem(row, 0, 0).x);
        compare(time.text, "09:05");
        compare(title.effectiveHorizontalAlignment, Text.AlignRight);
    }

    function test_a_heading_is_nothing_but_its_words() {
        const row = makeRow({
            title: "Changed today",
            meta: "Thay đổi hôm nay",
            heading: true
        });
        compare(seen(row, "heading"), "Changed today");
        compare(seen(row, "otherHeading"), "Thay đổi hôm nay");
        compare(seen(row, "title"), "");
        compare(seen(row, "time"), "");
    }

    name: "SessionRow"
    when: windowShown
    visible: true
    width: 1840
    height: 200

    Component {
        id: objectUnderTest

        SessionRow {
            width: 1840
            height: 102
        }
    }
}
