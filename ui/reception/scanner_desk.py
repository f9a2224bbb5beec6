"""Joins the scanner that types, its card, its test, and what is remembered of it."""

from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from kiosk.domain.culprit import Culprit
from kiosk.domain.key_burst import Heard
from kiosk.domain.scanner_profile import UNTESTED, ScannerProfile, format_profile, parse_profile
from kiosk.domain.self_test import diagnose
from ui.places import Places
from ui.reception.scanner_card import ScannerCard
from ui.reception.scanner_words import banner
from ui.scanning.input_method_watch import InputMethodWatch
from ui.scanning.wedge import Wedge
from ui.theme import Theme
from ui.widgets.advice import AdviceStrip

if TYPE_CHECKING:
    from ui.reception.self_test_dialog import SelfTestDialog

translate = QCoreApplication.translate
PLACE = "scanner"


class ScannerDesk(QObject):
    """`scanned` carries a code for the desk, `troubled` a sentence; while the test is open scans go to the test."""

    scanned = Signal(str)
    troubled = Signal(str)

    def __init__(self, card: ScannerCard, wedge: Wedge, advice: AdviceStrip, places: Places, theme: Theme) -> None:
        super().__init__(wedge)
        self.card, self._wedge, self._advice, self._places, self._theme = card, wedge, advice, places, theme
        self._test: SelfTestDialog | None = None
        self.watch = InputMethodWatch(self)
        wedge.device_seen.connect(self._use_kept)
        wedge.heard.connect(self.hear)
        wedge.scanned.connect(self._scanned)
        wedge.composed.connect(self.watch.composed)
        wedge.rewrote.connect(self.watch.rewrote)
        wedge.mixed.connect(self._mixed)
        wedge.stuck.connect(self._stuck)
        card.test_wished.connect(lambda: self.open_test(card.window()))
        card.forget_wished.connect(lambda: self._remember(UNTESTED))
        advice.dismissed.connect(self.watch.dismiss)
        advice.retranslate_wished.connect(self._advise)
        self.watch.changed.connect(self._advise)
        self._use_kept(wedge.device)

    @property
    def test(self) -> "SelfTestDialog | None":
        return self._test

    def open_test(self, over: QWidget) -> None:
        if self._test is None:
            self._test = self._made_test(over)
            self._test.remember_wished.connect(self._remember)
            self._test.finished.connect(self._test_over)
            self._wedge.use(UNTESTED, self._wedge.device)  # what is remembered must not hide what is to be found
        self._test.show_result(None)
        self._test.open()

    def _made_test(self, over: QWidget) -> "SelfTestDialog":
        """What draws its code is loaded when it is wanted."""
        made: SelfTestDialog = import_module("ui.reception.self_test_dialog").SelfTestDialog(self._theme, over)
        return made

    def healed(self, culprit: Culprit) -> None:
        self.watch.healed(culprit)

    def _test_over(self) -> None:
        assert self._test is not None
        self._test.deleteLater()
        self._test = None
        self._wedge.forget()
        self._use_kept(self._wedge.device)

    def hear(self, heard: Heard) -> None:
        if self._test is not None:
            self._test.show_result(diagnose(heard))
        else:
            self.watch.scanned(heard.text)

    def _scanned(self, text: str) -> None:
        if self._test is None:
            self.scanned.emit(text)

    def _use_kept(self, device: str) -> None:
        profile = parse_profile(self._places.recall(_place(device)))
        self._wedge.use(profile, device)
        self.card.show_profile(profile)

    def _remember(self, profile: ScannerProfile) -> None:
        device = self._wedge.device
        self._places.remember(_place(device), format_profile(profile) if profile.known else "")
        self._use_kept(device)

    def _mixed(self) -> None:
        self.troubled.emit(translate("Scanner", "Two scanners typed at once. Scan again, one after the other."))

    def _stuck(self) -> None:
        self.troubled.emit(translate("Scanner", "The scanner keeps sending the same code. It counts once."))

    def _advise(self) -> None:
        self._advice.say(banner(self.watch.method, caps=self.watch.caps))


def _place(device: str) -> str:
    """One memory for each device that the system tells apart, else one for the desk."""
    return f"{PLACE}/{device.replace('/', ' ')}" if device else PLACE
