"""One line that stays as long as every screen shows an emergency, with the way to end it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from ui.theme import Theme
from ui.widgets.look import named, text_label
from ui.widgets.sign import Sign, SignLabel

if TYPE_CHECKING:
    from kiosk.domain.notices import Emergency

translate = QCoreApplication.translate


class AlarmStrip(QFrame):
    wished = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("alarm_strip")
        px = theme.px
        self._shown: tuple[Emergency | None, str] = (None, "")
        sign = SignLabel(theme, 28)
        sign.show_sign(Sign.WARNING, "stop", "stop_ground")
        self._text = text_label("alarm_strip_text", wrap=True)
        self._button = named(QPushButton(), "alarm_strip_button")
        self._button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._button.clicked.connect(self.wished)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(24), px(8), px(16), px(8))
        row.setSpacing(px(14))
        row.addWidget(sign)
        row.addWidget(self._text, 1)
        row.addWidget(self._button)
        self.hide()

    def show_emergency(self, emergency: "Emergency | None", since: str) -> None:
        if (emergency, since) == self._shown:  # asked every second
            return
        self._shown = emergency, since
        self.setVisible(emergency is not None)
        self._retell()

    @property
    def text(self) -> str:
        return self._text.text()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retell()
        super().changeEvent(event)

    def _retell(self) -> None:
        emergency, since = self._shown
        said = translate("Notices", "On every screen since {time}: {title}")
        title = (emergency.title or emergency.text) if emergency else ""
        self._text.setText(said.format(time=since, title=title) if emergency else "")
        self._button.setText(translate("Notices", "All clear, or take it down…"))
