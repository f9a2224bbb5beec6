"""How posts outrank one another when seats are offered: by the event's table of precedence, else the shipped one."""

from functools import partial

from kiosk.app.ports import Reader
from kiosk.app.ranking import table_of
from kiosk.domain.precedence import post_weight
from kiosk.domain.seat_offers import Weigh
from kiosk.domain.state_events import STATE_EVENTS


def weigher(reader: Reader) -> Weigh:
    return partial(post_weight, table_of(reader) or STATE_EVENTS)
