"""A checkpoint's rule: a small closed language over the clock, the guest and what happened before."""

from dataclasses import dataclass
from datetime import datetime

from kiosk.domain.invitation import Invitation
from kiosk.domain.presence import Presence


@dataclass(frozen=True, slots=True)
class Circumstances:
    now: datetime
    zone: str
    invitation: Invitation
    presence: Presence


def refusal_of(rule: str, circumstances: Circumstances) -> str:
    """Empty when the rule is satisfied, else the part that failed. (Being written.)"""
    return ""
