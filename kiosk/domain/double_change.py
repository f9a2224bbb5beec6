"""A guest of whom two desks changed the same while they were apart."""

from dataclasses import dataclass
from datetime import datetime

from kiosk.domain.ids import DeskId, FactId, InvitationId


@dataclass(frozen=True, slots=True)
class DoubleChange:
    """Two desks that did not know of each other gave these fields of a guest different values; the facts have both.

    `first` stands in the log before `second`, and so the second's values stand until a person says otherwise. Said
    again with `resolved` by whoever looked into it.
    """

    invitation: InvitationId
    fields: tuple[str, ...]
    second: FactId
    second_desk: DeskId
    second_at: datetime
    first: FactId
    first_desk: DeskId
    first_at: datetime
    resolved: bool = False

    @property
    def about(self) -> str:
        return f"{self.second} {self.first} {self.invitation}"

    @property
    def other_way(self) -> str:
        """What it would be about in a log that has the two the other way round."""
        return f"{self.first} {self.second} {self.invitation}"
