"""The true board as a small picture, in the organiser's window: the same scene, drawn by the software renderer."""

from datetime import datetime

import shiboken6
from PySide6.QtCore import QObject, QSize, QSizeF
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickItem, QQuickRenderControl, QQuickRenderTarget, QQuickWindow, QSGRendererInterface

from kiosk.app.branding import Look
from kiosk.domain.event import Event
from kiosk.domain.session import Slot
from ui.fonts import load_fonts
from ui.lobby.data import LobbyData
from ui.lobby.loading import loaded
from ui.lobby.stage import Stage
from ui.lobby.wardrobe import Wardrobe


class Miniature(QObject):
    """Nothing is shown on a screen, and no graphics driver is asked: no fault of one can stop reception."""

    def __init__(self, now: datetime, parent: QObject | None = None) -> None:
        super().__init__(parent)
        load_fonts()
        _draw_in_software()
        self._engine = QQmlApplicationEngine(self)  # the first child, so that it ends before what it shows
        self.wardrobe = Wardrobe(motion=False, parent=self)
        self._stage = Stage(now, self)
        self._window = loaded(self._engine, self._stage, self.wardrobe)
        self._control = QQuickRenderControl(self)
        self._paper = QImage()  # kept: what is unchanged is not drawn anew, and another one might take its address
        self._glass = QQuickWindow(self._control)
        self._glass.setColor(QColor("black"))
        for item in self._window.contentItem().childItems():  # from a window that could only be shown
            item.setParentItem(self._glass.contentItem())
        if parent is not None:
            parent.destroyed.connect(self.end)

    @property
    def root(self) -> QQuickItem:
        return self._glass.contentItem()

    @property
    def railed(self) -> bool:
        """Whether the board that was drawn last had room for the sponsors."""
        return bool(self._stage.logos.faces)

    def picture(self, data: LobbyData, at: datetime, size: QSize, *, night: bool | None = None) -> QImage:
        """The board as it is at `at` on a screen of `size`; `night` instead of what the brand says of day and night."""
        self.wardrobe.force(night)
        self._stage.tick(at)
        self.wardrobe.dress(data.look, data.event.zone, at)
        self._stage.show(data)
        self._fit(size)
        return self.again(size)

    def again(self, size: QSize) -> QImage:
        """What stands on the board now."""
        if self._paper.size() != size:
            self._paper = QImage(size, QImage.Format.Format_RGB32)
            self._glass.setRenderTarget(QQuickRenderTarget.fromPaintDevice(self._paper))
        self._control.polishItems()
        self._control.sync()
        self._control.render()
        return QImage(self._paper)

    def board(
        self, event: Event, slots: tuple[Slot, ...], look: Look, at: datetime, size: QSize, *, night: bool | None = None
    ) -> QImage:
        """As `picture`, from its parts."""
        return self.picture(LobbyData(event, slots, look=look), at, size, night=night)

    def end(self) -> None:
        """No more pictures: the glass goes before the engine, which owns what it drew. Also when whoever made it goes."""
        if shiboken6.isValid(self._glass):
            shiboken6.delete(self._glass)

    def _fit(self, size: QSize) -> None:
        self._window.resize(size)
        self._glass.resize(size)
        self._glass.contentItem().setSize(QSizeF(size))
        self._stage.resize(size.width(), size.height())


def _draw_in_software() -> None:
    """Said once, before anything is drawn; a platform without screens has no other renderer."""
    if QGuiApplication.platformName() != "offscreen" and QQuickWindow.sceneGraphBackend() != "software":
        QQuickWindow.setGraphicsApi(QSGRendererInterface.GraphicsApi.Software)
