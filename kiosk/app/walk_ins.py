"""Walk-ins afterwards: who waits for the organiser's word, and that word."""

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.app.identity import Stamper
from kiosk.app.ports import Audience, Book, Reader, Topic
from kiosk.domain.declarations import Judgement, WalkInJudged
from kiosk.domain.facts import Entry
from kiosk.domain.ids import InvitationId
from kiosk.domain.invitation import Invitation
from kiosk.errors import BadInput, NotFound


@dataclass(frozen=True, slots=True)
class WalkInSeen:
    """Someone who was added at the door, and what the organiser said of it."""

    guest: Invitation
    judgement: Judgement = Judgement.OPEN
    reason: str = ""


def walk_ins(reader: Reader) -> tuple[WalkInSeen, ...]:
    """Everyone who was added at the door, in the order they came."""
    said = {word.invitation: word for word in reader.declared(WalkInJudged)}
    return tuple(_seen(guest, said.get(guest.id)) for guest in reader.walk_ins())


def _seen(guest: Invitation, word: WalkInJudged | None) -> WalkInSeen:
    return WalkInSeen(guest, word.judgement, word.reason) if word else WalkInSeen(guest)


def judge(
    book: Book,
    stamper: Stamper,
    audience: Audience,
    ids: Sequence[InvitationId],
    judgement: Judgement,
    reason: str = "",
) -> tuple[WalkInSeen, ...]:
    """One write; how they were judged before, so that it can be taken back.

    Whoever is in stays in, and every figure stays. Raises NotFound, BadInput for a guest who was invited, and for a
    refusal without a reason.
    """
    if judgement is Judgement.REFUSED and not reason.strip():
        raise BadInput("Say why the walk-in is refused. A few words are enough.")
    topics: set[Topic] = set()
    with book.writing() as page:
        before = []
        for id in ids:
            guest = page.invitation(id)
            if guest is None:
                raise NotFound("That guest is not in this file.")
            if not guest.walk_in:
                raise BadInput("{name} was invited. Only walk-ins are approved or refused.", name=guest.name)
            before.append(_seen(guest, page.declaration(WalkInJudged, id)))
            topics |= page.record(Entry(stamper.stamp(), WalkInJudged(id, judgement, reason.strip())))
    audience.tell(frozenset(topics))
    return tuple(before)
