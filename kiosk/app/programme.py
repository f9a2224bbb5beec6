"""A programme into the book, in two steps: a plan that people look at, then the record of exactly that plan."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum
from pathlib import Path

from kiosk.app.agenda_matching import matched
from kiosk.app.agenda_merging import Merged, differs, merged
from kiosk.app.agenda_sessions import Read, sessions_of
from kiosk.app.importing import PlanOutdated
from kiosk.app.ports import Book, Page, Reader
from kiosk.domain.agenda import day_of, day_of_session
from kiosk.domain.event import Event
from kiosk.domain.facts import Entry, SessionMoved, SessionsListed, Stamp
from kiosk.domain.ids import SessionId
from kiosk.domain.moment import in_zone
from kiosk.domain.session import Session, Slot, version_of
from kiosk.domain.trust import Doubt, NothingLeft, doubt
from kiosk.formats.draft import Complaint
from kiosk.formats.programmes.draft import AgendaComplaint, Programme
from kiosk.formats.programmes.reading import Wanted, read_programme
from kiosk.formats.programmes.sheets import Asked, ColumnsUnclear

__all__ = [
    "AgendaComplaint",
    "AgendaPlan",
    "ColumnsUnclear",
    "Take",
    "plan_agenda",
    "plan_programme",
    "record_agenda",
]


class Take(Enum):
    """How much of a plan is recorded: all of it if it is believed, all of it anyway, or all but what would go."""

    BELIEVED = "believed"
    ANYWAY = "anyway"
    ADDING = "adding"


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaPlan:
    """What an import would do: `listed` is the whole programme in its own order, `to_record` what is new in it.

    `doubt` says why the programme is not believed; then the agenda stays as it is until a person says otherwise.
    `told` is the programme's own word where something else stands; `moves` are changes of the day to be seen as such.
    `read` is the programme itself, before it was compared.
    `complaints` with `refused` speak of sessions left out, those set `apart` of no single one.
    """

    source: str
    columns: Mapping[str, str | None]
    listed: tuple[Session, ...]
    to_record: tuple[Session, ...]
    gone_sessions: tuple[Session, ...]
    rooms: int
    days: int
    new: int
    changed: int
    complaints: tuple[AgendaComplaint, ...]
    doubt: Doubt | None
    position: int
    told: tuple[Session, ...] = ()
    moves: tuple[SessionMoved, ...] = ()
    read: tuple[Session, ...] = ()

    @property
    def version(self) -> str:
        """The same for programmes that look the same on the wall."""
        return version_of(self.read)

    @property
    def believed(self) -> bool:
        return self.doubt is None

    @property
    def sessions(self) -> int:
        return len(self.listed)

    @property
    def unchanged(self) -> int:
        return self.sessions - self.new - self.changed

    @property
    def gone(self) -> int:
        return len(self.gone_sessions)

    @property
    def refused(self) -> int:
        return len({(c.sheet, c.row, c.session) for c in self.complaints if c.refused})

    @property
    def changes_anything(self) -> bool:
        return bool(self.to_record or self.gone_sessions or self.told or self.moves)


@dataclass(frozen=True, slots=True)
class _Before:
    """The agenda as it stands, and as its programme last told it: sessions taken off by hand are in that only."""

    slots: Mapping[SessionId, Slot]
    bases: Mapping[SessionId, Session]
    event: Event | None
    now: datetime | None
    position: int

    @property
    def known(self) -> list[Session]:
        """What a programme's session may be, each as the programme calls it."""
        mine = [self.bases.get(id, slot.session) for id, slot in self.slots.items()]
        return [*mine, *(base for id, base in self.bases.items() if id not in self.slots)]

    def is_today(self, slot: Slot) -> bool:
        if self.now is None or self.event is None or slot.end <= self.now:
            return False
        return day_of(slot.session.start, self.event) == day_of(self.now, self.event)


@dataclass(slots=True)
class _Merging:
    before: _Before
    told: frozenset[str]
    listed: list[Session] = field(default_factory=list)
    to_record: list[Session] = field(default_factory=list)
    as_told: list[Session] = field(default_factory=list)
    moves: list[SessionMoved] = field(default_factory=list)
    complaints: list[Complaint] = field(default_factory=list)
    new: int = 0
    changed: int = 0

    def add(self, session: Session) -> None:
        self.new += 1
        self.listed.append(session)
        self.to_record.append(session)

    def merge(self, drafted: Session, id: SessionId) -> None:
        slot = self.before.slots.get(id)
        if slot is None:
            self._odd(drafted, "It was taken off the agenda by hand, so it stays off.")
            return
        made = merged(drafted, slot, self.before.bases.get(id), self.told, today=self.before.is_today(slot))
        if made.kept:
            self._odd(drafted, "The programme changed it, but it was edited by hand: what was typed stays.")
        self._take(made, slot)

    def _take(self, made: Merged, slot: Slot) -> None:
        self.listed.append(made.session)
        new = made.session != slot.session
        if new:
            self.to_record.append(made.session)
        if made.told != (made.session if new else self.before.bases.get(made.told.id)):
            self.as_told.append(made.told)
        if made.moved is not None:
            self.moves.append(made.moved)
        self.changed += made.moved is not None or differs(made.session, slot.session)

    def _odd(self, drafted: Session, template: str) -> None:
        self.complaints.append(AgendaComplaint(0, "", template, apart=True, session=drafted.title))


def plan_agenda(
    source: Path,
    reader: Reader,
    *,
    zone: str,
    make_ids: Callable[[int], list[str]],
    mapping: Mapping[str, str] | None = None,
    default_room: str = "",
    now: datetime | None = None,
    name: str = "",
) -> AgendaPlan:
    """Reads a programme (frab XML or JSON, iCalendar, Indico, other JSON, a list or timetable in CSV, XLSX, XLS, ODS or
    a web page) and compares it with the book; writes nothing.

    Times without a zone are the wall clock in `zone`. `mapping` (heading → field) corrects the guessed columns; sessions
    without a room are in `default_room`; `now` tells which sessions are still to come. `name` is what the programme is
    called where it is no file of a person's. What holds no programme is BadInput.
    """
    event = reader.event()
    asked = Asked(mapping or {}, event.days if event else (), default_room)
    programme = read_programme(source, Wanted(asked, event.languages if event else (), name))
    return plan_programme(programme, reader, zone=zone, make_ids=make_ids, now=now)


def plan_programme(
    programme: Programme,
    reader: Reader,
    *,
    zone: str,
    make_ids: Callable[[int], list[str]],
    now: datetime | None = None,
) -> AgendaPlan:
    """Compares a programme that was read with the book; writes nothing."""
    slots = {slot.session.id: slot for slot in reader.slots()}
    before = _Before(slots, reader.programme(), reader.event(), now, reader.position())
    read = sessions_of(programme, zone, iter(make_ids(len(programme.sessions))))
    merging = _Merging(before, programme.told)
    found = matched(read.sessions, before.known)
    for drafted, was in zip(read.sessions, found, strict=True):
        if was is None:
            merging.add(drafted)
        else:
            merging.merge(drafted, was.id)
    claimed = {was.id for was in found if was}
    gone = [slot.session for id, slot in slots.items() if id in before.bases and id not in claimed]
    return _plan(programme, read, merging, gone, zone)


def record_agenda(plan: AgendaPlan, book: Book, stamp: Callable[[], Stamp], take: Take = Take.BELIEVED) -> bool:
    """Records the plan in one write; PlanOutdated when the programme changed since it was made.

    False, and nothing is written, when nothing would change or when the plan is not to be believed. A programme with no
    session at all never empties the agenda.
    """
    if not plan.changes_anything or (take is Take.BELIEVED and not plan.believed) or not plan.listed:
        return False
    gone = () if take is Take.ADDING else tuple(session.id for session in plan.gone_sessions)
    with book.writing() as page:
        _refuse_outdated(plan, page)
        page.record(Entry(stamp(), SessionsListed(plan.source, plan.to_record, gone, plan.told)))
        for move in plan.moves:
            page.record(Entry(stamp(), move))
    return True


def _refuse_outdated(plan: AgendaPlan, page: Page) -> None:
    if page.position() == plan.position:
        return
    if any(isinstance(entry.fact, SessionsListed) for _, entry in page.journal(plan.position)):
        raise PlanOutdated("The agenda was changed while the list was being looked at. Import it again.")


def _plan(programme: Programme, read: Read, merging: _Merging, gone: Sequence[Session], zone: str) -> AgendaPlan:
    before, listed = merging.before, tuple(merging.listed)
    complaints = map(_about_agenda, (*read.complaints, *merging.complaints))
    return AgendaPlan(
        source=programme.file,
        columns=programme.columns,
        listed=listed,
        to_record=tuple(merging.to_record),
        gone_sessions=tuple(gone),
        rooms=len({session.room for session in listed if session.room}),
        days=len(_days(listed, before.event, zone)),
        new=merging.new,
        changed=merging.changed,
        complaints=tuple(sorted(complaints, key=lambda complaint: complaint.row)),
        doubt=_doubt(before, gone, listed, zone, whole=programme.whole) if listed else NothingLeft(),
        position=before.position,
        told=tuple(merging.as_told),
        moves=tuple(merging.moves),
        read=read.sessions,
    )


def _doubt(
    before: _Before, gone: Sequence[Session], listed: Sequence[Session], zone: str, *, whole: bool
) -> Doubt | None:
    """Of an event that is over, every session counts."""
    imported = [slot for id, slot in before.slots.items() if id in before.bases and not slot.cancelled]
    now = before.now
    coming = [slot for slot in imported if now is None or slot.end > now] or imported
    sessions = [slot.session for slot in coming]
    return doubt(sessions, gone, listed, lambda session: _day(session, before.event, zone), whole=whole)


def _day(session: Session, event: Event | None, zone: str) -> date:
    if event is None:
        return in_zone(session.start, zone).date()
    return day_of_session(session.start, session.end, event)


def _days(sessions: Sequence[Session], event: Event | None, zone: str) -> set[date]:
    return {_day(session, event, zone) for session in sessions}


def _about_agenda(complaint: Complaint) -> AgendaComplaint:
    if isinstance(complaint, AgendaComplaint):
        return complaint
    told = complaint.row, complaint.column, complaint.template, complaint.values
    return AgendaComplaint(*told, refused=complaint.refused, apart=complaint.apart, sheet=complaint.sheet)
