"""Who said he would not come, to which checkpoint, and why: the note for one checkpoint goes before the one for all."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from kiosk.domain.declarations import AbsenceNoted
from kiosk.domain.ids import CheckpointId, InvitationId

EVERYWHERE = CheckpointId("")


@dataclass(frozen=True, slots=True)
class Absences:
    """The notes that stand, by checkpoint and guest."""

    _notes: dict[tuple[CheckpointId, InvitationId], AbsenceNoted] = field(default_factory=dict)

    def of(self, checkpoint: CheckpointId, invitation: InvitationId) -> AbsenceNoted | None:
        return self._notes.get((checkpoint, invitation)) or self._notes.get((EVERYWHERE, invitation))

    def excused(self, checkpoint: CheckpointId) -> tuple[InvitationId, ...]:
        """Guests whose absence from this checkpoint counts as excused."""
        told = dict.fromkeys(guest for place, guest in self._notes if place in (checkpoint, EVERYWHERE))
        return tuple(guest for guest in told if counts(self.of(checkpoint, guest)))


def absences(notes: Iterable[AbsenceNoted]) -> Absences:
    """From the newest word about each guest; notes that were taken back are left out."""
    return Absences({(note.checkpoint, note.invitation): note for note in notes if stands(note)})


def stands(note: AbsenceNoted | None) -> bool:
    """An excuse without a reason takes the note back."""
    return note is not None and bool(note.reason or not note.excused)


def counts(note: AbsenceNoted | None) -> bool:
    return note is not None and note.excused and bool(note.reason)
