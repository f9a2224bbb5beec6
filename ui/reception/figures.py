"""How many are inside, have come, are still expected, and came besides."""

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from kiosk.app.ports import Tally
from ui.theme import Theme
from ui.widgets.look import named, text_label

translate = QCoreApplication.translate
NO_TALLY = Tally(0, 0, 0, 0)


def figures_of(tally: Tally) -> tuple[int, int, int, int]:
    """Inside now; came, ever; invited and not come; additional: walk-ins and companions, who are never "not yet"."""
    extra = tally.walk_ins + tally.companions
    invited_came = max(0, tally.came - extra)
    return tally.inside, tally.came, max(0, tally.expected - invited_came), extra


class Figures(QFrame):
    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tally = NO_TALLY
        self._numbers = [text_label("figure") for _ in range(4)]
        self._words = [text_label("figure_word") for _ in range(4)]
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.px(16))
        for number, word in zip(self._numbers, self._words, strict=True):
            self._row.addWidget(_tile(theme, number, word), 1)
        self.retranslate()

    def show_tally(self, tally: Tally) -> None:
        self._tally = tally
        for label, count in zip(self._numbers, figures_of(tally), strict=True):
            label.setText(QLocale().toString(count))

    def retranslate(self) -> None:
        texts = (
            translate("Reception", "inside"),
            translate("Reception", "have come"),
            translate("Reception", "not yet"),
            translate("Attendee", "additional"),
        )
        for label, text in zip(self._words, texts, strict=True):
            label.setText(text)
        self.show_tally(self._tally)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def _tile(theme: Theme, number: QLabel, word: QLabel) -> QFrame:
    tile = named(QFrame(), "tile")
    tile.setFixedHeight(theme.px(68))
    row = QHBoxLayout(tile)
    row.setContentsMargins(theme.px(18), 0, theme.px(18), 0)
    row.setSpacing(theme.px(10))
    row.addWidget(number)
    row.addWidget(word)
    word.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
    return tile
