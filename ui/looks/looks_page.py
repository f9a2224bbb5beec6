"""How the lobby screen looks, and whose logos it shows: what can be chosen at the left, the true board at the right."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.looks.board_preview import BoardPreview
from ui.looks.look_form import LookForm
from ui.looks.sponsors_form import SponsorsForm
from ui.organiser.chips import OneOf
from ui.organiser.parts import button, column, holder, row, text
from ui.organiser.speech import Speech, mark
from ui.theme import Theme

_SIDES = (("look", mark("Look")), ("sponsors", mark("Sponsors")))
_LEFT = 430


class LooksPage(QWidget):
    undo_wished = Signal()
    reset_wished = Signal()
    apply_wished = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = Speech(self)
        self.form, self.sponsors, self.preview = LookForm(theme), SponsorsForm(theme), BoardPreview(theme)
        self._side, self._told = OneOf(theme, _SIDES), text("soft", wrap=True)
        self._undo, self._reset = (button("", wish.emit) for wish in (self.undo_wished, self.reset_wished))
        self._apply = button("primary", self.apply_wished.emit)
        for made, said in ((self._undo, "Step back"), (self._reset, "Without a brand"), (self._apply, "Use this look")):
            self._say(made.setText, said)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.form)
        self._stack.addWidget(self.sponsors)
        self._foot = holder(row(self._undo, self._reset, None, self._apply, spacing=theme.px(8)))
        self._side.chosen.connect(lambda side: self._turn(side))
        left = holder(column(self._side, self._stack, self._foot, spacing=theme.px(10)))
        left.setFixedWidth(theme.px(_LEFT))
        right = column(self.preview, self._told, spacing=theme.px(8))
        right.setStretch(0, 1)
        whole = row(left, spacing=theme.px(20))
        whole.addLayout(right, 1)
        self.setLayout(whole)
        self.able(undo=False, reset=False, apply=False)

    def turn_to(self, side: str) -> None:
        """`look` or `sponsors`."""
        self._side.choose(side)

    def able(self, *, undo: bool, reset: bool, apply: bool) -> None:
        for made, able in ((self._undo, undo), (self._reset, reset), (self._apply, apply)):
            made.setEnabled(able)

    def tell(self, said: str) -> None:
        """What was done so that all can be read; empty when nothing had to be."""
        self._told.setText(said)

    @property
    def told(self) -> str:
        return self._told.text()

    def _turn(self, side: str) -> None:
        self._stack.setCurrentIndex(0 if side == "look" else 1)
        self._foot.setVisible(side == "look")
