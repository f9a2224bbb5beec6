"""Two thousand guests are each found in every way in which reception looks for people, among the first three."""

import random
import sqlite3
import tomllib
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import cache
from pathlib import Path

import pytest

from db import search
from db.search import Indexed
from kiosk.app.demo_names import NameMaker
from kiosk.domain.names import fold, initials, words_of
from tests.db.test_search import AUDIENCE, GUEST, invite

NAMES = Path(__file__).resolve().parents[2] / "resources" / "samples" / "founding" / "names.toml"
UNITS = {
    "Sở Thông tin và Truyền thông": ("Sở TTTT", "sở tttt"),
    "Sở Khoa học và Công nghệ": ("Sở KHCN", "so khcn"),
    "Sở Giáo dục và Đào tạo": ("Sở GDĐT", "so gddt"),
    **{f"Ủy ban nhân dân Quận {n}": (f"UBND Q{n}", f"ubnd q{n}") for n in range(1, 13)},
    **{f"UBND Phường {n}": (f"ủy ban phường {n}", f"uy ban nhan dan p{n}") for n in range(1, 13)},
    "Trường Đại học Bách khoa TP.HCM": ("ĐHBK", "đh bách khoa"),
    "Tổng công ty Điện lực": ("TCTĐL", "tct điện lực"),
    "Đài Tiếng nói nhân dân TP.HCM": ("đài tnnd", "đài tiếng nói tphcm"),
}
POSTS = ("Giám đốc", "Phó Giám đốc", "Trưởng phòng", "Chuyên viên", "Chánh Văn phòng")
TELEX = dict(zip("\u0301\u0300\u0309\u0303\u0323", "sfrxj", strict=True))
VNI = dict(zip("\u0301\u0300\u0309\u0303\u0323", "12345", strict=True))
TELEX_MARKS = {"\u0302": lambda base: base, "\u0306": lambda _: "w", "\u031b": lambda _: "w"}
VNI_MARKS = {"\u0302": lambda _: "6", "\u0306": lambda _: "8", "\u031b": lambda _: "7"}


@cache
def people() -> tuple[Indexed, ...]:
    luck = random.Random(4)
    maker = NameMaker(tomllib.loads(NAMES.read_text(encoding="utf-8")), luck)
    return tuple(
        Indexed(
            row=n,
            name=maker.person().name,
            unit=luck.choice(list(UNITS)),
            post=luck.choice(POSTS),
            code=f"K{n:05}",
            phone=f"09{luck.randrange(10**8):08}",
            seat=f"{chr(65 + n // 100)}-{n % 100:02}",
            email=f"khach{n}@example.vn",
        )
        for n in range(1, 2001)
    )


@pytest.fixture(scope="module")
def db() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as made:
        made.execute(GUEST)
        made.execute(AUDIENCE)
        made.execute("CREATE INDEX guest_code ON guest (code COLLATE NOCASE)")
        for statement in search.SCHEMA:
            made.execute(statement)
        made.execute("BEGIN")
        invite(made, *people())
        yield made


def keyed(name: str, tones: dict[str, str], marks: dict[str, Callable[[str], str]], bar: str) -> str:
    """The keystrokes that an input method makes this name of, the tone at the end of each word."""
    return " ".join(_keyed_word(word, tones, marks, bar) for word in name.lower().split())


def _keyed_word(word: str, tones, marks, bar: str) -> str:
    typed, tone = "", ""
    for char in unicodedata.normalize("NFD", word.replace("đ", "\0")):
        if char in tones:
            tone = tones[char]
        elif char in marks:
            typed += marks[char](typed[-1])
        else:
            typed += bar if char == "\0" else char
    return typed + tone


def misplaced(name: str) -> str:
    """The tone on the other vowel: hoà for hòa, thuý for thúy, and the other way round."""
    made = unicodedata.normalize("NFD", name)
    for one, other in (("o", "a"), ("o", "e"), ("u", "y")):
        for tone in TELEX:
            here, there = f"{one}{tone}{other}", f"{one}{other}{tone}"
            swapped = made.replace(here, "\1").replace(there, here).replace("\1", there)
            made = swapped
    return unicodedata.normalize("NFC", made)


def slipped(text: str, luck: random.Random) -> str:
    """One letter wrong (its neighbour on the keyboard), missing, double, or two exchanged; never in a word of two."""
    places = [n for n, char in enumerate(text) if char.isalpha()]
    places = [n for n in places if _word_at(text, n) > 2] or places
    at = luck.choice(places)
    kind = luck.choice(("wrong", "missing", "double", "exchanged"))
    if kind == "exchanged" and at + 1 < len(text) and text[at + 1].isalpha() and text[at + 1] != text[at]:
        return text[:at] + text[at + 1] + text[at] + text[at + 2 :]
    if kind == "missing":
        return text[:at] + text[at + 1 :]
    if kind == "double":
        return text[:at] + text[at] + text[at:]
    return text[:at] + luck.choice(NEIGHBOURS[text[at]]) + text[at + 1 :]


def _word_at(text: str, at: int) -> int:
    start = text.rfind(" ", 0, at) + 1
    end = text.find(" ", at)
    return (len(text) if end < 0 else end) - start


_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
NEIGHBOURS = {
    char: "".join(
        row[x]
        for y, row in enumerate(_ROWS)
        for x in range(len(row))
        if (x, y) != (cx, cy) and abs(x - cx) <= 1 and abs(y - cy) <= 1
    )
    for cy, keys in enumerate(_ROWS)
    for cx, char in enumerate(keys)
}

WAYS: dict[str, Callable[[Indexed], str]] = {
    "as it is written": lambda one: one.name,
    "without tones": lambda one: fold(one.name),
    "in capitals": lambda one: one.name.upper(),
    "from the end": lambda one: " ".join(reversed(one.name.split())),
    "from the end, without tones": lambda one: " ".join(reversed(words_of(one.name))),
    "with the tone on the other vowel": lambda one: misplaced(one.name),
    "as raw Telex": lambda one: keyed(one.name, TELEX, TELEX_MARKS, "dd"),
    "as raw VNI": lambda one: keyed(one.name, VNI, VNI_MARKS, "d9"),
    "decomposed": lambda one: unicodedata.normalize("NFD", one.name),
    "by given name and unit": lambda one: f"{' '.join(one.name.split()[-2:])} {one.unit}",
    "by name and abbreviated unit": lambda one: f"{one.name} {UNITS[one.unit][0]}",
    "by name and abbreviated unit, without tones": lambda one: f"{fold(one.name)} {fold(UNITS[one.unit][1])}",
    "by name and post": lambda one: f"{fold(one.name)} {fold(one.post)}",
    "by the telephone's end": lambda one: one.phone[-7:],
    "by the seat": lambda one: one.seat,
    "by initials and seat": lambda one: f"{initials(one.name)} {one.seat}",
}


EVERY = {  # ways that take a while are tried for every eighth guest; all were tried once
    way: 8 for way in WAYS if "unit" in way or "initials" in way or "raw" in way or "post" in way or "end" in way
}


@pytest.mark.parametrize("way", WAYS)
def test_everyone_is_among_the_first_three(db, way) -> None:
    asked = [(one, WAYS[way](one)) for one in people()[:: EVERY.get(way, 1)]]
    missed = [(one.name, one.unit, text) for one, text in asked if one.row not in _first_three(db, text)]
    assert missed == []


def test_everyone_is_found_with_one_slip(db) -> None:
    """Where the slip does not write what others' names are or begin with: a few of two thousand."""
    luck = random.Random(9)
    asked = [(one, slipped(fold(one.name), luck)) for one in people()[::4]]
    names = "\n".join(["", *(fold(one.name) for one in people())])
    missed = [(one.name, text) for one, text in asked if one.row not in _first_three(db, text)]
    assert [(name, text) for name, text in missed if f"\n{text}" not in names] == []
    assert len(missed) <= len(asked) // 200


def _first_three(db: sqlite3.Connection, text: str) -> list[int]:
    return [hit.row for hit in search.find(db, text, 3)]
