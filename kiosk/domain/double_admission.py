"""A guest whom two desks let in while they were apart."""

from dataclasses import dataclass
from datetime import datetime

from kiosk.domain.ids import CheckpointId, DeskId, FactId, InvitationId


@dataclass(frozen=True, slots=True)
class DoubleAdmission:
    """Two desks that were apart let the same guest in. `first` stands in the log before `second`, and both stand until
    a person takes one back; said again with `resolved` and a reason by whoever looked into it.
    """

    checkpoint: CheckpointId
    invitation: InvitationId
    second: FactId
    second_desk: DeskId
    second_at: datetime
    first: FactId
    first_desk: DeskId
    first_at: datetime
    resolved: bool = False
    reason: str = ""

    @property
    def about(self) -> str:
        return self.second
