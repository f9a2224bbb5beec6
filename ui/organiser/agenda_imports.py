"""The import of a programme: its columns when they are not plain, what it would do, and the organiser's word."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QVBoxLayout, QWidget

from kiosk.app.previewing import Preview, preview_agenda
from kiosk.app.programme import AgendaPlan, ColumnsUnclear, plan_agenda
from kiosk.errors import KioskError
from ui.organiser.agenda_plan_dialog import AgendaPlanDialog
from ui.organiser.columns_step import ColumnsStep
from ui.organiser.drop_zone import PROGRAMMES
from ui.organiser.fields import session_field
from ui.organiser.office import Notices, Office, Presenter, open_once
from ui.organiser.speech import tr

Mapping = dict[str, str]


class AgendaImports(Presenter):
    agreed = Signal(object, object)  # an AgendaPlan, and a Take

    def __init__(self, office: Office, notices: Notices, page: QWidget) -> None:
        super().__init__(office, notices, page)
        self._page = page

    def choose(self, zone: str) -> None:
        kinds = f"{tr('Programmes')} ({' '.join('*' + ending for ending in PROGRAMMES)});;{tr('All files')} (*)"
        file, _ = QFileDialog.getOpenFileName(self._page, tr("Import a programme…"), "", kinds)
        if file:
            self.look_at(Path(file), zone)

    def look_at(self, path: Path, zone: str) -> None:
        """Straight to what it would do when that is plain; else to the columns first."""
        self._plan(path, zone, {})

    def _plan(self, path: Path, zone: str, mapping: Mapping) -> None:
        work = partial(_plan, self.office, path, zone, mapping)
        self.ask(work, partial(self._planned, path, zone), partial(self._unclear, path, zone))

    def _unclear(self, path: Path, zone: str, error: KioskError) -> None:
        if isinstance(error, ColumnsUnclear):
            self._look_at_columns(path, zone)
        else:
            self.notices.trouble(error)

    def _look_at_columns(self, path: Path, zone: str) -> None:
        self.ask(partial(preview_agenda, path), partial(self._ask_columns, path, zone))

    def _ask_columns(self, path: Path, zone: str, preview: Preview) -> None:
        px = self.office.theme.px
        dialog, step = QDialog(self._page), ColumnsStep(self.office.theme, session_field)
        dialog.setWindowTitle(tr("Import a programme"))
        dialog.resize(px(1000), px(560))
        layout = QVBoxLayout(dialog)
        layout.setContentsMargins(*(px(24),) * 4)
        layout.addWidget(step)
        step.show_preview(preview)
        step.back.connect(dialog.reject)
        step.looked.connect(dialog.accept)
        step.looked.connect(partial(self._plan, path, zone))
        open_once(dialog)

    def _planned(self, path: Path, zone: str, plan: AgendaPlan) -> None:
        dialog = AgendaPlanDialog(self.office, plan, self._page)
        dialog.import_wished.connect(partial(self.agreed.emit, plan))
        dialog.columns_wished.connect(partial(self._look_at_columns, path, zone))
        open_once(dialog)


def _plan(office: Office, path: Path, zone: str, mapping: Mapping) -> AgendaPlan:
    now = office.clock.now()
    with office.book.reading() as reader:
        return plan_agenda(path, reader, zone=zone, make_ids=office.stamper.ids, mapping=mapping, now=now)
