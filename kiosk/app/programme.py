"""A programme's list into the book, in two steps: a plan that people look at, then the record of exactly that plan."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kiosk.app.agenda_matching import matched, merged
from kiosk.app.agenda_rows import AgendaComplaint, AgendaRows, Draft
from kiosk.app.importing import PlanOutdated
from kiosk.app.ports import Book, Page, Reader
from kiosk.domain.facts import Entry, SessionsListed, Stamp
from kiosk.domain.ids import SessionId
from kiosk.domain.moment import in_zone
from kiosk.domain.session import Session
from kiosk.errors import BadInput
from kiosk.formats.draft import Complaint
from kiosk.formats.headings import AGENDA, enumerated
from kiosk.formats.reading import opened_table
from kiosk.formats.table import Table

_MANY = 4


@dataclass(frozen=True, slots=True)
class AgendaPlan:
    """What an import would do: `listed` is the whole programme in the sheet's order, `to_record` what is new in it.

    `believed` is False when nothing could be read, or when most of the sessions in the book would go: then `gone`
    ones are kept. `complaints` with `refused` speak of rows left out.
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
    believed: bool
    position: int

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
        return len({complaint.row for complaint in self.complaints if complaint.refused})


def plan_agenda(
    source: Path,
    reader: Reader,
    *,
    zone: str,
    make_ids: Callable[[int], list[str]],
    mapping: Mapping[str, str] | None = None,
    default_room: str = "",
) -> AgendaPlan:
    """Reads a list of sessions (CSV, XLSX, XLS, ODS) and compares it with the book; writes nothing.

    Times in the sheet are the wall clock in `zone`. `mapping` (heading → field) corrects the guessed columns;
    sessions without a room are in `default_room`. A list that cannot be used is BadInput.
    """
    event = reader.event()
    with opened_table(source, AGENDA, mapping) as table:
        _refuse_unusable(table)
        rows = AgendaRows(table, event.days if event else (), default_room)
        drafts = rows.drafts()
        complaints = (*table.sheet.complaints, *rows.complaints)
    drafted = [_session(draft, zone) for draft in drafts]
    existing = [slot.session for slot in reader.slots()]
    found = matched(drafted, existing)
    listed = _identified(drafted, found, rows.fields, make_ids)
    return _plan(table, listed, found, existing, complaints, zone, reader.position())


def record_agenda(plan: AgendaPlan, book: Book, stamp: Callable[[], Stamp]) -> None:
    """Records the plan in one write; PlanOutdated when the programme changed since it was made.

    Nothing is written when nothing would change. Sessions that are gone from a plan not believed are kept.
    """
    gone = tuple(session.id for session in plan.gone_sessions) if plan.believed else ()
    if not plan.to_record and not gone:
        return
    with book.writing() as page:
        _refuse_outdated(plan, page)
        page.record(Entry(stamp(), SessionsListed(plan.source, plan.to_record, gone)))


def _refuse_outdated(plan: AgendaPlan, page: Page) -> None:
    if page.position() == plan.position:
        return
    if any(isinstance(entry.fact, SessionsListed) for _, entry in page.journal(plan.position)):
        raise PlanOutdated("The agenda was changed while the list was being looked at. Import it again.")


def _refuse_unusable(table: Table) -> None:
    if "title" in table.fields and {"start", "time"} & set(table.fields):
        return
    raise BadInput(
        "{file} has no columns that could be recognised as the sessions' titles and starts. "
        "Its columns are: {columns}. Say which they are.",
        file=table.sheet.file,
        columns=enumerated(table.headings),
    )


def _session(draft: Draft, zone: str) -> Session:
    start, end = draft.moments(zone)
    return Session(id=SessionId(""), title=draft.title, start=start, end=end, room=draft.room, **draft.fields)


def _identified(
    drafted: Sequence[Session],
    found: Sequence[Session | None],
    told: frozenset[str],
    make_ids: Callable[[int], list[str]],
) -> list[Session]:
    fresh = iter(make_ids(sum(was is None for was in found)))
    return [
        merged(session, was, told) if was else merged(session, _blank(session, next(fresh)), told)
        for session, was in zip(drafted, found, strict=True)
    ]


def _blank(session: Session, id: str) -> Session:
    return Session(id=SessionId(id), title=session.title, start=session.start, end=session.end)


def _plan(
    table: Table,
    listed: Sequence[Session],
    found: Sequence[Session | None],
    existing: Sequence[Session],
    complaints: Sequence[Complaint],
    zone: str,
    position: int,
) -> AgendaPlan:
    kept = {was.id for was in found if was}
    gone = tuple(session for session in existing if session.id not in kept)
    differing = [(now, was) for now, was in zip(listed, found, strict=True) if now != was]
    return AgendaPlan(
        source=table.sheet.file,
        columns=dict(zip(table.headings, table.fields, strict=True)),
        listed=tuple(listed),
        to_record=tuple(now for now, _ in differing),
        gone_sessions=gone,
        rooms=len({session.room for session in listed if session.room}),
        days=len(_days(listed, zone)),
        new=found.count(None),
        changed=sum(was is not None for _, was in differing),
        complaints=tuple(sorted(map(_about_agenda, complaints), key=lambda complaint: complaint.row)),
        believed=bool(listed) and not (len(existing) >= _MANY and len(gone) > len(existing) / 2),
        position=position,
    )


def _days(sessions: Sequence[Session], zone: str) -> set[date]:
    return {in_zone(session.start, zone).date() for session in sessions}


def _about_agenda(complaint: Complaint) -> AgendaComplaint:
    if isinstance(complaint, AgendaComplaint):
        return complaint
    return AgendaComplaint(
        complaint.row, complaint.column, complaint.template, complaint.values, refused=complaint.refused
    )
