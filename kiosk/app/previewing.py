"""A first look into a list before anything is made of it: its true first rows, and what each column seems to hold."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from kiosk.formats.headings import AGENDA, EXTRA, GUESTS, IGNORED, Vocabulary
from kiosk.formats.layout import ABOVE
from kiosk.formats.listing import Listing, SheetSeen
from kiosk.formats.reading import opened_list, opened_table

__all__ = ["ABOVE", "KEPT_AS_IT_IS", "LEFT_OUT", "Preview", "SheetSeen", "preview_agenda", "preview_guests"]
LEFT_OUT, KEPT_AS_IT_IS = IGNORED, EXTRA
_LEAST, _SHEETS = 3, 20


@dataclass(frozen=True, slots=True)
class Preview:
    """`fields[n]` is what column n seems to hold: LEFT_OUT, None when nobody knows, or one of `choices`.

    `rows` are as in the file, each with the number it has there and, in `places`, its sheet where there are several.
    `guessed` columns are known by their content alone. `sheets`: all of the file's, and whether they are read.
    `alike`: headings of some sheets → the heading under which their column is shown, for both hold the same.
    """

    file: str
    headings: tuple[str, ...]
    fields: tuple[str | None, ...]
    choices: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]
    places: tuple[str, ...] = ()
    guessed: frozenset[str] = frozenset()
    sheets: tuple[SheetSeen, ...] = ()
    alike: Mapping[str, str] = field(default_factory=dict)


def preview_guests(
    source: Path, mapping: Mapping[str, str] | None = None, rows: int = 20, sheets: Sequence[str] = ()
) -> Preview:
    """`mapping` (heading → field) beats guesses; of several sheets each shows as many rows as there is room for.

    Raises BadInput for what is no list.
    """
    with opened_list(source, GUESTS, mapping, sheets) as listing:
        columns, alike = _columns(listing)
        each = max(_LEAST, rows // len(listing.tables)) if len(listing.tables) > 1 else rows
        shown = [(listing.place(number), cells) for number, cells in _first_rows(listing, alike, tuple(columns), each)]
        return Preview(
            source.name,
            tuple(columns),
            tuple(columns.values()),
            _choices(GUESTS),
            tuple((row, cells) for (_, row), cells in shown),
            tuple(sheet for (sheet, _), _ in shown),
            listing.guessed,
            listing.seen,
            alike,
        )


def _columns(listing: Listing) -> tuple[dict[str, str | None], dict[str, str]]:
    """The columns to show, those above the rows first, and which headings of other sheets are shown under them."""
    columns = listing.columns
    order = sorted(columns, key=lambda heading: heading not in ABOVE.values())
    together = [set(table.headings) for table in listing.tables]
    shown: dict[str, set[str]] = {}
    for heading in order:
        first = next((one for one, group in shown.items() if _fits(heading, one, group, columns, together)), heading)
        shown.setdefault(first, set()).add(heading)
    alike = {heading: first for first, group in shown.items() for heading in group if heading != first}
    return {first: columns[first] for first in shown}, alike


def _fits(
    heading: str, first: str, group: set[str], columns: Mapping[str, str | None], together: Sequence[set[str]]
) -> bool:
    """Whether it heads the same as the others, on other sheets than they."""
    if columns[heading] is None or columns[heading] != columns[first]:
        return False
    return not any(heading in headings and headings & group for headings in together)


def _first_rows(
    listing: Listing, alike: Mapping[str, str], headings: Sequence[str], each: int
) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The first rows of every table, their cells under the headings of all."""
    for offset, table in zip(listing.offsets, listing.tables[:_SHEETS], strict=False):
        first = next(iter(table.chunks()), None)
        shown = [alike.get(heading, heading) for heading in table.headings]
        for number, cells in islice(first.rows(), each) if first else ():
            own = dict(zip(shown, cells, strict=True))
            yield number + offset, tuple(own.get(heading, "") for heading in headings)


def _choices(vocabulary: Vocabulary) -> tuple[str, ...]:
    return tuple(name for name in vocabulary.headings if name != IGNORED)


def preview_agenda(source: Path, mapping: Mapping[str, str] | None = None, rows: int = 20) -> Preview:
    with opened_table(source, AGENDA, mapping) as table:
        first = next(iter(table.chunks()), None)
        shown = tuple(islice(first.rows(), rows)) if first else ()
        return Preview(source.name, table.headings, table.fields, _choices(AGENDA), shown)
