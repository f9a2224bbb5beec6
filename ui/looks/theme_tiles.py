"""The themes side by side, each as the event's own board looks in it."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QImage, QPixmap
from PySide6.QtWidgets import QButtonGroup, QToolButton, QWidget

from kiosk.domain.palette import ThemeName
from ui.organiser.parts import row
from ui.organiser.speech import Speech, mark
from ui.theme import Theme

NAMES = {
    ThemeName.NIGHT: mark("Night sky"),
    ThemeName.PAPER: mark("Paper and ink"),
    ThemeName.CIVIC: mark("Banner"),
}
_TILE = (108, 61)


class ThemeTiles(QWidget):
    chosen = Signal(object)  # a ThemeName

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, say = theme, Speech(self)
        self._group, self._tiles = QButtonGroup(self), dict[ThemeName, QToolButton]()
        for name, said in NAMES.items():
            tile = QToolButton()
            tile.setProperty("kind", "look")
            tile.setCheckable(True)
            tile.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
            tile.setIconSize(self.picture_size)
            say(tile.setText, said)
            tile.clicked.connect(lambda _, name=name: self.chosen.emit(name))
            self._group.addButton(tile)
            self._tiles[name] = tile
        self.setLayout(row(*self._tiles.values(), None, spacing=theme.px(8)))

    @property
    def picture_size(self) -> QSize:
        return QSize(self._theme.px(_TILE[0]), self._theme.px(_TILE[1]))

    def choose(self, name: ThemeName) -> None:
        self._tiles[name].setChecked(True)

    def show_pictures(self, pictures: Mapping[ThemeName, QImage]) -> None:
        for name, image in pictures.items():
            self._tiles[name].setIcon(QIcon(QPixmap.fromImage(image)))
