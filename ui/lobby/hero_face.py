"""The hero: the one session that is on, or what the moment has to say when none is."""

from dataclasses import dataclass, replace
from datetime import timedelta

from kiosk.app.board import Board, OnNow
from kiosk.domain.agenda import Break, Phase, until
from kiosk.domain.moment import in_zone
from kiosk.domain.session import Slot
from ui.lobby import words
from ui.lobby.direction import led, runs_left
from ui.lobby.fit import Step, fit, titled
from ui.lobby.tools import SEPARATOR, Tools, meta_of, old_room, old_start, wall_clock

URGENT, WITHIN = timedelta(minutes=5), timedelta(minutes=20)
_LADDER = (
    Step(7.8, 1),
    Step(7.2, 1),
    Step(6.6, 1),
    Step(6.6, 2),
    Step(6.0, 2),
    Step(5.4, 2),
    Step(4.8, 3),
    Step(4.4, 4),
)
_TALL = tuple(
    Step(*step) for step in ((11, 1), (10, 1), (9, 1), (8.2, 1), (10, 2), (9, 2), (8, 3), (7, 3), (6, 4), (5.4, 6))
)
_FOOT = (Step(4.6, 1), Step(4.2, 1), Step(3.8, 1), Step(3.4, 1))
_SIDES, _FOOT_SIDES = 8.0, 15.0
_A_DAY, _MINUTE = timedelta(hours=18), timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class HeroFace:
    """`oldRoom` and `oldUntil` are what was planned, when it changed; `footSpare` says there is room to show them.
    `tone` is "live", "pause" or "calm"; `share` is how far the session is, below 0 when nothing is measured."""

    tone: str = "calm"
    label: str = ""
    otherLabel: str = ""
    title: str = ""
    titleSize: int = 1
    titleWidth: float = 0.0
    titleLines: int = 1
    meta: str = ""
    footSize: int = 1
    footSpare: bool = True
    timeLeft: str = ""
    room: str = ""
    oldRoom: str = ""
    until: str = ""
    oldUntil: str = ""
    urgent: bool = False
    share: float = -1.0
    mirrored: bool = False


def hero_of(board: Board | None, tools: Tools) -> HeroFace:
    """Not yet fitted to a place; see `fitted`."""
    if board is None:
        return _titled(words.WELCOME, tools)
    soon = soon_of(board)
    if soon:
        return _next(soon[0], promoted(board), board, tools, words.SOON)
    if board.now:
        return _session(board.now[0], board, tools)
    match board.phase:
        case Phase.BEFORE:
            return _before(board, tools)
        case Phase.BETWEEN | Phase.RUNNING:
            return _between(board, tools)
        case Phase.DAY_OVER:
            return replace(_titled(words.DAY_OVER, tools), timeLeft=tomorrow_of(board, tools))
        case Phase.OVER:
            return _titled(words.THANKS, tools)
        case Phase.CALLED_OFF:
            return replace(_titled(words.CALLED_OFF, tools), timeLeft=tools.first.say(words.ASK))
        case Phase.NO_AGENDA:
            return replace(_titled(words.WELCOME, tools), timeLeft=board.event.place)


def fitted(face: HeroFace, width: float, u: float, tools: Tools, *, tall: bool, short: str = "") -> HeroFace:
    """`short` takes the title's place where that does not fit."""
    ladder, most = (_TALL, 3) if tall else (_LADDER, 2)
    title, size = titled((face.title, short), width - _SIDES * u, ladder, u, tools.ruler.bold, most)
    told, planned = (face.timeLeft, face.room, face.until), (face.oldRoom, face.oldUntil)
    spare = _foot_fits((*told, *planned), width, u, tools)
    foot = fit(" ".join((*told, *planned) if spare else told), width - _FOOT_SIDES * u, _FOOT, u, tools.ruler.strong)
    return replace(
        face,
        title=led(title),
        titleSize=size.pixels,
        titleLines=size.lines,
        titleWidth=size.width,
        footSize=foot.pixels,
        footSpare=spare,
        mirrored=runs_left(face.title),
    )


def _foot_fits(said: tuple[str, ...], width: float, u: float, tools: Tools) -> bool:
    return tools.ruler.strong(" ".join(said), round(_FOOT[-1].size * u)) <= width - _FOOT_SIDES * u


def height_of(face: HeroFace, u: float) -> float:
    """What it needs: as Hero.qml and HeroFoot.qml add it up."""
    foot = (6.2 if face.timeLeft or face.room or face.until else 0) + (1.0 if face.share >= 0 else 0)
    parts = 2.2 + (4.1 if face.label else 0) + (4.3 if face.meta else 0) + 0.8 + foot + 2.2
    return parts * u + (face.titleLines * 1.21 + 0.05) * face.titleSize


def soon_of(board: Board) -> tuple[Slot, ...]:
    """In a break: what begins together within twenty minutes, when nothing but breaks is on."""
    if board.phase not in (Phase.BETWEEN, Phase.RUNNING) or any(not on.slot.session.pause for on in board.now):
        return ()
    coming = [slot for slot in board.rows if not (slot.cancelled or slot.session.pause)]
    first = coming[0].start if coming else board.at + 2 * WITHIN
    return tuple(slot for slot in coming if slot.start == first) if first - board.at <= WITHIN else ()


def promoted(board: Board) -> Slot | None:
    """The session that comes next, when it is alone in coming next: then it is the hero, and no row."""
    soon = soon_of(board)
    if soon:
        return soon[0] if len(soon) == 1 else None
    if board.phase is not Phase.BETWEEN or board.next is None or board.gap:
        return None
    together = [slot for slot in board.rows if not slot.cancelled and slot.start == board.next.start]
    return board.next if len(together) == 1 else None


def short_of(board: Board | None) -> str:
    """The short title of the session that is the hero."""
    if board is None:
        return ""
    slot = board.now[0].slot if board.now else promoted(board)
    return slot.short if slot else ""


def tomorrow_of(board: Board, tools: Tools) -> str:
    """ "Tomorrow 08:00 · Training class", with the date when it is not tomorrow; empty on the last day."""
    slot = board.tomorrow
    if slot is None or board.day is None:
        return ""
    time, there = wall_clock(slot.start, board.event), in_zone(slot.start, board.event.zone)
    is_tomorrow = (there.date() - board.day).days == 1
    day = tools.first.say(words.TOMORROW, time=time) if is_tomorrow else f"{tools.first.date(there)}{SEPARATOR}{time}"
    return f"{day}{SEPARATOR}{slot.session.title}"


def share_of(on: OnNow) -> float:
    """How far it is, in steps of a minute: a bar that moved each second would draw frames all day."""
    return _done(on.left, on.slot.end - on.slot.start)


def _done(left: timedelta, length: timedelta) -> float:
    return max(1 - -(-left // _MINUTE) * _MINUTE / length, 0.0)


def _session(on: OnNow, board: Board, tools: Tools) -> HeroFace:
    slot, pause = on.slot, on.slot.session.pause
    return HeroFace(
        tone="pause" if pause else "live",
        label=tools.first.say(words.NOW),
        otherLabel=tools.second.say(words.NOW),
        title=slot.session.title,
        meta=meta_of(slot),
        timeLeft=tools.first.left(on.left),
        room=slot.room,
        oldRoom=old_room(slot),
        until=tools.first.say(words.UNTIL, time=wall_clock(slot.end, board.event)),
        oldUntil="" if slot.end == slot.session.end else wall_clock(slot.session.end, board.event),
        urgent=on.left <= URGENT,
        share=share_of(on),
    )


def _before(board: Board, tools: Tools) -> HeroFace:
    face = _titled(words.WELCOME, tools)
    if board.next is None:
        return face
    ahead, time = until(board.next, board.at), wall_clock(board.next.start, board.event)
    there = in_zone(board.next.start, board.event.zone)
    soon = ahead < _A_DAY
    return replace(
        face,
        label=tools.first.say(words.SOON if soon else words.PROGRAMME),
        otherLabel=tools.second.say(words.SOON if soon else words.PROGRAMME),
        timeLeft=tools.first.ahead(ahead) if soon else tools.first.date(there),
        until=tools.first.say(words.BEGINS, time=time),
    )


def _between(board: Board, tools: Tools) -> HeroFace:
    if board.next is None:
        return _titled(words.WELCOME, tools)
    if board.gap:
        return _break(board.gap, board, tools)
    return _next(board.next, promoted(board), board, tools, words.NEXT)


def _next(first: Slot, alone: Slot | None, board: Board, tools: Tools, label: str) -> HeroFace:
    time = wall_clock(first.start, board.event)
    return HeroFace(
        label=tools.first.say(label),
        otherLabel=tools.second.say(label),
        title=alone.session.title if alone else tools.first.say(words.CONTINUES, time=time),
        meta=meta_of(alone) if alone else tools.second.say(words.CONTINUES, time=time),
        timeLeft=tools.first.ahead(until(first, board.at)),
        room=alone.room if alone else "",
        oldRoom=old_room(alone) if alone else "",
        until=tools.first.say(words.FROM, time=time) if alone else "",
        oldUntil=old_start(alone, board) if alone else "",
    )


def _break(gap: Break, board: Board, tools: Tools) -> HeroFace:
    """No programme names it, but people have it."""
    left = gap.end - board.at
    return HeroFace(
        tone="pause",
        label=tools.first.say(words.NOW),
        otherLabel=tools.second.say(words.NOW),
        title=tools.first.say(words.BREAK),
        meta=tools.second.say(words.BREAK),
        timeLeft=tools.first.left(left),
        until=tools.first.say(words.UNTIL, time=wall_clock(gap.end, board.event)),
        share=_done(left, gap.end - gap.start),
    )


def _titled(said: str, tools: Tools) -> HeroFace:
    return HeroFace(title=tools.first.say(said), meta=tools.second.say(said))
