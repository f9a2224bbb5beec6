"""What the lobby reads from the event file, and how its texts are made harmless before they are shown."""

from dataclasses import dataclass, replace

from kiosk.app.branding import NO_LOOK, Look
from kiosk.app.ports import Tally
from kiosk.domain.event import Event
from kiosk.domain.notices import Announcement, Emergency, plain
from kiosk.domain.session import Session, Slot
from kiosk.domain.showing import Showing
from kiosk.domain.welcome import Welcome
from ui.lobby.freshness import Source


@dataclass(frozen=True, slots=True)
class LobbyData:
    """What the lobby reads from the event file, from one moment of it."""

    event: Event
    slots: tuple[Slot, ...]
    tally: Tally | None = None
    announcements: tuple[Announcement, ...] = ()
    emergency: Emergency | None = None
    welcomes: tuple[Welcome, ...] = ()
    look: Look = NO_LOOK
    source: Source | None = None
    showing: Showing = Showing.ALL


class Harmless:
    """Every text on one line, with nothing in it that hides, breaks or turns around what stands beside it.

    It remembers what it looked at: of a programme with thousands of sessions little changes at a time.
    """

    def __init__(self) -> None:
        self._known: dict[int, tuple[Slot, Slot]] = {}

    def of(self, data: LobbyData) -> LobbyData:
        event = replace(data.event, name=plain(data.event.name), subtitle=plain(data.event.subtitle))
        self._known = {id(slot): self._known.get(id(slot)) or (slot, _harmless(slot)) for slot in data.slots}
        return replace(data, event=event, slots=tuple(self._known[id(slot)][1] for slot in data.slots))


def _harmless(slot: Slot) -> Slot:
    """The same one where nothing is to be done, for a programme may have thousands."""
    session, own = slot.session, (plain(slot.room), plain(slot.short))
    told = (session.title, session.subtitle, session.room, session.track, *session.speakers)
    shown = tuple(plain(text) for text in told)
    if (told, (slot.room, slot.short)) == (shown, own):
        return slot
    return replace(slot, session=_said(session, shown), room=own[0], short=own[1])


def _said(session: Session, shown: tuple[str, ...]) -> Session:
    title, subtitle, room, track, *speakers = shown
    return replace(session, title=title, subtitle=subtitle, room=room, track=track, speakers=tuple(speakers))
