"""Takes an import back: whoever it brought is gone again, whom it changed is as before, and what happened since stays."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum

from kiosk.app.importing import Cancelled, Progress
from kiosk.app.ports import Book, Page, Reader
from kiosk.domain.declarations import ImportMade, ImportUndone
from kiosk.domain.facts import Entry, Fact, GuestsListed, GuestsWithdrawn, Stamp, StandingChanged
from kiosk.domain.ids import FactId, InvitationId
from kiosk.domain.invitation import Invitation
from kiosk.errors import BadInput, NotFound

KEPT_SHOWN = 1_000
_TOGETHER = 30_000  # guests leave the search index more cheaply by the ten thousand


class Why(Enum):
    """Why a guest stays as the import left him."""

    CAME = "came"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Kept:
    """A guest who stays as he is: he was at a checkpoint since, or was changed again."""

    guest: Invitation
    why: Why


@dataclass(frozen=True, slots=True)
class TakenBack:
    """`removed` guests are on no list any more, `restored` are as before, `reinstated` invitations stand as before.

    `kept` are the first 1,000 of `kept_count`.
    """

    source: str
    removed: int
    restored: int
    reinstated: int
    kept: tuple[Kept, ...]
    kept_count: int


def last_import(reader: Reader) -> ImportMade | None:
    """The newest import that was not taken back."""
    undone = {said.made for said in reader.declared(ImportUndone)}
    standing = [made for made in reader.declared(ImportMade) if made.entries[0] not in undone]
    return max(standing, key=lambda made: made.about, default=None)


def undo_import(
    book: Book, stamp: Callable[[], Stamp], made: FactId | None = None, progress: Progress | None = None
) -> TakenBack:
    """Takes back the import that began with the fact `made`, or the newest, in one write.

    Guests who went through a checkpoint since, or were changed again, stay as they are and are named. Raises NotFound
    where there is none, BadInput where it was taken back already, Cancelled when `progress` says so.
    """
    with book.writing() as page:
        undoing = _Undoing(page, stamp, _asked(page, made))
        result = undoing.undo(progress)
    if progress is not None:
        progress(undoing.total, undoing.total)
    return result


def _asked(page: Page, made: FactId | None) -> ImportMade:
    found = last_import(page) if made is None else page.declaration(ImportMade, made)
    if found is None:
        raise NotFound("There is no import to take back.")
    if page.declaration(ImportUndone, found.about) is not None:
        raise BadInput("The import of {file} was taken back already.", file=found.source)
    return found


class _Undoing:
    """Goes through the import's facts, the last first, and answers each."""

    def __init__(self, page: Page, stamp: Callable[[], Stamp], made: ImportMade) -> None:
        self._page, self._stamp, self._made = page, stamp, made
        self._removed = self._restored = self._reinstated = self._kept_count = 0
        self._kept: list[Kept] = []
        self._leaving: list[InvitationId] = []
        self.total = len(made.entries) + 1

    def undo(self, progress: Progress | None) -> TakenBack:
        for done, id in enumerate(reversed(self._made.entries)):
            if progress is not None and not progress(done, self.total):
                raise Cancelled("Nothing was taken back: the import stands.")
            entry = self._page.passage(id)
            if entry is not None:
                self._answer(entry)
        self._withdraw()
        self._record(ImportUndone(self._made.entries[0]))
        counts = self._removed, self._restored, self._reinstated
        return TakenBack(self._made.source, *counts, tuple(self._kept), self._kept_count)

    def _answer(self, entry: Entry) -> None:
        match entry.fact:
            case GuestsListed(_, invitations, before):
                was = {guest.id: guest for guest in before}
                now = self._page.invitations([guest.id for guest in invitations])
                same = self._unchanged(invitations, now)
                self._remove([guest for guest in same if guest.id not in was])
                self._restore([guest for guest in same if guest.id in was], was, entry)
            case StandingChanged(id, standing, _, was_standing) if was_standing is not None:
                guest = self._page.invitation(id)
                if guest is not None and guest.standing is standing:
                    self._record(StandingChanged(id, was_standing))
                    self._reinstated += 1
            case _:
                return

    def _unchanged(self, listed: Iterable[Invitation], now: dict[InvitationId, Invitation]) -> list[Invitation]:
        """Those who are still as the import left them."""
        there = [guest for guest in listed if guest.id in now]
        self._keep([now[guest.id] for guest in there if now[guest.id] != guest], Why.CHANGED)
        return [guest for guest in there if now[guest.id] == guest]

    def _remove(self, guests: list[Invitation]) -> None:
        came = self._page.passed([guest.id for guest in guests])
        self._keep([guest for guest in guests if guest.id in came], Why.CAME)
        self._leaving += [guest.id for guest in guests if guest.id not in came]
        if len(self._leaving) >= _TOGETHER:
            self._withdraw()

    def _withdraw(self) -> None:
        if self._leaving:
            self._record(GuestsWithdrawn(tuple(self._leaving)))
            self._removed += len(self._leaving)
            self._leaving.clear()

    def _restore(self, guests: list[Invitation], was: dict[InvitationId, Invitation], entry: Entry) -> None:
        came = self._page.passed([guest.id for guest in guests], entry.stamp.at)
        self._keep([guest for guest in guests if guest.id in came], Why.CAME)
        now = tuple(guest for guest in guests if guest.id not in came)
        self._restored += len(now)
        if now:
            self._record(GuestsListed(self._made.source, tuple(was[guest.id] for guest in now), now))

    def _keep(self, guests: list[Invitation], why: Why) -> None:
        self._kept_count += len(guests)
        self._kept += [Kept(guest, why) for guest in guests[: KEPT_SHOWN - len(self._kept)]]

    def _record(self, fact: Fact) -> None:
        self._page.record(Entry(self._stamp(), fact))
