"""What a scanner meant by a handful of bytes: a text, nothing, or no text at all."""

import re
import unicodedata

_AIM = re.compile(r"^\][A-Za-z][0-9A-Za-z](?=.)", re.DOTALL)  # "]Q3": the kind of code, ISO/IEC 15424
_MARKED = re.compile(rb"[aeiouyAEIOUY\xe2\xea\xf4\xe3\xf5\xfd\xc2\xca\xd4\xc3\xd5\xdd][\xcc\xd2\xde\xec\xf2]")
_BETWEEN = "\t\r\n\x1c\x1d\x1e\x1f"  # may stand inside a code: lines, and the separators of GS1
_AROUND = "".join(map(chr, range(33))) + "\x7f"  # may stand around a code, and is no part of it
_FRAME = b"\x02\x03\t\r\n "
_PLAIN, _PLAIN_MARKED = 0.75, 0.5  # of the bytes that no Unicode explains, so many are plain ASCII in a text
_PROVEN = 12  # so many bytes with the same parity are no accident


def text_of(raw: bytes) -> str | None:
    """Empty for nothing to read; None for bytes that are no text, as at a wrong speed.

    UTF-8; else seven bits with a parity bit; else what old scanners send: Windows-1258 where vowels carry its tone
    marks, or Latin-1. An AIM identifier in front is left out, as are control characters at both ends.
    """
    core = raw.replace(b"\0", b"").strip(_FRAME)
    if not core:
        return ""
    text = (_decoded(core) or "").strip(_AROUND)
    if not text or not all(char in _BETWEEN or _visible(char) for char in text):
        return None
    return _AIM.sub("", text)


def _decoded(core: bytes) -> str | None:
    plain = _without_parity(core)
    if plain is not None:
        return plain
    try:
        return core.decode("utf-8")
    except UnicodeDecodeError:
        return _from_old(core)


def _without_parity(core: bytes) -> str | None:
    """ASCII, when every byte has the same parity over all eight bits, some have the eighth, and all is seen without it."""
    odd = {byte.bit_count() % 2 for byte in core}
    if len(odd) != 1 or len(core) < _PROVEN or core.isascii():
        return None
    text = bytes(byte & 127 for byte in core).decode("ascii")
    return text if all(char in _BETWEEN or _visible(char) for char in text) else None


def _from_old(core: bytes) -> str | None:
    plain, marked = sum(32 <= byte < 127 or byte in b"\t\r\n" for byte in core), _MARKED.search(core)
    if plain < len(core) * (_PLAIN_MARKED if marked else _PLAIN):
        return None
    if marked:
        return unicodedata.normalize("NFC", core.decode("cp1258", "replace"))
    return core.decode("latin-1")


def _visible(char: str) -> bool:
    return unicodedata.category(char) not in ("Cc", "Cn", "Co", "Cs") and char != "\ufffd"
