"""How many are inside, have come, are still expected, and came besides; where things are given, how many of these."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from kiosk.app.ports import Tally
from ui.theme import Theme
from ui.widgets.look import named, text_label

if TYPE_CHECKING:
    from kiosk.domain.handing import Count

translate = QCoreApplication.translate
NO_TALLY = Tally(0, 0, 0, 0)


def figures_of(tally: Tally) -> tuple[int, int, int, int]:
    """Inside now; came, ever; invited and not come; additional: walk-ins and companions, who are never "not yet"."""
    extra = tally.walk_ins + tally.companions
    invited_came = max(0, tally.came - extra)
    return tally.inside, tally.came, max(0, tally.expected - invited_came), extra


def things_of(tally: Tally, count: "Count", *, lends: bool) -> tuple[int, int, int | None, int | None]:
    """Out, lent, back and left of devices; given, entitled and without, left, and given besides of what is for good."""
    if lends:
        return count.out, count.given, count.back, count.left
    return count.given, figures_of(tally)[2], count.left, tally.companions


class Figures(QFrame):
    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tally = NO_TALLY
        self._count: Count | None = None
        self._lends = False
        self._numbers = [text_label("figure") for _ in range(4)]
        self._words = [text_label("figure_word") for _ in range(4)]
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.px(16))
        for number, word in zip(self._numbers, self._words, strict=True):
            self._row.addWidget(_tile(theme, number, word), 1)
        self.retranslate()

    def show_tally(self, tally: Tally, count: "Count | None" = None, *, lends: bool = False) -> None:
        """People at a door; at an item (`count`) things, of which some come back where it `lends`."""
        self._tally, self._count, self._lends = tally, count, lends
        numbers = figures_of(tally) if count is None else things_of(tally, count, lends=lends)
        for label, number in zip(self._numbers, numbers, strict=True):
            label.setText("–" if number is None else QLocale().toString(number))
        for label, text in zip(self._words, self._texts(), strict=True):
            label.setText(text)

    def _texts(self) -> tuple[str, str, str, str]:
        if self._count is None:
            return (
                translate("Reception", "inside"),
                translate("Reception", "have come"),
                translate("Reception", "not yet"),
                translate("Attendee", "additional"),
            )
        left = translate("Items", "left")
        if self._lends:
            return translate("Items", "out"), translate("Items", "lent"), translate("Items", "returned"), left
        return translate("Items", "given"), translate("Items", "not yet"), left, translate("Attendee", "additional")

    def retranslate(self) -> None:
        self.show_tally(self._tally, self._count, lends=self._lends)

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
