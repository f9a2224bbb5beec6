"""Welcoming by name: who agreed, how it is said, and the few names that may reach a screen."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from kiosk.app.identity import Stamper
from kiosk.app.pen import writing
from kiosk.app.ports import Audience, Book, PassageRow, Reader
from kiosk.domain.checkpoint import doors
from kiosk.domain.event import Event
from kiosk.domain.ids import CheckpointId, InvitationId
from kiosk.domain.invitation import Invitation
from kiosk.domain.notices import plain
from kiosk.domain.presence import Came, Direction
from kiosk.domain.welcome import FRESH, Greeting, Welcome, WelcomeAgreed, WelcomeSet, agreed_in_list, greeted
from kiosk.errors import NotFound
from kiosk.words import Words

_MANY = 60  # at one door within the time in which a welcome is fresh


@dataclass(frozen=True, slots=True)
class Consents:
    """How many guests agreed, of how many."""

    agreed: int
    guests: int


def greeting_of(reader: Reader) -> Greeting:
    """Nobody is welcomed until the organiser says so."""
    said = reader.declaration(WelcomeSet, "")
    return said.greeting if said else Greeting.OFF


def has_agreed(reader: Reader, guest: Invitation) -> bool:
    """What was said by hand counts before what the list says."""
    said = reader.declaration(WelcomeAgreed, guest.id)
    return said.agreed if said else agreed_in_list(guest.extra)


def consents(reader: Reader) -> Consents:
    """Goes through the whole list: for a page, not for a door."""
    said = {one.invitation: one.agreed for one in reader.declared(WelcomeAgreed)}
    agreed = sum(said.get(guest.id, agreed_in_list(guest.extra)) for guest in reader.guests())
    return Consents(agreed, reader.guest_count())


def example(greeting: Greeting, words: Words) -> str:
    """How an invented guest would be welcomed; empty when nobody is."""
    name = greeted("Nguyễn Thị Lan", "Bà", greeting)
    return words.say("Welcome, {name}", name=name) if name else ""


def set_greeting(book: Book, stamper: Stamper, audience: Audience, greeting: Greeting) -> None:
    with writing(book, stamper, audience) as pen:
        pen(WelcomeSet(greeting))


def set_agreed(
    book: Book, stamper: Stamper, audience: Audience, id: InvitationId, *, agreed: bool, how: str = ""
) -> None:
    """Keeps who recorded it and when, as consent must be shown later. Raises NotFound."""
    with writing(book, stamper, audience) as pen:
        if pen.page.invitation(id) is None:
            raise NotFound("That guest is not in this file.")
        pen(WelcomeAgreed(id, agreed, how))


def welcomes(reader: Reader, now: datetime) -> tuple[Welcome, ...]:
    """Those who just came in for the first time and agreed, as they are to be greeted; nothing of anybody else.

    A representative came in somebody else's place and was never asked; walk-ins and companions neither.
    """
    greeting, event = greeting_of(reader), reader.event()
    if greeting is Greeting.OFF or event is None:
        return ()
    rows = [(door.id, row) for door in doors(reader.checkpoints()) for row in reader.recent(door.id, _MANY)]
    return tuple(_told(reader, event, greeting, now, rows))


def _told(
    reader: Reader, event: Event, greeting: Greeting, now: datetime, rows: list[tuple[CheckpointId, PassageRow]]
) -> Iterator[Welcome]:
    for door, row in rows:
        if now - row.at <= FRESH and _came_as_invited(row) and has_agreed(reader, row.invitation):
            name = _greeted(row.invitation, event, greeting)
            if name and _first(reader, door, row):
                yield Welcome(row.fact, name, row.at, row.invitation.language)


def _came_as_invited(row: PassageRow) -> bool:
    return row.direction is Direction.ENTRY and row.came is Came.INVITED and row.undone is None and row.person is None


def _first(reader: Reader, door: CheckpointId, row: PassageRow) -> bool:
    entries = reader.presence(door, row.invitation.id).entries
    return bool(entries) and entries[0].fact == row.fact


def _greeted(guest: Invitation, event: Event, greeting: Greeting) -> str:
    """Given names come last, unless the guest's language, or the event's where that is not known, has them first."""
    language = (guest.language or event.language).split("-")[0].lower()
    return greeted(
        plain(guest.name), plain(guest.title), greeting, family_first=language in ("vi", "zh", "ja", "ko", "hu")
    )
