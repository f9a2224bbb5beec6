"""Of whom two desks changed the same while apart: in the organiser's list until someone says which is right."""

from dataclasses import replace

import pytest

from kiosk.app.double_changes import changes_of, clashes, double_changes, reopen_change, settle_change
from kiosk.app.identity import Stamper
from kiosk.app.ports import Nobody
from kiosk.domain.double_change import DoubleChange
from kiosk.domain.facts import GuestsListed, GuestsWithdrawn, StandingChanged
from kiosk.domain.guest_change import merged
from kiosk.domain.ids import FactId
from kiosk.domain.invitation import Standing
from kiosk.errors import NotFound
from tests.conftest import NOON, FakeClock
from tests.given import AN, BINH, DESK, entry, opening_facts
from tests.kiosk.memory_book import MemoryBook

TWO = "Quầy 2"
STAMPER = Stamper(DESK, FakeClock(NOON.replace(hour=13)))


def _edit(n, desk=DESK, before=AN, **changes):
    return entry(n, GuestsListed("by hand", (replace(before, **changes),), (before,)), desk=desk)


FIRST, SECOND = _edit(5, seat="A-04", needs="xe lăn"), _edit(6, TWO, seat="B-02", phone="0901")
(SAID,) = clashes(SECOND, [FIRST])


@pytest.fixture
def book():
    return MemoryBook(*opening_facts(), FIRST, SECOND, entry(7, SAID))


def test_both_desks_both_values_and_what_stands_are_told(book) -> None:
    assert (SAID.fields, SAID.first_desk, SAID.second_desk) == (("seat",), DESK, TWO)
    (seen,) = double_changes(book)
    assert (seen.open, seen.guest.needs, seen.guest.phone) == (True, "xe lăn", "0901")
    assert [(one.was, one.first, one.second, one.now) for one in seen.fields] == [("", "A-04", "B-02", "B-02")]


def test_what_stands_may_be_called_right(book) -> None:
    settle_change(book, STAMPER, Nobody(), SAID.about)
    (seen,) = double_changes(book)
    assert (seen.open, seen.guest.seat) == (False, "B-02")


def test_the_first_desk_s_value_may_be_taken_and_that_taken_back(book) -> None:
    before = settle_change(book, STAMPER, Nobody(), SAID.about, first=True)
    (seen,) = double_changes(book)
    assert (seen.open, seen.guest.seat, seen.guest.phone) == (False, "A-04", "0901")
    reopen_change(book, STAMPER, Nobody(), before)
    assert double_changes(book) == (before,)


def test_whoever_decides_is_heard_though_the_other_desks_clock_is_ahead(book) -> None:
    behind = Stamper(DESK, FakeClock(NOON.replace(hour=3)))
    before = settle_change(book, behind, Nobody(), SAID.about)
    assert not double_changes(book)[0].open
    reopen_change(book, behind, Nobody(), before)
    assert double_changes(book)[0].open


def test_once_somebody_gave_a_third_value_there_is_nothing_left_to_ask(book) -> None:
    book.record(_edit(8, before=book.invitation(AN.id), seat="C-09"))
    assert not double_changes(book)[0].open


def test_a_guest_who_is_gone_leaves_nothing_to_decide(book) -> None:
    book.record(entry(8, GuestsWithdrawn((AN.id,))))
    (seen,) = double_changes(book)
    assert (seen.open, seen.guest, seen.fields) == (False, None, ())
    for about in (SAID.about, "f1 f2 g"):
        with pytest.raises(NotFound):
            settle_change(book, STAMPER, Nobody(), about)


def test_facts_that_are_not_here_leave_nothing_to_decide(book) -> None:
    book.record(entry(8, replace(SAID, first=FactId("f999999"))))
    assert [seen.open for seen in double_changes(book)] == [False, True]


def test_only_what_says_how_it_was_before_says_what_it_changed() -> None:
    assert changes_of(GuestsListed("k.csv", (AN, BINH))) == {}
    assert changes_of(StandingChanged(AN.id, Standing.BLOCKED)) == {}
    told = StandingChanged(AN.id, Standing.BLOCKED, "", Standing.VALID)
    assert changes_of(told) == {AN.id: {"standing": (Standing.VALID, Standing.BLOCKED)}}
    listed = GuestsListed("k.csv", (replace(AN, seat="A"), BINH), (AN,))
    assert changes_of(listed) == {AN.id: {"seat": ("", "A")}}


def test_each_field_is_told_with_the_desk_that_said_it_last() -> None:
    others = [_edit(5, seat="A-04"), _edit(6, "Quầy 3", seat="C-01", note="x"), _edit(7, DESK, phone="9")]
    said = clashes(_edit(8, TWO, seat="B-02", phone="0901", post="Bộ trưởng"), others)
    assert {(one.first, one.first_desk, one.fields) for one in said} == {
        ("f000006", "Quầy 3", ("seat",)),
        ("f000007", DESK, ("phone",)),
    }


def test_a_desk_s_own_change_is_no_clash_whatever_the_order() -> None:
    assert clashes(_edit(6, seat="B"), [_edit(5, seat="A")]) == ()


def test_what_a_double_change_is_about_names_both_facts_and_the_guest() -> None:
    assert isinstance(SAID, DoubleChange)
    swapped = replace(SAID, first=SAID.second, second=SAID.first)
    assert (SAID.about, SAID.other_way) == (swapped.other_way, swapped.about)


def test_the_list_s_own_columns_are_merged_each_by_itself() -> None:
    before = replace(AN, extra=(("Bàn", "1"), ("Ăn", "chay"), ("Xe", "29A")))
    here = replace(before, extra=(("Bàn", "1"), ("Ăn", "mặn"), ("Xe", "29A"), ("Phòng", "302")))
    after = replace(before, extra=(("Bàn", "7"), ("Ăn", "chay")))
    assert merged(here, before, after).extra == (("Bàn", "7"), ("Ăn", "mặn"), ("Phòng", "302"))


def test_a_guest_nobody_heard_of_yet_is_as_the_change_left_him() -> None:
    assert merged(None, AN, replace(AN, seat="A")) == replace(AN, seat="A")
    assert merged(BINH, None, AN) == AN
