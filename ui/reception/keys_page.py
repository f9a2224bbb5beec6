"""F1: every key of the desk on one card."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from ui.theme import Theme
from ui.widgets.look import text_label

translate = QCoreApplication.translate


def keys() -> tuple[tuple[str, str], ...]:
    return (
        ("1 … 6", translate("Reception", "choose a row (Alt: always)")),
        ("↑ ↓", translate("Reception", "choose a row")),
        ("Enter", translate("Reception", "check the chosen guest in")),
        ("Esc", translate("Reception", "clear, or close what is open")),
        ("Ctrl Z", translate("Reception", "undo the last, or the chosen one")),
        ("Alt T", translate("Attendee", "someone came in the guest’s place")),
        ("+", translate("Attendee", "someone came along")),
        ("Alt G", translate("Door", "the delegation: tick, record together")),
        ("Alt I", translate("Items", "hand out, lend, take back")),
        ("−", translate("Items", "a device the exit warns of is here")),
        ("F2", translate("Reception", "add a walk-in")),
        ("F3", translate("Reception", "choose the checkpoint")),
        ("F4", translate("Reception", "entries or exits")),
        ("F5", translate("Camera", "camera on or off")),
        ("F6", translate("Reception", "readers: camera, scanners, sound")),
        ("F7", translate("Reception", "organiser")),
        ("F8", translate("Reception", "lobby screen")),
        ("F9", translate("Pictures", "codes in pictures (Ctrl V pastes one)")),
        ("Ctrl ⇧ E", translate("Notices", "emergency on the screens")),
        ("Ctrl T", translate("Reception", "light or dark")),
        ("Ctrl L", translate("Reception", "Tiếng Việt or English")),
        ("Ctrl M", translate("Reception", "sound on or off")),
        ("F1", translate("Reception", "these keys")),
    )


class KeysPage(QFrame):
    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme.px
        self._title = text_label("page_title")
        self._about = text_label("page_about", wrap=True)
        self._lines = [text_label("key_text", wrap=True) for _ in keys()]
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(14))
        grid.setVerticalSpacing(px(1))
        grid.setColumnStretch(1, 1)
        for at, (key, _) in enumerate(keys()):
            cap = text_label("key_cap", key)
            cap.setAlignment(Qt.AlignmentFlag.AlignCenter)
            grid.addWidget(cap, at, 0)
            grid.addWidget(self._lines[at], at, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(24), px(16), px(24), px(10))
        layout.addWidget(self._title)
        layout.addWidget(self._about)
        layout.addSpacing(px(2))
        layout.addLayout(grid)
        layout.addStretch(1)
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(translate("Reception", "Keys"))
        self._about.setText(translate("Reception", "The scanner works at any time, whatever is open."))
        for label, (_, text) in zip(self._lines, keys(), strict=True):
            label.setText(text)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
