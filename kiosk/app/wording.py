"""Raw values of tables as words in the reader's language."""

from collections.abc import Callable, Mapping

from kiosk.formats.report import Cell
from kiosk.words import Words


def saying(words: Words, templates: Mapping[str, str]) -> Callable[[Cell], Cell]:
    """Turns a raw value into its word; what has none stays as it is."""
    said = {raw: words.say(template) for raw, template in templates.items()}

    def show(cell: Cell) -> Cell:
        return said.get(cell, cell) if isinstance(cell, str) else cell

    return show
