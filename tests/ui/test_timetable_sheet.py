"""A day on paper: columns and bands, what meets stands side by side, and where the hand puts a session."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF

from kiosk.domain.ids import SessionId
from kiosk.domain.session import Session, Slot, slot_of
from ui.organiser.timetable_grid import Grid, Pull, grid_of, pulled
from ui.organiser.timetable_sheet import ALL, Sheet, beside, sheet_of

MINUTE = timedelta(minutes=1)
EIGHT = datetime(2026, 5, 1, 1, 0, tzinfo=UTC)
ZONE, DAY = "Asia/Ho_Chi_Minh", date(2026, 5, 1)
spans = st.lists(
    st.tuples(st.integers(0, 900), st.integers(0, 300), st.sampled_from(["", "A", "B", "C"]), st.booleans()),
    min_size=1,
    max_size=12,
)


def talk(id: str, start: int, length: int, room: str = "A", **more) -> Slot:
    told = {"title": f"Bài {id}"} | more
    begin = EIGHT + start * MINUTE
    return slot_of(Session(id=SessionId(id), start=begin, end=begin + length * MINUTE, room=room, **told))


def sheet(*slots: Slot) -> Sheet:
    return sheet_of(slots, DAY, ZONE)


def grid(made: Sheet, width: float = 600) -> Grid:
    return grid_of(made, width, 100, 2, 12)


def columns(made: Sheet) -> dict[str, int]:
    return {block.id: block.column for block in made.blocks}


TWO = (talk("a", 0, 60), talk("b", 0, 60, "B"))


def test_rooms_stand_by_their_names_from_the_hour_before_to_the_hour_after() -> None:
    made = sheet(talk("a", 10, 45, "Phòng 10"), talk("b", 0, 30, "Phòng 2"))
    assert made.rooms == ("Phòng 2", "Phòng 10")
    assert (made.hours[0], made.hours[-1]) == ((0.0, "07:00"), (180.0, "10:00"))
    assert [(block.id, block.start) for block in made.blocks] == [("b", 60.0), ("a", 70.0)]


def test_breaks_and_plenaries_with_nothing_beside_them_stand_across_all_rooms() -> None:
    made = sheet(
        *TWO,
        talk("lunch", 60, 60, "", pause=True),
        talk("coffee", 120, 15, "Sảnh", pause=True),
        talk("end", 140, 30, "A", title="Bế mạc"),
        talk("lone", 180, 30, "A"),
    )
    assert columns(made) == {"lunch": ALL, "coffee": ALL, "end": ALL, "a": 0, "lone": 0, "b": 1}
    assert made.rooms == ("A", "B")  # the foyer has nothing but the break


def test_a_plenary_beside_which_something_is_on_is_a_card_like_any_other() -> None:
    assert columns(sheet(talk("a", 0, 60, title="Khai mạc"), talk("b", 30, 60, "B"))) == {"a": 0, "b": 1}


def test_with_one_room_and_nothing_but_breaks_there_is_a_column() -> None:
    assert columns(sheet(talk("a", 0, 60, "A", pause=True))) == {"a": 0}
    assert columns(sheet(talk("a", 0, 60, ""))) == {"a": 0}
    assert sheet().blocks == ()


def test_what_meets_in_one_room_stands_side_by_side() -> None:
    made = sheet(talk("a", 0, 60), talk("b", 30, 60), talk("c", 60, 60), talk("d", 120, 30), talk("e", 0, 60, "B"))
    assert {block.id: (block.lane, block.lanes) for block in made.blocks} == {
        "a": (0, 2),
        "b": (1, 2),
        "c": (0, 2),
        "d": (0, 1),
        "e": (0, 1),
    }
    assert made.weights[0] > made.weights[1]


def test_an_evening_that_goes_past_midnight_is_one_stretch() -> None:
    made = sheet(talk("a", 900, 180), talk("b", 1000, 60, "B"))
    assert [said for _, said in made.hours] == ["22:00", "23:00", "00:00", "01:00", "02:00", "03:00"]


def test_what_lasts_all_day_does_not_stretch_the_day() -> None:
    made = sheet(talk("fair", -480, 1440, "F"), *TWO)
    assert (made.hours[0][1], made.hours[-1][1]) == ("07:00", "10:00")
    fair = made.block("fair")
    assert fair is not None
    assert (fair.start, fair.end) == (0.0, made.minutes)
    assert sheet(talk("fair", -480, 3 * 1440)).minutes <= 36 * 60


@pytest.mark.parametrize(
    ("zone", "at", "said"),
    [
        (
            "Asia/Kolkata",
            datetime(2026, 5, 1, 3, 45, tzinfo=UTC),
            ["08:00", "09:00", "10:00", "11:00", "12:00", "13:00"],
        ),
        ("Europe/Paris", datetime(2026, 10, 25, 0, 0, tzinfo=UTC), ["01:00", "02:00", "02:00", "03:00", "04:00"]),
    ],
)
def test_hours_are_those_of_the_clock_at_the_venue(zone, at, said) -> None:
    slot = slot_of(Session(id=SessionId("a"), title="A", start=at, end=at + 2 * timedelta(hours=1)))
    assert [hour for _, hour in sheet_of([slot], at.date(), zone).hours] == said


@settings(max_examples=30)
@given(spans)
def test_no_two_cards_of_a_room_lie_on_one_another(raw) -> None:
    made = sheet(*(talk(str(n), *one[:3], pause=one[3]) for n, one in enumerate(raw)))
    drawn = replace(grid(made), least=1)
    assert sorted(block.id for block in made.blocks) == sorted(str(n) for n in range(len(raw)))
    for one, other in combinations([block for block in made.blocks if not block.band and block.start < block.end], 2):
        assert not drawn.box(one).intersects(drawn.box(other)), (one, other)


@settings(max_examples=30)
@given(spans, st.floats(0, 600), st.floats(0, 3000))
def test_a_session_is_put_on_five_minutes_and_keeps_its_length(raw, x, y) -> None:
    made = sheet(*(talk(str(n), *one[:3]) for n, one in enumerate(raw)))
    drawn, block = grid(made), made.blocks[0]
    place = pulled(drawn, Pull(block, max(block.column, 0), 0.0), QPointF(x, y))
    assert place.end - place.start == block.slot.end - block.slot.start
    assert place.start.minute % 5 == 0 or place.start == block.slot.start
    assert place.room in (*made.rooms, block.slot.room)
    longer = pulled(drawn, Pull(block, max(block.column, 0), 0.0, end=True), QPointF(x, y))
    assert (longer.start, longer.room) == (block.slot.start, block.slot.room)
    assert longer.end > longer.start
    assert longer.end.minute % 5 == 0


def test_only_what_is_in_sight_is_painted() -> None:
    rooms = [talk(f"{room}-{n}", n * 30, 30, f"Phòng {room}") for room in range(92) for n in range(16)]
    drawn = grid(sheet(*rooms))
    assert len(drawn.sheet.blocks) == 1472
    seen = drawn.seen(QRectF(1000, 200, 600, 400))
    assert 0 < len(seen) < 60


def test_what_lies_on_a_band_is_taken_before_it() -> None:
    made = sheet(talk("lunch", 0, 60, "", pause=True), talk("a", 0, 60), talk("b", 90, 30, "B"))
    drawn = grid(made)
    a, lunch = made.block("a"), made.block("lunch")
    assert a is not None
    assert lunch is not None
    assert drawn.block_at(drawn.box(a).center()) == a
    assert drawn.block_at(QPointF(drawn.width - 20, drawn.box(lunch).center().y())) == lunch
    assert drawn.block_at(QPointF(1, 1)) is None


@pytest.mark.parametrize(
    ("here", "across", "down", "there"),
    [
        ("a", 0, 1, "c"),
        ("c", 0, -1, "a"),
        ("a", 0, -1, "a"),
        ("a", 1, 0, "b"),
        ("d", -1, 0, "c"),
        ("b", 0, 1, "lunch"),
        ("lunch", 0, 1, "e"),
        ("e", 1, 0, "f"),
        ("f", -1, 0, "e"),
        ("b", 1, 0, "b"),
        ("none", 0, 1, "a"),
    ],
)
def test_arrows_go_from_one_session_to_the_next(here, across, down, there) -> None:
    made = sheet(
        talk("a", 0, 30),
        talk("b", 0, 60, "B"),
        talk("c", 30, 30),
        talk("d", 65, 25, "B"),
        talk("lunch", 90, 60, "", pause=True),
        talk("e", 150, 60),
        talk("f", 160, 60),
    )
    if here == "b" and down:
        made = sheet(*(b.slot for b in made.blocks if b.id != "d"))
    assert beside(made, here, across, down) == there
