"""First entries, asked of the real book and of the one the other tests use."""

from datetime import timedelta

from kiosk.domain.facts import CheckedIn
from kiosk.domain.ids import FactId
from kiosk.domain.presence import Came
from tests.conftest import NOON
from tests.given import BINH, DOOR, check_in, check_out, entry, read, undo, write


def arrivals(book) -> list[float]:
    return sorted((at - NOON) / timedelta(seconds=1) for at in read(book, lambda r: r.arrivals(DOOR.id)))


def test_each_person_arrives_once(book) -> None:
    along = CheckedIn(DOOR.id, BINH.id, Came.COMPANION, person="Hoa", along=FactId("f000008"))
    write(book, check_in(7), check_out(9), check_in(10), check_in(8, BINH), entry(11, along))
    assert arrivals(book) == [7, 8, 11]


def test_what_was_taken_back_is_no_arrival(book) -> None:
    along = CheckedIn(DOOR.id, BINH.id, Came.COMPANION, person="Hoa", along=FactId("f000008"))
    write(book, check_in(7), check_in(9), check_in(8, BINH), entry(11, along))
    write(book, undo(12, 7), undo(13, 8, BINH))
    assert arrivals(book) == [9]


def test_another_checkpoint_has_its_own(book) -> None:
    write(book, check_in(7))
    assert read(book, lambda r: r.arrivals("elsewhere")) == ()
