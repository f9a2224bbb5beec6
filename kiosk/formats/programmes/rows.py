"""A programme's rows as sessions: days carried down, nights kept with their evening, what cannot be shown left out."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import Enum
from typing import Any

from kiosk.domain.names import fold
from kiosk.domain.session import Announced
from kiosk.formats.clock_text import DAY_MINUTES, duration, when
from kiosk.formats.draft import Complaint
from kiosk.formats.headings import AGENDA
from kiosk.formats.programmes.draft import AgendaComplaint, SessionDraft
from kiosk.formats.programmes.moments import moment
from kiosk.formats.programmes.titles import is_pause

_EVENING, _SMALL_HOURS, _DAY_BREAK = 18 * 60, 6 * 60, 4 * 60
_BETWEEN_SPEAKERS = re.compile(r"\s*[;\n|]\s*")
_NTH_DAY = re.compile(r"(?:ngay|day|tag|jour)?\s*(\d{1,2})")
_ALL_DAY = frozenset(
    ("toan ngay", "ca ngay", "all day", "whole day", "ganztags", "ganztagig", "toute la journee", "tutto il giorno")
) | frozenset(("終日", "全天", "종일"))

_DITTO = re.compile(r"\W*(?:nt|n\.t|như trên|nhu tren|ditto|id\.?|siehe oben|s\.\s?o)\W*|[\"”″〃]+|//", re.IGNORECASE)
_SECTION_CELLS = 2
_LONGEST_ROOM = 40

_NOON = 12 * 60
_ENDS = r"(?=\s*$|\s*[\d:,.(–—-]|\s+(?:ngày|thứ|chủ nhật)\b)"  # no "tối ưu", no "sáng tạo"

Told = dict[str, str]


class _Half(Enum):
    """To which hours, in minutes as they are told, noon is to be added."""

    ANY = range(0)
    AFTERNOON = range(60, 7 * 60)
    EVENING = range(5 * 60, 12 * 60)

    def of(self, start: int, end: int | None) -> tuple[int, int | None]:
        """Below "Chiều" half past two is 14:30, below "Tối" seven is 19:00."""
        if start in self.value:
            start += _NOON
        if self is not _Half.ANY and end is not None and end < start <= end + _NOON:
            end += _NOON
        return start, end


@dataclass(frozen=True, slots=True)
class Row:
    """What a row tells by field, and all of its cells that hold something."""

    number: int
    told: Told
    filled: Sequence[str]


@dataclass(frozen=True, slots=True)
class _Hours:
    """Minutes from midnight of the row's day, which may pass 24:00; an `end` that is not told is None."""

    start: int
    end: int | None = None
    all_day: bool = False


_HALVES = {
    _Half.ANY: re.compile(rf"\b(?:sáng{_ENDS}|(?:morning|vormittag|matin)\b)"),
    _Half.AFTERNOON: re.compile(rf"\b(?:chiều{_ENDS}|(?:afternoon|nachmittag|après-midi)\b)"),
    _Half.EVENING: re.compile(rf"\b(?:tối{_ENDS}|(?:evening|abend|soir)\b)"),
}


class AgendaRows:
    """Goes down a table once. `days` are the event's: they give "Ngày 2" and years left out their meaning.

    `day` holds for rows before any that tells one.
    """

    def __init__(
        self, rows: Iterable[Row], days: Sequence[date], default_room: str = "", day: date | None = None
    ) -> None:
        self._rows = rows
        self._days = days
        self._default_room = default_room
        self._day = day or (days[0] if len(days) == 1 else None)
        self._late = False
        self._half = _Half.ANY
        self._before = default_room
        self._spelling: dict[str, str] = {}
        self.complaints: list[Complaint] = []

    @property
    def knows_a_day(self) -> bool:
        return self._day is not None

    def drafts(self) -> Iterator[SessionDraft]:
        for row in self._rows:
            if row.filled and (draft := self._draft(row)):
                yield draft

    def _draft(self, row: Row) -> SessionDraft | None:
        told = row.told
        day = self._carry(told)
        if len(row.filled) == 1 and (day or self._only_a_day(row.filled[0])):
            self._half = _half_in(row.filled[0]) or _Half.ANY
            return None
        title, subtitle = _title(told)
        if self._is_section(row, title):
            self._begin_section(row)
            return None
        start = next((at for c in ("start", "time") if (at := moment(told.get(c))) and at.tzinfo), None)
        if start is not None and title:
            return self._exact(row, start, title, subtitle)
        hours = self._hours(row, title, carried=not day and not told.get("date"))
        if trouble := self._trouble(title, hours):
            self._complain(row, title, trouble, refused=True)
            return None
        assert hours is not None  # that would be a trouble
        assert self._day is not None
        midnight = datetime.combine(self._day, time())
        return SessionDraft(
            row=row.number,
            title=title,
            start=midnight + timedelta(minutes=hours.start),
            end=None if hours.end is None else midnight + timedelta(minutes=hours.end),
            room=self._room(told),
            all_day=hours.all_day,
            **_others(told, subtitle),
        )

    def _exact(self, row: Row, start: datetime, title: str, subtitle: str) -> SessionDraft:
        """Its start has an offset, so that no zone and no carried day is needed."""
        end, minutes = moment(row.told.get("end")), duration(row.told.get("duration", ""))
        return SessionDraft(
            row=row.number,
            title=title,
            start=start,
            end=end if end and end.tzinfo else None,
            length=timedelta(minutes=minutes) if minutes and not end else None,
            room=self._room(row.told),
            **_others(row.told, subtitle),
        )

    def _trouble(self, title: str, hours: _Hours | None) -> str:
        """Why the row cannot be shown safely; empty when it can."""
        if not title:
            return "The session has no title."
        if self._day is None:
            return "The session has no day, and no row above tells one."
        if hours is None:
            return "The session has no start that can be read as a time."
        return "The session ends before it starts." if hours.end is not None and hours.end < hours.start else ""

    def _year(self) -> int:
        return (self._day or (self._days[0] if self._days else date(1, 1, 1))).year

    def _carry(self, told: Told) -> bool:
        """Remembers the day that this row tells; True when it tells one."""
        for column in ("date", "time", "start"):
            text = told.get(column, "")
            day = when(text, self._year()).day or (nth_day(text, self._days) if column == "date" else None)
            if column == "date" and text:
                self._half = _half_in(text) or _Half.ANY
            if day is not None:
                self._late = self._late and day == self._day
                self._day = day
                return True
        return False

    def _only_a_day(self, text: str) -> bool:
        """A row like "Thứ Tư, 25/9/2019" across the sheet: it heads the rows below."""
        said = when(text, self._year())
        day = (said.day if not said.minutes else None) or nth_day(text, self._days)
        if day is not None:
            self._day, self._late = day, False
        return day is not None

    def _is_section(self, row: Row, title: str) -> bool:
        """ "II | Chiều thứ Ba": a line between the sessions, perhaps numbered, that tells neither a title nor a time."""
        if title or len(row.filled) > _SECTION_CELLS:
            return False
        return not any(is_all_day(text) or when(text, self._year()).minutes for text in row.told.values())

    def _begin_section(self, row: Row) -> None:
        """It may tell the half of the day, or the room, of what comes below it."""
        for text in row.filled:
            self._half = _half_in(text) or self._half
        if len(row.filled) == 1 and (room := _room_of_section(row.filled[0])):
            self._default_room = self._before = room

    def _hours(self, row: Row, title: str, *, carried: bool) -> _Hours | None:
        told = row.told
        if any(is_all_day(told.get(column, "")) for column in ("start", "time")):
            return _Hours(0, DAY_MINUTES, all_day=True)
        minutes = next((m for c in ("start", "time") if (m := when(told.get(c, ""), self._year()).minutes)), ())
        if not minutes:
            return None
        start, end = self._half.of(minutes[0], self._end(told, minutes))
        night = carried and self._late and start < _DAY_BREAK
        self._late = self._day is not None and (self._late or start >= _EVENING)
        if night:
            self._complain(row, title, "After midnight: it was taken as the night of the day above.")
            return _Hours(start + DAY_MINUTES, None if end is None else end + DAY_MINUTES)
        return _Hours(start, _past_midnight(start, end))

    def _end(self, told: Told, minutes: Sequence[int]) -> int | None:
        """The day that an end tells counts too: a session may go on until another day."""
        said = when(told.get("end", ""), self._year())
        length = duration(told.get("duration", ""))
        end = said.minutes[0] if said.minutes else None
        if end is not None and said.day and self._day and "date" not in told and said.day > self._day:
            end += (said.day - self._day).days * DAY_MINUTES
        if end is None:
            end = minutes[1] if len(minutes) > 1 else minutes[0] + length if length else None
        return None if end == minutes[0] else end

    def _room(self, told: Told) -> str:
        """The room in the spelling met first; "-nt-" (như trên) is the one told last."""
        room = told.get("room", "").replace("\n", " ")
        if _DITTO.fullmatch(room):
            return self._before
        if not room:
            return self._default_room
        self._before = self._spelling.setdefault(fold(room) or room, room)
        return self._before

    def _complain(self, row: Row, title: str, template: str, *, refused: bool = False) -> None:
        self.complaints.append(AgendaComplaint(row.number, "", template, {}, refused=refused, session=title))


def drafts_of(
    rows: Sequence[Row], days: Sequence[date], default_room: str = "", day: date | None = None
) -> tuple[list[SessionDraft], list[Complaint]]:
    """Its sessions, and what was odd. Where no row tells a day, the event's first is taken."""
    reader = AgendaRows(rows, days, default_room, day)
    sessions = list(reader.drafts())
    if reader.knows_a_day or not days or not any(row.told.get("title") for row in rows):
        return sessions, reader.complaints
    first = AgendaRows(rows, days, default_room, days[0])
    return list(first.drafts()), [
        AgendaComplaint(0, "", "It tells no day; the event's first was taken."),
        *first.complaints,
    ]


def nth_day(text: str, days: Sequence[date]) -> date | None:
    """ "Ngày 2", "Day 2" or a bare 2 in the column of days: the event's second day."""
    found = _NTH_DAY.fullmatch(fold(text))
    return days[int(found[1]) - 1] if found and 1 <= int(found[1]) <= len(days) else None


def _room_of_section(text: str) -> str:
    """ "Phòng 201", or "Địa điểm: Nhà A"; empty where it is about something else."""
    word, colon, name = text.replace("\n", " ").partition(":")
    if colon and AGENDA.whole(word) == "room":
        return name.strip()
    named = AGENDA.beginning(text) == "room" and AGENDA.whole(text) is None
    return word if named and not colon and len(text) <= _LONGEST_ROOM else ""


def _half_in(text: str) -> _Half | None:
    """None where it tells none."""
    return next((half for half, words in _HALVES.items() if words.search(text.lower())), None)


def is_all_day(text: str) -> bool:
    return fold(text) in _ALL_DAY


def _past_midnight(start: int, end: int | None) -> int | None:
    """An evening that ends in the small hours ends on the next day."""
    over = end is not None and end < start and start >= _EVENING and end <= _SMALL_HOURS
    return end + DAY_MINUTES if over and end is not None else end


def _title(told: Mapping[str, str]) -> tuple[str, str]:
    """The title and what stands under it in the same cell."""
    first, _, rest = told.get("title", "").partition("\n")
    return first, rest.replace("\n", " ")


def _others(told: Mapping[str, str], subtitle: str) -> dict[str, Any]:
    """The session's other fields, as far as the rows have a place for them."""
    fields: dict[str, Any] = {f: told[f] for f in ("subtitle", "track", "language", "note", "key") if f in told}
    if subtitle and not fields.get("subtitle"):
        fields["subtitle"] = subtitle
    if "speakers" in told:
        fields["speakers"] = tuple(filter(None, _BETWEEN_SPEAKERS.split(told["speakers"])))
    if told.get("cancelled"):
        fields["announced"] = Announced.CANCELLED
    return fields | {"pause": bool(told.get("pause")) or is_pause(told.get("title", ""))}
