"""Whoever really came on an invitation when it was not the guest, and on whose word."""

import unicodedata
from dataclasses import dataclass
from enum import Enum

LONGEST = 300


class Authority(Enum):
    """How the one who was invited said that another comes."""

    LETTER = "letter"
    PHONE = "phone"
    MESSAGE = "message"


@dataclass(frozen=True, slots=True)
class Person:
    """A representative or a companion. Who accepted the authority is the desk that recorded it."""

    name: str
    post: str = ""
    phone: str = ""
    authority: Authority | None = None


def tidied(person: Person) -> Person:
    """As it is kept: NFC, single spaces, no endless text, and nothing that no screen can show."""
    return Person(tidied_line(person.name), tidied_line(person.post), tidied_line(person.phone), person.authority)


def tidied_line(text: str) -> str:
    """One line as it is kept: NFC, single spaces, printable, not endless."""
    shown = "".join(char if char.isprintable() else " " for char in unicodedata.normalize("NFC", text))
    return " ".join(shown.split())[:LONGEST].rstrip()


_DEPUTIES = (
    *(("Bộ trưởng", "Thứ trưởng"), ("Tổng Giám đốc", "Phó Tổng Giám đốc"), ("Giám đốc", "Phó Giám đốc")),
    *(("Tổng Biên tập", "Phó Tổng Biên tập"), ("Chủ tịch", "Phó Chủ tịch"), ("Bí thư", "Phó Bí thư")),
    *(("Hiệu trưởng", "Phó Hiệu trưởng"), ("Viện trưởng", "Phó Viện trưởng"), ("Cục trưởng", "Phó Cục trưởng")),
    *(("Vụ trưởng", "Phó Vụ trưởng"), ("Trưởng", "Phó"), ("Chánh", "Phó Chánh"), ("Minister", "Deputy Minister")),
    *(("Director", "Deputy Director"), ("Chairman", "Vice Chairman"), ("Chairwoman", "Vice Chairwoman")),
    *(("President", "Vice President"), ("Head", "Deputy Head"), ("Rector", "Vice Rector")),
)


def deputy_of(post: str) -> str:
    """The post of the one who usually comes instead: "Giám đốc Sở X" → "Phó Giám đốc Sở X"; "" where that is unknown."""
    text = tidied_line(post)
    for head, deputy in _DEPUTIES:
        rest = text[len(head) :]
        if text[: len(head)].casefold() == head.casefold() and (not rest or rest.startswith((" ", ","))):
            return deputy + rest
    return ""
