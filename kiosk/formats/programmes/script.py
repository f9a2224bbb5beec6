"""Data written as JavaScript (`const timeline = {…}`), as the pages of programmes carry it, read as the JSON it nearly is."""

import re
from collections.abc import Iterator
from typing import Any

import msgspec

from kiosk.errors import BadInput

_TOKEN = re.compile(
    r"""(?P<note>//[^\n]*|/\*.*?\*/)
    | (?P<text>'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`(?:\\.|[^`\\])*`)
    | (?P<word>[A-Za-z_$][\w$]*)
    | (?P<number>-?\d+(?:\.\d+)?)
    | (?P<sign>[{}\[\]:,])
    | (?P<space>\s+)
    | (?P<other>.)""",
    re.VERBOSE | re.DOTALL,
)
_STARTS = re.compile(r"=\s*(?=[\[{])|export\s+default\s+(?=[\[{])|return\s+(?=[\[{])")
_LITERALS = {"true": "true", "false": "false", "null": "null", "undefined": "null"}
_ESCAPES = re.compile(r"\\(u[0-9a-fA-F]{4}|.)", re.DOTALL)
_NAMED = {"n": "\n", "t": "\t", "r": "", "b": "", "f": "", "0": "", "\n": ""}


def script_values(text: str, file: str) -> list[Any]:
    """Every list and object that the script gives a name or exports, in its order; what computes anything is passed over."""
    found = []
    at = 0
    while start := _STARTS.search(text, at):
        said, at = _literal(text, start.end())
        try:
            found.append(msgspec.json.decode(said))
        except msgspec.DecodeError:
            at = start.end()
    if not found:
        raise BadInput("{file} is a script that holds no programme as plain data.", file=file)
    return found


def _literal(text: str, start: int) -> tuple[str, int]:
    """The literal from here to where its brackets close, as JSON, and where it ends."""
    parts: list[str] = []
    depth = 0
    for token in _TOKEN.finditer(text, start):
        said = token[0]
        depth += (said in "{[") - (said in "}]") if token.lastgroup == "sign" else 0
        if token.lastgroup == "sign" and said in "}]" and parts and parts[-1] == ",":
            parts.pop()
        parts += _as_json(token)
        if depth == 0:
            return "".join(parts), token.end()
    return "".join(parts), len(text)


def _as_json(token: re.Match[str]) -> Iterator[str]:
    said = token[0]
    match token.lastgroup:
        case "note" | "space":
            return
        case "text":
            yield _quoted(_ESCAPES.sub(_unescaped, said[1:-1]))
        case "word":
            yield _LITERALS.get(said) or _quoted(said)
        case _:
            yield said


def _unescaped(found: re.Match[str]) -> str:
    said = found[1]
    return chr(int(said[1:], 16)) if len(said) == 5 else _NAMED.get(said, said)


def _quoted(text: str) -> str:
    return msgspec.json.encode(text.encode("utf-8", "replace").decode()).decode()
