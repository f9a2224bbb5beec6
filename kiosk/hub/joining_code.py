"""What the hub shows to let a computer in: twelve letters to type, or a QR code that says everything.

The letters are those no Vietnamese input method changes (kiosk/domain/token.py), none twice in a row: 39 bits of
chance, and a check by which 250 of 251 slips are noticed before anything is asked of the hub.
"""

import base64
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from kiosk.domain.token import ALPHABET, letters_of, number_of
from kiosk.errors import BadInput

LENGTH = 12
_CHECK = 251
_MOST = 16 * 15 ** (LENGTH - 1) // _CHECK
_GAPS = re.compile(r"[\W_]+")  # a code copied from a chat has marks in it that nobody sees
_ALIKE = str.maketrans("ВСНКМРЅТХΒΗΚΜΝΡΤΧΖ", "BCHKMPSTXBHKMNPTXZ")  # Cyrillic and Greek letters that look like ours
_LETTERS = re.compile(f"[{ALPHABET}]{{{LENGTH}}}")
_QR = "KIOSK-HUB"
_QR_VERSION = "1"


@dataclass(frozen=True, slots=True)
class Typed:
    """The twelve letters, in capitals: the hub is found on the network, or its address is typed."""

    code: str


@dataclass(frozen=True, slots=True)
class Scanned:
    """The QR code: which event, the fingerprint of its authority (32 bytes), a secret (16 bytes), `host:port`s."""

    event: str
    fingerprint: bytes
    secret: bytes
    addresses: tuple[str, ...]


Given = Typed | Scanned


def new_code(random_bytes: Callable[[int], bytes]) -> str:
    """`random_bytes(n)` gives n bytes, as os.urandom."""
    number = int.from_bytes(random_bytes(16), "big") % _MOST
    return letters_of(number * _CHECK + number % _CHECK, LENGTH)


def printed(code: str) -> str:
    """As people read it aloud: three groups of four."""
    return " ".join(code[n : n + 4] for n in range(0, LENGTH, 4))


def qr_text(offer: Scanned) -> str:
    parts = (_QR, _QR_VERSION, offer.event, _text(offer.fingerprint), _text(offer.secret), ",".join(offer.addresses))
    return " ".join(parts)


def read_given(text: str) -> Given:
    """What a person typed or scanned. Raises BadInput with what is wrong with it."""
    bare = text.strip()
    if bare.upper().startswith(_QR):
        return _scanned(bare)
    letters = _GAPS.sub("", unicodedata.normalize("NFKC", bare)).upper().translate(_ALIKE)
    if not _LETTERS.fullmatch(letters):
        raise BadInput(
            "A joining code has 12 letters, like BCGH KLMN PQRS. Look at the hub's screen and type it again."
        )
    number = number_of(letters)
    if number is None or number // _CHECK % _CHECK != number % _CHECK:
        raise BadInput("There is a slip in the joining code. Look at the hub's screen and type it again.")
    return Typed(letters)


def _scanned(text: str) -> Scanned:
    parts = text.split(" ")
    if len(parts) > 1 and parts[1] != _QR_VERSION:
        raise BadInput("This joining code is of a newer version of the program. Update this computer, then join.")
    try:
        _, _, event, fingerprint, secret, addresses = parts
        offer = Scanned(event, _bytes(fingerprint), _bytes(secret), tuple(filter(None, addresses.split(","))))
    except ValueError as error:
        raise BadInput("The joining code was not read whole. Scan it again, or type the 12 letters.") from error
    if len(offer.fingerprint) != 32 or len(offer.secret) != 16:
        raise BadInput("The joining code was not read whole. Scan it again, or type the 12 letters.")
    return offer


def _text(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).decode().rstrip("=")


def _bytes(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
