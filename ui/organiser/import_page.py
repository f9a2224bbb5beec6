"""The import, one step after the other: the file, its columns, what will happen, and what happened."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from kiosk.app.importing import Counts, GuestPlan
from kiosk.app.previewing import Preview
from ui.organiser.columns_step import ColumnsStep
from ui.organiser.drop_zone import DropZone
from ui.organiser.fields import guest_field
from ui.organiser.import_words import result_said
from ui.organiser.office import Office
from ui.organiser.parts import Empty, Working, button, card, column
from ui.organiser.plan_step import PlanStep
from ui.organiser.speech import Speech

CHOOSE, COLUMNS, WORKING, PLAN, RESULT = range(5)


class ImportPage(QWidget):
    given = Signal(Path)
    looked = Signal(dict)
    sheets_wished = Signal(list)
    import_wished = Signal()
    stop_wished = Signal()
    guests_wished = Signal()
    undo_wished = Signal()

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme, self._say = office.theme, Speech(self)
        self._result: Counts | None = None
        self._before = CHOOSE
        self._drop = DropZone(
            theme,
            "Drop your guest list here",
            "A spreadsheet (XLSX, XLS, ODS), CSV, or contacts (vCard). "
            "You will see what each column holds and what will change before anything is written.",
        )
        self._columns = ColumnsStep(theme, guest_field)
        self._working = Working(self._say)
        self.plan = PlanStep(theme, lambda: office.words)
        self._done = Empty(theme, self._say, "tick", "Imported", "", "See the guests")
        self._undo = button("quiet", self.undo_wished.emit)
        self._say(self._undo.setText, "Undo this import")
        self._done.add(self._undo)
        self._lay_out(office)
        self._connect()

    @property
    def step(self) -> int:
        return self._steps.currentIndex()

    def show_preview(self, preview: Preview, remembered: Mapping[str, str] | None = None) -> None:
        self._columns.show_preview(preview, remembered)
        self._go(COLUMNS)

    def show_progress(self, said: str, done: int, total: int, *, stoppable: bool = True) -> None:
        self._working.show_progress(said, done, total)
        self._working.stop.setVisible(stoppable)
        if self.step != WORKING:
            self._before = self.step
            self._go(WORKING)

    def show_plan(self, plan: GuestPlan) -> None:
        self.plan.show_plan(plan)
        self._go(PLAN)

    def show_result(self, counts: Counts, *, can_undo: bool) -> None:
        self._result = counts
        self._undo.setVisible(can_undo)
        self._retell()
        self._go(RESULT)

    def start_over(self) -> None:
        """The next list, please."""
        self._go(CHOOSE)

    def step_back(self) -> None:
        """Something was stopped or went wrong: to where it was begun."""
        if self.step == WORKING:
            self._go(self._before)

    def _lay_out(self, office: Office) -> None:
        self._steps = QStackedWidget()
        waiting = card(column(None, self._working, None), office.theme)
        for step in (self._drop, self._columns, waiting, self.plan, self._done):
            self._steps.addWidget(step)
        self.setLayout(column(self._steps))

    def _connect(self) -> None:
        self._drop.given.connect(self.given)
        self._columns.looked.connect(self.looked)
        self._columns.sheets_wished.connect(self.sheets_wished)
        self._columns.back.connect(lambda: self._go(CHOOSE))
        self._working.stop_wished.connect(self.stop_wished)
        self.plan.back.connect(lambda: self._go(COLUMNS))
        self.plan.import_wished.connect(self.import_wished)
        self._done.wished.connect(self._see_guests)
        self._say.again.connect(self._retell)

    def _see_guests(self) -> None:
        self._go(CHOOSE)
        self.guests_wished.emit()

    def _go(self, step: int) -> None:
        self._steps.setCurrentIndex(step)

    def _retell(self) -> None:
        if self._result is not None:
            self._done.line.setText(result_said(self._result))
