"""What the screens say besides the agenda: announcements for a while, and alarms above everything."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum

LONGEST = 300
CLEAR_FOR = timedelta(minutes=10)  # how long an all clear stays, unless someone takes it down before


class Alarm(Enum):
    FIRE = "fire"
    EVACUATION = "evacuation"
    MEDICAL = "medical"
    CUSTOM = "custom"
    TEST = "test"
    ALL_CLEAR = "all_clear"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Announcement:
    """One sentence for the board, `other` in its second language. Empty `room`: for all; no `ends`: until withdrawn."""

    id: str
    text: str
    other: str = ""
    room: str = ""
    starts: datetime | None = None
    ends: datetime | None = None

    def __post_init__(self) -> None:
        for moment in (self.starts, self.ends):
            if moment is not None and moment.tzinfo is None:
                raise ValueError("an announcement's times need a time zone")


@dataclass(frozen=True, slots=True, kw_only=True)
class Emergency:
    """What every screen shows instead of the board since `at`; `other` and `other_title` in the second language."""

    alarm: Alarm
    at: datetime
    title: str = ""
    text: str = ""
    other_title: str = ""
    other: str = ""

    def __post_init__(self) -> None:
        if self.at.tzinfo is None:
            raise ValueError("an emergency's time needs a time zone")


def standing(emergency: Emergency | None, now: datetime) -> Emergency | None:
    """What is to be shown now: an alarm stays until it is ended, an all clear goes by itself."""
    if emergency is None or emergency.alarm is Alarm.NONE:
        return None
    over = emergency.alarm is Alarm.ALL_CLEAR and now >= emergency.at + CLEAR_FOR
    return None if over else emergency


def current(announcements: Iterable[Announcement], now: datetime) -> tuple[Announcement, ...]:
    """Those of this moment, the one that began last first."""
    on = [one for one in announcements if (one.starts is None or one.starts <= now) and not over(one, now)]
    timed = sorted((one for one in on if one.starts), key=lambda one: one.starts or now, reverse=True)
    return (*timed, *(one for one in on if one.starts is None))


def over(announcement: Announcement, now: datetime) -> bool:
    return announcement.ends is not None and announcement.ends <= now


def plain(text: str) -> str:
    """As a screen may show it: NFC, one line, single spaces, no control characters and none that turn text around."""
    if text.isprintable() and unicodedata.is_normalized("NFC", text) and "  " not in text:
        return text.strip()
    shown = "".join(" " if _hidden(char) else char for char in unicodedata.normalize("NFC", text))
    return " ".join(shown.split())


def _hidden(char: str) -> bool:
    joins = char in "\u200c\u200d"  # Persian and Indic words, and emoji, are made with them
    return not char.isprintable() and not joins
