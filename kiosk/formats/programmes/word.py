"""A Word document (.docx) as the page that it looks like: paragraphs and tables (ECMA-376-1, §17.3 and §17.4)."""

import zipfile
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from kiosk.errors import BadInput
from kiosk.formats.documents import DOCUMENT
from kiosk.formats.programmes.markup import xml_tree

_LARGEST = 64 << 20
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_TEXT, _TAB, _BREAKS = f"{_W}t", f"{_W}tab", (f"{_W}br", f"{_W}cr")


def document_tree(path: Path) -> etree._Element:
    """Its body as HTML has it: p, table, tr and td with colspan and rowspan. BadInput where it cannot be read."""
    root = xml_tree(_data(path), path.name, b"document>").root
    etree.strip_elements(root, _FALLBACK, with_tail=False)  # what a text box says is there twice
    page = etree.Element("body")
    _blocks(page, root)
    return page


def _data(path: Path) -> bytes:
    try:
        with zipfile.ZipFile(path) as archive, archive.open(DOCUMENT) as file:
            data = file.read(_LARGEST + 1)
    except (zipfile.BadZipFile, OSError, EOFError, RuntimeError) as error:
        raise BadInput(
            "{file} is a damaged Word document. Open it in Word and save it again.", file=path.name
        ) from error
    if len(data) > _LARGEST:
        raise BadInput("{file} is too large for a programme. It was not read.", file=path.name)
    return data.replace(_STRICT, _W[1:-1].encode())


def _blocks(into: etree._Element, node: etree._Element) -> None:
    """Paragraphs and tables in their order, also those in frames of other kinds (sections, content controls)."""
    for child in node:
        if child.tag == f"{_W}p":
            for line in "".join(_said(child)).split("\n"):
                etree.SubElement(into, "p").text = line
        elif child.tag == f"{_W}tbl":
            _table(etree.SubElement(into, "table"), child)
        else:
            _blocks(into, child)


def _said(paragraph: etree._Element) -> Iterator[str]:
    """What was deleted while changes were tracked stands in another element, and is not read."""
    for one in paragraph.iter(_TEXT, _TAB, *_BREAKS):
        yield (one.text or "") if one.tag == _TEXT else " " if one.tag == _TAB else "\n"


def _table(into: etree._Element, table: etree._Element) -> None:
    """A cell that goes over several rows is told in the first of them, and in the others that it goes on."""
    standing: dict[int, etree._Element] = {}
    for row in table.iter(f"{_W}tr"):
        if next(row.iterancestors(f"{_W}tbl")) is table:
            _row(etree.SubElement(into, "tr"), row, standing)


def _row(into: etree._Element, row: etree._Element, standing: dict[int, etree._Element]) -> None:
    column = _number(row.find(f"{_W}trPr/{_W}gridBefore"), 0)
    if column:
        etree.SubElement(into, "td", colspan=str(column))
    for cell in row.iter(f"{_W}tc"):
        if next(cell.iterancestors(f"{_W}tr")) is not row:
            continue
        wide, merge = _number(cell.find(f"{_W}tcPr/{_W}gridSpan"), 1), cell.find(f"{_W}tcPr/{_W}vMerge")
        above = standing.get(column)
        if merge is not None and merge.get(f"{_W}val", "continue") == "continue" and above is not None:
            above.set("rowspan", str(int(above.get("rowspan", "1")) + 1))
        else:
            standing[column] = etree.SubElement(into, "td", colspan=str(wide))
            _blocks(standing[column], cell)
        column += wide


def _number(element: etree._Element | None, otherwise: int) -> int:
    said = element.get(f"{_W}val", "") if element is not None else ""
    return int(said) if said.isdigit() else otherwise
