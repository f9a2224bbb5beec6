"""The organiser's text of a letter: its head as "name: text" lines, a line of hyphens, then the letter itself.

In the text `{name}` stands for what is known of the guest, `**…**` is bold, `# ` begins a large line in the
middle, `> ` an ordinary one in the middle, `- ` a point, `label | text` stands in two columns, and a line that
begins with `? ` is left out when something it asks for is not known. `{{` is a brace.
"""

import difflib
import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from kiosk.domain.names import fold
from kiosk.errors import BadInput

_END_OF_HEAD = re.compile(r"\s*-{3,}\s*")
_PIECE = re.compile(r"\{\{|\}\}|\*\*|\{([^{}\n]*)\}|[{}]")
LONGEST = 100_000
"""Characters: a template is a page or two; a file that is longer is something else."""

FIELDS = {
    "name": "tên",
    "title": "xưng hô",
    "post": "chức vụ",
    "unit": "đơn vị",
    "post_en": "chức vụ tiếng Anh",
    "unit_en": "đơn vị tiếng Anh",
    "block": "khối",
    "category": "loại",
    "seat": "ghế",
    "code": "mã",
    "note": "ghi chú",
    "event": "sự kiện",
    "subtitle": "tên phụ",
    "place": "địa điểm",
    "day": "ngày",
    "time": "giờ",
}
"""What every letter may ask for, in English and in Vietnamese; the list's own columns come on top."""

HEAD = {
    "language": "ngôn ngữ",
    "superior": "cơ quan chủ quản",
    "organisation": "cơ quan",
    "number": "số",
    "motto": "quốc hiệu",
    "dated": "nơi và ngày ký",
    "heading": "tiêu đề",
    "subheading": "tiêu đề phụ",
    "scan": "lời dặn",
    "signed for": "thay mặt",
    "signer post": "chức vụ người ký",
    "signer": "người ký",
}
_FIELD_NAMED = {fold(name): field for field, also in FIELDS.items() for name in (field, also)}
_HEAD_NAMED = {fold(name): key for key, also in HEAD.items() for name in (key, also)}
_NO = {"", "no", "khong", "0", "none", "false"}


class Kind(Enum):
    PLAIN = ""
    HEADING = "#"
    CENTRED = ">"
    POINT = "-"
    IF_KNOWN = "?"
    PAIR = "|"
    BLANK = " "


@dataclass(frozen=True, slots=True)
class Piece:
    """A text as it stands, or with `hole` the name of what is to be put in."""

    text: str
    bold: bool = False
    hole: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """`number` counts from 1 in the file; `label` is the left column of a pair."""

    number: int
    kind: Kind
    pieces: tuple[Piece, ...] = ()
    label: tuple[Piece, ...] = ()


@dataclass(frozen=True, slots=True)
class Template:
    """`head` by the keys of HEAD; `language` is empty when the file does not say it."""

    language: str
    motto: bool
    head: dict[str, Line]
    body: tuple[Line, ...]

    @property
    def lines(self) -> Iterator[Line]:
        yield from self.head.values()
        yield from self.body


def template_of(text: str) -> Template:
    """Reads the text. Raises BadInput with the line and what is known instead."""
    if len(text) > LONGEST:
        raise BadInput("A letter's text of {count} characters is too long.", count=len(text))
    lines = text.lstrip("\ufeff").splitlines()
    end = next((at for at, line in enumerate(lines) if _END_OF_HEAD.fullmatch(line)), None)
    head = dict(_head_lines(lines[:end])) if end is not None else {}
    start = 0 if end is None else end + 1
    body = tuple(_line(number, said) for number, said in enumerate(lines[start:], start + 1))
    if all(line.kind is Kind.BLANK for line in body):
        raise BadInput("The letter has no text. Write what it says below the line of hyphens.")
    return Template(
        language=_language(head.pop("language", None)),
        motto=fold(_said(head.pop("motto", None))) not in _NO,
        head=head,
        body=body,
    )


def check_fields(template: Template, own_columns: Collection[str] = ()) -> None:
    """Raises BadInput when the letter asks for something nobody knows; `own_columns` are the list's own."""
    known = {*_FIELD_NAMED, *map(fold, own_columns)}
    for line, name in unknown_fields(template):
        if fold(name) not in known:
            raise BadInput(
                "Line {line}: there is no {name} to put in. Known are: {known}.",
                line=line,
                name="{" + name + "}",
                known=", ".join("{" + name + "}" for name in (*FIELDS, *own_columns)),
            )


def unknown_fields(template: Template) -> list[tuple[int, str]]:
    """Line and name of what is asked for beyond FIELDS."""
    pieces = ((line.number, piece) for line in template.lines for piece in (*line.label, *line.pieces))
    return [(n, p.text) for n, p in pieces if p.hole and p.text not in FIELDS]


def _head_lines(lines: Iterable[str]) -> Iterator[tuple[str, Line]]:
    for number, said in enumerate(lines, 1):
        if not said.strip() or said.lstrip().startswith("#"):
            continue
        name, colon, value = said.partition(":")
        key = _HEAD_NAMED.get(fold(name)) if colon else None
        if key is None:
            raise _no_such_head(number, name.strip())
        if value.strip():
            yield key, Line(number, Kind.PLAIN, tuple(_pieces(value.strip(), number)))


def _no_such_head(number: int, name: str) -> BadInput:
    near = difflib.get_close_matches(fold(name), _HEAD_NAMED, n=1)
    known = HEAD if not near else [_HEAD_NAMED[near[0]]]
    return BadInput(
        "Line {line}: the head of a letter has no “{name}”. It knows: {known}.",
        line=number,
        name=name,
        known=", ".join(known),
    )


def _language(line: Line | None) -> str:
    said = fold(_said(line))
    if not said or said in ("vi", "en"):
        return said
    raise BadInput("Line {line}: a letter's language is vi or en.", line=line.number if line else 1)


def _said(line: Line | None) -> str:
    return "".join(piece.text for piece in line.pieces) if line else ""


def _line(number: int, said: str) -> Line:
    said = said.strip()
    if not said:
        return Line(number, Kind.BLANK)
    for kind in (Kind.HEADING, Kind.CENTRED, Kind.POINT, Kind.IF_KNOWN):
        if said.startswith(kind.value + " "):
            return Line(number, kind, tuple(_pieces(said[2:].strip(), number)))
    label, bar, text = f" {said}".partition(" | ")
    if bar:
        return Line(number, Kind.PAIR, tuple(_pieces(text.strip(), number)), tuple(_pieces(label.strip(), number)))
    return Line(number, Kind.PLAIN, tuple(_pieces(said, number)))


def _pieces(said: str, number: int) -> Iterator[Piece]:
    bold, at = False, 0
    for found in _PIECE.finditer(said):
        if found.start() > at:
            yield Piece(said[at : found.start()], bold)
        at = found.end()
        bold ^= found[0] == "**"
        if found[0] != "**":
            yield _hole(found, number, bold=bold)
    if bold:
        raise BadInput("Line {line}: two stars begin bold text here, and nothing ends it.", line=number)
    if at < len(said):
        yield Piece(said[at:], bold)


def _hole(found: re.Match[str], number: int, *, bold: bool) -> Piece:
    match found[0]:
        case "{{" | "}}":
            return Piece(found[0][0], bold)
        case "{" | "}":
            raise BadInput(
                "Line {line}: a brace stands alone. Write {pair} for a brace.", line=number, pair=found[0] * 2
            )
    name = found[1].strip()
    return Piece(_FIELD_NAMED.get(fold(name), name), bold, hole=True)
