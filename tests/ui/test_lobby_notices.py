"""Announcements and emergencies on the board: rows make room, words are whole, nothing is small."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.app.notices import prepared
from kiosk.domain.notices import Alarm, Announcement, Emergency
from tests.ui.lobby_stub import DAY, EVENT, at, data
from ui.fonts import load_fonts
from ui.lobby.alarm_face import NO_EXIT, Exit, Way, alarm_face
from ui.lobby.fit import lines_needed
from ui.lobby.frame import frame_of
from ui.lobby.notice_face import EACH
from ui.lobby.ruler import Ruler
from ui.lobby.stage import Stage

SIZES = [(1920, 1080), (1366, 768), (3840, 2160), (1080, 1920), (2560, 1080), (1024, 768)]
NOW = at("08:30")
BUSES = Announcement(
    id="1", text="Xe về khách sạn lúc 11:45 tại cổng chính", other="Buses leave at 11:45", room="Cổng 1"
)
LUNCH = Announcement(id="2", text="Ăn trưa tại tầng 2", ends=at("09:00"))


@pytest.fixture(scope="module", autouse=True)
def fonts(qapp) -> None:
    load_fonts()


def staged(width=1920, height=1080, way_out=NO_EXIT, **told) -> Stage:
    stage = Stage(NOW, way_out=way_out)
    stage.resize(width, height)
    stage.tick(NOW)
    stage.show(replace(data(*DAY), **told))
    return stage


def test_without_announcements_the_band_takes_no_room() -> None:
    stage = staged()
    assert stage.notice.text == ""
    assert stage.places.notice.height() == 0


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_rows_make_room_and_nothing_is_covered(width, height) -> None:
    plain, told = staged(width, height), staged(width, height, announcements=(BUSES,))
    places = told.places
    assert told.notice.text == "Cổng 1 · Xe về khách sạn lúc 11:45 tại cổng chính"
    assert places.notice.bottom() <= places.footer.y()
    assert not places.notice.intersects(places.rows)
    assert not places.notice.intersects(places.hero)
    assert places.footer == plain.places.footer
    assert min(told.notice.textSize, told.notice.otherSize) >= int(2.8 * places.u)


def test_several_take_turns_and_nothing_jumps() -> None:
    stage = staged(announcements=(BUSES, LUNCH))
    seen, heights = set(), set()
    for n in range(2):
        stage.tick(NOW + timedelta(seconds=EACH * n))
        seen.add((stage.notice.text, stage.notice.count))
        heights.add(stage.places.notice.height())
    assert {count for _, count in seen} == {"1/2", "2/2"}
    assert len(heights) == 1


def test_one_goes_at_its_very_end() -> None:
    stage = staged(announcements=(LUNCH,))
    stage.tick(at("08:59:59"))
    assert stage.notice.text == LUNCH.text
    stage.tick(at("09:00"))
    assert stage.notice.text == ""


def test_a_text_cannot_turn_the_board_around() -> None:
    stage = staged(announcements=(replace(BUSES, text="Xe <b>về</b> \u202enhanh", room=""),))
    assert stage.notice.text == "Xe <b>về</b> nhanh"


def test_an_emergency_is_shown_and_taken_down() -> None:
    stage = staged(emergency=prepared(Alarm.FIRE, EVENT, NOW))
    assert (stage.alarm.shown, stage.alarm.tone, stage.alarm.title) == (True, "danger", "Có cháy")
    assert stage.alarm.since == "08:30"
    stage.show(replace(data(*DAY), emergency=Emergency(alarm=Alarm.NONE, at=NOW)))
    assert not stage.alarm.shown


def test_an_all_clear_goes_by_itself() -> None:
    stage = staged(emergency=prepared(Alarm.ALL_CLEAR, EVENT, NOW))
    stage.tick(at("08:39:59"))
    assert stage.alarm.shown
    stage.tick(at("08:40"))
    assert not stage.alarm.shown


@pytest.mark.parametrize(("width", "height"), SIZES)
@pytest.mark.parametrize("alarm", [Alarm.FIRE, Alarm.EVACUATION, Alarm.MEDICAL, Alarm.TEST, Alarm.ALL_CLEAR])
def test_every_word_is_whole_on_every_screen(width, height, alarm) -> None:
    frame, ruler = frame_of(width, height), Ruler()
    face = alarm_face(prepared(alarm, EVENT, NOW), Exit(Way.LEFT, "Lối ra B · Exit B"), frame, ruler, "08:30")
    parts = [(face.title, face.titleSize), (face.text, face.textSize)]
    parts += [(face.otherTitle, face.otherTitleSize), (face.other, face.otherSize)]
    room = width - (46 if face.beside else 12) * frame.u
    lines = [lines_needed(text, room, lambda t, size=size: ruler.bold(t, size)) for text, size in parts]
    tall = sum(1.28 * size * count for (_, size), count in zip(parts, lines, strict=True)) + 8 * frame.u
    assert tall <= height - 8 * frame.u
    assert min(size for _, size in parts) >= int(2.8 * frame.u)


def test_only_what_empties_the_house_points_the_way() -> None:
    exit_left = Exit(Way.LEFT, "Lối ra B")
    fire = staged(way_out=exit_left, emergency=prepared(Alarm.FIRE, EVENT, NOW))
    medical = staged(way_out=exit_left, emergency=prepared(Alarm.MEDICAL, EVENT, NOW))
    lost = staged(emergency=prepared(Alarm.FIRE, EVENT, NOW))
    assert (fire.alarm.turn, fire.alarm.way) == (270.0, "Lối ra B")
    assert (medical.alarm.turn, medical.alarm.way) == (-1.0, "")
    assert lost.alarm.turn == -1.0


def test_endless_words_end_at_the_smallest_size_and_break_nothing() -> None:
    endless = Emergency(alarm=Alarm.CUSTOM, at=NOW, title="x" * 300, text="rất dài " * 37)
    stage = staged(1080, 1920, emergency=endless)
    assert stage.alarm.shown
    assert stage.alarm.titleSize >= int(2.8 * 10.8)
