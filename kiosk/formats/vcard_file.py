"""Contacts in: a file of vCards as a sheet whose rows are the cards, numbered as they come."""

import io
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from kiosk.errors import BadInput
from kiosk.formats.draft import Complaint
from kiosk.formats.survey import Cards, opened
from kiosk.formats.table import Sheet
from kiosk.formats.vcard_text import Card, Property, cards_of

_HEADINGS = (
    "id",
    "title",
    "name",
    "post",
    "unit",
    "Department",
    "phone",
    "email",
    "note",
    "Other phones",
    "Other e-mails",
)
_NO_VOICE = frozenset({"FAX", "PAGER", "MODEM"})
_BEST = ("PREF", "CELL", "MOBILE", "WORK", "INTERNET")
_TOLD = 60


@contextmanager
def cards_sheet(path: Path, cards: Cards) -> Iterator[Sheet]:
    """One row for each card, those that name nobody left empty; columns that no card fills are not there."""
    text = cards.text
    try:
        with opened(path) as raw, io.TextIOWrapper(raw, text.encoding, "replace") as stream:
            lines = map(text.charset.read, stream) if text.charset else stream
            read = list(cards_of(lines))
    except OSError as error:
        raise BadInput("{file} cannot be opened: {reason}.", file=path.name, reason=error.strerror or "") from error
    rows = list(map(_row, read))
    complaints = [complaint for n, card in enumerate(read, 1) for complaint in _told(n, card, rows[n - 1])]
    rows = [row if _is_somebody(row) else [""] * len(_HEADINGS) for row in rows]
    filled = [n for n, heading in enumerate(_HEADINGS) if heading == "name" or any(row[n] for row in rows)]
    sheet = [[row[n] for n in filled] for row in (list(_HEADINGS), *rows)]
    done = len(sheet)
    yield Sheet(path.name, iter(sheet), done, lambda: done, first=0, complaints=(*text.complaints, *complaints))


def _row(card: Card) -> list[str]:
    names = (card.all("N") or [Property("N", frozenset(), ())])[0].parts
    family, given, middle, prefix, *_ = (*names, *[""] * 4)
    full = card.all("FN")
    name = full[0].text if full else " ".join(filter(None, (family, middle, given)))
    office = (card.all("ORG") or [Property("ORG", frozenset(), ("",))])[0].parts
    phones = [_number(one.text) for one in _ordered(card.all("TEL"))]
    mails = [one.text.removeprefix("mailto:") for one in _ordered(card.all("EMAIL"))]
    return [
        _first(card, "UID"),
        prefix,
        name or _first(card, "NICKNAME"),
        _first(card, "TITLE") or _first(card, "ROLE"),
        office[0],
        ", ".join(filter(None, office[1:])),
        *(phones[:1] or [""]),
        *(mails[:1] or [""]),
        "\n".join(one.text for one in card.all("NOTE")),
        "; ".join(phones[1:]),
        "; ".join(mails[1:]),
    ]


def _first(card: Card, name: str) -> str:
    return next((one.text for one in card.all(name)), "")


def _ordered(found: Sequence[Property]) -> list[Property]:
    """The preferred ones first, then mobile ones; no fax among them."""
    spoken = [one for one in found if not one.kinds & _NO_VOICE]
    return sorted(spoken, key=lambda one: next((n for n, kind in enumerate(_BEST) if kind in one.kinds), len(_BEST)))


def _number(text: str) -> str:
    """RFC 6350 writes numbers as tel:+84-28-…;ext=5."""
    return text.removeprefix("tel:").partition(";ext=")[0]


def _is_somebody(row: Sequence[str]) -> bool:
    of = dict(zip(_HEADINGS, row, strict=True))
    return bool(of["name"] or (of["unit"] and of["post"]))


def _told(number: int, card: Card, row: Sequence[str]) -> Iterator[Complaint]:
    card_number = {"card": number}
    if not _is_somebody(row):
        yield Complaint(number, "", "Card {card} names nobody, so it was left out.", card_number, refused=True)
    elif not card.ended:
        yield Complaint(number, "", "Card {card} has no end; what there is of it was taken.", card_number)
    for line in card.unread[:1]:
        values = card_number | {"text": line.strip()[:_TOLD]}
        yield Complaint(number, "", "Card {card} has a line that cannot be read: “{text}”.", values)
    if card.misread:
        yield Complaint(number, "", "Card {card} is not in the encoding that it says; look at the name.", card_number)
