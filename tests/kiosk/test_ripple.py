"""A delay in a room: gaps and breaks take it up, meals stay, and clashes are known before it goes out."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.app.ripple_words import conflict_sentence, shift_sentences
from kiosk.domain.facts import SessionDelayed
from kiosk.domain.ids import FactId, SessionId
from kiosk.domain.ripple import LEAST_BREAK, Clash, is_fixed, rippled
from kiosk.domain.session import Delayed, Session, Slot, slot_of
from kiosk.words import Words

MINUTE = timedelta(minutes=1)
EIGHT = datetime(2026, 5, 1, 1, 0, tzinfo=UTC)  # 08:00 in Ho Chi Minh City
ZONE = "Asia/Ho_Chi_Minh"


def talk(id: str, start: int, end: int, room: str = "A", **more) -> Slot:
    """Minutes after eight."""
    told = {"title": f"Bài {id}"} | more
    session = Session(id=SessionId(id), start=EIGHT + start * MINUTE, end=EIGHT + end * MINUTE, room=room, **told)
    return slot_of(session)


def moves(slots, id="1", minutes=10):
    ripple = rippled(slots, id, minutes, slots)
    return {shift.slot.session.id: (shift.minutes, shift.shorter) for shift in ripple.shifts}


def clashes(slots, id="1", minutes=10):
    return [
        (one.clash, one.slot.session.id, one.other.session.id) for one in rippled(slots, id, minutes, slots).conflicts
    ]


def test_what_follows_at_once_moves_along_and_a_gap_takes_it_up() -> None:
    slots = [talk("1", 0, 30), talk("2", 30, 60), talk("3", 64, 90), talk("4", 120, 150)]
    assert moves(slots) == {"1": (10, 0), "2": (10, 0), "3": (6, 0)}


def test_a_break_takes_it_up_down_to_five_minutes() -> None:
    slots = [talk("1", 0, 30), talk("2", 30, 45, pause=True), talk("3", 45, 60)]
    assert moves(slots, minutes=10) == {"1": (10, 0), "2": (10, 10)}
    assert moves(slots, minutes=15) == {"1": (15, 0), "2": (15, 10), "3": (5, 0)}


def test_a_break_too_short_to_give_moves_like_a_session() -> None:
    slots = [talk("1", 0, 30), talk("2", 30, 34, pause=True), talk("3", 34, 60)]
    assert moves(slots, minutes=5) == {"1": (5, 0), "2": (5, 0), "3": (5, 0)}


def test_a_meal_stays_and_is_said() -> None:
    slots = [talk("1", 0, 30), talk("2", 30, 60), talk("3", 60, 120, pause=True), talk("4", 120, 150)]
    assert moves(slots) == {"1": (10, 0), "2": (10, 0)}
    assert clashes(slots) == [(Clash.FIXED, "2", "3")]


@pytest.mark.parametrize(("second_room", "fixed"), [("B", True), ("A", False)])
def test_a_plenary_stays_where_other_rooms_wait_for_it(second_room, fixed) -> None:
    slots = [talk("1", 0, 30), talk("2", 30, 60, title="Phiên toàn thể"), talk("3", 200, 230, second_room)]
    assert clashes(slots) == ([(Clash.FIXED, "1", "2")] if fixed else [])


def test_a_plenary_after_a_plenary_moves_as_everyone_sits_there_already() -> None:
    one, two = talk("1", 0, 30, track="Toàn thể"), talk("2", 30, 60, track="Toàn thể")
    afternoon = talk("9", 300, 330, "B")
    assert moves([one, two, afternoon]) == {"1": (10, 0), "2": (10, 0)}
    assert clashes([one, two, afternoon]) == []
    short = talk("3", 30, 36, pause=True)
    assert moves([one, short, talk("2", 36, 60, track="Toàn thể"), afternoon])["2"] == (9, 0)


def test_a_plenary_stays_after_a_talk_that_is_not_for_all() -> None:
    slots = [
        talk("1", 0, 30, track="Toàn thể"),
        talk("2", 30, 60),
        talk("3", 60, 90, track="Toàn thể"),
        talk("9", 30, 60, "B"),
    ]
    assert clashes(slots) == [(Clash.FIXED, "2", "3")]


def test_a_speaker_in_two_rooms_at_once_is_found() -> None:
    slots = [talk("1", 0, 30), talk("2", 30, 60, speakers=("Lê Lan",)), talk("3", 60, 90, "B", speakers=("lê  LAN",))]
    assert clashes(slots, minutes=5) == [(Clash.SPEAKER, "2", "3")]
    assert clashes([*slots[:2], talk("3", 70, 90, "B", speakers=("Lê Lan",))], minutes=5) == []


def test_the_same_speaker_twice_in_one_room_is_no_clash() -> None:
    slots = [talk("1", 0, 30, speakers=("Lan",)), talk("2", 30, 60, speakers=("Lan",))]
    assert clashes(slots) == []


def test_a_room_that_another_one_has_is_found() -> None:
    slots = [talk("1", 0, 30), talk("2", 20, 50)]
    assert clashes(slots) == [(Clash.ROOM, "1", "2")]


def test_other_rooms_cancelled_ones_and_earlier_ones_stay() -> None:
    gone = Slot(*(lambda s: (s.session, s.start, s.end, s.room, True))(talk("3", 30, 60)))
    slots = [talk("0", -30, 0), talk("1", 0, 30), gone, talk("4", 30, 60, "B")]
    assert moves(slots) == {"1": (10, 0)}


def test_sooner_moves_nobody_else() -> None:
    assert moves([talk("1", 30, 60), talk("2", 60, 90)], minutes=-5) == {"1": (-5, 0)}


def test_a_shortened_break_is_shorter_and_is_never_turned_around() -> None:
    planned = talk("1", 0, 15, pause=True).session
    fact = SessionDelayed(planned.id, 10, 10)
    change = Delayed(fact.minutes * MINUTE, fact.shorter * MINUTE)
    slot = slot_of(planned, [(EIGHT, FactId("1"), change)])
    assert (slot.start, slot.end) == (EIGHT + 10 * MINUTE, EIGHT + 15 * MINUTE)
    twice = slot_of(planned, [(EIGHT, FactId(str(n)), change) for n in range(3)])
    assert twice.end >= twice.start


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_clash_and_move_has_its_sentence(language) -> None:
    slots = [
        talk("1", 0, 30, speakers=("Lan",)), talk("2", 30, 45, pause=True), talk("4", 45, 50),
        talk("5", 50, 110, pause=True), talk("6", 35, 60, "B", speakers=("Lan",)), talk("7", 20, 35),
    ]  # fmt: skip
    ripple = rippled(slots, "1", 20, slots)
    said = [conflict_sentence(one, Words(language), ZONE) for one in ripple.conflicts]
    assert {one.clash for one in ripple.conflicts} == set(Clash)
    assert all(sentence and "{" not in sentence for sentence in said)
    assert len(list(shift_sentences(ripple, Words(language), ZONE))) == len(ripple.shifts)


@st.composite
def _rooms(draw):
    """A room's day: sessions and breaks one after the other, with gaps; and the delay of one of them."""
    at, slots = 0, []
    for n in range(draw(st.integers(1, 9))):
        length = draw(st.integers(1, 80))
        slots.append(talk(str(n), at, at + length, pause=draw(st.booleans())))
        at += length + draw(st.sampled_from([0, 0, 3, 20]))
    return slots, str(draw(st.integers(0, len(slots) - 1))), draw(st.integers(1, 120))


@given(_rooms())
def test_the_room_is_never_given_twice_unless_it_is_said(drawn) -> None:
    slots, id, minutes = drawn
    ripple = rippled(slots, id, minutes, slots)
    moved = {shift.slot.session.id: shift.after for shift in ripple.shifts}
    now = sorted((moved.get(s.session.id, s) for s in slots), key=lambda s: s.start)
    told = {(one.slot.session.id, one.other.session.id) for one in ripple.conflicts}
    for before, after in pairwise(now):
        assert before.end <= after.start or {before.session.id, after.session.id} in map(set, told)
    assert told or [s.session.id for s in now] == [s.session.id for s in slots]


@given(_rooms())
def test_nobody_waits_longer_than_the_delay_and_breaks_stay_breaks(drawn) -> None:
    slots, id, minutes = drawn
    for shift in rippled(slots, id, minutes, slots).shifts:
        assert 0 < shift.minutes <= minutes
        length = shift.slot.end - shift.slot.start
        assert shift.after.end - shift.after.start >= min(length, LEAST_BREAK)
        assert not shift.shorter or shift.slot.session.pause
        assert shift.slot.session.id == id or not is_fixed(shift.slot, parallel=False)
