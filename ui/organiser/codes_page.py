"""Making the guests' codes: as pictures, drawings, a list or a sheet."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ui.organiser.chips import OneOf
from ui.organiser.keys_card import KeysCard
from ui.organiser.list_table import Line, ListTable, Title
from ui.organiser.parts import Empty, Field, Working, button, card, column, holder, row, text
from ui.organiser.speech import Speech, mark, tr
from ui.organiser.tables import table_view
from ui.theme import Theme

FORMS = (
    ("pdf", mark("Sheet (PDF)")),
    ("png", mark("Pictures (PNG)")),
    ("svg", mark("Drawings (SVG)")),
    ("csv", mark("List (CSV)")),
)
_EXPLAINED = {
    "pdf": mark("All codes on A4 pages with the guests’ names, to print and cut, or to try the scanner."),
    "png": mark("One picture for each guest, for e-mails and phones."),
    "svg": mark("One drawing for each guest, sharp at any size, for the printing house."),
    "csv": mark("Codes with names and units, for a mail merge."),
}
_TITLES = (Title(mark("No code was made"), 700),)


class CodesPage(QWidget):
    make_wished = Signal(str)
    stop_wished = Signal()
    import_wished = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = Speech(self)
        self._form = OneOf(theme, FORMS)
        self._field = Field(self._form)
        self._go = button("primary", lambda: self.make_wished.emit(self._form.choice))
        self._working = Working(self._say)
        self._working.hide()
        self._refused = ListTable(theme, _TITLES, self)
        self._view = table_view(theme, self._refused, [700], 0)
        self._view.hide()
        self.keys = KeysCard(theme)
        note = text("faint", wrap=True)
        self._say(self._field.caption.setText, "As")
        self._say(self._go.setText, "Make the codes…")
        self._say(note.setText, "Every code is read back by the camera’s own reader before it is written.")
        self._working.stop_wished.connect(self.stop_wished)
        self._lay_out(theme, column(self._field, row(self._go, None), self._working, note, spacing=theme.px(22)))
        self._form.chosen.connect(lambda: self._explain())
        self._say.again.connect(self._explain)
        self._explain()

    def show_count(self, guests: int) -> None:
        self._stack.setCurrentIndex(0 if guests else 1)

    def choose(self, form: str) -> None:
        self._form.choose(form)

    def show_progress(self, said: str, done: int, total: int) -> None:
        """Empty when nothing is being made."""
        self._working.setVisible(bool(said))
        self._working.show_progress(said, done, total)
        self._go.setEnabled(not said)

    def show_refused(self, sentences: list[str]) -> None:
        self._refused.show_lines([Line((sentence,)) for sentence in sentences])
        self._view.setVisible(bool(sentences))

    def _lay_out(self, theme: Theme, parts: QVBoxLayout) -> None:
        said = mark("Codes are made from the guest list. Import it first; guests without a code get one.")
        empty = Empty(theme, self._say, "codes", "No guests yet", said, "Import a guest list")
        empty.wished.connect(self.import_wished)
        made = column(card(parts, theme), self._view, self.keys, None, spacing=theme.px(16))
        self._stack = QStackedWidget()
        self._stack.addWidget(holder(made))
        self._stack.addWidget(empty)
        self.setLayout(column(self._stack))

    def _explain(self) -> None:
        self._field.hint(tr(_EXPLAINED[self._form.choice]))
        self._refused.retell()
