"""The lines of contact files (vCard 2.1, RFC 2426, RFC 6350) as properties of cards: unfolded, decoded, unescaped."""

import quopri
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from kiosk.formats.old_texts import guessed

_NAME = re.compile(r"(?:[A-Za-z0-9-]+\.)?([A-Za-z0-9-]+)")
_PART = re.compile(r'[^";:]*(?:"[^"]*"[^";:]*)*')
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_SPLIT = re.compile(r"(?<!\\)((?:\\\\)*);")
_PICTURES = frozenset({"PHOTO", "LOGO", "SOUND", "KEY"})


@dataclass(frozen=True, slots=True)
class Property:
    """`kinds` are its types and other bare words, in capitals (CELL, FAX, PREF); `parts` its value at the semicolons."""

    name: str
    kinds: frozenset[str]
    parts: tuple[str, ...]

    @property
    def text(self) -> str:
        return ";".join(self.parts)


@dataclass(slots=True)
class Card:
    """One card as read: `ended` by its END, `unread` are lines that are no properties, `misread` ones in a wrong encoding."""

    properties: list[Property] = field(default_factory=list)
    ended: bool = False
    unread: list[str] = field(default_factory=list)
    misread: list[str] = field(default_factory=list)

    def all(self, name: str) -> list[Property]:
        return [one for one in self.properties if one.name == name and any(one.parts)]


def cards_of(lines: Iterable[str]) -> Iterator[Card]:
    """The cards in order. One that begins before the last has ended ends it."""
    card: Card | None = None
    for line in unfolded(lines):
        word = line.strip().upper().replace(" ", "")
        if word == "BEGIN:VCARD":
            yield from [card] if card else []
            card = Card()
        elif word == "END:VCARD" and card:
            card.ended = True
            yield card
            card = None
        elif card and word:
            _read_into(card, line)
    yield from [card] if card else []


def unfolded(lines: Iterable[str]) -> Iterator[str]:
    """Whole lines of those that were cut: by a blank at the next one's beginning, or by = at their end."""
    held = ""
    for raw in lines:
        line = raw.rstrip("\r\n")
        if held.endswith("=") and _is_quoted(held):
            held = held[:-1] + line.lstrip(" \t")
        elif line[:1] in (" ", "\t") and held:
            held += line[1:] if not _is_picture(held) else ""
        else:
            yield from [held] if held else []
            held = line
    yield from [held] if held else []


def _is_quoted(line: str) -> bool:
    return "QUOTED-PRINTABLE" in line.partition(":")[0].upper()


def _is_picture(line: str) -> bool:
    found = _NAME.match(line)
    return found is not None and found[1].upper() in _PICTURES


def _read_into(card: Card, line: str) -> None:
    found = _NAME.match(line)
    words, value = _words(line[found.end() :]) if found else ([], None)
    if found is None or value is None:
        card.unread.append(line)
        return
    name = found[1].upper()
    if name in _PICTURES:
        return
    said = [word.partition("=")[::2] for word in words]
    told = {key.upper(): text.strip('"') for key, text in said if text}
    kinds = {key.upper() for key, text in said if not text} | set(told.get("TYPE", "").upper().split(","))
    kinds |= {"PREF"} if "PREF" in told else set()
    encoding = told.get("ENCODING", "").upper()
    if kinds & {"BASE64", "B"} or encoding in ("BASE64", "B"):
        return
    if encoding in ("QUOTED-PRINTABLE", "Q") or "QUOTED-PRINTABLE" in kinds:
        value, right = _unquoted(value, told.get("CHARSET", "utf-8"))
        card.misread += [] if right else [name]
    card.properties.append(Property(name, frozenset(kinds - {""}), tuple(_parts(value))))


def _words(rest: str) -> tuple[list[str], str | None]:
    """The parameters between a property's name and its colon, and the value after it; None without a colon."""
    words: list[str] = []
    at = 0
    while rest[at : at + 1] == ";":
        part = _PART.match(rest, at + 1)
        assert part is not None
        words.append(part[0].strip())
        at = part.end()
    return words, rest[at + 1 :] if rest[at : at + 1] == ":" else None


def _unquoted(value: str, charset: str) -> tuple[str, bool]:
    """The text, and whether its bytes were what the card says."""
    raw = quopri.decodestring(value.encode("utf-8", "replace"))
    try:
        return raw.decode(charset), True
    except (UnicodeDecodeError, LookupError):
        pass
    try:
        return raw.decode("utf-8"), False
    except UnicodeDecodeError:
        text = raw.decode("latin-1")
        return guessed(text).charset.read(text), False


def _parts(value: str) -> Sequence[str]:
    """Cut at semicolons that are not escaped."""
    cut = _SPLIT.sub("\\1\0", value).split("\0")
    return [_ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], part).strip() for part in cut]
