"""Ctrl Shift E: from the emergency page to every screen, and the strip that says so for as long as it is shown."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.app.notices import Announcer, prepared
from kiosk.domain.notices import Alarm, Emergency, standing
from kiosk.errors import KioskError
from ui.jobs import Lane
from ui.reception.alarm_page import AlarmPage
from ui.reception.side import Side
from ui.reception.watch import Watch
from ui.theme import Theme
from ui.tongue import Tongue
from ui.trouble import settle
from ui.widgets.alarm_strip import AlarmStrip

translate = QCoreApplication.translate


class AlarmDesk(QObject):
    def __init__(
        self,
        theme: Theme,
        side: Side,
        strip: AlarmStrip,
        announcer: Announcer,
        lane: Lane,
        watch: Watch,
        tongue: Tongue,
    ) -> None:
        super().__init__(side)
        self._side, self._strip, self._announcer = side, strip, announcer
        self._lane, self._watch, self._tongue = lane, watch, tongue
        self._page = page = AlarmPage(theme)
        side.add_page(page)
        page.chosen.connect(self._prepare)
        page.given.connect(self._raise)
        page.ended.connect(self._end)
        page.left.connect(side.go_home)
        strip.wished.connect(self.open)
        watch.seen.connect(lambda _: self.tell())

    def open(self) -> None:
        shown = self._shown()
        self._side.open(self._page)
        self._page.open(shown, self._watch.clock_text(shown.at) if shown else "")

    def tell(self) -> None:
        """Say what the screens show, as long as they show it; an all clear goes by itself."""
        shown = self._shown()
        since = self._watch.clock_text(shown.at) if shown else ""
        self._strip.show_emergency(shown, since)

    def _shown(self) -> Emergency | None:
        return standing(self._watch.overview.emergency, self._watch.now())

    def _prepare(self, alarm: Alarm) -> None:
        self._page.show_draft(prepared(alarm, self._watch.overview.event, self._watch.now()))

    def _raise(self, emergency: Emergency) -> None:
        self._lane.run(
            partial(self._announcer.raise_alarm, emergency), partial(settle, then=self._done, trouble=self._refuse)
        )

    def _end(self) -> None:
        self._lane.run(self._announcer.end_alarm, partial(settle, then=self._done, trouble=self._refuse))

    def _done(self, _: object) -> None:
        self._watch.read()
        self._side.go_home()

    def _refuse(self, error: KioskError) -> None:
        self._page.complain(self._tongue.words.explain(error))
