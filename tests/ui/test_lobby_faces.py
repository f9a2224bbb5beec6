"""What the board says, as tables: rows, hero, cards, header and footer, in two languages."""

import xml.etree.ElementTree as ET
from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.app.board import board_at
from kiosk.app.ports import Tally
from kiosk.domain.session import CancelledSession, Delayed, Moved
from tests.ui.lobby_stub import DAY, EVENT, at, board, many, talk, tools
from ui.fonts import load_fonts
from ui.lobby import face_words, words
from ui.lobby.hero_face import hero_of, share_of
from ui.lobby.row_face import RowFace, row_of, row_place
from ui.lobby.scene import Scene, Sight, scene_of
from ui.lobby.words import TRANSLATIONS, LobbyWords


@pytest.fixture(scope="module", autouse=True)
def fonts(qapp) -> None:
    load_fonts()


def scene(time: str, *slots, size=(1920, 1080), event=EVENT, day=25, stale=None) -> Scene:
    shown = board(time, *slots, event=event, day=day)
    return scene_of(Sight(shown, shown.at, *size, stale), tools(event))


def row(slot, time: str) -> RowFace:
    place = row_place([slot], 1800, 10.8, tools(), stacked=False)
    return row_of(slot, board(time, slot), place, tools())


TALK = ("t", "09:00", "10:00")


@pytest.mark.parametrize(
    ("changes", "time", "chip", "tone", "shown", "old_time", "room", "old_room"),
    [
        ([], "08:00", "", "", "09:00", "", "Hội trường A", ""),
        ([], "08:42", "18 phút nữa", "soon", "09:00", "", "Hội trường A", ""),
        ([], "08:41:30", "19 phút nữa", "soon", "09:00", "", "Hội trường A", ""),
        ([], "08:59:30", "bắt đầu ngay", "soon", "09:00", "", "Hội trường A", ""),
        ([Delayed(timedelta(minutes=10))], "08:42", "+10 phút", "changed", "09:10", "09:00", "Hội trường A", ""),
        ([Delayed(timedelta(hours=2))], "08:42", "đổi giờ", "changed", "11:00", "09:00", "Hội trường A", ""),
        ([Moved(start=at("08:50"))], "08:42", "sớm 10 phút", "changed", "08:50", "09:00", "Hội trường A", ""),
        ([Moved(room="2B")], "08:42", "đổi phòng", "changed", "09:00", "", "2B", "Hội trường A"),
        ([Moved("2B", at("09:30"))], "08:42", "đổi phòng", "changed", "09:30", "09:00", "2B", "Hội trường A"),
        ([CancelledSession("x")], "08:42", "đã huỷ", "gone", "09:00", "", "Hội trường A", ""),
    ],
)
def test_a_row_shows_what_changed(changes, time, chip, tone, shown, old_time, room, old_room) -> None:
    face = row(talk(*TALK, *changes), time)
    assert (face.chip, face.tone, face.time, face.oldTime) == (chip, tone, shown, old_time)
    assert (face.room, face.oldRoom) == (room, old_room)


LONG = "Kinh nghiệm quốc tế và trong nước về nghiên cứu, ứng dụng trí tuệ nhân tạo và khuyến cáo cho thành phố " * 2


@pytest.mark.parametrize(("title", "shown"), [("Bài ngắn", "Bài ngắn"), (LONG, "AI cho thành phố")])
def test_the_short_title_stands_only_where_the_title_does_not_fit(title, shown) -> None:
    slots = [
        replace(talk(key, "09:00", "10:00", title=title, room=key), short="AI cho thành phố") for key in ("a", "b", "c")
    ]
    later = replace(talk("d", "11:00", "12:00", title=title), short="AI cho thành phố")
    assert row(later, "08:00").title == shown
    assert scene("09:30", slots[0]).hero.title == shown
    assert {card.title for band in scene("09:30", *slots, size=(1280, 720)).bands for card in band} == {shown}
    assert row(replace(later, short=""), "08:00").title == title


def test_what_is_pinned_stands_on_every_page_however_late_it_is() -> None:
    rows = (*many(70)[:-1], replace(many(70)[-1], pinned=True))
    pages = scene("08:00", *rows, size=(1280, 720)).pages
    assert len(pages) > 1
    assert all(page[-1].key == "n69" for page in pages)


def test_only_what_really_starts_soon_is_pinned() -> None:
    assert [row(talk(*TALK), time).pinned for time in ("08:49:59", "08:50")] == [False, True]
    assert not row(talk(*TALK, CancelledSession()), "08:55").pinned


def test_long_titles_take_more_lines_and_the_row_grows() -> None:
    short, long = row(talk(*TALK), "08:00"), row(talk(*TALK, title="Kinh nghiệm quốc tế và trong nước " * 3), "08:00")
    assert (short.titleLines, long.titleLines) == (1, 2)
    assert long.rowHeight > short.rowHeight
    assert long.titleSize < short.titleSize


@pytest.mark.parametrize(
    ("time", "day", "label", "title", "left", "until"),
    [
        ("07:15", 25, "Sắp bắt đầu", "Kính chào quý vị đại biểu", "45 phút nữa", "bắt đầu lúc 08:00"),
        ("12:00", 24, "Chương trình", "Kính chào quý vị đại biểu", "Thứ Tư 25 · 9 · 2019", "bắt đầu lúc 08:00"),
        ("08:30", 25, "Đang diễn ra", "Bài speech", "còn 35 phút", "đến 09:05"),
        ("09:04:20", 25, "Đang diễn ra", "Bài speech", "còn 40 giây", "đến 09:05"),
        ("09:30", 25, "Đang diễn ra", "Bài break", "còn 10 phút", "đến 09:40"),
        ("09:50", 25, "Sắp bắt đầu", "Bài last", "10 phút nữa", "lúc 10:00"),
        ("12:00", 25, "", "Chương trình hôm nay đã kết thúc", "Ngày mai 08:00 · Bài class", ""),
        ("12:00", 26, "", "Trân trọng cảm ơn quý vị", "", ""),
    ],
)
def test_the_hero_says_what_kind_of_moment_it_is(time, day, label, title, left, until) -> None:
    hero = hero_of(board(time, day=day), tools())
    assert (hero.label, hero.title, hero.timeLeft, hero.until) == (label, title, left, until)


@pytest.mark.parametrize(
    ("time", "until", "old_until"), [("09:15", "đến 10:10", "10:00"), ("08:50", "lúc 09:10", "09:00")]
)
def test_the_hero_shows_what_changed_beside_what_was_planned(time, until, old_until) -> None:
    late = talk(*TALK, Delayed(timedelta(minutes=10)), Moved(room="2B"))
    hero = hero_of(board(time, talk("a", "08:00", "08:20"), late), tools())
    assert (hero.until, hero.oldUntil, hero.room, hero.oldRoom) == (until, old_until, "2B", "Hội trường A")


def test_the_second_language_stands_small_beside_the_first() -> None:
    hero = hero_of(board("07:15"), tools())
    assert (hero.otherLabel, hero.meta) == ("Starting soon", "Welcome")


def test_an_english_event_speaks_english_first() -> None:
    english = replace(EVENT, languages=("en", "vi"))
    hero = hero_of(board("08:30", event=english), tools(english))
    assert (hero.label, hero.otherLabel, hero.timeLeft) == ("Now", "Đang diễn ra", "35 min left")


def test_an_event_of_one_language_says_nothing_twice() -> None:
    one = replace(EVENT, languages=("en",))
    hero = hero_of(board("08:30", event=one), tools(one))
    assert (hero.label, hero.otherLabel) == ("Now", "")


def test_before_anything_is_known_the_board_is_a_welcome() -> None:
    shown = scene_of(Sight(None, at("08:00"), 1920, 1080), tools())
    assert (shown.hero.title, shown.signs.name, shown.pages) == ("Kính chào quý vị đại biểu", "", ())


def test_without_an_agenda_the_place_is_told() -> None:
    hero = hero_of(board_at(EVENT, (), None, at("08:00")), tools())
    assert (hero.title, hero.timeLeft) == ("Kính chào quý vị đại biểu", EVENT.place)


def test_a_day_called_off_sends_people_to_reception() -> None:
    hero = hero_of(board("07:00", talk(*TALK, CancelledSession())), tools())
    assert (hero.title, hero.timeLeft) == ("Các phiên hôm nay đã huỷ", "Xin hỏi tại bàn đón tiếp")


def test_the_session_that_comes_next_alone_is_the_hero_and_no_row() -> None:
    shown = scene("09:50", *DAY)
    assert shown.hero.title == "Bài last"
    assert shown.pages == ()


def test_when_several_come_next_none_is_preferred() -> None:
    shown = scene("09:50", *DAY, talk("other", "10:00", "11:00", room="B"))
    assert shown.hero.title == "Chương trình tiếp tục lúc 10:00"
    assert [face.key for face in shown.turn(0).rows] == ["other", "last"]


def test_two_rooms_at_once_stand_in_cards() -> None:
    shown = scene("08:30", *DAY, talk("other", "08:00", "08:50", room="B"))
    assert [(card.room, card.title) for card in shown.turn(0).cards] == [
        ("B", "Bài other"),
        ("Hội trường A", "Bài speech"),
    ]
    assert (shown.grid.columns, shown.grid.lines) == (2, 1)


def test_more_rooms_than_fit_turn() -> None:
    shown = scene("08:30", *(talk(f"r{n}", "08:00", "09:00", room=f"Phòng {n}") for n in range(8)))
    assert [len(band) for band in shown.bands] == [6, 2]
    assert len(shown.dwells) == 2


def test_the_footer_counts_arrivals_and_tells_of_tomorrow() -> None:
    signs = scene("08:30").signs
    assert (signs.foot, signs.hint) == ("312 trong 400 đại biểu đã đến", "Ngày mai 08:00 · Bài class")


def test_before_the_first_guest_nobody_is_counted() -> None:
    nobody = replace(board("07:15"), arrivals=Tally(expected=400, inside=0, came=0, walk_ins=0))
    assert scene_of(Sight(nobody, nobody.at, 1920, 1080), tools()).signs.foot == ""


def test_long_rooms_make_the_hero_s_foot_smaller() -> None:
    rooms = ("A", "Hội trường chính Thống Nhất, tầng 2, khu B")
    short, long = (scene("08:30", talk("x", "08:00", "09:00", room=room), size=(1080, 1920)) for room in rooms)
    assert long.hero.footSize < short.hero.footSize


def test_illustrative_times_are_said_to_be() -> None:
    assert scene("08:30", *DAY, event=replace(EVENT, illustrative=True)).signs.foot.endswith("giờ minh hoạ")


def test_a_file_that_cannot_be_read_is_told_quietly() -> None:
    shown = scene("08:30", *DAY, stale=at("08:12"))
    assert (shown.signs.asOf, shown.signs.old) == ("cập nhật lúc 08:12", False)
    assert scene("08:42", *DAY, stale=at("08:12")).signs.old
    assert shown.hero.title == "Bài speech"


def test_what_the_pages_leave_out_is_counted() -> None:
    shown = scene("08:30", *many(80))
    kept = {face.key for page in shown.pages for face in page}
    assert shown.signs.hint == f"còn {80 - len(kept)} phiên nữa trong ngày"
    assert sum(shown.dwells, timedelta()) <= timedelta(minutes=1)


@pytest.mark.parametrize("size", [(1920, 1080), (3840, 2160), (1366, 768), (1080, 1920), (2560, 1080)])
@pytest.mark.parametrize("time", ["07:15", "08:30", "09:50", "12:00"])
def test_every_page_fits_its_place(size, time) -> None:
    shown = scene(time, *many(20), *DAY, talk("long", "10:30", "10:50", title="Kinh nghiệm quốc tế " * 7), size=size)
    gap = 1.1 * shown.frame.u
    for page in shown.pages:
        tall = sum(face.rowHeight for face in page) + gap * (len(page) - 1)
        assert len(page) == 1 or tall <= shown.rows_box.height + 1e-6


def test_the_bar_moves_with_the_minute_only() -> None:
    shares = [share_of(board(time).now[0]) for time in ("08:30:00", "08:30:30", "08:31:00")]
    assert shares[0] < shares[2]
    assert shares[0] == pytest.approx(10 / 45)
    assert shares[1] == shares[0]


@pytest.mark.parametrize(
    ("span", "vi", "en"),
    [
        (timedelta(seconds=0.2), "còn 1 giây", "1 s left"),
        (timedelta(seconds=59), "còn 59 giây", "59 s left"),
        (timedelta(seconds=60), "còn 1 phút", "1 min left"),
        (timedelta(seconds=61), "còn 2 phút", "2 min left"),
        (timedelta(hours=1), "còn 1 giờ", "1 h left"),
        (timedelta(hours=1, minutes=9, seconds=1), "còn 1 giờ 10 phút", "1 h 10 min left"),
    ],
)
def test_time_left_rounds_up(span, vi, en) -> None:
    assert (LobbyWords("vi").left(span), LobbyWords("en").left(span)) == (vi, en)


def test_every_word_is_translated_and_the_translation_is_compiled() -> None:
    for module, file in ((words, "lobby_vi.ts"), (face_words, "lobby_faces_vi.ts")):
        tree = ET.parse(TRANSLATIONS / file)
        messages = {m.findtext("source"): m.find("translation") for m in tree.iter("message")}
        said = {value for name, value in vars(module).items() if name.isupper() and isinstance(value, str)}
        assert set(messages) == said
        assert all(t is not None and t.text and t.get("type") is None for t in messages.values())
        spoken, holes = LobbyWords("vi"), dict.fromkeys(("n", "h", "time", "came", "expected"), 5)
        assert {source: spoken.say(source, **holes) for source in said} == {
            source: str(t.text).format(**holes) for source, t in messages.items() if t is not None
        }
