"""The corner with the code for phones as QML sees it."""

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.lobby.corner_face import CornerFace
from ui.lobby.telling import tell_changes

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("The stage makes the corner and hands it to QML.")
class LobbyCorner(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable lacks __call__
    shownChanged = Signal()
    xChanged = Signal()
    yChanged = Signal()
    widthChanged = Signal()
    sideChanged = Signal()
    pathChanged = Signal()
    besideChanged = Signal()
    captionChanged = Signal()
    captionSizeChanged = Signal()
    captionLinesChanged = Signal()
    captionWidthChanged = Signal()
    addressChanged = Signal()
    addressSizeChanged = Signal()

    def __init__(self, face: CornerFace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._face = face

    @Property(bool, notify=shownChanged, final=True)
    def shown(self) -> bool:
        return self._face.shown

    @Property(float, notify=xChanged, final=True)
    def x(self) -> float:
        return self._face.x

    @Property(float, notify=yChanged, final=True)
    def y(self) -> float:
        return self._face.y

    @Property(float, notify=widthChanged, final=True)
    def width(self) -> float:
        return self._face.width

    @Property(int, notify=sideChanged, final=True)
    def side(self) -> int:
        return self._face.side

    @Property(str, notify=pathChanged, final=True)
    def path(self) -> str:
        return self._face.path

    @Property(bool, notify=besideChanged, final=True)
    def beside(self) -> bool:
        return self._face.beside

    @Property(str, notify=captionChanged, final=True)
    def caption(self) -> str:
        return self._face.caption

    @Property(int, notify=captionSizeChanged, final=True)
    def captionSize(self) -> int:
        return self._face.captionSize

    @Property(int, notify=captionLinesChanged, final=True)
    def captionLines(self) -> int:
        return self._face.captionLines

    @Property(float, notify=captionWidthChanged, final=True)
    def captionWidth(self) -> float:
        return self._face.captionWidth

    @Property(str, notify=addressChanged, final=True)
    def address(self) -> str:
        return self._face.address

    @Property(int, notify=addressSizeChanged, final=True)
    def addressSize(self) -> int:
        return self._face.addressSize

    def show(self, face: CornerFace) -> None:
        old, self._face = self._face, face  # before the first emission, so that every observer reads one settled face
        tell_changes(self, old, face)
