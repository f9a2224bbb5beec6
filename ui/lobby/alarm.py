"""The emergency as QML sees it."""

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.lobby.alarm_face import AlarmFace
from ui.lobby.telling import tell_changes

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("The stage makes the alarm and hands it to QML.")
class LobbyAlarm(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable lacks __call__
    shownChanged = Signal()
    toneChanged = Signal()
    titleChanged = Signal()
    titleSizeChanged = Signal()
    textChanged = Signal()
    textSizeChanged = Signal()
    otherTitleChanged = Signal()
    otherTitleSizeChanged = Signal()
    otherChanged = Signal()
    otherSizeChanged = Signal()
    sinceChanged = Signal()
    turnChanged = Signal()
    wayChanged = Signal()
    waySizeChanged = Signal()
    besideChanged = Signal()

    def __init__(self, face: AlarmFace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._face = face

    @Property(bool, notify=shownChanged, final=True)
    def shown(self) -> bool:
        return self._face.shown

    @Property(str, notify=toneChanged, final=True)
    def tone(self) -> str:
        return self._face.tone

    @Property(str, notify=titleChanged, final=True)
    def title(self) -> str:
        return self._face.title

    @Property(int, notify=titleSizeChanged, final=True)
    def titleSize(self) -> int:
        return self._face.titleSize

    @Property(str, notify=textChanged, final=True)
    def text(self) -> str:
        return self._face.text

    @Property(int, notify=textSizeChanged, final=True)
    def textSize(self) -> int:
        return self._face.textSize

    @Property(str, notify=otherTitleChanged, final=True)
    def otherTitle(self) -> str:
        return self._face.otherTitle

    @Property(int, notify=otherTitleSizeChanged, final=True)
    def otherTitleSize(self) -> int:
        return self._face.otherTitleSize

    @Property(str, notify=otherChanged, final=True)
    def other(self) -> str:
        return self._face.other

    @Property(int, notify=otherSizeChanged, final=True)
    def otherSize(self) -> int:
        return self._face.otherSize

    @Property(str, notify=sinceChanged, final=True)
    def since(self) -> str:
        return self._face.since

    @Property(float, notify=turnChanged, final=True)
    def turn(self) -> float:
        return self._face.turn

    @Property(str, notify=wayChanged, final=True)
    def way(self) -> str:
        return self._face.way

    @Property(int, notify=waySizeChanged, final=True)
    def waySize(self) -> int:
        return self._face.waySize

    @Property(bool, notify=besideChanged, final=True)
    def beside(self) -> bool:
        return self._face.beside

    def show(self, face: AlarmFace) -> None:
        old, self._face = self._face, face  # before the first emission, so that every observer reads one settled face
        tell_changes(self, old, face)
