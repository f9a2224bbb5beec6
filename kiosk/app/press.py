"""What is needed from outside to print: someone who knows the fonts, and files that take drawn pages."""

from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol

from kiosk.sheets.page import Art, Ruler, Sheet


class Pages(Protocol):
    def add(self, sheet: Sheet) -> None:
        """One more page. Raises OSError when the disk takes no more."""


class Press(Protocol):
    """Draws sheets into PDF files; ui.printing has the one with Qt."""

    @property
    def ruler(self) -> Ruler: ...

    def logo(self, file: Path) -> Art:
        """A picture for the head of letters. Raises BadInput when the file is none."""

    def pdf(self, file: Path, title: str) -> AbstractContextManager[Pages]:
        """A new PDF; whole when the block ends. Raises OSError when it cannot be written."""
