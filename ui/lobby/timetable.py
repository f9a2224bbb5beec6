"""The timetable's frame as QML sees it; its rooms, marks and blocks are lists beside it."""

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.lobby.block_face import BlockFace
from ui.lobby.face_list import FaceList
from ui.lobby.telling import tell_changes
from ui.lobby.timetable_face import MarkFace, RoomFace, Timetable, TimetableFace

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("The stage makes the timetable and hands it to QML.")
class LobbyTimetable(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable lacks __call__
    headChanged = Signal()
    axisChanged = Signal()
    footChanged = Signal()
    nowYChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._face = TimetableFace()
        self._rooms = FaceList(RoomFace, self, in_place=True)
        self._marks = FaceList(MarkFace, self, in_place=True)
        self._blocks = FaceList(BlockFace, self, in_place=True)

    @Property(float, notify=headChanged, final=True)
    def head(self) -> float:
        return self._face.head

    @Property(float, notify=axisChanged, final=True)
    def axis(self) -> float:
        return self._face.axis

    @Property(float, notify=footChanged, final=True)
    def foot(self) -> float:
        return self._face.foot

    @Property(float, notify=nowYChanged, final=True)
    def nowY(self) -> float:
        return self._face.nowY

    @Property(FaceList, constant=True, final=True)
    def rooms(self) -> FaceList:
        return self._rooms

    @Property(FaceList, constant=True, final=True)
    def marks(self) -> FaceList:
        return self._marks

    @Property(FaceList, constant=True, final=True)
    def blocks(self) -> FaceList:
        return self._blocks

    def show(self, timetable: Timetable) -> None:
        old, self._face = self._face, timetable.face
        tell_changes(self, old, self._face)
        self._rooms.show(timetable.rooms)
        self._marks.show(timetable.marks)
        self._blocks.show(timetable.blocks)
