"""Where a code is in a camera's picture, said so that any size of it can be drawn."""

from dataclasses import dataclass

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Outline:
    """A code in view: its text, and its corners as shares of the upright picture's width and height."""

    text: str
    corners: tuple[Point, ...]
