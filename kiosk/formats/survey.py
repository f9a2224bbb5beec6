"""What kind of file this is, whatever its name says: a sheet, or text in which encoding."""

import codecs
import re
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from kiosk.errors import BadInput
from kiosk.formats.charsets import Charset
from kiosk.formats.documents import OFFICE, refuse_documents
from kiosk.formats.draft import Complaint
from kiosk.formats.old_texts import guessed

_BLOCK = 1 << 20
_SAMPLE = 1 << 16
_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_CARDS = re.compile(r"\ufeff?\s*BEGIN\s*:\s*VCARD\b", re.IGNORECASE)
_PAGES = re.compile(rb"\s*(<!doctype html|<html|<table|<\?xml)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Workbook:
    """An xlsx, xlsb, xls or ods file by its first bytes."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text file: Python's name of its encoding, how to meet bytes outside it, and what is to be said about it.

    `charset`: the file is eight-bit text, read as Latin-1 so that characters stand for bytes, and says what they mean.
    """

    encoding: str
    errors: str = "strict"
    complaints: tuple[Complaint, ...] = ()
    charset: Charset | None = None


@dataclass(frozen=True, slots=True)
class Cards:
    """A file of contacts (vCard), and how to read its text."""

    text: Text


def survey(path: Path) -> Workbook | Cards | Text:
    """Reads the file once, a megabyte at a time; a file that can be no list gets one sentence."""
    with opened(path) as file:
        head = file.read(_SAMPLE)
        if not head.strip():
            raise BadInput("{file} is empty.", file=path.name)
        refuse_documents(path, head)
        if head.startswith(OFFICE):
            return Workbook()
        if _PAGES.match(head.removeprefix(codecs.BOM_UTF8)):
            raise BadInput(
                "{file} is a web page, whatever its name says. Open it in a spreadsheet program and save it as XLSX.",
                file=path.name,
            )
        text = _text(path, file, head)
        return Cards(text) if _CARDS.match(head.decode(text.encoding, "replace")) else text


def opened(path: Path) -> BinaryIO:
    """The file for reading, or a sentence about why not."""
    try:
        return path.open("rb")
    except FileNotFoundError as error:
        raise BadInput("There is no file {file}.", file=str(path)) from error
    except IsADirectoryError as error:
        raise BadInput("{file} is a folder, not a file.", file=str(path)) from error
    except OSError as error:
        raise BadInput("{file} cannot be opened: {reason}.", file=str(path), reason=error.strerror or "") from error


def _text(path: Path, file: BinaryIO, head: bytes) -> Text:
    encoding = next((name for bom, name in _BOMS if head.startswith(bom)), None) or _wide(head)
    wide = encoding is not None and encoding.startswith("utf-16")
    if not wide and head.count(0) > len(head) // 10:
        raise BadInput("{file} is no list: it is neither text nor a spreadsheet.", file=path.name)
    file.seek(0)
    sample = _walk(path, file)
    if wide or sample is None:
        return Text(encoding or "utf-8", "replace" if wide else "strict")
    return _eight_bit(sample)


def _wide(head: bytes) -> str | None:
    """UTF-16 without its mark: every other byte of mostly Latin text is zero."""
    odd, even = head[1::2].count(0), head[0::2].count(0)
    for name, zeros, others in (("utf-16-le", odd, even), ("utf-16-be", even, odd)):
        if zeros > len(head) * 0.2 and others < len(head) * 0.05:
            return name
    return None


def _walk(path: Path, file: BinaryIO) -> bytes | None:
    """None when all of the file is UTF-8, else a block that is not; refuses a line longer than a block."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    odd: bytes | None = None
    line = 1
    while block := file.read(_BLOCK):
        breaks = block.count(b"\n") or block.count(b"\r")
        if not breaks and len(block) == _BLOCK:
            raise BadInput(
                "Line {line} of {file} is longer than a million characters, so this is no list of rows. "
                "Save the list again as CSV or XLSX.",
                line=line,
                file=path.name,
            )
        line += breaks
        odd = odd or _if_odd(decoder, block, final=len(block) < _BLOCK)
    return odd


def _if_odd(decoder: codecs.IncrementalDecoder, block: bytes, *, final: bool) -> bytes | None:
    try:
        decoder.decode(block, final)
    except UnicodeDecodeError:
        return block
    return None


def _eight_bit(sample: bytes) -> Text:
    guess = guessed(sample.decode("latin-1"))
    doubt = Complaint(
        0,
        "",
        "The file is not in Unicode and its encoding was guessed, so names may be misspelt: "
        "look at them, or save the list as “CSV UTF-8” and import it again.",
    )
    lost = Complaint(
        0,
        "",
        "The file is in TCVN3, which cannot write capital letters with tones; they were given back by their neighbours. "
        "Look at the names.",
    )
    mixed = Complaint(
        0,
        "",
        "The file is in two encodings at once, UTF-8 and {charset}, and each cell was read in its own. Look at the names.",
        {"charset": guess.charset.name},
    )
    complaints = (lost,) if guess.sure and guess.charset.loses_capitals else () if guess.sure else (doubt,)
    return Text("latin-1", "strict", (*((mixed,) if guess.mixed else ()), *complaints), guess.charset)
