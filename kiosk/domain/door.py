"""What a screen beside one room's door shows: that room's sessions, and those that were to be there and are elsewhere."""

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from kiosk.domain.names import fold

if TYPE_CHECKING:
    from kiosk.domain.session import Slot


def at_door(slots: "Iterable[Slot]", room: str, now: datetime) -> "tuple[Slot, ...]":
    """`room` in any case, with or without tones. Who comes for a session that moved away is told where to, until it begins."""
    wanted = fold(room)
    return tuple(slot for slot in slots if fold(slot.room) == wanted or _moved_away(slot, wanted, now))


def room_named(slots: "Iterable[Slot]", text: str) -> str | None:
    """The agenda's own name of a room, as it was planned or as it is now; None when it has none of that name."""
    wanted = fold(text)
    rooms = (room for slot in slots for room in (slot.room, slot.session.room))
    return next((room for room in rooms if room and fold(room) == wanted), None)


def _moved_away(slot: "Slot", wanted: str, now: datetime) -> bool:
    return fold(slot.session.room) == wanted and slot.start > now
