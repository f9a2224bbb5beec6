"""Making the guests' codes: letters, labels, a sheet, pictures, drawings or a list."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from ui.letters.forms import EXPLAINED, LABEL_SIZES, PRINTED, layout_of
from ui.letters.letter_options import LetterOptions
from ui.letters.look_card import LookCard
from ui.letters.whom_field import WhomField
from ui.organiser.chips import OneOf
from ui.organiser.inputs import Choice
from ui.organiser.keys_card import KeysCard
from ui.organiser.list_table import Line, ListTable, Title
from ui.organiser.parts import Empty, Field, Working, button, card, column, holder, row, text
from ui.organiser.speech import Speech, mark, tr
from ui.organiser.tables import table_view
from ui.theme import Theme

FORMS = (
    *PRINTED,
    ("pdf", mark("Sheet (PDF)")),
    ("png", mark("Pictures (PNG)")),
    ("svg", mark("Drawings (SVG)")),
    ("csv", mark("List (CSV)")),
)
_EXPLAINED = {
    **EXPLAINED,
    "pdf": mark("All codes on A4 pages with the guests’ names, to print and cut, or to try the scanner."),
    "png": mark("One picture for each guest, for e-mails and phones."),
    "svg": mark("One drawing for each guest, sharp at any size, for the printing house."),
    "csv": mark("Codes with names and units, for a mail merge."),
}
_TITLES = (Title(mark("No code was made"), 700),)
_SIDE, _REFUSED_HEIGHT = 330, 170


class CodesPage(QWidget):
    make_wished = Signal(str)
    stop_wished = Signal()
    import_wished = Signal()
    form_chosen = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._say = theme, Speech(self)
        self._form, self._size = OneOf(theme, FORMS), Choice(theme)
        self._field, self._sizes = Field(self._form), Field(self._size)
        self.whom, self.options, self.look = WhomField(theme), LetterOptions(theme), LookCard(theme)
        self._go = button("primary", lambda: self.make_wished.emit(self._form.choice))
        self._working = Working(self._say)
        self._working.hide()
        self._refused = ListTable(theme, _TITLES, self)
        self._view = table_view(theme, self._refused, [700], 0)
        self._view.setFixedHeight(theme.px(_REFUSED_HEIGHT))
        self._view.hide()
        self.keys = KeysCard(theme)
        self._say(self._field.caption.setText, "As")
        self._say(self._sizes.caption.setText, "Labels")
        self._say(self._go.setText, "Make the codes…")
        self._working.stop_wished.connect(self.stop_wished)
        self._lay_out(theme)
        self._form.chosen.connect(lambda: self._explain())
        self._form.chosen.connect(lambda: self.form_chosen.emit())
        self._size.currentIndexChanged.connect(lambda: self.form_chosen.emit())
        self._say.again.connect(self._explain)
        self._explain()

    @property
    def form(self) -> str:
        return self._form.choice

    @property
    def label_size(self) -> str:
        return self._size.currentData() or LABEL_SIZES[0][0]

    def show_count(self, guests: int) -> None:
        self._stack.setCurrentIndex(0 if guests else 1)

    def choose(self, form: str, label_size: str = "") -> None:
        self._form.choose(form)
        self._size.choose(label_size or self.label_size)

    def show_progress(self, said: str, done: int, total: int) -> None:
        """Empty when nothing is being made."""
        self._working.setVisible(bool(said))
        self._working.show_progress(said, done, total)
        self._go.setEnabled(not said)

    def show_refused(self, sentences: list[str]) -> None:
        self._refused.show_lines([Line((sentence,)) for sentence in sentences])
        self._view.setVisible(bool(sentences))

    def add_card(self, another: QWidget) -> None:
        """Something else about codes, below everything that is here."""
        self._cards.insertWidget(self._cards.count() - 1, another)

    def _lay_out(self, theme: Theme) -> None:
        said = mark("Codes are made from the guest list. Import it first; guests without a code get one.")
        empty = Empty(theme, self._say, "codes", "No guests yet", said, "Import a guest list")
        empty.wished.connect(self.import_wished)
        self._cards = column(self._made_of(theme), self._work(theme), self._view, self.keys, None, spacing=theme.px(12))
        self._cards.setStretch(1, 1000)
        scroll = QScrollArea()
        scroll.setProperty("role", "page")
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(holder(self._cards))
        self._stack = QStackedWidget()
        self._stack.addWidget(scroll)
        self._stack.addWidget(empty)
        self.setLayout(column(self._stack))

    def _made_of(self, theme: Theme) -> QFrame:
        return card(row(self._field), theme, around=(20, 14))

    def _work(self, theme: Theme) -> QWidget:
        """At the left whom they are for and how, at the right what letters look like."""
        note = text("faint", wrap=True)
        self._say(note.setText, "Every code is read back by the camera’s own reader before it is written.")
        parts: QVBoxLayout = column(
            self.whom, self._sizes, self.options, row(self._go, None), self._working, note, None, spacing=theme.px(14)
        )
        side = card(parts, theme, around=(20, 16))
        side.setFixedWidth(theme.px(_SIDE))
        self._look_card = card(column(self.look), theme, around=(16, 14))
        work = row(side, self._look_card, None, spacing=theme.px(12))
        work.setStretch(1, 1000)
        return holder(work)

    def _explain(self) -> None:
        form, size = self._form.choice, self.label_size
        self._field.hint(tr(_EXPLAINED[form]))
        with QSignalBlocker(self._size):
            self._size.offer([(name, tr(said)) for name, said in LABEL_SIZES])
            self._size.choose(size)
        self._sizes.setVisible(form == "labels")
        self.options.setVisible(form == "letters")
        self.look.text.setVisible(form == "letters")
        self._look_card.setVisible(layout_of(form, size) is not None)
        self._refused.retell()
