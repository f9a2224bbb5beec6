"""What the organiser wrote for the desk about a guest; with the flag for attention it wants to be acknowledged."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from ui.theme import Theme
from ui.widgets.fitted import FittedLabel
from ui.widgets.fitting import Sizes
from ui.widgets.key_button import KeyButton
from ui.widgets.look import set_look
from ui.widgets.sign import Sign, SignLabel

translate = QCoreApplication.translate


class Note(QFrame):
    """`seen` was pressed. `whose` names the guest, where the panel tells of another one meanwhile."""

    seen = Signal()

    def __init__(self, theme: Theme, sizes: Sizes) -> None:
        super().__init__()
        self.setObjectName("note")
        self._theme = theme
        self._attention = self._needs = False
        self._whose = ""
        self._flag = SignLabel(theme, 40)
        self._flag.show_sign(Sign.WARNING, "wait", "surface")
        self._kind = FittedLabel(theme, Sizes(16, 14), "note_kind")
        self._label = FittedLabel(theme, sizes, "note_text")
        self._key = KeyButton(theme, "Enter")
        self._key.clicked.connect(self.seen)
        self._key.hide()
        self._lay_out()
        theme.changed.connect(self._measure)
        self.hide()

    def show_note(self, text: str, *, attention: bool, needs: bool = False, whose: str = "") -> None:
        self._attention, self._needs, self._whose = attention, needs, whose
        self._label.setText(text)
        self._flag.setVisible(attention)
        set_look("attention", str(attention).lower(), self, self._kind)
        self.retranslate()
        self.setVisible(bool(text))

    def ask(self, *, asked: bool) -> None:
        """Whether Enter is wanted here."""
        self._key.setVisible(asked)

    def retranslate(self) -> None:
        kind = translate("Reception", "Note")
        if self._needs:
            kind = translate("Door", "Needs")
        if self._attention:
            kind = translate("Reception", "Attention")
        said = (self._whose,) if self._whose and self._attention else (self._whose, kind)  # the sign says it there
        self._kind.setText(" · ".join(part for part in said if part))
        self._key.setText(translate("Door", "Seen"))

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._kind)
        words.addWidget(self._label)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._flag)
        self._row.addLayout(words, 1)
        self._row.addWidget(self._key)
        self._measure()

    def _measure(self) -> None:
        px = self._theme.px
        self._row.setContentsMargins(px(18), px(10), px(18), px(12))
        self._row.setSpacing(px(16))
        self._flag.setFixedSize(px(40), px(40))
