"""What an import would do, before anything is written: every row, kind by kind, to be taken or left out."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from kiosk.app.import_choice import Choice
from kiosk.app.import_diff import DiffRow, Kind
from kiosk.app.importing import GuestPlan
from kiosk.words import Words
from ui.organiser.diff_table import Shown
from ui.organiser.diff_view import DiffView
from ui.organiser.diff_words import KINDS, chip, go_text, note
from ui.organiser.parts import button, column, row, text
from ui.organiser.speech import Speech, tr
from ui.theme import Theme


class PlanStep(QWidget):
    """`rows_wished` asks for the rows of a kind in which a text is found."""

    back = Signal()
    import_wished = Signal()
    rows_wished = Signal(object, str)  # Kind

    def __init__(self, theme: Theme, words: Callable[[], Words], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._plan: GuestPlan | None = None
        self.choice: Choice | None = None
        self.kind = Kind.NEW
        self._say = Speech(self)
        self._heading, self._note, self._unchanged = text("heading"), text("soft", wrap=True), text("soft")
        self.rows = DiffView(theme, self._told)
        self._kinds = {kind: self._kind_button(kind) for kind in KINDS}
        back, self._go = button("", self.back.emit), button("primary", self.import_wished.emit)
        self._say(back.setText, "Back to the columns")
        chips = row(*self._kinds.values(), self._unchanged, None, spacing=theme.px(8))
        parts = (self._heading, chips, self._note, self.rows, row(back, None, self._go))
        layout = column(*parts, spacing=theme.px(10))
        layout.setStretchFactor(self.rows, 1)
        self.setLayout(layout)
        self.rows.sought.connect(lambda wanted: self.rows_wished.emit(self.kind, wanted))
        self.rows.table.ticked.connect(self._count)
        self._say.again.connect(self._retell)

    def show_plan(self, plan: GuestPlan) -> None:
        self._plan, self.choice = plan, Choice(plan.diff)
        self.show_kind(next((kind for kind in KINDS if plan.diff.count(kind)), Kind.NEW))

    def show_kind(self, kind: Kind) -> None:
        self.kind = kind
        self.rows.clear_search()
        self.show_found(None)

    def show_found(self, among: Sequence[int] | None) -> None:
        """Only these rows of the kind, or all of them."""
        if self._plan is not None and self.choice is not None:
            shown = Shown(self._plan.diff, self.choice, self.kind, among)
            self.rows.show_rows(shown, sheets=self._plan.diff.places.named)
            self._retell()

    def _kind_button(self, kind: Kind) -> QPushButton:
        made = button("chip", lambda: self.show_kind(kind))
        made.setCheckable(True)
        return made

    def _told(self, row: DiffRow) -> str:
        told = row.complaint
        return self._words().say(told.template, **told.values) if told else ""

    def _retell(self) -> None:
        if self._plan is None:
            return
        self._heading.setText(tr("Nothing has been written yet. This is what {file} would do:", file=self._plan.source))
        self._unchanged.setText(tr("{count} unchanged", count=self._plan.counts.unchanged))
        self._note.setText(note(self.kind))
        for kind, made in self._kinds.items():
            made.setChecked(kind == self.kind)
        self._count()

    def _count(self) -> None:
        """After each tick: how much would be written."""
        if self._plan is None or self.choice is None:
            return
        for kind, made in self._kinds.items():
            made.setText(chip(kind, self._plan.diff, self.choice))
        self._go.setText(go_text(self.choice))
        self._go.setEnabled(any(self.choice.count(kind) for kind in (Kind.NEW, Kind.CHANGED, Kind.GONE)))
