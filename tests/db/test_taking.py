"""Lines of the log applied many at a time leave what one after the other leaves."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.book import SqliteBook
from db.fact_codec import encode
from db.files import SqliteFiles
from db.outbox import SqliteOutbox
from db.projections import TABLES
from db.taking import entry_of
from kiosk.app.identity import Stamper
from kiosk.app.sharing import Logged, Told, Voucher
from kiosk.domain import facts
from kiosk.domain.ids import DeskId
from kiosk.domain.moment import stored
from kiosk.domain.person import Person
from kiosk.domain.presence import Came
from tests.conftest import NOON, FakeClock
from tests.given import AN, BINH, DESK, DOOR, check_in, check_out, entry

HALL = replace(DOOR, id="hall", name="Hội trường")
STRANGER = replace(AN, id="g-stranger")  # of whom no list told yet


PASSAGES = ("in", "in", "in", "out", "guest of", "for", "walk")
KINDS = (*PASSAGES, "undo", "undo", "name", "withdraw")


def _fact(draw, n, made):
    guest, door = draw(st.sampled_from([AN, BINH, STRANGER])), draw(st.sampled_from([DOOR, HALL]))
    more = {"at": NOON + timedelta(seconds=draw(st.integers(0, 3))), "desk": draw(st.sampled_from([DESK, DeskId("B")]))}
    earlier = draw(st.sampled_from([one for one in made if isinstance(one.fact, facts.Passed)] or [check_in(9)]))
    where = earlier.fact.checkpoint, earlier.fact.invitation, earlier.stamp.id
    match draw(st.sampled_from(KINDS if made else PASSAGES)):
        case "in":
            return check_in(n, guest, door=door, **more)
        case "out":
            return check_out(n, guest, door=door, **more)
        case "guest of":
            told = facts.CheckedIn(*where[:2], Came.COMPANION, person="Hoa", along=where[2])
        case "for":
            told = facts.CheckedIn(door.id, guest.id, Came.REPRESENTATIVE, person=f"Lan {n}")
        case "walk":
            told = facts.CheckedIn(door.id, guest.id, Came.WALK_IN)
        case "undo":
            told = facts.PassageUndone(*where, f"lý do {n}")
        case "name":
            told = facts.AttendeeNamed(*where, Person(f"Mai {n}"))
        case "withdraw":
            told = facts.GuestsWithdrawn((guest.id,))
    return entry(n, told, **more)


@st.composite
def _logs(draw):
    """Facts of two desks, in the order of the log; some come twice, and one time they say something else."""
    made = []
    for n in range(10, 10 + draw(st.integers(2, 12))):
        made.append(_fact(draw, n, made))
    told = [*map(_told, made)]
    told = draw(st.permutations(told)) + draw(st.lists(st.sampled_from(told), max_size=2))
    if draw(st.booleans()):
        told.append(replace(told[0], desk="Ai đó"))
    here = draw(st.lists(st.sampled_from(told), max_size=3, unique_by=lambda one: one.id))
    lines = [Logged(n, one, "", Voucher("d2", "s"), "d2") for n, one in enumerate(told, 1)]
    return lines, here


def _told(one):
    kind, body = encode(one.fact)
    return Told(one.stamp.id, one.stamp.desk, stored(one.stamp.at), kind, body)


@pytest.fixture(scope="module")
def files(opened):
    with TemporaryDirectory() as folder:
        yield opened, folder


def _taken(files, name, here, pieces):
    path = copyfile(files[0], Path(files[1]) / f"{name}.kiosk")
    book = SqliteBook(path)
    book.db.execute("PRAGMA synchronous = OFF")
    with book.writing() as page:
        for one in here:
            page.record_told(entry_of(one), one.kind, one.body)
    outbox = SqliteOutbox(path, "d1", Stamper(DESK, FakeClock()))
    outbox.turn_back("log", 0)
    for some in pieces:
        outbox.take(some, some[-1].seq)
    waiting = [one.told.id for one in outbox.pending(0, 99)]
    assert outbox.unshared() == len(waiting)
    assert outbox.unshared([*waiting[:1], "unheard of"]) == len(waiting[1:])
    outbox.close()
    tables = ("fact", "shared", "log", "aside", *TABLES)
    state = {table: sorted(map(repr, book.db.execute(f"SELECT * FROM {table}"))) for table in tables}
    book.close()
    return path, state


@settings(max_examples=40, deadline=None)
@given(_logs())
def test_many_lines_in_one_write_leave_what_they_leave_one_by_one(files, drawn) -> None:
    lines, here = drawn
    path, together = _taken(files, "together", here, [lines])
    _, alone = _taken(files, "alone", here, [[line] for line in lines])
    assert together == alone
    assert SqliteFiles().verify(path).problems == ()
