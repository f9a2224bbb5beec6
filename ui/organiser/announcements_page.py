"""What the screens are to say besides the programme: shown now, later, or over."""

from PySide6.QtWidgets import QWidget

from ui.organiser.list_table import Title
from ui.organiser.listed_page import Frame, ListedPage
from ui.organiser.showing_bar import ShowingBar
from ui.organiser.speech import mark
from ui.theme import Theme

CHANGE, WITHDRAW = "change", "withdraw"
_FRAME = Frame(
    titles=(
        Title(mark("Announcement"), 340),
        Title(mark("Second language"), 230),
        Title(mark("Room"), 120),
        Title(mark("Shown"), 262),
        Title(mark("State"), 130),
    ),
    stretch=(0,),
    hint=mark("A band of its own on the lobby screen. Emergencies are shown from reception: Ctrl+Shift+E."),
    add=mark("Announce…"),
    deeds=((CHANGE, mark("Change…")), (WITHDRAW, mark("Withdraw"))),
    picture="screen",
    empty=mark("Nothing is announced"),
    step=mark("Buses, lunch, a lost badge: one sentence on the lobby screen, for as long as it matters."),
)


class AnnouncementsPage(ListedPage):
    """`wished` says CHANGE or WITHDRAW, and the announcement's id."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, _FRAME, parent)
        self.showing = ShowingBar(theme)
        self.above(self.showing)
