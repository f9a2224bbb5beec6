"""One line of trouble under the top bar: it takes room of its own, and covers nothing."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from ui.theme import Theme
from ui.widgets.look import named, text_label
from ui.widgets.sign import Sign, SignLabel

translate = QCoreApplication.translate


class TroubleStrip(QFrame):
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
        self.hide()

    def say(self, sentence: str) -> None:
        self._text.setText(sentence)
        self._close.setAccessibleName(translate("Reception", "Close this message"))
        self.setVisible(bool(sentence))

    def clear(self) -> None:
        self.say("")

    @property
    def text(self) -> str:
        return self._text.text()
