"""A table to be written: columns with headings, rows of values, told apart from how a file shows them."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

Cell = str | int | datetime | None


@dataclass(frozen=True, slots=True)
class Column:
    """`name` is the key in JSON, `heading` is for people; `show` turns a raw value into what people read."""

    name: str
    heading: str
    show: Callable[[Cell], Cell] | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """One table; moments in it are aware. `rows` may be walked once and may be a million."""

    title: str
    columns: tuple[Column, ...]
    rows: Iterable[Sequence[Cell]]

    @property
    def names(self) -> list[str]:
        return [column.name for column in self.columns]

    @property
    def headings(self) -> list[str]:
        return [column.heading for column in self.columns]

    def shown(self) -> Iterator[Sequence[Cell]]:
        """The rows as people read them."""
        shows = [(n, column.show) for n, column in enumerate(self.columns) if column.show]
        for row in self.rows:
            cells = list(row)
            for n, show in shows:
                cells[n] = show(cells[n])
            yield cells
