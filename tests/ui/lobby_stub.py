"""A small founding event for the lobby's tests."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from kiosk.app.board import Board, board_at
from kiosk.app.ports import Tally
from kiosk.domain.event import Event
from kiosk.domain.ids import FactId, SessionId
from kiosk.domain.session import Change, Session, Slot, slot_of
from ui.lobby.data import LobbyData
from ui.lobby.ruler import Ruler
from ui.lobby.tools import Tools, tools_for

EVENT = Event(
    name="Hội thảo AI",
    subtitle="AI conference",
    zone="Asia/Ho_Chi_Minh",
    first_day=date(2019, 9, 25),
    last_day=date(2019, 9, 26),
    place="Thành phố Hồ Chí Minh",
)
TALLY = Tally(expected=400, inside=300, came=312, walk_ins=0)


def at(time: str, day: int = 25) -> datetime:
    there = datetime.fromisoformat(f"2019-09-{day:02}T{time}").replace(tzinfo=ZoneInfo(EVENT.zone))
    return there.astimezone(UTC)


def talk(key: str, start: str, end: str, *changes: Change, room: str = "Hội trường A", day: int = 25, **more) -> Slot:
    session = Session(
        id=SessionId(key), start=at(start, day), end=at(end, day), room=room, **({"title": f"Bài {key}"} | more)
    )
    return slot_of(session, [(at(start, day) + timedelta(seconds=n), FactId(str(n)), c) for n, c in enumerate(changes)])


DAY = (
    talk("opening", "08:00", "08:20", subtitle="Opening", speakers=("Lan",)),
    talk("speech", "08:20", "09:05", track="AI"),
    talk("bank", "09:05", "09:25"),
    talk("break", "09:25", "09:40", pause=True),
    talk("last", "10:00", "11:00"),
    talk("class", "08:00", "11:00", day=26),
)


def many(count: int) -> tuple[Slot, ...]:
    return tuple(
        talk(f"n{n}", f"{9 + n // 6:02}:{n % 6 * 10:02}", f"{9 + n // 6:02}:{n % 6 * 10 + 9:02}") for n in range(count)
    )


def data(*slots: Slot, event: Event = EVENT, tally: Tally | None = TALLY) -> LobbyData:
    return LobbyData(event, slots, tally)


def board(time: str, *slots: Slot, event: Event = EVENT, day: int = 25) -> Board:
    return board_at(event, slots or DAY, TALLY, at(time, day))


def tools(event: Event = EVENT) -> Tools:
    return tools_for(event, Ruler())
