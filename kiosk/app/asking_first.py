"""A door that lets nobody in unasked: an entry there is in the log that desks share before it is in any file."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress
from typing import Any, cast

from kiosk.app.identity import Stamper
from kiosk.app.ports import Book, Glance, Page, Reader, Topic
from kiosk.app.sharing import First, HubLink, Proposed, Unsure
from kiosk.domain.checkpoint import Checkpoint
from kiosk.domain.facts import AttendeeNamed, CheckedIn, Entry, PassageUndone, SignedGuestAdded, WalkInAdded
from kiosk.domain.ids import FactId, InvitationId

UNANSWERED = "→ ?"  # why an entry is taken back of which nobody said anything; read in every language
Words = Mapping[FactId, Proposed]


def waits(entry: Entry, place: Checkpoint | None) -> bool:
    """Does this entry stand only once the log has it?"""
    return isinstance(entry.fact, CheckedIn) and place is not None and place.strict and place.is_door


def standing(entries: Sequence[Entry], words: Words) -> tuple[Entry, ...]:
    """What of one write stands: all but what it says of guests whose entry the log does not have."""
    out = {_guest(entry) for entry in entries if words.get(entry.stamp.id, First()) != First()}
    return tuple(entry for entry in entries if _guest(entry) is None or _guest(entry) not in out)


def doubtful(entries: Sequence[Entry], words: Words) -> tuple[PassageUndone, ...]:
    """What is taken back although it was never here: should the log have it, it stands nowhere."""
    return tuple(
        PassageUndone(entry.fact.checkpoint, entry.fact.invitation, entry.stamp.id, UNANSWERED)
        for entry in entries
        if isinstance(entry.fact, CheckedIn) and words.get(entry.stamp.id) == Unsure()
    )


def _guest(entry: Entry) -> InvitationId | None:
    match entry.fact:
        case CheckedIn(invitation=id) | AttendeeNamed(invitation=id):
            return id
        case WalkInAdded(invitation) | SignedGuestAdded(invitation):
            return invitation.id
        case _:
            return None


class _NotYet(Exception):
    """No error: the write was tried, and is taken back whole."""


class _Draft:
    """A page that remembers what was recorded on it."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self.entries: list[Entry] = []

    def record(self, entry: Entry) -> frozenset[Topic]:
        self.entries.append(entry)
        return self._page.record(entry)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._page, name)


class AskFirst:
    """A book whose entries at strict doors are asked about before they are written. For one thread, as every book.

    A write that holds such an entry is tried and taken back whole, and the other desks are asked. What the log has then is
    written; of the rest nothing is. Nothing can be left half done: until the log has it the entry is nowhere, and
    afterwards it comes from the log, should the program end before it is written here.
    """

    def __init__(self, book: Book, stamper: Stamper, hub: HubLink) -> None:
        self._book = book
        self._stamper = stamper
        self._hub = hub
        self._words: dict[FactId, Proposed] = {}

    @contextmanager
    def writing(self) -> Iterator[Page]:
        waiting: list[Entry] = []
        with suppress(_NotYet), self._book.writing() as page:
            known, draft = page.position(), _Draft(page)
            yield cast(Page, draft)
            waiting += self._waiting(page, draft.entries)
            if waiting:
                raise _NotYet
        if waiting:
            self._ask(draft.entries, waiting, known)

    def reading(self) -> AbstractContextManager[Reader]:
        return self._book.reading()

    def glancing(self) -> AbstractContextManager[Glance]:
        return self._book.glancing()

    def words(self) -> Words:
        """What was said of the entries asked about since the last question."""
        said, self._words = self._words, {}
        return said

    def _waiting(self, page: Page, entries: Sequence[Entry]) -> list[Entry]:
        if not self._hub.shared:
            return []
        return [
            one
            for one in entries
            if isinstance(one.fact, CheckedIn) and waits(one, page.checkpoint(one.fact.checkpoint))
        ]

    def _ask(self, entries: Sequence[Entry], waiting: Sequence[Entry], known: int) -> None:
        self._words |= {one.stamp.id: self._hub.propose(one, known) for one in waiting}
        told = standing(entries, self._words)
        taken_back = [Entry(self._stamper.stamp(), fact) for fact in doubtful(waiting, self._words)]
        if told or taken_back:
            with self._book.writing() as page:
                for entry in (*told, *taken_back):
                    page.record(entry)
