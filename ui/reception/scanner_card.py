"""The card of the scanner that types: what is known of it, and the way to its test."""

from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtWidgets import QWidget

from kiosk.domain.scanner_profile import UNTESTED, ScannerProfile
from ui.reception.face import Tone
from ui.reception.reader_card import ReaderCard
from ui.reception.scanner_words import about
from ui.theme import Theme
from ui.widgets.button import Button
from ui.widgets.glyph import Glyph
from ui.widgets.look import named

translate = QCoreApplication.translate


class ScannerCard(ReaderCard):
    test_wished = Signal()
    forget_wished = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, Glyph.KEYBOARD, parent)
        self._profile = UNTESTED
        self._test = named(Button(), "scanner_test")
        self._forget = named(Button(), "scanner_forget")
        self._test.clicked.connect(self.test_wished)
        self._forget.clicked.connect(self.forget_wished)
        self.row(self._test, self._forget)
        self.retranslate()

    def show_profile(self, profile: ScannerProfile) -> None:
        self._profile = profile
        clean = not (profile.scanner_layout or profile.caps_lock or profile.input_method)
        if profile.known:
            self.set_state(Tone.GOOD if clean else Tone.WAIT, about(profile) + ".")
        else:
            self.set_state(Tone.CALM, translate("Scanner", "Works without being set up. Not tested yet."))
        self._forget.setVisible(profile.known)

    def retranslate(self) -> None:
        self.set_title(translate("Scanner", "Scanner that types like a keyboard"))
        self.set_hint(translate("Scanner", "If codes come out wrong, the test says what to switch off."))
        self._test.setText(translate("Scanner", "Test the scanner"))
        self._forget.setText(translate("Scanner", "Forget"))
        self.show_profile(self._profile)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
