"""An event file opened late: the first look needs no book, and the book goes on with the same connection."""

import pytest

from db.book import SqliteBook
from db.late import LateFiles
from kiosk.app.overview import overview
from kiosk.domain.declarations import EmergencySet
from kiosk.domain.facts import EventDescribed
from kiosk.domain.notices import Alarm, Emergency
from kiosk.errors import BookUnreadable
from tests.conftest import NOON
from tests.given import AN, DOOR, EVENT, check_in, entry, opening_facts, write


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "hội thảo.kiosk"
    book = SqliteBook.create(path)
    write(book, *opening_facts(), entry(5, EventDescribed(EVENT)), check_in(6))
    book.close()
    return path


def test_a_glance_tells_what_the_book_tells(path) -> None:
    book = SqliteBook(path)
    write(book, entry(7, EmergencySet(Emergency(alarm=Alarm.FIRE, at=NOON))))
    late = LateFiles().later(path)
    with late.glancing() as glance, book.reading() as reader:
        seen = overview(glance, None, 5)
        assert type(glance) is not type(reader)
        assert seen == overview(reader, None, 5)
        assert (seen[0].emergency.alarm, [row.invitation for row in seen[0].recent]) == (Alarm.FIRE, [AN])
    late.close()
    book.close()


def test_the_book_goes_on_with_the_connection_of_the_glance(path) -> None:
    late = LateFiles().open(path)
    connection = late.open()
    with late.writing() as page:
        page.record(check_in(8))
    assert late.whole.db is connection
    with late.glancing() as glance:
        assert len(glance.recent(DOOR.id, 9)) == 2
    late.close()
    with late.reading() as reader:
        assert reader.position() == 7
    late.close()


def test_a_file_that_went_away_after_the_glance_takes_no_facts(path) -> None:
    late = LateFiles().open(path)
    path.rename(path.with_name("elsewhere.kiosk"))
    with pytest.raises(BookUnreadable), late.writing():
        pass
    late.close()


def test_opening_says_at_once_what_is_wrong(tmp_path) -> None:
    with pytest.raises(BookUnreadable):
        LateFiles().open(tmp_path / "none.kiosk")
