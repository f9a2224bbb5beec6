"""How much is asked of the file while a guest waits: statements are counted, not seconds."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from shutil import copyfile

import pytest

from db.book import SqliteBook
from db.files import SqliteFiles
from kiosk.app.desk import Desk
from kiosk.app.identity import Stamper
from kiosk.app.ports import Nobody
from kiosk.domain.absence import EVERYWHERE
from kiosk.domain.declarations import AbsenceNoted
from kiosk.domain.facts import GuestsListed, GuestsWithdrawn
from kiosk.domain.ids import InvitationId
from tests.conftest import NOON, FakeClock
from tests.given import AN, DESK, DOOR, check_in, entry, read, write

CROWD = tuple(replace(AN, id=InvitationId(f"g-{n}"), code=f"CROWD-{n}", name=f"Khách {n}") for n in range(4))


@pytest.fixture
def book(tmp_path, opened) -> Iterator[SqliteBook]:
    made = SqliteBook(copyfile(opened, tmp_path / "event.kiosk"))
    write(made, entry(5, GuestsListed("đông.csv", CROWD)))
    yield made
    made.close()
    assert SqliteFiles().verify(made.path).problems == ()


@pytest.fixture
def desk(book) -> Desk:
    return Desk(book, Stamper(DESK, FakeClock(NOON)), Nobody())


@contextmanager
def statements(book: SqliteBook) -> Iterator[list[str]]:
    said: list[str] = []
    book.db.set_trace_callback(said.append)
    yield said
    book.db.set_trace_callback(None)


def test_a_plain_admission_asks_the_file_for_what_it_needs_and_no_more(book, desk) -> None:
    desk.present("CROWD-0", DOOR.id)
    with statements(book) as said:
        assert desk.present("CROWD-1", DOOR.id).fact is not None
    begun, *asked, ended = [text.split()[0] for text in said]
    assert (begun, ended) == ("BEGIN", "COMMIT")
    # where the journal ends, the guest, what was here before; the fact, the passage, was it undone already, the sums
    assert asked == ["SELECT", "SELECT", "SELECT", "INSERT", "INSERT", "SELECT", "INSERT"]


def test_a_note_about_another_guest_costs_one_look(book, desk) -> None:
    write(book, entry(6, AbsenceNoted(CROWD[3].id, EVERYWHERE, "ốm")))
    desk.present("CROWD-0", DOOR.id)
    with statements(book) as said:
        assert desk.present("CROWD-1", DOOR.id).excuse == ""
    assert [text for text in said if "declared" in text] == [text for text in said if "AbsenceNoted" in text]
    assert len(said) == 10


def test_a_note_is_known_from_the_moment_it_is_written_here_or_by_another_program(book, desk) -> None:
    desk.present("CROWD-0", DOOR.id)
    write(book, entry(6, AbsenceNoted(CROWD[1].id, DOOR.id, "công tác")))
    assert desk.present("CROWD-1", DOOR.id).excuse == "công tác"

    desk.present("CROWD-2", DOOR.id)
    other = SqliteBook(book.path)
    write(other, entry(7, AbsenceNoted(CROWD[3].id, EVERYWHERE, "ốm")))
    other.close()
    assert desk.present("CROWD-3", DOOR.id).excuse == "ốm"


def test_a_guest_withdrawn_in_the_same_write_that_read_him_comes_back_all_the_same(book) -> None:
    with book.writing() as page:
        assert page.find_code("CROWD-2")
        page.record(entry(6, GuestsWithdrawn((CROWD[2].id,))))
        page.record(check_in(7, CROWD[2]))
    assert read(book, lambda reader: reader.invitation(CROWD[2].id)) is not None
