"""What people have instead of a spreadsheet, told by what stands in it: Word documents, new and old, and PDFs."""

import zipfile
from pathlib import Path

from kiosk.errors import BadInput

DOCUMENT = "word/document.xml"
_PDF, _OLD = b"%PDF-", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_STREAMS = "WordDocument".encode("utf-16-le"), "Workbook".encode("utf-16-le")  # named in the file's directory (MS-CFB)
_HEAD, _MOST = 1 << 10, 1 << 26


def is_document(path: Path) -> bool:
    """A Word document (.docx), whatever its name says."""
    try:
        with zipfile.ZipFile(path) as archive:
            return DOCUMENT in archive.namelist()
    except (zipfile.BadZipFile, OSError):
        return False


def refuse_documents(path: Path) -> None:
    """BadInput that says what to do with a file that a person may take for a list, and that is none."""
    with path.open("rb") as file:
        head = file.read(_HEAD)
        rest = file.read(_MOST) if head.startswith(_OLD) else b""
    word, book = (name in head + rest for name in _STREAMS)  # either may hold one of the other kind
    if head.lstrip().startswith(_PDF):
        raise BadInput(
            "{file} is a PDF, and no table can be read from it for certain. Ask for the file that it was made from, or "
            "copy its table into a spreadsheet program and save it as XLSX.",
            file=path.name,
        )
    if (word and not book) or is_document(path):
        raise BadInput(
            "{file} is a Word document. Copy its table into a spreadsheet program and save it as XLSX.", file=path.name
        )
