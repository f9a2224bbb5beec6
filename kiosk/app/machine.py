"""This computer, as commands and windows need it: its event files, its clock, its settings and its language."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from kiosk.app.care import EventFiles, OpenBook
from kiosk.app.hub_office import HubOffices
from kiosk.app.identity import Stamper
from kiosk.app.ports import Clock, Signatures
from kiosk.domain.event import Event
from kiosk.domain.ids import DeskId
from kiosk.settings import SETTINGS_FILE, Settings
from kiosk.words import Words


@dataclass(frozen=True, slots=True)
class Machine:
    """`folder` keeps settings and window places; `language` is the one asked for, empty when none was."""

    files: EventFiles
    clock: Clock
    settings: Settings
    folder: Path
    language: str = ""
    signatures: Signatures | None = None
    sharing: HubOffices | None = None  # the hub, loaded when an event is shared

    @property
    def words(self) -> Words:
        return Words(self.language or "en")

    def words_for(self, event: Event | None) -> Words:
        """The language asked for, else the event's own."""
        return Words(self.spoken(event))

    def spoken(self, event: Event | None) -> str:
        return self.language or (event.language if event else "en")

    @contextmanager
    def book(self, path: Path) -> Iterator[OpenBook]:
        """An event file, open for as long as the block lasts. Raises KioskError when it cannot be used."""
        book = self.files.open(path)
        try:
            yield book
        finally:
            book.close()

    def desk_in(self, words: Words, given: str | None = None) -> DeskId:
        """This desk's name: the one given, else the one in the settings, else the first desk's in that language."""
        return DeskId(given or self.settings.desk or words.say("Desk 1"))

    def stamper(self, desk: DeskId | None = None, clock: Clock | None = None) -> Stamper:
        """Signs as this desk, or as the one given."""
        return Stamper(desk or self.desk_in(self.words), clock or self.clock)

    def stamper_for(self, event: Event | None, clock: Clock | None = None) -> Stamper:
        """Signs as this desk, named in the event's language where it has no name of its own."""
        return self.stamper(self.desk_in(self.words_for(event)), clock)

    @property
    def settings_file(self) -> Path:
        return self.folder / SETTINGS_FILE

    @property
    def places_file(self) -> Path:
        return self.folder / "places.ini"

    @property
    def crash_log(self) -> Path:
        return self.folder / "crash.log"
