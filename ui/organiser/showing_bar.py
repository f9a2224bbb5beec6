"""What the lobby screens show: everything in turn, or one kind of page."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from kiosk.domain.showing import Showing
from ui.organiser.inputs import Choice
from ui.organiser.parts import row, text
from ui.organiser.speech import Speech, mark, tr
from ui.theme import Theme

_SAID = {
    Showing.ALL: mark("Everything in turn"),
    Showing.BOARD: mark("What is on and what comes"),
    Showing.GRID: mark("The timetable, up to four rooms"),
    Showing.CHANGES: mark("What changed today"),
}


class ShowingBar(QWidget):
    wished = Signal(Showing)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = Speech(self)
        label: QLabel = text("soft")
        self.choice = Choice(theme)
        self.choice.setMinimumContentsLength(28)
        label.setBuddy(self.choice)
        self._say(label.setText, "&Lobby screens show")
        self._say(self.choice.setToolTip, "A screen can be told otherwise on its own computer (setting lobby_shows).")
        self.setLayout(row(label, self.choice, None, spacing=theme.px(10)))
        self._tell()
        self._say.again.connect(self._tell)
        self.choice.activated.connect(lambda at: self.wished.emit(Showing(self.choice.itemData(at))))

    def show_choice(self, showing: Showing) -> None:
        self.choice.choose(showing.value)

    def _tell(self) -> None:
        chosen = self.choice.currentData()
        self.choice.offer([(showing.value, tr(said)) for showing, said in _SAID.items()])
        self.choice.choose(chosen or Showing.ALL.value)


def said_of(showing: Showing) -> str:
    return tr(_SAID[showing])
