"""Addresses within the page: always relative, so that no Host header is ever believed."""

from dataclasses import dataclass, replace
from datetime import date
from urllib.parse import urlencode


@dataclass(frozen=True, slots=True)
class Place:
    """Where a reader is: which page, in which language if one was chosen, which part of a long page, held or not."""

    path: str = "/"
    room: str = ""
    language: str = ""
    part: int = 0
    held: bool = False

    @property
    def href(self) -> str:
        asked = {
            "name": self.room,
            "lang": self.language,
            "part": str(self.part or ""),
            "hold": "1" if self.held else "",
        }
        query = urlencode({key: value for key, value in asked.items() if value})
        return f"{self.path}?{query}" if query else self.path

    def at(self, path: str, room: str = "") -> "Place":
        """Another page, in the same language."""
        return Place(path, room, self.language)

    def day(self, day: date) -> "Place":
        return self.at(f"/day/{day.isoformat()}")

    def within(self, part: int) -> "Place":
        return replace(self, part=part)

    def spoken(self, language: str) -> "Place":
        return replace(self, language=language)

    def hold(self, *, held: bool) -> "Place":
        return replace(self, held=held)
