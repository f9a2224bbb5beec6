"""The guests that matter for seats, read once and then kept up with the journal: a desk looks a seat up after each verdict."""

from collections.abc import Collection, Sequence

from kiosk.app.journal_news import JournalNews
from kiosk.app.ports import Reader
from kiosk.domain.ids import CheckpointId, InvitationId
from kiosk.domain.seat_facts import SeatGiven
from kiosk.domain.seating import Party


class Parties:
    """Guests with a seat, and whoever came, at one checkpoint; in the order in which they were read."""

    def __init__(self) -> None:
        self._place: CheckpointId | None = None
        self._news = JournalNews()
        self._known: dict[InvitationId, Party] = {}

    def read(self, reader: Reader, place: CheckpointId, given: Sequence[SeatGiven]) -> Collection[Party]:
        """As they stand at this moment of the book."""
        touched = self._news.touched(reader)
        if touched is None or place != self._place:
            rows = reader.seated(place, [word.invitation for word in given])
            self._known = {row.invitation.id: Party(row.invitation, row.presence) for row in rows}
            self._place = place
        else:
            self._renew(reader, place, touched | {word.invitation for word in given} - self._known.keys())
        return self._known.values()

    def _renew(self, reader: Reader, place: CheckpointId, touched: set[InvitationId]) -> None:
        for id, invitation in reader.invitations(list(touched)).items() if touched else ():
            self._known[id] = Party(invitation, reader.presence(place, id))
