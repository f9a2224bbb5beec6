"""A timetable with a column for each room, or for each day, as rows that tell one session each."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kiosk.domain.names import fold
from kiosk.formats.cells import plain
from kiosk.formats.clock_text import when
from kiosk.formats.headings import AGENDA, IGNORED
from kiosk.formats.programmes.rows import Row, is_all_day

_WITHIN = 30
_LEAST_TIMES = 2
_NOTHING = frozenset({"", "-", "–", "—", "x", "/", "..."})
_SOME_YEAR = 2000
_NTH = re.compile(r"(?:ngay|day|tag|jour)\s*\d{1,2}")

Merged = tuple[tuple[int, int], tuple[int, int]]


@dataclass(frozen=True, slots=True)
class _Heads:
    """The row (from 0) with the rooms' names over their columns; `fields` are the other columns' by name."""

    row: int
    rooms: Mapping[int, str]
    fields: Mapping[str, int]

    @property
    def are_days(self) -> bool:
        """The columns are days, and no rooms."""
        return all(map(_is_day, self.rooms.values()))


@dataclass(frozen=True, slots=True)
class Matrix:
    """`rows` are plain cells, as many as the sheet's widest in each; `merged` ranges count rows and columns from 0."""

    rows: Sequence[Sequence[str]]
    merged: Sequence[Merged]
    heads: _Heads
    first: int = 1

    def sessions(self) -> Iterator[Row]:
        """Every session once, however many cells it fills; lines that head a day go through as they are."""
        heads = self.heads
        for at in range(heads.row + 1, len(self.rows)):
            row = self.rows[at]
            if again := _heads(row, at, heads):
                heads = again
            elif not (time := row[heads.fields["time"]]) or not (_minutes(time) or is_all_day(time)):
                yield Row(at + self.first, self._day_told(row, heads), [cell for cell in _once(row) if cell])
            else:
                yield from self._at(at, heads, time)

    def _day_told(self, row: Sequence[str], heads: _Heads) -> dict[str, str]:
        """A row without a time: a day that heads the rows below, or what the reader of rows shall complain about."""
        told = {name: row[column] for name, column in heads.fields.items() if row[column]}
        rest = [row[column] for column in heads.rooms if row[column] not in _NOTHING]
        return told if len(rest) < 2 and not told.get("time") else told | {"title": rest[0] if rest else ""}

    def _at(self, at: int, heads: _Heads, time: str) -> Iterator[Row]:
        row = self.rows[at]
        around = {"date": row[heads.fields["date"]]} if "date" in heads.fields else {}
        told_end = {"end": row[heads.fields["end"]]} if "end" in heads.fields else {}
        seen: set[int] = set()
        for column in heads.rooms:
            area = self._area(at, column)
            if column in seen or row[column] in _NOTHING or area[0][0] != at:
                continue
            covered = [c for c in heads.rooms if area[0][1] <= c <= area[1][1]]
            seen.update(covered)
            told = {**around, "time": time, **told_end, "title": row[column]}
            if end := self._end(at, area[1][0], heads):
                told["end"] = end
            for place in _places(covered, heads):
                yield Row(at + self.first, told | place, [told["time"], told["title"]])

    def _area(self, at: int, column: int) -> Merged:
        fits = (m for m in self.merged if m[0][0] <= at <= m[1][0] and m[0][1] <= column <= m[1][1])
        return next(fits, ((at, column), (at, column)))

    def _end(self, at: int, last: int, heads: _Heads) -> str:
        """When the last row it covers ends, or else the next one begins; nothing where its own row says it."""
        column = heads.fields["time"]
        minutes = _minutes(self.rows[last][column])
        if len(minutes) > 1 or "end" in heads.fields:
            own = self.rows[last][heads.fields["end"]] if "end" in heads.fields else _clock(minutes[1])
            return own if last > at else ""
        after = (_minutes(self.rows[n][column]) for n in range(last + 1, len(self.rows)))
        following = next((m for m in after if m), ())
        return _clock(following[0]) if following and minutes and following[0] > minutes[0] else ""


def matrix_of(sheet_rows: Sequence[Sequence[str]], merged: Sequence[Merged], first: int = 1) -> Matrix | None:
    """None where no row heads a column of times and columns of rooms."""
    width = max(map(len, sheet_rows), default=0)
    rows = [[*map(plain, row), *[""] * (width - len(row))] for row in sheet_rows]
    for at in range(min(_WITHIN, len(rows))):
        if (heads := _first_heads(rows, at)) is not None:
            return Matrix(rows, merged, heads, first)
    return None


def _first_heads(rows: Sequence[Sequence[str]], at: int) -> _Heads | None:
    row = rows[at]
    known = {n: _known(cell) for n, cell in enumerate(row) if cell}
    if "title" in known.values() or any(_minutes(cell) for cell in row):
        return None
    fields: dict[str, int] = {}
    for n, name in known.items():
        if name in ("date", "end", "time", "start"):
            fields.setdefault("time" if name == "start" else name, n)
    time = fields.setdefault("time", next((n for n in range(len(row)) if not row[n]), 0))
    taken = {*fields.values(), *(n for n, name in known.items() if name in (IGNORED, "note", "duration"))}
    rooms = {n: row[n].replace("\n", " ") for n in known if n not in taken and n > time}
    sure = len(rooms) > 1 or "room" in [known[n] for n in rooms]
    return _Heads(at, rooms, fields) if rooms and sure and _are_times(rows[at + 1 :], time) else None


def _known(heading: str) -> str | None:
    return None if _is_day(heading) else AGENDA.whole(heading) or AGENDA.beginning(heading)


def _is_day(heading: str) -> bool:
    """A date, or "Ngày 2"."""
    return when(heading, _SOME_YEAR).day is not None or _NTH.fullmatch(fold(heading)) is not None


def _are_times(rows: Sequence[Sequence[str]], column: int) -> bool:
    filled = [row[column] for row in rows if row[column] and any(cell for n, cell in enumerate(row) if n != column)]
    times = sum(bool(_minutes(cell)) for cell in filled)
    return times >= _LEAST_TIMES and 2 * times > len(filled)


def _heads(row: Sequence[str], at: int, before: _Heads) -> _Heads | None:
    """The headings again, for another day that has other rooms."""
    names = {n: cell.replace("\n", " ") for n, cell in enumerate(row) if cell and n in before.rooms}
    others = [n for n in before.fields.values() if row[n]]
    if not names or any(_minutes(cell) for cell in row):
        return None
    same = bool(others) and all(AGENDA.whole(row[n]) or AGENDA.beginning(row[n]) for n in others)
    alike = {fold(name) for name in names.values()} >= {fold(name) for name in before.rooms.values()}
    return _Heads(at, names, before.fields) if same or alike else None


def _places(covered: Sequence[int], heads: _Heads) -> list[dict[str, str]]:
    """One room, or each of the days."""
    return [{"date": heads.rooms[n]} for n in covered] if heads.are_days else [{"room": _room(covered, heads)}]


def _room(covered: Sequence[int], heads: _Heads) -> str:
    """What fills all rooms is in none of them; what fills some is in these."""
    return "" if len(covered) == len(heads.rooms) > 1 else " + ".join(heads.rooms[column] for column in covered)


def _once(row: Sequence[str]) -> list[str]:
    return list(dict.fromkeys(row))


def _minutes(cell: str) -> tuple[int, ...]:
    return when(cell, _SOME_YEAR).minutes if any(map(str.isdigit, cell)) else ()


def _clock(minutes: int) -> str:
    return f"{minutes // 60 % 24}:{minutes % 60:02d}"
