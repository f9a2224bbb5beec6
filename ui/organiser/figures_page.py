"""Who came, in figures: a checkpoint's totals, and unit by unit as they are read out."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QFrame, QLabel, QStackedWidget, QWidget

from ui.organiser.arrival_curve import ArrivalCurve
from ui.organiser.inputs import Choice
from ui.organiser.list_table import Line, ListTable, Title
from ui.organiser.parts import Empty, button, card, column, holder, row, text
from ui.organiser.speech import Speech, mark
from ui.organiser.tables import table_view
from ui.theme import Theme

_TITLES = (
    Title(mark("Unit"), 280),
    Title(mark("Expected"), 105, figure=True),
    Title(mark("Present"), 105, figure=True),
    Title(mark("Represented"), 140, figure=True),
    Title(mark("Absent"), 105, figure=True),
    Title(mark("Additional"), 130, figure=True),
    Title(mark("Inside now"), 140, figure=True),
)


class FiguresPage(QWidget):
    chosen = Signal(str)  # the checkpoint's id
    add_wished = Signal()
    line_chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = Speech(self)
        self._place = Choice(theme)
        self._place.setMinimumWidth(theme.px(320))
        self._place.activated.connect(lambda: self.chosen.emit(self._place.currentData()))
        self._as_of = text("small")
        self.curve = ArrivalCurve(theme)
        self.table = ListTable(theme, _TITLES, self)
        self._view = table_view(theme, self.table, [title.width for title in _TITLES], 0)
        self._sentence = text("rollcall", wrap=True)
        self._sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._copy = button("quiet", self.copy_sentence)
        self._view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._view.selectionModel().selectionChanged.connect(lambda: self.line_chosen.emit(self.chosen_line))
        self._figures = [text("figure") for _ in range(4)]
        self._lay_out(theme)
        self._say.again.connect(self.table.retell)

    @property
    def chosen_line(self) -> int:
        """-1 when none is chosen."""
        rows = self._view.selectionModel().selectedRows()
        return rows[0].row() if rows else -1

    @property
    def sentence(self) -> str:
        return self._sentence.text()

    def show_sentence(self, sentence: str) -> None:
        """The roll-call, to be read aloud."""
        self._sentence.setText(sentence)

    def copy_sentence(self) -> None:
        QGuiApplication.clipboard().setText(self.sentence)

    def show_places(self, places: Sequence[tuple[str, str]], chosen: str) -> None:
        """`places` are (id, name)."""
        self._place.offer(places)
        self._place.choose(chosen)
        self._stack.setCurrentIndex(0 if places else 1)

    def show_figures(self, figures: Sequence[str], lines: Sequence[Line], as_of: str) -> None:
        """`figures`: came, expected, inside, additional."""
        for label, figure in zip(self._figures, figures, strict=True):
            label.setText(figure)
        self.table.show_lines(lines)
        self._as_of.setText(as_of)

    def _lay_out(self, theme: Theme) -> None:
        captions = (mark("came"), mark("expected"), mark("inside now"), mark("additional"))
        cards = [self._card(theme, label, said) for label, said in zip(self._figures, captions, strict=True)]
        cards_row = row(*cards, spacing=theme.px(12))
        self._say(self._copy.setText, "Copy")
        said = card(
            row(column(self._caption(), self._sentence, spacing=theme.px(2)), self._copy), theme, around=(20, 14)
        )
        empty = Empty(
            theme,
            self._say,
            "figures",
            "No figures yet",
            "Add a checkpoint; figures appear as soon as guests come.",
            "Add a checkpoint",
        )
        empty.wished.connect(self.add_wished)
        self._stack = QStackedWidget()
        top = row(self._place, self.curve, self._as_of)
        top.setStretchFactor(self.curve, 1)
        self._stack.addWidget(holder(column(top, said, cards_row, self._view, spacing=theme.px(12))))
        self._stack.addWidget(empty)
        self.setLayout(column(self._stack))

    def _caption(self) -> QLabel:
        caption = text("soft")
        self._say(caption.setText, "Roll-call, to be read aloud; choose a line for its own")
        return caption

    def _card(self, theme: Theme, figure: QLabel, said: str) -> QFrame:
        caption = text("soft")
        self._say(caption.setText, said)
        return card(row(figure, caption, None, spacing=theme.px(10)), theme, around=(20, 10))
