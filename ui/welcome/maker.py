"""Makes the file of a new event, and reads the name of the last one, off the GUI thread."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from kiosk.app.care import EventFiles
from kiosk.app.identity import Stamper
from kiosk.app.making import make_event
from kiosk.domain.event import Event
from kiosk.errors import KioskError
from ui.jobs import Done, Lane, Outcome
from ui.trouble import settle
from ui.welcome.draft import Draft


class EventMaker(QObject):
    """`made` once the file is whole and closed; `trouble` when there is none."""

    made = Signal(Path)
    trouble = Signal(object)  # a KioskError
    found = Signal(Path, object)  # the last event's file, and the Event in it or None

    def __init__(self, files: EventFiles, stamper: Stamper, lane: Lane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._files, self._stamper, self._lane = files, stamper, lane

    def make(self, draft: Draft) -> None:
        assert draft.path is not None
        work = partial(make_event, self._files, self._stamper, draft.path, draft.event(), draft.checkpoints)
        self._lane.run(work, partial(settle, then=self.made.emit, trouble=self.trouble.emit))

    def look_up(self, path: Path) -> None:
        """Which event is in the file opened last? Told by `found`, unless the file is gone."""
        self._lane.run(partial(_event_in, self._files, path), partial(self._found, path))

    def _found(self, path: Path, outcome: Outcome[Event | None]) -> None:
        if isinstance(outcome, Done):
            self.found.emit(path, outcome.value)
        elif not isinstance(outcome.error, KioskError):
            raise outcome.error


def _event_in(files: EventFiles, path: Path) -> Event | None:
    book = files.open(path)
    try:
        with book.reading() as reader:
            return reader.event()
    finally:
        book.close()
