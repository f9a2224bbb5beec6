"""Held seats on protocol's screen: which zone is next, from when, and its release."""

from dataclasses import dataclass

from kiosk.app.ports import Topic
from kiosk.app.protocol_duty import keepers, keeping_sentence, may_release
from kiosk.app.seat_reading import Holding, SeatsNow, holdings, seat_plan
from kiosk.app.seat_sentences import zone_sentence
from kiosk.app.seats import Seats
from kiosk.domain.ids import DeskId
from ui.organiser.office import Notices, Office, Presenter
from ui.organiser.seat_releases import SeatReleases
from ui.organiser.speech import tr
from ui.protocol.screen import ProtocolScreen

_OURS = frozenset({Topic.EVENT, Topic.AGENDA, Topic.REGISTERS})


@dataclass(frozen=True, slots=True)
class _Known:
    zone: str
    held: tuple[Holding, ...]  # not released yet, the earliest first
    keepers: tuple[DeskId, ...]


class ReleaseDesk(Presenter):
    """Lives with its screen. Reads no guest until a release is asked for."""

    def __init__(self, office: Office, notices: Notices, screen: ProtocolScreen) -> None:
        super().__init__(office, notices, screen)
        self._screen = screen
        self._seated = Seats(office.book, office.stamper, office.news)
        self._releases = SeatReleases(office, notices, screen, self._seated, self._read)
        self._known: _Known | None = None
        office.news.changed.connect(self._heard)
        screen.clock_wanted.connect(self._show)
        screen.release_wished.connect(self._ask)
        self._read()

    def _heard(self, topics: frozenset[Topic]) -> None:
        if topics & _OURS:
            self._read()

    def _read(self) -> None:
        self.ask(self._look, self._keep)

    def _look(self) -> _Known:
        """For the lane."""
        with self.office.book.reading() as reader:
            event = reader.event()
            zone = event.zone if event else "UTC"
            _, held = holdings(reader, seat_plan(reader), self.office.clock.now(), zone)
            waiting = (one for one in held if one.released is None)
            by_time = sorted(waiting, key=lambda one: (one.opens is not None, one.opens or self.office.clock.now()))
            return _Known(zone, tuple(by_time), keepers(reader))

    def _keep(self, known: _Known) -> None:
        self._known = known
        self._show()

    def _show(self) -> None:
        known, strip = self._known, self._screen.holds
        if known is None or not known.held:
            strip.show_held("", due=False)
        elif not may_release(known.keepers, self.office.stamper.desk):
            strip.show_held(keeping_sentence(known.keepers, self.office.stamper.desk, self.office.words), due=False)
        else:
            first, at = known.held[0], self.office.clock.now()
            said = zone_sentence(first, self.office.words, at, known.zone)
            name = first.zone.name or self.office.words.say("Hall")
            strip.show_held(tr("Seats of {zone}: {held}", zone=name, held=said), due=first.due(at))

    def _ask(self) -> None:
        if self._known is not None and self._screen.holds.button.isEnabled():
            self.ask(self._seated.now, self._put)

    def _put(self, now: SeatsNow) -> None:
        """The question, with how many seats are held at this moment."""
        due = (one.zone.name for one in self._known.held if one.due(self.office.clock.now())) if self._known else ()
        zone = next(iter(due), None)
        if zone is not None:
            self._releases.ask_release(now, zone)
