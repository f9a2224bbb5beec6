"""Codes that no organiser issued: what they are by their looks, and how they may stand on a screen.

Guests show the wrong code every day: their network's password, their bank's, the one on their identity card. The
desk says which kind it was, and never shows the secret back.
"""

import re
import unicodedata
from enum import Enum

LONGEST = 48
_LOOKED_AT = 4096
_BEGINNING = 5
_LRI, _PDI = "\u2066", "\u2069"  # what stands between them cannot turn the line around it
_RIGHT_TO_LEFT = frozenset({"R", "AL", "AN"})
_MARKS_IN_A_ROW = 2


class Private(Enum):
    """What is named, and never shown back."""

    WIFI = "wifi"
    PAYMENT = "payment"
    SECRET = "secret"
    IDENTITY = "identity"
    CONTACT = "contact"


_KINDS: tuple[tuple[Private, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern, re.IGNORECASE | re.DOTALL))
    for kind, pattern in (
        (Private.WIFI, r"(WIFI|DPP):"),  # WPA3 specification §7.1; Wi-Fi Easy Connect
        (Private.PAYMENT, r"000201\d{4}.{20,}"),  # EMV merchant-presented codes: VietQR, PromptPay, Pix, UPI, QRIS …
        (Private.PAYMENT, r"hQVDUFY"),  # EMV consumer-presented codes: base64 of the tag 85 05 "CPV01"
        (Private.PAYMENT, r"(upi|bitcoin|bitcoincash|lightning|ethereum|litecoin|dogecoin|monero|solana|tron|ton)[:@]"),
        (Private.PAYMENT, r"(BCD\r?\n00|SPC\r?\n02|SPD\*|payto://)"),  # SEPA, Switzerland, Czechia, RFC 8905
        (Private.PAYMENT, r"https?://(qr\.)?(momo\.vn|me\.momo\.vn|zalopay\.vn|qr\.alipay\.com|paypal\.me)/"),
        (Private.SECRET, r"(otpauth|otpauth-migration|FIDO|sgnl|tg):/"),
        (Private.SECRET, r"https?://[^/\s]*:[^/\s]*@"),
        (Private.IDENTITY, r"\d{12}\|(\d{9})?\|[^|\d]+\|\d{8}\|"),  # the Vietnamese citizen card
        (Private.IDENTITY, r"HC1:"),  # the European health certificate
        (Private.CONTACT, r"(BEGIN:VCARD|MECARD:|BIZCARD:|mailto:|MATMSG:|tel:|sms(to)?:)"),
    )
)


def kind_of(text: str) -> Private | None:
    """What a text is that nobody should see on a desk's screen; None for everything else."""
    bare = _bare(text)
    return next((kind for kind, pattern in _KINDS if pattern.match(bare)), None)


def veiled(text: str) -> str:
    """A text for a program's eyes: whole, or of a private one as much as tells its kind."""
    return text if kind_of(text) is None else f"{_bare(text)[:_BEGINNING]}…"


def shown(text: str, longest: int = LONGEST) -> str:
    """A text fit for the screen: one line, without what cannot be seen or turns the line around, not too long.

    Anything may come in, four kilobytes of bytes too. What is private must be asked of `kind_of` before.
    """
    clean = _without_towers("".join(map(_seen, text[:_LOOKED_AT].strip())))
    short = clean if len(clean) <= longest else f"{clean[: longest - 1]}…"
    turned = any(unicodedata.bidirectional(char) in _RIGHT_TO_LEFT for char in short)
    return f"{_LRI}{short}{_PDI}" if turned else short


def _bare(text: str) -> str:
    """Without blanks and byte order marks before it."""
    return text[:_LOOKED_AT].replace("\ufeff", " ").strip()


def _seen(char: str) -> str:
    return char if char.isprintable() else "·"


def _without_towers(text: str) -> str:
    """No more than two marks on one letter: Vietnamese needs two, and a hundred would cover the lines above."""
    kept: list[str] = []
    marks = 0
    for char in text:
        marks = marks + 1 if unicodedata.combining(char) else 0
        if marks <= _MARKS_IN_A_ROW:
            kept.append(char)
    return "".join(kept)
