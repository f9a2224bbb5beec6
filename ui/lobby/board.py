"""What stands around the sessions as QML sees it: header, footer, and the turning of pages."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.lobby.telling import tell_changes

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class BoardFace:
    """`pageLeft` is the share of the page's time that is left; `many` says that cards stand in the hero's place;
    `turned` that the other one of the two lists of rows is in front, `timetable` that it stands in the place of all.
    `asOf` says of when the board is, once that is worth a word; `old` that it is worth more than one. `logo` names the
    event's picture in the header.
    """

    name: str = ""
    nameSize: int = 1
    nameLines: int = 1
    nameWidth: float = 0.0
    subtitle: str = ""
    clock: str = ""
    date: str = ""
    foot: str = ""
    asOf: str = ""
    old: bool = False
    hint: str = ""
    page: int = 0
    pages: int = 1
    pageLeft: float = 0.0
    many: bool = False
    turned: bool = False
    timetable: bool = False
    logo: str = ""
    logoWidth: float = 0.0
    logoHeight: float = 0.0


@QmlElement
@QmlUncreatable("The stage makes the board and hands it to QML.")
class LobbyBoard(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable lacks __call__
    nameChanged = Signal()
    nameSizeChanged = Signal()
    nameLinesChanged = Signal()
    nameWidthChanged = Signal()
    subtitleChanged = Signal()
    clockChanged = Signal()
    dateChanged = Signal()
    footChanged = Signal()
    asOfChanged = Signal()
    oldChanged = Signal()
    hintChanged = Signal()
    pageChanged = Signal()
    pagesChanged = Signal()
    pageLeftChanged = Signal()
    manyChanged = Signal()
    turnedChanged = Signal()
    timetableChanged = Signal()
    logoChanged = Signal()
    logoWidthChanged = Signal()
    logoHeightChanged = Signal()

    def __init__(self, face: BoardFace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._face = face

    @Property(str, notify=nameChanged, final=True)
    def name(self) -> str:
        return self._face.name

    @Property(int, notify=nameSizeChanged, final=True)
    def nameSize(self) -> int:
        return self._face.nameSize

    @Property(int, notify=nameLinesChanged, final=True)
    def nameLines(self) -> int:
        return self._face.nameLines

    @Property(float, notify=nameWidthChanged, final=True)
    def nameWidth(self) -> float:
        return self._face.nameWidth

    @Property(str, notify=subtitleChanged, final=True)
    def subtitle(self) -> str:
        return self._face.subtitle

    @Property(str, notify=clockChanged, final=True)
    def clock(self) -> str:
        return self._face.clock

    @Property(str, notify=dateChanged, final=True)
    def date(self) -> str:
        return self._face.date

    @Property(str, notify=footChanged, final=True)
    def foot(self) -> str:
        return self._face.foot

    @Property(str, notify=asOfChanged, final=True)
    def asOf(self) -> str:
        return self._face.asOf

    @Property(bool, notify=oldChanged, final=True)
    def old(self) -> bool:
        return self._face.old

    @Property(str, notify=hintChanged, final=True)
    def hint(self) -> str:
        return self._face.hint

    @Property(int, notify=pageChanged, final=True)
    def page(self) -> int:
        return self._face.page

    @Property(int, notify=pagesChanged, final=True)
    def pages(self) -> int:
        return self._face.pages

    @Property(float, notify=pageLeftChanged, final=True)
    def pageLeft(self) -> float:
        return self._face.pageLeft

    @Property(bool, notify=manyChanged, final=True)
    def many(self) -> bool:
        return self._face.many

    @Property(bool, notify=turnedChanged, final=True)
    def turned(self) -> bool:
        return self._face.turned

    @Property(bool, notify=timetableChanged, final=True)
    def timetable(self) -> bool:
        return self._face.timetable

    @Property(str, notify=logoChanged, final=True)
    def logo(self) -> str:
        return self._face.logo

    @Property(float, notify=logoWidthChanged, final=True)
    def logoWidth(self) -> float:
        return self._face.logoWidth

    @Property(float, notify=logoHeightChanged, final=True)
    def logoHeight(self) -> float:
        return self._face.logoHeight

    def show(self, face: BoardFace) -> None:
        old, self._face = self._face, face  # before the first emission, so that every observer reads one settled face
        tell_changes(self, old, face)
