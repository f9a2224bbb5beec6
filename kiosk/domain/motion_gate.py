"""Which frames of a camera are worth decoding: all of them while something moves, few while nothing does."""

from dataclasses import dataclass

HOT_FRAMES = 15
COLD_EVERY = 6


@dataclass(frozen=True, slots=True)
class Gate:
    """`hot` frames are still decoded without motion; `waited` is how many were let go since the last one that was."""

    hot: int = HOT_FRAMES
    waited: int = 0


def let_through(gate: Gate, *, moved: bool) -> tuple[Gate, bool]:
    """The gate from now on, and whether this frame is decoded. A camera that was just opened starts hot."""
    if moved:
        return Gate(HOT_FRAMES), True
    if gate.hot > 0:
        return Gate(gate.hot - 1), True
    if gate.waited + 1 >= COLD_EVERY:
        return Gate(0), True
    return Gate(0, gate.waited + 1), False
