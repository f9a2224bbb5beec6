"""The bar above the organiser's pages: which event this is, and the way to reception and lobby."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QWidget

from kiosk.domain.event import Event
from ui.organiser.dates import days_text
from ui.organiser.icons import icon
from ui.organiser.parts import Elided, button, column, row
from ui.organiser.speech import Speech, tr
from ui.theme import Theme
from ui.tongue import Tongue


class TopBar(QFrame):
    reception_wished = Signal()
    lobby_wished = Signal()

    def __init__(self, theme: Theme, tongue: Tongue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._tongue = theme, tongue
        self._event: Event | None = None
        self.setProperty("role", "topbar")
        say = Speech(self)
        self._name, self._when = Elided("eventname"), Elided("small")
        self._reception = button("", self.reception_wished.emit)
        self._lobby = button("", self.lobby_wished.emit)
        self._language = button("quiet", lambda: tongue.speak(tongue.other))
        self._look = button("quiet", theme.switch)
        say(lambda said: self._reception.setText(f" {said}"), "Reception")
        say(lambda said: self._lobby.setText(f" {said}"), "Lobby screen")
        say(self._look.setToolTip, "Light or dark")
        say(self._look.setAccessibleName, "Light or dark")
        self._lay_out()
        say.again.connect(self._retell)
        theme.changed.connect(self._draw)
        self._draw()
        self._retell()

    def show_event(self, event: Event | None) -> None:
        self._event = event
        self._retell()

    def _lay_out(self) -> None:
        px = self._theme.px
        named = column(self._name, self._when, spacing=0)
        layout = row(named, self._reception, self._lobby, px(8), self._language, self._look, spacing=px(8))
        layout.setStretch(0, 1)
        layout.setContentsMargins(px(24), px(10), px(16), px(10))
        self.setLayout(layout)

    def _retell(self) -> None:
        self._language.setText("Tiếng Việt" if self._tongue.language == "en" else "English")
        event = self._event
        self._name.show_text(event.name if event else tr("An event without a name"))
        parts = [days_text(event.first_day, event.last_day), event.place] if event else []
        self._when.show_text(" · ".join(part for part in parts if part))

    def _draw(self) -> None:
        colour, side = self._theme.tokens.ink, self._theme.px(20)
        for made in (self._reception, self._lobby, self._look):
            made.setIconSize(QSize(side, side))
        self._reception.setIcon(icon("door", colour))
        self._lobby.setIcon(icon("screen", colour))
        self._look.setIcon(icon("moon", self._theme.tokens.soft))
