"""Finding a guest by the seat he really has, however it is typed: "a3", "A-03", "hàng A ghế 3"."""

from collections.abc import Iterator

from kiosk.app.ports import Reader, Sought
from kiosk.domain.ids import CheckpointId, InvitationId
from kiosk.domain.invitation import Invitation
from kiosk.domain.seat_facts import SeatGiven
from kiosk.domain.seat_name import names_a_seat, seat_name


def find_guests(reader: Reader, text: str, limit: int, checkpoint: CheckpointId | None = None) -> tuple[Sought, ...]:
    """As Reader.find; where the text names a seat, who has it comes first, and who had it on the list after that."""
    found = reader.find(text, limit, checkpoint)
    if not names_a_seat(text):
        return found
    name = seat_name(text)
    seated = [*_given(reader, name, checkpoint), *_listed(reader, name, limit, checkpoint)]
    whole = {one.invitation.id: one for one in (*seated, *found)}
    return tuple(whole.values())[:limit]


def _given(reader: Reader, name: str, checkpoint: CheckpointId | None) -> Iterator[Sought]:
    """Whose newest word about a seat is this one."""
    newest: dict[InvitationId, SeatGiven] = {}
    for word in reader.declared(SeatGiven):
        known = newest.get(word.invitation)
        if not word.void and (known is None or (known.at, known.passage) < (word.at, word.passage)):
            newest[word.invitation] = word
    ids = [id for id, word in newest.items() if word.seat == name]
    guests = reader.invitations(ids) if ids else {}
    return (_sought(reader, guests[id], checkpoint) for id in ids if id in guests)


def _listed(reader: Reader, name: str, limit: int, checkpoint: CheckpointId | None) -> Iterator[Sought]:
    """The list may write the seat in another way than the person who looks for it."""
    row, _, number = name.rpartition("-")
    for spelling in (f"{row}{int(number)}", f"{row}-{int(number)}", f"{row}{number}", name):
        hits = reader.find(spelling, limit, checkpoint)
        yield from (one for one in hits if seat_name(one.invitation.seat) == name)


def _sought(reader: Reader, guest: Invitation, checkpoint: CheckpointId | None) -> Sought:
    if checkpoint is None:
        return Sought(guest, inside=False, since=None)
    presence = reader.presence(checkpoint, guest.id)
    since = presence.last.at if presence.inside and presence.last else None
    return Sought(guest, presence.inside, since, presence.attendee)
