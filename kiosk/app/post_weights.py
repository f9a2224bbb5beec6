"""How posts outrank one another, by the event's own table of precedence."""

from kiosk.app.ports import Reader
from kiosk.domain.seat_offers import Weigh


def weigher(reader: Reader) -> Weigh:
    raise NotImplementedError
