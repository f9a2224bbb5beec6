"""A member's own hand: Ed25519 signatures with the nkey it joins the hub with."""

from base64 import b32decode, b64decode, b64encode
from binascii import Error

import nkeys
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

_PREFIX, _CHECK = 1, 2  # bytes around the key in its text


class Hand:
    """Signs with a seed (`SU…`); without one every signature is empty."""

    def __init__(self, seed: str) -> None:
        self._keys = nkeys.from_seed(seed.encode()) if seed else None

    def sign(self, text: bytes) -> str:
        return b64encode(self._keys.sign(text)).decode() if self._keys else ""


def believed(public: str, text: bytes, signature: str) -> bool:
    """Did the owner of this public key (`U…`) sign the text?"""
    try:
        key = b32decode(public + "=" * (-len(public) % 8))[_PREFIX:-_CHECK]
        Ed25519PublicKey.from_public_bytes(key).verify(b64decode(signature, validate=True), text)
    except (InvalidSignature, ValueError, Error):
        return False
    return True
