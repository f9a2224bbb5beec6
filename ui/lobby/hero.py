"""The hero as QML sees it."""

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.lobby.hero_face import HeroFace
from ui.lobby.telling import tell_changes

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("The stage makes the hero and hands it to QML.")
class LobbyHero(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable lacks __call__
    toneChanged = Signal()
    labelChanged = Signal()
    otherLabelChanged = Signal()
    titleChanged = Signal()
    titleSizeChanged = Signal()
    titleLinesChanged = Signal()
    titleWidthChanged = Signal()
    metaChanged = Signal()
    footSizeChanged = Signal()
    footSpareChanged = Signal()
    timeLeftChanged = Signal()
    roomChanged = Signal()
    oldRoomChanged = Signal()
    untilChanged = Signal()
    oldUntilChanged = Signal()
    urgentChanged = Signal()
    shareChanged = Signal()
    mirroredChanged = Signal()

    def __init__(self, face: HeroFace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._face = face

    @Property(str, notify=toneChanged, final=True)
    def tone(self) -> str:
        return self._face.tone

    @Property(str, notify=labelChanged, final=True)
    def label(self) -> str:
        return self._face.label

    @Property(str, notify=otherLabelChanged, final=True)
    def otherLabel(self) -> str:
        return self._face.otherLabel

    @Property(str, notify=titleChanged, final=True)
    def title(self) -> str:
        return self._face.title

    @Property(int, notify=titleSizeChanged, final=True)
    def titleSize(self) -> int:
        return self._face.titleSize

    @Property(int, notify=titleLinesChanged, final=True)
    def titleLines(self) -> int:
        return self._face.titleLines

    @Property(float, notify=titleWidthChanged, final=True)
    def titleWidth(self) -> float:
        return self._face.titleWidth

    @Property(str, notify=metaChanged, final=True)
    def meta(self) -> str:
        return self._face.meta

    @Property(int, notify=footSizeChanged, final=True)
    def footSize(self) -> int:
        return self._face.footSize

    @Property(bool, notify=footSpareChanged, final=True)
    def footSpare(self) -> bool:
        return self._face.footSpare

    @Property(str, notify=timeLeftChanged, final=True)
    def timeLeft(self) -> str:
        return self._face.timeLeft

    @Property(str, notify=roomChanged, final=True)
    def room(self) -> str:
        return self._face.room

    @Property(str, notify=oldRoomChanged, final=True)
    def oldRoom(self) -> str:
        return self._face.oldRoom

    @Property(str, notify=untilChanged, final=True)
    def until(self) -> str:
        return self._face.until

    @Property(str, notify=oldUntilChanged, final=True)
    def oldUntil(self) -> str:
        return self._face.oldUntil

    @Property(bool, notify=urgentChanged, final=True)
    def urgent(self) -> bool:
        return self._face.urgent

    @Property(float, notify=shareChanged, final=True)
    def share(self) -> float:
        return self._face.share

    @Property(bool, notify=mirroredChanged, final=True)
    def mirrored(self) -> bool:
        return self._face.mirrored

    def show(self, face: HeroFace) -> None:
        old, self._face = self._face, face  # before the first emission, so that every observer reads one settled face
        tell_changes(self, old, face)
