"""One line of trouble under the top bar: it takes room of its own, and covers nothing."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from ui.theme import Theme
from ui.widgets.look import named, text_label
from ui.widgets.sign import Sign, SignLabel

translate = QCoreApplication.translate


class TroubleStrip(QFrame):
    """`told` whenever it says something else, or nothing any more."""

    told = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("trouble")
        px = theme.px
        self._sign = SignLabel(theme, 28)
        self._sign.show_sign(Sign.WARNING, "wait", "wait_ground")
        self._text = text_label("trouble_text", wrap=True)
        self._close = named(QPushButton("✕"), "trouble_close")
        self._close.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._close.clicked.connect(self.clear)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(24), px(8), px(16), px(8))
        row.setSpacing(px(14))
        row.addWidget(self._sign)
        row.addWidget(self._text, 1)
        row.addWidget(self._close)
        self._graver: tuple[TroubleStrip, ...] = ()
        self.hide()

    def stand_behind(self, *graver: "TroubleStrip") -> None:
        """Seen only while none of these says anything: several lines at once would take the answer's room."""
        self._graver = graver
        for one in graver:
            one.told.connect(self._show)

    def say(self, sentence: str) -> None:
        self._text.setText(sentence)
        self._close.setAccessibleName(translate("Reception", "Close this message"))
        self._show()
        self.told.emit()

    def _show(self) -> None:
        self.setVisible(bool(self.text) and not any(one.text for one in self._graver))

    def clear(self) -> None:
        self.say("")

    @property
    def text(self) -> str:
        return self._text.text()
