"""Between the agenda in the file and its page."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from pathlib import Path

from kiosk.app.organiser import Organiser
from kiosk.app.ports import Topic
from kiosk.app.programme import AgendaPlan, Take, record_agenda
from kiosk.domain.agenda import day_of, day_of_session
from kiosk.domain.event import Event
from kiosk.domain.moment import local
from kiosk.domain.ripple import Ripple
from kiosk.domain.session import Session, Slot
from ui.organiser.agenda_feed import AgendaFeed
from ui.organiser.agenda_imports import AgendaImports
from ui.organiser.agenda_page import AgendaPage
from ui.organiser.agenda_placing import AgendaPlacing
from ui.organiser.agenda_undo import Difference, changing, take_back
from ui.organiser.agenda_web import AgendaWeb
from ui.organiser.move_dialog import MoveDialog
from ui.organiser.office import Notices, Office, PagePresenter, if_there, open_once
from ui.organiser.reason_dialog import ReasonDialog
from ui.organiser.ripple_dialog import RippleDialog
from ui.organiser.session_dialog import SessionDialog
from ui.organiser.session_words import line_of
from ui.organiser.speech import Speech, tr
from ui.organiser.timetable_sheet import sheet_of

_FIRST = time(8)
_LONG = timedelta(minutes=45)


@dataclass(frozen=True, slots=True)
class Programme:
    event: Event | None = None
    slots: tuple[Slot, ...] = ()

    @property
    def zone(self) -> str:
        return self.event.zone if self.event else "UTC"

    @property
    def days(self) -> tuple[date, ...]:
        return tuple(sorted({self.day_of(slot) for slot in self.slots}))

    def day_of(self, slot: Slot) -> date:
        return day_of_session(slot.start, slot.end, self.event) if self.event else slot.start.date()

    @property
    def tracks(self) -> list[str]:
        return sorted({slot.session.track for slot in self.slots} - {""})

    def slot(self, id: str) -> Slot | None:
        return next((slot for slot in self.slots if slot.session.id == id), None)


class Agenda(PagePresenter):
    topics = frozenset({Topic.EVENT, Topic.AGENDA})

    def __init__(self, office: Office, notices: Notices) -> None:
        self.view = AgendaPage(office.theme)
        super().__init__(office, notices, self.view)
        self._programme = Programme()
        self._day: date | None = None
        self._web: AgendaWeb | None = None
        self.imports = AgendaImports(office, notices, self.view)
        self.placing = AgendaPlacing(office, notices, self.view, self._change, lambda: self._programme.zone)
        self._connect()

    def attend(self, feed: AgendaFeed) -> None:
        """Show the web address that is followed, and let it be chosen."""
        self._web = AgendaWeb(self.office, self.notices, self.view, feed, lambda: self._programme.zone)
        self._web.undoable.connect(lambda said, difference: self._changed(said, None, difference))

    def read(self) -> None:
        self.ask(self._read, self._show)

    def look_at(self, path: Path) -> None:
        """Plan the import of a programme, and ask before it is written."""
        self.imports.look_at(path, self._programme.zone)

    def _connect(self) -> None:
        self.view.add_wished.connect(self._add)
        self.imports.agreed.connect(self._record)
        self.view.import_wished.connect(lambda: self.imports.choose(self._programme.zone))
        self.view.day_wished.connect(self._turn_to)
        self.view.wished.connect(self._do)
        Speech(self.view).again.connect(lambda: self._show(self._programme))

    def _read(self) -> Programme:
        with self.office.book.reading() as reader:
            return Programme(reader.event(), reader.slots())

    def _show(self, programme: Programme) -> None:
        self._programme = programme
        if self._web is not None:
            self._web.show()
        days = programme.days
        if self._day not in days:
            self._day = self._likely_day(programme)
        self.view.show_days(days, self._day)
        slots = [slot for slot in programme.slots if programme.day_of(slot) == self._day]
        self.view.show_lines([line_of(slot, programme.zone) for slot in slots])
        if self._day is not None:
            self.placing.tell_now()
            self.view.show_sheet(sheet_of(slots, self._day, programme.zone, programme.tracks), programme.slots)

    def _likely_day(self, programme: Programme) -> date | None:
        """Today at the venue, when something is on; else the first day that comes, or the last there was."""
        now, event = self.office.clock.now(), programme.event
        today = day_of(now, event) if event else now.date()
        return next((day for day in programme.days if day >= today), programme.days[-1] if programme.days else None)

    def _turn_to(self, day: date) -> None:
        self._day = day
        self._show(self._programme)

    def _do(self, deed: str, id: str) -> None:
        if deed == "settle_day":
            self.placing.settle([slot for slot in self._programme.slots if self._programme.day_of(slot) == self._day])
            return
        slot = self._programme.slot(id)
        if slot is None:
            return
        match deed:
            case "later_5" | "later_10" | "earlier_5":
                self._foresee(slot, {"later_5": 5, "later_10": 10, "earlier_5": -5}[deed])
            case "move":
                self._ask_where(slot)
            case "cancel":
                self._ask_why(slot)
            case "edit":
                self._edit(slot.session, slot)
            case "swap" if self.view.pair is not None:
                self.placing.swap(self.view.pair)
            case "settle":
                self.placing.settle([slot])
            case "pin":
                self.placing.pin(slot)
            case "speakers":
                self.placing.ask_speakers(slot)
            case "restore":
                said = tr("{title} is as planned again.", title=slot.session.title)
                self._change(lambda organiser: organiser.restore(slot.session.id), said)
            case "remove":
                said = tr("{title} was taken off the agenda.", title=slot.session.title)
                self._change(lambda organiser: organiser.remove_session(slot.session.id), said)

    def _foresee(self, slot: Slot, minutes: int) -> None:
        """What would clash is said before it goes out."""
        if not self.view.with_rest or minutes < 0:
            self._delay(slot, minutes)
            return
        work = partial(self.office.organiser().foresee, slot.session.id, minutes)
        self.ask(work, partial(self._weigh, slot, minutes))

    def _weigh(self, slot: Slot, minutes: int, ripple: Ripple) -> None:
        if not ripple.conflicts:
            self._delay(slot, minutes)
            return
        dialog = RippleDialog(self.office, ripple, self._programme.zone, self.view)
        dialog.agreed.connect(partial(self._delay, slot, minutes))
        open_once(dialog)

    def _delay(self, slot: Slot, minutes: int) -> None:
        rest, title = self.view.with_rest, slot.session.title
        said = (
            tr("{title} is {minutes} minutes later.", title=title, minutes=minutes)
            if minutes > 0
            else tr("{title} is {minutes} minutes earlier.", title=title, minutes=-minutes)
        )
        along = tr("The room’s later sessions moved along.")
        self._change(lambda organiser: organiser.delay(slot.session.id, minutes, with_rest=rest), said, along=along)

    def _ask_where(self, slot: Slot) -> None:
        dialog = MoveDialog(self.office.theme, slot, self._programme.zone, self._rooms(), self.view)
        dialog.moved.connect(partial(self._move, slot))
        open_once(dialog)

    def _move(self, slot: Slot, room: str | None, start: datetime | None) -> None:
        if room is not None or start is not None:
            said = tr("{title} was moved.", title=slot.session.title)
            self._change(lambda organiser: organiser.move(slot.session.id, room, start), said)

    def _ask_why(self, slot: Slot) -> None:
        dialog = ReasonDialog(
            self.office.theme,
            tr("Cancel {title}?", title=slot.session.title),
            tr("The lobby shows it as cancelled until its old end. You can bring it back at any time."),
            tr("Cancel the session"),
            self.view,
        )
        said = tr("{title} is cancelled.", title=slot.session.title)
        dialog.given.connect(
            lambda reason: self._change(lambda organiser: organiser.cancel(slot.session.id, reason), said)
        )
        open_once(dialog)

    def _add(self) -> None:
        event = self._programme.event
        day = self._day or (event.first_day if event else self.office.clock.now().date())
        ends = [slot.end for slot in self._programme.slots if self._programme.day_of(slot) == day]
        start = max(ends, default=local(day, _FIRST, self._programme.zone)).astimezone(UTC)
        id = self.office.organiser().new_session_id()
        self._edit(Session(id=id, title="", start=start, end=start + _LONG))

    def _edit(self, session: Session, slot: Slot | None = None) -> None:
        short, pinned = (slot.short, slot.pinned) if slot else ("", False)
        dialog = SessionDialog(self.office, session, self._programme.zone, self.view, short=short, pinned=pinned)
        dialog.offer(self._rooms(), self._programme.tracks)
        dialog.kept.connect(partial(self._keep, dialog))
        open_once(dialog)

    def _keep(self, dialog: SessionDialog, session: Session) -> None:
        said = tr("{title} is saved.", title=session.title)
        short, pinned = dialog.short, dialog.pinned
        self._change(lambda organiser: organiser.set_session(session, short=short, pinned=pinned), said, dialog)
        self._day = None if self._day is None else self._day_for(session)

    def _day_for(self, session: Session) -> date:
        return self._programme.day_of(Slot(session, session.start, session.end, session.room))

    def _rooms(self) -> list[str]:
        return sorted({room for slot in self._programme.slots for room in (slot.room, slot.session.room)} - {""})

    def _record(self, plan: AgendaPlan, take: Take) -> None:
        said = tr("{file} is on the agenda. Sessions: {count}.", file=plan.source, count=plan.sessions)
        self._change(lambda _: _record(self.office, plan, take), said)

    def _change(
        self, work: Callable[[Organiser], object], said: str, dialog: SessionDialog | None = None, along: str = ""
    ) -> None:
        """Every change of the agenda goes this way, so that every one can be taken back.

        `along` is said, too, when other sessions changed with the one that was meant.
        """
        trouble = if_there(dialog, dialog.show_trouble) if dialog else self.placing.refused
        self.ask(
            partial(changing, self.office.organiser(), work), partial(self._changed, said, dialog, along=along), trouble
        )

    def _changed(self, said: str, dialog: SessionDialog | None, difference: Difference, *, along: str = "") -> None:
        if dialog is not None:
            if_there(dialog, lambda _: dialog.accept())(None)
        if along and len(difference.before) > 1:
            said = f"{said} {along}"
        self.notices.changed(said, tr("Undo (Ctrl+Z)"), partial(self._take_back, difference))

    def _take_back(self, difference: Difference) -> None:
        work = partial(take_back, self.office.organiser(), difference)
        self.ask(work, lambda _: self.notices.done(tr("Taken back.")))


def _record(office: Office, plan: AgendaPlan, take: Take) -> None:
    record_agenda(plan, office.book, office.stamper.stamp, take)
    office.news.tell(frozenset({Topic.AGENDA}))
