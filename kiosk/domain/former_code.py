"""Codes that were a guest's and are not any more: whose, since when, why, and what came after."""

from dataclasses import dataclass
from datetime import datetime

from kiosk.domain.ids import InvitationId


@dataclass(frozen=True, slots=True)
class FormerCode:
    """`successor` is the code that took its place on that day; empty when it was revoked and none did."""

    code: str
    invitation: InvitationId
    at: datetime
    successor: str = ""
    reason: str = ""
