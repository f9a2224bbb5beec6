"""Pictures given to the desk: looked at page by page off the GUI thread, each code presented, each answer told."""

from collections.abc import Generator
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from kiosk.app.desk import Answer
from kiosk.domain.scan import Looked
from kiosk.errors import KioskError
from ui.jobs import Lane, Outcome
from ui.reception import picture_state as p
from ui.reception.picture_face import pictures_face
from ui.reception.presenter import Reception
from ui.reception.watch import Watch
from ui.tongue import Tongue
from ui.trouble import settle

Pages = Generator[Looked, None, None]


class ReadPicture(Protocol):
    def __call__(self, source: Path | bytes, name: str) -> Pages: ...


def read_picture(source: Path | bytes, name: str) -> Pages:
    """The decoder and its libraries are loaded at the first picture, on the lane that reads it."""
    pages: Pages = import_module("ui.scanning.reading").read_picture(source, name)
    return pages


class PictureReader(QObject):
    """`shown` carries a PicturesFace. A page is a job of the lane, so that `stop` is heard between two pages."""

    shown = Signal(object)

    def __init__(
        self, reception: Reception, watch: Watch, tongue: Tongue, lane: Lane, read: ReadPicture = read_picture
    ) -> None:
        super().__init__(reception)
        self._reception, self._watch, self._tongue = reception, watch, tongue
        self._lane, self._read = lane, read
        self._pages: Pages | None = None
        self._codes = 0
        self.reading = p.Reading()
        reception.answered.connect(self._answered)
        tongue.changed.connect(self.show)  # no lambda: the tongue outlives this reader

    def take(self, given: tuple[p.Given, ...]) -> None:
        """Files, or pictures that were copied: read after those that wait already."""
        if not given:
            return
        idle = not self.reading.busy
        self._become(p.taken(self.reading, given))
        if idle:
            self._next_file()

    def take_texts(self, name: str, texts: tuple[str, ...]) -> None:
        """Codes that were pasted as text, one a line; not while files are being read."""
        if self.reading.busy:
            return
        reading, fresh = p.looked(p.Reading(now=p.Given(name, b"")), p.as_seen(texts))
        self._become(p.ended(reading, codes=len(fresh)))
        self._present(fresh)

    def stop(self) -> None:
        """What was read stays; the page that is being looked at is the last."""
        self._pages = None
        self._become(p.halted(self.reading))

    def choose(self, text: str) -> None:
        """Present a code (again) on its own, with all questions that it may raise."""
        if any(one.text == text for one in self.reading.seen):
            self._become(p.asked(self.reading, (text,)))
            self._reception.present(text)

    def record_held(self) -> None:
        held = self.reading.held
        self._become(p.asked(self.reading, held))
        self._present(held)

    def show(self) -> None:
        self.shown.emit(pictures_face(self.reading, self._tongue.words, self._watch.zone))

    def close(self) -> None:
        """No page after the one that is being looked at."""
        self._pages = None
        self._lane.drain()

    def _next_file(self) -> None:
        if not self.reading.waiting:
            return
        self._become(p.begun(self.reading))
        now = self.reading.now
        assert now is not None
        self._codes = 0
        self._pages = self._read(now.source, now.name)
        self._next_page(self._pages)

    def _next_page(self, pages: Pages) -> None:
        self._lane.run(lambda: next(pages, None), partial(self._page_done, pages))

    def _page_done(self, pages: Pages, outcome: Outcome[Looked | None]) -> None:
        if pages is self._pages:
            settle(outcome, partial(self._looked, pages), self._failed)
        else:  # stopped meanwhile: the file is closed where it was opened
            self._lane.run(pages.close, lambda _: None)

    def _looked(self, pages: Pages, looked: Looked | None) -> None:
        if looked is None:
            self._file_done(None)
            return
        self._codes += len(looked.sightings)
        reading, texts = p.looked(self.reading, looked)
        self._become(reading)
        self._present(texts)
        self._next_page(pages)

    def _failed(self, error: KioskError) -> None:
        self._file_done(error)

    def _file_done(self, error: KioskError | None) -> None:
        self._pages = None
        self._become(p.ended(self.reading, codes=self._codes, error=error))
        self._next_file()

    def _present(self, texts: tuple[str, ...]) -> None:
        """A picture with one code is a scan like any other; several are recorded together."""
        alone = len(texts) == 1 and len(self.reading.seen) == 1 and self.reading.pages <= 1
        if alone and not self.reading.waiting:
            self._reception.present(texts[0])
        elif texts:
            self._reception.present_many(texts)

    def _answered(self, answer: Answer) -> None:
        after = p.answered(self.reading, answer)
        if after is not self.reading:
            self._become(after)

    def _become(self, reading: p.Reading) -> None:
        self.reading = reading
        self.show()
