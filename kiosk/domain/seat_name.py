"""Names of seats: "Hàng A ghế 3", "a3" and "A-03" are one seat."""

import re
import unicodedata

from kiosk.domain.names import fold

LONGEST = 24
_OTHER = frozenset(("ban", "table"))  # "Bàn A5": without its first word it would be taken for a row
_LONGEST_IN_A_BOX = 4
_PART = re.compile(r"[^\W\d_]+|\d+")
_FILLING = frozenset(
    ("hang", "day", "ghe", "so", "ban", "cho", "ngoi", "row", "line", "seat", "no", "nr", "table", "place", "chair")
)


def seat_name(text: str) -> str:
    """As plans have it: capitals, a hyphen, two digits at least; "" where the text names no seat.

    "Hàng A ghế 3", "a 3", "A03", "Row A, Seat 3" → "A-03"; "15" → "15"; "3/4" → "3-04".
    """
    parts = _PART.findall(unicodedata.normalize("NFC", text).upper())
    said = [part for part in parts if fold(part) not in _FILLING] or [part for part in parts if part.isdecimal()]
    if not said:
        return ""
    *before, last = said
    return "-".join((*before, f"{int(last):02d}" if last.isdecimal() else last))[:LONGEST]


def names_a_seat(text: str) -> bool:
    """Could it be that someone looks for a seat? Short, with a number: "a3", "hàng B ghế 12", never a phone or a name."""
    name = seat_name(text)
    return bool(re.fullmatch(r"[^\W\d_]{1,3}-\d{2,3}", name))


def seat_text(listed: str) -> str:
    """A seat of the guest list as people read it, everywhere: as on the plan where it says row and number, else as it is.

    "b15", "Hàng B ghế 15" → "B-15"; "Bàn 5", "Khu A", "Ban công" stay, since a table is no row.
    """
    return seat_name(listed) if names_a_seat(listed) and not _OTHER & _folded(listed) else listed.strip()


def _folded(text: str) -> frozenset[str]:
    return frozenset(fold(part) for part in _PART.findall(unicodedata.normalize("NFC", text)))


def short(name: str) -> str:
    """As it stands in a small box: of a row with a long name only the number."""
    row, _, number = name.rpartition("-")
    return number if len(row) > _LONGEST_IN_A_BOX else name
