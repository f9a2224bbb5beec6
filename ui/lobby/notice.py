"""The announcement as QML sees it."""

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.lobby.notice_face import NoticeFace
from ui.lobby.telling import tell_changes

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("The stage makes the notice and hands it to QML.")
class LobbyNotice(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable lacks __call__
    textChanged = Signal()
    textSizeChanged = Signal()
    textLinesChanged = Signal()
    otherChanged = Signal()
    otherSizeChanged = Signal()
    otherLinesChanged = Signal()
    countChanged = Signal()

    def __init__(self, face: NoticeFace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._face = face

    @Property(str, notify=textChanged, final=True)
    def text(self) -> str:
        return self._face.text

    @Property(int, notify=textSizeChanged, final=True)
    def textSize(self) -> int:
        return self._face.textSize

    @Property(int, notify=textLinesChanged, final=True)
    def textLines(self) -> int:
        return self._face.textLines

    @Property(str, notify=otherChanged, final=True)
    def other(self) -> str:
        return self._face.other

    @Property(int, notify=otherSizeChanged, final=True)
    def otherSize(self) -> int:
        return self._face.otherSize

    @Property(int, notify=otherLinesChanged, final=True)
    def otherLines(self) -> int:
        return self._face.otherLines

    @Property(str, notify=countChanged, final=True)
    def count(self) -> str:
        return self._face.count

    def show(self, face: NoticeFace) -> None:
        old, self._face = self._face, face  # before the first emission, so that every observer reads one settled face
        tell_changes(self, old, face)
