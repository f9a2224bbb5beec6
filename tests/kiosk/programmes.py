"""Programmes read into plain tuples, for tests that say what a file holds and what shall come of it."""

from datetime import date
from itertools import count
from pathlib import Path

from kiosk.app.agenda_sessions import Read, sessions_of
from kiosk.domain.moment import in_zone
from kiosk.formats.programmes.reading import Wanted, read_programme
from kiosk.formats.programmes.sheets import Asked

ZONE = "Asia/Ho_Chi_Minh"
DAYS = (date(2026, 5, 1), date(2026, 5, 2))


def read(path: Path, content: str | bytes, *, zone: str = ZONE, days=DAYS, languages=("vi", "en")) -> Read:
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    programme = read_programme(path, Wanted(Asked(days=days), languages))
    return sessions_of(programme, zone, map(str, count(1)))


def lines(found: Read, zone: str = ZONE) -> list[tuple[str, str, str, str]]:
    """Start, end, title and room."""
    return [
        (f"{in_zone(s.start, zone):%d %H:%M}", f"{in_zone(s.end, zone):%d %H:%M}", s.title, s.room)
        for s in found.sessions
    ]


def odd(found: Read) -> list[tuple[str, str]]:
    return [(getattr(c, "session", ""), str(c)) for c in found.complaints]
