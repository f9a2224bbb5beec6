"""What comes in turn: the programme, the timetable, today's changes; and what a screen of one kind shows."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.domain.session import CancelledSession, Delayed, Moved, Restored, Slot
from kiosk.domain.showing import Showing, showing_of
from kiosk.errors import BadInput
from kiosk.settings import Settings
from tests.ui.lobby_stub import DAY, at, board, data, many, talk, tools
from ui.fonts import load_fonts
from ui.lobby.direction import joined, led, runs_left
from ui.lobby.freshness import Age, Source, age_of
from ui.lobby.hero_face import hero_of
from ui.lobby.scene import Scene, Sight, scene_of
from ui.lobby.stage import Stage
from ui.lobby_app import shown_by

MINUTE = timedelta(minutes=1)
CHANGED = (
    talk("now", "08:00", "09:00", room="A"),
    talk("late", "09:00", "09:30", Delayed(10 * MINUTE), room="A"),
    talk("there", "09:00", "10:00", Moved(room="C"), room="B"),
    talk("gone", "10:00", "11:00", CancelledSession("x"), room="A"),
    talk("back", "10:00", "11:00", CancelledSession("x"), Restored(), room="B"),
    talk("same", "11:00", "12:00", room="A"),
)


@pytest.fixture(scope="module", autouse=True)
def fonts(qapp) -> None:
    load_fonts()


def scene(time: str, *slots, showing=Showing.ALL, size=(1920, 1080), **more) -> Scene:
    shown = board(time, *slots)
    return scene_of(Sight(shown, shown.at, *size, showing=showing, **more), tools())


def kinds(shown: Scene) -> list[str]:
    told = [any(row.heading for row in turn.rows) for turn in shown.turns]
    return [
        "timetable" if turn.timetable else "changes" if changes else "programme"
        for turn, changes in zip(shown.turns, told, strict=True)
    ]


@pytest.mark.parametrize(
    ("showing", "expected"),
    [
        (Showing.ALL, ["programme", "timetable", "changes"]),
        (Showing.BOARD, ["programme"]),
        (Showing.GRID, ["timetable"]),
        (Showing.CHANGES, ["changes"]),
    ],
)
def test_a_screen_shows_all_in_turn_or_one_kind(showing, expected) -> None:
    assert list(dict.fromkeys(kinds(scene("08:30", *CHANGED, showing=showing)))) == expected


@pytest.mark.parametrize("showing", [Showing.GRID, Showing.CHANGES])
def test_whoever_wants_what_there_is_nothing_of_sees_the_board(showing) -> None:
    assert set(kinds(scene("12:00", *DAY, showing=showing))) == {"programme"}


def test_a_day_without_changes_has_no_page_of_them_and_at_its_end_it_goes() -> None:
    assert "changes" not in kinds(scene("08:30", *DAY))
    assert "changes" in kinds(scene("10:59", *CHANGED))
    assert "changes" not in kinds(scene("11:00", *CHANGED))


def test_each_change_says_what_it_is_and_what_was_planned() -> None:
    pages = scene("08:30", *CHANGED, showing=Showing.CHANGES).turns
    rows = {row.key: row for turn in pages for row in turn.rows}
    assert [rows[key].chip for key in ("late", "there", "gone", "back")] == [
        "+10 phút",
        "đổi phòng",
        "đã huỷ",
        "trở lại như cũ",
    ]
    assert (rows["late"].time, rows["late"].oldTime) == ("09:10", "09:00")
    assert (rows["there"].room, rows["there"].oldRoom) == ("C", "B")
    assert (rows["changed"].title, rows["changed"].meta) == ("Thay đổi hôm nay", "Changed today")
    assert {"same", "now"}.isdisjoint(rows)


def ahead(key: str, day: int) -> Slot:
    """Cancelled this morning, for another day."""
    return replace(talk(key, "09:00", "10:00", CancelledSession("ốm"), day=day), changed_at=at("08:10"))


def test_what_changed_of_later_days_follows_under_their_names() -> None:
    shown = scene("08:30", *CHANGED, ahead("far", 27), ahead("soon", 26), showing=Showing.CHANGES, size=(1080, 1920))
    told = [(row.key, row.title) for turn in shown.turns for row in turn.rows]
    headings = [title for key, title in told if key.startswith("changed")]
    assert list(dict.fromkeys(headings)) == [
        "Thay đổi hôm nay",
        "Thay đổi hôm nay · Thứ Năm 26 · 9 · 2019",
        "Thay đổi hôm nay · Thứ Sáu 27 · 9 · 2019",
    ]
    assert [key for key, _ in told if not key.startswith("changed")][-2:] == ["soon", "far"]
    assert "changes" in kinds(scene("08:30", talk("same", "11:00", "12:00"), ahead("soon", 26)))


def test_what_is_about_to_start_stands_first_on_the_page_of_changes_too() -> None:
    shown = scene("10:55", *CHANGED, talk("x", "11:30", "12:00", Delayed(5 * MINUTE)), showing=Showing.CHANGES)
    assert [row.key for row in shown.turn(0).rows] == ["same", "changed", "gone", "back"]


@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080), (3840, 2160), (1080, 1920), (2560, 1080)])
def test_a_page_of_changes_fits_its_place(size) -> None:
    slots = [replace(slot, cancelled=n % 3 == 0) for n, slot in enumerate(many(20))]
    shown = scene("08:30", *slots, *CHANGED, size=size)
    gap = 1.1 * shown.frame.u
    pages = [turn.rows for turn in shown.turns if any(row.heading for row in turn.rows)]
    assert pages
    for page in pages:
        assert len({row.key for row in page}) == len(page)
        tall = sum(row.rowHeight for row in page) + gap * (len(page) - 1)
        assert len(page) <= 2 or tall <= shown.rows_box.height + 1e-6


def test_the_programme_keeps_at_least_half_of_the_round() -> None:
    slots = [replace(slot, cancelled=n % 3 == 0) for n, slot in enumerate(many(60))]
    shown = scene("08:30", *slots)
    programme = [turn.dwell for turn, kind in zip(shown.turns, kinds(shown), strict=True) if kind == "programme"]
    assert timedelta(seconds=12) <= sum(programme, timedelta()) <= timedelta(minutes=1)


def test_the_stage_turns_from_the_board_to_the_timetable_and_back() -> None:
    stage = Stage(at("08:30"))
    stage.tick(at("08:30"))
    stage.show(data(*CHANGED))
    seen = []
    for _ in range(stage.board.pages + 1):
        seen.append(stage.board.timetable)
        stage.turn()
    assert seen[0] is seen[-1] is False
    assert seen.count(True) == 1
    assert len(stage.timetable.blocks.faces) == len(stage._scene.timetable.blocks)


def test_a_screen_s_own_choice_goes_before_the_organiser_s() -> None:
    for own, expected in ((Showing.GRID, True), (None, False)):
        stage = Stage(at("08:30"), showing=own)
        stage.tick(at("08:30"))
        stage.show(replace(data(*CHANGED), showing=Showing.BOARD))
        assert stage.board.timetable is expected
    assert showing_of("grid") is Showing.GRID
    assert showing_of("wall") is None


def test_a_setting_that_names_no_face_is_told() -> None:
    assert shown_by(Settings()) is None
    assert shown_by(Settings(lobby_shows="changes")) is Showing.CHANGES
    with pytest.raises(BadInput):
        shown_by(Settings(lobby_shows="wall"))


@pytest.mark.parametrize(
    ("time", "label", "title", "left"),
    [
        ("09:30", "Đang diễn ra", "Giải lao", "còn 30 phút"),
        ("09:39:59", "Đang diễn ra", "Giải lao", "còn 21 phút"),
        ("09:40", "Sắp bắt đầu", "Sau nghỉ", "20 phút nữa"),
        ("09:59:20", "Sắp bắt đầu", "Sau nghỉ", "40 giây nữa"),
    ],
)
def test_in_the_last_twenty_minutes_of_a_break_the_hero_says_what_starts(time, label, title, left) -> None:
    slots = (
        talk("a", "08:00", "09:25"),
        talk("tea", "09:25", "10:00", pause=True, title="Giải lao"),
        talk("b", "10:00", "11:00", title="Sau nghỉ"),
        talk("c", "11:00", "12:00"),
    )
    hero = hero_of(board(time, *slots), tools())
    assert (hero.label, hero.title, hero.timeLeft) == (label, title, left)
    rows = [row.key for turn in scene(time, *slots, showing=Showing.BOARD).turns for row in turn.rows]
    assert rows == (["b", "c"] if label == "Đang diễn ra" else ["c"])


def test_when_several_rooms_start_after_the_break_all_stand_in_rows() -> None:
    tea = [talk(f"t{n}", "09:40", "10:00", pause=True, room=f"{n}") for n in "AB"]
    starting = [talk(f"s{n}", "10:00", "11:00", room=f"{n}") for n in "AB"]
    shown = scene("09:50", talk("before", "08:00", "09:40", room="A"), *tea, *starting, showing=Showing.BOARD)
    assert shown.hero.title == "Chương trình tiếp tục lúc 10:00"
    assert shown.bands == ()
    assert [row.key for row in shown.turn(0).rows] == ["sA", "sB"]


def test_while_a_session_runs_elsewhere_it_is_no_break() -> None:
    slots = talk("tea", "09:40", "10:00", pause=True, room="A"), talk("on", "09:00", "10:30", room="B")
    shown = scene("09:50", *slots, talk("s", "10:00", "11:00", room="A"), showing=Showing.BOARD)
    assert {card.key for card in shown.turn(0).cards} == {"tea", "on"}


def test_a_gap_that_no_programme_names_is_drawn_as_a_break() -> None:
    slots = talk("a", "08:00", "10:00"), talk("b", "11:00", "12:00")
    hero = hero_of(board("10:15", *slots), tools())
    assert (hero.tone, hero.title, hero.meta, hero.until) == ("pause", "Giải lao", "Break", "đến 11:00")
    assert (hero.timeLeft, hero.share) == ("còn 45 phút", 0.25)


OLD = Source(at("08:00"), 5 * MINUTE)


@pytest.mark.parametrize(
    ("time", "unread", "source", "expected"),
    [
        ("08:09", None, OLD, Age()),
        ("08:10", None, OLD, Age(at("08:00"))),
        ("08:30", None, OLD, Age(at("08:00"), old=True)),
        ("09:59", None, replace(OLD, every=60 * MINUTE), Age()),
        ("10:00", None, replace(OLD, every=60 * MINUTE), Age(at("08:00"), old=True)),
        ("23:00", None, replace(OLD, every=0 * MINUTE), Age()),
        ("08:20", at("08:19"), None, Age(at("08:19"))),
        ("08:20", at("08:19"), OLD, Age(at("08:00"))),
        ("08:20", None, None, Age()),
    ],
)
def test_the_board_says_of_when_it_is_once_that_is_long_ago(time, unread, source, expected) -> None:
    assert age_of(at(time), unread, source) == expected


def test_an_old_source_is_told_on_the_board_and_in_amber_later() -> None:
    signs = [scene(time, *DAY, source=OLD).signs for time in ("08:05", "08:15", "08:45")]
    assert [(one.asOf, one.old) for one in signs] == [
        ("", False),
        ("cập nhật lúc 08:00", False),
        ("cập nhật lúc 08:00", True),
    ]


@pytest.mark.parametrize(
    ("text", "left", "shown"),
    [
        ("شبكة المدينة", True, "شبكة المدينة"),
        ("בינה מלאכותית", True, "בינה מלאכותית"),
        ("RxJava نمط متكرر التي يمكن", True, "\u200fRxJava نمط متكرر التي يمكن"),
        ("Kinh nghiệm شبكة quốc tế", False, "Kinh nghiệm شبكة quốc tế"),
        ("1234", False, "1234"),
        ("", False, ""),
    ],
)
def test_a_title_runs_as_most_of_its_letters_do(text, left, shown) -> None:
    assert (runs_left(text), led(text)) == (left, shown)


def test_parts_that_run_both_ways_keep_their_places() -> None:
    assert joined(("AI", "", "Lan"), " · ") == "AI · Lan"
    assert joined(("AI", "דוד"), " · ") == "\u2068AI\u2069 · \u2068דוד\u2069"


@pytest.mark.parametrize("title", ["شبكة المدينة الذكية", "בינה מלאכותית"])
def test_rows_cards_heroes_and_blocks_of_such_titles_are_mirrored(title) -> None:
    slots = talk("h", "08:00", "09:00", title=title), talk("r", "09:00", "10:00", title=title, room="B")
    shown = scene("08:30", *slots, talk("vi", "09:30", "10:00", room="B"))
    assert shown.hero.mirrored
    assert [row.mirrored for row in shown.turn(0).rows] == [True, False]
    assert [block.mirrored for block in shown.timetable.blocks] == [True, True, False]
    cards = scene("08:30", slots[0], talk("o", "08:00", "09:00", title=title, room="B")).turn(0).cards
    assert [card.mirrored for card in cards] == [True, True]


def test_a_change_glows_only_when_it_is_fresh() -> None:
    late = replace(talk("late", "09:00", "10:00", Delayed(10 * MINUTE)), changed_at=at("08:29:59"))
    fresh = [scene(time, talk("x", "08:00", "09:00"), late).turn(0).rows[0].fresh for time in ("08:30", "08:31")]
    assert fresh == [True, False]
