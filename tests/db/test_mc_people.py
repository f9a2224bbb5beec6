"""The MC sheet that reads only those it names is the sheet of the whole attendance, whatever happened, after every step."""

from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.book import SqliteBook
from kiosk.app.mc_people import McPeople, everyone
from kiosk.app.mc_sheet import mc_sheet, mc_sheet_of
from kiosk.app.ranking import rules_of
from kiosk.domain.checkpoint import Checkpoint
from kiosk.domain.declarations import GuestWatched, McSheetChosen, McSheetPrinted, PlacedByHand, UnitSet
from kiosk.domain.facts import AttendeeNamed, CheckedIn, GuestsListed, StandingChanged, WalkInAdded
from kiosk.domain.ids import CheckpointId, FactId, InvitationId
from kiosk.domain.invitation import Invitation, Standing
from kiosk.domain.mc_choice import McChoice, PrintedLine
from kiosk.domain.person import Person
from kiosk.domain.presence import Came
from kiosk.domain.unit import Unit
from tests.conftest import NOON
from tests.given import DOOR, check_out, entry, opening_facts, undo, write
from tests.kiosk.memory_book import MemoryBook

POSTS = ("Giám đốc", "Phó Giám đốc", "Chủ tịch", "", "Phóng viên")
HOMES = (
    ("Chính quyền", "UBND Thành phố"),
    ("Sở, ngành", "Sở Y tế"),
    ("Quận, huyện", "UBND Quận 1"),
    ("Quận, huyện", "UBND Quận 3"),
    ("", "Báo Sáng"),
)
GUESTS = tuple(
    Invitation(
        id=InvitationId(f"g-{n:02}"),
        code=f"CODE-{n}",
        name=f"Khách {n % 7}",
        block=HOMES[n % 5][0],
        unit=HOMES[n % 5][1],
        post=POSTS[n * 3 % 4],
        category="Báo chí" if n % 6 == 5 else "Khách mời",
    )
    for n in range(20)
)
PRESS_ONLY = Checkpoint(id=CheckpointId("door"), name="Báo chí", categories=("Báo chí",))
WALK_IN = replace(GUESTS[1], id=InvitationId("g-walk"), code="WALK", name="Tự đến", walk_in=True, post="Chủ tịch")
BEGINNING = (*opening_facts(), entry(5, GuestsListed("khách.csv", GUESTS)))
_CHOICES = st.builds(
    McChoice, first=st.integers(0, 4), categories=st.sampled_from([(), ("Báo chí",)]), blocks=st.just(())
)


class _Back(Exception):
    """Nothing of it is kept."""


@st.composite
def happened(draw):
    made = [entry(9, McSheetChosen(draw(_CHOICES)))]
    for n in range(10, 10 + draw(st.integers(1, 8))):
        guest, other = draw(st.sampled_from(GUESTS)), draw(st.sampled_from(GUESTS))
        earlier = draw(st.integers(10, n))
        made.append(entry(n, draw(st.sampled_from(_facts(guest, other, FactId(f"f{earlier:06}"), n)))))
        if draw(st.booleans()):  # a deputy of high rank comes for someone of low rank
            made += _instead(n, other)
    return made


def _instead(n, guest):
    came = CheckedIn(DOOR.id, guest.id, Came.REPRESENTATIVE)
    named = AttendeeNamed(DOOR.id, guest.id, FactId(f"f{n + 100:06}"), Person("Bà Thay", "Chủ tịch"))
    return entry(n + 100, came), entry(n + 200, named)


def _facts(guest, other, earlier, n):
    out, taken_back = check_out(n, guest).fact, undo(n, int(earlier[1:]), guest).fact
    coming = CheckedIn(DOOR.id, guest.id)
    return (
        *(coming, coming, out, taken_back),
        CheckedIn(DOOR.id, guest.id, Came.REPRESENTATIVE, person="Đi Thay"),
        AttendeeNamed(DOOR.id, guest.id, earlier, Person("Bà Thay", "Chủ tịch")),
        CheckedIn(DOOR.id, guest.id, Came.COMPANION, along=earlier),
        WalkInAdded(WALK_IN),
        CheckedIn(DOOR.id, WALK_IN.id, Came.WALK_IN),
        StandingChanged(guest.id, Standing.BLOCKED),
        PlacedByHand(guest.id, other.id, before=bool(n % 2)),
        GuestWatched(guest.id),
        UnitSet(Unit(name=guest.unit, block=other.block, weight=n % 3)),
        McSheetPrinted(DOOR.id, 1, (PrintedLine(guest.id, "như cũ"),), NOON),
    )


def of_all(reader, place):
    """As the sheet was before anyone thought of a million guests."""
    return mc_sheet_of(reader, place, NOON, everyone(reader.attendance(place.id), rules_of(reader)))


@pytest.fixture(scope="module")
def file(tmp_path_factory):
    book = SqliteBook.create(tmp_path_factory.mktemp("people") / "event.kiosk")
    write(book, *BEGINNING)
    yield book
    book.close()


@settings(max_examples=15, deadline=None)
@given(happened())
def test_the_sheet_of_those_who_are_named_is_the_sheet_of_everyone(file, facts) -> None:
    people, memory = McPeople(), MemoryBook(*BEGINNING)
    with suppress(_Back), file.writing() as page:
        for one in facts:
            page.record(one)
            memory.record(one)
            assert mc_sheet(page, DOOR, NOON, people) == of_all(page, DOOR)
        assert mc_sheet(memory, DOOR, NOON) == of_all(page, DOOR)
        assert mc_sheet(page, PRESS_ONLY, NOON, people) == of_all_there(page, PRESS_ONLY)
        raise _Back


def of_all_there(page, place):
    """Of the attendance only those for whom this checkpoint would be, or who came."""
    rows = [
        row for row in page.attendance(place.id) if row.presence.passages or row.undone or place.admits(row.invitation)
    ]
    return mc_sheet_of(page, place, NOON, everyone(rows, rules_of(page)))


def test_after_a_check_in_only_those_who_are_named_are_read(file) -> None:
    people = McPeople()
    with suppress(_Back), file.writing() as page:
        page.record(entry(9, McSheetChosen(McChoice(first=2))))
        mc_sheet(page, DOOR, NOON, people)
        page.record(entry(10, CheckedIn(DOOR.id, GUESTS[19].id)))
        said: list[str] = []
        file.db.set_trace_callback(said.append)
        mc_sheet(page, DOOR, NOON, people)
        file.db.set_trace_callback(None)
        walked = [text for text in said if " guest" in text and "guest.id IN" not in text and "WHERE id IN" not in text]
        assert walked == []
        raise _Back
