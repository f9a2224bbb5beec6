"""The keys an event signs its codes with: made, rotated, retired."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from kiosk.app.identity import Stamper
from kiosk.app.pen import write
from kiosk.app.ports import Audience, Book, Page, Reader, Signatures
from kiosk.domain.facts import Fact, KeyMade, KeyRetired
from kiosk.domain.keys import EventKey, KeyId, key_id, numbered, signing_key, tag_of
from kiosk.errors import BadInput, NotFound


@dataclass(frozen=True, slots=True)
class KeyRing:
    """The event's keys, oldest first; `signs` is the one that signs now, if its private half is in this file.

    `unlisted`: how many guests came with a signed code and are in no list yet.
    """

    keys: tuple[EventKey, ...]
    signs: EventKey | None
    unlisted: int


class EventKeys:
    """Every method is one write, whole or not at all; raises KioskError and then changes nothing."""

    def __init__(self, book: Book, stamper: Stamper, audience: Audience, signatures: Signatures) -> None:
        self._book = book
        self._stamper = stamper
        self._audience = audience
        self._signatures = signatures

    def ring(self) -> KeyRing:
        with self._book.reading() as reader:
            return key_ring(reader)

    def make(self, reason: str = "", *, honour_until: datetime | None = None) -> EventKey:
        """A new key signs from now on. The one before signs no more; its codes count until `honour_until`, or for good."""

        def facts(page: Page) -> list[Fact]:
            keys = page.keys()
            before = [KeyRetired(key.id, honour_until, reason.strip()) for key in keys if key.retired is None]
            private, public = self._new_pair({key.id for key in keys})
            page.keep_secret(key_id(public), private)
            return [*before, KeyMade(key_id(public), public, tag_of(keys, public))]

        self._record(facts)
        with self._book.reading() as reader:
            made = signing_key(reader.keys())
        assert made is not None
        return made

    def retire(self, id: str, reason: str = "", *, honour_until: datetime | None = None) -> EventKey:
        """The key signs no more; its codes count until `honour_until`, or for good. May be said again, otherwise."""
        self._record(lambda page: [KeyRetired(find_key(page, id).id, honour_until, reason.strip())])
        with self._book.reading() as reader:
            return find_key(reader, id)

    def _new_pair(self, taken: set[KeyId]) -> tuple[str, str]:
        """One whose short name no other key of the event has."""
        while True:
            private, public = self._signatures.new_key()
            if key_id(public) not in taken:
                return private, public

    def _record(self, facts: Callable[[Page], list[Fact]]) -> None:
        write(self._book, self._stamper, self._audience, facts)


def key_ring(reader: Reader) -> KeyRing:
    keys = reader.keys()
    newest = signing_key(keys)
    signs = newest if newest and reader.secret(newest.id) else None
    return KeyRing(keys, signs, sum(1 for _ in reader.unlisted()))


def find_key(reader: Reader, text: str) -> EventKey:
    """By its short name or its number. Raises NotFound, BadInput when there is none at all."""
    keys = reader.keys()
    if not keys:
        raise BadInput("This event has no key yet. Make one first.")
    wanted = text.strip().lower()
    exact = next((key for key in keys if key.id == wanted), None)
    found = exact or next((key for number, key in numbered(keys) if str(number) == wanted), None)
    if found is None:
        names = ", ".join(key.id for key in keys)
        raise NotFound("There is no key called {text}. There are: {names}.", text=text, names=names)
    return found
