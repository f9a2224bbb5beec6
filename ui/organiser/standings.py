"""An invitation's standing in words, and how serious it is."""

from kiosk.domain.invitation import Invitation, Standing
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
    return tr(_WORDS[standing])


def guest_standing(guest: Invitation) -> str:
    """With its shape, so that colour is never the only sign."""
    return f"{SIGNS[tone_of(guest)]} {tr('No list yet') if _waiting(guest) else tr(_WORDS[guest.standing])}"


def tone_of(guest: Invitation) -> str:
    return "wait" if _waiting(guest) else TONES[guest.standing]


def _waiting(guest: Invitation) -> bool:
    """A signed code vouches for the guest, and no list has brought the invitation."""
    return guest.unlisted and guest.standing is Standing.VALID
