"""What people have instead of a spreadsheet, told by what stands in it: Word documents, new and old, and PDFs."""

import zipfile
from pathlib import Path

from kiosk.errors import BadInput

DOCUMENT = "word/document.xml"
_PDF = b"%PDF-"
_ZIP, _COMPOUND = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
OFFICE = (_ZIP, _COMPOUND)  # what files of office programs begin with, spreadsheets among them
_STREAMS = "WordDocument".encode("utf-16-le"), "Workbook".encode("utf-16-le")  # named in the file's directory (MS-CFB)
_MOST = 1 << 26


def is_document(path: Path) -> bool:
    """A Word document (.docx), whatever its name says."""
    try:
        with zipfile.ZipFile(path) as archive:
            return DOCUMENT in archive.namelist()
    except (zipfile.BadZipFile, OSError):
        return False


def refuse_documents(path: Path, head: bytes) -> None:
    """BadInput that says what to do with a file that a person may take for a list, and that is none. `head`: how it begins."""
    if head.lstrip().startswith(_PDF):
        raise BadInput(
            "{file} is a PDF, and no table can be read from it for certain. Ask for the file that it was made from, or "
            "copy its table into a spreadsheet program and save it as XLSX.",
            file=path.name,
        )
    if (head.startswith(_ZIP) and is_document(path)) or (head.startswith(_COMPOUND) and _is_old_document(path)):
        raise BadInput(
            "{file} is a Word document. Copy its table into a spreadsheet program and save it as XLSX.", file=path.name
        )


def _is_old_document(path: Path) -> bool:
    """Either kind may hold one of the other: what holds a workbook is left to who reads workbooks."""
    with path.open("rb") as file:
        data = file.read(_MOST)
    word, book = (name in data for name in _STREAMS)
    return word and not book
