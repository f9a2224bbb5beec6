"""What to export, for which checkpoint, and as what."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.organiser.chips import OneOf
from ui.organiser.inputs import Choice
from ui.organiser.parts import Field, Working, button, card, column, row, text
from ui.organiser.speech import Speech, mark, tr
from ui.theme import Theme
from ui.widgets.tick import Tick

WHATS = (
    ("attendance", mark("Attendance")),
    ("units", mark("Attendance by unit")),
    ("guests", mark("Guest list")),
    ("classes", mark("Classes")),
    ("certificates", mark("Certificates")),
    ("overlap", mark("Overlap")),
    ("arrivals", mark("Arrivals")),
    ("items", mark("Items")),
    ("journal", mark("Journal")),
)
FORMATS = (("xlsx", mark("Excel (XLSX)")), ("pdf", mark("PDF")), ("csv", mark("CSV")), ("json", mark("JSON")))
_EXPLAINED = {
    "attendance": mark("Every guest of the checkpoint: first in, last out, desk, who came, and what was taken back."),
    "units": mark("Every unit with expected, came, represented and absent; totals by block and all together."),
    "guests": mark("All invitations as they stand, with the columns of your own list."),
    "classes": mark("Everyone of each class: minutes of each half-day, the share, what is missing, the serial."),
    "certificates": mark("Every serial that was given, to whom, and what it replaces."),
    "overlap": mark(
        "By unit, how many were at all checkpoints, at some of them, at none; from two to six checkpoints."
    ),
    "arrivals": mark("How many came in every five minutes, from the first arrival to the last."),
    "items": mark("Everything that was handed out and lent: who got it, when, from which desk, and what is not back."),
    "journal": mark("Everything that happened, fact by fact, with its time and desk."),
}
_FILES = {
    "pdf": mark("A4 across, to be printed: fitted columns, numbered pages, the heading on each."),
    "xlsx": mark("One sheet for each checkpoint, real times, frozen headings, filters."),
    "csv": mark("One table, UTF-8, opens in any spreadsheet program."),
    "json": mark("One table for other programs; its keys stay the same in every language."),
}
PER_CHECKPOINT = ("attendance", "units", "arrivals")


class ExportPage(QWidget):
    export_wished = Signal(str, str, str)  # what, as what, the checkpoint's id or empty
    stop_wished = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = Speech(self)
        self._what, self._as = OneOf(theme, WHATS, a_row=6), OneOf(theme, FORMATS)
        self._place = Choice(theme)
        self._place.setMinimumWidth(theme.px(420))
        self._fields = Field(self._what), Field(self._place), Field(self._as)
        captions = (mark("What"), mark("Checkpoint"), mark("As"))
        for field, said in zip(self._fields, captions, strict=True):
            self._say(field.caption.setText, said)
        self._fields[1].narrow()
        go = button("primary", self._wish)
        self._say(go.setText, "Export…")
        self._go, self._working, self._note = go, Working(self._say), text("faint", wrap=True)
        self._working.stop_wished.connect(self.stop_wished)
        self._working.hide()
        self._signed = Tick(theme)
        self._say(self._signed.setText, "Room at the end for who drew it up and the secretary to sign")
        self._say(self._note.setText, "The folder opens afterwards. Reception goes on meanwhile.")
        parts = column(*self._fields, self._signed, row(go, None), self._working, self._note, spacing=theme.px(22))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(card(parts, theme))
        layout.addStretch(1)
        self._what.chosen.connect(lambda: self._explain())
        self._as.chosen.connect(lambda: self._explain())
        self._say.again.connect(self._explain)
        self._explain()

    def show_places(self, places: Sequence[tuple[str, str]]) -> None:
        """`places` are (id, name)."""
        chosen = self._place.currentData() or ""
        self._place.offer([("", tr("All checkpoints")), *places])
        self._place.choose(chosen)

    def choose(self, what: str, as_: str) -> None:
        self._what.choose(what)
        self._as.choose(as_)

    @property
    def signed(self) -> bool:
        return self._signed.isChecked()

    def show_busy(self, said: str, *, can_stop: bool = False) -> None:
        """Empty when nothing is being written."""
        self._working.setVisible(bool(said))
        self._working.stop.setVisible(can_stop)
        self._working.show_progress(said, 0, 0)
        self._go.setEnabled(not said)

    def show_progress(self, said: str, done: int, total: int) -> None:
        self._working.show_progress(said, done, total)

    def _explain(self) -> None:
        self._fields[0].hint(tr(_EXPLAINED[self._what.choice]))
        self._fields[2].hint(tr(_FILES[self._as.choice]))
        self._fields[1].setVisible(self._what.choice in PER_CHECKPOINT)
        self._signed.setVisible(self._as.choice == "pdf")
        self._place.setItemText(0, tr("All checkpoints"))

    def _wish(self) -> None:
        place = self._place.currentData() if self._what.choice in PER_CHECKPOINT else ""
        self.export_wished.emit(self._what.choice, self._as.choice, place or "")
