"""What the search field means: which guest is chosen, and what Enter does now. No widget, no waiting."""

from dataclasses import dataclass, replace

from kiosk.app.ports import Sought
from kiosk.domain.ids import InvitationId
from kiosk.domain.names import fold

ROWS = 6
LETTERS_BEFORE_DIGIT = 3


@dataclass(frozen=True, slots=True)
class Nothing:
    pass


@dataclass(frozen=True, slots=True)
class CheckIn:
    """`sure`: somebody chose this guest, and did not only press Enter on the one who was left."""

    invitation: InvitationId
    sure: bool = True


@dataclass(frozen=True, slots=True)
class ReadAsCode:
    """No guest fits, and it looks like a code typed by hand or pasted."""

    text: str


@dataclass(frozen=True, slots=True)
class Choose:
    """Several guests fit, and nobody was chosen."""


@dataclass(frozen=True, slots=True)
class NobodyFound:
    pass


Wish = Nothing | CheckIn | ReadAsCode | Choose | NobodyFound


@dataclass(frozen=True, slots=True)
class Search:
    """`found` answers `found_for`, which may be older than `text`; `enter_waits` for the newer answer.

    `offered`: nobody typed; these guests have one code or one name, and any digit chooses among them.
    """

    text: str = ""
    found: tuple[Sought, ...] = ()
    found_for: str = ""
    chosen: int | None = None
    enter_waits: bool = False
    offered: bool = False

    @property
    def active(self) -> bool:
        return bool(self.text.strip()) or bool(self.found)

    @property
    def fresh(self) -> bool:
        return self.found_for == self.text

    @property
    def more(self) -> bool:
        return len(self.found) > ROWS

    @property
    def rows(self) -> tuple[Sought, ...]:
        return self.found[:ROWS]


def typed(search: Search, text: str) -> Search:
    return Search() if not text.strip() else Search(text, search.found, search.found_for)


def answered(search: Search, text: str, found: tuple[Sought, ...]) -> Search:
    """The book's answer to `text`; a choice made meanwhile stays when its guest is still there."""
    if not search.text.strip():
        return search
    kept = search.rows[search.chosen].invitation.id if search.chosen is not None else None
    at = next((n for n, one in enumerate(found[:ROWS]) if one.invitation.id == kept), None)
    return replace(search, found=found, found_for=text, chosen=at)


def offered(text: str, found: tuple[Sought, ...]) -> Search:
    """Guests among whom the desk must choose, because one code fits them all, or one name."""
    return Search(text, found, text, offered=True)


def moved(search: Search, by: int) -> Search:
    last = len(search.rows) - 1
    if last < 0:
        return search
    start = -1 if by > 0 else last + 1
    at = (start if search.chosen is None else search.chosen) + by
    return replace(search, chosen=min(max(at, 0), last))


def pointed(search: Search, row: int) -> Search:
    return replace(search, chosen=row) if 0 <= row < len(search.rows) else search


def digit(search: Search, number: int) -> Search | None:
    """A digit chooses a row once three letters stand there and no digit among them; else it is text: None.

    "ngu3" chooses the third; "quan 3", "B-14" and "0903" are searched for. Among guests who were offered every digit
    chooses: the field is empty. An input method that makes ngủ of it takes the digit for itself, and Alt with it helps.
    """
    if search.offered:
        return pointed(search, number - 1) if number <= len(search.rows) else None
    text = search.text
    letters = sum(char.isalpha() for char in text)
    is_text = letters < LETTERS_BEFORE_DIGIT or not text[-1:].isalpha() or any(char.isdigit() for char in text)
    if is_text or not 1 <= number <= len(search.rows):
        return None
    return replace(search, chosen=number - 1)


def entered(search: Search) -> tuple[Search, Wish]:
    """Enter was pressed. With several guests and no choice it checks in nobody."""
    if not search.text.strip():
        return search, Nothing()
    if not search.fresh and search.chosen is None:
        return replace(search, enter_waits=True), Nothing()
    return replace(search, enter_waits=False), _wish(search)


def _wish(search: Search) -> Wish:
    chosen = only(search)
    if chosen is not None:
        told = search.chosen is not None or chosen.invitation.code == search.text.strip()
        return CheckIn(chosen.invitation.id, sure=told)
    if search.rows:
        return Choose()
    text = search.text.strip()
    return NobodyFound() if " " in text else ReadAsCode(text)


def only(search: Search) -> Sought | None:
    """The chosen guest; else the only one; else the only one with exactly this full name or code.

    Of those who were offered none stands out: that is why they were.
    """
    if search.chosen is not None:
        return search.rows[search.chosen]
    if search.offered:
        return None
    named = [one for one in search.found if _is_named(one, search.text)]
    candidates = search.found if len(search.found) == 1 else named
    return candidates[0] if len(candidates) == 1 else None


def _is_named(one: Sought, text: str) -> bool:
    guest = one.invitation
    return guest.code == text.strip() or fold(guest.name) == fold(text)
