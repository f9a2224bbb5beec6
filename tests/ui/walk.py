"""Walks what a window shows: every text with its size, and the grounds that it lies on."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from PySide6.QtCore import Q_ARG, Q_RETURN_ARG, QMetaObject, QRectF, Qt
from PySide6.QtGui import QColor
from PySide6.QtQuick import QQuickItem

from ui.lobby.theme import LobbyTokens


@dataclass
class Seen:
    """A text as it is painted; `grounds` are all the colours beneath any part of it."""

    text: str
    name: str
    pixels: int
    colour: QColor
    place: QRectF
    grounds: list[QColor] = field(default_factory=list)


def contrast(one: QColor, other: QColor) -> float:
    """As WCAG 2 counts it, from 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def texts(root: QQuickItem, tokens: LobbyTokens) -> list[Seen]:
    """In the order in which they are painted, which is that of the tree, for nothing on the board has a z of its own."""
    grounds: list[tuple[QRectF, tuple[QColor, ...]]] = []
    found: list[Seen] = []
    for item in _painted(root):
        place, kind = item.mapRectToScene(QRectF(0, 0, item.width(), item.height())), item.metaObject().className()
        if kind.startswith("Ground"):
            grounds.append((place, (QColor(tokens.ground), QColor(tokens.deep))))
        elif item.inherits("QQuickRectangle") and item.property("color").alpha() == 255:
            grounds.append((place, (item.property("color"),)))
        elif item.inherits("QQuickText") and item.property("text").strip():
            found.append(_seen(item, place, grounds))
    return found


def _painted(item: QQuickItem) -> Iterator[QQuickItem]:
    if not item.isVisible() or item.opacity() == 0:
        return
    if item.width() > 0 and item.height() > 0:
        yield item
    for child in _rows(item) if item.inherits("QQuickListView") else item.childItems():
        yield from _painted(child)


def _rows(view: QQuickItem) -> list[QQuickItem]:
    """Those of its model: a list keeps others for later use, which are not painted."""
    answer = Q_RETURN_ARG("QQuickItem*")
    direct = Qt.ConnectionType.DirectConnection
    return [
        QMetaObject.invokeMethod(view, "itemAtIndex", direct, answer, Q_ARG(int, n))  # type: ignore[call-overload]
        for n in range(view.property("count"))
    ]


def _seen(item: QQuickItem, place: QRectF, grounds: list[tuple[QRectF, tuple[QColor, ...]]]) -> Seen:
    font, beneath = item.property("font"), list[QColor]()
    for ground, colours in reversed(grounds):
        if ground.intersects(place):
            beneath += colours
        if ground.contains(place):
            break
    return Seen(item.property("text"), item.objectName(), font.pixelSize(), item.property("color"), place, beneath)


def _luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
