"""Seats in the memory book as in the file: given, released, undone, and the same in any order of arrival."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.app.desk import Desk, WalkIn
from kiosk.app.identity import Stamper
from kiosk.app.ports import Nobody
from kiosk.app.protocol_duty import ProtocolDuty
from kiosk.app.seat_parties import Parties
from kiosk.app.seat_reading import seats_now
from kiosk.app.seat_sentences import nothing_free
from kiosk.app.seats import Seats
from kiosk.domain import facts
from kiosk.domain.facts import GuestsListed
from kiosk.domain.ids import DeskId, FactId, InvitationId
from kiosk.domain.invitation import Invitation
from kiosk.domain.person import Person
from kiosk.domain.presence import Came
from kiosk.domain.seat_facts import SeatGiven, SeatPlanSet, SeatsReleased
from kiosk.domain.seat_making import Hall, hall_plan
from kiosk.domain.seat_plan import SeatPlan, Whom, Zone
from kiosk.domain.seating import SeatState
from kiosk.errors import BadInput, NotFound
from kiosk.words import Words
from tests.conftest import NOON, FakeClock
from tests.db.in_memory import book_in_memory, close_whole
from tests.given import DESK, DOOR, OPENING, check_in, entry, opening_facts, read, undo, write
from tests.kiosk.memory_book import MemoryBook

FRONT, HALL = Zone("Hàng đầu", 10, Whom(post="Giám đốc")), Zone("Đại biểu")
PLAN = hall_plan(Hall(rows=3, seats=6, zones=((FRONT, 1), (HALL, 2))))
CHI = Invitation(id=InvitationId("g-chi"), code="CHI-1", name="Lê Chi", unit="Sở Y tế", post="Giám đốc", seat="a3")
DUNG = Invitation(id=InvitationId("g-dung"), code="DUNG1", name="Đỗ Dũng", unit="Báo Sáng", seat="Hàng B ghế 2")


@pytest.fixture
def seats(book) -> Seats:
    write(book, entry(5, GuestsListed("ghế.csv", (CHI, DUNG))), entry(6, SeatPlanSet(PLAN)))
    return Seats(book, Stamper(DESK, FakeClock(NOON + timedelta(minutes=1))), Nobody())


@pytest.fixture
def desk(book, seats) -> Desk:
    return Desk(book, Stamper(DESK, FakeClock(NOON + timedelta(minutes=1))), Nobody())


def state(seats: Seats, seat: str) -> SeatState:
    return seats.now(DOOR.id).seated.seats[seat].state


def test_guests_with_a_seat_and_who_came_are_read_and_nobody_else(book, seats, desk) -> None:
    desk.present("AN-0001", DOOR.id)
    assert [row.invitation.id for row in read(book, lambda r: r.seated(DOOR.id, ["g-binh"]))] == [
        "g-an", "g-binh", "g-chi", "g-dung",
    ]  # fmt: skip
    here = read(book, lambda r: [(row.invitation.id, row.presence.inside) for row in r.seated(DOOR.id, [])])
    assert here == [("g-an", True), ("g-chi", False), ("g-dung", False)]


def test_a_seat_is_given_however_it_is_written_and_taken_back(seats) -> None:
    changed = seats.give(DOOR.id, InvitationId("g-binh"), "hàng c ghế 4")
    assert (changed.seat, state(seats, "C-04")) == ("C-04", SeatState.HELD)
    seats.say(changed.undo)
    assert state(seats, "C-04") is SeatState.FREE


def test_moving_a_guest_and_taking_it_back_restores_the_lists_seat(seats) -> None:
    moved = seats.give(DOOR.id, DUNG.id, "C-01")
    again = seats.give(DOOR.id, DUNG.id, "C-02")
    assert (moved.before, again.before) == ("B-02", "C-01")
    seats.say(again.undo)
    assert state(seats, "C-01") is SeatState.HELD
    seats.say(moved.undo)
    assert state(seats, "B-02") is SeatState.HELD


@pytest.mark.parametrize(("seat", "sentence"), [("Z-99", "no seat Z-99"), ("A-03", "held for Lê Chi"), ("", "no seat")])
def test_a_seat_that_is_not_there_or_not_free_is_refused(seats, seat, sentence) -> None:
    with pytest.raises(BadInput, match=sentence):
        seats.give(DOOR.id, DUNG.id, seat)
    assert state(seats, "B-02") is SeatState.HELD


def test_a_seat_somebody_sits_on_is_refused_by_name(seats, desk) -> None:
    desk.present("CHI-1", DOOR.id)
    with pytest.raises(BadInput, match="Lê Chi sits on A-03"):
        seats.give(DOOR.id, DUNG.id, "A3")


def test_without_a_plan_no_seat_is_given(book) -> None:
    desk = Seats(book, Stamper(DESK, FakeClock()), Nobody())
    assert not desk.drawn()
    assert desk.look(DOOR.id, InvitationId("g-an")) is None
    with pytest.raises(BadInput, match="No seats are drawn"):
        desk.give(DOOR.id, InvitationId("g-an"), "A-01")


def test_a_plan_without_seats_is_refused_and_the_old_one_comes_back(seats) -> None:
    with pytest.raises(BadInput):
        seats.draw(SeatPlan())
    before = seats.draw(hall_plan(Hall(rows=1, seats=1)))
    assert len(seats.now().seated.seats) == 1
    seats.undraw(before)
    assert len(seats.now().seated.seats) == 18


def test_once_a_desk_keeps_protocol_no_other_desk_decides_about_held_seats(book, seats) -> None:
    clock = FakeClock(NOON + timedelta(minutes=2))

    def at(name: str) -> tuple[Seats, ProtocolDuty]:
        stamper = Stamper(DeskId(name), clock)
        return Seats(book, stamper, Nobody()), ProtocolDuty(book, stamper, Nobody())

    officer, duty = at("Lễ tân 1")
    other, duty_too = at("Quầy 7")
    duty.keep()
    with pytest.raises(BadInput, match="Ask at Lễ tân 1"):
        other.release("Hàng đầu")
    released = officer.release("Hàng đầu", "đã khai mạc")
    with pytest.raises(BadInput, match="Ask at Lễ tân 1"):
        other.hold_again(released)

    with pytest.raises(BadInput, match="Say why it is kept here too"):
        duty_too.keep("  ")
    clock.pass_time(timedelta(minutes=1))
    duty_too.keep("máy kia hỏng")
    other.hold_again(released)
    assert state(seats, "A-03") is SeatState.HELD
    assert seats.now().keepers == ("Lễ tân 1", "Quầy 7")

    clock.pass_time(timedelta(minutes=1))
    duty.leave()
    duty_too.leave()
    Seats(book, Stamper(DESK, clock), Nobody()).release("Hàng đầu")
    told = [(e.stamp.desk, type(e.fact).__name__) for _, e in read(book, lambda r: list(r.journal()))]
    assert told[-7:] == [
        ("Lễ tân 1", "ProtocolKept"),
        ("Lễ tân 1", "SeatsReleased"),
        ("Quầy 7", "ProtocolKept"),
        ("Quầy 7", "SeatsReleased"),
        ("Lễ tân 1", "ProtocolKept"),
        ("Quầy 7", "ProtocolKept"),
        (DESK, "SeatsReleased"),
    ]


def test_a_desk_without_a_free_seat_is_told_who_keeps_protocol(book, desk) -> None:
    stamper = Stamper(DeskId("Lễ tân 1"), FakeClock(NOON))
    ProtocolDuty(book, stamper, Nobody()).keep()
    write(book, entry(30, SeatPlanSet(hall_plan(Hall(rows=1, seats=1, zones=((FRONT, 1),))))))
    binh = InvitationId("g-binh")
    desk.present_invitation(binh, DOOR.id)
    look = desk.seats.look(DOOR.id, binh)
    assert look is not None
    assert nothing_free(Words("en"), look.protocol) == "No seat is free for this person. Ask protocol: Lễ tân 1."


def test_held_seats_are_released_only_after_their_time_and_only_once(book, seats) -> None:
    early = Seats(book, Stamper(DESK, FakeClock(OPENING.start - timedelta(minutes=11))), Nobody())
    with pytest.raises(BadInput, match="held until 07:50"):
        early.release("Hàng đầu")
    with pytest.raises(NotFound, match="It has: Hàng đầu, Đại biểu"):
        seats.release("Ban công")

    said = seats.release("Hàng đầu", "đã khai mạc")
    assert state(seats, "A-03") is SeatState.FREE
    assert state(seats, "B-02") is SeatState.HELD
    with pytest.raises(BadInput, match="released at"):
        seats.release("Hàng đầu")
    seats.hold_again(said)
    assert state(seats, "A-03") is SeatState.HELD


def test_a_delayed_opening_holds_the_seats_longer(book, seats) -> None:
    write(book, entry(20, facts.SessionDelayed(OPENING.id, 60 * 24 * 60), at=NOON))
    assert seats.now(DOOR.id).zones[0].opens is None  # the only session of the day has gone to another


def test_a_representative_is_offered_a_seat_by_his_own_rank_and_undo_restores_all(book, seats, desk) -> None:
    answer = desk.represent(CHI.id, DOOR.id, Person("Ngô Thế", "Phó Giám đốc"))
    look = seats.look(DOOR.id, CHI.id)
    assert (look.seat, look.vacated, state(seats, "A-03")) == ("", "A-03", SeatState.VACATED)
    assert look.offers[0].seat.zone == "Đại biểu"

    seats.accept(DOOR.id, CHI.id, look.sitter.passage, look.offers[0].seat.name)
    look = seats.look(DOOR.id, CHI.id)
    assert (look.seat, look.vacated, look.moved) == ("B-04", "A-03", True)

    desk.undo(answer.fact, "nhầm")
    assert (state(seats, "A-03"), state(seats, "B-04")) == (SeatState.HELD, SeatState.FREE)


def test_a_walk_in_and_a_companion_are_offered_seats(seats, desk) -> None:
    desk.present("DUNG1", DOOR.id)
    companion = desk.accompany(DUNG.id, DOOR.id, Person("Hoa"))
    beside = seats.look(DOOR.id, DUNG.id, companion.fact)
    assert beside.offers[0].seat.name == "B-03"

    walk_in = desk.walk_in(WalkIn("Người lạ"), DOOR.id)
    offered = seats.look(DOOR.id, walk_in.verdict.invitation.id)
    assert offered.offers[0].seat.zone == "Đại biểu"


def test_who_has_a_seat_may_ask_for_another(seats, desk) -> None:
    desk.present("DUNG1", DOOR.id)
    assert seats.look(DOOR.id, DUNG.id).offers == ()
    assert seats.look(DOOR.id, DUNG.id, other=True).offers


def test_a_seat_that_two_desks_gave_is_the_earlier_ones_and_both_are_named(book, seats, desk) -> None:
    first, second = desk.present("AN-0001", DOOR.id).fact, desk.present("BINH-02", DOOR.id).fact
    late = SeatGiven(InvitationId("g-an"), "C-01", NOON + timedelta(seconds=9), first)
    early = SeatGiven(InvitationId("g-binh"), "C-01", NOON + timedelta(seconds=8), second)
    write(book, entry(30, late), entry(31, early))

    now = seats.now(DOOR.id)
    assert [(a.name, b.name) for a, b in now.clashes] == [("Trần Thị Bình", "Nguyễn Văn An")]
    look = seats.look(DOOR.id, InvitationId("g-an"))
    assert (look.seat, look.rival.name, bool(look.offers)) == ("", "Trần Thị Bình", True)


def test_a_seat_of_the_list_that_is_not_drawn_is_said(book, seats) -> None:
    write(book, entry(30, GuestsListed("", (Invitation(id=InvitationId("x"), code="X", name="Xuân", seat="Q-99"),))))
    assert [one.name for one in seats.now(DOOR.id).off_plan] == ["Xuân"]


@pytest.mark.parametrize("text", ["A-03", "a3", "hàng A ghế 3"])
def test_a_guest_is_found_by_the_listed_seat_however_it_is_typed(desk, text) -> None:
    assert [one.invitation.id for one in desk.find(text, 5)][:1] == ["g-chi"]


def test_a_guest_is_found_by_the_seat_he_really_has(seats, desk) -> None:
    desk.present("DUNG1", DOOR.id)
    seats.give(DOOR.id, DUNG.id, "C-05")
    (found, *_) = desk.find("c5", 5, DOOR.id)
    assert (found.invitation.id, found.inside) == ("g-dung", True)


@st.composite
def _seat_days(draw):
    """What desks said about seats, and another order in which it may arrive."""
    made = []
    for n in range(10, 10 + draw(st.integers(1, 8))):
        guest = draw(st.sampled_from([CHI, DUNG]))
        at = NOON + timedelta(seconds=draw(st.integers(0, 4)))
        earlier = draw(st.integers(10, n))
        kind = draw(st.sampled_from(["in", "undo", "name", "along", "give", "bound", "void", "release", "hold"]))
        seat = draw(st.sampled_from(["A-03", "B-02", "C-01", ""]))
        made.append(_said(kind, n, guest, earlier, seat, at))
    return made, draw(st.permutations(made))


def _said(kind, n, guest, earlier, seat, at):
    passage = FactId(f"f{earlier:06}")
    match kind:
        case "in":
            return check_in(n, guest, at=at)
        case "undo":
            return undo(n, of=earlier, guest=guest, at=at)
        case "name":
            return entry(n, facts.AttendeeNamed(DOOR.id, guest.id, passage, Person(f"Lan {n}", "Phó Giám đốc")), at=at)
        case "along":
            return entry(n, facts.CheckedIn(DOOR.id, guest.id, Came.COMPANION, person="Hoa", along=passage), at=at)
        case "release" | "hold":
            zone = "Hàng đầu" if earlier % 2 else "Đại biểu"
            return entry(n, SeatsReleased(zone, NOON.date(), at, void=kind == "hold"), at=at)
    bound = passage if kind == "bound" else FactId("")
    return entry(n, SeatGiven(guest.id, seat, at, bound, void=kind == "void"), at=at)


def _seats_of(arrived):
    book = book_in_memory()
    first = entry(5, GuestsListed("ghế.csv", (CHI, DUNG))), entry(6, SeatPlanSet(PLAN))
    write(book, *opening_facts(), *first, *arrived)
    with book.reading() as reader:
        now = seats_now(reader, NOON + timedelta(minutes=5), DOOR.id)
    close_whole(book)
    return dict(now.seated.seats), now.seated.sitters, now.zones


@settings(max_examples=25, deadline=None)
@given(_seat_days())
def test_any_order_of_arrival_gives_the_same_seats_and_nobody_two(drawn) -> None:
    recorded, arrived = drawn
    seats, sitters, zones = _seats_of(recorded)
    assert (seats, sitters, zones) == _seats_of(arrived)
    having = [now.sitter.key for now in seats.values() if now.sitter]
    assert len(having) == len(set(having))
    assert set(having) <= {one.key for one in sitters}


@settings(max_examples=40, deadline=None)
@given(_seat_days())
def test_what_is_remembered_is_what_is_read_anew(drawn) -> None:
    first = entry(5, GuestsListed("ghế.csv", (CHI, DUNG))), entry(6, SeatPlanSet(PLAN))
    book, parties, at = MemoryBook(*opening_facts(), *first), Parties(), NOON + timedelta(minutes=5)
    for one in drawn[1]:
        book.record(one)
        kept, anew = seats_now(book, at, DOOR.id, parties), seats_now(book, at, DOOR.id)
        assert kept.seated.seats == anew.seated.seats
        assert set(kept.seated.sitters) == set(anew.seated.sitters)


def test_an_import_and_a_file_put_back_are_read_anew() -> None:
    first = entry(5, GuestsListed("ghế.csv", (CHI,))), entry(6, SeatPlanSet(PLAN))
    book, parties, at = MemoryBook(*opening_facts(), *first), Parties(), NOON + timedelta(minutes=5)
    assert seats_now(book, at, DOOR.id, parties).seated.seats["A-03"].state is SeatState.HELD
    write(book, entry(7, GuestsListed("ghế.csv", (replace(CHI, seat="C-01"),))))
    assert seats_now(book, at, DOOR.id, parties).seated.seats["C-01"].state is SeatState.HELD

    other = MemoryBook(
        *opening_facts(), entry(15, GuestsListed("", (DUNG,))), entry(16, SeatPlanSet(PLAN)), check_in(17)
    )
    assert seats_now(other, at, DOOR.id, parties).seated.seats["C-01"].state is SeatState.FREE
