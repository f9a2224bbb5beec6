"""Text on drawn sheets: the bundled fonts, lines that fit a width, and room for every tone mark."""

import unicodedata
from functools import cache
from pathlib import Path

from PIL import ImageDraw, ImageFont

FONTS = Path(__file__).resolve().parents[2] / "resources" / "fonts"
REGULAR, SEMIBOLD, BOLD = "BeVietnamPro-Regular.ttf", "BeVietnamPro-SemiBold.ttf", "BeVietnamPro-Bold.ttf"
FIGURES = "Inter-SemiBold.ttf"

ABOVE, LEADING = 1.23, 1.5
"""In ems: how far Ẳ reaches over the line in the boldest of these fonts, and lines apart that never touch."""


@cache
def font(file: str, px: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(FONTS / file, px)


def wrapped(text: str, face: ImageFont.FreeTypeFont, width: float, lines: int) -> list[str]:
    """`text` in at most `lines` lines no wider than `width` pixels, broken between words, cut with … if it must be."""
    words = unicodedata.normalize("NFC", text).split()
    made: list[str] = []
    while words and len(made) < lines:
        last = len(made) == lines - 1
        count = len(words) if last else _fitting(words, face, width)
        made.append(_cut(" ".join(words[:count]), face, width))
        words = words[count:]
    return made


def balanced(text: str, face: ImageFont.FreeTypeFont, width: float, lines: int) -> list[str]:
    """As `wrapped`, with lines of about one length: no single word is left over for the last one."""
    best = wrapped(text, face, width, lines)
    for share in range(95, 45, -5):
        narrower = wrapped(text, face, width * share / 100, len(best) + 1)
        if len(narrower) != len(best) or " ".join(narrower) != " ".join(best):
            break
        best = narrower
    return best


def _fitting(words: list[str], face: ImageFont.FreeTypeFont, width: float) -> int:
    """How many of the first words go on a line; at least one."""
    count = 1
    while count < len(words) and face.getlength(" ".join(words[: count + 1])) <= width:
        count += 1
    return count


def _cut(line: str, face: ImageFont.FreeTypeFont, width: float) -> str:
    if face.getlength(line) <= width:
        return line
    while line and face.getlength(line + "…") > width:
        line = line[:-1]
    return line.rstrip() + "…"


def draw_lines(
    draw: ImageDraw.ImageDraw, lines: list[str], face: ImageFont.FreeTypeFont, centre: float, top: float, ink: int = 0
) -> float:
    """Draws the lines centred under one another from `top` down; returns where the next text may begin."""
    step = face.size * LEADING
    for number, line in enumerate(lines):
        draw.text((centre, top + number * step + face.size * ABOVE), line, font=face, fill=ink, anchor="ms")
    return top + len(lines) * step
