"""Paints seats: how each stands is told by colour, by border and by letter, so that no one of them is needed."""

import math
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPen, QPixmap, QPolygonF

from kiosk.domain.seat_plan import Stage
from kiosk.domain.seating import SeatState
from ui.fonts import digit_font, text_font
from ui.organiser.seat_scene import Scene, Tile
from ui.theme import Theme

CELL = (58.0, 44.0)
"""Width and height of a seat with the gap beside it, in theme units at zoom 1."""
STAGE = 40.0
_ALONE = 0.5  # the share of a cell's height that a letter alone in its seat takes
_LETTERS_FROM, _NUMBERS_FROM, _NAMES_FROM = 14.0, 25.0, 46.0  # units a seat must be wide for them
_ROOM = 3  # pixels around a stamp, for thick borders


@dataclass(frozen=True, slots=True)
class Look:
    """Names of theme tokens for a state's ground, ink and border."""

    ground: str
    ink: str
    edge: str
    thick: float


LOOKS = {
    SeatState.PRESENT: Look("good", "on_good", "good", 1.0),
    SeatState.HELD: Look("accent_ground", "ink", "accent", 1.6),
    SeatState.VACATED: Look("wait_ground", "ink", "wait", 2.4),
    SeatState.RESERVED: Look("sunken", "ink", "edge", 1.2),
    SeatState.FREE: Look("surface", "soft", "edge", 0.8),
}


class SeatPainter:
    """`wide` and `high` are a cell's pixels; fonts are made once for a size."""

    def __init__(self, theme: Theme, zoom: float) -> None:
        px = theme.px(100) / 100
        self._theme, self._px = theme, px
        self.wide, self.high = CELL[0] * px * zoom, CELL[1] * px * zoom
        self._unit = px * zoom
        self._small = digit_font(
            max(round(8.5 * px), min(round(10.5 * self._unit), round(12 * px))), QFont.Weight.DemiBold
        )
        self._alone = digit_font(
            max(self._small.pixelSize(), min(round(self.high * _ALONE), round(12 * px))), QFont.Weight.DemiBold
        )
        self._labels: dict[int, QFont] = {}
        self._text = text_font(max(7, min(round(11.5 * self._unit), round(14 * px))), QFont.Weight.Medium)
        self._measure = QFontMetricsF(self._text)
        self._stamps: dict[tuple[SeatState, str, bool, float], QPixmap] = {}

    def box(self, tile: Tile) -> QRectF:
        gap = 4 * self._unit
        return QRectF(tile.x * self.wide + gap / 2, tile.y * self.high + gap / 2, self.wide - gap, self.high - gap)

    def seat(self, on: QPainter, tile: Tile, *, chosen: bool, found: bool) -> None:
        """Small seats are stamped: of two thousand no two with the same look are drawn."""
        box = self.box(tile)
        if self._writes(tile, box):
            self._draw(on, tile, box)
        else:
            stamp = self._stamp(tile, on.device().devicePixelRatio())
            on.drawPixmap(QPointF(round(box.x()) - _ROOM, round(box.y()) - _ROOM), stamp)
        if chosen or found:
            on.setBrush(Qt.BrushStyle.NoBrush)
            on.setPen(QPen(self._colour("ink" if chosen else "stop"), 3.0 * self._px))
            on.drawRoundedRect(box.adjusted(-2, -2, 2, 2), 6 * self._unit, 6 * self._unit)

    def _writes(self, tile: Tile, box: QRectF) -> bool:
        """Does it show what no other seat does: its number, or a name?"""
        return box.width() >= (_NAMES_FROM * 0.8 if tile.names else _NUMBERS_FROM) * self._px

    def _stamp(self, tile: Tile, ratio: float) -> QPixmap:
        key = tile.state, tile.letter if tile.names else "", tile.clash, ratio
        known = self._stamps.get(key)
        if known is None:
            known = self._stamps[key] = self._stamped(replace(tile, x=0, y=0, label=""), ratio)
        return known

    def _stamped(self, tile: Tile, ratio: float) -> QPixmap:
        box = self.box(tile)
        picture = QPixmap(math.ceil((box.width() + 2 * _ROOM) * ratio), math.ceil((box.height() + 2 * _ROOM) * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        on = QPainter(picture)
        on.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw(on, tile, QRectF(_ROOM, _ROOM, box.width(), box.height()))
        on.end()
        return picture

    def _draw(self, on: QPainter, tile: Tile, box: QRectF) -> None:
        look = LOOKS[tile.state]
        self._frame(on, box, tile.state, look)
        if box.width() >= _LETTERS_FROM * self._px:
            self._letters(on, box, tile, look)
        if tile.names and box.width() >= _NAMES_FROM * self._px:
            self._name(on, box, tile, look)
        if tile.clash:
            self._corner(on, box)

    def stage(self, on: QPainter, scene: Scene) -> None:
        """The bar on the side where it is."""
        box = self.stage_box(scene)
        on.setPen(QPen(self._colour("edge"), 1))
        on.setBrush(self._colour("sunken"))
        on.drawRoundedRect(box, 6 * self._unit, 6 * self._unit)
        on.setPen(self._colour("soft"))
        on.setFont(text_font(round(max(8, min(STAGE * self._unit * 0.6, 14 * self._px))), QFont.Weight.DemiBold))
        on.save()
        on.translate(box.center())
        if scene.stage in (Stage.LEFT, Stage.RIGHT):
            on.rotate(-90)
            box = box.transposed()
        half = QRectF(-box.width() / 2, -box.height() / 2, box.width(), box.height())
        on.drawText(half, Qt.AlignmentFlag.AlignCenter, scene.stage_word)
        on.restore()

    def stage_box(self, scene: Scene) -> QRectF:
        wide, high, thick = scene.width * self.wide, scene.height * self.high, STAGE * self._unit
        gap = thick * 0.3
        match scene.stage:
            case Stage.TOP:
                return QRectF(0, -thick - gap, wide, thick)
            case Stage.BOTTOM:
                return QRectF(0, high + gap, wide, thick)
            case Stage.LEFT:
                return QRectF(-thick - gap, 0, thick, high)
            case Stage.RIGHT:
                return QRectF(wide + gap, 0, thick, high)

    def zone(self, on: QPainter, scene: Scene, name: str, row: int, *, right: bool, room: float) -> None:
        """Beside its first row, on two lines at most."""
        pad = STAGE * 1.5 * self._unit if scene.stage in (Stage.LEFT, Stage.RIGHT) else 10 * self._unit
        x = scene.width * self.wide + pad if right else -room - pad
        side = Qt.AlignmentFlag.AlignLeft if right else Qt.AlignmentFlag.AlignRight
        on.setPen(self._colour("soft"))
        on.setFont(text_font(round(self._px * max(12, min(14 * self._unit, 16))), QFont.Weight.DemiBold))
        flags = side | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        on.drawText(QRectF(x, row * self.high + 3 * self._unit, room, 2 * self.high), int(flags), name)

    def _frame(self, on: QPainter, box: QRectF, state: SeatState, look: Look) -> None:
        radius = 5 * self._unit
        thick = max(0.6, look.thick * min(self._unit, 1.4))
        on.setPen(QPen(self._colour(look.edge), thick))
        on.setBrush(self._colour(look.ground))
        on.drawRoundedRect(box, radius, radius)
        if state is SeatState.RESERVED:
            on.setPen(Qt.PenStyle.NoPen)
            on.setBrush(QBrush(self._colour("edge"), Qt.BrushStyle.BDiagPattern))
            on.drawRoundedRect(box, radius, radius)
        if state is SeatState.VACATED and box.width() > 12:
            inset = 3.2 * self._unit
            on.setPen(QPen(self._colour(look.edge), max(0.6, self._unit)))
            on.setBrush(Qt.BrushStyle.NoBrush)
            on.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), radius * 0.6, radius * 0.6)

    def _letters(self, on: QPainter, box: QRectF, tile: Tile, look: Look) -> None:
        """Its number at the left, the state's letter at the right; in the middle of a seat nobody has."""
        on.setFont(self._small)
        on.setPen(self._colour(look.ink))
        pad = 5 * self._unit
        line = box.adjusted(pad, pad * 0.6, -pad, 0)
        top = Qt.AlignmentFlag.AlignTop
        if not tile.names:
            on.setFont(self._label_font(len(tile.label), box.width()))
            on.drawText(box, Qt.AlignmentFlag.AlignCenter, tile.label)
        elif box.width() >= _NAMES_FROM * self._px * 0.8:
            on.drawText(line, top | Qt.AlignmentFlag.AlignLeft, tile.label)
        else:
            on.setFont(self._alone)
            on.drawText(box, Qt.AlignmentFlag.AlignCenter, tile.letter)
            return
        if tile.letter and box.width() >= _NAMES_FROM * self._px * 0.8:
            on.drawText(line, top | Qt.AlignmentFlag.AlignRight, tile.letter)

    def _label_font(self, letters: int, room: float) -> QFont:
        """The largest in which so many figures have room; made once for each length."""
        if letters not in self._labels:
            sizes = range(self._alone.pixelSize(), self._small.pixelSize(), -1)
            fonts = (digit_font(size, QFont.Weight.DemiBold) for size in sizes)
            fits = (font for font in fonts if QFontMetricsF(font).horizontalAdvance("8" * letters) < room - 4)
            self._labels[letters] = next(fits, self._small)
        return self._labels[letters]

    def _name(self, on: QPainter, box: QRectF, tile: Tile, look: Look) -> None:
        on.setFont(self._text)
        on.setPen(self._colour(look.ink))
        room = box.adjusted(4 * self._unit, box.height() * 0.40, -3 * self._unit, -2 * self._unit)
        fitting = next((name for name in tile.names if self._measure.horizontalAdvance(name) <= room.width()), None)
        text = fitting or self._measure.elidedText(tile.names[-1], Qt.TextElideMode.ElideRight, room.width())
        on.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)

    def _corner(self, on: QPainter, box: QRectF) -> None:
        size = min(box.width(), box.height()) * 0.42
        on.setPen(Qt.PenStyle.NoPen)
        on.setBrush(self._colour("stop"))
        corner = box.bottomRight()
        on.drawPolygon(QPolygonF([corner, corner - QPointF(size, 0), corner - QPointF(0, size)]))

    def _colour(self, name: str) -> QColor:
        return self._theme.tokens.colour(name)
