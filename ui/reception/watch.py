"""What the desk sees beside the verdict, read again whenever something changed."""

from datetime import datetime
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from kiosk.app.overview import Overview
from kiosk.app.places import NO_ZONE
from kiosk.app.ports import Clock, PassageRow, Tally, Topic
from kiosk.domain.checkpoint import Checkpoint, doors
from kiosk.domain.ids import CheckpointId, DeskId
from kiosk.domain.moment import clock_text
from kiosk.errors import KioskError
from ui.jobs import Lane, Outcome
from ui.news import News
from ui.trouble import settle

RECENT = 30
_OURS = frozenset({Topic.EVENT, Topic.GUESTS, Topic.ARRIVALS, Topic.REGISTERS})
_NOTHING = Overview(None, (), Tally(0, 0, 0, 0), (), 0)


class Looks(Protocol):
    """The desk, as far as the first look asks for it."""

    def overview(self, checkpoint: CheckpointId | None, recent: int) -> Overview: ...


class Watch(QObject):
    """`seen` tells a new Overview, `failed` a KioskError. Changes that come while it reads are read once after."""

    seen = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Looks, lane: Lane, news: News, clock: Clock, me: DeskId) -> None:
        super().__init__()
        self._desk = desk
        self._lane = lane
        self._clock = clock
        self._me = me
        self._wanted: CheckpointId | None = None
        self._reading = False
        self._stale = False
        self.known = False
        self.apart = False  # the other desks cannot be asked now
        self.overview = _NOTHING
        news.changed.connect(self._heard)

    @property
    def zone(self) -> str:
        return self.overview.event.zone if self.overview.event else NO_ZONE

    @property
    def checkpoint(self) -> CheckpointId | None:
        """The one wished for, when the event has it; else its first door."""
        wished = next((place.id for place in self.overview.checkpoints if place.id == self._wanted), None)
        return wished or next((door.id for door in doors(self.overview.checkpoints)), None)

    @property
    def place(self) -> Checkpoint | None:
        """The checkpoint itself, once it is known."""
        return next((place for place in self.overview.checkpoints if place.id == self.checkpoint), None)

    @property
    def shut(self) -> bool:
        """Nobody is let in here now: the door waits for the other desks, and they cannot be asked."""
        place = self.place
        return self.apart and place is not None and place.is_door and place.strict

    def choose(self, id: CheckpointId | None) -> None:
        self._wanted = id
        self.read()

    def read(self) -> None:
        if self._reading:
            self._stale = True
            return
        self._reading = True
        wanted = self.checkpoint if self.known else self._wanted
        self._lane.run(lambda: self._desk.overview(wanted, RECENT), self._answered)

    def newest(self) -> PassageRow | None:
        """This desk's newest passage that stands."""
        return next((row for row in self.overview.recent if row.undone is None and row.desk == self._me), None)

    def now(self) -> datetime:
        return self._clock.now()

    def clock_text(self, at: datetime) -> str:
        return clock_text(at, self._clock.now(), self.zone)

    def _heard(self, topics: frozenset[Topic]) -> None:
        if topics & _OURS:
            self.read()

    def _answered(self, outcome: Outcome[Overview]) -> None:
        self._reading = False
        settle(outcome, self._show, self._fail)

    def _show(self, overview: Overview) -> None:
        first_with_another = self._wanted is not None and not self.known and self._wanted not in _ids(overview)
        self.known, self.overview = True, overview
        stale, self._stale = self._stale or first_with_another, False
        self.seen.emit(overview)
        if stale:
            self.read()

    def _fail(self, error: KioskError) -> None:
        self._stale = False
        self.failed.emit(error)


def _ids(overview: Overview) -> list[CheckpointId]:
    return [checkpoint.id for checkpoint in overview.checkpoints]
