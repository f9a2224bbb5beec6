"""The text of a feed's bytes: Unicode by its mark or by trial; what was torn in the middle of a letter is joined."""

import codecs
import re

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_FOLD = re.compile(rb"\r?\n[ \t]")


def text_of(data: bytes) -> str:
    """UTF-8 unless a mark says otherwise, else what a Western computer would have written."""
    named = next((name for bom, name in _BOMS if data.startswith(bom)), None)
    if named is not None:
        return data.decode(named, "replace")
    for bytes_ in (data, _FOLD.sub(b"", data)):
        try:
            return bytes_.decode()
        except UnicodeDecodeError:
            continue
    return _mixed(data)


def _mixed(data: bytes) -> str:
    """Mostly UTF-8 with a stray byte here and there stays UTF-8; else Windows-1252."""
    said = data.decode("utf-8", "replace")
    odd = said.count("\ufffd")
    letters = sum(not char.isascii() for char in said)
    return said if odd * 10 <= letters else data.decode("cp1252", "replace")
