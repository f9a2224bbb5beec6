"""A programme's drafts as sessions at moments: ends found, words before titles understood, whatever is odd told."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from kiosk.domain.ids import SessionId
from kiosk.domain.moment import thinkable
from kiosk.domain.session import Announced, Session
from kiosk.formats.draft import Complaint
from kiosk.formats.programmes.draft import AgendaComplaint, Programme, SessionDraft
from kiosk.formats.programmes.moments import zone_named
from kiosk.formats.programmes.titles import cleaned

SHORT = timedelta(minutes=30)
_LONGEST_GUESS = timedelta(hours=4)
_A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Read:
    """Sessions in the programme's order, each as if it were new, and what was odd about them."""

    sessions: tuple[Session, ...]
    complaints: tuple[Complaint, ...]


def sessions_of(programme: Programme, zone: str, ids: Iterator[str]) -> Read:
    """`ids` are fresh ones, as many as there are drafts; `zone` is the event's: the wall clock of times without one, unless the programme names its own."""
    own = zone_named(programme.zone)
    reader = _Reading(own or ZoneInfo(zone), programme, ids)
    if own is not None and programme.zone != zone and any(d.start.tzinfo is None for d in programme.sessions):
        template = "Its times are those of {zone}; the event's are those of {event}."
        reader.complaints.append(AgendaComplaint(0, "", template, {"zone": programme.zone, "event": zone}))
    return Read(tuple(reader.sessions()), tuple(reader.complaints))


@dataclass(slots=True)
class _Reading:
    zone: ZoneInfo
    programme: Programme
    ids: Iterator[str]
    complaints: list[Complaint] = field(default_factory=list)
    _starts: dict[str, list[datetime]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.complaints += self.programme.complaints

    def sessions(self) -> Iterator[Session]:
        begun = [(draft, self._utc(draft.start)) for draft in self.programme.sessions if self._is_fit(draft)]
        starts: dict[str, list[datetime]] = defaultdict(list)
        for draft, start in begun:
            starts[draft.room].append(start)
        self._starts = {room: sorted(each) for room, each in starts.items()}
        doubled = _doubled(self.programme.sessions)
        made = [(draft, self._session(draft, start, doubled)) for draft, start in begun]
        self._doubt_rooms(made)
        self._doubt_overlaps(made)
        return (session for _, session in made)

    def _is_fit(self, draft: SessionDraft) -> bool:
        if not draft.title:
            self.odd(draft, "The session has no title.", refused=True)
        elif not thinkable(draft.start) or (draft.end is not None and not thinkable(draft.end)):
            self.odd(draft, "It is in the year {year}.", refused=True, year=draft.start.year)
        else:
            return True
        return False

    def _utc(self, at: datetime) -> datetime:
        return (at if at.tzinfo else at.replace(tzinfo=self.zone)).astimezone(UTC)

    def _session(self, draft: SessionDraft, start: datetime, doubled: frozenset[str]) -> Session:
        title, announced = cleaned(draft.title)
        if draft.key in doubled:
            self.odd(draft, "Several sessions share its id, so its title, place and time count.")
        return Session(
            id=SessionId(next(self.ids)),
            title=title,
            start=start,
            end=self._end(draft, start),
            room=draft.room,
            subtitle=draft.subtitle,
            speakers=draft.speakers,
            track=draft.track,
            language=draft.language,
            pause=draft.pause,
            note=draft.note,
            key="" if draft.key in doubled else draft.key,
            announced=draft.announced if draft.announced is not Announced.NOTHING else announced,
        )

    def _end(self, draft: SessionDraft, start: datetime) -> datetime:
        told = start + draft.length if draft.length is not None else draft.end and self._utc(draft.end)
        if told is None:
            return self._guessed(draft, start, "The session has no end; {minutes} minutes were taken.")
        if told < start:
            return self._guessed(draft, start, "It ends before it starts; {minutes} minutes were taken.", told=True)
        if draft.all_day:
            self.odd(draft, "It tells no hours, so it stands for the whole day.")
        if told == start:
            self.odd(draft, "It has no length, so it will never be shown as running.")
        elif told - start > _A_DAY and not draft.all_day:
            self.odd(draft, "It is longer than a day: {hours} hours.", hours=(told - start) // timedelta(hours=1))
        return told

    def _guessed(self, draft: SessionDraft, start: datetime, template: str, *, told: bool = False) -> datetime:
        """A missing end is the next start in the room within four hours; else half an hour is taken."""
        starts = self._starts[draft.room]
        place = bisect_right(starts, start)
        close = place < len(starts) and starts[place] - start <= _LONGEST_GUESS
        end = starts[place] if close else start + SHORT
        if not close or told:
            self.odd(draft, template, minutes=(end - start) // timedelta(minutes=1))
        return end

    def _doubt_rooms(self, made: Sequence[tuple[SessionDraft, Session]]) -> None:
        """Where sessions can have a room, one that is no pause should; where none has, that is said once."""
        if "room" not in self.programme.told:
            return
        lacking = [draft for draft, session in made if not session.room and not session.pause]
        if len(lacking) == len(made) > 1:
            self.complaints.append(AgendaComplaint(0, "", "No session has a room."))
            return
        for draft in lacking:
            self.odd(draft, "The session has no room.")

    def _doubt_overlaps(self, made: Sequence[tuple[SessionDraft, Session]]) -> None:
        rooms: dict[str, list[tuple[SessionDraft, Session]]] = defaultdict(list)
        for draft, session in made:
            if session.room and not draft.all_day:
                rooms[session.room].append((draft, session))
        for each in rooms.values():
            self._doubt_overlaps_in(sorted(each, key=lambda pair: pair[1].start))

    def _doubt_overlaps_in(self, made: Sequence[tuple[SessionDraft, Session]]) -> None:
        """Each session once, beside the one that still runs when it starts and ends last."""
        last: Session | None = None
        for draft, session in made:
            if last is not None and session.start < last.end:
                self.odd(draft, "The session overlaps with “{other}” in the same room.", other=last.title)
            last = session if last is None or session.end > last.end else last

    def odd(self, draft: SessionDraft, template: str, *, refused: bool = False, **values: object) -> None:
        complaint = AgendaComplaint(
            draft.row, "", template, values, refused=refused, sheet=draft.sheet, session=draft.title
        )
        self.complaints.append(complaint)


def _doubled(drafts: Sequence[SessionDraft]) -> frozenset[str]:
    counted = Counter(draft.key for draft in drafts if draft.key)
    return frozenset(key for key, count in counted.items() if count > 1)
