"""One of a few, chosen by a row of round buttons; the arrow keys go from one to the next."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from ui.organiser.parts import button, column, row
from ui.organiser.speech import Speech
from ui.theme import Theme


class OneOf(QWidget):
    chosen = Signal(str)

    def __init__(
        self, theme: Theme, choices: Sequence[tuple[str, str]], parent: QWidget | None = None, *, a_row: int = 99
    ) -> None:
        """`choices` are (name, text to be translated), so many in `a_row`; the first one is chosen."""
        super().__init__(parent)
        self._names = [name for name, _ in choices]
        self._group = QButtonGroup(self)
        say = Speech(self)
        rows: list[QHBoxLayout] = []
        for at, (_, text) in enumerate(choices):
            made = button("chip", lambda: None)
            made.setCheckable(True)
            say(made.setText, text)
            self._group.addButton(made, at)
            rows += [row(spacing=theme.px(8))] * (at % a_row == 0)
            rows[-1].addWidget(made)
        for line in rows:
            line.addStretch(1)
        self.setLayout(column(*rows, spacing=theme.px(8)))
        self._group.button(0).setChecked(True)
        self._group.idClicked.connect(lambda at: self.chosen.emit(self._names[at]))

    @property
    def choice(self) -> str:
        return self._names[self._group.checkedId()]

    def choose(self, name: str) -> None:
        self._group.button(self._names.index(name)).setChecked(True)
        self.chosen.emit(name)
