"""Words in the reader's language: English sentences in the code, other languages in resources/words."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from kiosk.errors import KioskError

WORDS = Path(__file__).resolve().parents[1] / "resources" / "words"
LANGUAGES = ("vi", "en")


class Words:
    """Says a sentence in one language; a sentence nobody translated is said in English."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._table = _table(language)

    def say(self, template: str, /, **values: Any) -> str:
        return self._table.get(template, template).format(**values)

    def explain(self, error: KioskError) -> str:
        return self.say(error.template, **error.values)


@cache
def _table(language: str) -> Mapping[str, str]:
    """All `resources/words/<language>/*.toml` together; each line is English = "translation"."""
    table: dict[str, str] = {}
    for file in sorted((WORDS / language).glob("*.toml")):
        table |= read_table(file.read_text(encoding="utf-8"))
    return table


def read_table(text: str) -> dict[str, str]:
    """A TOML file of words. Two texts a line, without escapes, are read without its parser, ten times as fast."""
    table: dict[str, str] = {}
    for line in filter(None, text.splitlines()):
        english, equals, said = line[1:-1].partition('" = "')
        if equals and line.count('"') == 4 and line[0] + line[-1] == '""' and "\\" not in line:
            table[english] = said
        elif not line.startswith("#"):
            return tomllib.loads(text)
    return table
