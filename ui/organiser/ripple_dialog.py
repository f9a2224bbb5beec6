"""What a change of the agenda would do, before it goes out: what moves, and what would then clash."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from kiosk.app.ripple_words import conflict_sentence, shift_sentences
from kiosk.domain.ripple import Ripple
from ui.organiser.office import Office
from ui.organiser.parts import button, row, text
from ui.organiser.speech import Speech, mark

_MOST = 12


class RippleDialog(QDialog):
    """Shown only when something clashes; `agreed` when it shall be done all the same."""

    agreed = Signal()

    def __init__(
        self,
        office: Office,
        ripple: Ripple,
        zone: str,
        parent: QWidget,
        said: str = mark("This delay clashes"),
        done: str = mark("Delay it all the same"),
    ) -> None:
        """`said` and `done` are its heading and the words of doing it all the same, to be translated here."""
        super().__init__(parent)
        px, say = office.theme.px, Speech(self)
        heading, clashes, moved, moves = text("title"), text("", wrap=True), text("heading"), text("soft", wrap=True)
        say(heading.setText, said)
        say(self.setWindowTitle, said)
        say(moved.setText, "What would move")
        told = [conflict_sentence(one, office.words, zone) for one in ripple.conflicts]
        clashes.setText("\n".join(f"▲ {sentence}" for sentence in told[:_MOST]))
        clashes.setProperty("tone", "wait")
        moves.setText("\n".join(list(shift_sentences(ripple, office.words, zone))[:_MOST]))
        cancel, go = button("primary", self.reject), button("", self._go)
        say(cancel.setText, "Leave everything as it is")
        say(go.setText, done)
        moved.setVisible(bool(ripple.shifts))
        moves.setVisible(bool(ripple.shifts))
        cancel.setDefault(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(px(28),) * 4)
        layout.setSpacing(px(12))
        for part in (heading, clashes, moved, moves):
            layout.addWidget(part)
        layout.addLayout(row(None, go, cancel, spacing=px(10)))
        self.setMinimumWidth(px(640))

    def _go(self) -> None:
        self.accept()
        self.agreed.emit()
