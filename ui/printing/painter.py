"""A sheet of paper, painted: text as shaped, codes as sharp rectangles, the logo in its own proportions."""

from functools import lru_cache
from typing import assert_never

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from kiosk.sheets.code_matrix import strokes_of
from kiosk.sheets.page import Box, Code, Ink, Mark, Picture, Sheet, Text
from ui.printing.logo import picture_of
from ui.printing.typesetter import UNITS, Typesetter

_INKS = {
    Ink.BLACK: QColor("#000000"),
    Ink.GREY: QColor("#555555"),
    Ink.LIGHT: QColor("#b5b5b5"),
    Ink.WHITE: QColor("#ffffff"),
}


class Painter:
    """Paints sheets on anything Qt paints on. The painter must count in 1200ths of an inch (`UNITS` a millimetre)."""

    def __init__(self, typesetter: Typesetter) -> None:
        self._typesetter = typesetter
        self._picture = lru_cache(4)(picture_of)

    def paint(self, sheet: Sheet, on: QPainter) -> None:
        for mark in sheet.marks:
            self._mark(mark, on)

    def _mark(self, mark: Mark, on: QPainter) -> None:
        match mark:
            case Text():
                self._text(mark, on)
            case Box():
                _box(mark, on)
            case Code():
                _code(mark, on)
            case Picture():
                self._draw_picture(mark, on)
            case _:
                assert_never(mark)

    def _text(self, text: Text, on: QPainter) -> None:
        """Only its own lines, the first of them at the mark's top."""
        layout, style = self._typesetter.laid(text.paragraph), text.paragraph.style
        at = QPointF(text.x * UNITS, (text.y - text.first * style.line) * UNITS)
        on.setPen(_INKS[style.ink])
        if text.first == 0 and (text.last is None or text.last >= layout.lineCount()):
            layout.draw(on, at)
            return
        for line in range(text.first, min(layout.lineCount(), text.last or layout.lineCount())):
            layout.lineAt(line).draw(on, at)

    def _draw_picture(self, mark: Picture, on: QPainter) -> None:
        picture = self._picture(mark.art)
        box = _units(mark.x, mark.y, mark.width, mark.height)
        size = picture.size().toSizeF().scaled(box.size(), Qt.AspectRatioMode.KeepAspectRatio)
        corner = box.center() - QPointF(size.width() / 2, size.height() / 2)
        on.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        on.drawImage(QRectF(corner, size), picture)


def _units(x: float, y: float, width: float, height: float) -> QRectF:
    return QRectF(x * UNITS, y * UNITS, width * UNITS, height * UNITS)


def _box(box: Box, on: QPainter) -> None:
    rect = _units(box.x, box.y, box.width, box.height)
    if not box.outline:
        on.fillRect(rect, _INKS[box.ink])
        return
    half = box.outline * UNITS / 2
    on.setBrush(Qt.BrushStyle.NoBrush)
    on.setPen(QPen(_INKS[box.ink], box.outline * UNITS, Qt.PenStyle.SolidLine, Qt.PenCapStyle.SquareCap))
    on.drawRect(rect.adjusted(half, half, -half, -half))


def _code(code: Code, on: QPainter) -> None:
    """All dark modules in one go, so that no hairline shows between them."""
    module = code.size * UNITS / code.matrix.size
    left, top = code.x * UNITS, code.y * UNITS
    on.setPen(Qt.PenStyle.NoPen)
    on.setBrush(_INKS[Ink.BLACK])
    on.drawRects(
        [
            QRectF(left + x * module, top + y * module, length * module, module)
            for x, y, length in strokes_of(code.matrix)
        ]
    )
