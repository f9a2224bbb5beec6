"""The paper that a table stands on, across or upright."""

from dataclasses import dataclass

from kiosk.sheets.page import A4, A4_ACROSS

_SIDE, _BELOW = 14.0, 15.0


@dataclass(frozen=True, slots=True)
class Leaf:
    """In millimetres; `foot` is where a table ends at the latest."""

    size: tuple[float, float]

    @property
    def left(self) -> float:
        return _SIDE

    @property
    def right(self) -> float:
        return self.size[0] - _SIDE

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def foot(self) -> float:
        return self.size[1] - _BELOW


ACROSS, UPRIGHT = Leaf(A4_ACROSS), Leaf(A4)
