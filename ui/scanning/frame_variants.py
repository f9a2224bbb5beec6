"""The few ways a frame is made easier to read, cheap enough for a camera's loop; stills have more of them."""

from typing import cast

import numpy as np
from numpy.typing import NDArray
from PIL import Image

Bytes = NDArray[np.uint8]
TILE = 8
_GAIN = 4
_LIGHTER = np.round(255 * (np.arange(256) / 255) ** 0.5).astype(np.uint8)


def thumbnail(luma: Bytes) -> Bytes:
    """An eighth as large in each direction, averaged: noise is gone, what is left is the scene."""
    return _reduced(np.ascontiguousarray(luma[::2]), TILE, TILE // 2)


def halved(luma: Bytes) -> Bytes:
    """Half as large, each pixel the mean of four."""
    even = luma[: luma.shape[0] // 2 * 2, : luma.shape[1] // 2 * 2]
    rows = _between(even[::2], even[1::2])
    return _between(rows[:, ::2], rows[:, 1::2])


def lighter(luma: Bytes) -> Bytes:
    """Gamma 0.5: what a dim phone shows lies in the shadows."""
    return _LIGHTER.take(luma)


def softer(luma: Bytes) -> Bytes:
    """A blur of one pixel's standard deviation, two passes of 1-2-1 each way, against the noise of a dark room."""
    soft = luma
    for _ in range(2):
        rows = _between(soft[:-1], soft[1:])
        rows = _between(rows[:-1], rows[1:])
        columns = _between(rows[:, :-1], rows[:, 1:])
        soft = _between(columns[:, :-1], columns[:, 1:])
    return soft


SOFTER_EDGE = 2  # pixels that `softer` loses on each side


def local(luma: Bytes) -> Bytes:
    """What is lighter or darker than its neighbourhood, made more so, against shadow, gloss and dim screens."""
    height, width = (side // TILE * TILE for side in luma.shape)
    bands = np.ascontiguousarray(luma[:height, :width]).reshape(height // TILE, TILE, width)
    means = _around(_reduced(bands.reshape(height, width), TILE, TILE).astype(np.uint16)).astype(np.int16)
    against = bands - means.repeat(TILE, axis=1)[:, None, :]
    against *= _GAIN
    against += 128
    flat: Bytes = against.clip(0, 255).astype(np.uint8).reshape(height, width)
    return flat


def _around(tiles: NDArray[np.uint16]) -> NDArray[np.uint16]:
    """The mean of each tile and its eight neighbours."""
    wide = np.pad(tiles, 1, mode="edge")
    rows = wide[:-2] + wide[1:-1] + wide[2:]
    mean: NDArray[np.uint16] = (rows[:, :-2] + rows[:, 1:-1] + rows[:, 2:]) // 9
    return mean


def _reduced(grey: Bytes, across: int, down: int) -> Bytes:
    height, width = grey.shape
    return np.asarray(Image.frombuffer("L", (width, height), grey, "raw", "L", 0, 1).reduce((across, down)))


def _between(one: Bytes, other: Bytes) -> Bytes:
    """The mean of two pictures without leaving bytes: what both have, and half of what they differ in."""
    return cast(Bytes, (one & other) + ((one ^ other) >> 1))
