"""Between the importing of guest lists and its page."""

import os
from functools import partial
from pathlib import Path

from kiosk.app.import_choice import Choice, gone_reason
from kiosk.app.import_undo import TakenBack, undo_import
from kiosk.app.importing import Cancelled, GuestPlan, Imported, plan_guests, record_guests
from kiosk.app.ports import Topic
from kiosk.app.previewing import KEPT_AS_IT_IS, Preview, preview_guests
from kiosk.domain.ids import FactId
from kiosk.domain.token import new_codes
from kiosk.errors import KioskError
from ui.organiser.column_memory import ColumnMemory
from ui.organiser.diff_reader import DiffReader
from ui.organiser.import_page import RESULT, WORKING, ImportPage
from ui.organiser.import_words import imported_said, taken_back_said
from ui.organiser.office import Gauge, Notices, Office, PagePresenter
from ui.organiser.speech import tr


class Imports(PagePresenter):
    def __init__(self, office: Office, notices: Notices) -> None:
        self.view = ImportPage(office)
        super().__init__(office, notices, self.view)
        self._path: Path | None = None
        self._sheets: tuple[str, ...] = ()
        self._preview: Preview | None = None
        self._mapping: dict[str, str] = {}
        self._memory = ColumnMemory(office.places)
        self._plan: GuestPlan | None = None
        self._made: FactId | None = None
        self._diff = DiffReader(office, notices, self.view.plan)
        self._gauge = Gauge(self)
        self.view.given.connect(self.look_at)
        self.view.looked.connect(self._make_plan)
        self.view.sheets_wished.connect(self._read_sheets)
        self.view.import_wished.connect(self._record)
        self.view.undo_wished.connect(self._undo_shown)
        self.view.stop_wished.connect(lambda: self._gauge.stop())
        self.view.guests_wished.connect(partial(notices.go_wished.emit, "guests"))

    def look_at(self, path: Path) -> None:
        """Show the list's first rows and what its columns seem to hold."""
        if self.view.step == WORKING:
            return
        self._path, self._sheets = path, ()
        self._look(path)

    def _read_sheets(self, sheets: list[str]) -> None:
        if self._path is not None:
            self._sheets = tuple(sheets)
            self._look(self._path)

    def _look(self, path: Path) -> None:
        self.view.show_progress(tr("Opening {file}…", file=path.name), 0, 0, stoppable=False)
        self.ask(partial(preview_guests, path, sheets=self._sheets), self._looked, self._failed)

    def _looked(self, preview: Preview) -> None:
        self._preview = preview
        self.view.show_preview(preview, self._memory.recall(preview.headings))

    def _make_plan(self, mapping: dict[str, str]) -> None:
        if self._path is None or self._preview is None:
            return
        self._mapping = mapping
        self._begin(tr("Reading {file}…", file=self._path.name))
        plan = partial(_plan, self.office, self._path, mapping, self._sheets, self._gauge)
        self.ask(plan, self._planned, self._failed)

    def _planned(self, plan: GuestPlan) -> None:
        self._remember()
        self._plan = plan
        self.view.show_plan(plan)

    def _remember(self) -> None:
        """What was chosen made a list; where it is what was guessed there is nothing to remember."""
        if self._preview is None:
            return
        pairs = zip(self._preview.headings, self._preview.fields, strict=True)
        chosen = any(self._mapping[heading] != (field or KEPT_AS_IT_IS) for heading, field in pairs)
        self._memory.keep(self._preview.headings, self._mapping if chosen else {})

    def _record(self) -> None:
        choice = self.view.plan.choice
        if self._plan is not None and choice is not None:
            self._begin(tr("Writing {file} into the event…", file=self._plan.source))
            work = partial(_record, self.office, self._plan, choice.copy(), self._gauge)
            self.ask(work, self._recorded, self._failed)

    def _recorded(self, imported: Imported) -> None:
        self._plan, self._made = None, imported.made
        self.view.show_result(imported.counts, can_undo=imported.made is not None)
        if imported.made is not None:
            self.notices.changed(
                imported_said(imported.counts), tr("Undo (Ctrl+Z)"), partial(self._undo, imported.made)
            )

    def _undo_shown(self) -> None:
        if self._made is not None:
            self._undo(self._made)

    def _undo(self, made: FactId) -> None:
        """Take an import back, whatever the page shows meanwhile; a second wish for the same finds it done."""
        if self.view.step == WORKING:
            return
        if made == self._made and self.view.step == RESULT:
            self.view.start_over()
        self._made = None if made == self._made else self._made
        self._begin(tr("Taking the import back…"))
        self.ask(partial(_take_back, self.office, made, self._gauge), self._taken_back, self._failed)

    def _taken_back(self, done: TakenBack) -> None:
        self.view.step_back()
        self.notices.done(taken_back_said(done))

    def _begin(self, said: str) -> None:
        self._gauge.deleteLater()
        self._gauge = Gauge(self)
        self._gauge.moved.connect(partial(self.view.show_progress, said))
        self.view.show_progress(said, 0, 0)

    def _failed(self, error: KioskError) -> None:
        self.view.step_back()
        if isinstance(error, Cancelled):
            self.notices.done(self.office.words.explain(error))
        else:
            self.notices.trouble(error)


def _plan(office: Office, path: Path, mapping: dict[str, str], sheets: tuple[str, ...], gauge: Gauge) -> GuestPlan:
    with office.book.reading() as reader:
        return plan_guests(
            path,
            reader,
            mapping=mapping,
            sheets=sheets,
            make_ids=office.stamper.ids,
            make_codes=partial(new_codes, random_bytes=os.urandom),
            progress=gauge,
        )


def _record(office: Office, plan: GuestPlan, choice: Choice, gauge: Gauge) -> Imported:
    reason = gone_reason(office.words, plan.source)
    imported = record_guests(plan, office.book, office.stamper.stamp, gauge, choice=choice, reason=reason)
    office.news.tell(frozenset({Topic.GUESTS}))
    return imported


def _take_back(office: Office, made: FactId, gauge: Gauge) -> TakenBack:
    done = undo_import(office.book, office.stamper.stamp, made, gauge)
    office.news.tell(frozenset({Topic.GUESTS, Topic.CODES}))
    return done
