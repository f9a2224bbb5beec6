"""Official English for names of units and posts, put together from a glossary: whole names, kinds, subjects, places.

Phó Giám đốc Sở Tài chính is a post (Deputy Director) of a unit (Department of Finance); UBND Quận 1 is a kind
(People's Committee) of a place (District 1). A name is translated whole or not at all: half a name helps nobody.
"""

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain

from kiosk.domain.unit_likeness import Word, telling_words

_WOMEN = {"Chairman": "Chairwoman"}
_HOLE = "{}"
Folded = tuple[str, ...]
Table = Mapping[Folded, str]


@dataclass(frozen=True, slots=True)
class Glossary:
    """Each table by the folded words of the Vietnamese; `kinds` have a {} for what the unit is of."""

    names: Table = field(default_factory=dict)
    kinds: Table = field(default_factory=dict)
    subjects: Table = field(default_factory=dict)
    posts: Table = field(default_factory=dict)
    levels: Table = field(default_factory=dict)
    places: Table = field(default_factory=dict)

    def unit(self, name: str) -> str:
        """ "UBND Q1" → "People's Committee of District 1"; empty where the glossary does not reach."""
        return _unit(self, telling_words(name))

    def post(self, post: str, *, woman: bool = False) -> str:
        """ "Phó Giám đốc Sở Tài chính" → "Deputy Director of the Department of Finance"; several go by commas."""
        told = [_post(self, telling_words(part)) for part in post.split(",") if part.strip()]
        english = ", ".join(told) if told and all(told) else _post(self, telling_words(post))
        for man, other in _WOMEN.items():
            english = english.replace(man, other) if woman else english
        return english

    def own(self, entries: Mapping[str, str]) -> "Glossary":
        """With the event's own entries before the shipped ones, wherever they apply."""
        own = {key_of(vietnamese): english for vietnamese, english in entries.items() if key_of(vietnamese)}
        kinds = {key: _with_hole(english) for key, english in own.items() if key in self.kinds}
        levels = {key: english for key, english in own.items() if key in self.levels}
        plain = {key: english for key, english in own.items() if key not in self.kinds and key not in self.levels}
        return replace(
            self,
            names={**self.names, **plain},
            kinds={**self.kinds, **kinds},
            subjects={**self.subjects, **plain},
            posts={**self.posts, **plain},
            levels={**self.levels, **levels},
        )


def key_of(vietnamese: str) -> Folded:
    return tuple(word.folded for word in telling_words(vietnamese))


def table_of(entries: Mapping[str, str]) -> dict[Folded, str]:
    return {key_of(vietnamese): english for vietnamese, english in entries.items()}


def unmarked(name: str) -> str:
    """Names of places stand without marks: Bà Đình is Ba Dinh."""
    letters = unicodedata.normalize("NFD", name.replace("đ", "d").replace("Đ", "D"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _with_hole(english: str) -> str:
    return english if _HOLE in english else f"{english} of {_HOLE}"


def _key(words: Sequence[Word]) -> Folded:
    return tuple(word.folded for word in words)


def _heads(table: Table, words: Sequence[Word]) -> Iterator[tuple[str, Sequence[Word]]]:
    """Entries the words begin with, the longest first, each with the words that follow."""
    for end in range(len(words), 0, -1):
        english = table.get(_key(words[:end]))
        if english is not None:
            yield english, words[end:]


def _unit(glossary: Glossary, words: Sequence[Word]) -> str:
    whole = glossary.names.get(_key(words))
    if whole is not None:
        return whole
    kinds = (_of_kind(glossary, kind, rest) for kind, rest in _heads(glossary.kinds, words))
    names = (_followed(glossary, english, rest) for english, rest in _heads(glossary.names, words))
    return next((english for english in chain(kinds, names) if english), "")


def _of_kind(glossary: Glossary, kind: str, rest: Sequence[Word]) -> str:
    """A kind and what it is for, and whose it is: Department of Finance (of Ho Chi Minh City)."""
    if not rest:
        return _bare(kind)
    for subject, more in _subjects(glossary, rest):
        if whole := _followed(glossary, kind.replace(_HOLE, subject), more):
            return whole
    return _followed(glossary, _bare(kind), rest)


def _bare(kind: str) -> str:
    return kind.replace(f" of {_HOLE}", "").replace(_HOLE, "").strip()


def _followed(glossary: Glossary, english: str, rest: Sequence[Word]) -> str:
    """The name, and of which place or unit it is; empty when the rest is not known."""
    if not rest:
        return english
    if place := _place(glossary, rest):
        return f"{english} of {place}"
    unit = _unit(glossary, rest)
    return f"{english} of {_the(unit)}" if unit else ""


def _the(unit: str) -> str:
    return unit if unit.startswith("Viet Nam ") and unit.endswith("Television") else f"the {unit}"


def _subjects(glossary: Glossary, words: Sequence[Word]) -> Iterator[tuple[str, Sequence[Word]]]:
    """Subjects one after the other, as many as there are: Culture, Sports and Tourism; the longest reading first."""
    for english, rest in _heads(glossary.subjects, words):
        for others, end in _subjects(glossary, rest):
            yield _listed(english, others), end
        yield english, rest


def _listed(first: str, others: str) -> str:
    return f"{first}, {others}" if " and " in others else f"{first} and {others}"


def _place(glossary: Glossary, words: Sequence[Word]) -> str:
    """A place, perhaps within another: Ben Nghe Ward, District 1."""
    for end in range(len(words), 0, -1):
        english = _one_place(glossary, words[:end])
        rest = _place(glossary, words[end:]) if end < len(words) else ""
        if english and (rest or end == len(words)):
            return f"{english}, {rest}" if rest else english
    return ""


def _one_place(glossary: Glossary, words: Sequence[Word]) -> str:
    known = glossary.places.get(_key(words))
    if known is not None:
        return known
    for level, name in _heads(glossary.levels, words):
        if (
            name
            and all(_of_a_name(word) for word in name)
            and not any(_is_level(glossary, name, n) for n in range(len(name)))
        ):
            text = " ".join(unmarked(word.token) for word in name)
            return f"{level} {text}" if text.isdecimal() else f"{text} {level}"
    return ""


def _of_a_name(word: Word) -> bool:
    return word.token.isdecimal() or word.token[:1].isupper()


def _is_level(glossary: Glossary, words: Sequence[Word], at: int) -> bool:
    return any(True for _ in _heads(glossary.levels, words[at : at + 2]))


def _post(glossary: Glossary, words: Sequence[Word]) -> str:
    for title, rest in _heads(glossary.posts, words):
        if not rest:
            return title
        unit = _unit(glossary, rest)
        if unit and title.endswith("Minister") and unit.startswith("Ministry of "):
            return f"{title} of {unit.removeprefix('Ministry of ')}"
        if unit:
            return f"{title} of {_the(unit)}"
    return ""
