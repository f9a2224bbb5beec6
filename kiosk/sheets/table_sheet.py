"""A table on A4, across or upright: its heading on every page, rows shaded in turn, totals bold, nothing cut off."""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, islice

from kiosk.sheets.fitting import fitted
from kiosk.sheets.leaf import ACROSS, Leaf
from kiosk.sheets.page import Align, Box, Ink, Mark, Paragraph, Ruler, Sheet, Style, Text, Weight, plain
from kiosk.sheets.table_columns import PAD, Columns, Measuring, TableColumn, TableRow

_TOP = 27.0
_HEAD_SHARE = 0.8
_AROUND = 0.9  # above and below the text of a cell
_LEADING = 1.38
_SURE = 0.985  # letters set together may be a little wider than their sum
_SIGN_ROOM = 46.0
_TICK = 4.0
_SIGNED_ROWS = 3
_TITLE = Style(13, Weight.BOLD, leading=1.3)
_SMALL = Style(8, ink=Ink.GREY)
_SIGNED = Style(10, Weight.SEMIBOLD, Align.CENTRE)
_HINT = Style(8.5, align=Align.CENTRE, ink=Ink.GREY)


@dataclass(frozen=True, slots=True)
class Caption:
    """What stands above and below the table; `page` is said with {page} and {pages}, `signed` are who signs at the end."""

    title: str
    event: str
    printed: str
    page: str
    signed: tuple[tuple[str, str], ...] = ()
    dated: str = ""


@dataclass(frozen=True, slots=True)
class Slice:
    """Rows `first` to before `last` on a page; of the first row the lines from `line`, of the last one until `until`.

    0 for `until` is all of them.
    """

    first: int
    last: int
    line: int = 0
    until: int = 0


@dataclass(frozen=True, slots=True)
class Plan:
    """How the rows fall on pages. `lines` of each row; `heads`: the title and the event, as they fit; the signatures stand on the last page, alone if they must."""

    columns: Columns
    head_lines: int
    lines: "array[int]"
    slices: tuple[Slice, ...]
    heads: tuple[Paragraph, Paragraph]
    leaf: Leaf = ACROSS

    @property
    def line(self) -> float:
        return _style(self.columns.size).line


def row_lines(row: TableRow, columns: Columns, by: Measuring, ruler: Ruler) -> int:
    """How many lines the row's highest cell takes; most are seen to take one without being set."""
    lines = 1
    for cell, width in zip(row.cells, columns.widths, strict=True):
        room = width - 2 * PAD
        if by.of(cell, row.bold) * columns.size / 10 > room * _SURE:
            lines = max(lines, ruler.lines(plain(cell, _style(columns.size, bold=row.bold), room)))
    return lines


def planned(
    columns: Columns,
    head: Sequence[TableColumn],
    lines: "array[int]",
    caption: Caption,
    ruler: Ruler,
    leaf: Leaf = ACROSS,
) -> Plan:
    heading = TableRow(tuple(column.heading for column in head), bold=True)
    head_lines = max(
        ruler.lines(plain(cell, _style(columns.size, bold=True), width - 2 * PAD)) if cell else 1
        for cell, width in zip(heading.cells, columns.widths, strict=True)
    )
    heads = _fitted_heads(caption, ruler, leaf.width * _HEAD_SHARE)
    bare = Plan(columns, head_lines, lines, (), heads, leaf)
    slices = tuple(_slices(lines, _room(bare), bare.line))
    used = _used(bare, slices[-1])
    if caption.signed and used + _SIGN_ROOM > _room(bare):
        slices = (*slices[:-1], *_parted(slices[-1]))
    return Plan(columns, head_lines, lines, slices, heads, leaf)


def _fitted_heads(caption: Caption, ruler: Ruler, width: float) -> tuple[Paragraph, Paragraph]:
    title, event = plain(caption.title, _TITLE, width), plain(caption.event, _SMALL, width)
    return (
        fitted(title, _TITLE.line + 0.01, 8.0, ruler),
        fitted(event, 2 * _SMALL.line + 0.01, 6.5, ruler),
    )


def _parted(last: Slice) -> tuple[Slice, Slice]:
    """Signatures that need another page take the last rows along, so that they do not stand below nothing."""
    at = max(last.first + 1, last.last - _SIGNED_ROWS)
    at = at if at < last.last else last.last
    return Slice(last.first, at, last.line), Slice(at, last.last)


def _room(plan: Plan) -> float:
    """Millimetres for rows below the headings."""
    return plan.leaf.foot - _TOP - _height(plan.head_lines, plan.line)


def _height(lines: int, line: float) -> float:
    return lines * line + 2 * _AROUND


def _slices(lines: "array[int]", room: float, line: float) -> Iterator[Slice]:
    """A row goes on to the next page only when it is higher than a page."""
    most = int((room - 2 * _AROUND) / line)
    first, begun, used = 0, 0, 0.0
    for at, count in enumerate(lines):
        if used and used + _height(count, line) > room:
            yield Slice(first, at, begun)
            first, begun, used = at, 0, 0.0
        left = count
        while left > most:
            yield Slice(at, at + 1, count - left, count - left + most)
            first, begun, left = at, count - left + most, left - most
        used += _height(left, line)
    yield Slice(first, len(lines), begun)


def _used(plan: Plan, page: Slice) -> float:
    counts = _counts(plan, page)
    return sum(_height(until - begun, plan.line) for begun, until in counts)


def _counts(plan: Plan, page: Slice) -> list[tuple[int, int]]:
    """From which line to before which, for each row of the page."""
    counts = [(0, lines) for lines in plan.lines[page.first : page.last]]
    if counts:
        counts[0] = (page.line, counts[0][1])
    if counts and page.until:
        counts[-1] = (counts[-1][0], page.until)
    return counts


@dataclass(frozen=True, slots=True)
class Numbers:
    """The first page's number, and how many there are in all."""

    first: int
    all: int


def table_sheets(
    plan: Plan, head: Sequence[TableColumn], rows: Iterable[TableRow], caption: Caption, numbers: Numbers
) -> Iterator[Sheet]:
    """The pages, one at a time; `rows` are walked once, and no more than a page of them is held."""
    coming, held = iter(rows), list[TableRow]()
    at = 0
    for number, page in enumerate(plan.slices, numbers.first):
        held = held[page.first - at :]
        at = page.first
        held += islice(coming, page.last - page.first - len(held))
        last = caption.signed and page is plan.slices[-1]
        end = signatures(plan, caption) if last else ()
        yield Sheet(
            *plan.leaf.size, (*_around(plan, caption, number, numbers.all), *_table(plan, head, held, page), *end)
        )


def _table(plan: Plan, head: Sequence[TableColumn], rows: Sequence[TableRow], page: Slice) -> Iterator[Mark]:
    high, left, width = _height(plan.head_lines, plan.line), plan.leaf.left, plan.leaf.width
    yield Box(left, _TOP, width, high, Ink.TINT)
    yield from _cells(plan, head, TableRow(tuple(c.heading for c in head), bold=True), _TOP, (0, plan.head_lines))
    y = _TOP + high
    yield Box(left, y - 0.15, width, 0.3, Ink.GREY)
    for number, (row, lines) in enumerate(zip(rows, _counts(plan, page), strict=True), page.first):
        high = _height(lines[1] - lines[0], plan.line)
        if row.bold or number % 2:
            yield Box(left, y, width, high, Ink.TINT if row.bold else Ink.SHADE)
        yield from _cells(plan, head, row, y, lines)
        yield from _ticks(plan, head, row, y) if not lines[0] else ()
        y += high
    yield Box(left, y - 0.1, width, 0.2, Ink.LIGHT)


def _cells(plan: Plan, head: Sequence[TableColumn], row: TableRow, y: float, lines: tuple[int, int]) -> Iterator[Mark]:
    lefts = accumulate(plan.columns.widths, initial=plan.leaf.left)
    for cell, column, left, width in zip(row.cells, head, lefts, plan.columns.widths, strict=False):
        if cell:
            style = _style(plan.columns.size, bold=row.bold, figures=column.figures)
            yield Text(left + PAD, y + _AROUND, plain(cell, style, width - 2 * PAD), lines[0], lines[1])


def _ticks(plan: Plan, head: Sequence[TableColumn], row: TableRow, y: float) -> Iterator[Mark]:
    """Boxes to be ticked by hand, of rows that are no totals."""
    side = min(_TICK, plan.line)
    for column, left in zip(head, accumulate(plan.columns.widths, initial=plan.leaf.left), strict=False):
        if column.tick and not row.bold:
            yield Box(left + PAD, y + _AROUND + (plan.line - side) / 2, side, side, outline=0.3)


def _around(plan: Plan, caption: Caption, number: int, pages: int) -> Iterator[Mark]:
    (title, event), leaf = plan.heads, plan.leaf
    yield Text(leaf.left, 16.0 - title.style.line, title)
    yield Text(leaf.left, 17.6, event)
    right, beside = Style(8, align=Align.RIGHT, ink=Ink.GREY), leaf.width * _HEAD_SHARE
    yield Text(leaf.left + beside, 11.6, plain(caption.printed, right, leaf.width - beside))
    said = caption.page.format(page=number, pages=pages)
    yield Text(leaf.left, leaf.foot + 3.5, plain(said, right, leaf.width))


def signatures(plan: Plan, caption: Caption) -> Iterator[Mark]:
    """Who signs, side by side below the table's end, with room for the hand."""
    y = _TOP + _height(plan.head_lines, plan.line) + _used(plan, plan.slices[-1]) + 7.0
    wide = plan.leaf.width / max(2, len(caption.signed))
    yield Text(plan.leaf.right - wide, y, plain(caption.dated, _HINT, wide))
    for number, (who, hint) in enumerate(caption.signed):
        left = plan.leaf.left + number * wide
        yield Text(left, y + 6.0, plain(who, _SIGNED, wide))
        yield Text(left, y + 12.0, plain(hint, _HINT, wide))


def _style(size: float, *, bold: bool = False, figures: bool = False) -> Style:
    return Style(
        size,
        Weight.SEMIBOLD if bold else Weight.REGULAR,
        Align.RIGHT if figures else Align.LEFT,
        leading=_LEADING,
    )
