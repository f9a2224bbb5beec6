"""The checkpoints and their terms, with how many came."""

from PySide6.QtWidgets import QWidget

from ui.organiser.list_table import Title
from ui.organiser.listed_page import Frame, ListedPage
from ui.organiser.speech import mark
from ui.theme import Theme

_FRAME = Frame(
    titles=(
        Title(mark("Name"), 240),
        Title(mark("Each guest enters"), 190),
        Title(mark("Hours"), 236),
        Title(mark("For whom"), 160),
        Title(mark("Came"), 90, figure=True),
        Title(mark("Expected"), 100, figure=True),
    ),
    stretch=(0, 3),
    hint=mark("A door, a day, a session: each counts its own guests by its own rules."),
    add=mark("Add a checkpoint"),
    deeds=(("change", mark("Change…")),),
    picture="checkpoints",
    empty=mark("No checkpoint yet"),
    step=mark("Reception records who came at a checkpoint. Most events begin with one: the main door."),
)


class CheckpointsPage(ListedPage):
    """`wished` says that a checkpoint is to be changed, and its id."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, _FRAME, parent)
