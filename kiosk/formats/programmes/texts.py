"""Texts out of feeds made fit to show: one line, plain, composed."""

import html
import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from kiosk.formats.cells import LONGEST_CELL, plain

_TAGS = re.compile(r"<[a-zA-Z/!][^<>]*>")


@lru_cache(4096)
def one_line(text: str | None) -> str:
    """Without line breaks, control characters and what nobody sees; cut where it is no title any more."""
    if not text:
        return ""
    said = " ".join(text.split())
    if said.isprintable() and unicodedata.is_normalized("NFC", said):  # nothing invisible is printable
        return said[:LONGEST_CELL]
    return plain(said).replace("\n", " ")[:LONGEST_CELL]


def bare(text: str | None) -> str:
    """One line of what a web page would show of it."""
    return one_line(html.unescape(_TAGS.sub(" ", text))) if text else ""


def names(told: Iterable[str | None]) -> tuple[str, ...]:
    """Each name once, in their order."""
    return tuple(dict.fromkeys(filter(None, map(one_line, told))))
