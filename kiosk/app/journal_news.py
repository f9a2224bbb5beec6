"""Whom the journal's new facts are about: what was read once is then kept up with them, and not read again."""

from kiosk.app.ports import Reader
from kiosk.domain import declarations, facts
from kiosk.domain.ids import FactId, InvitationId

_MOST_NEW = 500
_PASSING = (facts.CheckedIn, facts.CheckedOut, facts.PassageUndone, facts.AttendeeNamed)
_OTHERS = (
    *(facts.SessionsListed, facts.SessionDelayed, facts.SessionMoved, facts.SessionCancelled, facts.SessionRestored),
    *(facts.KeyMade, facts.KeyRetired, facts.EventDescribed),
)
"""Facts that change no guest and no guest's presence."""


class JournalNews:
    """Remembers how far it has read."""

    def __init__(self, most: int = _MOST_NEW) -> None:
        self._most = most
        self._position = 0
        self._last: FactId | None = None  # the fact at that position: in a file put back from a copy it is another

    def touched(self, reader: Reader) -> set[InvitationId] | None:
        """Whose presence may be another since the last look; None when anything may be, and all must be read again."""
        before, self._position = self._position, reader.position()
        if not 0 < before <= self._position <= before + self._most:
            self._last = _last_of(reader, self._position)
            return None
        (_, known), *new = reader.journal(before - 1)
        same, self._last = known.stamp.id == self._last, (new[-1][1] if new else known).stamp.id
        touched = [_whom(entry.fact) for _, entry in new]
        return set().union(*filter(None, touched)) if same and None not in touched else None


def _last_of(reader: Reader, position: int) -> FactId | None:
    return next((entry.stamp.id for _, entry in reader.journal(position - 1)), None)


def _whom(fact: facts.Fact | facts.Unfamiliar) -> frozenset[InvitationId] | None:
    """Whose seat or presence it may change; None when it may be anyone's."""
    if isinstance(fact, _PASSING):
        return frozenset({fact.invitation})
    if isinstance(fact, facts.WalkInAdded):
        return frozenset({fact.invitation.id})
    return frozenset() if isinstance(fact, (declarations.Declaration, *_OTHERS)) else None
