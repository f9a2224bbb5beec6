"""The table of precedence as a list: a row for each step, to be edited in a spreadsheet and read again."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

from kiosk.domain.ladder import Rung
from kiosk.domain.names import fold
from kiosk.domain.precedence import Precedence
from kiosk.errors import BadInput, NotFound
from kiosk.formats.cells import plain, unguarded
from kiosk.formats.csv_file import csv_sheet, write_csv
from kiosk.formats.survey import Text, survey

HEADINGS = ("kind", "name", "also", "together", "weight", "above")
_KNOWN = {
    **dict.fromkeys(("kind", "ladder", "loai", "thang"), "kind"),
    **dict.fromkeys(("name", "ten", "ten goi"), "name"),
    **dict.fromkeys(("also", "cach viet khac", "ten khac"), "also"),
    **dict.fromkeys(("together", "neu chung", "chung"), "together"),
    **dict.fromkeys(("weight", "bac", "thu tu"), "weight"),
    **dict.fromkeys(("above", "tren"), "above"),
}
_BLOCKS, _POSTS = ("block", "blocks", "khoi"), ("post", "posts", "chuc vu", "chuc danh")
_YES = frozenset({"yes", "x", "1", "true", "co"})
_BETWEEN = ";"


def table_rows(table: Precedence) -> Iterator[tuple[str, ...]]:
    """Headings first; `also` are the other words, with ; between them."""
    yield HEADINGS
    for kind, rungs in (("block", table.blocks), ("post", table.posts)):
        for at, rung in enumerate(rungs, 1):
            also = f"{_BETWEEN} ".join(rung.also)
            yield kind, rung.name, also, "yes" if rung.collective else "", str(at), ""


def write_table(file: Path, table: Precedence) -> None:
    """As CSV that a spreadsheet opens. Raises BadInput when it cannot be written there."""
    try:
        with file.open("w", encoding="utf-8-sig", newline="") as stream:
            write_csv(stream, table_rows(table))
    except OSError as error:
        raise BadInput("{file} cannot be written. Choose another folder.", file=file.name) from error


@dataclass(frozen=True, slots=True)
class _Row:
    number: int
    blocks: bool
    rung: Rung
    weight: float | None
    above: str


def read_table(file: Path, base: Precedence) -> Precedence:
    """`base` with the ladders of a CSV file: by weight, the lowest first, rows without one after the row before them.

    `above` names another step of the ladder that stands below this one. A ladder that the file does not have stays.
    Raises BadInput with the row that cannot be used, and where steps stand above one another in a circle.
    """
    text = survey(file)
    if not isinstance(text, Text):
        raise BadInput("{file} is no CSV file. Save the table as CSV, then read it again.", file=file.name)
    with csv_sheet(file, text) as sheet:
        rows = [[plain(unguarded(cell)) for cell in row] for row in sheet.rows]
    read = list(_read(file.name, rows))
    blocks, posts = (_ladder([row for row in read if row.blocks is kind]) for kind in (True, False))
    return replace(base, blocks=blocks or base.blocks, posts=posts or base.posts)


def _read(file: str, rows: Sequence[Sequence[str]]) -> Iterator[_Row]:
    named = [(n, [_KNOWN.get(fold(cell), "") for cell in row]) for n, row in enumerate(rows, 1)]
    head = next(((n, names) for n, names in named if {"kind", "name"} <= set(names)), None)
    if head is None:
        raise BadInput("{file} has no columns “kind” and “name”. Write the table out first and edit that.", file=file)
    for number, row in enumerate(rows[head[0] :], head[0] + 1):
        cells = {name: cell for name, cell in zip(head[1], row, strict=False) if name}
        if any(cells.values()):
            yield _row(number, cells)


def _row(number: int, cells: dict[str, str]) -> _Row:
    kind, weight = fold(cells.get("kind", "")), cells.get("weight", "").replace(",", ".")
    if kind not in (*_BLOCKS, *_POSTS):
        raise BadInput(
            "Row {row}: “{text}” is neither block nor post. Write one of them.", row=number, text=cells.get("kind", "")
        )
    if (weight and not weight.replace(".", "", 1).isascii()) or (weight and not weight.replace(".", "", 1).isdecimal()):
        raise BadInput(
            "Row {row}: “{text}” is no weight. Write a number, the lowest for the highest.", row=number, text=weight
        )
    also = tuple(filter(None, (word.strip() for word in cells.get("also", "").split(_BETWEEN))))
    rung = Rung(cells.get("name", ""), also, fold(cells.get("together", "")) in _YES)
    return _Row(number, kind in _BLOCKS, rung, float(weight) if weight else None, cells.get("above", ""))


def _ladder(rows: list[_Row]) -> tuple[Rung, ...]:
    weights: list[float] = []
    for row in rows:
        weights.append(row.weight if row.weight is not None else weights[-1] if weights else 0.0)
    ordered = [rows[at] for at in sorted(range(len(rows)), key=lambda at: (weights[at], at))]
    return tuple(row.rung for row in _obeying(ordered))


def _obeying(rows: list[_Row]) -> list[_Row]:
    """As they are, except that each stands above those it is said to be above."""
    at = {fold(word): n for n, row in enumerate(rows) for word in row.rung.words}
    graph: TopologicalSorter[int] = TopologicalSorter({n: set() for n in range(len(rows))})
    for n, row in enumerate(rows):
        if row.above:
            graph.add(_named(at, row), n)
    try:
        graph.prepare()
    except CycleError as error:
        names = " → ".join(rows[n].rung.name for n in reversed(error.args[1]))
        raise BadInput(
            "These stand above one another in a circle: {names}. The table stays as it was.", names=names
        ) from error
    return [rows[n] for n in _by_turns(graph)]


def _by_turns(graph: "TopologicalSorter[int]") -> Iterator[int]:
    """The first row, of those above which everyone stands already."""
    ready: list[int] = []
    while graph.is_active():
        ready = sorted([*ready, *graph.get_ready()])
        first = ready.pop(0)
        yield first
        graph.done(first)


def _named(at: dict[str, int], row: _Row) -> int:
    if fold(row.above) not in at:
        raise BadInput("Row {row}: there is no step called {name}.", row=row.number, name=row.above)
    return at[fold(row.above)]


def with_step(table: Precedence, said: str) -> Precedence:
    """ "post:Hiệu trưởng=12" puts a step at place 12 of its ladder, a new one where there is none; =0 takes it out.

    Raises BadInput when it says nothing of the kind, NotFound when there is no such step to take out.
    """
    kind, colon, rest = said.partition(":")
    name, equals, place = (part.strip() for part in rest.rpartition("="))
    if not colon or not equals or not name or not place.isascii() or not place.isdecimal():
        raise BadInput("{text} says nothing. Write it like post:Rector=12, and =0 to take a step out.", text=said)
    if fold(kind) in _BLOCKS:
        return replace(table, blocks=_put(table.blocks, name, int(place)))
    if fold(kind) in _POSTS:
        return replace(table, posts=_put(table.posts, name, int(place)))
    raise BadInput("{text} says nothing. Write it like post:Rector=12, and =0 to take a step out.", text=said)


def _put(rungs: tuple[Rung, ...], name: str, place: int) -> tuple[Rung, ...]:
    there = next((rung for rung in rungs if fold(rung.name) == fold(name)), None)
    rest = [rung for rung in rungs if rung is not there]
    if place == 0:
        if there is None:
            raise NotFound("There is no step called {name} to take out.", name=name)
        return tuple(rest)
    rest.insert(place - 1, there or Rung(name))
    return tuple(rest)
