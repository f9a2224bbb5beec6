"""Real keys for tests, the same at every run."""

import hashlib
from functools import cache

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk.domain.keys import EventKey, key_id, tag_of
from kiosk.domain.signed import signed_text
from kiosk.signing import ed25519
from tests.conftest import NOON


@cache
def pair(name: str) -> tuple[str, str]:
    """(private, public) of this name."""
    private = hashlib.sha256(name.encode()).digest()
    return private.hex(), Ed25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw().hex()


def event_key(name: str, *others: EventKey, made=NOON, retired=None) -> EventKey:
    public = pair(name)[1]
    return EventKey(key_id(public), public, tag_of(others, public), made, retired)


def signed(code: str, name: str, *others: EventKey) -> str:
    return signed_text(code, event_key(name, *others), lambda message: ed25519.sign(pair(name)[0], message))
