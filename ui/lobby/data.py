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


def harmless(data: LobbyData) -> LobbyData:
    """Every text on one line, with nothing in it that hides, breaks or turns around what stands beside it."""
    event = replace(data.event, name=plain(data.event.name), subtitle=plain(data.event.subtitle))
    return replace(data, event=event, slots=tuple(map(_harmless, data.slots)))


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
