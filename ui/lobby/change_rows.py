"""The page of what changed today: a heading, and a row for each session that stands otherwise than in the morning."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from kiosk.app.board import Board
from kiosk.domain.changed import Changed, How
from ui.lobby import face_words
from ui.lobby.pages import dwell, pages_of, stack_height
from ui.lobby.row_face import Chip, RowFace, RowPlace, row_of
from ui.lobby.tools import Tools

LONGEST = timedelta(seconds=20)
_HEADING, _HEADING_HEIGHT = 4.2, 5.8
Page = tuple[RowFace, ...]


def change_rows(board: Board, place: RowPlace, tools: Tools) -> tuple[RowFace, ...]:
    return tuple(_row(one, board, place, tools) for one in board.changes)


def change_pages(
    changes: Sequence[RowFace], coming: Sequence[RowFace], height: float, gap: float, heading: RowFace
) -> tuple[Page, ...]:
    """Of `coming`, what is about to start or was pinned stands first on each of them, as on every page."""
    if not changes:
        return ()
    keys = {row.key for row in changes}
    pinned = [row for row in coming if (row.pinned or row.held) and row.key not in keys]
    room = height - heading.rowHeight - gap
    kept = _as_many(pinned, room / 2, gap)
    left = room - stack_height(kept, gap) - gap * bool(kept)
    if any(row.rowHeight > left for row in changes):
        kept, left = (), room
    return tuple(
        (*kept, heading, *page)
        for page in pages_of([replace(row, pinned=False, held=False) for row in changes], left, gap)
    )


def heading_of(place: RowPlace, tools: Tools) -> RowFace:
    title, other = tools.first.say(face_words.CHANGED_TODAY), tools.second.say(face_words.CHANGED_TODAY)
    return RowFace(
        key="changed",
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
