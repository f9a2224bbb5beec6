"""Reads the web address that the agenda follows, again and again, away from the window and from the event file."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.app.fetching import Patience, fetched
from kiosk.app.followed import Following, following
from kiosk.app.following import Asking, NotBelieved, Outcome, Received, Source, asking, planned, receive, settle
from kiosk.app.ports import Topic
from kiosk.app.programme import Take
from kiosk.errors import KioskError
from ui import trouble
from ui.jobs import Lane
from ui.organiser.agenda_undo import Difference, changing
from ui.organiser.office import Notices, Office, Presenter

_LOOK_EVERY = 15_000  # milliseconds between two looks at the clock
_PATIENCE = Patience(answer=10, whole=60)
STALE = timedelta(minutes=30)


@dataclass(frozen=True, slots=True)
class FeedState:
    """What the page shows of it; `source` is a programme that waits for a person to look at it."""

    following: Following | None = None
    busy: bool = False
    trouble: str = ""
    source: Source | None = None
    stale: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """What came of a reading, and how to take it back."""

    outcome: Outcome
    difference: Difference


class AgendaFeed(Presenter):
    """One for a window, whether its agenda is looked at or not. The network has a lane of its own."""

    changed = Signal(object)  # a FeedState
    updated = Signal(object)  # Told: people would see something else now

    def __init__(self, office: Office, notices: Notices, parent: QObject, lane: Lane | None = None) -> None:
        super().__init__(office, notices, parent)
        self.state = FeedState()
        self._lane = lane or Lane(parent=self)
        self._tried: datetime | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY)
        self._timer.timeout.connect(self.tick)
        self._timer.start()
        office.news.changed.connect(self._heard)
        self.learn()

    def learn(self) -> None:
        """Which address is followed."""
        self.ask(self._following, self._learned)

    def tick(self) -> None:
        """Read again when it is time."""
        followed, now = self.state.following, self.office.clock.now()
        self._show(stale=self._is_stale(now))
        if followed is None or not followed.minutes or self.state.busy:
            return
        last = max(filter(None, (self._tried, followed.read_at)), default=None)
        if last is None or now - last >= timedelta(minutes=followed.minutes):
            self.read()

    def read(self) -> None:
        """Now; nothing happens while it is being read."""
        followed = self.state.following
        if followed is None or self.state.busy:
            return
        self._tried = self.office.clock.now()
        self._show(busy=True)
        self.receive(followed.address, self._plan_and_settle, self._failed)

    def receive(
        self,
        address: str,
        then: Callable[[Received], object],
        failed: Callable[[KioskError], object],
        *,
        again: bool = False,
    ) -> None:
        """What an address holds, read on the network's lane."""

        def go(asked: Asking) -> None:
            fetch = partial(fetched, patience=_PATIENCE)
            self._lane.run(partial(receive, asked, fetch), partial(trouble.settle, then=then, trouble=failed))

        self.ask(partial(self._asking, address, again=again), go, failed)

    def decide(self, source: Source, take: Take, then: Callable[[Told], object]) -> None:
        """A person looked at it and said how much of it is to be taken."""
        self.ask(partial(self._settle, source, take), then)

    def decided(self) -> None:
        """Nothing waits any more."""
        self._show(source=None, trouble="")

    def plan(self, received: Received) -> Source:
        """On the file's lane."""
        return planned(received, self.office.book, self.office.stamper)

    def _following(self) -> Following | None:
        with self.office.book.reading() as reader:
            return following(reader)

    def _learned(self, followed: Following | None) -> None:
        before = self.state.following
        if followed is None or before is None or followed.address != before.address:
            self.state = replace(self.state, trouble="", source=None)
        self._show(following=followed)
        self._show(stale=self._is_stale(self.office.clock.now()))

    def _is_stale(self, now: datetime) -> bool:
        followed = self.state.following
        return bool(followed and followed.minutes and followed.read_at and now - followed.read_at > STALE)

    def _asking(self, address: str, *, again: bool) -> Asking:
        with self.office.book.reading() as reader:
            return asking(reader, address, again=again)

    def _plan_and_settle(self, received: Received) -> None:
        self.ask(lambda: self._settle(self.plan(received), None), self._settled, self._failed)

    def _settle(self, source: Source, take: Take | None) -> Told:
        outcomes: list[Outcome] = []
        book, stamper = self.office.book, self.office.stamper
        difference = changing(self.office.organiser(), lambda _: outcomes.append(settle(source, book, stamper, take)))
        self.office.news.tell(frozenset({Topic.AGENDA, Topic.REGISTERS}))
        return Told(outcomes[0], difference)

    def _settled(self, told: Told) -> None:
        waits = told.outcome.source if isinstance(told.outcome, NotBelieved) else None
        self._show(busy=False, trouble="", source=waits)
        self.updated.emit(told)

    def _failed(self, error: KioskError) -> None:
        self._show(busy=False, trouble=self.office.words.explain(error))

    def _heard(self, topics: frozenset[Topic]) -> None:
        if topics & {Topic.REGISTERS, Topic.EVENT}:
            self.learn()

    def _show(self, **changes: object) -> None:
        state = replace(self.state, **changes)  # type: ignore[arg-type]
        if state != self.state:
            self.state = state
            self.changed.emit(state)
