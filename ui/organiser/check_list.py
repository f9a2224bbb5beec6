"""A list whose entries are ticked."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from ui.theme import Theme
from ui.widgets.tick import Tick


class CheckList(QScrollArea):
    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._ticks: tuple[Tick, ...] = ()
        self.setProperty("role", "ticks")
        self.setFixedHeight(theme.px(140))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.offer((), ())

    def offer(self, entries: Iterable[str], ticked: Iterable[str]) -> None:
        """What is ticked already is offered too, even when no guest has it any more."""
        chosen = dict.fromkeys(ticked)
        self._ticks = tuple(Tick(self._theme, entry) for entry in dict.fromkeys((*chosen, *entries)))
        inside = QWidget()
        layout = QVBoxLayout(inside)
        for tick in self._ticks:
            tick.setChecked(tick.text() in chosen)
            layout.addWidget(tick)
        layout.addStretch(1)
        self.setWidget(inside)

    @property
    def ticked(self) -> tuple[str, ...]:
        return tuple(tick.text() for tick in self._ticks if tick.isChecked())
