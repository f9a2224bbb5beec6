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
        table |= tomllib.loads(file.read_text(encoding="utf-8"))
    return table
