"""The scanner's self-test: a code to scan, and what its arrival says."""

from typing import assert_never

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from kiosk.domain.self_test import TEXT, Diagnosis, NotTheTest
from kiosk.sheets.code_matrix import code_matrix
from ui.reception.face import Tone
from ui.reception.findings import Findings
from ui.reception.reader_card import Lamp
from ui.reception.scanner_words import around, findings
from ui.theme import Theme
from ui.widgets.button import Button
from ui.widgets.look import named, set_look, text_label

translate = QCoreApplication.translate
_MODULE, _QUIET = 8, 4
Result = Diagnosis | NotTheTest | None


class SelfTestDialog(QDialog):
    """`remember_wished` carries the profile that was found. Nothing that is scanned here is checked in."""

    remember_wished = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("self_test")
        self._theme = theme
        self._result: Result = None
        self._title = text_label("page_title", wrap=True)
        self._about = text_label("page_about", wrap=True)
        self._code = CodeView(theme, TEXT)
        self._lamp = Lamp(theme)
        self._state = text_label("self_test_state", wrap=True)
        self._more = Findings(theme)
        self._remember, self._again, self._close = (
            named(Button(), name) for name in ("self_test_remember", "self_test_again", "self_test_close")
        )
        self._remember.clicked.connect(self._keep)
        self._again.clicked.connect(lambda: self.show_result(None))
        self._close.clicked.connect(self.reject)
        set_look("kind", "primary", self._remember)
        self._lay_out()
        self.retranslate()

    def show_result(self, result: Result) -> None:
        """None: waiting for the scan."""
        self._result = result
        tone, state = told(result)
        self._lamp.show_tone(tone)
        self._state.setText(state)
        found = (findings(result), around(result.profile)) if isinstance(result, Diagnosis) else ((), "")
        self._more.show_lines(*found)
        self._remember.setVisible(isinstance(result, Diagnosis))
        self._again.setVisible(result is not None)
        self._make_room()
        (self._remember if isinstance(result, Diagnosis) else self._close).setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Wrapped lines need more height than a dialog gives by itself."""
        layout = self.layout()
        if layout is not None:
            layout.activate()
            needed = max(layout.totalHeightForWidth(self.width()), layout.totalMinimumSize().height())
            self.resize(self.width(), max(self.height(), needed))

    @property
    def told(self) -> tuple[str, str]:
        return self._state.text(), self._more.text

    def retranslate(self) -> None:
        self.setWindowTitle(translate("Scanner", "Test the scanner"))
        self._title.setText(translate("Scanner", "Scan this code"))
        self._about.setText(
            translate("Scanner", "Hold the scanner before the screen, as near as it reads. Nothing is checked in.")
        )
        self._remember.setText(translate("Scanner", "Remember"))
        self._again.setText(translate("Scanner", "Scan again"))
        self._close.setText(translate("Scanner", "Close"))
        self._code.setAccessibleName(translate("Scanner", "The code to scan"))
        self.show_result(self._result)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _keep(self) -> None:
        if isinstance(self._result, Diagnosis):
            self.remember_wished.emit(self._result.profile)
        self.accept()

    def _lay_out(self) -> None:
        px = self._theme.px
        state = QHBoxLayout()
        state.setSpacing(px(10))
        state.addWidget(self._lamp, 0, Qt.AlignmentFlag.AlignTop)
        state.addWidget(self._state, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(10))
        buttons.addStretch(1)
        for button in (self._close, self._again, self._remember):
            buttons.addWidget(button)
        words = QVBoxLayout()
        words.setSpacing(px(12))
        for label in (self._title, self._about):
            words.addWidget(label)
        words.addSpacing(px(8))
        words.addLayout(state)
        words.addWidget(self._more)
        words.addSpacing(px(8))
        words.addStretch(1)
        words.addLayout(buttons)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(*(px(28),) * 4)
        layout.setSpacing(px(28))
        layout.addWidget(self._code, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(words, 1)
        self.setMinimumWidth(px(900))


class CodeView(QWidget):
    """A QR code on white, in whole pixels: half ones would blur it."""

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._matrix = code_matrix(text)
        self._module = max(4, theme.px(_MODULE))
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        side = (self._matrix.size + 2 * _QUIET) * self._module
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, module = QPainter(self), self._module
        painter.fillRect(self.rect(), QColor("white"))
        for down, row in enumerate(self._matrix.rows, _QUIET):
            for across in (at for at, dark in enumerate(row, _QUIET) if dark):
                painter.fillRect(across * module, down * module, module, module, QColor("black"))
        painter.end()


def told(result: Result) -> tuple[Tone, str]:
    """The lamp, and what it means."""
    match result:
        case None:
            return Tone.CALM, translate("Scanner", "Waiting for the scan …")
        case NotTheTest():
            return Tone.WAIT, translate("Scanner", "That was another code. Scan the one shown here.")
        case Diagnosis() if result.clean:
            return Tone.GOOD, translate(
                "Scanner", "Every character arrives as it is printed. Nothing needs to be done."
            )
        case Diagnosis():
            return Tone.WAIT, translate("Scanner", "Codes do not arrive as they are printed. What to change:")
        case _:
            assert_never(result)
