"""Invented Vietnamese names: family, middle and given, as often as they are met, and never twice."""

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any


@dataclass(frozen=True, slots=True)
class Person:
    """A full name in NFC, and how the person is addressed."""

    name: str
    title: str


class NameMaker:
    """Draws names from names.toml; `luck` decides, so the same luck gives the same people."""

    def __init__(self, words: Mapping[str, Any], luck: Random) -> None:
        self._luck = luck
        self._families = [family for family, weight in words["family"].items() for _ in range(weight)]
        self._parts = {"Ông": words["men"], "Bà": words["women"]}
        self._taken = set(words["never"]["names"])

    def person(self) -> Person:
        """Someone new: no name is given twice, nor one of those that must never come out."""
        while True:
            title = "Bà" if self._luck.random() < 0.4 else "Ông"
            person = Person(self._name(self._parts[title]), title)
            if person.name not in self._taken:
                self._taken.add(person.name)
                return person

    def _name(self, parts: Mapping[str, Sequence[str]]) -> str:
        """Three or four syllables, none twice in a row or in two parts of the name."""
        while True:
            words = " ".join(map(self._pick, (self._families, parts["middle"], parts["given"]))).split()
            if len(set(words)) == len(words):
                return unicodedata.normalize("NFC", " ".join(words))

    def _pick(self, texts: Sequence[str]) -> str:
        return texts[int(self._luck.random() * len(texts))]
