"""Which session, room or checkpoint someone means who typed an id or a few words."""

from typing import TYPE_CHECKING

from kiosk.domain.checkpoint import Checkpoint
from kiosk.domain.door import room_named
from kiosk.domain.names import fold
from kiosk.errors import BadInput, NotFound

if TYPE_CHECKING:
    from kiosk.domain.session import Slot


def find_session(slots: "tuple[Slot, ...]", text: str) -> "Slot":
    """The one session meant by an id, the beginning of an id, or words of its title. Raises NotFound, BadInput."""
    exact = [slot for slot in slots if slot.session.id == text or (slot.session.key and slot.session.key == text)]
    wanted = fold(text)
    fits = exact or [s for s in slots if s.session.id.startswith(text) or wanted in fold(s.session.title)]
    if not fits:
        raise NotFound("No session fits {text}. See agenda now for what is on.", text=text)
    if len(fits) > 1:
        raise BadInput("{text} fits {count} sessions. Give more words, or the id.", text=text, count=len(fits))
    return fits[0]


def find_room(slots: "tuple[Slot, ...]", text: str) -> str:
    """The agenda's own name of a room, typed in any case and without tones. Raises NotFound with the rooms there are."""
    found = room_named(slots, text)
    if found is None:
        rooms = ", ".join(dict.fromkeys(slot.room for slot in slots if slot.room))
        raise NotFound(
            "There is no room called {text} on the agenda. There are: {rooms}.", text=text, rooms=rooms or "–"
        )
    return found


def find_checkpoint(checkpoints: tuple[Checkpoint, ...], text: str) -> Checkpoint:
    """The one checkpoint meant by an id, its name, or the beginning of its name. Raises NotFound, BadInput."""
    wanted = fold(text)
    exact = [c for c in checkpoints if text == c.id or wanted == fold(c.name)]
    fits = exact or [c for c in checkpoints if wanted and fold(c.name).startswith(wanted)]
    names = ", ".join(c.name for c in checkpoints)
    if not fits:
        raise NotFound("There is no checkpoint called {text}. There are: {names}.", text=text, names=names or "–")
    if len(fits) > 1:
        raise BadInput("{text} fits several checkpoints: {names}.", text=text, names=", ".join(c.name for c in fits))
    return fits[0]
