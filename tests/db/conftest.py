"""The book in memory and the one in a file, which the contracts hold to the same answers."""

from shutil import copyfile

import pytest

from db.book import SqliteBook
from db.files import SqliteFiles
from tests.given import opening_facts, write
from tests.kiosk.memory_book import MemoryBook


@pytest.fixture(scope="session")
def opened(tmp_path_factory):
    """A file with the opening facts, to be copied."""
    path = tmp_path_factory.mktemp("opened") / "event.kiosk"
    book = SqliteBook.create(path)
    write(book, *opening_facts())
    book.close()
    return path


@pytest.fixture(params=["memory", "sqlite"])
def book(request, tmp_path, opened):
    """When a test is over, the file is whole and says what its journal does."""
    path = tmp_path / "event.kiosk"
    made = MemoryBook(*opening_facts()) if request.param == "memory" else SqliteBook(copyfile(opened, path))
    yield made
    if request.param == "sqlite":
        made.close()
        assert SqliteFiles().verify(path).problems == ()
