"""Who will not come: noting it, taking it back, and saying it at the desk when the guest comes all the same."""

import re
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager

from kiosk.app.absence_notes import note_of, notes_of
from kiosk.app.identity import Stamper
from kiosk.app.pen import Pen, writing
from kiosk.app.ports import Audience, Book, Reader
from kiosk.app.unit_moves import homes_in
from kiosk.domain.declarations import AbsenceNoted, LatenessSet
from kiosk.domain.ids import CheckpointId, InvitationId
from kiosk.domain.unit import Home
from kiosk.errors import BadInput, NotFound

LONGEST_REASON = 300
_CLOCK = re.compile(r"(\d{1,2})\s*[:hH.]\s*(\d{2})?")


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

    def note_missing(
        self, home: Home, checkpoint: CheckpointId, reason: str, *, where: CheckpointId | None = None
    ) -> tuple[AbsenceNoted, ...]:
        """Everyone of a unit who is expected there, has not come, and gave no reason yet. Raises NotFound for nobody.

        It is noted for that checkpoint, or for `where`.
        """
        with self._book.reading() as reader:
            missing = list(_missing(reader, home, checkpoint))
        if not missing:
            raise NotFound("Nobody of {unit} is missing without a reason.", unit=home.unit or "–")
        return self.note(missing, checkpoint if where is None else where, reason)

    def take_back(self, guests: Sequence[InvitationId], checkpoint: CheckpointId) -> tuple[AbsenceNoted, ...]:
        """The notes for this checkpoint, and those for all of them. Raises NotFound when there is none."""
        with self._pen() as pen:
            kept = [note for guest in guests for note in notes_of(pen.page, checkpoint, guest)]
            if not kept:
                raise NotFound("Nothing was noted about this guest's absence.")
            pen(*(AbsenceNoted(note.invitation, note.checkpoint, "") for note in kept))
        return tuple(kept)

    def put(self, notes: Sequence[AbsenceNoted]) -> tuple[AbsenceNoted, ...]:
        """As these say; gives the notes that say what was there before. Raises NotFound."""
        with self._pen() as pen:
            here = pen.page.invitations([note.invitation for note in notes])
            if any(note.invitation not in here for note in notes):
                raise NotFound("That guest is not in this file.")
            before = tuple(_before(pen.page, note) for note in notes)
            pen(*notes)
        return before

    def set_late_from(self, checkpoint: CheckpointId, clock: str) -> str:
        """ "8:30": on every day from then on; empty: from the day's first session on. Gives what was set; BadInput."""
        with self._pen() as pen:
            was = pen.page.declaration(LatenessSet, checkpoint)
            pen(LatenessSet(checkpoint, clock_of(clock)))
        return was.clock if was else ""

    def _pen(self) -> AbstractContextManager[Pen]:
        return writing(self._book, self._stamper, self._audience)


def _missing(reader: Reader, home: Home, checkpoint: CheckpointId) -> Iterator[InvitationId]:
    place = next((place for place in reader.checkpoints() if place.id == checkpoint), None)
    span = homes_in(reader).get(home)
    if place is None or span is None:
        return
    for _, guest in reader.members(home.block, home.unit, None, span.first, span.last, span.guests):
        awaited = guest.expected and place.admits(guest) and not reader.presence(checkpoint, guest.id).ever
        if awaited and note_of(reader, checkpoint, guest.id) is None:
            yield guest.id


def _before(reader: Reader, note: AbsenceNoted) -> AbsenceNoted:
    known = reader.declaration(AbsenceNoted, note.about)
    return known or AbsenceNoted(note.invitation, note.checkpoint, "")
