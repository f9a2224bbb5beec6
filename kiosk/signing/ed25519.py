"""Ed25519 signatures (RFC 8032) over the bodies of codes; keys as hexadecimal digits."""

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey


def new_key() -> tuple[str, str]:
    """(private, public), 64 hexadecimal digits each."""
    private = Ed25519PrivateKey.generate()
    return private.private_bytes_raw().hex(), private.public_key().public_bytes_raw().hex()


def sign(private: str, message: bytes) -> bytes:
    """The signature, 64 bytes."""
    return Ed25519PrivateKey.from_private_bytes(bytes.fromhex(private)).sign(message)


def verify(public: str, message: bytes, signature: bytes) -> bool:
    """Is it that key's signature over that message? What is no key at all has signed nothing."""
    try:
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(public)).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True
