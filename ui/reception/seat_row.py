"""The seat to be said, large on the verdict panel, and the keys that give it or look for another."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui.theme import Theme
from ui.widgets.fitted import FittedLabel
from ui.widgets.fitting import Sizes
from ui.widgets.key_button import KeyButton
from ui.widgets.look import set_look, text_label

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class SeatFace:
    """`seat` is his; with `offered` it is only offered. `other`: another may be looked for."""

    seat: str = ""
    why: str = ""
    offered: bool = False
    other: bool = False


class SeatRow(QFrame):
    give_wished = Signal()
    other_wished = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("seat_row")
        self._theme = theme
        self.face = SeatFace()
        self._kind, self._seat = text_label("seat_kind"), text_label("seat_name")
        self._why = FittedLabel(theme, Sizes(18, 14, 2), "seat_why")
        self.give, self.other = KeyButton(theme, "Alt S"), KeyButton(theme, "Alt N")
        self.give.clicked.connect(self.give_wished)
        self.other.clicked.connect(self.other_wished)
        self._lay_out()
        theme.changed.connect(self._measure)
        self.hide()
        self.retranslate()

    def show_seat(self, face: SeatFace) -> None:
        self.face = face
        self._seat.setText(face.seat or "–")
        self._why.setText(face.why)
        self.give.setVisible(face.offered and bool(face.seat))
        self.other.setVisible(face.other)
        look = "offered" if face.offered else "given" if face.seat else "none"
        set_look("seat", look, self, self._kind, self._seat)
        self.retranslate()
        self.show()

    def retranslate(self) -> None:
        """Kinds are words of one line each, so that nothing moves when an offer becomes his seat."""
        offered = translate("Seats", "Offered")
        self._kind.setText(offered if self.face.offered else translate("Seats", "Seat"))
        self.give.setText(translate("Seats", "Give it"))
        self.other.setText(translate("Seats", "Another"))
        self.setAccessibleName(f"{self._kind.text()} {self._seat.text()}. {self.face.why}")

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        """One line high, whatever is in it: where there is a note too, the panel has no room to spare."""
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._kind)
        self._row.addWidget(self._seat)
        self._row.addWidget(self._why, 1)
        self._row.addStretch(0)
        self._row.addWidget(self.give)
        self._row.addWidget(self.other)
        self._measure()

    def _measure(self) -> None:
        px = self._theme.px
        self._row.setContentsMargins(px(16), 0, px(10), 0)
        self._row.setSpacing(px(14))
        self.setFixedHeight(px(50))
