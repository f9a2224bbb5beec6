"""Writing the guests' codes: a picture for each, a sheet of all, or a list for the printer; whole or not at all."""

import csv
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from kiosk.app.care import Problem, Progress
from kiosk.app.ports import Reader
from kiosk.app.workshop import delivered, file_stem, workshop
from kiosk.domain.invitation import Invitation
from kiosk.domain.names import fold
from kiosk.domain.token import printed
from kiosk.errors import BadInput, NotFound
from kiosk.formats.cells import guarded
from kiosk.sheets.code_image import ReadBack, code_picture, png, reads_back, svg
from kiosk.sheets.code_matrix import CodeMatrix, code_matrix
from kiosk.sheets.code_sheet import Label, save_pdf, sheet_pages
from kiosk.sheets.code_size import printable_matrix
from kiosk.words import Words

Form = Literal["png", "svg", "csv", "pdf"]
Only = Callable[[Invitation], bool]
_HEADINGS = ("code", "printed", "name", "post", "unit", "block", "category", "seat", "phone", "email", "language")


@dataclass(slots=True)
class Invited:
    """What came of it: `made` codes in `files`, every guest without a usable code, and whether it was stopped."""

    made: int = 0
    files: tuple[Path, ...] = ()
    refused: list[Problem] = field(default_factory=list)
    stopped: bool = False


@dataclass(frozen=True, slots=True)
class Made:
    """A guest with the code that was proved readable."""

    guest: Invitation
    matrix: CodeMatrix


@dataclass(frozen=True, slots=True)
class Order:
    """What a writer is told: the folder to write into, a heading, how many guests, and where it names who gets none."""

    folder: Path
    heading: str
    count: int
    invited: Invited

    def refuse(self, problem: Problem) -> None:
        """One of those made gets nothing after all."""
        self.invited.made -= 1
        self.invited.refused.append(problem)


Writer = Callable[[Iterable[Made], Order], None]


def text_for(guest: Invitation) -> str:
    """What the guest's code says: the small code of his invitation."""
    return guest.code


def everyone(guest: Invitation) -> bool:
    return True


def matching(texts: Sequence[str]) -> Only:
    """Guests whose code, key or id is one of `texts`, or whose name, unit, block or category is, tones aside."""
    wanted, folded = set(filter(None, texts)), {fold(text) for text in texts}

    def chosen(guest: Invitation) -> bool:
        exact = {guest.code, guest.key, guest.id}
        said = {fold(text) for text in (guest.name, guest.unit, guest.block, guest.category) if text}
        return bool(wanted & exact or folded & said)

    return chosen if texts else everyone


def invite(
    reader: Reader,
    out: Path,
    form: Form,
    *,
    words: Words,
    only: Only = everyone,
    progress: Progress | None = None,
    read_back: ReadBack | None = None,
    texts: Callable[[Invitation], str] | None = None,
) -> Invited:
    """Writes the codes into the folder `out`: png and svg one file a guest, csv and pdf one file in all.

    What a code says is the guest's own small code, or what `texts` makes of him.

    Each code is read back by `read_back` before it is written; a guest whose code cannot be is refused and
    named. Nothing appears in `out` before everything is made; when `progress` says stop, nothing does.
    Memory stays flat. Raises NotFound when `only` fits nobody, BadInput, BookFull or BookReadOnly when the folder cannot take the files.
    """
    making = Making(words, only, progress, read_back, code_matrix, texts or text_for)
    return write_codes(reader, out, _WRITERS[form], making)


@dataclass(frozen=True, slots=True)
class Making:
    """How codes are made, whatever they are written into; `by_unit`: the guests of a unit one after the other."""

    words: Words
    only: Only = everyone
    progress: Progress | None = None
    read_back: ReadBack | None = None
    to_matrix: Callable[[str], CodeMatrix] = printable_matrix
    text_for: Callable[[Invitation], str] = text_for
    by_unit: bool = False


def write_codes(reader: Reader, out: Path, write: Writer, making: Making) -> Invited:
    """As `invite`, with a writer of one's own."""
    invited, only = Invited(), making.only
    count = reader.guest_count() if only is everyone else sum(map(only, reader.guests()))
    if only is not everyone and not count:
        raise NotFound("No guest fits what was asked for, so no codes were made.")
    with workshop(out) as folder:
        guests = _watched(_chosen(reader, making), count, making.progress, invited)
        order = Order(folder, _heading(reader, making.words), count, invited)
        write(_made(guests, invited, making), order)
        if not invited.stopped:
            invited.files = delivered(folder, out)
    return invited


def _chosen(reader: Reader, making: Making) -> Iterable[Invitation]:
    guests = filter(making.only, reader.guests())
    return sorted(guests, key=lambda guest: guest.unit) if making.by_unit else guests


def _heading(reader: Reader, words: Words) -> str:
    event, title = reader.event(), words.say("Invitation codes")
    return f"{title} · {event.name}" if event else title


def _watched(
    guests: Iterable[Invitation], count: int, progress: Progress | None, invited: Invited
) -> Iterator[Invitation]:
    for number, guest in enumerate(guests):
        if progress and not progress(number, count):
            invited.stopped = True
            return
        yield guest
    if progress:
        progress(count, count)


def _made(guests: Iterable[Invitation], invited: Invited, making: Making) -> Iterator[Made]:
    for guest in guests:
        matrix = _matrix_of(guest, invited, making)
        if matrix:
            invited.made += 1
            yield Made(guest, matrix)


def _matrix_of(guest: Invitation, invited: Invited, making: Making) -> CodeMatrix | None:
    """The guest's code, proved readable; a guest who cannot have one is put among the refused."""
    if not guest.code:
        invited.refused.append(Problem("{name} has no code and got none here.", {"name": guest.name}))
        return None
    text = making.text_for(guest)
    try:
        matrix = making.to_matrix(text)
    except BadInput as error:
        invited.refused.append(Problem(error.template, error.values))
        return None
    if reads_back(code_picture(matrix, 4), text, making.read_back):
        return matrix
    invited.refused.append(
        Problem(
            "The code of {name}, {code}, did not read back and was left out.", {"name": guest.name, "code": guest.code}
        )
    )
    return None


def _write_pngs(made: Iterable[Made], order: Order) -> None:
    for one in made:
        _file_of(one, order, "png").write_bytes(png(code_picture(one.matrix)))


def _write_svgs(made: Iterable[Made], order: Order) -> None:
    for one in made:
        _file_of(one, order, "svg").write_text(svg(one.matrix), encoding="utf-8", newline="\n")


def _file_of(one: Made, order: Order, ending: str) -> Path:
    return order.folder / f"{file_stem(one.guest.code, one.guest.name)}.{ending}"


def _write_csv(made: Iterable[Made], order: Order) -> None:
    with (order.folder / "codes.csv").open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(_HEADINGS)
        writer.writerows(_row(one.guest) for one in made)


def _row(guest: Invitation) -> tuple[str, ...]:
    """The guest as text cells; what a spreadsheet would take for a formula is guarded."""
    cells = (guest.code, printed(guest.code), *(str(getattr(guest, heading)) for heading in _HEADINGS[2:]))
    return tuple(map(guarded, cells))


def _write_pdf(made: Iterable[Made], order: Order) -> None:
    labels = (Label(one.guest.name, one.guest.unit, printed(one.guest.code), one.matrix) for one in made)
    save_pdf(sheet_pages(labels, order.heading, order.count), order.folder / "codes.pdf", order.heading)


_WRITERS: dict[Form, Writer] = {
    "png": _write_pngs,
    "svg": _write_svgs,
    "csv": _write_csv,
    "pdf": _write_pdf,
}
