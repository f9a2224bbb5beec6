"""The organiser's icons: thin lines on a grid of 24, drawn in a colour of the theme."""

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

_LINES = {
    "guests": "M9 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM2.5 20c.4-3.6 3-5.6 6.500-5.600s6.100 2 6.500 5.600"
    "M16 4.900a3.500 3.500 0 0 1 0 6.200M18.500 15c1.800.800 2.800 2.500 3 5",
    "import": "M12 3.500v11M7.500 10.500 12 15l4.500-4.500M4 17.500V20h16v-2.500",
    "units": "M9 4h6v4.500H9ZM3.500 15.500h5V20h-5ZM15.500 15.500h5V20h-5ZM12 8.500v3.500M6 15.500V12h12v3.500",
    "checkpoints": "M5 21V4.500h11V21M2.500 21h19M12.500 12.500v1.500M16 8h3.500v13",
    "agenda": "M4 6.500h16V20H4ZM4 10.500h16M8 3.500v5M16 3.500v5M8 14h3M8 17h6",
    "seats": "M6.500 11.500V5.500a2 2 0 0 1 2-2h7a2 2 0 0 1 2 2v6M4 11.500h16v5.500H4ZM6.500 17v3.500M17.500 17v3.500",
    "figures": "M4 20h16M6.500 20v-7M12 20V5M17.500 20v-10",
    "classes": "M12 5 2.500 9.500 12 14l9.500-4.500ZM6 11.500v5c1.500 1.500 3.500 2.300 6 2.300s4.500-.800 6-2.300v-5M21.500 9.500V15",
    "items": "M4 8.500h16v4H4ZM5.500 12.500v8h13v-8M12 8.500v12M12 8.500C8.500 8.500 7 7.500 7 6s1-2.500 2.200-2.500C11 3.500 12 6 12 8.500"
    "C12 6 13 3.500 14.800 3.500 16 3.500 17 4.500 17 6s-1.500 2.500-5 2.500",
    "hub": "M9 9h6v6H9ZM2.500 3.500H7V8H2.500ZM17 3.500h4.500V8H17ZM2.500 16H7v4.500H2.500ZM17 16h4.500v4.500H17Z"
    "M7 7.500l2 2M17 7.500l-2 2M7 16.500l2-2M17 16.500l-2-2",
    "export": "M12 15V4M7.500 8.500 12 4l4.500 4.500M4 17.500V20h16v-2.500",
    "codes": "M4 4h6v6H4ZM14 4h6v6h-6ZM4 14h6v6H4ZM14 14h2.500v2.500H14ZM18 18h2v2M20 14v1.500M14 19.500V20",
    "file": "M6 3.500h8l4.500 4.500v12.500H6ZM14 3.500V8h4.500M9.500 14.500l2 2 3.500-4",
    "search": "M10.500 17a6.500 6.500 0 1 0 0-13 6.500 6.500 0 0 0 0 13ZM15.500 15.500 20.500 20.500",
    "door": "M6 21V3.500h12V21M3.500 21h17M14.500 12v1.500",
    "screen": "M3 5h18v11.500H3ZM8.500 20.500h7M12 16.500v4",
    "foyer": "M7.500 3h9v18h-9ZM11 18h2M10 6h4",
    "moon": "M20 14.500A8.500 8.500 0 0 1 9.500 4 8.500 8.500 0 1 0 20 14.500Z",
    "back": "M14.500 5.500 8 12l6.500 6.500",
    "on": "M9.500 5.500 16 12l-6.500 6.500",
    "plus": "M12 5v14M5 12h14",
    "open": "M3.500 19.500v-14h6l2 2.500h9v11.500Z",
    "play": "M8 5l11 7-11 7Z",
    "good": "M5 12.500l4.500 4.500L19 7.500",
    "wait": "M12 4 2.500 20h19ZM12 10v5M12 17.500v.2",
    "stop": "M6 6h12v12H6Z",
    "tick": "M5 12.500l4.500 4.500L19 7.500",
    "close": "M6 6l12 12M18 6 6 18",
    "drop": "M12 16V5M7.500 9.500 12 5l4.500 4.500M3.500 15v5h17v-5",
    "bell": "M6 16.500v-6a6 6 0 0 1 12 0v6l1.500 2h-15ZM10 21h4",
    "protocol": "M2.500 20.500h19M3.500 20.500v-6h5.500v6M9 20.500v-13h6v13M15 20.500v-9h5.500v9",
    "look": "M12 3.500a8.500 8.500 0 1 0 0 17c1.400 0 2-.900 2-1.900 0-1.500-1.300-1.700-1.300-3 0-1 .800-1.700 2-1.700H17a3.500 3.500 0 0 0 3.500-3.500"
    "C20.500 6.500 16.700 3.500 12 3.500ZM7.500 12v.200M9.500 8v.200M14 7.500v.200",
    "dropper": "M4 20l1-4 8.500-8.500 3 3L8 19ZM12.500 6.500l5 5M15 8l2-2a2.100 2.100 0 0 1 3 3l-2 2",
    "pin": "M9 3.500h6M10 3.500v6.500L7 14.500h10L14 10V3.500M12 14.500v6.500",
    "clock": "M12 20.500a8.500 8.500 0 1 0 0-17 8.500 8.500 0 0 0 0 17ZM12 7v5.200l3.500 2",
}  # fmt: skip
_SHARP = 2.0  # pixels drawn for each one asked for, so that icons are sharp on dense screens


def icon_pixmap(name: str, colour: str, pixels: int, weight: float = 1.7) -> QPixmap:
    """An icon of so many pixels in a #RRGGBB colour."""
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="{_LINES[name]}" fill="none" '
        f'stroke="{colour}" stroke-width="{weight}" stroke-linecap="round" stroke-linejoin="round"/></svg>'
    )
    size = round(pixels * _SHARP)
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(0, 0, size, size))
    painter.end()
    pixmap.setDevicePixelRatio(_SHARP)
    return pixmap


def icon(name: str, colour: str, pixels: int = 24) -> QIcon:
    return QIcon(icon_pixmap(name, colour, pixels))
