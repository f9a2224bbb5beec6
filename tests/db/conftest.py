"""The book in memory and the one in a file, which the contracts hold to the same answers."""

import pytest

from db.book import SqliteBook
from db.files import SqliteFiles
from tests.given import opening_facts, write
from tests.kiosk.memory_book import MemoryBook


@pytest.fixture(params=["memory", "sqlite"])
def book(request, tmp_path):
    """When a test is over, the file is whole and says what its journal does."""
    path = tmp_path / "event.kiosk"
    made = MemoryBook() if request.param == "memory" else SqliteBook.create(path)
    write(made, *opening_facts())
    yield made
    if request.param == "sqlite":
        made.close()
        assert SqliteFiles().verify(path).problems == ()
