"""The few ways a frame is made easier to read, cheap enough for a camera's loop; stills have more of them."""

from typing import cast

import numpy as np
from numpy.typing import NDArray
from PIL import Image

Bytes = NDArray[np.uint8]
TILE = 8
_LEAST_RANGE = 32  # local contrast below this is noise, and is not stretched further
_LIGHTER = np.round(255 * (np.arange(256) / 255) ** 0.5).astype(np.uint8)


def thumbnail(luma: Bytes) -> Bytes:
    """An eighth as large in each direction, averaged: noise is gone, what is left is the scene."""
    rows = np.ascontiguousarray(luma[::2])
    height, width = rows.shape
    return np.asarray(Image.frombuffer("L", (width, height), rows, "raw", "L", 0, 1).reduce((TILE, TILE // 2)))


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
    """Each neighbourhood stretched to its own darkest and lightest, against shadow and gloss."""
    height, width = (side // TILE * TILE for side in luma.shape)
    bands = np.ascontiguousarray(luma[:height, :width]).reshape(height // TILE, TILE, width)
    low, high = _around(_tiles(bands, np.minimum), np.minimum), _around(_tiles(bands, np.maximum), np.maximum)
    gain = (255 * 32 // np.maximum(high.astype(np.uint16) - low, _LEAST_RANGE)).astype(np.uint16)
    floor = low.repeat(TILE, axis=1)[:, None, :]
    stretched = (np.maximum(bands, floor) - floor) * gain.repeat(TILE, axis=1)[:, None, :]
    flat: Bytes = np.minimum(stretched >> 5, 255).astype(np.uint8).reshape(height, width)
    return flat


def _tiles(bands: Bytes, extreme: np.ufunc) -> Bytes:
    rows = extreme.reduce(bands, axis=1)
    return _reduced([rows[:, at::TILE] for at in range(TILE)], extreme)


def _around(tiles: Bytes, extreme: np.ufunc) -> Bytes:
    """The extreme of each tile and its neighbours, two tiles far."""
    wide = np.pad(tiles, 2, mode="edge")
    rows = _reduced([wide[at : at + len(tiles)] for at in range(5)], extreme)
    return _reduced([rows[:, at : at + tiles.shape[1]] for at in range(5)], extreme)


def _reduced(parts: list[Bytes], extreme: np.ufunc) -> Bytes:
    result = parts[0]
    for part in parts[1:]:
        result = extreme(result, part)
    return result


def _between(one: Bytes, other: Bytes) -> Bytes:
    """The mean of two pictures without leaving bytes: what both have, and half of what they differ in."""
    return cast(Bytes, (one & other) + ((one ^ other) >> 1))
