"""A programme's rows as sessions: days carried down, missing ends found, what cannot be shown safely left out."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from typing import Any

from kiosk.domain.moment import local
from kiosk.domain.names import fold
from kiosk.formats.clock_text import DAY_MINUTES, duration, when
from kiosk.formats.draft import Complaint
from kiosk.formats.headings import IGNORED
from kiosk.formats.table import Table

SHORT = 30
_LONGEST_GUESS = 4 * 60
_EVENING, _SMALL_HOURS = 18 * 60, 6 * 60
_PAUSES = (
    "giai lao",
    "nghi",
    "an trua",
    "an toi",
    "tea break",
    "coffee",
    "break",
    "lunch",
    "dinner",
    "pause",
    "tiec tra",
)
_BETWEEN_SPEAKERS = re.compile(r"\s*[;\n|]\s*")
_NTH_DAY = re.compile(r"(?:ngay|day)?\s*(\d{1,2})")


@dataclass(frozen=True, slots=True)
class AgendaComplaint(Complaint):
    """`session` is the title as the sheet has it, or empty."""

    session: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """A session before it has an identity; minutes count from midnight of `day` and may pass 24:00."""

    row: int
    title: str
    day: date
    start: int
    end: int | None
    room: str
    fields: Mapping[str, Any] = field(default_factory=dict)

    def moments(self, zone: str) -> tuple[datetime, datetime]:
        return _moment(self.day, self.start, zone), _moment(self.day, self.end or self.start, zone)


def _moment(day: date, minutes: int, zone: str) -> datetime:
    days, rest = divmod(minutes, DAY_MINUTES)
    return local(day + timedelta(days=days), time(rest // 60, rest % 60), zone)


class AgendaRows:
    """Goes down a table once. `days` are the event's: they give "Ngày 2" and years left out their meaning."""

    def __init__(self, table: Table, days: Sequence[date], default_room: str) -> None:
        self._table = table
        self._days = days
        self._default_room = default_room
        self._day: date | None = days[0] if len(days) == 1 else None
        self._rooms: dict[str, str] = {}
        self.fields = frozenset(f for f in table.fields if f and f != IGNORED)
        self.complaints: list[Complaint] = []

    def drafts(self) -> list[Draft]:
        found = list(self._walk())
        starts: dict[tuple[date, str], list[int]] = {}
        for draft in sorted(found, key=lambda d: d.start):
            starts.setdefault((draft.day, draft.room), []).append(draft.start)
        ended = [self._ended(draft, starts[draft.day, draft.room]) for draft in found]
        self._doubt_overlaps(ended)
        return ended

    def _walk(self) -> Iterator[Draft]:
        for chunk in self._table.chunks():
            self.complaints += chunk.complaints
            for row, cells in chunk.rows():
                told = {f: cell for f, cell in zip(self._table.fields, cells, strict=True) if f and f != IGNORED}
                if any(cells) and (draft := self._draft(row, told, [cell for cell in cells if cell])):
                    yield draft

    def _draft(self, row: int, told: dict[str, str], filled: Sequence[str]) -> Draft | None:
        carried = self._carry(told)
        if len(filled) == 1 and (carried or self._only_a_day(filled[0])):
            return None
        title, subtitle = _title(told)
        minutes = self._minutes(told)
        end = _past_midnight(minutes[0], self._end(told, minutes)) if minutes else None
        trouble = self._trouble(title, minutes, end)
        if trouble or self._day is None:
            self.complaints.append(AgendaComplaint(row, "", trouble, {}, refused=True, session=title))
            return None
        return Draft(row, title, self._day, minutes[0], end, self._room(row, title, told), _others(told, subtitle))

    def _trouble(self, title: str, minutes: Sequence[int], end: int | None) -> str:
        """Why the row cannot be shown safely; empty when it can."""
        if not title:
            return "The session has no title."
        if self._day is None:
            return "The session has no day, and no row above tells one."
        if not minutes:
            return "The session has no start that can be read as a time."
        return "The session ends before it starts." if end is not None and end < minutes[0] else ""

    def _year(self) -> int:
        return (self._day or (self._days[0] if self._days else date(1, 1, 1))).year

    def _carry(self, told: dict[str, str]) -> bool:
        """Remembers the day that this row tells; True when it tells one."""
        for column in ("date", "time", "start"):
            text = told.get(column, "")
            day = when(text, self._year()).day or (self._nth(text) if column == "date" else None)
            if day is not None:
                self._day = day
                return True
        return False

    def _only_a_day(self, text: str) -> bool:
        """A row like "Thứ Tư, 25/9/2019" across the sheet: it heads the rows below."""
        said = when(text, self._year())
        day = (said.day if not said.minutes else None) or self._nth(text)
        self._day = day or self._day
        return day is not None

    def _nth(self, text: str) -> date | None:
        """ "Ngày 2", "Day 2" or a bare 2 in the column of days: the event's second day."""
        found = _NTH_DAY.fullmatch(fold(text))
        return self._days[int(found[1]) - 1] if found and 1 <= int(found[1]) <= len(self._days) else None

    def _minutes(self, told: dict[str, str]) -> Sequence[int]:
        return next((m for c in ("start", "time") if (m := when(told.get(c, ""), self._year()).minutes)), ())

    def _end(self, told: dict[str, str], minutes: Sequence[int]) -> int | None:
        said = when(told.get("end", ""), self._year()).minutes
        length = duration(told.get("duration", ""))
        end = said[0] if said else minutes[1] if len(minutes) > 1 else minutes[0] + length if length else None
        return None if end == minutes[0] else end

    def _room(self, row: int, title: str, told: dict[str, str]) -> str:
        """The room in the spelling met first; a session that is no pause should have one when others do."""
        room = told.get("room", "").replace("\n", " ")
        if not room and "room" in told and not _is_pause(title):
            self._doubt(row, title, "The session has no room.")
        return self._rooms.setdefault(fold(room), room) if room else self._default_room

    def _ended(self, draft: Draft, starts: Sequence[int]) -> Draft:
        """A missing end is the next start in the room on that day, within four hours; else half an hour is taken."""
        if draft.end is not None:
            return draft
        place = bisect_right(starts, draft.start)
        if place < len(starts) and starts[place] - draft.start <= _LONGEST_GUESS:
            return replace(draft, end=starts[place])
        self._doubt(draft.row, draft.title, "The session has no end; {minutes} minutes were taken.", minutes=SHORT)
        return replace(draft, end=draft.start + SHORT)

    def _doubt_overlaps(self, drafts: Sequence[Draft]) -> None:
        by_start = sorted(drafts, key=lambda d: (d.room, d.day, d.start))
        for n, one in enumerate(by_start):
            for other in by_start[n + 1 :]:
                if (other.room, other.day) != (one.room, one.day) or other.start >= (one.end or one.start):
                    break
                template = "The session overlaps with “{other}” in the same room."
                self._doubt(other.row, other.title, template, other=one.title)

    def _doubt(self, row: int, title: str, template: str, **values: object) -> None:
        self.complaints.append(AgendaComplaint(row, "", template, values, session=title))


def _past_midnight(start: int, end: int | None) -> int | None:
    """An evening that ends in the small hours ends on the next day."""
    over = end is not None and end < start and start >= _EVENING and end <= _SMALL_HOURS
    return end + DAY_MINUTES if over and end is not None else end


def _title(told: Mapping[str, str]) -> tuple[str, str]:
    """The title and what stands under it in the same cell."""
    first, _, rest = told.get("title", "").partition("\n")
    return first, rest.replace("\n", " ")


def _is_pause(title: str) -> bool:
    words = fold(title)
    return any(words == pause or words.startswith(f"{pause} ") for pause in _PAUSES)


def _others(told: Mapping[str, str], subtitle: str) -> dict[str, Any]:
    """The session's other fields, as far as the sheet has columns for them."""
    fields: dict[str, Any] = {f: told[f] for f in ("subtitle", "track", "language", "note", "key") if f in told}
    if subtitle and not fields.get("subtitle"):
        fields["subtitle"] = subtitle
    if "speakers" in told:
        fields["speakers"] = tuple(filter(None, _BETWEEN_SPEAKERS.split(told["speakers"])))
    return fields | {"pause": _is_pause(told.get("title", ""))}
