"""Who will not come: noting it, taking it back, and saying it at the desk when the guest comes all the same."""

import re
from collections.abc import Callable, Sequence
from datetime import time
from typing import TypeVar

from kiosk.app.identity import Stamper
from kiosk.app.ports import Audience, Book, Page, Reader, Topic
from kiosk.domain.absence import EVERYWHERE, Absences, absences, stands
from kiosk.domain.checkpoint import Checkpoint
from kiosk.domain.facts import AbsenceNoted, Declaration, Entry, LatenessSet
from kiosk.domain.ids import CheckpointId, InvitationId
from kiosk.domain.lateness import NEVER_LATE, Lateness, lateness
from kiosk.errors import BadInput, NotFound

T = TypeVar("T")
LONGEST_REASON = 300
_CLOCK = re.compile(r"(\d{1,2})\s*[:hH.]\s*(\d{2})?")


def absences_in(reader: Reader) -> Absences:
    return absences(reader.declared(AbsenceNoted))


def note_of(reader: Reader, checkpoint: CheckpointId, guest: InvitationId) -> AbsenceNoted | None:
    """The note about one guest at one checkpoint, found by its key."""
    for place in (checkpoint, EVERYWHERE):
        note = reader.declaration(AbsenceNoted, AbsenceNoted(guest, place, "").about)
        if note is not None and stands(note):
            return note
    return None


def lateness_at(reader: Reader, place: Checkpoint | None) -> Lateness:
    """From when on each day a first entry at the checkpoint is late."""
    event = reader.event()
    if place is None or event is None:
        return NEVER_LATE
    told = reader.declaration(LatenessSet, place.id)
    clock = time.fromisoformat(told.clock) if told and told.clock else None
    return lateness(() if clock else reader.slots(), event.days, clock, event.zone)


def clock_of(text: str) -> str:
    """ "8h30", "08:30" or "8.30" as "08:30"; empty stays empty. Raises BadInput."""
    if not text.strip():
        return ""
    found = _CLOCK.fullmatch(text.strip())
    hour, minute = (int(found[1]), int(found[2] or 0)) if found else (24, 0)
    if hour > 23 or minute > 59:
        raise BadInput("{text} is no hour of the day. Write it like 8:30, or leave it empty.", text=text)
    return f"{hour:02}:{minute:02}"


class Absent:
    """Every method is one write; raises KioskError and then changes nothing."""

    def __init__(self, book: Book, stamper: Stamper, audience: Audience) -> None:
        self._book, self._stamper, self._audience = book, stamper, audience

    def note(
        self, guests: Sequence[InvitationId], checkpoint: CheckpointId, reason: str, *, excused: bool = True
    ) -> tuple[AbsenceNoted, ...]:
        """They will not come there (to nothing at all when it is empty); gives what puts it back (`put`)."""
        reason = " ".join(reason.split())[:LONGEST_REASON]
        if not reason:
            raise BadInput("Say why the guest will not come. A few words are enough.")
        return self.put([AbsenceNoted(guest, checkpoint, reason, excused) for guest in guests])

    def take_back(self, guests: Sequence[InvitationId], checkpoint: CheckpointId) -> tuple[AbsenceNoted, ...]:
        """The notes for this checkpoint, and those for all of them. Raises NotFound when there is none."""

        def notes(page: Page) -> list[AbsenceNoted]:
            standing = (
                page.declaration(AbsenceNoted, AbsenceNoted(guest, place, "").about)
                for guest in guests
                for place in dict.fromkeys((checkpoint, EVERYWHERE))
            )
            kept = [note for note in standing if note is not None and stands(note)]
            if not kept:
                raise NotFound("Nothing was noted about this guest's absence.")
            return [AbsenceNoted(note.invitation, note.checkpoint, "") for note in kept]

        return self._put(notes)

    def put(self, notes: Sequence[AbsenceNoted]) -> tuple[AbsenceNoted, ...]:
        """As these say; gives the notes that say what was there before."""

        def known(page: Page) -> Sequence[AbsenceNoted]:
            here = page.invitations([note.invitation for note in notes])
            if any(note.invitation not in here for note in notes):
                raise NotFound("That guest is not in this file.")
            return notes

        return self._put(known)

    def set_late_from(self, checkpoint: CheckpointId, clock: str) -> None:
        """ "8:30": on every day from then on; empty: from the day's first session on. Raises BadInput."""
        self._record(lambda _: ([LatenessSet(checkpoint, clock_of(clock))], None))

    def _put(self, notes: Callable[[Page], Sequence[AbsenceNoted]]) -> tuple[AbsenceNoted, ...]:
        def facts(page: Page) -> tuple[Sequence[Declaration], tuple[AbsenceNoted, ...]]:
            told = notes(page)
            return told, tuple(_before(page, note) for note in told)

        return self._record(facts)

    def _record(self, facts: Callable[[Page], tuple[Sequence[Declaration], T]]) -> T:
        topics: set[Topic] = set()
        with self._book.writing() as page:
            told, answer = facts(page)
            for fact in told:
                topics |= page.record(Entry(self._stamper.stamp(), fact))
        self._audience.tell(frozenset(topics))
        return answer


def _before(page: Page, note: AbsenceNoted) -> AbsenceNoted:
    known = page.declaration(AbsenceNoted, note.about)
    return known or AbsenceNoted(note.invitation, note.checkpoint, "")
