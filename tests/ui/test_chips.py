from itertools import pairwise

import pytest

from ui.theme import Theme
from ui.widgets.chips import Chips, shares


@pytest.mark.parametrize(
    ("widths", "room", "given"),
    [
        ([10, 20, 30], 100, [10, 20, 30]),
        ([10, 100, 90], 110, [10, 50, 50]),
        ([60, 60], 60, [30, 30]),
        ([100, 1], 50, [49, 1]),
        ([], 50, []),
        ([10, 10], -5, [0, 0]),
    ],
)
def test_the_widest_give_way(widths, room, given) -> None:
    assert shares(widths, room) == given


@pytest.mark.parametrize("width", [200, 788])
def test_chips_stay_within_their_line(qtbot, width: int) -> None:
    chips = Chips(Theme())
    qtbot.addWidget(chips)
    chips.show_texts(("Ghế khán phòng A, tầng 2, hàng B, số 14", "Khối Mặt trận và các đoàn thể", "VIP"))
    boxes = chips._boxes(width)
    assert boxes[-1].right() <= width + 1
    assert all(left.right() < right.left() for left, right in pairwise(boxes))
    assert "Ghế khán phòng A, tầng 2" in chips.toolTip()
