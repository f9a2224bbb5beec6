"""What is noted of those who will not come, and from when on someone is late: read by the desk, the figures and the lists."""

from collections.abc import Iterator
from datetime import time

from kiosk.app.ports import Reader
from kiosk.domain.absence import EVERYWHERE, Absences, absences, stands
from kiosk.domain.checkpoint import Checkpoint
from kiosk.domain.declarations import AbsenceNoted, LatenessSet
from kiosk.domain.ids import CheckpointId, InvitationId
from kiosk.domain.lateness import NEVER_LATE, Lateness, lateness


def absences_in(reader: Reader) -> Absences:
    return absences(reader.declared(AbsenceNoted))


def note_of(reader: Reader, checkpoint: CheckpointId, guest: InvitationId) -> AbsenceNoted | None:
    """The note about one guest at one checkpoint, found by its key."""
    return next(notes_of(reader, checkpoint, guest), None)


def notes_of(reader: Reader, checkpoint: CheckpointId, guest: InvitationId) -> Iterator[AbsenceNoted]:
    """Those that stand: for this checkpoint, then for all of them."""
    keys = [AbsenceNoted(guest, place, "").about for place in dict.fromkeys((checkpoint, EVERYWHERE))]
    known = reader.declared_about(AbsenceNoted, keys)
    return (known[key] for key in keys if key in known and stands(known[key]))


def lateness_at(reader: Reader, place: Checkpoint | None) -> Lateness:
    """From when on each day a first entry at the checkpoint is late."""
    event = reader.event()
    if place is None or event is None:
        return NEVER_LATE
    told = reader.declaration(LatenessSet, place.id)
    clock = time.fromisoformat(told.clock) if told and told.clock else None
    return lateness(() if clock else reader.slots(), event.days, clock, event.zone)
