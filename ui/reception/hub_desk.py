"""What reception shows of the other desks: the light on top, the card behind it, and notes of what happened elsewhere."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kiosk.app.ports import Clock
from kiosk.app.sharing import Apart
from ui.reception.hub_face import Standing, light_face

if TYPE_CHECKING:
    from ui.reception.window import ReceptionWindow


class HubSide(QObject):
    def __init__(self, window: "ReceptionWindow", clock: Clock) -> None:
        super().__init__(window)
        self._window, self._clock = window, clock
        self._standing: Standing | None = None
        self._opened = False
        window.watch.seen.connect(lambda _: self.tell())

    @property
    def standing(self) -> Standing | None:
        return self._standing

    @property
    def is_open(self) -> bool:
        side = self._window.side
        return self._opened and side.showing(side.hub)

    def open(self) -> None:
        """Or close, when it is open."""
        side = self._window.side
        if not self._opened:
            self._opened = True
            side.hub.organiser_wished.connect(self._window.shared_wished)
        self._window.service.side.open_hub()
        self.tell()

    def show(self, standing: Standing | None) -> None:
        """How this desk stands with the others; None when the event is on this computer alone."""
        self._standing = standing
        watch, was = self._window.watch, self._window.watch.shut
        watch.apart = standing is not None and isinstance(standing.state, Apart) and not standing.connecting
        if watch.shut is not was and self._window.reception.idle:
            self._window.reception.show_ready()
        self.tell()

    def tell(self) -> None:
        """In the language of the moment."""
        window, standing = self._window, self._standing
        if standing is not None:
            standing = replace(standing, shut=window.watch.shut)
        now, zone = self._clock.now(), window.watch.zone
        window.top.show_light(light_face(standing, now, zone) if standing is not None else None)
        if self._opened:
            window.side.hub.show_standing(standing, now, zone)
