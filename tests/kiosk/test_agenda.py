"""The agenda at a moment: to the second, over midnight, through the nights when clocks change."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.agenda import Phase, agenda_at, day_of, progress, remaining, until
from kiosk.domain.event import Event
from kiosk.domain.ids import SessionId
from kiosk.domain.session import Session, Slot, slot_of

SAIGON = Event(name="Hội thảo", zone="Asia/Ho_Chi_Minh", first_day=date(2019, 9, 25), last_day=date(2019, 9, 26))
BERLIN = Event(name="Camp", zone="Europe/Berlin", first_day=date(2026, 3, 28), last_day=date(2026, 10, 25))


def at(text: str, event: Event = SAIGON) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(event.zone)).astimezone(UTC)


def slot(key: str, start: str, end: str, room: str = "A", event: Event = SAIGON) -> Slot:
    return slot_of(Session(id=SessionId(key), title=key, start=at(start, event), end=at(end, event), room=room))


def berlin(text: str) -> datetime:
    """A time in Berlin's own zone, as a careless caller may hand it in; with an offset, exactly that moment."""
    here, time = ZoneInfo("Europe/Berlin"), datetime.fromisoformat(text)
    return time.astimezone(here) if time.tzinfo else time.replace(tzinfo=here)


OPENING = slot("opening", "2019-09-25T08:00", "2019-09-25T08:30")
TALK = slot("talk", "2019-09-25T09:00", "2019-09-25T10:00")
PARALLEL = slot("parallel", "2019-09-25T09:15", "2019-09-25T10:00", "B")
CLASS = slot("class", "2019-09-26T08:00", "2019-09-26T11:00")
EVENT = (OPENING, TALK, PARALLEL, CLASS)


def ids(slots) -> list[str]:
    return [slot.session.id for slot in slots]


@pytest.mark.parametrize(
    ("moment", "phase", "running", "coming", "tomorrow"),
    [
        ("2019-09-20T12:00:00", Phase.BEFORE, [], ["opening", "talk", "parallel"], "class"),
        ("2019-09-25T07:59:59", Phase.BEFORE, [], ["opening", "talk", "parallel"], "class"),
        ("2019-09-25T08:00:00", Phase.RUNNING, ["opening"], ["talk", "parallel"], "class"),
        ("2019-09-25T08:29:59", Phase.RUNNING, ["opening"], ["talk", "parallel"], "class"),
        ("2019-09-25T08:30:00", Phase.BETWEEN, [], ["talk", "parallel"], "class"),
        ("2019-09-25T09:15:00", Phase.RUNNING, ["talk", "parallel"], [], "class"),
        ("2019-09-25T10:00:00", Phase.DAY_OVER, [], [], "class"),
        ("2019-09-26T03:59:59", Phase.DAY_OVER, [], [], "class"),
        ("2019-09-26T04:00:00", Phase.BEFORE, [], ["class"], None),
        ("2019-09-26T11:00:00", Phase.OVER, [], [], None),
        ("2020-01-01T00:00:00", Phase.OVER, [], [], None),
    ],
)
def test_the_day_goes_by(moment, phase, running, coming, tomorrow) -> None:
    agenda = agenda_at(SAIGON, EVENT, at(moment))
    assert (agenda.phase, ids(agenda.running), ids(agenda.coming)) == (phase, running, coming)
    assert (agenda.tomorrow and agenda.tomorrow.session.id) == tomorrow


def test_an_event_without_sessions_has_no_agenda() -> None:
    agenda = agenda_at(SAIGON, (), at("2019-09-25T08:00"))
    assert (agenda.phase, agenda.day, agenda.rooms) == (Phase.NO_AGENDA, None, ())


def test_each_room_has_its_own_now_and_next() -> None:
    rooms = agenda_at(SAIGON, EVENT, at("2019-09-25T09:05")).rooms
    assert [(room.room, room.now and room.now.session.id, ids(room.next)) for room in rooms] == [
        ("A", "talk", []),
        ("B", None, ["parallel"]),
    ]


def test_of_two_sessions_at_once_in_one_room_the_latest_started_is_on() -> None:
    over = slot("overrun", "2019-09-25T08:30", "2019-09-25T09:10")
    (room, _) = agenda_at(SAIGON, (*EVENT, over), at("2019-09-25T09:05")).rooms
    assert (room.now and room.now.session.id, ids(room.also)) == ("talk", ["overrun"])


def test_a_cancelled_session_is_never_on_but_stays_in_sight_until_its_old_end() -> None:
    gone = replace(TALK, cancelled=True)
    before_end = agenda_at(SAIGON, (OPENING, gone, CLASS), at("2019-09-25T09:59:59"))
    at_end = agenda_at(SAIGON, (OPENING, gone, CLASS), at("2019-09-25T10:00:00"))
    assert (ids(before_end.running), ids(before_end.coming), ids(at_end.coming)) == ([], ["talk"], [])
    assert before_end.phase is Phase.DAY_OVER
    assert before_end.next is None


def test_a_day_whose_sessions_are_all_cancelled_is_called_off() -> None:
    gone = (replace(OPENING, cancelled=True), replace(TALK, cancelled=True))
    assert agenda_at(SAIGON, gone, at("2019-09-25T08:10")).phase is Phase.CALLED_OFF
    assert agenda_at(SAIGON, gone, at("2019-09-25T10:00")).phase is Phase.OVER


def test_a_cancelled_first_session_is_not_tomorrow_s_first() -> None:
    later = slot("later", "2019-09-26T13:00", "2019-09-26T14:00")
    agenda = agenda_at(SAIGON, (OPENING, replace(CLASS, cancelled=True), later), at("2019-09-25T12:00"))
    assert agenda.tomorrow is not None
    assert agenda.tomorrow.session.id == "later"


def test_a_session_past_midnight_belongs_to_its_evening() -> None:
    party = slot("party", "2019-09-25T23:30", "2019-09-26T02:00")
    talk = slot("night talk", "2019-09-26T01:00", "2019-09-26T01:30", "B")
    agenda = agenda_at(SAIGON, (party, talk, CLASS), at("2019-09-26T00:30"))
    assert agenda.day == date(2019, 9, 25)
    assert (ids(agenda.running), ids(agenda.coming)) == (["party"], ["night talk"])
    assert agenda.tomorrow is not None
    assert agenda.tomorrow.session.id == "class"


def test_what_runs_on_past_the_break_of_day_is_still_on() -> None:
    night = slot("night", "2019-09-25T20:00", "2019-09-26T06:00")
    agenda = agenda_at(SAIGON, (night, CLASS), at("2019-09-26T05:00"))
    assert (ids(agenda.running), ids(agenda.coming), agenda.day) == (["night"], ["class"], date(2019, 9, 26))


def test_nothing_belongs_to_a_day_before_the_first() -> None:
    assert day_of(at("2019-09-25T03:30"), SAIGON) == date(2019, 9, 25)
    assert day_of(at("2019-09-24T23:30"), SAIGON) == date(2019, 9, 24)


@pytest.mark.parametrize(
    ("start", "end", "now", "left", "share"),
    [  # 29 March 2026: 02:00 becomes 03:00; 25 October 2026: 03:00 becomes 02:00 (+01:00 is the second 02:30)
        ("2026-03-29T01:30", "2026-03-29T03:30", "2026-03-29T01:45", 45, 0.25),
        ("2026-10-25T01:00", "2026-10-25T03:00", "2026-10-25T01:45", 135, 0.25),
        ("2026-10-25T01:00", "2026-10-25T03:00", "2026-10-25T02:30+01:00", 30, 5 / 6),
    ],
)
def test_time_left_is_right_on_the_night_the_clocks_change(start, end, now, left, share) -> None:
    start, end, now = (berlin(text) for text in (start, end, now))
    session = Session(id=SessionId("s"), title="s", start=start, end=end)
    (running,) = agenda_at(BERLIN, [slot_of(session)], now).running
    assert remaining(running, now) == timedelta(minutes=left)
    assert remaining(slot_of(session), now) == timedelta(minutes=left)
    assert progress(slot_of(session), now) == pytest.approx(share)


def test_the_second_half_past_two_is_later_than_the_first() -> None:
    here = ZoneInfo("Europe/Berlin")
    first = datetime(2026, 10, 25, 2, 30, tzinfo=here)
    second = first.replace(fold=1)
    session = Session(id=SessionId("s"), title="s", start=second, end=datetime(2026, 10, 25, 4, tzinfo=here))
    agenda = agenda_at(BERLIN, [slot_of(session)], first)
    assert (agenda.running, ids(agenda.coming)) == ((), ["s"])
    assert until(slot_of(session), first) == timedelta(hours=1)


def test_a_session_without_length_is_announced_and_then_gone() -> None:
    bell = slot("bell", "2019-09-25T08:00", "2019-09-25T08:00")
    assert ids(agenda_at(SAIGON, [bell], at("2019-09-25T07:59:59")).coming) == ["bell"]
    assert agenda_at(SAIGON, [bell], at("2019-09-25T08:00")).phase is Phase.OVER
    assert progress(bell, at("2019-09-25T08:00")) == 1.0


_MINUTES = st.integers(0, 60 * 48)
_SLOTS = st.lists(st.tuples(_MINUTES, st.integers(0, 600), st.sampled_from("ABC"), st.booleans()), max_size=12)


@given(_SLOTS, _MINUTES)
def test_nothing_is_shown_twice_or_after_its_end(raw, minute) -> None:
    begin = at("2019-09-25T00:00")
    slots = [
        Slot(
            Session(
                id=SessionId(str(n)),
                title="t",
                start=begin + timedelta(minutes=start),
                end=begin + timedelta(minutes=start + length),
                room=room,
            ),
            begin + timedelta(minutes=start),
            begin + timedelta(minutes=start + length),
            room,
            cancelled,
        )
        for n, (start, length, room, cancelled) in enumerate(raw)
    ]
    now = begin + timedelta(minutes=minute)
    agenda = agenda_at(SAIGON, slots, now)
    shown = [*agenda.running, *agenda.coming]
    assert len(set(ids(shown))) == len(shown)
    assert all(slot.end > now or slot.start > now for slot in shown)
    assert (agenda.phase is Phase.RUNNING) == bool(agenda.running)
    by_room = [s for room in agenda.rooms for s in (*([room.now] if room.now else []), *room.also, *room.next)]
    assert sorted(ids(by_room)) == sorted(ids(shown))
