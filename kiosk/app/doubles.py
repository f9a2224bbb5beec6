"""Guests whom two desks let in while they were apart: who still stands twice, and the word of whoever looked into it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kiosk.app.identity import Stamper
from kiosk.app.last_word import stamp_after
from kiosk.app.ports import Audience, Book, Reader
from kiosk.domain.double_admission import DoubleAdmission
from kiosk.domain.facts import Entry
from kiosk.domain.ids import FactId
from kiosk.domain.invitation import Invitation
from kiosk.errors import BadInput, NotFound


@dataclass(frozen=True, slots=True)
class DoubleSeen:
    """`guest` is None when the file does not know the guest any more. `open`: both entries stand, and nobody has said
    yet what it was. An entry at another venue is not in this venue's file, and stands.
    """

    said: DoubleAdmission
    guest: Invitation | None
    open: bool


def doubles(reader: Reader) -> tuple[DoubleSeen, ...]:
    """All that were ever told, the newest first; two venues may have told of the same two entries, each in its own order."""
    told: dict[frozenset[FactId], DoubleAdmission] = {}
    for one in sorted(reader.declared(DoubleAdmission), key=lambda one: (one.resolved, one.second_at, one.second)):
        told[frozenset((one.first, one.second))] = one
    said = sorted(told.values(), key=lambda one: (one.second_at, one.second), reverse=True)
    return tuple(_seen(reader, said))


def _seen(reader: Reader, said: list[DoubleAdmission]) -> Iterator[DoubleSeen]:
    guests = reader.invitations([one.invitation for one in said])
    for one in said:
        taken_back = {
            entry.stamp.id for entry, why in reader.passages(one.checkpoint, one.invitation) if why is not None
        }
        is_open = not one.resolved and taken_back.isdisjoint((one.first, one.second))
        yield DoubleSeen(one, guests.get(one.invitation), is_open)


def resolve(book: Book, stamper: Stamper, audience: Audience, second: FactId, reason: str) -> DoubleAdmission:
    """Somebody looked into it; nobody is put out by that. Raises BadInput without a reason, NotFound for no double."""
    if not reason.strip():
        raise BadInput("Say what it was: two people, or one who was let in twice.")
    with book.writing() as page:
        said = page.declaration(DoubleAdmission, second)
        if said is None:
            raise NotFound("There is no such double entry any more.")
        resolved = replace(said, resolved=True, reason=reason.strip())
        topics = page.record(Entry(stamp_after(stamper, page, said), resolved))
    audience.tell(topics)
    return resolved
