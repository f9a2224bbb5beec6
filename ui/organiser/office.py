"""What the organiser's pages share: the event file on its lane, the clock, the words, and a place for messages."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

import shiboken6
from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QWidget

from kiosk.app.care import EventFiles, OpenBook
from kiosk.app.identity import Stamper
from kiosk.app.organiser import Organiser
from kiosk.app.ports import Clock, Signatures, Topic
from kiosk.errors import KioskError
from kiosk.words import Words
from ui.hub.sharing import Sharing
from ui.jobs import Lane
from ui.news import News
from ui.phone_page import PhonePage
from ui.places import Places
from ui.theme import Theme
from ui.tongue import Tongue
from ui.trouble import settle

T = TypeVar("T")
Wish = Callable[[], None]
_TELL_EVERY = 0.05
_MOST_UNDO = 50


def show_folder(folder: Path) -> None:
    """In the desktop's own file browser."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """Made by ui/compose.py. `book` belongs to `lane`; give the organiser a lane and a book of its own."""

    lane: Lane
    book: OpenBook
    files: EventFiles
    stamper: Stamper
    clock: Clock
    news: News
    tongue: Tongue
    theme: Theme
    open_folder: Callable[[Path], object] = show_folder
    places: Places | None = None
    signatures: Signatures | None = None
    phone: PhonePage | None = None
    sharing: Sharing | None = None
    chime: Callable[[], object] | None = None  # a soft sound, for who wants it

    @property
    def words(self) -> Words:
        return self.tongue.words

    def organiser(self) -> Organiser:
        return Organiser(self.book, self.stamper, self.news)


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence for the strip above the page; `tone` is good, wait or stop, `undo` the words of its button."""

    tone: str
    text: str
    undo: str = ""


class Notices(QObject):
    """Messages of all pages, and what can be taken back."""

    told = Signal(object)  # a Notice
    go_wished = Signal(str)  # to the page of this name

    def __init__(self, office: Office, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._undo: list[Wish] = []

    @property
    def can_undo(self) -> bool:
        return bool(self._undo)

    def done(self, text: str) -> None:
        self.told.emit(Notice("good", text))

    def changed(self, text: str, label: str, undo: Wish) -> None:
        """Something was changed that people expect to be able to take back."""
        self._undo = [*self._undo[-_MOST_UNDO:], undo]
        self.told.emit(Notice("good", text, label))

    def trouble(self, error: KioskError) -> None:
        self.told.emit(Notice("stop", self._office.words.explain(error)))

    def undo(self) -> None:
        if self._undo:
            self._undo.pop()()


class Presenter(QObject):
    """Runs use cases on the lane and hands their results to a page."""

    def __init__(self, office: Office, notices: Notices, parent: QObject) -> None:
        super().__init__(parent)
        self.office = office
        self.notices = notices

    def ask(
        self,
        work: Callable[[], T],
        then: Callable[[T], object],
        trouble: Callable[[KioskError], object] | None = None,
    ) -> None:
        """`work` on the lane, then `then` here; what a person can act on goes to `trouble`, or the strip.

        A window may be closed before its answer comes: then the work is done, and nobody hears of it.
        """
        told = partial(settle, then=if_there(self, then), trouble=if_there(self, trouble or self.notices.trouble))
        self.office.lane.run(work, told)


class Gauge(QObject):
    """A Progress (kiosk.app.care) that may be called on another thread: tells the GUI now and then, and can stop."""

    moved = Signal(int, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stopped = False
        self._told = 0.0

    @property
    def stopped(self) -> bool:
        return self._stopped

    def stop(self) -> None:
        self._stopped = True

    def __call__(self, done: int, total: int) -> bool:
        now = time.monotonic()
        if done >= total or now - self._told >= _TELL_EVERY:
            self._told = now
            self.moved.emit(done, total)
        return not self._stopped


def if_there(asker: QObject, then: Callable[[T], object]) -> Callable[[T], None]:
    """`then`, unless who asked was closed and is gone by the time there is an answer for it."""

    def answer(value: T) -> None:
        if shiboken6.isValid(asker):
            then(value)

    return answer


def open_once(dialog: QDialog) -> None:
    """Show the dialog above its page; it is gone when it closes."""
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


class PagePresenter(Presenter):
    """Keeps one page up to date: reads again when its topics change, at once if it is seen, else when it is shown."""

    topics: frozenset[Topic] = frozenset()

    def __init__(self, office: Office, notices: Notices, page: QWidget) -> None:
        super().__init__(office, notices, page)
        self.page = page
        self._stale = True
        office.news.changed.connect(self._heard)

    def read(self) -> None:
        """Read what the page shows; `shown` and the news call it."""

    def shown(self) -> None:
        if self._stale:
            self._stale = False
            self.read()

    def _heard(self, topics: frozenset[Topic]) -> None:
        self._stale = self._stale or bool(topics & self.topics)
        if self.page.isVisible():
            self.shown()
