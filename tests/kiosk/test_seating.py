"""Who sits where: holding, giving, releasing, and the seat of whoever came instead."""

from dataclasses import replace
from datetime import timedelta
from functools import partial
from itertools import permutations

import pytest

from kiosk.domain.ids import FactId, InvitationId
from kiosk.domain.invitation import Invitation, Standing
from kiosk.domain.person import Person
from kiosk.domain.precedence import post_weight
from kiosk.domain.presence import Came, Direction, Passage, presence_of
from kiosk.domain.seat_facts import SeatGiven
from kiosk.domain.seat_making import Hall, hall_plan
from kiosk.domain.seat_offers import fits, offers
from kiosk.domain.seat_plan import Reserved, Whom, Zone
from kiosk.domain.seating import Party, SeatState, seating
from kiosk.domain.state_events import STATE_EVENTS
from tests.conftest import NOON

FRONT, HALL = Zone("Hàng đầu", 10, Whom(post="Giám đốc")), Zone("Đại biểu")
PLAN = hall_plan(Hall(rows=3, seats=4, zones=((FRONT, 1), (HALL, 2))))
LATER = NOON + timedelta(minutes=30)
weigh = partial(post_weight, STATE_EVENTS)


def invited(name: str, seat: str = "", post: str = "Giám đốc", **more) -> Invitation:
    return Invitation(id=InvitationId(name), code=name, name=name, seat=seat, post=post, **more)


def came(fact: str = "f1", at=NOON, who: Came = Came.INVITED, person: Person | None = None) -> Passage:
    return Passage(FactId(fact), Direction.ENTRY, at, "Quầy 1", who, person=person)


def party(guest: Invitation, *passages: Passage) -> Party:
    return Party(guest, presence_of(passages))


def instead(post: str, fact: str = "f1") -> Passage:
    return came(fact, who=Came.REPRESENTATIVE, person=Person("Trần Thế", post))


def seated(*parties, given=(), released=None, plan=PLAN):
    return seating(plan, parties, given, released or {})


def states(now) -> dict[str, SeatState]:
    return {name: one.state for name, one in now.seats.items() if one.state is not SeatState.FREE}


def test_the_lists_seat_is_held_until_its_guest_comes() -> None:
    an = invited("An", "a3")
    assert states(seated(party(an))) == {"A-03": SeatState.HELD}
    assert states(seated(party(an, came()))) == {"A-03": SeatState.PRESENT}


def test_who_is_not_expected_any_more_holds_no_seat() -> None:
    assert states(seated(party(invited("An", "A-03", standing=Standing.CANCELLED)))) == {}


def test_a_released_seat_is_free_and_its_guest_gets_it_if_he_comes_first() -> None:
    an, binh = invited("An", "A-03"), invited("Bình", "B-01")
    released = {"Hàng đầu": NOON}
    word = SeatGiven(binh.id, "A-03", LATER, FactId("f2"))

    assert states(seated(party(an), released=released)) == {}
    assert seated(party(an, came(at=LATER)), released=released).seats["A-03"].sitter.name == "An"

    taken = seated(party(binh, came("f2")), party(an, came(at=LATER + timedelta(1))), given=[word], released=released)
    assert taken.seats["A-03"].sitter.name == "Bình"
    assert taken.rival_of(taken.sitter(an.id)).name == "Bình"
    assert taken.seat_of(taken.sitter(an.id)) == ""


def test_who_was_here_before_the_release_keeps_his_seat() -> None:
    an, binh = invited("An", "A-03"), invited("Bình")
    word = SeatGiven(binh.id, "A-03", LATER, FactId("f2"))
    now = seated(party(an, came(at=NOON)), party(binh, came("f2")), given=[word], released={"Hàng đầu": LATER})
    assert now.seats["A-03"].sitter.name == "An"


def test_protocol_may_hold_a_seat_again_for_one_guest_after_the_release() -> None:
    an = invited("An", "A-03")
    word = SeatGiven(an.id, "A-03", LATER)
    assert states(seated(party(an), given=[word], released={"Hàng đầu": NOON})) == {"A-03": SeatState.HELD}


def test_a_representative_does_not_get_the_seat_and_it_goes_back_to_protocol() -> None:
    now = seated(party(invited("An", "A-03"), instead("Phó Giám đốc")))

    assert now.seats["A-03"].state is SeatState.VACATED
    assert now.seats["A-03"].vacated.name == "Trần Thế"
    assert now.vacated_by(InvitationId("An")) == "A-03"
    assert now.seat_of(now.sitter(InvitationId("An"))) == ""


def test_a_representative_is_offered_the_best_free_seat_that_his_own_post_earns() -> None:
    an = party(invited("An", "A-03"), instead("Phó Giám đốc"))
    now = seated(an, party(invited("Bình", "B-03")))
    made = offers(now, now.sitter(InvitationId("An")), weigh)

    assert [one.seat.name for one in made][:3] == ["B-02", "B-04", "B-01"]
    assert all(one.seat.zone == "Đại biểu" for one in made)


def test_whose_own_post_earns_the_zone_may_have_the_very_seat() -> None:
    now = seated(party(invited("An", "A-03", post="Chủ tịch"), instead("Giám đốc")))
    first = offers(now, now.sitter(InvitationId("An")), weigh)[0]
    assert (first.seat.name, first.kept, first.earned) == ("A-03", True, True)


def test_a_seat_that_came_with_a_check_in_falls_with_it() -> None:
    an = invited("An", "A-03")
    word = SeatGiven(an.id, "B-02", LATER, FactId("f1"))
    assert states(seated(party(an, came("f1")), given=[word])) == {"B-02": SeatState.PRESENT}
    undone = replace(came("f1"), undone=True)
    assert states(seated(party(an, undone), given=[word])) == {"A-03": SeatState.HELD}


def test_what_protocol_gives_after_a_representative_came_is_his() -> None:
    an = invited("An", "A-03")
    before, after = SeatGiven(an.id, "A-04", NOON - timedelta(1)), SeatGiven(an.id, "A-01", LATER)
    now = seated(party(an, instead("Phó Giám đốc")), given=[before])
    assert states(now) == {"A-04": SeatState.VACATED}
    now = seated(party(an, instead("Phó Giám đốc")), given=[after])
    assert states(now) == {"A-01": SeatState.PRESENT, "A-03": SeatState.VACATED}


def test_a_companion_is_offered_the_seat_beside_the_guest() -> None:
    an = party(invited("An", "B-03"), came(), came("f2", who=Came.COMPANION))
    now = seated(an)
    companion = now.sitter(InvitationId("An"), FactId("f2"))
    assert companion.companion
    assert [one.seat.name for one in offers(now, companion, weigh, "B-03")][:2] == ["B-02", "B-04"]

    given = seated(an, given=[SeatGiven(InvitationId("An"), "B-04", LATER, FactId("f2"))])
    assert states(given) == {"B-03": SeatState.PRESENT, "B-04": SeatState.PRESENT}


def test_reserved_seats_are_offered_first_to_whom_they_are_for_and_to_nobody_else() -> None:
    plan = replace(PLAN, reserved=(Reserved(("C-01", "C-02"), Whom("Báo chí")),))
    press = party(invited("Bình", category="Báo chí", post="Phóng viên"), came())
    other = party(invited("An", post="Phóng viên"), came())
    now = seated(press, other, plan=plan)

    assert now.seats["C-01"].state is SeatState.RESERVED
    assert {one.seat.name for one in offers(now, now.sitter(InvitationId("Bình")), weigh)[:2]} == {"C-01", "C-02"}
    assert not {one.seat.name for one in offers(now, now.sitter(InvitationId("An")), weigh)} & {"C-01", "C-02"}


def test_a_post_the_table_does_not_know_is_reached_only_by_its_own_name() -> None:
    now = seated(party(invited("An", post="Già làng"), came()), party(invited("Bình", post="Ca sĩ"), came("f2")))
    elder, singer = (now.sitter(InvitationId(name)) for name in ("An", "Bình"))
    assert fits(Whom(post="Già làng"), elder, weigh)
    assert not fits(Whom(post="Già làng"), singer, weigh)


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_of_a_seat_given_twice_the_earliest_has_it_and_the_other_is_said(order) -> None:
    parties = [party(invited(name), came(f"f{name}")) for name in ("An", "Bình", "Chi")]
    words = [SeatGiven(InvitationId(name), "B-01", NOON + timedelta(seconds=n), FactId(f"f{name}"))
             for n, name in enumerate(("Bình", "An", "Chi"))]  # fmt: skip
    now = seated(*(parties[n] for n in order), given=[words[n] for n in order])

    assert now.seats["B-01"].sitter.name == "Bình"
    assert [one.name for one in now.seats["B-01"].rivals] == ["An", "Chi"]


def test_two_guests_of_the_list_with_one_seat_who_comes_first_sits_there() -> None:
    an, binh = invited("An", "B-01"), invited("Bình", "Hàng B ghế 1")
    now = seated(party(an), party(binh, came()))
    assert (now.seats["B-01"].sitter.name, now.seats["B-01"].state) == ("Bình", SeatState.PRESENT)
    assert [one.name for one in now.seats["B-01"].rivals] == ["An"]
