"""The guests that matter for seats, read once and then kept up with the journal: a desk looks a seat up after each verdict."""

from collections.abc import Collection, Sequence

from kiosk.app.ports import Reader
from kiosk.domain import declarations, facts
from kiosk.domain.ids import CheckpointId, FactId, InvitationId
from kiosk.domain.seat_facts import SeatGiven
from kiosk.domain.seating import Party

_MOST_NEW = 500
_PASSING = (facts.CheckedIn, facts.CheckedOut, facts.PassageUndone, facts.AttendeeNamed)
_OTHERS = (
    *(facts.SessionsListed, facts.SessionDelayed, facts.SessionMoved, facts.SessionCancelled, facts.SessionRestored),
    *(facts.KeyMade, facts.KeyRetired, facts.EventDescribed),
)
"""Facts that change no guest's seat and no guest's presence."""


class Parties:
    """Guests with a seat, and whoever came, at one checkpoint; in the order in which they were read."""

    def __init__(self) -> None:
        self._place: CheckpointId | None = None
        self._position = 0
        self._last: FactId | None = None  # the fact at that position: in a file put back from a copy it is another
        self._known: dict[InvitationId, Party] = {}

    def read(self, reader: Reader, place: CheckpointId, given: Sequence[SeatGiven]) -> Collection[Party]:
        """As they stand at this moment of the book."""
        touched = self._touched(reader)
        if touched is None or place != self._place:
            rows = reader.seated(place, [word.invitation for word in given])
            self._known = {row.invitation.id: Party(row.invitation, row.presence) for row in rows}
            self._place = place
        else:
            self._renew(reader, place, touched | {word.invitation for word in given} - self._known.keys())
        return self._known.values()

    def _touched(self, reader: Reader) -> set[InvitationId] | None:
        """Whom the journal's new facts are about; None when all must be read again."""
        before, self._position = self._position, reader.position()
        if not 0 < before <= self._position <= before + _MOST_NEW:
            self._last = _last_of(reader, self._position)
            return None
        (_, known), *new = reader.journal(before - 1)
        same, self._last = known.stamp.id == self._last, (new[-1][1] if new else known).stamp.id
        touched = [_whom(entry.fact) for _, entry in new]
        return set().union(*filter(None, touched)) if same and None not in touched else None

    def _renew(self, reader: Reader, place: CheckpointId, touched: set[InvitationId]) -> None:
        for id, invitation in reader.invitations(list(touched)).items() if touched else ():
            self._known[id] = Party(invitation, reader.presence(place, id))


def _last_of(reader: Reader, position: int) -> FactId | None:
    return next((entry.stamp.id for _, entry in reader.journal(position - 1)), None)


def _whom(fact: facts.Fact | facts.Unfamiliar) -> frozenset[InvitationId] | None:
    """Whose seat or presence it may change; None when it may be anyone's."""
    if isinstance(fact, _PASSING):
        return frozenset({fact.invitation})
    if isinstance(fact, facts.WalkInAdded):
        return frozenset({fact.invitation.id})
    return frozenset() if isinstance(fact, (declarations.Declaration, *_OTHERS)) else None
