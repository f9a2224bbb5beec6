"""The guest list as a table, with headings that the import understands again."""

from collections.abc import Sequence
from operator import attrgetter

from kiosk.app.ports import Reader
from kiosk.app.wording import saying
from kiosk.domain.invitation import Invitation, Standing
from kiosk.formats.report import Cell, Column, Report
from kiosk.words import Words

_FIELDS = (
    ("code", "Code"),
    ("title", "Title"),
    ("name", "Name"),
    ("post", "Post"),
    ("unit", "Unit"),
    ("block", "Block"),
    ("category", "Category"),
    ("seat", "Seat"),
    ("phone", "Phone"),
    ("email", "Email"),
    ("language", "Language"),
    ("note", "Note"),
    ("key", "Guest id"),
    ("letter", "Letter"),
    ("in_office", "In office since"),
    ("born", "Born"),
    ("spoken", "Pronunciation"),
    ("needs", "Needs"),
)
_TOLD = attrgetter(*(name for name, _ in _FIELDS))
_STANDINGS = {
    Standing.VALID: "Valid",
    Standing.PENDING: "Pending",
    Standing.UNAPPROVED: "Unapproved",
    Standing.BLOCKED: "Blocked",
    Standing.CANCELLED: "Cancelled",
    Standing.REVOKED: "Revoked",
}


def guests_report(reader: Reader, words: Words) -> Report:
    """Everyone, in the list's order; the sheet's own columns come last, under their own headings."""
    extra = tuple(_extra_headings(reader))
    taken = {name for name, _ in _FIELDS} | {"standing", "attention", "walk_in"}
    columns = (
        *(Column(name, words.say(heading)) for name, heading in _FIELDS),
        Column("standing", words.say("Standing"), saying(words, {s.value: text for s, text in _STANDINGS.items()})),
        Column("attention", words.say("Attention"), saying(words, {"yes": "yes"})),
        Column("walk_in", words.say("Walk-in"), saying(words, {"yes": "yes"})),
        *(Column(f"{heading} (2)" if heading in taken else heading, heading) for heading in extra),
    )
    return Report(words.say("Guests"), columns, (_row(guest, extra) for guest in reader.guests()))


def _extra_headings(reader: Reader) -> dict[str, None]:
    """Every unknown column that any guest has, in the order they are met."""
    headings: dict[str, None] = {}
    for guest in reader.guests():
        if guest.extra:
            headings.update(dict.fromkeys(heading for heading, _ in guest.extra))
    return headings


def _row(guest: Invitation, extra: Sequence[str]) -> tuple[Cell, ...]:
    told: tuple[Cell, ...] = (
        *_TOLD(guest),
        guest.standing.value,
        *(_yes(flag) for flag in (guest.attention, guest.walk_in)),
    )
    if not extra:
        return told
    own = dict(guest.extra)
    return (*told, *(own.get(heading, "") for heading in extra))


def _yes(flag: bool) -> str:  # noqa: FBT001  (a cell's value)
    return "yes" if flag else ""
