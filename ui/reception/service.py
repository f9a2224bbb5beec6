"""All that answers at the reception window: what is scanned, typed and asked for, and each form's way to the desk."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kiosk.app.desk import Desk
from kiosk.app.ports import Clock
from ui.jobs import Lane
from ui.news import News
from ui.reception.alarm_desk import AlarmDesk
from ui.reception.attendee_desk import AttendeeDesk
from ui.reception.attention_desk import AttentionDesk
from ui.reception.delegation_desk import DelegationDesk
from ui.reception.items_desk import ItemsDesk
from ui.reception.owed_desk import OwedDesk
from ui.reception.presenter import Reception
from ui.reception.retry_desk import RetryDesk
from ui.reception.seat_desk import SeatDesk
from ui.reception.seeker import Seeker
from ui.reception.side_presenter import SidePresenter
from ui.theme import Theme
from ui.tongue import Tongue

if TYPE_CHECKING:
    from ui.reception.window import ReceptionWindow


class Service(QObject):
    """Made once for a window, at the first wish or once the window stands; `begin` lets it speak."""

    def __init__(
        self, window: "ReceptionWindow", desk: Desk, lane: Lane, news: News, clock: Clock, theme: Theme, tongue: Tongue
    ) -> None:
        super().__init__(window)
        panel, side, watch = window.panel, window.side, window.watch
        self.reception = reception = Reception(desk, lane, clock, tongue, watch)
        self.seeker = Seeker(desk, lane, news, watch)
        self.side = SidePresenter(side, self.seeker, reception, watch, clock)
        self.attendee = AttendeeDesk(theme, self.side, reception, desk, watch, tongue)
        self.alarm = AlarmDesk(theme, side, window.alarm_strip, desk.announcer(), lane, watch, tongue)
        self.seat = SeatDesk(panel, reception, desk.seats, lane, news, watch, tongue)
        self.delegation = DelegationDesk(theme, self.side, reception, desk, watch, tongue)
        self.attendee.before, self.attendee.back = lambda: self.delegation.shown_row, self.delegation.reopen
        self._attentions = AttentionDesk(panel, self.side, reception, watch)
        self.items = ItemsDesk(theme, self.side, reception, desk, watch, tongue)
        self._owed = OwedDesk(panel.owed_key, side.field, reception, desk, tongue)
        self._retry = RetryDesk(panel.attendee_keys, reception, window)
        self._join(window)

    def begin(self) -> None:
        """What is known already is shown, and what was typed already is sought."""
        self.reception.show_ready()
        self.side.begin()
        self.alarm.tell()

    def _join(self, window: "ReceptionWindow") -> None:
        self.seeker.failed.connect(window.show_trouble)
        self.reception.faced.connect(window.panel.show_face)
        self.reception.sounded.connect(window.tell_anew)
        self.reception.troubled.connect(window.strip.say)
