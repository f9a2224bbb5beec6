"""The MC's sheet on A4, to be read from a lectern: large type, a place for each name, and what changed marked at the edge."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from kiosk.sheets.fitting import height
from kiosk.sheets.page import A4, Align, Box, Ink, Mark, Paragraph, Ruler, Run, Sheet, Style, Text, Weight, plain

SMALLEST = 13.0
"""Points: no name is set smaller, for it is read standing, from half a metre and more."""

_LARGEST, _OVER_PAGES, _STEP = 17.0, 14.5, 0.5
_LEFT, _RIGHT, _TOP, _FOOT = 14.0, 12.0, 11.0, 16.0
_WIDE = A4[0] - _LEFT - _RIGHT
_FLAG, _NUMBER, _AIR = 17.0, 10.0, 2.0
_BESIDES = 11.5
_LEADING = 1.25


@dataclass(frozen=True, slots=True)
class Entry:
    """Someone to be named: `name` is what is said first; `flag` is a short word at the edge; `struck`: not any more."""

    number: str
    name: str
    rest: str
    spoken: str = ""
    flag: str = ""
    struck: bool = False


@dataclass(frozen=True, slots=True)
class Besides:
    """A list below, in smaller type: a heading, and all of it in one paragraph."""

    heading: str
    said: str


@dataclass(frozen=True, slots=True, kw_only=True)
class McText:
    """All words of the sheet, as said in its language. `next_page` stands at the foot of every page but the last."""

    title: str
    event: str
    where: str
    figures: str
    footer: str
    page: str  # with {page} and {pages}
    next_page: str
    nobody: str
    entries: Sequence[Entry] = ()
    besides: Sequence[Besides] = field(default=())


@dataclass(frozen=True, slots=True)
class _Block:
    """Marks drawn from y = 0 down, kept together; `gap` above it unless it begins a page."""

    marks: tuple[Mark, ...]
    height: float
    gap: float


def mc_pages(texts: Sequence[McText], ruler: Ruler) -> tuple[Sheet, ...]:
    """One page in the largest type that fits, of the first of `texts` (the longest first) that does.

    When not even the shortest does in the smallest type, several pages in a type of a good size.
    """
    head, top = _head(texts[0], ruler)
    room = A4[1] - _FOOT - top
    tried = (_blocks(text, size, ruler) for text in texts for size in _sizes())
    blocks = next((blocks for blocks in tried if _depth(blocks) <= room), None)
    pages = _turned(blocks or _blocks(texts[0], _OVER_PAGES, ruler), top)
    count = len(pages)
    return tuple(
        Sheet(*A4, (*(head if at == 1 else ()), *marks, *_foot(texts[0], at, count)))
        for at, marks in enumerate(pages, 1)
    )


def _sizes() -> Iterator[float]:
    size = _LARGEST
    while size >= SMALLEST:
        yield size
        size -= _STEP


def _head(text: McText, ruler: Ruler) -> tuple[tuple[Mark, ...], float]:
    """The title and what it is of; where the names may begin."""
    event = plain(text.event, Style(11.0, Weight.SEMIBOLD, ink=Ink.GREY), _WIDE)
    title = plain(text.title, Style(20.0, Weight.EXTRABOLD, leading=1.25), _WIDE)
    where = plain(text.where, Style(12.0), _WIDE * 0.62)
    figures = plain(text.figures, Style(12.0, Weight.BOLD, Align.RIGHT), _WIDE * 0.38)
    y, marks = _TOP, list[Mark]()
    for paragraph in (event, title):
        marks.append(Text(_LEFT, y, paragraph))
        y += height(paragraph, ruler)
    marks += [Text(_LEFT, y, where), Text(_LEFT + _WIDE * 0.62, y, figures)]
    y += max(height(where, ruler), height(figures, ruler)) + 1.5
    marks.append(Box(_LEFT, y, _WIDE, 0.6))
    return tuple(marks), y + 3.0


def _foot(text: McText, at: int, count: int) -> tuple[Mark, ...]:
    y = A4[1] - _FOOT + 4
    said = Style(9.0, ink=Ink.GREY)
    page = text.page.format(page=at, pages=count) if count > 1 else ""
    more = f"{page} – {text.next_page}" if at < count else page
    marks: list[Mark] = [
        Box(_LEFT, y - 1.5, _WIDE, 0.2, Ink.LIGHT),
        Text(_LEFT, y, plain(text.footer, said, _WIDE * 0.65)),
    ]
    if more:
        right = Style(11.0, Weight.BOLD, Align.RIGHT)
        marks.append(Text(_LEFT + _WIDE * 0.65, y - 0.5, plain(more, right, _WIDE * 0.35)))
    return tuple(marks)


def _blocks(text: McText, size: float, ruler: Ruler) -> list[_Block]:
    edge = _FLAG + _AIR if any(entry.flag for entry in text.entries) else 0.0
    blocks = [_entry(entry, size, edge, ruler) for entry in text.entries]
    if not blocks:
        blocks = [_paragraph(plain(text.nobody, Style(size, ink=Ink.GREY), _WIDE), 4.0, ruler)]
    for at, besides in enumerate(text.besides):
        runs = (Run(besides.heading, bold=True), Run(f": {besides.said}" if besides.said else ""))
        paragraph = Paragraph(runs, Style(_BESIDES, leading=1.35), _WIDE)
        blocks.append(_paragraph(paragraph, 1.5 if at else 4.5, ruler))
    return blocks


def _paragraph(paragraph: Paragraph, gap: float, ruler: Ruler) -> _Block:
    return _Block((Text(_LEFT, 0.0, paragraph),), height(paragraph, ruler), gap)


def _entry(entry: Entry, size: float, edge: float, ruler: Ruler) -> _Block:
    """The flag, the number, and the words: a name in bold and all the rest of it in one paragraph."""
    x = _LEFT + edge + _NUMBER + _AIR
    ink = Ink.GREY if entry.struck else Ink.BLACK
    style = Style(size, ink=ink, leading=_LEADING)
    runs = (Run(entry.name, not entry.struck, entry.struck), Run(entry.rest, struck=entry.struck))
    words = Paragraph(runs, style, _LEFT + _WIDE - x)
    number = plain(entry.number, Style(size, Weight.SEMIBOLD, Align.RIGHT, ink, leading=_LEADING), _NUMBER)
    marks: list[Mark] = [Text(_LEFT + edge, 0.0, number), Text(x, 0.0, words)]
    deep = height(words, ruler)
    if entry.spoken:
        spoken = plain(entry.spoken, Style(size * 0.86, Weight.SEMIBOLD, ink=Ink.GREY, leading=_LEADING), words.width)
        marks.append(Text(x, deep, spoken))
        deep += height(spoken, ruler)
    return _Block((*_flag(entry.flag, style.line, filled=not entry.struck), *marks), deep, size * 0.13)


def _flag(flag: str, line: float, *, filled: bool) -> tuple[Mark, ...]:
    """A word in white on black, level with the first line; of who is gone, in black on white."""
    if not flag:
        return ()
    label = Style(9.5, Weight.BOLD, Align.CENTRE, Ink.WHITE if filled else Ink.BLACK, leading=1.3)
    top = (line - 5.2) / 2
    box = Box(_LEFT, top, _FLAG, 5.2, outline=0.0 if filled else 0.35)
    return box, Text(_LEFT, top + (5.2 - label.line) / 2, plain(flag, label, _FLAG))


def _depth(blocks: Sequence[_Block]) -> float:
    return sum(block.height + block.gap for block in blocks) - (blocks[0].gap if blocks else 0.0)


def _turned(blocks: Sequence[_Block], top: float) -> list[list[Mark]]:
    """The marks of each page; the first begins at `top`."""
    pages: list[list[Mark]] = [[]]
    y = top
    for block in blocks:
        fresh = not pages[-1]
        gap = 0.0 if fresh else block.gap
        if not fresh and y + gap + block.height > A4[1] - _FOOT:
            pages.append([])
            y, gap = _TOP, 0.0
        pages[-1] += [_moved(mark, y + gap) for mark in block.marks]
        y += gap + block.height
    return pages


def _moved(mark: Mark, down: float) -> Mark:
    if isinstance(mark, Text):
        return Text(mark.x, mark.y + down, mark.paragraph, mark.first, mark.last)
    if isinstance(mark, Box):
        return Box(mark.x, mark.y + down, mark.width, mark.height, mark.ink, mark.outline)
    return mark
