"""Printing the guests' codes: letters of one's own text, labels and contact sheets, as PDF; whole or not at all."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from itertools import groupby
from pathlib import Path
from typing import Literal

from kiosk.app.care import Problem
from kiosk.app.glossaries import English
from kiosk.app.inviting import Invited, Made, Making, Order, Writer, write_codes
from kiosk.app.letter_values import Occasion, guest_values, language_of, occasion_of
from kiosk.app.ports import Reader
from kiosk.app.press import Pages, Press
from kiosk.app.workshop import file_stem
from kiosk.domain.invitation import Invitation
from kiosk.domain.names import words_of
from kiosk.domain.token import printed
from kiosk.errors import BadInput
from kiosk.sheets.labels import FORMATS, Label, LabelFormat, check_label, label_sheets
from kiosk.sheets.letter import Guest, letter
from kiosk.sheets.page import Art, Ruler, Sheet
from kiosk.sheets.template import LONGEST, Template, check_fields, template_of, unknown_fields

Layout = Literal["letters", "labels-3x8", "labels-3x7", "labels-2x7", "labels-2x5", "sheet"]
LAYOUTS: tuple[Layout, ...] = ("letters", "labels-3x8", "labels-3x7", "labels-2x7", "labels-2x5", "sheet")
Each = Literal["", "guest", "unit"]
LETTERS = Path(__file__).resolve().parents[2] / "resources" / "letters"
LANGUAGES = ("vi", "en")


@dataclass(frozen=True, slots=True)
class Wishes:
    """What letters are to be like. `templates` by language replace our own; `language` is vi, en, both or empty.

    Empty is each guest's own language; both is a page in the event's language and one in the other. `each`: one
    file for all, one for every guest, or one for every unit.
    """

    templates: Mapping[str, Template] = field(default_factory=dict)
    language: str = ""
    logo: Path | None = None
    each: Each = ""


def read_template(file: Path) -> Template:
    """Raises BadInput when it is no text, or says what a letter cannot."""
    try:
        with file.open("rb") as opened:
            return template_of(opened.read(4 * LONGEST).decode("utf-8"))
    except UnicodeDecodeError as error:
        raise BadInput("{file} is no text in UTF-8. Save it as plain text.", file=file.name) from error
    except OSError as error:
        raise BadInput("The letter's text {file} cannot be read.", file=file.name) from error


def own_text(language: str) -> str:
    """The text of our own letter, to begin with."""
    return (LETTERS / f"{language}.txt").read_text(encoding="utf-8")


def templates_from(files: Iterable[Path]) -> dict[str, Template]:
    """By language; a text that does not say its language is there for every guest."""
    made: dict[str, Template] = {}
    for template in map(read_template, files):
        made |= dict.fromkeys((template.language,) if template.language else LANGUAGES, template)
    return made


def print_codes(reader: Reader, out: Path, layout: Layout, press: Press, making: Making, wishes: Wishes) -> Invited:
    """Writes letters, labels or contact sheets into the folder `out`.

    What `invite` promises holds here too. Raises BadInput also when a template asks for what nobody knows, the
    logo is no picture, or the letter is endless.
    """
    if layout == "letters":
        writer: Writer = _LetterWriter(press, letterhead(reader, press, wishes), wishes.each)
        making = replace(making, by_unit=wishes.each == "unit")
    else:
        writer = _label_writer(press, layout)
    return write_codes(reader, out, writer, making)


@dataclass(frozen=True, slots=True)
class Letterhead:
    """All that letters have in common: their texts, the event, the logo."""

    templates: Mapping[str, Template]
    occasion: Occasion
    logo: Art | None
    language: str
    english: English

    def sheets(self, guest: Invitation, made: Made, ruler: Ruler) -> tuple[Sheet, ...]:
        """The guest's letter: its pages in his language, or in both."""
        known = guest_values(guest, self.english)
        languages = self._languages(guest)
        letters = (
            letter(
                self.templates[language],
                Guest({**known, **self.occasion.values(language)}, made.matrix, printed(guest.code)),
                self.logo,
                ruler,
            )
            for language in languages
        )
        return tuple(sheet for pages in letters for sheet in pages)

    def _languages(self, guest: Invitation) -> tuple[str, ...]:
        if self.language != "both":
            return (self.language or language_of(guest, self.occasion.event),)
        event = self.occasion.event
        ordered = sorted(LANGUAGES, key=lambda language: event is not None and language != event.language)
        return tuple(ordered) if self.templates["vi"] is not self.templates["en"] else (ordered[0],)


def letterhead(reader: Reader, press: Press, wishes: Wishes) -> Letterhead:
    """Reads and checks what the letters need. Raises BadInput."""
    templates = {language: wishes.templates.get(language) or template_of(own_text(language)) for language in LANGUAGES}
    for template in templates.values():
        check_fields(template, _own_columns(reader) if unknown_fields(template) else ())
    logo = press.logo(wishes.logo) if wishes.logo else None
    return Letterhead(templates, occasion_of(reader), logo, wishes.language, English(reader))


def _own_columns(reader: Reader) -> tuple[str, ...]:
    return tuple(dict.fromkeys(heading for guest in reader.guests() for heading, _ in guest.extra))


@dataclass(frozen=True, slots=True)
class _LetterWriter:
    """Writes each letter as it is made; nothing of it is kept."""

    press: Press
    head: Letterhead
    each: Each

    def __call__(self, made: Iterable[Made], order: Order) -> None:
        drawn = self._drawn(made, order)
        if not self.each:
            _write(self.press, order.folder / "letters.pdf", order.heading, (sheet for _, sheet in drawn))
            return
        taken: set[str] = set()
        for (stem, title), group in groupby(drawn, lambda pair: self._file(pair[0], order)):
            file = order.folder / f"{_untaken(stem, taken)}.pdf"
            _write(self.press, file, title, (sheet for _, sheet in group))

    def _drawn(self, made: Iterable[Made], order: Order) -> Iterator[tuple[Invitation, Sheet]]:
        for one in made:
            if problem := unprintable(one.guest, self.press.ruler):
                order.refuse(problem)
            else:
                yield from ((one.guest, sheet) for sheet in self.head.sheets(one.guest, one, self.press.ruler))

    def _file(self, guest: Invitation, order: Order) -> tuple[str, str]:
        """Its name without the ending, and its title."""
        if self.each == "guest":
            return file_stem(guest.code, guest.name), f"{order.heading} · {guest.name}"
        stem = "-".join(words_of(guest.unit))[:60].strip("-")
        return stem or "letters", f"{order.heading} · {guest.unit}" if guest.unit else order.heading


def _write(press: Press, file: Path, title: str, sheets: Iterable[Sheet]) -> None:
    """The file is begun at the first sheet: without any there is none."""
    with ExitStack() as later:
        pages: Pages | None = None
        for sheet in sheets:
            pages = pages or later.enter_context(press.pdf(file, title))
            pages.add(sheet)


def _untaken(stem: str, taken: set[str]) -> str:
    """Two units that differ only in their tones do not share a file."""
    name, number = stem, 1
    while name in taken:
        number += 1
        name = f"{stem}-{number}"
    taken.add(name)
    return name


def unprintable(guest: Invitation, ruler: Ruler) -> Problem | None:
    """A guest whose name no font here can draw gets no sheet of empty boxes."""
    missing = ruler.missing("".join((guest.title, guest.name, guest.post, guest.unit, guest.seat)))
    if not missing:
        return None
    return Problem(
        "No font on this computer can draw {letters} for {name} ({code}). Install one that can, such as Noto Sans.",
        {"name": guest.name, "letters": missing, "code": guest.code},
    )


def _label_writer(press: Press, layout: Layout) -> Writer:
    form = FORMATS[layout]

    def write(made: Iterable[Made], order: Order) -> None:
        labels = _labels(made, order, form, press.ruler)
        sheets = label_sheets(labels, form, order.heading, order.count, press.ruler)
        _write(press, order.folder / f"{layout}.pdf", order.heading, sheets)

    return write


def _labels(made: Iterable[Made], order: Order, form: LabelFormat, ruler: Ruler) -> Iterator[Label]:
    for one in made:
        label = Label(one.guest.name, one.guest.unit, printed(one.guest.code), one.matrix)
        problem = unprintable(one.guest, ruler) or too_large(label, form)
        if problem:
            order.refuse(problem)
        else:
            yield label


def too_large(label: Label, form: LabelFormat) -> Problem | None:
    """A code that could not be read on a label of this form is not printed on one."""
    try:
        check_label(label, form)
    except BadInput as error:
        return Problem(error.template, error.values)
    return None
