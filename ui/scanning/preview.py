"""The small live picture and the outlines upon it, turned upright as the camera meant them."""

import numpy as np
from PIL import Image
from PySide6.QtGui import QImage

from kiosk.domain.scan import Sighting
from ui.scanning.frames import Bytes, Planes
from ui.scanning.outline import Outline, Point

WIDTH = 430
_TURNS = {1: Image.Transpose.ROTATE_270, 2: Image.Transpose.ROTATE_180, 3: Image.Transpose.ROTATE_90}


def picture_of(planes: Planes) -> QImage:
    """About 430 pixels wide, in colour where the frame has it; a copy, which outlives the frame."""
    factor = max(1, round(max(planes.luma.shape) / WIDTH))
    first, second, third = planes.colours(factor)
    parts = (_averaged(planes.luma, factor) if planes.mode == "YCbCr" else first, second, third)
    small = Image.merge(planes.mode, [Image.fromarray(np.ascontiguousarray(one)) for one in parts]).convert("RGB")
    if planes.quarter_turns:
        small = small.transpose(_TURNS[planes.quarter_turns])
    if planes.mirrored:
        small = small.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    data = small.tobytes()
    return QImage(data, small.width, small.height, 3 * small.width, QImage.Format.Format_RGB888).copy()


def outline_of(sighting: Sighting, planes: Planes) -> Outline:
    height, width = planes.luma.shape
    corners = tuple(_upright((x / width, y / height), planes) for x, y in sighting.corners)
    return Outline(sighting.text, corners)


def _upright(point: Point, planes: Planes) -> Point:
    x, y = point
    for _ in range(planes.quarter_turns):
        x, y = 1 - y, x
    return (1 - x, y) if planes.mirrored else (x, y)


def _averaged(luma: Bytes, factor: int) -> Bytes:
    rows = np.ascontiguousarray(luma)
    return np.asarray(Image.frombuffer("L", (rows.shape[1], rows.shape[0]), rows, "raw", "L", 0, 1).reduce(factor))
