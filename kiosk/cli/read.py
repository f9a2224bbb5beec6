"""read: the codes in pictures, PDFs and videos, one line a code. Qt is not needed for pictures and PDFs."""

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, assert_never

import click

from kiosk.cli.tools import DONE, SOME_REFUSED, UNUSABLE, Tools, json_option, pass_tools, print_json, say, tell
from kiosk.domain.foreign import Private, kind_of
from kiosk.domain.scan import Looked, Sighting
from kiosk.errors import BadInput, KioskError
from kiosk.words import Words

STANDARD_INPUT = Path("-")
PICTURES = frozenset(
    [
        ".png",
        ".jpg",
        ".jpeg",
        ".jpe",
        ".jfif",
        ".webp",
        ".gif",
        ".tif",
        ".tiff",
        ".bmp",
        ".avif",
        ".ppm",
        ".pgm",
        ".pbm",
        ".jp2",
        ".tga",
        ".pdf",
    ]
)
VIDEOS = frozenset([".mp4", ".m4v", ".mov", ".mkv", ".avi", ".webm"])
_LONGEST_INPUT = 512 * 1024 * 1024


@dataclass(slots=True)
class _Tally:
    """How it went with all files: those that could be looked at, and those in which something was missing."""

    usable: int = 0
    lacking: int = 0

    @property
    def exit_code(self) -> int:
        if not self.usable:
            return UNUSABLE
        return SOME_REFUSED if self.lacking else DONE


@click.command()
@click.argument("images", nargs=-1, required=True, metavar="IMAGE...", type=click.Path(path_type=Path))
@click.option("--all", "every_format", is_flag=True, help="Bar codes of all kinds, not only QR codes (slower).")
@json_option
@pass_tools
def read(tools: Tools, images: tuple[Path, ...], *, every_format: bool, as_json: bool) -> None:
    """Read the codes in each IMAGE: a picture, a PDF (every page), a video, a folder of these, or - for standard input.

    A code a line: file, format, text. With --json also its corners (pixels, from its own upper left, clockwise), the
    milliseconds that the looking took, and the page when there are several.
    """
    tally = _Tally()
    show = _print_data if as_json else partial(_print_line, tools.words)
    for file in _files(tools, images, tally):
        _read_one(tools, file, partial(show, file), tally, every_format=every_format)
    raise SystemExit(tally.exit_code)


def _files(tools: Tools, images: tuple[Path, ...], tally: _Tally) -> Iterator[Path]:
    """The files themselves; of a folder everything in it, deep down, that can hold codes."""
    for image in images:
        if not image.is_dir():
            yield image
            continue
        inside = sorted(file for file in image.rglob("*") if _may_hold_codes(file))
        if not inside:
            tally.lacking += 1
            tell(tools.words.say("{folder} holds no picture, PDF or video.", folder=image))
        yield from inside


def _may_hold_codes(file: Path) -> bool:
    return file.suffix.lower() in PICTURES | VIDEOS and not file.name.startswith(".") and file.is_file()


def _read_one(tools: Tools, file: Path, show: Callable[[Looked], None], tally: _Tally, *, every_format: bool) -> None:
    """Shows each page that holds codes, or the last one when none does; what is wrong is told at once."""
    codes, last, trouble = 0, Looked(0, 0, (), 0.0), False
    try:
        for last in _looks(tools, file, every_format=every_format):
            codes += len(last.sightings)
            if last.sightings:
                show(last)
    except KioskError as error:
        trouble = True
        tell(tools.words.explain(error))
    if not codes:
        show(last)
        if not trouble:
            tell(tools.words.say("No code in {file}.", file=file))
    tally.usable += bool(last.page)
    tally.lacking += trouble or not codes


def _looks(tools: Tools, file: Path, *, every_format: bool) -> Iterator[Looked]:
    if file.suffix.lower() in VIDEOS:
        return _moving(tools, file)
    if tools.read_picture is None:
        raise BadInput("Pictures cannot be read here: the decoder is missing.")
    source = _standard_input() if file == STANDARD_INPUT else file
    return tools.read_picture(source, str(file), every_format=every_format)


def _moving(tools: Tools, file: Path) -> Iterator[Looked]:
    if tools.read_video is None:
        raise BadInput("{file} is a video, and videos cannot be read here. Give pictures of it.", file=file)
    if not file.is_file():
        raise BadInput("There is no file {file}.", file=file)
    yield Looked(1, 1, (), 0.0)
    for sighting, ms in tools.read_video(file):
        yield Looked(1, 1, (sighting,), ms)


def _standard_input() -> bytes:
    given = sys.stdin.buffer.read(_LONGEST_INPUT + 1) if sys.stdin else b""
    if not given or len(given) > _LONGEST_INPUT:
        raise BadInput("Nothing that can be read came in on standard input.")
    return given


def _print_data(file: Path, looked: Looked) -> None:
    for sighting in looked.sightings or (None,):
        print_json(_as_data(file, looked, sighting))


def _as_data(file: Path, looked: Looked, sighting: Sighting | None) -> dict[str, Any]:
    """design.md §8.1; `page` only where there are several."""
    return {
        "file": str(file),
        "text": sighting.text if sighting else None,
        "format": sighting.format if sighting else None,
        "corners": sighting.corners if sighting else None,
        "ms": round(looked.ms, 1),
        **({"page": looked.page, "pages": looked.pages} if looked.pages > 1 and sighting else {}),
    }


def _print_line(words: Words, file: Path, looked: Looked) -> None:
    for sighting in looked.sightings:
        say(f"{file}\t{sighting.format}\t{_for_eyes(words, sighting.text)}")


def _for_eyes(words: Words, text: str) -> str:
    """Private texts are named; control characters are spelt out, because a terminal obeys them."""
    match kind_of(text):
        case None:
            return "".join(char if char.isprintable() else char.encode("unicode_escape").decode() for char in text)
        case Private.WIFI:
            return words.say("(the password of a Wi-Fi network; --json tells it)")
        case Private.PAYMENT:
            return words.say("(a payment code; --json tells it)")
        case Private.SECRET:
            return words.say("(a secret for signing in somewhere; --json tells it)")
        case Private.IDENTITY:
            return words.say("(the code of an identity document; --json tells it)")
        case Private.CONTACT:
            return words.say("(someone's contact data; --json tells it)")
        case kind:
            assert_never(kind)
