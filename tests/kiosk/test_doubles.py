"""Guests whom two desks let in while they were apart, in the organiser's list until someone says what it was."""

from dataclasses import replace

import pytest

from kiosk.app.aside_words import why
from kiosk.app.doubles import doubles, resolve
from kiosk.app.identity import Stamper
from kiosk.app.ports import Nobody
from kiosk.app.sharing import Amiss, Aside
from kiosk.domain.double_admission import DoubleAdmission
from kiosk.domain.ids import FactId
from kiosk.errors import BadInput, NotFound
from kiosk.words import Words
from tests.conftest import NOON, FakeClock
from tests.given import AN, DESK, DOOR, check_in, entry, opening_facts, undo
from tests.kiosk.memory_book import MemoryBook

SECOND = FactId("f000006")
SAID = DoubleAdmission(DOOR.id, AN.id, SECOND, "Quầy 2", NOON, FactId("f000005"), DESK, NOON)


@pytest.fixture
def book():
    return MemoryBook(*opening_facts(), check_in(5), check_in(6, desk="Quầy 2"), entry(7, SAID))


def _resolve(book, reason):
    return resolve(book, Stamper(DESK, FakeClock(NOON.replace(hour=13))), Nobody(), SECOND, reason)


def test_a_guest_who_stands_twice_is_listed_with_his_name(book) -> None:
    (seen,) = doubles(book)
    assert (seen.guest, seen.open, seen.said) == (AN, True, SAID)


def test_with_a_reason_it_is_resolved_and_both_entries_stand(book) -> None:
    _resolve(book, " hai người cùng tên ")
    (seen,) = doubles(book)
    assert (seen.open, seen.said.reason) == (False, "hai người cùng tên")
    assert len(book.presence(DOOR.id, AN.id).entries) == 2


def test_it_is_resolved_though_the_clock_of_the_desk_that_told_it_is_ahead(book) -> None:
    resolve(book, Stamper(DESK, FakeClock(NOON.replace(hour=3))), Nobody(), SECOND, "hai người cùng tên")
    assert not doubles(book)[0].open


def test_once_one_of_the_entries_is_taken_back_there_is_nothing_left_to_resolve(book) -> None:
    book.record(undo(8, of=6))
    assert not doubles(book)[0].open


def test_where_one_of_the_entries_is_another_venue_s_it_is_open_until_somebody_says_what_it_was() -> None:
    here = MemoryBook(*opening_facts(), check_in(5), entry(7, SAID))
    assert [one.open for one in doubles(here)] == [True]
    _resolve(here, "một người")
    assert [one.open for one in doubles(here)] == [False]


def test_two_entries_that_two_venues_told_of_in_two_orders_are_one_double(book) -> None:
    book.record(entry(9, replace(SAID, first=SAID.second, second=SAID.first)))
    assert len(doubles(book)) == 1
    _resolve(book, "một người")
    assert [one.open for one in doubles(book)] == [False]


def test_it_wants_a_reason_and_a_double_that_is_there(book) -> None:
    with pytest.raises(BadInput):
        _resolve(book, "  ")
    with pytest.raises(NotFound):
        resolve(book, Stamper(DESK, FakeClock()), Nobody(), FactId("f1"), "nhầm")


@pytest.mark.parametrize("amiss", Amiss)
def test_whatever_is_set_aside_has_a_sentence_in_both_languages(amiss) -> None:
    english, vietnamese = (why(Aside(1, amiss, "CheckedIn"), Words(language)) for language in ("en", "vi"))
    assert english.endswith(".")
    assert vietnamese not in ("", english)
