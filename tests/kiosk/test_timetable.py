"""Sessions put elsewhere on the timetable, swapped, called by a short title, pinned, and spoken by others."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.app.board import session_data
from kiosk.app.identity import Stamper
from kiosk.app.organiser import Organiser
from kiosk.app.ports import Nobody
from kiosk.app.programme import plan_agenda, record_agenda
from kiosk.domain.event import Event
from kiosk.domain.facts import Entry, EventDescribed, SessionsListed
from kiosk.domain.ids import DeskId, SessionId
from kiosk.domain.ripple import Clash
from kiosk.domain.session import Session, SessionState, slot_of
from kiosk.domain.timetable import Place, on_step, place_of, placed, rooms_of, stepped, swapped
from kiosk.errors import BadInput, NotFound
from tests.conftest import FakeClock
from tests.kiosk.lists import numbered, stamp
from tests.kiosk.memory_book import MemoryBook
from tests.web import schedule

MINUTE = timedelta(minutes=1)
EIGHT = datetime(2026, 5, 1, 1, 0, tzinfo=UTC)
EVENT = Event(name="Hội thảo", zone="Asia/Ho_Chi_Minh", first_day=date(2026, 5, 1), last_day=date(2026, 5, 2))
spans = st.tuples(st.integers(0, 600), st.integers(0, 120), st.sampled_from("AB"))


def session(id: str, start: int, end: int, room: str = "A", **more) -> Session:
    told = {"title": f"Bài {id}"} | more
    return Session(id=SessionId(id), start=EIGHT + start * MINUTE, end=EIGHT + end * MINUTE, room=room, **told)


def minutes(places) -> dict[str, tuple[str, int, int]]:
    return {p.session: (p.room, (p.start - EIGHT) // MINUTE, (p.end - EIGHT) // MINUTE) for p in places}


@pytest.fixture
def book() -> MemoryBook:
    listed = (
        session("1", 0, 30, speakers=("Lan",)),
        session("2", 30, 60),
        session("3", 0, 45, "B", speakers=("Minh",)),
        session("4", 60, 90, "B", speakers=("Lan",)),
    )
    return MemoryBook(Entry(stamp(), EventDescribed(EVENT)), Entry(stamp(), SessionsListed("a.csv", listed)))


@pytest.fixture
def table(book):
    return Organiser(book, Stamper(DeskId("desk-1"), FakeClock()), Nobody()).timetable


def at(id: str, room: str, start: int, end: int) -> Place:
    return Place(SessionId(id), room, EIGHT + start * MINUTE, EIGHT + end * MINUTE)


def met(conflicts):
    return [(one.clash, one.slot.session.id, one.other.session.id) for one in conflicts]


def test_put_elsewhere_it_is_moved_and_keeps_what_was_planned(table) -> None:
    slot = table.put(at("2", "B", 90, 120))
    assert (slot.room, slot.start, slot.end) == ("B", EIGHT + 90 * MINUTE, EIGHT + 120 * MINUTE)
    assert (slot.state, slot.session.room, slot.session.start) == (SessionState.MOVED, "A", EIGHT + 30 * MINUTE)


def test_made_longer_and_moved_is_one_write(table, book) -> None:
    before = book.position()
    slot = table.put(at("2", "B", 95, 140))
    assert minutes([place_of(slot)]) == {"2": ("B", 95, 140)}
    assert book.position() == before + 2
    assert minutes([place_of(table.put(at("2", "B", 95, 100)))]) == {"2": ("B", 95, 100)}


def test_put_where_it_is_says_nothing(table, book) -> None:
    before = book.position()
    table.put(place_of(table.slot(SessionId("2"))))
    assert book.position() == before


@pytest.mark.parametrize("place", [at("2", "A", 30, 20), at("2", "A", 30, 30)])
def test_it_cannot_end_before_it_starts(table, book, place) -> None:
    before = book.position()
    with pytest.raises(BadInput, match="must end after"):
        table.put(place)
    assert book.position() == before


def test_what_is_not_on_the_agenda_cannot_be_put(table) -> None:
    with pytest.raises(NotFound):
        table.put(at("9", "A", 0, 10))


def test_a_room_that_is_taken_and_a_speaker_elsewhere_are_foreseen(table) -> None:
    assert met(table.foresee(at("2", "B", 30, 60))) == [(Clash.ROOM, "2", "3")]
    assert met(table.foresee(at("4", "B", 0, 30))) == [(Clash.ROOM, "4", "3"), (Clash.SPEAKER, "4", "1")]
    assert table.foresee(at("2", "A", 35, 65)) == ()


def test_what_clashes_already_is_not_said_again(table) -> None:
    table.put(at("2", "A", 20, 50))
    assert table.foresee(at("2", "A", 15, 45)) == ()


def test_what_is_cancelled_clashes_with_nothing(table, book) -> None:
    Organiser(book, Stamper(DeskId("desk-1"), FakeClock()), Nobody()).cancel(SessionId("2"))
    assert table.foresee(at("2", "B", 0, 45)) == ()


def test_two_change_rooms_and_times_and_keep_their_lengths(table) -> None:
    one, other = table.swap(SessionId("2"), SessionId("3"))
    assert minutes(map(place_of, (one, other))) == {"2": ("B", 0, 30), "3": ("A", 30, 75)}


def test_two_that_follow_one_another_change_their_order(table) -> None:
    first, last = slot_of(session("a", 0, 30)), slot_of(session("b", 30, 75))
    assert minutes(swapped(first, last)) == {"b": ("A", 0, 45), "a": ("A", 45, 75)}
    assert minutes(swapped(last, first)) == minutes(swapped(first, last))


def test_what_a_swap_clashes_with_is_foreseen(table) -> None:
    assert met(table.foresee_swap(SessionId("2"), SessionId("4"))) == []
    assert [one.who for one in table.foresee_swap(SessionId("3"), SessionId("4"))] == ["Lan"]


def test_a_session_does_not_change_places_with_itself(table) -> None:
    with pytest.raises(BadInput, match="itself"):
        table.swap(SessionId("2"), SessionId("2"))


@settings(max_examples=40)
@given(spans, spans)
def test_a_swap_keeps_lengths_and_rooms_and_never_makes_the_two_overlap(one, other) -> None:
    first, last = (
        slot_of(session(id, start, start + length, room)) for id, (start, length, room) in (("a", one), ("b", other))
    )
    by_id = {place.session: place for place in swapped(first, last)}
    after = [placed(slot, by_id[slot.session.id]) for slot in (first, last)]
    assert [slot.end - slot.start for slot in after] == [slot.end - slot.start for slot in (first, last)]
    assert [slot.room for slot in after] == [last.room, first.room]
    begins = sorted((first.start, last.start))
    assert min(slot.start for slot in after) == begins[0]
    if first.room != last.room:
        assert [slot.start for slot in after] == [last.start, first.start]
    elif first.start != last.start:
        early, late = sorted(after, key=lambda slot: slot.start)
        assert early.end <= late.start


def test_what_stands_becomes_the_plan_and_what_is_cancelled_stays_so(table, book) -> None:
    table.put(at("2", "B", 90, 130))
    Organiser(book, Stamper(DeskId("desk-1"), FakeClock()), Nobody()).cancel(SessionId("3"))
    settled = table.settle([SessionId(n) for n in "123"])
    assert [(slot.session, slot.state) for slot in settled] == [
        (session("2", 90, 130, "B"), SessionState.SCHEDULED),
    ]
    assert table.slot(SessionId("3")).cancelled
    before = book.position()
    assert table.settle([SessionId("2")]) == ()
    assert book.position() == before


def test_a_short_title_and_a_pin_stand_beside_the_session(table) -> None:
    table.call(SessionId("1"), "  Khai mạc\nngắn ")
    slot = table.pin(SessionId("1"))
    assert (slot.short, slot.pinned, slot.session.title) == ("Khai mạc ngắn", True, "Bài 1")
    data = session_data(slot, EVENT)
    assert (data["short"], data["pinned"]) == ("Khai mạc ngắn", True)
    assert table.call(SessionId("1"), "").short == ""
    assert not table.pin(SessionId("1"), pinned=False).pinned


def test_who_speaks_is_changed_alone_and_who_speaks_elsewhere_is_foreseen(table) -> None:
    assert [one.who for one in table.foresee_speakers(SessionId("3"), ["Lan", "Hà"])] == ["Lan"]
    slot = table.set_speakers(SessionId("3"), [" Hà ", "", "Hà", "Vy"])
    assert slot.session == replace(session("3", 0, 45, "B"), speakers=("Hà", "Vy"))


def test_an_import_leaves_short_titles_pins_and_speakers(tmp_path) -> None:
    book = MemoryBook(Entry(stamp(), EventDescribed(EVENT)))
    organiser = Organiser(book, Stamper(DeskId("desk-1"), FakeClock()), Nobody())
    path = tmp_path / "a.xml"

    def bring(*titles) -> None:
        path.write_bytes(schedule(*titles))
        plan = plan_agenda(path, book, zone=EVENT.zone, make_ids=numbered("s"), now=EIGHT - timedelta(days=9))
        record_agenda(plan, book, stamp)

    bring("Khai mạc", "Báo cáo")
    id = next(slot.session.id for slot in book.slots() if slot.session.title == "Báo cáo")
    organiser.timetable.call(id, "BC")
    organiser.timetable.pin(id)
    organiser.timetable.set_speakers(id, ["Hà"])
    bring("Khai mạc", "Báo cáo chính")
    slot = organiser.timetable.slot(id)
    assert (slot.session.title, slot.short, slot.pinned, slot.session.speakers) == (
        "Báo cáo chính",
        "BC",
        True,
        ("Hà",),
    )


@settings(max_examples=40)
@given(st.integers(0, 10_000), st.integers(-5, 5).filter(bool))
def test_steps_go_from_five_minutes_to_five_minutes(seconds, steps) -> None:
    at = EIGHT + timedelta(seconds=seconds)
    there = stepped(at, steps)
    assert on_step(there) == there
    assert (there > at) == (steps > 0)
    assert abs(there - at) <= abs(steps) * 5 * MINUTE
    assert abs(there - at) > (abs(steps) - 1) * 5 * MINUTE


def test_rooms_stand_in_the_order_of_their_names_and_numbers() -> None:
    slots = [slot_of(session(room, 0, 9, room)) for room in ("Phòng 10", "Phòng 2", "Hội trường", "", "phòng 2B")]
    assert rooms_of(slots) == ("", "Hội trường", "Phòng 2", "phòng 2B", "Phòng 10")
