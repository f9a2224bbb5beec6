"""The reception window with a real desk behind it, and every key that is really pressed counted by an event filter."""

from datetime import timedelta

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from kiosk.app.desk import Desk
from kiosk.app.identity import Stamper
from kiosk.domain.facts import CheckpointSet, EventDescribed, GuestsListed
from tests.conftest import FakeClock
from tests.given import entry
from tests.kiosk.memory_book import MemoryBook
from tests.ui.desk_stub import DESK, DOOR, EVENT, MORNING
from ui.jobs import Lane
from ui.news import News
from ui.places import Places
from ui.reception.window import ReceptionWindow, Setting
from ui.theme import Theme
from ui.tongue import Tongue

ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier


class KeyCounter(QObject):
    """Counts the keys that reach the program; one that is held, as Alt, is pressed as well."""

    def __init__(self) -> None:
        super().__init__()
        self.pressed = 0
        self.typed = 0
        self.typing = False
        self._last = None
        QApplication.instance().installEventFilter(self)

    def eventFilter(self, watched, event) -> bool:
        """A key is offered as a shortcut first and to one widget after the other then: that is one press."""
        if event.type() in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress) and watched.isWidgetType():
            key = (event.key(), event.modifiers(), self._strokes)
            if key != self._last and not event.isAutoRepeat():
                self._last = key
                self._count(event)
        return False

    _strokes = 0

    def next_stroke(self) -> None:
        """The same key may be pressed again."""
        self._strokes += 1

    def _count(self, event) -> None:
        if self.typing:
            self.typed += 1
        else:
            self.pressed += 1

    def stop(self) -> None:
        QApplication.instance().removeEventFilter(self)


class Door:
    """`work` does what waits on the lane; `keys` are the keys pressed beside the letters of a field."""

    def __init__(self, qtbot, crank, places, guests, *, book=None, language="en") -> None:
        self.book = book or MemoryBook()
        with self.book.writing() as page:
            for n, fact in enumerate((EventDescribed(EVENT), CheckpointSet(DOOR), GuestsListed("", tuple(guests))), 1):
                page.record(entry(n, fact))
        self.crank, self.clock, self.tongue, self.news = crank, FakeClock(MORNING), Tongue(language), News()
        self.desk = Desk(self.book, Stamper(DESK, self.clock), self.news)
        setting = Setting(Theme(), self.tongue, Places(places), DESK)
        self.window = ReceptionWindow(self.desk, Lane(crank), self.news, self.clock, setting)
        qtbot.addWidget(self.window)
        self.window.furnish()
        self.window.start()
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is self.window)
        self.counter = KeyCounter()
        self.work()

    def close(self) -> None:
        self.counter.stop()
        self.tongue.speak("en")

    def work(self) -> None:
        QCoreApplication.processEvents()
        while self.crank.queued:
            self.crank.turn()
            QCoreApplication.processEvents()

    def scan(self, code: str) -> None:
        self.window.present(code)
        self.work()

    def press(self, *keys, modifier=Qt.KeyboardModifier.NoModifier) -> None:
        for key in keys:
            self.counter.next_stroke()
            QTest.keyClick(QApplication.focusWidget() or self.window, key, modifier)
            self.work()

    def type(self, text: str) -> None:
        """The letters of a field, which are counted apart."""
        self.counter.typing = True
        for letter in text:
            self.counter.next_stroke()
            self._letter(letter)
            self.work()
        self.counter.typing = False

    @staticmethod
    def _letter(letter: str) -> None:
        """A letter with marks comes from an input method, as it does on a real keyboard."""
        if letter.isascii():
            QTest.keyClicks(QApplication.focusWidget(), letter)
            return
        composed = QInputMethodEvent()
        composed.setCommitString(letter)
        QApplication.sendEvent(QApplication.focusWidget(), composed)

    def later(self, **span) -> None:
        self.clock.pass_time(timedelta(**span))

    @property
    def keys(self) -> int:
        return self.counter.pressed

    @property
    def face(self):
        return self.window.panel.face

    @property
    def side(self):
        return self.window.side

    @property
    def delegation(self):
        return self.window.service.delegation.page

    @property
    def rows(self):
        return self.side.rows.rows

    def inside(self, *guests) -> list[bool]:
        with self.book.reading() as reader:
            return [reader.presence(DOOR.id, one.id).inside for one in guests]

    def texts(self, widget) -> list[str]:
        return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]
