"""The grey plane of a camera's frame, looked at where it lies: nothing is converted to a picture first.

Cameras and players send brightness as a plane of its own (NV12, YUV420P and their kin) or as every second byte (YUYV,
UYVY); both are views of the frame's memory. Frames in RGB give their green, which carries most of the brightness;
Motion JPEG is decoded by pillow, to grey.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image, UnidentifiedImageError
from PySide6.QtMultimedia import QVideoFrame, QVideoFrameFormat

Bytes = NDArray[np.uint8]
Thirds = tuple[Bytes, Bytes, Bytes]
_Format = QVideoFrameFormat.PixelFormat


@dataclass(frozen=True, slots=True)
class Planes:
    """A mapped frame: `luma` is brightness, height × width, valid only while the frame is mapped.

    `colours` makes three planes of equal size, each pixel standing for `factor` × `factor` of the frame, in the
    order of `mode` ("RGB" or "YCbCr"). `quarter_turns` clockwise and then `mirrored` make it stand as it was meant.
    """

    luma: Bytes
    mode: str
    colours: Callable[[int], Thirds]
    quarter_turns: int = 0
    mirrored: bool = False


@contextmanager
def mapped(frame: QVideoFrame) -> Iterator[Planes | None]:
    """The frame's planes while the block runs; None for a frame without a picture, or in a format not known here."""
    if not frame.isValid() or not frame.map(QVideoFrame.MapMode.ReadOnly):
        yield None
        return
    try:
        yield _planes(frame)
    finally:
        frame.unmap()


def _planes(frame: QVideoFrame) -> Planes | None:
    make = _READERS.get(frame.pixelFormat())
    made = make(frame) if make is not None and frame.width() > 1 and frame.height() > 1 else None
    if made is None:
        return None
    luma, mode, colours = made
    turns, mirrored = frame.rotation().value // 90, frame.mirrored()
    if frame.surfaceFormat().scanLineDirection() == QVideoFrameFormat.Direction.BottomToTop:
        turns, mirrored = (turns + 2) % 4, not mirrored  # upside down is half a turn of the mirror image
    return Planes(luma, mode, colours, turns, mirrored)


Made = tuple[Bytes, str, Callable[[int], Thirds]]
Maker = Callable[[QVideoFrame], Made | None]


def _plane(frame: QVideoFrame, plane: int, pixel: int = 1) -> Bytes:
    """The bytes of a plane as rows of pixels of that many bytes: (rows, pixels) or (rows, pixels, pixel)."""
    bits: Any = frame.bits(plane)
    stride = frame.bytesPerLine(plane)
    flat = np.frombuffer(bits, dtype=np.uint8, count=min(len(bits), frame.mappedBytes(plane)))
    rows = flat[: len(flat) // stride * stride].reshape(-1, stride)
    if pixel == 1:
        return rows
    return rows[:, : stride // pixel * pixel].reshape(len(rows), -1, pixel)


def _cropped(frame: QVideoFrame, plane: Bytes, across: int = 1, down: int = 1) -> Bytes:
    """The part that is meant to be seen; `across` and `down` are how coarse the plane is against the frame."""
    view = frame.surfaceFormat().viewport()
    left, top = view.x() // across, view.y() // down
    return plane[top : top + view.height() // down, left : left + view.width() // across]


def _grey(plane: Bytes) -> Made:
    return plane, "RGB", lambda factor: (_thinned(plane, factor),) * 3


def _thinned(plane: Bytes, factor: int) -> Bytes:
    return plane[::factor, ::factor]


def _fitted(of: Bytes, luma: Bytes, across: int, down: int, factor: int) -> Bytes:
    """A plane of colour at the size that brightness has after thinning."""
    rows = np.arange(0, luma.shape[0], factor) // down
    columns = np.arange(0, luma.shape[1], factor) // across
    fitted: Bytes = of[np.minimum(rows, len(of) - 1)[:, None], np.minimum(columns, of.shape[1] - 1)[None, :]]
    return fitted


def _coloured(luma: Bytes, blue: Bytes, red: Bytes, across: int = 1, down: int = 1) -> Made:
    """`across` and `down` are how many pixels of brightness share one of colour."""

    def colours(factor: int) -> Thirds:
        fitted = (_fitted(one, luma, across, down, factor) for one in (blue, red))
        return _thinned(luma, factor), next(fitted), next(fitted)

    return luma, "YCbCr", colours


def _planar(across: int, down: int, cb: int = 1, cr: int = 2) -> Maker:
    def make(frame: QVideoFrame) -> Made:
        blue, red = (_cropped(frame, _plane(frame, at), across, down) for at in (cb, cr))
        return _coloured(_cropped(frame, _plane(frame, 0)), blue, red, across, down)

    return make


def _half_planar(cb: int) -> Maker:
    def make(frame: QVideoFrame) -> Made:
        pairs = _cropped(frame, _plane(frame, 1, 2), 2, 2)
        return _coloured(_cropped(frame, _plane(frame, 0)), pairs[:, :, cb], pairs[:, :, 1 - cb], 2, 2)

    return make


def _packed(y: int, cb: int, cr: int) -> Maker:
    """Four bytes for two pixels: `y` is where brightness begins, `cb` and `cr` where colour stands."""

    def make(frame: QVideoFrame) -> Made:
        fours = _cropped(frame, _plane(frame, 0, 4), 2)
        return _coloured(_cropped(frame, _plane(frame, 0, 2)[:, :, y]), fours[:, :, cb], fours[:, :, cr], 2)

    return make


def _brightness_alone(frame: QVideoFrame) -> Made:
    return _grey(_cropped(frame, _plane(frame, 0)))


def _deep_grey(frame: QVideoFrame) -> Made:
    """Two bytes a pixel, the coarse one last."""
    return _grey(_cropped(frame, _plane(frame, 0, 2)[:, :, 1]))


def _rgb(red: int, green: int, blue: int) -> Maker:
    def make(frame: QVideoFrame) -> Made:
        pixels = _cropped(frame, _plane(frame, 0, 4))

        def colours(factor: int) -> Thirds:
            small = pixels[::factor, ::factor]
            return small[:, :, red], small[:, :, green], small[:, :, blue]

        return pixels[:, :, green], "RGB", colours

    return make


def _jpeg(frame: QVideoFrame) -> Made | None:
    """None for one that broke on the way: cheap cameras send such frames, and the next one is whole."""
    bits: Any = frame.bits(0)
    try:
        picture = Image.open(BytesIO(bytes(bits[: frame.mappedBytes(0)])), formats=("JPEG",))
        picture.draft("YCbCr", None)
        planes = np.asarray(picture.convert("YCbCr"))
    except (UnidentifiedImageError, OSError, Image.DecompressionBombError, ValueError, SyntaxError):
        return None
    return _coloured(np.ascontiguousarray(planes[:, :, 0]), planes[:, :, 1], planes[:, :, 2])


_READERS: dict[QVideoFrameFormat.PixelFormat, Maker] = {
    _Format.Format_NV12: _half_planar(0),
    _Format.Format_NV21: _half_planar(1),
    _Format.Format_YUV420P: _planar(2, 2),
    _Format.Format_YV12: _planar(2, 2, 2, 1),
    _Format.Format_YUV422P: _planar(2, 1),
    _Format.Format_YUYV: _packed(0, 1, 3),
    _Format.Format_UYVY: _packed(1, 0, 2),
    _Format.Format_Y8: _brightness_alone,
    _Format.Format_IMC1: _brightness_alone,
    _Format.Format_IMC2: _brightness_alone,
    _Format.Format_IMC3: _brightness_alone,
    _Format.Format_IMC4: _brightness_alone,
    _Format.Format_Y16: _deep_grey,
    _Format.Format_P010: _deep_grey,
    _Format.Format_P016: _deep_grey,
    _Format.Format_ARGB8888: _rgb(1, 2, 3),
    _Format.Format_ARGB8888_Premultiplied: _rgb(1, 2, 3),
    _Format.Format_XRGB8888: _rgb(1, 2, 3),
    _Format.Format_BGRA8888: _rgb(2, 1, 0),
    _Format.Format_BGRA8888_Premultiplied: _rgb(2, 1, 0),
    _Format.Format_BGRX8888: _rgb(2, 1, 0),
    _Format.Format_ABGR8888: _rgb(3, 2, 1),
    _Format.Format_XBGR8888: _rgb(3, 2, 1),
    _Format.Format_RGBA8888: _rgb(0, 1, 2),
    _Format.Format_RGBX8888: _rgb(0, 1, 2),
    _Format.Format_Jpeg: _jpeg,
}
KNOWN = frozenset(_READERS)
