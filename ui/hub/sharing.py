"""The event as it is shared with other desks: the link while this program runs, the hub where it is here, and how both do."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal, SignalInstance

from kiosk.app.care import OpenBook
from kiosk.app.double_changes import ChangeSeen, double_changes
from kiosk.app.doubles import DoubleSeen, doubles
from kiosk.app.hub_office import HubOffice, Joined, RunningLink
from kiosk.app.identity import Stamper
from kiosk.app.link_seat import LinkSeat
from kiosk.app.ports import Clock, Topic
from kiosk.app.sharing import Apart, Behind, LinkState, Online
from kiosk.errors import KioskError
from ui.hub.hub_child import HubProcess, Off
from ui.jobs import Lane
from ui.news import News
from ui.places import Places
from ui.reception.hub_face import Standing
from ui.trouble import settle

T = TypeVar("T")
LOOK_MS = 250
_LOOKS_UNTIL_BEHIND = 4  # what is on its way for less than a second is no news
_LOOKS_TO_CONNECT = 12
_LEADS = "hub_of"
_OURS = frozenset({Topic.ARRIVALS, Topic.REGISTERS, Topic.GUESTS})


@dataclass(frozen=True, slots=True)
class Sharers:
    """What sharing is made of. `book` belongs to `reading`; what reaches over the network has a lane of its own."""

    file: Path
    office: Callable[[], HubOffice]
    seat: LinkSeat
    stamper: Stamper
    clock: Clock
    news: News
    places: Places
    reading: Lane
    book: OpenBook
    hub: Callable[[QObject], HubProcess]


class Sharing(QObject):
    """`stood` carries a Standing, or None while the event is on this computer alone; `doubled` a DoubleSeen, and
    `clashed` a ChangeSeen, that concerns this desk and was not told before; `failed` a KioskError.
    """

    stood = Signal(object)
    doubled = Signal(object)
    clashed = Signal(object)
    failed = Signal(object)
    hub_changed = Signal()
    hub_told = Signal(object)

    def __init__(self, of: Sharers, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._of = of
        self.lane = Lane(parent=self)
        self._office: HubOffice | None = None
        self._running: RunningLink | None = None
        self._beginning = False
        self._hub: HubProcess | None = None
        self.joined: Joined | None = None
        self._standing: Standing | None = None
        self._doubles: tuple[DoubleSeen, ...] = ()
        self._told: set[str] = set()
        self._behind, self._looks = 0, 0
        self._reading = self._stale = False
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self._look)
        of.news.changed.connect(self._heard)

    @property
    def file(self) -> Path:
        return self._of.file

    @property
    def office(self) -> HubOffice:
        """Loaded at its first use, on whatever thread."""
        if self._office is None:
            self._office = self._of.office()
        return self._office

    def office_of(self) -> HubOffice:
        """A new one for whoever joins: giving that up concerns nobody else."""
        return self._of.office()

    @property
    def standing(self) -> Standing | None:
        return self._standing

    @property
    def hub(self) -> HubProcess:
        if self._hub is None:
            made = self._hub = self._of.hub(self)
            made.changed.connect(self._hub_changed)
            made.happened.connect(self.hub_told)
        return self._hub

    @property
    def leads(self) -> bool:
        """Does the hub run in a program that this one started?"""
        return self._hub is not None and self._hub.running

    def ask(
        self, work: Callable[[HubOffice], T], then: Callable[[T], object], trouble: "Trouble | None" = None
    ) -> None:
        """A question to the hub, or about it, on the lane of such questions."""
        self.lane.run(lambda: work(self.office), partial(settle, then=then, trouble=trouble or self.failed.emit))

    def begin(self) -> None:
        """As this computer was when it was left: linked, and the hub itself if it was that."""
        if self._of.places.recall(_LEADS) == str(self.file.resolve()):
            self.hub.start()
        else:
            self.connect_to_others()

    def connect_to_others(self) -> None:
        """Start the link, where this computer is a member; at once seen as shared."""
        if self._running is not None or self._beginning:
            return
        self._beginning = True
        self.lane.run(self._made_link, partial(settle, then=self._linked, trouble=self._not_linked))

    def disconnect_from_others(self) -> None:
        """Stop the link, and share with nobody any more."""
        running, self._running = self._running, None
        self._timer.stop()
        self._of.seat.leave()
        self.joined = None
        if running is not None:
            self.lane.run(running.stop, lambda _: None)
        self._stand(None)

    def lead(self) -> None:
        """This computer becomes the hub, and is it again when the program starts the next time."""
        self._of.places.remember(_LEADS, str(self.file.resolve()))
        self.hub.start()

    def lead_no_more(self) -> None:
        self._of.places.remember(_LEADS, "")
        self.hub.stop()

    def close(self) -> None:
        """The link first, then the hub; the lane is empty afterwards."""
        self._timer.stop()
        if self._office is not None:
            self._office.give_up()
        running, self._running = self._running, None
        self.lane.drain(running.stop if running is not None else None)
        if self._hub is not None:
            self._hub.end()

    def _made_link(self) -> tuple[RunningLink | None, Joined | None]:
        office, of = self.office, self._of
        made = office.link(of.file, of.stamper, of.news)
        if made is not None:
            made.start()
        return made, office.joined(of.file)

    def _linked(self, made: tuple[RunningLink | None, Joined | None]) -> None:
        self._beginning = False
        self._running, self.joined = made
        if self._running is None:
            self._of.seat.leave()
            self._stand(None)
            return
        self._of.seat.use(self._running)
        self._looks = self._behind = 0
        self._timer.start()
        self._read()
        self._look()

    def _not_linked(self, error: KioskError) -> None:
        """Said, and shown as apart: what was recorded is still to be shared."""
        self._beginning = False
        self._of.seat.expect()
        self._timer.start()
        self.failed.emit(error)

    def _hub_changed(self) -> None:
        if self.leads or (isinstance(self.hub.state, Off) and self.hub.state.why):
            self.connect_to_others()  # a hub that may not start, since another has its place, is a desk
        self.hub_changed.emit()
        if self._standing is not None:
            self._look()

    def _look(self) -> None:
        seat = self._of.seat
        state = self._calm(seat.state())
        self._looks += 1
        connecting = isinstance(state, Apart) and self._looks <= _LOOKS_TO_CONNECT
        if not isinstance(state, Apart):
            self._looks = _LOOKS_TO_CONNECT
        joined = self.joined
        name, addresses = (joined.name, joined.addresses) if joined else ("", ())
        told = (seat.set_aside(), tuple(one for one in self._doubles if one.open))
        self._stand(Standing(state, seat.unshared(), connecting, self.leads, name, addresses, *told, seat.obstacle()))

    def _calm(self, state: LinkState) -> LinkState:
        """What is on its way for a moment is not told."""
        self._behind = self._behind + 1 if isinstance(state, Behind) else 0
        return Online() if 0 < self._behind < _LOOKS_UNTIL_BEHIND else state

    def _stand(self, standing: Standing | None) -> None:
        if standing != self._standing:
            self._standing = standing
            self.stood.emit(standing)

    def _heard(self, topics: frozenset[Topic]) -> None:
        if self._running is not None and topics & _OURS:
            self._read()

    def _read(self) -> None:
        """One question at a time, however many facts come."""
        if self._reading:
            self._stale = True
            return
        self._reading = True
        self._of.reading.run(self._read_doubles, partial(settle, then=self._know, trouble=self._unread))

    def _read_doubles(self) -> "_Twice":
        with self._of.book.reading() as reader:
            return doubles(reader), double_changes(reader)

    def _know(self, found: "_Twice") -> None:
        self._reading, (self._doubles, clashes) = False, found
        self._tell(self._doubles, self.doubled)
        self._tell(clashes, self.clashed)
        if self._timer.isActive():
            self._look()
        if self._stale:
            self._stale = False
            self._read()

    def _tell(self, found: Iterable[DoubleSeen | ChangeSeen], signal: SignalInstance) -> None:
        for one in found:
            fresh = one.open and one.said.about not in self._told
            if fresh and self._of.stamper.desk in (one.said.first_desk, one.said.second_desk):
                self._told.add(one.said.about)
                signal.emit(one)

    def _unread(self, _: KioskError) -> None:
        """Whoever reads the event says so; the next change is read again."""
        self._reading = self._stale = False


_Twice = tuple[tuple[DoubleSeen, ...], tuple[ChangeSeen, ...]]
Trouble = Callable[[KioskError], object]
