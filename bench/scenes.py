"""Frames of a camera that was never there: a room, a code held up, and what optics, screens and darkness do to both.

A model after the field study of decoders, §3: homography, defocus, the grid of a phone's screen against the sensor's
own (moiré), a dim screen in a bright room, shot and read noise. Brightness only: colour tells a decoder nothing.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import qrcode
from numpy.typing import NDArray
from PIL import Image, ImageFilter

Bytes = NDArray[np.uint8]
Floats = NDArray[np.floating]
ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
LETTERS = 119  # a signed token of the field study: version 5-M, 37 modules
_FINE = 4  # samples of a pixel in each direction


@dataclass(frozen=True, slots=True)
class Held:
    """How a code is held: the width of a module in pixels, its roll in degrees, and what its middle stands at."""

    module: float = 3.0
    roll: float = 0.0
    x: float = 0.5
    y: float = 0.5


def text_of(rng: np.random.Generator) -> str:
    return "".join(ALPHABET[at] for at in rng.integers(0, len(ALPHABET), LETTERS))


def matrix_of(text: str, *, on_screen: bool) -> Bytes:
    """The code's modules with their quiet zone; 255 is white. A screen is lit further around, and ends in glass."""
    code = qrcode.QRCode(error_correction=qrcode.ERROR_CORRECT_M, border=4)
    code.add_data(text)
    code.make(fit=True)
    modules = np.where(np.array(code.get_matrix()), 0, 255).astype(np.uint8)
    if not on_screen:
        return modules
    return np.pad(np.pad(modules, 4, constant_values=255), 3, constant_values=0)


def room(rng: np.random.Generator, width: int, height: int) -> Floats:
    """Walls, furniture, people out of focus: blobs and edges of several sizes, 0 to 255."""
    scene = np.full((height, width), 110.0)
    for cells, strength in ((4, 60), (9, 40), (24, 22), (70, 10)):
        coarse = rng.normal(0, 1, (max(2, cells * height // width), cells)).astype(np.float32)
        scene += strength * np.asarray(Image.fromarray(coarse).resize((width, height), Image.Resampling.BICUBIC))
    for _ in range(14):
        x, y = rng.integers(0, width), rng.integers(0, height)
        across, down = rng.integers(width // 30, width // 4), rng.integers(height // 30, height // 3)
        scene[y : y + down, x : x + across] += rng.normal(0, 45)
    clipped: Floats = np.clip(scene, 6, 245)
    return clipped


def phone(
    text: str, held: Held, *, black: float = 18, white: float = 225, screen: float | None = None
) -> tuple[Floats, Floats]:
    """The code as the sensor sees it, and how much of each pixel it covers. `screen` is the pitch of its pixels, in
    pixels of the camera: near one, the two grids beat against each other; 0 is too fine to be seen, None is paper."""
    modules = matrix_of(text, on_screen=screen is not None)
    side = round(len(modules) * held.module * _FINE)
    sharp = Image.fromarray(modules).resize((side, side), Image.Resampling.NEAREST)
    fine = black + (white - black) * np.asarray(sharp, dtype=np.float64) / 255
    if screen:
        at = np.arange(side) / _FINE / screen
        lit = np.clip(1.9 * np.cos(np.pi * at) ** 2, 0, 1.5)
        fine = black + (fine - black) * lit[:, None] * (0.35 + 0.65 * lit[None, :])
    turned = Image.fromarray(fine.astype(np.float32)).rotate(held.roll, Image.Resampling.BILINEAR, expand=True)
    mask = Image.new("F", (side, side), 1.0).rotate(held.roll, Image.Resampling.BILINEAR, expand=True)
    return _sampled(turned, aperture=3 if screen else _FINE), _sampled(mask)


def _sampled(fine: Image.Image, aperture: int = _FINE) -> Floats:
    """A pixel sees all of its place, or less of it: then fine patterns beat against the sensor's grid."""
    width, height = fine.width // _FINE, fine.height // _FINE
    cut = np.asarray(fine)[: height * _FINE, : width * _FINE]
    parts = cut.reshape(height, _FINE, width, _FINE)[:, :aperture, :, :aperture]
    mean: Floats = parts.mean(axis=(1, 3)).astype(np.float64)
    return mean


def put(scene: Floats, code: Floats, cover: Floats, held: Held) -> Floats:
    height, width = code.shape
    top = round(held.y * scene.shape[0] - height / 2)
    left = round(held.x * scene.shape[1] - width / 2)
    made = scene.copy()
    part = made[top : top + height, left : left + width]
    part[:] = part * (1 - cover) + code * cover
    return made


def defocused(scene: Floats, radius: float) -> Floats:
    soft = Image.fromarray(scene.astype(np.float32).clip(0, 255).astype(np.uint8)).filter(
        ImageFilter.GaussianBlur(radius)
    )
    return np.asarray(soft, dtype=np.float64)


def sensed(scene: Floats, rng: np.random.Generator, *, light: float = 1.0, read: float = 1.5) -> Bytes:
    """What the sensor makes of it: shot noise by the light there is, read noise, and the gain that makes up for it."""
    electrons = 40.0 * light  # per grey level
    noisy = scene + rng.normal(0, 1, scene.shape) * np.sqrt(np.maximum(scene, 1) / electrons + read**2)
    return noisy.clip(0, 255).astype(np.uint8)


def dim_phone(rng: np.random.Generator, text: str, width: int, height: int) -> Bytes:
    """A phone at its lowest brightness in a bright room: white is hardly lighter than the glass around it."""
    held = _anyhow(rng, 2.4, 3.2)
    code, cover = phone(text, held, black=9, white=rng.uniform(21, 29), screen=0)
    return sensed(put(room(rng, width, height) + 40, code, cover, held), rng, read=1.2)


def moire(rng: np.random.Generator, text: str, width: int, height: int) -> Bytes:
    """A phone whose pixels are about as large as the camera's."""
    held = _anyhow(rng, 2.6, 3.4)
    code, cover = phone(text, held, black=12, white=235, screen=rng.uniform(0.82, 0.94))
    return sensed(put(room(rng, width, height) * 0.6, code, cover, held), rng)


def dark(rng: np.random.Generator, text: str, width: int, height: int) -> Bytes:
    """A letter in a room that is nearly dark, the camera at its highest gain."""
    held = _anyhow(rng, 2.8, 3.6)
    code, cover = phone(text, held, black=30, white=105)
    return sensed(put(room(rng, width, height) * 0.5, code, cover, held), rng, light=0.012, read=9)


CONDITIONS = {"dim phone": dim_phone, "moiré": moire, "dark": dark}


def _anyhow(rng: np.random.Generator, least: float, most: float) -> Held:
    return Held(rng.uniform(least, most), rng.uniform(-8, 8), rng.uniform(0.35, 0.65), rng.uniform(0.4, 0.6))


def still(rng: np.random.Generator, width: int, height: int, count: int) -> list[Bytes]:
    """An empty room in which nothing moves but the sensor's noise."""
    scene = room(rng, width, height)
    return [sensed(scene, rng) for _ in range(count)]


def visits(rng: np.random.Generator, width: int, height: int, texts: list[str], each: int) -> Iterator[Bytes]:
    """Codes that come into a moving room one after the other, `each` frames for each, half of them in full view."""
    scene = room(rng, width + 2 * each, height).astype(np.float32)
    grain = [rng.standard_normal((height, width), dtype=np.float32) * 2 for _ in range(_GRAINS)]
    for text in texts:
        held = _anyhow(rng, 3 * height / 720, 4 * height / 720)
        code, cover = phone(text, held)
        for at in range(each):
            behind = scene[:, at * 2 : at * 2 + width]
            seen = put(behind, code, cover, held) if each // 4 <= at < each * 3 // 4 else behind
            yield (seen + grain[at % _GRAINS]).clip(0, 255).astype(np.uint8)


_GRAINS = 5
