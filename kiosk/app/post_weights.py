"""How posts outrank one another, for seats."""

from functools import partial

from kiosk.app.ports import Reader
from kiosk.domain.ladder import Rung
from kiosk.domain.precedence import Precedence, post_weight
from kiosk.domain.seat_offers import Weigh

_USUAL = Precedence(
    posts=tuple(
        map(
            Rung,
            (
                "Tổng Bí thư",
                "Chủ tịch nước",
                "Thủ tướng",
                "Bí thư",
                "Bộ trưởng",
                "Chủ tịch",
                "Giám đốc",
                "Trưởng phòng",
            ),
        )
    )
)


def weigher(reader: Reader) -> Weigh:
    return partial(post_weight, _USUAL)
