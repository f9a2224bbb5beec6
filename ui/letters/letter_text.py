"""The text of the letters, to be written in: one for each language, with what is wrong in it."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from kiosk.sheets.template import FIELDS
from ui.organiser.chips import OneOf
from ui.organiser.inputs import Choice
from ui.organiser.parts import button, column, retone, row, text
from ui.organiser.speech import Speech, mark, tr
from ui.theme import Theme

_TONGUES = (("vi", mark("Vietnamese")), ("en", mark("English")))
_PAUSE_MS = 250


class LetterText(QWidget):
    """Tells `changed` when typing pauses; `turned` when the other language's text is to be shown."""

    changed = Signal()
    turned = Signal(str)
    open_wished = Signal()
    save_wished = Signal()
    reset_wished = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = Speech(self)
        self.tongue = OneOf(theme, _TONGUES)
        self._edit = QPlainTextEdit()
        self._edit.setProperty("role", "letter")
        self._edit.setTabChangesFocus(True)
        self._insert = Choice(theme)
        self._insert.setMinimumContentsLength(4)
        self._wrong = text("small", wrap=True)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.changed)
        buttons = [button("quiet", wish.emit) for wish in (self.open_wished, self.save_wished, self.reset_wished)]
        for made, said in zip(buttons, (mark("Open…"), mark("Save as…"), mark("Begin anew")), strict=True):
            self._say(made.setText, said)
        tools = row(*buttons, None, spacing=0)
        layout = column(row(self.tongue, self._insert, spacing=theme.px(8)), self._edit, self._wrong, tools)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self.tongue.chosen.connect(self.turned)
        self._edit.textChanged.connect(self._pause.start)
        self._insert.activated.connect(self._put_in)
        self._say.again.connect(self._retell)
        self._retell()
        self.complain("")

    @property
    def said(self) -> str:
        return self._edit.toPlainText()

    def show_text(self, said: str) -> None:
        self._edit.setPlainText(said)
        self._pause.stop()

    def complain(self, said: str) -> None:
        """What is wrong, which names its line; empty when nothing is."""
        self._wrong.setText(said)
        self._wrong.setVisible(bool(said))
        retone(self._wrong, "tone", "stop" if said else "")
        retone(self._edit, "wrong", bool(said))

    def settle(self) -> None:
        """Nothing waits for a pause any more."""
        if self._pause.isActive():
            self._pause.stop()
            self.changed.emit()

    def _put_in(self) -> None:
        field = self._insert.currentData()
        self._insert.setCurrentIndex(0)
        if field:
            cursor: QTextCursor = self._edit.textCursor()
            cursor.insertText("{" + (FIELDS[field] if self.tongue.choice == "vi" else field) + "}")
            self._edit.setFocus()

    def _retell(self) -> None:
        self._insert.offer([("", tr("Put in…")), *((field, tr(_FIELD_WORDS[field])) for field in FIELDS)])


_FIELD_WORDS = {
    "name": mark("Name"),
    "title": mark("Form of address"),
    "post": mark("Post"),
    "unit": mark("Unit"),
    "block": mark("Block"),
    "category": mark("Category"),
    "post_en": mark("Post in English"),
    "unit_en": mark("Unit in English"),
    "seat": mark("Seat"),
    "code": mark("Code"),
    "note": mark("Note"),
    "event": mark("Event’s name"),
    "subtitle": mark("Event’s second name"),
    "place": mark("Place"),
    "day": mark("Day or days"),
    "time": mark("Time of the beginning"),
}
