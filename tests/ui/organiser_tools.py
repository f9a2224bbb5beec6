"""An office with a real event file and a lane that runs at once, for the tests of the organiser's windows."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from db.book import SqliteBook
from db.files import SqliteFiles
from kiosk.app.identity import Stamper
from kiosk.domain.ids import DeskId
from tests.conftest import FakeClock
from tests.given import opening_facts, write
from ui.jobs import Lane
from ui.news import News
from ui.organiser.imports import Imports
from ui.organiser.office import Notice, Notices, Office
from ui.theme import Theme
from ui.tongue import Tongue


class AtOnce:
    """An executor that does not wait."""

    def start(self, work: Callable[[], None]) -> None:
        work()


@dataclass
class Given:
    """An office, what it said, and which folders it showed."""

    office: Office
    notices: Notices
    told: list[Notice] = field(default_factory=list)
    shown: list[Path] = field(default_factory=list)

    def settle(self) -> None:
        """Until the lane has nothing left to do or to say."""
        QCoreApplication.processEvents()
        while self.office.lane.busy:
            QCoreApplication.processEvents()


def given_office(folder: Path, *, empty: bool = False) -> Given:
    """The event of tests.given at noon, in English; `empty`: a file with nothing in it."""
    book = SqliteBook.create(folder / "event.kiosk")
    if not empty:
        write(book, *opening_facts())
    shown: list[Path] = []
    clock = FakeClock(datetime(2026, 5, 1, 2, 0, tzinfo=UTC))
    office = Office(
        lane=Lane(AtOnce()),
        book=book,
        files=SqliteFiles(),
        stamper=Stamper(DeskId("Office"), clock),
        clock=clock,
        news=News(),
        tongue=Tongue("en"),
        theme=Theme(),
        open_folder=shown.append,
    )
    given = Given(office, Notices(office), shown=shown)
    given.notices.told.connect(given.told.append)
    return given


def diff_rows(given: Given, imports: Imports) -> list[tuple[str, ...]]:
    """What the table of an import's rows shows."""
    table = imports.view.plan.rows.table
    for at in range(table.rowCount()):
        table.row(at)
    given.settle()
    columns = range(table.columnCount())
    return [tuple(table.index(at, column).data() for column in columns) for at in range(table.rowCount())]
