"""The lobby's look as QML sees it: colours from the program's theme, two faces, and whether things move."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Slot
from PySide6.QtGui import QColor
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.fonts import DIGIT_FACE, TEXT_FACE

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class LobbyTokens:
    """Colours as #RRGGBB; a tone and its ground belong together, and are never the only sign."""

    ground: str
    deep: str
    raised: str
    row: str
    line: str
    track: str
    ink: str
    soft: str
    faint: str
    live: str
    liveGround: str
    changed: str
    changedGround: str
    gone: str
    goneGround: str
    pause: str
    tracks: tuple[str, ...]


NIGHT = LobbyTokens(
    ground="#0B1020",
    deep="#0F1631",
    raised="#1A2757",
    row="#151E42",
    line="#34437C",
    track="#33427C",
    ink="#F5F7FF",
    soft="#B9C2DD",
    faint="#8E9AC0",
    live="#3FD0C9",
    liveGround="#123F46",
    changed="#FFB020",
    changedGround="#4A3410",
    gone="#FF9DB0",
    goneGround="#4A1B2C",
    pause="#A9B8FF",
    tracks=("#3FD0C9", "#8AA2FF", "#FF8FA3", "#FFD166", "#7BD88F", "#D6A2FF", "#6FC3FF", "#FFA06B"),
)
DAY = LobbyTokens(
    ground="#F6F4EF",
    deep="#ECE8DF",
    raised="#FFFFFF",
    row="#FFFFFF",
    line="#D9D3C6",
    track="#DDD8CC",
    ink="#141A2E",
    soft="#465070",
    faint="#5B6684",
    live="#077075",
    liveGround="#D7F0EF",
    changed="#9A4700",
    changedGround="#FFEBD1",
    gone="#A01C48",
    goneGround="#FBE1E9",
    pause="#3F4FB8",
    tracks=("#077075", "#3F57C8", "#B4285A", "#8A6100", "#1F7A3D", "#7A35B5", "#1769A8", "#A8470F"),
)


@QmlElement
@QmlUncreatable("The window makes the look and hands it to QML.")
class LobbyLook(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable lacks __call__
    """Fixed for the life of the window. `motion` is off for those who asked for less of it, and for pictures."""

    def __init__(self, tokens: LobbyTokens = NIGHT, *, motion: bool = True, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tokens = tokens
        self._motion = motion

    @Property(bool, constant=True, final=True)
    def motion(self) -> bool:
        return self._motion

    @Property(str, constant=True, final=True)
    def face(self) -> str:
        return TEXT_FACE

    @Property(str, constant=True, final=True)
    def figures(self) -> str:
        return DIGIT_FACE

    @Slot(int, result=QColor)
    def trackColour(self, track: int) -> QColor:
        """A track's own colour; a quiet one for sessions without a track."""
        tracks = self._tokens.tracks
        return QColor(tracks[track % len(tracks)] if track >= 0 else self._tokens.line)

    @Property(QColor, constant=True, final=True)
    def ground(self) -> QColor:
        return QColor(self._tokens.ground)

    @Property(QColor, constant=True, final=True)
    def deep(self) -> QColor:
        return QColor(self._tokens.deep)

    @Property(QColor, constant=True, final=True)
    def raised(self) -> QColor:
        return QColor(self._tokens.raised)

    @Property(QColor, constant=True, final=True)
    def row(self) -> QColor:
        return QColor(self._tokens.row)

    @Property(QColor, constant=True, final=True)
    def line(self) -> QColor:
        return QColor(self._tokens.line)

    @Property(QColor, constant=True, final=True)
    def track(self) -> QColor:
        return QColor(self._tokens.track)

    @Property(QColor, constant=True, final=True)
    def ink(self) -> QColor:
        return QColor(self._tokens.ink)

    @Property(QColor, constant=True, final=True)
    def soft(self) -> QColor:
        return QColor(self._tokens.soft)

    @Property(QColor, constant=True, final=True)
    def faint(self) -> QColor:
        return QColor(self._tokens.faint)

    @Property(QColor, constant=True, final=True)
    def live(self) -> QColor:
        return QColor(self._tokens.live)

    @Property(QColor, constant=True, final=True)
    def liveGround(self) -> QColor:
        return QColor(self._tokens.liveGround)

    @Property(QColor, constant=True, final=True)
    def changed(self) -> QColor:
        return QColor(self._tokens.changed)

    @Property(QColor, constant=True, final=True)
    def changedGround(self) -> QColor:
        return QColor(self._tokens.changedGround)

    @Property(QColor, constant=True, final=True)
    def gone(self) -> QColor:
        return QColor(self._tokens.gone)

    @Property(QColor, constant=True, final=True)
    def goneGround(self) -> QColor:
        return QColor(self._tokens.goneGround)

    @Property(QColor, constant=True, final=True)
    def pause(self) -> QColor:
        return QColor(self._tokens.pause)
