"""An invitation's standing in words, and how serious it is."""

from kiosk.domain.invitation import Standing
from ui.organiser.speech import mark, tr

_WORDS = {
    Standing.VALID: mark("Valid"),
    Standing.PENDING: mark("Pending"),
    Standing.UNAPPROVED: mark("Not approved"),
    Standing.BLOCKED: mark("Blocked"),
    Standing.CANCELLED: mark("Cancelled"),
    Standing.REVOKED: mark("Revoked"),
}
TONES = {
    Standing.VALID: "good",
    Standing.PENDING: "wait",
    Standing.UNAPPROVED: "wait",
    Standing.BLOCKED: "stop",
    Standing.CANCELLED: "stop",
    Standing.REVOKED: "stop",
}
SIGNS = {"good": "●", "wait": "▲", "stop": "■"}


def standing_text(standing: Standing) -> str:
    """With its shape, so that colour is never the only sign."""
    return f"{SIGNS[TONES[standing]]} {tr(_WORDS[standing])}"
