"""Between the letters' text, their preview, and the event: reads the guest to be shown and draws his letter."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from kiosk.app.code_texts import texts_for
from kiosk.app.inviting import Made, Only, everyone, text_for
from kiosk.app.letter_choice import containing, guest_number, how_many, listed_after, of_category, of_unit
from kiosk.app.ports import Reader, Signatures
from kiosk.app.printing import Each, Layout, Wishes, letterhead, too_large
from kiosk.domain.invitation import Invitation
from kiosk.domain.token import printed
from kiosk.sheets.code_size import printable_matrix
from kiosk.sheets.labels import FORMATS, Label, label_sheets
from kiosk.sheets.page import Sheet
from kiosk.sheets.template import Template, template_of
from ui.letters.whom_field import Whom
from ui.printing.pdf import QtPress
from ui.printing.typesetter import Typesetter

_EACH: dict[str, Each] = {"": "", "guest": "guest", "unit": "unit"}
_SAMPLE = "BCGH KLMN PQRS TVXZ".replace(" ", "")


@dataclass(frozen=True, slots=True)
class Wanted:
    """All that the page says: whom letters are for, their texts by language, and how they are to be."""

    whom: Whom
    texts: dict[str, str]
    language: str
    each: str
    logo: Path | None
    since: int

    def wishes(self) -> Wishes:
        """Raises BadInput when a text says what a letter cannot."""
        templates: dict[str, Template] = {name: template_of(text) for name, text in self.texts.items()}
        return Wishes(templates, self.language, self.logo, _EACH[self.each])

    def only(self, reader: Reader) -> Only:
        choosers: dict[str, Callable[[], Only]] = {
            "new": lambda: listed_after(reader, self.since),
            "unit": lambda: of_unit(self.whom.text),
            "category": lambda: of_category(self.whom.text),
            "text": lambda: containing(self.whom.parts),
        }
        return choosers[self.whom.kind]() if self.whom.kind else everyone


@dataclass(frozen=True, slots=True)
class Look:
    """What the preview shows: a guest's letter, or a page of labels; nothing when nobody is chosen.

    `number` counts the letters or pages from 0, `of` is how many there are; `count` are the guests.
    """

    sheets: tuple[Sheet, ...]
    name: str
    number: int
    count: int
    of: int


def look_at_labels(reader: Reader, wanted: Wanted, layout: Layout, page: int) -> Look:
    """Page `page` of the labels of those chosen, named by the first guest on it."""
    only, form = wanted.only(reader), FORMATS[layout]
    count = how_many(reader, only)
    pages = -(-count // form.on_a_page)
    page = page % pages if pages else 0
    guests = tuple(islice(filter(only, reader.guests()), page * form.on_a_page, (page + 1) * form.on_a_page))
    event = reader.event()
    labels = (Label(guest.name, guest.unit, printed(guest.code), _made(guest).matrix) for guest in guests)
    fitting = (label for label in labels if too_large(label, form) is None)
    sheets = tuple(label_sheets(fitting, form, event.name if event else "", form.on_a_page, Typesetter()))
    return Look(sheets[:1], guests[0].name if guests else "", page, count, pages)


def look(reader: Reader, wanted: Wanted, tongue: str, number: int, signatures: Signatures | None) -> Look:
    """The letter, in the language being written, of guest `number` of those chosen. Raises BadInput as `wishes` does."""
    only = wanted.only(reader)
    count = how_many(reader, only)
    number = number % count if count else 0
    guest = guest_number(reader, only, number)
    press = QtPress()
    head = letterhead(reader, press, Wishes(wanted.wishes().templates, tongue, wanted.logo))
    sheets = head.sheets(guest, _made(guest, texts_for(reader, signatures, "letters")), press.ruler) if guest else ()
    return Look(sheets, guest.name if guest else "", number, count, count)


def count(reader: Reader, wanted: Wanted) -> int:
    return how_many(reader, wanted.only(reader))


def _made(guest: Invitation, texts: Callable[[Invitation], str] = text_for) -> Made:
    """A guest who has no code yet is shown with one that nobody has."""
    return Made(guest, printable_matrix(texts(guest) or _SAMPLE))
