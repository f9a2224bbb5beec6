"""The stage: what QML hears, when, and that it never sees half a change."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.domain.legibility import Glass
from tests.ui.lobby_stub import DAY, EVENT, at, data, many, talk
from ui.fonts import load_fonts
from ui.lobby.stage import Stage

SECOND = timedelta(seconds=1)


@pytest.fixture(scope="module", autouse=True)
def fonts(qapp) -> None:
    load_fonts()


@pytest.fixture
def stage() -> Stage:
    stage = Stage(at("08:30"))
    stage.tick(at("08:30"))
    stage.show(data(*DAY))
    return stage


def listen(stage: Stage) -> list[str]:
    """The names of the signals that fire from now on."""
    told: list[str] = []
    for part in (stage.board, stage.hero, stage.places):
        meta = part.metaObject()
        for n in range(meta.methodOffset(), meta.methodCount()):
            name = bytes(meta.method(n).name().data()).decode()
            if name.endswith("Changed"):
                getattr(part, name).connect(lambda name=name: told.append(name))
    return told


def test_a_second_within_the_minute_changes_nothing(stage) -> None:
    told = listen(stage)
    assert stage.tick(at("08:30:01")) == at("08:31")
    assert told == []


def test_a_minute_moves_the_clock_the_time_left_the_bar_and_the_orbit(stage) -> None:
    told = listen(stage)
    stage.tick(at("08:31"))
    assert sorted(told) == ["clockChanged", "orbitChanged", "shareChanged", "timeLeftChanged"]
    assert (stage.board.clock, stage.hero.timeLeft) == ("08:31", "còn 34 phút")


def test_a_session_that_ends_gives_way_at_its_very_second(stage) -> None:
    stage.tick(at("09:04:59"))
    assert stage.hero.title == "Bài speech"
    stage.tick(at("09:05:00"))
    assert stage.hero.title == "Bài bank"


def test_the_last_minute_is_counted_in_seconds(stage) -> None:
    assert stage.tick(at("09:03:59")) == at("09:04")
    assert stage.tick(at("09:04")) == at("09:04:01")
    assert stage.hero.timeLeft == "còn 60 giây" or stage.hero.timeLeft == "còn 1 phút"


def test_every_observer_sees_one_settled_face(stage) -> None:
    seen = []
    stage.hero.titleChanged.connect(lambda: seen.append((stage.hero.title, stage.hero.until, stage.hero.room)))
    stage.tick(at("09:10"))
    assert seen == [("Bài bank", "đến 09:25", "Hội trường A")]


def test_a_change_in_the_file_is_shown_at_once(stage) -> None:
    moved = talk("speech", "08:20", "09:05", room="Phòng 2B")
    stage.show(data(DAY[0], moved, *DAY[2:]))
    assert stage.hero.room == "Phòng 2B"


def test_other_languages_are_spoken_when_the_event_says_so(stage) -> None:
    stage.show(data(*DAY, event=replace(EVENT, languages=("en", "vi"))))
    assert (stage.hero.label, stage.hero.otherLabel) == ("Now", "Đang diễn ra")


def test_the_last_board_stays_when_the_file_cannot_be_read(stage) -> None:
    stage.keep(at("08:29"))
    assert stage.board.asOf == "cập nhật lúc 08:29"
    assert stage.hero.title == "Bài speech"
    stage.tick(at("08:40"))
    assert (stage.board.asOf, stage.board.old) == ("cập nhật lúc 08:29", False)
    stage.tick(at("08:59"))
    assert (stage.board.asOf, stage.board.old) == ("cập nhật lúc 08:29", True)
    stage.show(data(*DAY))
    assert (stage.board.foot, stage.board.asOf) == ("312 trong 400 đại biểu đã đến", "")


def test_pages_turn_and_drain(stage) -> None:
    stage.show(data(*many(20)))
    assert (stage.board.page, stage.board.pageLeft, stage.board.pages > 1) == (0, 1.0, True)
    first = [face.key for face in stage.front.faces]
    assert stage.tick(at("08:30:01")) == at("08:30:02")
    assert 0 < stage.board.pageLeft < 1
    assert stage.turn()
    assert (stage.board.page, stage.board.pageLeft) == (1, 1.0)
    assert [face.key for face in stage.front.faces] != first
    assert stage.board.turned


def test_one_page_does_not_turn(stage) -> None:
    stage.show(data(*DAY[:2]))
    assert not stage.turn()
    assert (stage.board.pages, stage.board.pageLeft) == (1, 0.0)


def test_a_window_of_another_size_is_drawn_anew(stage) -> None:
    stage.resize(1080, 1920)
    assert (stage.places.u, stage.places.stacked) == (pytest.approx(10.8), True)
    stage.resize(3840, 2160)
    assert (stage.places.u, stage.places.stacked) == (pytest.approx(21.6), False)
    stage.resize(0, 0)
    assert stage.places.u == pytest.approx(21.6)


def test_a_door_screen_shows_its_room_alone_under_its_name() -> None:
    stage = Stage(at("08:30"), room="hoi truong b")
    stage.tick(at("08:30"))
    stage.show(data(*DAY, talk("b", "08:20", "09:00", room="Hội trường B")))
    assert (stage.board.name, stage.board.subtitle, stage.hero.title) == ("Hội trường B", EVENT.name, "Bài b")
    assert stage.front.faces == ()


@pytest.mark.parametrize(("width", "height"), [(1920, 1080), (1080, 1920), (2560, 1080), (1024, 768)])
def test_a_board_that_grew_still_keeps_everything_in_its_place(width, height) -> None:
    stage = Stage(at("08:30"), panel=Glass(55, 20))
    stage.resize(width, height)
    stage.tick(at("08:30"))
    stage.show(data(*DAY, *(talk(f"r{n}", "08:20", "09:00", room=f"Phòng {n}") for n in range(4))))
    places = stage.places
    assert places.u == pytest.approx(min(width, height) / 100 * 1.3)
    assert places.rows.bottom() <= places.footer.y() + 1
    assert not places.rows.intersects(places.hero)
    tall = sum(row.rowHeight for row in stage.front.faces) + places.gap * max(len(stage.front.faces) - 1, 0)
    assert tall <= places.rows.height() or len(stage.front.faces) == 1
