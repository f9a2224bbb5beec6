"""Which rows stand on which page, how long, and when it turns."""

from dataclasses import dataclass
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import NOON
from ui.lobby.pages import LONGEST, SHORTEST, Turning, banded, dwell, pages_of


@dataclass(frozen=True)
class Row:
    key: int
    rowHeight: float = 10.0
    pinned: bool = False
    words: int = 1
    held: bool = False


SECONDS = timedelta(seconds=1)
DWELLS = (12 * SECONDS, 20 * SECONDS)


@pytest.mark.parametrize(
    ("words", "seconds"), [(0, 12), (26, 12), (27, 12.1), (40, 16), (86, 29.8), (87, 30), (400, 30)]
)
def test_a_page_stays_as_long_as_it_takes_to_read(words, seconds) -> None:
    assert dwell(words) == timedelta(seconds=seconds)


def test_what_fits_stands_on_one_page() -> None:
    rows = [Row(1), Row(2)]
    assert pages_of(rows, 21, 1) == (tuple(rows),)
    assert pages_of(rows, 20.9, 1) == ((rows[0],), (rows[1],))


def test_without_rows_there_is_no_page() -> None:
    assert pages_of([], 100, 1) == ()


def test_what_starts_soon_stands_first_on_every_page() -> None:
    soon, a, b, c = Row(0, pinned=True), Row(1), Row(2), Row(3)
    assert pages_of([soon, a, b, c], 32, 1) == ((soon, a, b), (soon, c))


def test_what_is_pinned_by_hand_stands_on_every_page_in_its_order() -> None:
    rows = [Row(n, held=n == 5) for n in range(6)]
    assert [[row.key for row in page] for page in pages_of(rows, 32, 1)] == [[0, 1, 5], [2, 3, 5], [4, 5]]


def test_what_is_pinned_by_hand_goes_before_what_starts_soon() -> None:
    rows = [*(Row(n, pinned=True) for n in range(4)), Row(4), Row(5, held=True)]
    assert all(any(row.held for row in page) for page in pages_of(rows, 43, 1))
    tall = [Row(0, pinned=True), Row(1, 21.0), Row(2, held=True)]
    assert [[row.key for row in page] for page in pages_of(tall, 32, 1)] == [[0, 2], [1, 2]]
    tall = [Row(0), Row(1, 30.0), Row(2, held=True)]
    assert [[row.key for row in page] for page in pages_of(tall, 32, 1)] == [[0, 2], [1]]


def test_cards_that_are_pinned_stand_among_the_others_each_time() -> None:
    assert banded("abcdef", 3, [False, False, False, False, True, False]) == (
        ("e", "a", "b"),
        ("e", "c", "d"),
        ("e", "f"),
    )
    assert banded("abc", 3, [False, True, False]) == (("a", "b", "c"),)


def test_pinned_rows_leave_half_the_page_for_turning() -> None:
    rows = [Row(n, pinned=True) for n in range(6)]
    pages = pages_of(rows, 43, 1)
    assert [[row.key for row in page] for page in pages] == [[0, 1, 2, 3], [0, 1, 4, 5]]


def test_the_whole_round_stays_within_a_minute() -> None:
    pages = pages_of([Row(n, words=40) for n in range(40)], 21, 1)
    assert len(pages) == 2
    assert pages_of([Row(n, words=1000) for n in range(9)], 10, 1)[0] == (Row(0, words=1000),)


@given(st.lists(st.tuples(st.floats(1, 30), st.booleans(), st.integers(0, 30), st.booleans()), max_size=30))
def test_no_page_is_empty_and_nothing_stands_twice_on_one(raw) -> None:
    rows = [Row(n, *one) for n, one in enumerate(raw)]
    pages = pages_of(rows, 45, 1)
    assert all(page and len(set(page)) == len(page) for page in pages)
    assert [row for row in pages[0] if row not in rows] == [] if pages else not rows
    assert sum((dwell(sum(row.words for row in page)) for page in pages[1:]), timedelta()) <= 60 * SECONDS


def test_a_page_turns_when_its_time_is_over() -> None:
    first = Turning().at(NOON, DWELLS)
    assert first.at(NOON + 11.9 * SECONDS, DWELLS) == first
    second = first.at(NOON + 12 * SECONDS, DWELLS)
    assert (second.page, second.since) == (1, NOON + 12 * SECONDS)
    assert second.at(NOON + 32 * SECONDS, DWELLS).page == 0


def test_time_drains_from_full_to_nothing() -> None:
    turning = Turning(0, NOON)
    assert [turning.left(NOON + n * SECONDS, DWELLS) for n in (0, 3, 12, 13)] == [1.0, 0.75, 0.0, 0.0]


@pytest.mark.parametrize("now", [NOON - timedelta(hours=1), NOON + SECONDS])
def test_a_clock_that_jumped_back_starts_the_page_anew(now) -> None:
    turning = Turning(1, NOON).at(now, DWELLS)
    assert turning == (Turning(1, now) if now < NOON else Turning(1, NOON))


def test_a_page_that_went_gives_way_to_the_first() -> None:
    assert Turning(5, NOON).at(NOON + SECONDS, DWELLS) == Turning(0, NOON + SECONDS)
    assert Turning(1, NOON).turned(NOON, 1).page == 0
    assert SHORTEST < LONGEST


def test_a_row_too_tall_to_stand_beside_the_pinned_ones_gets_a_page_of_its_own() -> None:
    soon, tall = Row(0, 4, pinned=True), Row(1, 8)
    pages = pages_of([soon, tall], 10, 1)
    assert pages == ((soon,), (tall,))
