"""A first look into a list before anything is made of it: its true first rows, and what each column seems to hold."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from kiosk.formats.headings import AGENDA, EXTRA, GUESTS, IGNORED, Vocabulary
from kiosk.formats.reading import opened_table

LEFT_OUT, KEPT_AS_IT_IS = IGNORED, EXTRA


@dataclass(frozen=True, slots=True)
class Preview:
    """`fields[n]` is what column n seems to hold: LEFT_OUT, None when nobody knows, or one of `choices`.

    `rows` are as in the file, each with the number it has there.
    """

    file: str
    headings: tuple[str, ...]
    fields: tuple[str | None, ...]
    choices: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]


def preview_guests(source: Path, mapping: Mapping[str, str] | None = None, rows: int = 20) -> Preview:
    """`mapping` (heading → field) beats guesses. Raises BadInput for what is no list."""
    return _preview(source, GUESTS, mapping, rows)


def preview_agenda(source: Path, mapping: Mapping[str, str] | None = None, rows: int = 20) -> Preview:
    return _preview(source, AGENDA, mapping, rows)


def _preview(source: Path, vocabulary: Vocabulary, mapping: Mapping[str, str] | None, rows: int) -> Preview:
    choices = tuple(field for field in vocabulary.headings if field != IGNORED)
    with opened_table(source, vocabulary, mapping) as table:
        first = next(iter(table.chunks()), None)
        shown = tuple(islice(first.rows(), rows)) if first else ()
        return Preview(source.name, table.headings, table.fields, choices, shown)
