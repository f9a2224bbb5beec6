"""Goes through the event on a screen of one size, without showing it: which titles are cut, and what finds no page."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from kiosk.app.board import Board, board_at
from kiosk.app.rehearsing import LeftOut, LongRound, Shortened
from ui.lobby.block_face import SIDES
from ui.lobby.data import Harmless, LobbyData
from ui.lobby.fit import Measure, lines_needed
from ui.lobby.hero_face import promoted
from ui.lobby.ruler import Ruler
from ui.lobby.scene import Scene, Sight, scene_of
from ui.lobby.tools import Tools, tools_for

_STEP, _ROUND = timedelta(minutes=5), timedelta(minutes=1)
_SAFE = 1.015
_OPEN = datetime.max.replace(tzinfo=UTC)  # a span that has not ended yet


def rehearsed(data: LobbyData, size: tuple[int, int], zoom: float = 1.0) -> Iterator[Shortened | LeftOut | LongRound]:
    """Looks at every moment something starts or ends, and every five minutes of the half hours before."""
    data, tools = Harmless().of(data), tools_for(data.event, Ruler())
    cut: dict[str, Shortened] = {}
    spans: list[LeftOut] = []
    rounds: list[LongRound] = []
    for at in _moments(data):
        board = board_at(data.event, data.slots, None, at)
        scene = scene_of(Sight(board, at, *size, zoom=zoom), tools)
        for one in _shortened(scene, at, tools):
            cut.setdefault(one.title, one)
        spans = _with(spans, _left_out(scene, board, at), at)
        rounds = _longer(rounds, scene, at)
    yield from cut.values()
    yield from spans
    yield from rounds


def _longer(rounds: list[LongRound], scene: Scene, at: datetime) -> list[LongRound]:
    """Rows never take more than a minute; cards of many rooms can."""
    whole = sum(scene.dwells, timedelta(0)) if len(scene.dwells) > 1 else timedelta(0)
    seconds = round(whole.total_seconds()) if whole > _ROUND else 0
    if rounds and rounds[-1].until == _OPEN:
        last = rounds[-1]
        until = _OPEN if seconds else at
        return [*rounds[:-1], replace(last, until=until, seconds=max(last.seconds, seconds))]
    return [*rounds, LongRound(at, _OPEN, seconds)] if seconds else rounds


def _with(spans: list[LeftOut], now: LeftOut | None, at: datetime) -> list[LeftOut]:
    """The last span goes on until `at`; what is left out now widens it, or begins another one."""
    if spans and spans[-1].until == _OPEN:
        last = spans[-1]
        if now is not None and now.all == last.all:
            return [*spans[:-1], replace(last, count=max(last.count, now.count))]
        spans = [*spans[:-1], replace(last, until=at)]
    return spans if now is None else [*spans, now]


def _moments(data: LobbyData) -> list[datetime]:
    edges = sorted({edge for slot in data.slots for edge in (slot.start, slot.end)})
    before = [slot.start - n * _STEP for slot in data.slots for n in range(1, 7)]
    return sorted({*edges, *before})


def _shortened(scene: Scene, at: datetime, tools: Tools) -> Iterator[Shortened]:
    rows = (row for page in scene.pages for row in page)
    strong, bold = tools.ruler.strong, tools.ruler.bold
    for row in rows:
        yield from _cut(row.title, row.titleSize, row.titleLines, row.titleWidth, strong, at)
    for card in (card for band in scene.bands for card in band):
        yield from _cut(card.title, card.titleSize, card.titleLines, card.titleWidth, strong, at)
    for block in scene.timetable.blocks:
        width = block.blockWidth - SIDES * scene.frame.u
        yield from _cut(block.title, block.titleSize, block.titleLines, width, strong, at)
    hero = scene.hero
    if not scene.bands:
        yield from _cut(hero.title, hero.titleSize, hero.titleLines, hero.titleWidth, bold, at)


def _cut(title: str, size: int, lines: int, width: float, measure: Measure, at: datetime) -> Iterator[Shortened]:
    if lines_needed(title, width * _SAFE, lambda text: measure(text, size)) > lines:
        words = title.split()
        kept = next(
            (n for n in range(len(words), 0, -1) if _holds(words[:n], size, lines, width, measure)),
            0,
        )
        yield Shortened(at, title, " ".join(words[:kept]) + "…")


def _holds(words: list[str], size: int, lines: int, width: float, measure: Measure) -> bool:
    return lines_needed(" ".join(words) + "…", width, lambda text: measure(text, size)) <= lines


def _left_out(scene: Scene, board: Board, at: datetime) -> LeftOut | None:
    hero = promoted(board)
    shown = {row.key for page in scene.pages for row in page}
    missing = sum(slot is not hero and slot.session.id not in shown for slot in board.rows)
    return LeftOut(at, _OPEN, missing, all=not shown) if missing else None
