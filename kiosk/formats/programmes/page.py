"""A programme out of a web page: its tables, or its lines that begin with a time."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lxml import etree

from kiosk.errors import BadInput
from kiosk.formats.cells import plain
from kiosk.formats.clock_text import when
from kiosk.formats.programmes.markup import html_tree
from kiosk.formats.programmes.matrix import Merged
from kiosk.formats.programmes.rows import Row

_TABLE = "\ue000table"  # a line that no page has
_WIDEST, _LONGEST_TIME, _LONGEST_TITLE = 60, 30, 300
_PASSED_OVER = frozenset({"script", "style", "noscript", "template", "head", "nav", "footer"})
_BLOCKS = frozenset(
    [
        "p",
        "div",
        "li",
        "td",
        "th",
        "tr",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "br",
        "dt",
        "dd",
        "section",
        "article",
        "table",
        "ul",
        "ol",
        "header",
        "time",
    ]
)
_LEADING = re.compile(
    r"(\d{1,2}\s*[:hg.]\s*\d{0,2}(?:\s*[-–—~]\s*\d{1,2}\s*[:hg.]\s*\d{0,2})?)\s*[:.–—-]?\s+(\S.*)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Grid:
    """A table with its cells' spans filled in, and where they were. `days` are lines between it and the table before
    it that tell a day.
    """

    rows: Sequence[list[str]]
    merged: Sequence[Merged]
    days: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """`written`: it is a document, and no page of the web."""

    title: str
    tables: Sequence[Grid]
    lines: Sequence[str]
    written: bool = False


def read_page(data: bytes, file: str, encoding: str) -> Page:
    tree = html_tree(data, encoding)
    if tree is None:
        raise BadInput("{file} is an empty web page.", file=file)
    return page_of(tree)


def page_of(tree: etree._Element, *, written: bool = False) -> Page:
    """Uses the tree up."""
    title = plain(tree.findtext(".//title") or "").replace("\n", " ")
    tables = [table for table in tree.iter("table") if table.find(".//table") is None]
    grids, lines = [_grid(table) for table in tables], list(_lines(tree))
    days = _days_above(tree, tables) if tables else []
    told = [replace(grid, days=days[n]) for n, grid in enumerate(grids)]
    return Page(title, [grid for grid in told if len(grid.rows) > 1], lines, written)


def _days_above(tree: etree._Element, tables: Sequence[etree._Element]) -> list[list[str]]:
    """For each table the lines since the one before it that tell a day and no hour."""
    for table in tables:
        table.clear(keep_tail=True)
        etree.SubElement(table, "p").text = _TABLE
    days: list[list[str]] = [[]]
    for line in _lines(tree):
        if line == _TABLE:
            days.append([])
        elif len(line) <= 2 * _LONGEST_TIME and (said := when(line, 2000)).day and not said.minutes:
            days[-1].append(line)
    return days


def _grid(table: etree._Element) -> Grid:
    """Cells that go over several columns stand in the first, those that go over several rows in each of them."""
    rows: list[list[str]] = []
    merged: list[Merged] = []
    below: dict[tuple[int, int], str] = {}
    for at, row in enumerate(table.iter("tr")):
        cells: list[str] = []
        for cell in row.iterchildren("td", "th"):
            while (at, len(cells)) in below:
                cells.append(below[at, len(cells)])
            wide, high = _span(cell, "colspan"), _span(cell, "rowspan")
            text, first = _text(cell), len(cells)
            cells += [text, *[""] * (wide - 1)]
            below |= {(at + n, first + m): text if m == 0 else "" for n in range(1, high) for m in range(wide)}
            if wide > 1 or high > 1:
                merged.append(((at, first), (at + high - 1, first + wide - 1)))
        while (at, len(cells)) in below:
            cells.append(below[at, len(cells)])
        rows.append(cells)
    return Grid(rows, merged)


def _span(cell: etree._Element, name: str) -> int:
    said = cell.get(name, "1").strip()
    return min(max(int(said), 1), _WIDEST) if said.isdigit() else 1


def _text(cell: etree._Element) -> str:
    return "\n".join(_lines(cell))


def _lines(element: etree._Element) -> Iterator[str]:
    """Its text as a reader sees it, a line for each block that has a text of its own."""
    parts: list[str] = []
    for event, one in etree.iterwalk(element, events=("start", "end")):
        if event == "start" and one.tag in _PASSED_OVER and one is not element:
            one.clear(keep_tail=True)
        if one.tag in _BLOCKS and (line := _line(parts)):
            yield line
            parts = []
        parts.append((one.text if event == "start" else one.tail if one is not element else "") or "")
    if line := _line(parts):
        yield line


def _line(parts: Sequence[str]) -> str:
    return plain(" ".join("".join(parts).split())) if any(map(str.strip, parts)) else ""


def timeline(lines: Sequence[str]) -> Iterator[Row]:
    """Sessions whose time is a line of its own with the title in the next, or begins the line of the title.

    Lines that only tell a day head those below. Rows count the lines.
    """
    waiting = ""
    for number, line in enumerate(lines, 1):
        said = when(line, 2000)
        if len(line) <= _LONGEST_TIME and said.minutes and not _rest(line):
            waiting = line
        elif len(line) <= _LONGEST_TIME * 2 and said.day and not said.minutes:
            yield Row(number, {}, [line])
        elif waiting:
            yield _row(number, waiting, line)
            waiting = ""
        elif found := _LEADING.fullmatch(line):
            yield _row(number, found[1], found[2])


def _row(number: int, time: str, title: str) -> Row:
    return Row(number, {"time": time, "title": title[:_LONGEST_TITLE]}, [time, title])


def _rest(line: str) -> str:
    """What is left of a line without digits and what stands around them in a time."""
    kept = "".join(char for char in line.lower() if not char.isdigit() and char not in " :.,-–—~→()")
    return kept.translate(str.maketrans("", "", "hg")) if len(kept) <= 2 else kept
