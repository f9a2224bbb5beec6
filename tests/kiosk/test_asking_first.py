"""A strict door keeps its law whatever happens: nobody stands as in before the log that desks share has it."""

from contextlib import nullcontext
from dataclasses import replace
from datetime import timedelta
from enum import Enum, auto

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.app.asking_first import UNANSWERED, doubtful, standing, waits
from kiosk.app.desk import Desk
from kiosk.app.identity import Stamper
from kiosk.app.ports import Nobody
from kiosk.app.rivals import rival
from kiosk.app.sharing import First, Later, Unanswered, Unsure
from kiosk.domain.admission import Admit, AlreadyIn, Unasked
from kiosk.domain.checkpoint import Kind
from kiosk.domain.facts import AttendeeNamed, CheckedIn, CheckedOut, CheckpointSet, PassageUndone, WalkInAdded
from kiosk.domain.ids import NO_FACT, DeskId
from kiosk.domain.person import Person
from kiosk.domain.presence import Direction
from kiosk.errors import BadInput
from tests.conftest import FakeClock
from tests.given import AN, BINH, DOOR, check_in, check_out, entry, opening_facts
from tests.kiosk.memory_book import MemoryBook

STRICT = replace(DOOR, strict=True)
GUESTS = (AN, BINH)


class Net(Enum):
    """How the next word of a desk to the hub fares."""

    UP = auto()
    APART = auto()
    LOST = auto()  # the answer is lost: the log has it
    SWALLOWED = auto()  # the question is lost
    KILLED_BEFORE = auto()  # the program ends before the log has it
    KILLED_AFTER = auto()  # and after
    NEWS = auto()  # what others recorded comes while the desk asks


class Killed(BaseException):
    """The program ends, wherever it stands."""


class Hub:
    """The log, and what it holds by what its entries compete for."""

    def __init__(self) -> None:
        self.log: list = []
        self.held: dict[str, object] = {}

    def put(self, told, key: str):
        if key in self.held:
            return self.held[key]
        self.held[key] = told
        self.log.append(told)
        return told


class Place:
    """A desk with its file and its link; kiosk.app.sharing.HubLink as far as a desk asks it."""

    shared = True

    def __init__(self, name: str, hub: Hub, clock: FakeClock, door=STRICT) -> None:
        self.hub, self.clock, self.net, self.name = hub, clock, Net.UP, DeskId(name)
        self.book = MemoryBook(*opening_facts(), entry(9, CheckpointSet(door)))
        self.own = len(self.book.entries)
        self.desk = Desk(self.book, Stamper(self.name, clock), Nobody(), hub=self)
        self.told: list = []

    def first(self):
        return nullcontext()

    def nudge(self) -> None:
        pass

    def _key(self, told, known: int) -> str:
        place = told.fact.checkpoint, told.fact.invitation
        passages = MemoryBook(*self.book.entries[:known]).passages(*place)
        before = max(((e.stamp.at, e.stamp.id) for e, _ in passages), default=("", NO_FACT))
        return rival(*place, before[1])

    def propose(self, told, known):
        match self.net:
            case Net.NEWS:
                self._read()
            case Net.APART:
                return Unanswered()
            case Net.SWALLOWED:
                return Unsure()
            case Net.KILLED_BEFORE:
                raise Killed
        winner = self.hub.put(told, self._key(told, known))
        if self.net is Net.KILLED_AFTER:
            raise Killed
        if self.net is Net.LOST:
            return Unsure()
        return First() if winner is told else Later(winner)

    def meet(self) -> None:
        """Read what is new in the log, then give what the log does not have."""
        if self.net is Net.APART:
            return
        self._read()
        there = {told.stamp.id for told in self.hub.log}
        for told in self.book.entries[self.own :]:
            if told.stamp.id not in there:
                self.hub.put(told, told.stamp.id)

    def _read(self) -> None:
        for told in self.hub.log:
            self.book.record(told)

    def show(self, guest, direction=Direction.ENTRY) -> None:
        """Whoever is killed has told nobody anything, and has his file."""
        try:
            answer = self.desk.present_invitation(guest.id, DOOR.id, direction=direction)
        except Killed:
            self.desk._checking._book.words()
            return
        self.told.append(answer)

    def inside(self, guest) -> list:
        return list(self.book.presence(DOOR.id, guest.id).entries)


def _stands_without_the_log(place: Place) -> list:
    there = {told.stamp.id for told in place.hub.log}
    return [one for guest in GUESTS for one in place.inside(guest) if one.fact not in there]


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["show", "show", "show", "leave", "meet"]),
        st.integers(0, 2),
        st.sampled_from(GUESTS),
        st.sampled_from(Net),
    ),
    max_size=24,
)


@settings(max_examples=80, deadline=None)
@given(STEPS)
def test_nobody_ever_stands_as_in_whom_the_log_did_not_have_first(steps) -> None:
    hub, clock = Hub(), FakeClock()
    places = [Place(f"Quầy {n}", hub, clock) for n in range(3)]
    for what, which, guest, net in steps:
        place = places[which]
        place.net = net
        clock.pass_time(timedelta(minutes=1))
        match what:
            case "show":
                place.show(guest)
            case "leave":
                place.show(guest, Direction.EXIT)
            case "meet":
                place.meet()
        assert _stands_without_the_log(place) == []
    for place in places * 2:
        place.net = Net.UP
        place.meet()
    assert [_stands_without_the_log(place) for place in places] == [[], [], []]
    for guest in GUESTS:
        assert len({tuple(place.inside(guest)) for place in places}) == 1
    let_in = [one.fact for place in places for one in place.told if isinstance(one.verdict, Admit)]
    stand = {one.fact for guest in GUESTS for one in places[0].inside(guest)}
    assert set(let_in) <= stand


@pytest.fixture
def pair():
    hub, clock = Hub(), FakeClock()
    return Place("Quầy 1", hub, clock), Place("Quầy 2", hub, clock)


def _shown(place: Place, guest=AN, net=Net.UP):
    place.net = net
    place.show(guest)
    return place.told[-1] if place.told else None


def test_who_is_in_elsewhere_is_told_with_that_desk(pair) -> None:
    one, two = pair
    assert isinstance(_shown(one).verdict, Admit)
    refused = _shown(two)
    assert isinstance(refused.verdict, AlreadyIn)
    assert (refused.elsewhere, refused.verdict.first.desk, refused.fact) == (True, one.name, None)
    assert two.inside(AN) == []


def test_what_comes_while_the_desk_asks_was_not_known_when_it_decided(pair) -> None:
    one, two = pair
    _shown(one)
    refused = _shown(two, net=Net.NEWS)
    assert (type(refused.verdict), refused.elsewhere) == (AlreadyIn, True)
    assert [passage.desk for passage in two.inside(AN)] == [one.name]


def test_an_answer_that_was_lost_lets_nobody_in_at_either_desk(pair) -> None:
    one, two = pair
    told = _shown(one, net=Net.LOST)
    assert told.verdict == Unasked(AN, unsure=True)
    assert [type(e.fact) for e in one.book.entries[one.own :]] == [PassageUndone]
    assert one.book.entries[-1].fact.reason == UNANSWERED
    assert _shown(one).verdict == Unasked(AN)
    for place in (one, two, one):
        place.meet()
    assert (one.inside(AN), two.inside(AN)) == ([], [])
    assert isinstance(_shown(two).verdict, Admit)


def test_a_program_that_ends_before_its_answer_has_told_nobody_and_loses_nobody(pair) -> None:
    one, two = pair
    assert _shown(one, net=Net.KILLED_BEFORE) is None
    assert one.book.entries[one.own :] == []
    assert _shown(one, BINH, net=Net.KILLED_AFTER) is None
    assert one.inside(BINH) == []
    for place in (one, two):
        place.net = Net.UP
        place.meet()
    assert [len(place.inside(BINH)) for place in (one, two)] == [1, 1]
    one.clock.pass_time(timedelta(minutes=1))
    assert isinstance(_shown(one, BINH).verdict, AlreadyIn)


def test_an_entry_that_cannot_be_written_once_the_log_has_it_is_told_and_comes_from_the_log(pair) -> None:
    one, _ = pair
    writing, times = one.book.writing, iter((True, False))

    def full_at_the_second():
        if next(times, True):
            return writing()
        raise BadInput("The disk is full.")

    one.book.writing = full_at_the_second
    with pytest.raises(BadInput):
        _shown(one)
    assert one.inside(AN) == []
    one.meet()
    assert len(one.inside(AN)) == 1
    assert isinstance(_shown(one, BINH).verdict, Admit)


def test_whoever_comes_along_or_instead_is_asked_about_too(pair) -> None:
    one, _ = pair
    _shown(one)
    one.net = Net.APART
    before = list(one.book.entries)
    assert one.desk.accompany(AN.id, DOOR.id, Person("Em An")).verdict == Unasked(AN)
    assert one.desk.represent(BINH.id, DOOR.id, Person("Thay Bình")).verdict == Unasked(BINH)
    assert one.book.entries == before
    one.net = Net.UP
    assert one.desk.accompany(AN.id, DOOR.id, Person("Em An")).named
    assert one.desk.represent(BINH.id, DOOR.id, Person("Thay Bình")).attendee.person.name == "Thay Bình"


def test_at_other_doors_and_where_nobody_shares_the_event_nobody_is_asked_first() -> None:
    told = check_in(1)
    assert waits(told, STRICT)
    assert not waits(told, DOOR)
    assert not waits(check_out(1), STRICT)
    assert not waits(told, replace(STRICT, kind=Kind.HAND_OUT))
    alone = Place("Quầy 1", Hub(), FakeClock())
    alone.shared = False
    alone.offer = lambda _: First()
    assert isinstance(_shown(alone, net=Net.APART).verdict, Admit)
    assert len(alone.inside(AN)) == 1


def test_what_is_said_of_a_guest_the_log_does_not_have_is_left_out_and_the_rest_stands() -> None:
    an, binh = check_in(1), check_in(2, BINH)
    named = entry(3, AttendeeNamed(DOOR.id, AN.id, an.stamp.id, Person("Thay")))
    out, other = entry(4, CheckedOut(DOOR.id, AN.id)), entry(5, WalkInAdded(BINH))
    words = {an.stamp.id: Unsure(), binh.stamp.id: First()}
    assert standing([an, binh, named, other], words) == (binh, other)
    assert standing([an, named, out], {an.stamp.id: Unanswered()}) == (out,)
    assert [fact.passage for fact in doubtful([an, binh], words)] == [an.stamp.id]
    assert isinstance(an.fact, CheckedIn)
