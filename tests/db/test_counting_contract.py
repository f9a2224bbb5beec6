"""The file counts units as the definition does, guest by guest: whatever happened at the door, in any order."""

from contextlib import suppress
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.book import SqliteBook
from kiosk.app.absence_notes import absences_in
from kiosk.domain.checkpoint import Checkpoint
from kiosk.domain.facts import GuestsListed, WalkInAdded
from kiosk.domain.ids import CheckpointId
from kiosk.domain.lateness import Lateness
from tests.conftest import NOON
from tests.given import AN, BINH, DOOR, entry, opening_facts, read, write
from tests.kiosk.memory_book import MemoryBook
from tests.kiosk.test_roll_call import CHI, WALK_IN, happenings

LATE = Lateness(((NOON + timedelta(seconds=14), NOON + timedelta(seconds=18)),))
PRESS = Checkpoint(id=CheckpointId("door"), name="Báo chí", categories=("Báo chí",))
BEGINNING = (*opening_facts(), entry(5, GuestsListed("", (CHI,))), entry(6, WalkInAdded(WALK_IN)))


class _Back(Exception):
    """Nothing of it is kept."""


def counts(reader, place: Checkpoint | None):
    return reader.group_counts(place, LATE, absences_in(reader).excused(DOOR.id))


@pytest.fixture(scope="module")
def file(tmp_path_factory):
    book = SqliteBook.create(tmp_path_factory.mktemp("counted") / "event.kiosk")
    write(book, *BEGINNING)
    yield book
    book.close()


@settings(max_examples=150, deadline=None)
@given(happenings(), st.sampled_from([DOOR, PRESS, None]))
def test_counting_in_the_file_is_counting_guest_by_guest(file, happened, place) -> None:
    with suppress(_Back), file.writing() as page:
        for one in happened:
            page.record(one)
        assert counts(page, place) == counts(MemoryBook(*BEGINNING, *happened), place)
        raise _Back


def test_members_of_a_unit_follow_from_any_place_in_the_list(book) -> None:
    letter = entry(7, GuestsListed("", tuple(_of(AN, n) for n in range(6))))
    write(book, letter)
    unit = next(group for group in read(book, lambda r: counts(r, DOOR)) if group.letter == "12/GM")
    assert (unit.first, unit.last, unit.guests) == (3, 7, 3)
    found = read(book, lambda r: r.members(AN.block, AN.unit, "12/GM", unit.first, unit.last, 2))
    assert [(at, guest.name) for at, guest in found] == [(3, "Khách 1"), (5, "Khách 3")]
    rest = read(book, lambda r: r.members(AN.block, AN.unit, None, 4, 99, 99))
    assert [at for at, _ in rest] == [4, 5, 6, 7]
    assert read(book, lambda r: r.members(BINH.block, AN.unit, None, 0, 99, 99)) == ()


def _of(guest, n):
    return replace(guest, id=f"m{n}", code=f"M{n}", name=f"Khách {n}", letter="12/GM" if n % 2 else "")
