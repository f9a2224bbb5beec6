"""Releasing the seats of a zone and holding them again: asked for in the organiser's window and on protocol's screen."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from kiosk.app.protocol_duty import ProtocolDuty, keeping_sentence
from kiosk.app.seat_reading import SeatsNow, ZoneNow
from kiosk.app.seats import Seats as Seated
from kiosk.domain.ids import CheckpointId
from kiosk.domain.seat_facts import SeatsReleased
from kiosk.domain.seating import SeatState
from ui.organiser.office import Notices, Office, Presenter, open_once
from ui.organiser.reason_dialog import ReasonDialog
from ui.organiser.speech import tr

_NOT_FREE = (SeatState.HELD, SeatState.VACATED, SeatState.RESERVED)


class SeatReleases(Presenter):
    """`window` is what its questions stand above; `done` hears that something was recorded."""

    def __init__(
        self, office: Office, notices: Notices, window: QWidget, seated: Seated, done: Callable[[], object]
    ) -> None:
        super().__init__(office, notices, window)
        self._window, self._seated, self._done = window, seated, done
        self._duty = ProtocolDuty(office.book, office.stamper, office.news)

    def ask_release(self, now: SeatsNow, zone: str) -> None:
        """Asks before it releases the zone; a zone that is released has its seats held again."""
        known = next((one for one in now.zones if one.zone.name == zone), None)
        if known is not None and known.released is not None:
            self._hold_again(known.released)
        elif known is not None:
            self._ask(known, now.place.id if now.place else None)

    def ask_duty(self, now: SeatsNow) -> None:
        """This computer keeps protocol from now on, or does no more; where others keep it, with a reason."""
        desk = self.office.stamper.desk
        if desk in now.keepers:
            self.ask(self._duty.leave, lambda _: self._duty_changed(tr("Protocol is kept here no more."), self.keep))
        elif not now.keepers:
            self.keep()
        else:
            line = keeping_sentence(now.keepers, desk, self.office.words)
            dialog = ReasonDialog(
                self.office.theme, tr("Keep protocol here too?"), line, tr("Keep protocol here"), self._window
            )
            dialog.need()
            dialog.given.connect(self.keep)
            open_once(dialog)

    def keep(self, reason: str = "") -> None:
        done = tr("Protocol is kept here: only this computer releases held seats.")
        self.ask(partial(self._duty.keep, reason), lambda _: self._duty_changed(done, self._leave))

    def _leave(self) -> None:
        self.ask(self._duty.leave, lambda _: self._taken_back())

    def _duty_changed(self, said: str, undo: Callable[[], None]) -> None:
        self.notices.changed(said, tr("Undo (Ctrl+Z)"), undo)
        self._done()

    def _ask(self, known: ZoneNow, place: CheckpointId | None) -> None:
        zone = known.zone.name
        title = tr("Release the seats of {zone}?", zone=zone or self.office.words.say("Hall"))
        line = tr(
            "{count} seats are held there. They may be given to others at once, and their guests get another if they come.",
            count=sum(known.counts[state] for state in _NOT_FREE),
        )
        dialog = ReasonDialog(self.office.theme, title, line, tr("Release"), self._window)
        dialog.given.connect(lambda reason: self._release(zone, reason, place))
        open_once(dialog)

    def _release(self, zone: str, reason: str, place: CheckpointId | None) -> None:
        self.ask(partial(self._seated.release, zone, reason, place), self._released)

    def _released(self, said: SeatsReleased) -> None:
        zone = said.zone or self.office.words.say("Hall")
        undo = partial(self._hold_again, said)
        self.notices.changed(tr("The seats of {zone} are released.", zone=zone), tr("Undo (Ctrl+Z)"), undo)
        self._done()

    def _hold_again(self, said: SeatsReleased) -> None:
        self.ask(partial(self._seated.hold_again, said), lambda _: self._taken_back())

    def _taken_back(self) -> None:
        self.notices.done(tr("Taken back."))
        self._done()
