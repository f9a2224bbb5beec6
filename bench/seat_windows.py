"""The drawn seat plan for its benchmark: painted into a picture, beside as many plain boxes."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from kiosk.app.seat_reading import SeatsNow
from kiosk.words import Words
from ui.fonts import load_fonts
from ui.organiser.seat_map import SeatMap
from ui.organiser.seat_painter import SeatPainter
from ui.organiser.seat_scene import scene_of
from ui.theme import Theme

_SIZE = QSize(1000, 640)


class Shown:
    def __init__(self, now: SeatsNow, words: Words) -> None:
        self._app = QApplication.instance() or QApplication([])
        load_fonts()
        self._theme, self._now, self._words = Theme(), now, words
        self._map = SeatMap(self._theme)
        self._map.resize(_SIZE)
        self.show_again()

    def show_again(self) -> None:
        self._map.show_scene(scene_of(self._now, self._words))

    def paint(self) -> None:
        picture = QImage(_SIZE, QImage.Format.Format_ARGB32_Premultiplied)
        self._map.render(picture)

    def paint_boxes(self) -> None:
        """The floor: the same rounded boxes with a border, nothing decided and nothing written in them."""
        picture = QImage(_SIZE, QImage.Format.Format_ARGB32_Premultiplied)
        on, painter = QPainter(picture), SeatPainter(self._theme, self._map.zoom)
        on.setRenderHint(QPainter.RenderHint.Antialiasing)
        on.setBrush(self._theme.tokens.colour("good"))
        for tile in self._map.scene.tiles.values():
            on.drawRoundedRect(painter.box(tile), 3, 3)
        on.end()
