"""Sessions put elsewhere on the timetable, swapped, pinned, given other speakers: what clashes is asked before it goes out."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QTimer

from kiosk.app.organiser import Organiser
from kiosk.domain.ids import SessionId
from kiosk.domain.ripple import Conflict, Ripple
from kiosk.domain.session import Slot
from kiosk.domain.timetable import Place, is_off_plan
from kiosk.errors import KioskError
from ui.organiser.agenda_page import TIMETABLE, AgendaPage
from ui.organiser.office import Notices, Office, Presenter, open_once
from ui.organiser.ripple_dialog import RippleDialog
from ui.organiser.speakers_dialog import SpeakersDialog
from ui.organiser.speech import mark, tr
from ui.organiser.timetable_words import hours

Change = Callable[[Callable[[Organiser], object], str], object]
_LOOK = "agenda-look"
_NOW_EVERY = 20_000  # milliseconds


class AgendaPlacing(Presenter):
    """`change` records and can be taken back; `zone` is the event's."""

    def __init__(
        self, office: Office, notices: Notices, page: AgendaPage, change: Change, zone: Callable[[], str]
    ) -> None:
        super().__init__(office, notices, page)
        self._page, self._change, self._zone = page, change, zone
        page.placed.connect(self.place)
        page.look_chosen.connect(self._remember)
        page.undo_wished.connect(notices.undo)
        self._clock = QTimer(self)
        self._clock.setInterval(_NOW_EVERY)
        self._clock.timeout.connect(self.tell_now)
        self._clock.start()
        self.tell_now()
        if office.places is not None:
            page.show_look(TIMETABLE if office.places.recall(_LOOK) == TIMETABLE else page.look)

    def tell_now(self) -> None:
        if self._page.isVisible() or not self._page.map.sheet.blocks:
            self._page.map.tell_now(self.office.clock.now())

    def place(self, place: Place) -> None:
        """A session was drawn somewhere, or stepped there by a key."""
        self._ask(
            lambda organiser: organiser.timetable.foresee(place),
            lambda organiser: organiser.timetable.put(place),
            lambda: self._placed(place),
        )

    def swap(self, pair: tuple[str, str]) -> None:
        one, other = map(SessionId, pair)
        self._ask(
            lambda organiser: organiser.timetable.foresee_swap(one, other),
            lambda organiser: organiser.timetable.swap(one, other),
            lambda: tr("{one} and {other} changed places.", one=self._title(one), other=self._title(other)),
        )

    def settle(self, slots: Sequence[Slot]) -> None:
        """Where these stand is the plan from now on."""
        off = [slot.session.id for slot in slots if is_off_plan(slot)]
        if not off:
            self.notices.done(tr("It is as planned already."))
            return
        said = tr("The plan is now as it stands. Sessions: {count}.", count=len(off))
        self._change(lambda organiser: organiser.timetable.settle(off), said)

    def pin(self, slot: Slot) -> None:
        """Or unpin it."""
        id, title, pinned = slot.session.id, slot.session.title, not slot.pinned
        said = (
            tr("{title} stands on every page of the board until it is over.", title=title)
            if pinned
            else tr("{title} is pinned no longer.", title=title)
        )
        self._change(lambda organiser: organiser.timetable.pin(id, pinned=pinned), said)

    def ask_speakers(self, slot: Slot) -> None:
        dialog = SpeakersDialog(self.office.theme, slot, self._page)
        dialog.kept.connect(partial(self._speak, slot))
        open_once(dialog)

    def _speak(self, slot: Slot, names: tuple[str, ...]) -> None:
        id, title = slot.session.id, slot.session.title
        said = tr("{title}: {names}", title=title, names=", ".join(names) or tr("nobody is named"))
        self._ask(
            lambda organiser: organiser.timetable.foresee_speakers(id, names),
            lambda organiser: organiser.timetable.set_speakers(id, names),
            lambda: said,
        )

    def _ask(
        self,
        foresee: Callable[[Organiser], Sequence[Conflict]],
        work: Callable[[Organiser], object],
        said: Callable[[], str],
    ) -> None:
        """What it would clash with first, then the work; a refusal leaves everything where it is."""
        organiser = self.office.organiser()
        go = partial(self._go, work, said)
        self.ask(partial(foresee, organiser), partial(self._weigh, go), self.refused)

    def refused(self, error: KioskError) -> None:
        """Nothing was changed: a session that was drawn elsewhere is where it was."""
        self._page.map.let_go()
        self.notices.trouble(error)

    def _weigh(self, go: Callable[[], object], conflicts: Sequence[Conflict]) -> None:
        if not conflicts:
            go()
            return
        ripple = Ripple((), tuple(conflicts))
        said = mark("This clashes"), mark("Do it all the same")
        dialog = RippleDialog(self.office, ripple, self._zone(), self._page, *said)
        dialog.agreed.connect(go)
        dialog.rejected.connect(self._page.map.let_go)
        open_once(dialog)

    def _go(self, work: Callable[[Organiser], object], said: Callable[[], str]) -> None:
        self._change(work, said())

    def _placed(self, place: Place) -> str:
        told = {"title": self._title(place.session), "hours": hours(place, self._zone())}
        if place.room:
            return tr("{title} is now at {hours}, {room}.", room=place.room, **told)
        return tr("{title} is now at {hours}.", **told)

    def _title(self, id: str) -> str:
        block = self._page.map.sheet.block(id)
        return block.slot.session.title if block else ""

    def _remember(self, look: str) -> None:
        if self.office.places is not None:
            self.office.places.remember(_LOOK, look)
