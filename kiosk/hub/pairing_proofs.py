"""How a computer and a hub that have only a short code in common know each other from an impostor between them.

Both make a key of the code. The computer's proof is over the certificate it was shown: passed on by an impostor, who
shows one of his own, it does not fit the true hub's. The hub's proof is over the same and what it grants: without the
code nobody can make it, so no impostor's certificate is ever believed. From a proof the code could be guessed by trying
all of them; that is why the key of twelve letters takes a twentieth of a second and 16 MB to make (scrypt): all 2^39
would take a thousand processors the better part of a year, and a code counts for minutes and once. The QR code's secret has 128 bits,
and it brings the fingerprint, so that nobody is asked anything before the certificate is known to be the true one.
"""

import hashlib
import hmac

from kiosk.hub.pairing_wire import Answer, Request

_COST, _BLOCK, _MEMORY = 1 << 14, 8, 32 << 20


def key_of_code(code: str, salt: bytes) -> bytes:
    """32 bytes; slow on purpose."""
    return hashlib.scrypt(code.encode(), salt=salt, n=_COST, r=_BLOCK, p=1, maxmem=_MEMORY, dklen=32)


def key_of_secret(secret: bytes, salt: bytes) -> bytes:
    """32 bytes, from the 16 of a QR code."""
    return hmac.digest(salt, secret, "sha256")


def asks(key: bytes, fingerprint: bytes, request: Request) -> str:
    """The joining computer's proof, in hexadecimal digits."""
    return _proof(key, b"asks", _transcript(fingerprint, request))


def answers(key: bytes, fingerprint: bytes, request: Request, answer: Answer) -> str:
    """The hub's proof."""
    granted = "\n".join((answer.state, answer.why, answer.member, answer.venue, *answer.addresses))
    return _proof(key, b"answers", _transcript(fingerprint, request), granted.encode())


def digits(key: bytes, fingerprint: bytes, public: str) -> str:
    """Four digits that both screens show, so that the organiser lets in the computer in front of him."""
    return f"{int(_proof(key, b'digits', fingerprint, public.encode())[:12], 16) % 10_000:04}"


def same(one: str, other: str) -> bool:
    """Compared in a time that tells nothing."""
    return hmac.compare_digest(one.encode(), other.encode())


def _transcript(fingerprint: bytes, request: Request) -> bytes:
    parts = (str(request.v), request.by, request.event, request.name, request.role.value, request.public, request.nonce)
    return fingerprint + "\n".join(parts).encode()


def _proof(key: bytes, *parts: bytes) -> str:
    """Each part with its length before it, so that no two lists of parts are told alike."""
    return hmac.new(key, b"".join(len(part).to_bytes(4, "big") + part for part in parts), "sha256").hexdigest()
