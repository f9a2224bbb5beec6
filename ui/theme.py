"""How everything looks: named colours and sizes, and the palette and style sheet made from them.

The only place that knows a colour or a pixel. Style sheets in resources/styles name colours as `@ink` and
lengths as `18u`, where one u is a pixel on a 1366 by 768 screen and grows with the screen.
"""

import re
from dataclasses import asdict, dataclass
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from ui.fonts import text_font

RESOURCES = Path(__file__).resolve().parents[1] / "resources"
STYLES, ICONS = RESOURCES / "styles", RESOURCES / "icons"
BASE_TEXT = 16
_DRAWN_FOR = QSize(1366, 768)
_STEPS = (1.0, 1.2, 1.4, 1.75, 2.0, 2.8)
_NARROW, _SMALLER = 1120, 0.85  # narrower than this, reception does not fit at full size
_COLOUR = re.compile(r"@([a-z_]+)")
_LENGTH = re.compile(r"\b(\d+)u\b")


class Scheme(Enum):
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """Colours as #RRGGBB. Each tone has a strong colour, the ink upon it, and a tinted ground for ink."""

    scheme: str  # its name, in the file names of pictures
    ground: str  # behind everything
    surface: str  # cards, fields, lists
    sunken: str  # hovered, pressed, zebra
    line: str  # hairlines between things
    edge: str  # the border of something to be used: 3:1 on its ground
    ink: str
    soft: str  # second line of a row
    faint: str  # placeholders, units of figures: still 4.5:1
    accent: str
    on_accent: str
    accent_ground: str
    good: str
    on_good: str
    good_ground: str
    wait: str
    on_wait: str
    wait_ground: str
    stop: str
    on_stop: str
    stop_ground: str
    calm: str
    on_calm: str
    calm_ground: str
    live: str  # the lobby's "now"
    changed: str  # the lobby's "not as printed"

    def colour(self, name: str) -> QColor:
        return QColor(getattr(self, name))


LIGHT = Tokens(
    scheme="light",
    ground="#F1F3F9",
    surface="#FFFFFF",
    sunken="#E8ECF5",
    line="#DDE2EE",
    edge="#7F8BA9",
    ink="#141A2E",
    soft="#465070",
    faint="#5B6684",
    accent="#2F50C8",
    on_accent="#FFFFFF",
    accent_ground="#E6ECFD",
    good="#0B7A4B",
    on_good="#FFFFFF",
    good_ground="#E1F4EA",
    wait="#A84F00",
    on_wait="#FFFFFF",
    wait_ground="#FFF0DB",
    stop="#8E1B5B",
    on_stop="#FFFFFF",
    stop_ground="#FBE4F0",
    calm="#465070",
    on_calm="#FFFFFF",
    calm_ground="#FFFFFF",
    live="#08757A",
    changed="#A84F00",
)
DARK = Tokens(
    scheme="dark",
    ground="#0B1020",
    surface="#151C31",
    sunken="#202943",
    line="#2A3453",
    edge="#6E7CA3",
    ink="#F2F5FF",
    soft="#C0C9E2",
    faint="#9AA6C8",
    accent="#8FA8FF",
    on_accent="#0B1020",
    accent_ground="#22305F",
    good="#35C98A",
    on_good="#04211A",
    good_ground="#0F2E24",
    wait="#F5AB48",
    on_wait="#2A1600",
    wait_ground="#38260E",
    stop="#FF70B0",
    on_stop="#32081F",
    stop_ground="#3D1530",
    calm="#9AA6C8",
    on_calm="#0B1020",
    calm_ground="#151C31",
    live="#3FD0C9",
    changed="#FFB020",
)
TOKENS = {Scheme.LIGHT: LIGHT, Scheme.DARK: DARK}
TRACKS = {  # the lobby's, so that a track is the same colour on the wall and at the desk
    Scheme.LIGHT: ("#077075", "#3F57C8", "#B4285A", "#8A6100", "#1F7A3D", "#7A35B5", "#1769A8", "#A8470F"),
    Scheme.DARK: ("#3FD0C9", "#8AA2FF", "#FF8FA3", "#FFD166", "#7BD88F", "#D6A2FF", "#6FC3FF", "#FFA06B"),
}


class Theme(QObject):
    """The look now in force; painted widgets read `tokens` and `px`, and repaint when `changed`."""

    changed = Signal()

    def __init__(self, scheme: Scheme = Scheme.LIGHT, scale: float = 1.0, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.scheme = scheme
        self.scale = scale

    @property
    def tokens(self) -> Tokens:
        return TOKENS[self.scheme]

    def track(self, number: int) -> QColor:
        """A track's own colour; a quiet one below 0, for what has none."""
        tracks = TRACKS[self.scheme]
        return QColor(tracks[number % len(tracks)]) if number >= 0 else self.tokens.colour("edge")

    def px(self, units: float) -> int:
        """Units of the 1366 by 768 drawing as pixels of this screen, at least one."""
        return max(1, round(units * self.scale))

    def use(self, scheme: Scheme, scale: float | None = None) -> None:
        """Change the look of everything that is open, at once."""
        self.scheme, self.scale = scheme, scale or self.scale
        self.apply()
        self.changed.emit()

    def switch(self) -> None:
        self.use(Scheme.DARK if self.scheme is Scheme.LIGHT else Scheme.LIGHT)

    def apply(self) -> None:
        """Give the application this palette, font and style sheet; call once before the first window."""
        QApplication.setStyle("Fusion")
        QApplication.setFont(text_font(self.px(BASE_TEXT)))
        QApplication.setPalette(palette_of(self.tokens))
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.setStyleSheet(style_sheet(self.tokens, self.scale))


def system_scheme() -> Scheme:
    """What the desktop asks for; light when it does not say."""
    dark = QGuiApplication.styleHints().colorScheme().name == "Dark"
    return Scheme.DARK if dark else Scheme.LIGHT


def scale_for(screen: QSize) -> float:
    """The largest step at which the 1366 by 768 drawing still fits the screen; smaller on a narrow one."""
    if screen.width() < _NARROW:
        return _SMALLER
    room = min(screen.width() / _DRAWN_FOR.width(), screen.height() / _DRAWN_FOR.height())
    return max((step for step in _STEPS if step <= room), default=_STEPS[0])


def style_sheet(tokens: Tokens, scale: float = 1.0, folder: Path = STYLES) -> str:
    """All *.qss of the folder by name, with this theme's colours and lengths filled in."""
    text = "\n".join(file.read_text(encoding="utf-8") for file in sorted(folder.glob("*.qss")))
    colours = asdict(tokens) | {"icons": ICONS.as_posix()}
    text = _COLOUR.sub(lambda found: colours[found[1]], text)
    return _LENGTH.sub(lambda found: f"{max(1, round(int(found[1]) * scale))}px", text)


def palette_of(tokens: Tokens) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for of, name in (
        (role.Window, "ground"),
        (role.WindowText, "ink"),
        (role.Base, "surface"),
        (role.AlternateBase, "sunken"),
        (role.Text, "ink"),
        (role.PlaceholderText, "faint"),
        (role.Button, "surface"),
        (role.ButtonText, "ink"),
        (role.ToolTipBase, "ink"),
        (role.ToolTipText, "surface"),
        (role.Highlight, "accent"),
        (role.HighlightedText, "on_accent"),
        (role.Link, "accent"),
        (role.Accent, "accent"),
    ):
        palette.setColor(of, tokens.colour(name))
    for of in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, of, tokens.colour("faint"))
    return palette
