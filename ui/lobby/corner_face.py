"""The code of the page for phones, in a corner of its own: beside the rows, or where there are none beside the hero."""

from dataclasses import dataclass, replace

from kiosk.sheets.code_matrix import QUIET, CodeMatrix, code_matrix, strokes_of
from kiosk.words import Words
from ui.lobby.fit import Step, fit
from ui.lobby.frame import GAP, Box, Frame, Shape
from ui.lobby.tools import Tools

_MODULE, _SMALLEST = 0.9, 0.66  # of u: on a 55-inch screen 6 mm, which a phone reads from three metres
_CAPTION = (Step(3.2, 1), Step(2.8, 1), Step(2.8, 2))
_LINE, _BETWEEN = 1.3, 0.8


@dataclass(frozen=True, slots=True)
class CornerFace:
    """`path` draws the dark modules, in pixels within a white square of `side`; not shown while there is no page."""

    shown: bool = False
    x: float = 0.0
    y: float = 0.0
    width: float = 0.0
    side: int = 1
    path: str = ""
    beside: bool = False
    caption: str = ""
    captionSize: int = 1
    captionLines: int = 1
    captionWidth: float = 0.0
    address: str = ""
    addressSize: int = 1


@dataclass(frozen=True, slots=True)
class Corner:
    """`frame` is what is left of the screen's; `room` what the corner takes of the rows' width, `tall` of their height.

    `own` is its place when it stands apart from the rows.
    """

    frame: Frame
    matrix: CodeMatrix | None = None
    face: CornerFace = CornerFace()
    room: float = 0.0
    tall: float = 0.0
    own: Box | None = None

    def narrowed(self, rows: Box) -> Box:
        return replace(rows, width=rows.width - self.room)

    @property
    def least(self) -> float:
        """How tall the rows' place must be for it."""
        return _SMALLEST / _MODULE * self.face.side + self.tall - self.face.side if self.room else 0.0

    def placed(self, rows: Box) -> CornerFace:
        """At the foot of the rows' right side, smaller where they are not tall enough."""
        if self.matrix is None:
            return CornerFace()
        if self.own is not None:
            return _drawn(self.face, self.matrix, self.own)
        below = self.tall - self.face.side
        side = min(self.face.side, rows.height - below)
        place = Box(rows.x + rows.width - self.face.width, rows.y + rows.height - side - below, self.face.width, side)
        return _drawn(replace(self.face, side=int(side)), self.matrix, place)


def corner_of(address: str, frame: Frame, tools: Tools, *, under: float) -> Corner:
    """Takes its room before anything else is laid out, so that it never covers the programme.

    `under` is how tall the rows' place is; where it could not be read in there it stands beside all.
    """
    if not address:
        return Corner(frame)
    matrix = code_matrix(_short(address), ("M", "L"))
    face = _face(address, matrix, frame, tools)
    below = face.captionSize * face.captionLines * _LINE + face.addressSize * _LINE + _BETWEEN * frame.u
    if frame.shape is Shape.PORTRAIT:
        return _at_the_foot(matrix, face, frame)
    beside = Corner(frame, matrix, face, room=face.width + 2 * GAP * frame.u, tall=face.side + below)
    return beside if beside.least <= under else _at_the_side(matrix, face, frame, below)


def _short(address: str) -> str:
    """In capitals the code takes two thirds of the room, and scheme and host mean the same."""
    return address.upper()


def _face(address: str, matrix: CodeMatrix, frame: Frame, tools: Tools) -> CornerFace:
    side = _side(matrix, _MODULE * frame.u)
    upright = frame.shape is Shape.PORTRAIT
    width = frame.body.width - side - 3 * frame.u if upright else float(side)
    words = Words(tools.first.language or "en")
    said = words.say("Programme on your phone")
    typed = address.removeprefix("http://").rstrip("/")
    caption = fit(said, width, _CAPTION, frame.u, tools.ruler.strong)
    small = fit(typed, width, (Step(2.8, 1),), frame.u, tools.ruler.strong)
    return CornerFace(
        shown=True,
        width=float(side),
        side=side,
        beside=upright,
        caption=said,
        captionSize=caption.pixels,
        captionLines=caption.lines,
        captionWidth=caption.width,
        address=typed,
        addressSize=small.pixels,
    )


def _side(matrix: CodeMatrix, module: float) -> int:
    return (matrix.size + 2 * QUIET) * max(round(module), 1)


def _at_the_foot(matrix: CodeMatrix, face: CornerFace, frame: Frame) -> Corner:
    body, gap = frame.body, GAP * frame.u
    place = Box(body.x, body.y + body.height - face.side, body.width, float(face.side))
    left = replace(frame, body=replace(body, height=body.height - face.side - gap))
    return Corner(left, matrix, replace(face, width=body.width), own=place)


def _at_the_side(matrix: CodeMatrix, face: CornerFace, frame: Frame, below: float) -> Corner:
    body, gap = frame.body, 2 * GAP * frame.u
    left = replace(frame, body=replace(body, width=body.width - face.width - gap))
    place = Box(
        body.x + body.width - face.width, body.y + body.height - face.side - below, face.width, float(face.side)
    )
    return Corner(left, matrix, face, own=place)


def _drawn(face: CornerFace, matrix: CodeMatrix, place: Box) -> CornerFace:
    """With modules of whole pixels, in the middle of their white square."""
    module = max(int(face.side) // (matrix.size + 2 * QUIET), 1)
    start = (face.side - matrix.size * module) // 2
    runs = (
        f"M{start + x * module} {start + y * module}h{run * module}v{module}h{-run * module}z"
        for x, y, run in strokes_of(matrix)
    )
    return replace(face, x=place.x, y=place.y, path="".join(runs))
