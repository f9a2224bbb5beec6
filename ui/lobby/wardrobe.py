"""Which look the board wears: the event's brand laid over its theme, by day or by night."""

import hashlib
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from kiosk.app.branding import NO_LOOK, Look
from kiosk.domain.brand import is_night
from kiosk.domain.dressing import Dress, dressed
from kiosk.domain.moment import in_zone
from ui.lobby.brand_pictures import BrandPictures
from ui.lobby.theme import LobbyLook, LobbyTokens


class Wardrobe(QObject):
    """Tells `changed`, with the new LobbyLook, when another look is to be worn.

    `tokens` are worn whatever the brand says; `night` decides between day and night in the brand's stead.
    """

    changed = Signal(object)

    def __init__(
        self,
        *,
        motion: bool = True,
        tokens: LobbyTokens | None = None,
        night: bool | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.pictures = BrandPictures()
        self._motion, self._tokens, self._night = motion, tokens, night
        self._worn: tuple[object, ...] = ()
        self._last, self._zone = NO_LOOK, "UTC"
        self.look = LobbyLook(motion=motion, parent=self)

    def dress(self, look: Look, zone: str, now: datetime) -> None:
        """What is worn for this brand at this moment; nothing happens while that is the same."""
        self._last, self._zone = look, zone
        night = is_night(look.brand, in_zone(now, zone).time()) if self._night is None else self._night
        worn = (look.brand, tuple(one.name for one in look.pictures), night)
        if worn == self._worn:
            return
        self._worn = worn
        dress = Dress(self._tokens) if self._tokens else dressed(look.brand, night=night)
        self.pictures.wear(dress, look)
        stamp = hashlib.sha256(repr((dress.palette, worn)).encode()).hexdigest()[:12]
        old, self.look = self.look, LobbyLook(dress.palette, motion=self._motion, stamp=stamp, parent=self)
        self.changed.emit(self.look)
        old.deleteLater()

    def force(self, night: bool | None) -> None:  # noqa: FBT001
        """From the next `dress` on."""
        self._night = night

    def again(self, now: datetime) -> None:
        """The same brand, later: perhaps it is night by now."""
        self.dress(self._last, self._zone, now)
