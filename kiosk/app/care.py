"""Looking after event files: what making, opening, checking, copying and restoring promise."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from kiosk.app.identity import Stamper
from kiosk.app.ports import Book

if TYPE_CHECKING:
    from kiosk.app.sharing import Outbox

Progress = Callable[[int, int], bool]
"""Told (done, in all); returns False to stop."""


@dataclass(frozen=True, slots=True)
class Problem:
    """An English sentence and its values, translated like an error's."""

    template: str
    values: dict[str, object]


@dataclass(frozen=True, slots=True)
class Health:
    """What verify found: `facts` in the journal, and every problem as a sentence."""

    facts: int
    problems: tuple[Problem, ...]


class OpenBook(Book, Protocol):
    """An open event file."""

    path: Path

    def changes(self) -> int:
        """A number that differs after someone else wrote to the file; cheap enough to ask four times a second."""

    def close(self) -> None: ...


class EventFiles(Protocol):
    """The event files of this computer."""

    def create(self, path: Path) -> OpenBook:
        """A new, empty file. Raises BadInput when something stands there, BookReadOnly when it cannot be made."""

    def open(self, path: Path) -> OpenBook:
        """Raises BookUnreadable, BookTooNew, BookReadOnly, BookBusy."""

    def later(self, path: Path) -> OpenBook:
        """The same, opened at its first use and on the thread that uses it."""

    def verify(self, path: Path) -> Health: ...

    def repair(self, path: Path) -> Health:
        """Rebuild everything but the journal from the journal, then verify."""

    def back_up(self, source: Path, target: Path, progress: Progress | None = None) -> None: ...

    def hand_out(self, source: Path, target: Path) -> None:
        """As back_up, for another computer: without the private keys, which never leave the file they were made in."""

    def outbox(self, path: Path, member: str, stamper: Stamper) -> "Outbox":
        """What the file knows of the log that desks share, for the thread that asks; `member` is who we are there."""

    def restore(self, backup: Path, target: Path, progress: Progress | None = None) -> Health:
        """Check the copy, then put it at `target`; what stood there is kept beside it under another name."""
