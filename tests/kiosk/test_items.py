"""The rules of what is given and lent: the ledger, serial numbers, and the place that lends, step by step."""

from datetime import timedelta
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.domain import loan_point as point
from kiosk.domain.checkpoint import Checkpoint, Kind, current, doors, items
from kiosk.domain.facts import CheckedIn, CheckedOut, PassageUndone
from kiosk.domain.handing import LONGEST_SERIAL, Handed, Handing, Returned, counted, doubles, runs_low, serial_key
from kiosk.domain.ids import CheckpointId, DeskId, FactId, InvitationId
from kiosk.domain.ledger import ledger
from tests.conftest import NOON
from tests.given import DOOR, entry
from tests.kiosk.memory_book import MemoryBook

RX = CheckpointId("rx")
GUESTS = (InvitationId("a"), InvitationId("b"))
A, B = GUESTS


@st.composite
def _happened(draw):
    """Loans, returns and undos by two desks that knew nothing of each other, and another order to arrive in."""
    made = []
    for n in range(draw(st.integers(1, 9))):
        earlier = FactId(f"f{draw(st.integers(0, n)):06}")
        guest, desk = draw(st.sampled_from(GUESTS)), DeskId(draw(st.sampled_from("12")))
        fact = draw(
            st.sampled_from(
                [
                    CheckedIn(RX, guest, handed=Handed(draw(st.sampled_from(["017", "17", "18"])))),
                    CheckedOut(RX, guest, returned=Returned(earlier, "x", lost=draw(st.booleans()))),
                    PassageUndone(RX, guest, earlier, f"vì {n}"),
                ]
            )
        )
        made.append(entry(n, fact, desk=desk, at=NOON + timedelta(seconds=draw(st.integers(0, 4)))))
    return made, draw(st.permutations(made))


def _told(facts):
    return ledger(MemoryBook(*facts).passages(RX))


@settings(max_examples=60, deadline=None)
@given(_happened())
def test_desks_that_meet_late_agree_on_every_loan(drawn) -> None:
    here, there = map(_told, drawn)
    assert here == there
    assert doubles(here) == doubles(there)


@settings(max_examples=60, deadline=None)
@given(_happened(), st.integers(0, 50))
def test_every_loan_is_out_or_back_or_lost_and_the_stock_adds_up(drawn, stock) -> None:
    loans = _told(drawn[0])
    count = counted(loans, stock)
    assert count.given == count.out + count.back + count.lost
    assert count.left == stock - count.out - count.lost
    assert count.given + count.voided == len(loans)


def lent(n: int, guest=A, serial="017", minute=0, **more) -> Handing:
    at = NOON + timedelta(minutes=minute)
    return Handing(fact=FactId(f"f{n}"), item=RX, guest=guest, at=at, serial=serial, **more)


@pytest.mark.parametrize(
    ("one", "other"), [("017", "17"), ("LX-017", " lx-017 "), ("LX 017", "LX017"), ("１７", "17"), ("000", "0")]
)
def test_numbers_that_mean_the_same_device(one, other) -> None:
    assert serial_key(one) == serial_key(other) != ""


@pytest.mark.parametrize("text", ["", " ", "-", "…", "9" * (LONGEST_SERIAL + 1), "17\x00"])
def test_what_can_be_no_number_of_a_device(text) -> None:
    assert serial_key(text) == ""


@given(st.text("0017aAxX -ẠẨ１٣", max_size=14))
def test_the_key_of_a_number_is_its_own_key(text) -> None:
    assert serial_key(serial_key(text)) == serial_key(text)


def test_a_device_lent_again_after_it_came_back_is_no_double() -> None:
    first = lent(1, ended=_told([entry(1, CheckedIn(RX, A, handed=Handed("017"))), _back(2, 1, 60)])[0].ended)
    assert doubles([first, lent(2, B, minute=5)]) == {}
    assert list(doubles([lent(1), lent(2, B, minute=5)])) == ["f2"]


def _back(n, of, seconds):
    fact = CheckedOut(RX, A, returned=Returned(FactId(f"f{of:06}")))
    return entry(n, fact, at=NOON + timedelta(seconds=seconds))


@pytest.mark.parametrize(("left", "low"), [(11, False), (10, True), (0, True), (-1, True), (None, False)])
def test_a_stock_runs_low_at_a_tenth(left, low) -> None:
    assert runs_low(left, 100) is low


OUT_A, OUT_B = lent(1, A), lent(2, B, "018")
ASKING = point.Asking(A)
DEVICE = point.DeviceShown("019")


@pytest.mark.parametrize(
    ("state", "shown", "after", "wish"),
    [
        (point.IDLE, point.GuestShown(A, may=True), ASKING, point.Ask(A)),
        (point.Asking(B), point.GuestShown(A, may=True), ASKING, point.Ask(A)),
        (ASKING, point.GuestShown(B, may=False), point.IDLE, point.Refuse(B)),
        (ASKING, DEVICE, point.IDLE, point.Lend(A, "019")),
        (ASKING, point.DeviceShown("018", (OUT_B,)), ASKING, point.IsOut(OUT_B)),
        (ASKING, point.DeviceShown("017", (), OUT_A), point.IDLE, point.Lend(A, "017")),
        (ASKING, point.NeitherShown(), ASKING, point.IsNoDevice()),
        (point.IDLE, point.NeitherShown(), point.IDLE, point.IsNoDevice()),
        (point.IDLE, point.DeviceShown("017", (OUT_A,)), point.IDLE, point.TakeBack(OUT_A)),
        (point.IDLE, point.DeviceShown("017", (OUT_A, OUT_B)), point.IDLE, point.SeveralOut((OUT_A, OUT_B))),
        (point.IDLE, point.DeviceShown("017", (), OUT_A), point.IDLE, point.CameBack(OUT_A)),
        (point.IDLE, DEVICE, point.IDLE, point.NobodyHasIt("019")),
    ],
)
def test_a_place_that_lends_step_by_step(state, shown, after, wish) -> None:
    assert point.step(state, shown) == (after, wish)


def test_no_desk_begins_at_a_hand_out() -> None:
    pack = Checkpoint(id=CheckpointId("p"), name="Tài liệu", kind=Kind.HAND_OUT)
    gone = Checkpoint(id=CheckpointId("g"), name="Cửa cũ", in_use=False)
    for places in permutations((pack, gone, DOOR)):
        assert (current(places, NOON), doors(places), items(places)) == (DOOR, (DOOR,), (pack,))
    assert current([pack], NOON) is None
