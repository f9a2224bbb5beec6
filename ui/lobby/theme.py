"""The lobby's look as QML sees it: colours from the program's theme, two faces, and whether things move."""

from PySide6.QtCore import Property, QObject, Slot
from PySide6.QtGui import QColor
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain import palette
from ui.fonts import DIGIT_FACE, TEXT_FACE

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


LobbyTokens = palette.Palette  # the names of all colours, and of what else a theme is: kiosk.domain.palette
NIGHT, DAY = palette.NIGHT, palette.PAPER


@QmlElement
@QmlUncreatable("The window makes the look and hands it to QML.")
class LobbyLook(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable lacks __call__
    """Fixed for its life: another look is another object, and the window takes it.

    `motion` is off for those who asked for less of it, and for pictures. `stamp` names what the look paints (see
    ui.lobby.brand_pictures), empty for a plain ground.
    """

    def __init__(
        self, tokens: LobbyTokens = NIGHT, *, motion: bool = True, stamp: str = "", parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._tokens, self._motion, self._stamp = tokens, motion, stamp

    @property
    def tokens(self) -> LobbyTokens:
        return self._tokens

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

    @Property(QColor, constant=True, final=True)
    def rule(self) -> QColor:
        """The edge of what is raised, and of a row."""
        return QColor(self._tokens.rule)

    @Property(QColor, constant=True, final=True)
    def head(self) -> QColor:
        return QColor(self._tokens.head)

    @Property(QColor, constant=True, final=True)
    def headInk(self) -> QColor:
        return QColor(self._tokens.headInk)

    @Property(QColor, constant=True, final=True)
    def headSoft(self) -> QColor:
        return QColor(self._tokens.headSoft)

    @Property(QColor, constant=True, final=True)
    def mark(self) -> QColor:
        """The brand's sign in the header: a bar, or the rule under its band."""
        return QColor(self._tokens.mark)

    @Property(bool, constant=True, final=True)
    def band(self) -> bool:
        """The header lies on a band of the colour `head`, as wide as the screen."""
        return self._tokens.manner.band

    @Property(float, constant=True, final=True)
    def round(self) -> float:
        """How round corners are: every radius is multiplied by it."""
        return self._tokens.manner.round

    @Property(float, constant=True, final=True)
    def rise(self) -> float:
        """How far a row rises as it comes, in u."""
        return self._tokens.manner.rise

    @Property(int, constant=True, final=True)
    def leaving(self) -> int:
        """Milliseconds, like `arriving` and `stagger`; 0 without motion."""
        return self._tokens.manner.leaving if self._motion else 0

    @Property(int, constant=True, final=True)
    def arriving(self) -> int:
        return self._tokens.manner.arriving if self._motion else 0

    @Property(int, constant=True, final=True)
    def stagger(self) -> int:
        return self._tokens.manner.stagger if self._motion else 0

    @Property(str, constant=True, final=True)
    def stamp(self) -> str:
        return self._stamp
