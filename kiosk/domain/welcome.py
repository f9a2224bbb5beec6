"""Being welcomed by name on a public screen: only who agreed, said as the organiser chose, in the order people came."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import Enum

from kiosk.domain.ids import InvitationId
from kiosk.domain.names import fold, words_of

FRESH = timedelta(seconds=20)
LONG, SHORT = timedelta(seconds=6), timedelta(seconds=3)
_AHEAD = timedelta(seconds=5)  # another desk's clock may be so much ahead of this screen's
_HEADINGS = frozenset(
    map(
        fold,
        (
            "đồng ý chào tên",
            "đồng ý chào mừng",
            "đồng ý hiện tên",
            "cho phép hiện tên",
            "chào tên",
            "welcome consent",
            "welcome by name",
            "name on screen",
            "consent to welcome",
        ),
    )
)
_YES = frozenset(map(fold, ("có", "đồng ý", "x", "v", "yes", "y", "true", "1", "ok")))
_TICKS = frozenset("✓✔☑")
_CIVIL = frozenset(map(fold, ("ông", "bà", "anh", "chị", "cô", "chú", "bác", "em", "cụ", "thầy")))


class Greeting(Enum):
    """How much of a name the screen shows."""

    OFF = "off"
    FULL = "full"
    FIRST = "first"
    INITIALS = "initials"


@dataclass(frozen=True, slots=True)
class Welcome:
    """One arrival to be welcomed: `key` is its check-in, `name` all that is known of who came, `language` the guest's."""

    key: str
    name: str
    at: datetime
    language: str = ""


@dataclass(frozen=True, slots=True)
class WelcomeSet:
    """How those who agreed are welcomed on the lobby's screens, or that nobody is."""

    greeting: Greeting

    @property
    def about(self) -> str:
        return ""


@dataclass(frozen=True, slots=True)
class WelcomeAgreed:
    """The guest agreed to be welcomed by name, or does no more; `how` says by what: at the desk, a letter, a call."""

    invitation: InvitationId
    agreed: bool
    how: str = ""

    @property
    def about(self) -> str:
        return self.invitation


Welcomed = WelcomeSet | WelcomeAgreed


def agreed_in_list(extra: Iterable[tuple[str, str]]) -> bool:
    """What the guest list says under a heading such as “đồng ý chào tên”. Silence, and any other word, is no consent."""
    return any(fold(heading) in _HEADINGS and _yes(said) for heading, said in extra)


def _yes(said: str) -> bool:
    return said.strip() in _TICKS or fold(said) in _YES


def greeted(name: str, title: str, greeting: Greeting, *, family_first: bool = True) -> str:
    """Bà Nguyễn Thị Lan is greeted as “bà Lan”, with a rank as “TS. Lan”, or only as “N. T. L.”.

    `family_first`: the given name comes last, as in Vietnamese. Empty when nothing is to be shown.
    """
    words = name.split()
    if greeting is Greeting.OFF or not words:
        return ""
    if greeting is Greeting.INITIALS:
        return " ".join(f"{word[0].upper()}." for word in words if words_of(word))
    shown = name if greeting is Greeting.FULL else words[-1 if family_first else 0]
    return " ".join(part for part in (_spoken(title), " ".join(shown.split())) if part)


def _spoken(title: str) -> str:
    return title.lower() if fold(title) in _CIVIL else title


@dataclass(frozen=True, slots=True)
class Line:
    """Who stands on the screen, since when, and which were already there."""

    shown: Welcome | None = None
    since: datetime | None = None
    had: tuple[str, ...] = ()

    def at(self, now: datetime, welcomes: Sequence[Welcome]) -> "Line":
        """The next moment of the line: one at a time, in their order; who waited longer than FRESH is let go by.

        One that is no longer among `welcomes` (the check-in was taken back) leaves at once.
        """
        fresh = sorted((one for one in welcomes if _fresh(one, now)), key=lambda one: (one.at, one.key))
        waiting = [one for one in fresh if one.key not in self.had]
        if self.shown in welcomes and self._stays(now, waiting):
            return self
        here = {one.key for one in welcomes}
        had = tuple(key for key in self.had if key in here)
        if not waiting:
            return Line(None, None, had)
        return replace(self, shown=waiting[0], since=now, had=(*had, waiting[0].key))

    def _stays(self, now: datetime, waiting: Sequence[Welcome]) -> bool:
        since = self.since or now
        return timedelta(0) <= now - since < (SHORT if waiting else LONG)

    def busy(self, now: datetime, welcomes: Iterable[Welcome]) -> bool:
        """Is somebody there, or about to be?"""
        return self.shown is not None or any(_fresh(one, now) and one.key not in self.had for one in welcomes)


def _fresh(one: Welcome, now: datetime) -> bool:
    return -_AHEAD <= now - one.at <= FRESH
