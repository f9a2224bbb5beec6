"""Joins the camera, its picture and its card, and remembers what was chosen. Nothing is loaded before it is wanted."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from kiosk.domain.camera_state import Camera as State
from kiosk.domain.camera_state import Device
from kiosk.errors import KioskError
from ui.places import Places
from ui.reception.camera_card import CameraCard, CardFace
from ui.reception.camera_view import CameraView
from ui.theme import Theme

ON, ID, NAME, MIRROR = "camera", "camera-id", "camera-name", "camera-mirror"


class CameraDesk(QObject):
    """`scanned` carries the text of each code newly shown; `seen` is whether the picture is wanted on screen.

    `load` makes the ui.scanning.camera.Camera; it may raise KioskError, which `failed` then carries.
    """

    scanned = Signal(str)
    seen = Signal(bool)
    failed = Signal(object)

    def __init__(self, theme: Theme, places: Places, load: Callable[[], Any], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._places, self._load = places, load
        self._camera: Any = None
        self._size = (0, 0)
        self._mirrored = places.recall(MIRROR) == "yes"
        self.view, self.card = CameraView(theme), CameraCard(theme)
        self.view.mirror(on=self._mirrored)
        self.on = False
        self.card.looked_at.connect(self._look_around)
        self.card.switched.connect(self.switch)
        self.card.chosen.connect(self.choose)
        self.card.mirror_wished.connect(self.mirror)
        self._show_card()

    def begin(self) -> None:
        """As it was left last time."""
        if self._places.recall(ON) == "on":
            self._turn(on=True)

    def switch(self) -> None:
        self._turn(on=not self.on)

    def choose(self, device: Device | None) -> None:
        """This camera from now on; it is switched on, for why else would it be chosen."""
        if device is not None:
            self._places.remember(ID, device.id)
            self._places.remember(NAME, device.name)
        self._turn(on=True)

    def mirror(self, on: bool) -> None:  # noqa: FBT001  (a signal's argument)
        self._mirrored = on
        self._places.remember(MIRROR, "yes" if on else "no")
        self.view.mirror(on=on)
        self._show_card()

    def close(self) -> None:
        """What was chosen stays remembered; no code comes any more when this returns."""
        camera, self._camera = self._camera, None
        if camera is not None:
            camera.close()

    def _turn(self, *, on: bool) -> None:
        if on and not self._loaded():
            return
        self.on = on
        self._places.remember(ON, "on" if on else "off")
        if on:
            self._camera.want(self._chosen())
        elif self._camera is not None:
            self._camera.stop()
        self.seen.emit(on)

    def _loaded(self) -> bool:
        if self._camera is None:
            try:
                self._camera = self._load()
            except KioskError as error:
                self.failed.emit(error)
                return False
            self._camera.scanned.connect(self.scanned)
            self._camera.stated.connect(self._stated)
            self._camera.shown.connect(self._shown)
        return True

    def _look_around(self) -> None:
        if self._camera is None and self._loaded():
            self._show_card()

    def _chosen(self) -> Device | None:
        name = self._places.recall(NAME)
        return Device(self._places.recall(ID), name) if name else None

    def _stated(self, state: State) -> None:
        self.view.show_state(state)
        self._show_card()

    def _shown(self, reading: Any) -> None:
        if reading.picture is not None:
            self.view.show_picture(reading.picture)
        if reading.outlines is not None:
            self.view.show_outlines(reading.outlines)
        self.view.show_hint(reading.hint)
        if reading.size != self._size:
            self._size = reading.size
            self._show_card()

    def _show_card(self) -> None:
        state = self._camera.state if self._camera is not None else State()
        self.card.show_face(CardFace(state, self._mirrored, self._size, known=self._camera is not None))
