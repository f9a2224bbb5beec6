"""The page of what changed today: a heading, and a row for each session that stands otherwise than in the morning."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from kiosk.app.board import Board
from kiosk.domain.agenda import day_of_session
from kiosk.domain.changed import Changed, How
from ui.lobby import face_words
from ui.lobby.pages import WHOLE_ROUND, dwell, stack_height, within
from ui.lobby.row_face import Chip, RowFace, RowPlace, row_of
from ui.lobby.tools import SEPARATOR, Tools
from ui.lobby.words import LobbyWords

LONGEST = timedelta(seconds=20)
_HEADING, _HEADING_HEIGHT = 4.2, 5.8
Page = tuple[RowFace, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """What changed of one day, under its heading."""

    heading: RowFace
    rows: tuple[RowFace, ...]


def groups_of(board: Board, place: RowPlace, tools: Tools) -> tuple[Group, ...]:
    """Today first; later days are named."""
    ahead: dict[date, list[Changed]] = {}
    for one in board.changes_ahead:
        ahead.setdefault(_day(one, board), []).append(one)
    today = [_group(None, board.changes, board, place, tools)] if board.changes else []
    return (*today, *(_group(day, of, board, place, tools) for day, of in ahead.items()))


def change_pages(groups: Sequence[Group], coming: Sequence[RowFace], height: float, gap: float) -> tuple[Page, ...]:
    """Of `coming`, what is about to start or was pinned stands first on each of them, as on every page."""
    if not groups:
        return ()
    keys = {row.key for group in groups for row in group.rows}
    pinned = [row for row in coming if (row.pinned or row.held) and row.key not in keys]
    kept = _as_many(pinned, (height - groups[0].heading.rowHeight - gap) / 2, gap)
    left = height - stack_height(kept, gap) - gap * bool(kept)
    if least_of(groups, gap) > left:
        kept, left = (), height
    return within([(*kept, *page) for page in _packed(groups, left, gap)], WHOLE_ROUND)


def least_of(groups: Sequence[Group], gap: float) -> float:
    """How tall a page must be for any of the rows under its heading."""
    tall = (group.heading.rowHeight + gap + row.rowHeight for group in groups for row in group.rows)
    return max(tall, default=0.0)


def all_of(groups: Sequence[Group]) -> tuple[RowFace, ...]:
    return tuple(row for group in groups for row in (group.heading, *group.rows))


def _packed(groups: Sequence[Group], height: float, gap: float) -> Iterator[Page]:
    """Page after page; each day begins with its heading, and so does each page."""
    page: Page = ()
    for heading, row in ((group.heading, row) for group in groups for row in group.rows):
        longer = (*page, row) if heading in page else (*page, heading, row)
        if page and stack_height(longer, gap) > height:
            yield page
            longer = heading, row
        page = longer
    yield page


def _group(day: date | None, changes: Sequence[Changed], board: Board, place: RowPlace, tools: Tools) -> Group:
    rows = (replace(_row(one, board, place, tools), pinned=False, held=False) for one in changes)
    return Group(_heading(day, place, tools), tuple(rows))


def _day(one: Changed, board: Board) -> date:
    return day_of_session(one.slot.start, one.slot.end, board.event)


def _heading(day: date | None, place: RowPlace, tools: Tools) -> RowFace:
    title, other = (_headline(day, words) for words in (tools.first, tools.second))
    return RowFace(
        key=f"changed {day}" if day else "changed",
        title=title,
        titleSize=round(_HEADING * place.u),
        titleLines=1,
        titleWidth=place.width,
        meta=other,
        roomSize=1,
        roomLines=1,
        track=-1,
        rowHeight=_HEADING_HEIGHT * place.u,
        pinned=False,
        words=len(title.split()),
        heading=True,
        time="",
        oldTime="",
        room="",
        oldRoom="",
        chip="",
        tone="",
    )


def _headline(day: date | None, words: LobbyWords) -> str:
    said = words.say(face_words.CHANGED_TODAY)
    return SEPARATOR.join((said, words.date(day))) if said and day else said


def dwell_of(page: Sequence[RowFace]) -> timedelta:
    """Changes come round again soon, so no page of them keeps the programme waiting for long."""
    return min(dwell(sum(row.words for row in page)), LONGEST)


def _as_many(rows: Sequence[RowFace], height: float, gap: float) -> tuple[RowFace, ...]:
    fitting = [n for n in range(len(rows) + 1) if stack_height(rows[:n], gap) <= height]
    return tuple(rows[: max(fitting)])


def _row(one: Changed, board: Board, place: RowPlace, tools: Tools) -> RowFace:
    return row_of(one.slot, board, place, tools, _chip(one.how, tools))


def _chip(how: How, tools: Tools) -> Chip | None:
    match how:
        case How.RESTORED:
            return tools.first.say(face_words.AS_PLANNED), "soon"
        case How.ADDED:
            return tools.first.say(face_words.NEW), "soon"
        case How.CANCELLED | How.MOVED | How.RETIMED:
            return None
