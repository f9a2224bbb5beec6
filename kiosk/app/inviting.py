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
class _Made:
    guest: Invitation
    matrix: CodeMatrix


@dataclass(frozen=True, slots=True)
class _Order:
    folder: Path
    heading: str
    count: int


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
) -> Invited:
    """Writes the codes into the folder `out`: png and svg one file a guest, csv and pdf one file in all.

    Each code is read back by `read_back` before it is written; a guest whose code cannot be is refused and
    named. Nothing appears in `out` before everything is made; when `progress` says stop, nothing does.
    Memory stays flat. Raises NotFound when `only` fits nobody, BadInput, BookFull or BookReadOnly when the folder cannot take the files.
    """
    invited = Invited()
    count = reader.guest_count() if only is everyone else sum(map(only, reader.guests()))
    if only is not everyone and not count:
        raise NotFound("No guest fits what was asked for, so no codes were made.")
    with workshop(out) as folder:
        guests = _watched(filter(only, reader.guests()), count, progress, invited)
        order = _Order(folder, _heading(reader, words), count)
        _WRITERS[form](_made(guests, invited, read_back), order)
        if not invited.stopped:
            invited.files = delivered(folder, out)
    return invited


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


def _made(guests: Iterable[Invitation], invited: Invited, read_back: ReadBack | None) -> Iterator[_Made]:
    for guest in guests:
        matrix = _matrix_of(guest, invited, read_back)
        if matrix:
            invited.made += 1
            yield _Made(guest, matrix)


def _matrix_of(guest: Invitation, invited: Invited, read_back: ReadBack | None) -> CodeMatrix | None:
    """The guest's code, proved readable; a guest who cannot have one is put among the refused."""
    if not guest.code:
        invited.refused.append(Problem("{name} has no code and got none here.", {"name": guest.name}))
        return None
    try:
        matrix = code_matrix(guest.code)
    except BadInput as error:
        invited.refused.append(Problem(error.template, error.values))
        return None
    if reads_back(code_picture(matrix, 4), guest.code, read_back):
        return matrix
    invited.refused.append(
        Problem(
            "The code of {name}, {code}, did not read back and was left out.", {"name": guest.name, "code": guest.code}
        )
    )
    return None


def _write_pngs(made: Iterable[_Made], order: _Order) -> None:
    for one in made:
        _file_of(one, order, "png").write_bytes(png(code_picture(one.matrix)))


def _write_svgs(made: Iterable[_Made], order: _Order) -> None:
    for one in made:
        _file_of(one, order, "svg").write_text(svg(one.matrix), encoding="utf-8", newline="\n")


def _file_of(one: _Made, order: _Order, ending: str) -> Path:
    return order.folder / f"{file_stem(one.guest.code, one.guest.name)}.{ending}"


def _write_csv(made: Iterable[_Made], order: _Order) -> None:
    with (order.folder / "codes.csv").open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(_HEADINGS)
        writer.writerows(_row(one.guest) for one in made)


def _row(guest: Invitation) -> tuple[str, ...]:
    """The guest as text cells; what a spreadsheet would take for a formula is guarded."""
    cells = (guest.code, printed(guest.code), *(str(getattr(guest, heading)) for heading in _HEADINGS[2:]))
    return tuple(map(guarded, cells))


def _write_pdf(made: Iterable[_Made], order: _Order) -> None:
    labels = (Label(one.guest.name, one.guest.unit, printed(one.guest.code), one.matrix) for one in made)
    save_pdf(sheet_pages(labels, order.heading, order.count), order.folder / "codes.pdf", order.heading)


_WRITERS: dict[Form, Callable[[Iterable[_Made], _Order], None]] = {
    "png": _write_pngs,
    "svg": _write_svgs,
    "csv": _write_csv,
    "pdf": _write_pdf,
}
