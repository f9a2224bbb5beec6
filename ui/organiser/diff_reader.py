"""Between a plan's rows, which wait on disk, and the table that shows them: reads pages, and searches, on the lane."""

from collections.abc import Sequence
from functools import partial

from kiosk.app.import_diff import DiffRow, Kind, said_in
from kiosk.errors import KioskError
from ui.organiser.diff_table import PAGE, Shown
from ui.organiser.office import Notices, Office, Presenter
from ui.organiser.plan_step import PlanStep


class DiffReader(Presenter):
    """The page seen last is read first; one is read at a time. A search gives way to the next one."""

    def __init__(self, office: Office, notices: Notices, view: PlanStep) -> None:
        super().__init__(office, notices, view)
        self._view, self._table = view, view.rows.table
        self._wanted: list[int] = []
        self._reading = False
        self._searches = 0
        self._table.page_wanted.connect(self._want)
        self._table.modelReset.connect(self._wanted.clear)
        view.rows_wished.connect(self._seek)

    def _want(self, page: int) -> None:
        self._wanted.append(page)
        if not self._reading:
            self._read_next()

    def _read_next(self) -> None:
        shown = self._table.shown
        self._reading = bool(self._wanted) and shown is not None
        if self._reading and shown is not None:
            page = self._wanted.pop()
            numbers = shown.numbers(page * PAGE, PAGE)
            self.ask(partial(self._rows, shown, numbers), partial(self._show_page, shown, page), self._not_read)

    def _rows(self, shown: Shown, numbers: Sequence[int]) -> tuple[DiffRow, ...]:
        with self.office.book.reading() as reader:
            return shown.diff.at(reader, shown.kind, numbers)

    def _show_page(self, shown: Shown, page: int, rows: tuple[DiffRow, ...]) -> None:
        if shown is self._table.shown:
            self._table.show_page(page, rows)
        self._read_next()

    def _not_read(self, error: KioskError) -> None:
        self._reading = False
        self.notices.trouble(error)

    def _seek(self, kind: Kind, wanted: str) -> None:
        self._searches += 1
        shown = self._table.shown
        if not wanted or shown is None:
            self._view.show_found(None)
            return
        self.ask(partial(self._find, shown, kind, wanted, self._searches), partial(self._found, kind, self._searches))

    def _find(self, shown: Shown, kind: Kind, wanted: str, search: int) -> Sequence[int] | None:
        with self.office.book.reading() as reader:
            return shown.diff.seek(reader, kind, wanted, said_in(self.office.words), lambda: search == self._searches)

    def _found(self, kind: Kind, search: int, among: Sequence[int] | None) -> None:
        if search == self._searches and kind is self._view.kind and among is not None:
            self._view.show_found(among)
