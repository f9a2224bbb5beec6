"""The protocol page: the MC sheet in front, the order of precedence and its table behind it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.organiser.chips import OneOf
from ui.organiser.parts import column, holder, row
from ui.organiser.speech import mark
from ui.protocol.ladder_pane import LadderPane
from ui.protocol.order_pane import OrderPane
from ui.protocol.sheet_pane import SheetPane
from ui.theme import Theme

_SIDES = (("sheet", mark("MC sheet")), ("order", mark("Order of precedence")))


class ProtocolPage(QWidget):
    turned = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sides = OneOf(theme, _SIDES)
        self.sheet, self.ladder, self.order = SheetPane(theme), LadderPane(theme), OrderPane(theme)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.sheet)
        both = row(self.ladder, self.order, spacing=theme.px(20))
        both.setStretch(0, 3)
        both.setStretch(1, 7)
        self._stack.addWidget(holder(both))
        top = row(self.sides, self.sheet.summary, spacing=theme.px(16))
        top.setStretch(0, 1)
        layout = column(top, self._stack, spacing=theme.px(10))
        layout.setStretchFactor(self._stack, 1)
        self.setLayout(layout)
        self.sides.chosen.connect(self._turn)

    @property
    def on_order(self) -> bool:
        return self._stack.currentIndex() == 1

    def _turn(self, side: str) -> None:
        self._stack.setCurrentIndex(1 if side == "order" else 0)
        self.sheet.summary.setVisible(side == "sheet")
        self.turned.emit()
