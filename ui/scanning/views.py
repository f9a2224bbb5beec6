"""Pictures made from a grey picture so that a decoder sees more in it, each knowing where its pixels come from.

All take and give 2-D uint8 arrays. They are written for speed: a few milliseconds a megapixel.
"""

import itertools
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from PIL import Image, ImageFilter, ImageOps

from kiosk.domain.scan import Corner

Grey = Any  # a 2-D uint8 array
Affine = tuple[float, float, float, float, float, float]
_STRAIGHT: Affine = (1, 0, 0, 0, 1, 0)
_WHITE = 255
_TILES, _FEW_TILES, _FEW_BELOW = 8, 4, 400  # a small picture has no room for 64 histograms
_CLIP = 4.0


@dataclass(frozen=True, slots=True)
class View:
    """`back` takes a place in it, (x, y), to where that is in the picture: x' = a·x + b·y + c, y' = d·x + e·y + f."""

    grey: Grey
    back: Affine = _STRAIGHT

    @property
    def pixels(self) -> int:
        return int(self.grey.size)

    def place(self, at: Corner) -> Corner:
        (x, y), (a, b, c, d, e, f) = at, self.back
        return round(a * x + b * y + c), round(d * x + e * y + f)


Change = Callable[[View], View]


def same(view: View) -> View:
    return view


def changed(change: Callable[[Grey], Grey]) -> Change:
    """A change that leaves every pixel in its place."""
    return lambda view: View(change(view.grey), view.back)


def drawn(change: Callable[[Image.Image], Image.Image]) -> Change:
    """The same, by pillow."""
    return changed(lambda grey: np.asarray(change(Image.fromarray(grey))))


def then(*changes: Change) -> Change:
    """One after the other."""

    def all_of_them(view: View) -> View:
        for change in changes:
            view = change(view)
        return view

    return all_of_them


def cut(view: View, left: int, top: int, right: int, bottom: int) -> View:
    """A part of it, in its own pixels; nothing is copied."""
    return View(view.grey[top:bottom, left:right], _after(view.back, (1, 0, left, 0, 1, top)))


def shrunk(view: View, by: int) -> View:
    """Every `by` pixels averaged into one, each way."""
    if min(view.grey.shape) < 2 * by:
        return view
    return View(np.asarray(Image.fromarray(view.grey).reduce(by)), _after(view.back, (by, 0, 0, 0, by, 0)))


def half(view: View) -> View:
    return shrunk(view, 2)


def stretched(across: float, down: float) -> Change:
    """Larger (or smaller) by these factors."""

    def larger(view: View) -> View:
        height, width = view.grey.shape
        size = max(1, round(width * across)), max(1, round(height * down))
        made = Image.fromarray(view.grey).resize(size, Image.Resampling.BICUBIC)
        return View(np.asarray(made), _after(view.back, (width / size[0], 0, 0, 0, height / size[1], 0)))

    return larger


def turned(degrees: float) -> Change:
    """Turned to the left; the corners that come free are white."""

    def at_an_angle(view: View) -> View:
        height, width = view.grey.shape
        made = Image.fromarray(view.grey).rotate(degrees, Image.Resampling.BILINEAR, expand=True, fillcolor=_WHITE)
        turn = np.deg2rad(degrees)
        cos, sin = float(np.cos(turn)), float(np.sin(turn))
        x, y = made.width / 2, made.height / 2
        return View(
            np.asarray(made),
            _after(view.back, (cos, -sin, width / 2 - cos * x + sin * y, sin, cos, height / 2 - sin * x - cos * y)),
        )

    return at_an_angle


def framed(view: View) -> View:
    """A white border, for codes that reach to the edge."""
    wide = max(16, min(view.grey.shape) // 10)
    grey = np.pad(view.grey, wide, constant_values=_WHITE)
    return View(grey, _after(view.back, (1, 0, -wide, 0, 1, -wide)))


def gamma(power: float) -> Change:
    """Under 1: what lies in the dark becomes clear; over 1: what lies in the light."""
    table = [round(255 * (value / 255) ** power) for value in range(256)]
    return drawn(lambda picture: picture.point(table))


def more_contrast(picture: Image.Image) -> Image.Image:
    return ImageOps.autocontrast(picture, 2)


def normalised(grey: Grey) -> Grey:
    """Each place against the brightness and the contrast around it."""
    reach = max(8, min(grey.shape) // 16)
    apart = grey.astype(np.int16) - _blurred(grey, reach)
    spread = _blurred(np.minimum(np.abs(apart) * 2, 255).astype(np.uint8), reach).astype(np.float32) + 4
    return np.clip(128 + apart * (100 / spread), 0, 255).astype(np.uint8)


def thresholded(reach: int) -> Change:
    """Black or white, by the mean of `reach` pixels each way."""
    return changed(lambda grey: np.where(grey + np.int16(5) > _blurred(grey, reach), _WHITE, 0).astype(np.uint8))


def flattened(grey: Grey) -> Grey:
    """The paper made evenly white: divided by the light that falls on it."""
    height, width = grey.shape
    small = Image.fromarray(grey).resize((max(1, width // 8), max(1, height // 8)), Image.Resampling.BOX)
    light = small.filter(ImageFilter.MaxFilter(5)).filter(ImageFilter.BoxBlur(4))
    whole = np.maximum(np.asarray(light.resize((width, height), Image.Resampling.BILINEAR)), 1)
    return np.minimum(grey * np.float32(255) / whole, 255).astype(np.uint8)


def thinner(grey: Grey) -> Grey:
    """Dark parts lose a pixel all around."""
    return _rows_and_columns(grey, np.maximum)


def thicker(grey: Grey) -> Grey:
    """Dark parts gain a pixel all around."""
    return _rows_and_columns(grey, np.minimum)


def closed(grey: Grey) -> Grey:
    """Dark specks go."""
    return thicker(thinner(grey))


def smoothed(grey: Grey) -> Grey:
    """Gaussian, near enough: each pixel and its neighbours by 1-2-1, twice over."""
    return _one_two_one(_one_two_one(grey))


def sharpened(grey: Grey) -> Grey:
    """What differs from its surroundings differs twice as much more."""
    around = _one_two_one(_one_two_one(_one_two_one(grey)))
    return np.clip(grey * np.int16(3) - around.astype(np.int16) * 2, 0, 255).astype(np.uint8)


def despeckled(grey: Grey) -> Grey:
    """Median of the neighbours across, then down."""
    return _middle(_middle(grey, 1), 0)


def equalised(grey: Grey) -> Grey:
    """Contrast-limited adaptive histogram equalisation (Zuiderveld 1994), on a grid of 8 × 8 or 4 × 4."""
    height, width = grey.shape
    tiles = _TILES if min(height, width) >= _FEW_BELOW else _FEW_TILES
    tall, wide = -(-height // tiles), -(-width // tiles)
    padded = np.pad(grey, ((0, tall * tiles - height), (0, wide * tiles - width)), mode="edge")
    tables = _tile_tables(padded, tiles, tall * wide)
    rows = np.concatenate([tables[:1], tables, tables[-1:]])
    grid = np.concatenate([rows[:, :1], rows, rows[:, -1:]], axis=1)
    made = np.empty_like(padded)
    for top, bottom, row in _bands(tiles, tall):
        for left, right, column in _bands(tiles, wide):
            part = padded[top:bottom, left:right]
            made[top:bottom, left:right] = _blended(part, grid, (row, tall, top), (column, wide, left))
    return made[:height, :width]


def _tile_tables(padded: Grey, tiles: int, area: int) -> Any:
    """For each tile, what becomes of the 256 greys."""
    height, width = padded.shape
    parts = padded.reshape(tiles, height // tiles, tiles, width // tiles).swapaxes(1, 2).reshape(tiles * tiles, -1)
    counts = np.stack([np.bincount(part, minlength=256) for part in parts])
    limit = max(1, int(_CLIP * area / 256))
    clipped = np.minimum(counts, limit)
    clipped += (area - clipped.sum(axis=1, keepdims=True)) // 256
    return (np.cumsum(clipped, axis=1) * (255 / area)).clip(0, 255).astype(np.float32).reshape(tiles, tiles, 256)


def _bands(tiles: int, length: int) -> list[tuple[int, int, int]]:
    """Between the middles of tiles the same two tables hold: from, to, and the first of the two (0: the border's)."""
    middles = [0, *(tile * length + length // 2 for tile in range(tiles)), tiles * length]
    return [(start, end, at) for at, (start, end) in enumerate(itertools.pairwise(middles)) if end > start]


def _blended(part: Grey, grid: Any, down: tuple[int, int, int], across: tuple[int, int, int]) -> Any:
    (row, tall, top), (column, wide, left) = down, across
    below = (((np.arange(part.shape[0]) + top + 0.5) / tall + 0.5) - row).astype(np.float32)[:, None]
    right = (((np.arange(part.shape[1]) + left + 0.5) / wide + 0.5) - column).astype(np.float32)[None]
    one, two = grid[row, column][part], grid[row, column + 1][part]
    three, four = grid[row + 1, column][part], grid[row + 1, column + 1][part]
    upper, lower = one + (two - one) * right, three + (four - three) * right
    return (upper + (lower - upper) * below).astype(np.uint8)


def _blurred(grey: Grey, reach: int) -> Grey:
    return np.asarray(Image.fromarray(grey).filter(ImageFilter.BoxBlur(reach)))


def _one_two_one(grey: Grey) -> Grey:
    if min(grey.shape) < 3:
        return grey
    made = grey.copy()
    sums = grey[:, :-2].astype(np.uint16) + grey[:, 2:] + (grey[:, 1:-1].astype(np.uint16) << 1)
    made[:, 1:-1] = (sums + 2) >> 2
    down = made[:-2].astype(np.uint16) + made[2:] + (made[1:-1].astype(np.uint16) << 1)
    smooth = made.copy()
    smooth[1:-1] = (down + 2) >> 2
    return smooth


def _rows_and_columns(grey: Grey, choose: Any) -> Grey:
    if min(grey.shape) < 3:
        return grey
    made = grey.copy()
    made[:, 1:-1] = choose(choose(grey[:, :-2], grey[:, 2:]), grey[:, 1:-1])
    both = made.copy()
    both[1:-1] = choose(choose(made[:-2], made[2:]), made[1:-1])
    return both


def _middle(grey: Grey, axis: int) -> Grey:
    """The median of three along an axis."""
    if grey.shape[axis] < 3:
        return grey
    first, second, third = (np.moveaxis(grey, axis, 0)[at : at - 2 or None] for at in range(3))
    made = np.moveaxis(grey, axis, 0).copy()
    made[1:-1] = np.maximum(np.minimum(first, second), np.minimum(np.maximum(first, second), third))
    return np.moveaxis(made, 0, axis)


def _after(outer: Affine, inner: Affine) -> Affine:
    """First `inner`, then `outer`."""
    a, b, c, d, e, f = outer
    g, h, i, j, k, m = inner
    return (a * g + b * j, a * h + b * k, a * i + b * m + c, d * g + e * j, d * h + e * k, d * i + e * m + f)
