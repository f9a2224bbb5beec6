"""Where everything stands as QML sees it, in pixels; it follows the window's size and the scene."""

from dataclasses import dataclass, field

from PySide6.QtCore import Property, QObject, QPointF, QRectF, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.lobby.telling import tell_changes

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class PlacesFace:
    """`u` is a hundredth of the short side; `gap` stands between rows; `orbit` moves the whole scene."""

    u: float = 1.0
    stacked: bool = False
    tall: bool = False
    header: QRectF = field(default_factory=QRectF)
    hero: QRectF = field(default_factory=QRectF)
    rows: QRectF = field(default_factory=QRectF)
    body: QRectF = field(default_factory=QRectF)
    footer: QRectF = field(default_factory=QRectF)
    notice: QRectF = field(default_factory=QRectF)
    rail: QRectF = field(default_factory=QRectF)
    orbit: QPointF = field(default_factory=QPointF)
    roomWidth: float = 0.0
    columns: int = 1
    cardHeight: float = 0.0
    gap: float = 0.0


@QmlElement
@QmlUncreatable("The stage makes the places and hands them to QML.")
class LobbyPlaces(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable lacks __call__
    uChanged = Signal()
    stackedChanged = Signal()
    tallChanged = Signal()
    headerChanged = Signal()
    heroChanged = Signal()
    rowsChanged = Signal()
    bodyChanged = Signal()
    footerChanged = Signal()
    noticeChanged = Signal()
    railChanged = Signal()
    orbitChanged = Signal()
    roomWidthChanged = Signal()
    columnsChanged = Signal()
    cardHeightChanged = Signal()
    gapChanged = Signal()

    def __init__(self, face: PlacesFace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._face = face

    @Property(float, notify=uChanged, final=True)
    def u(self) -> float:
        return self._face.u

    @Property(bool, notify=stackedChanged, final=True)
    def stacked(self) -> bool:
        return self._face.stacked

    @Property(bool, notify=tallChanged, final=True)
    def tall(self) -> bool:
        return self._face.tall

    @Property(QRectF, notify=headerChanged, final=True)
    def header(self) -> QRectF:
        return self._face.header

    @Property(QRectF, notify=heroChanged, final=True)
    def hero(self) -> QRectF:
        return self._face.hero

    @Property(QRectF, notify=rowsChanged, final=True)
    def rows(self) -> QRectF:
        return self._face.rows

    @Property(QRectF, notify=bodyChanged, final=True)
    def body(self) -> QRectF:
        return self._face.body

    @Property(QRectF, notify=footerChanged, final=True)
    def footer(self) -> QRectF:
        return self._face.footer

    @Property(QRectF, notify=noticeChanged, final=True)
    def notice(self) -> QRectF:
        return self._face.notice

    @Property(QRectF, notify=railChanged, final=True)
    def rail(self) -> QRectF:
        return self._face.rail

    @Property(QPointF, notify=orbitChanged, final=True)
    def orbit(self) -> QPointF:
        return self._face.orbit

    @Property(float, notify=roomWidthChanged, final=True)
    def roomWidth(self) -> float:
        return self._face.roomWidth

    @Property(int, notify=columnsChanged, final=True)
    def columns(self) -> int:
        return self._face.columns

    @Property(float, notify=cardHeightChanged, final=True)
    def cardHeight(self) -> float:
        return self._face.cardHeight

    @Property(float, notify=gapChanged, final=True)
    def gap(self) -> float:
        return self._face.gap

    def show(self, face: PlacesFace) -> None:
        old, self._face = self._face, face  # before the first emission, so that every observer reads one settled face
        tell_changes(self, old, face)
