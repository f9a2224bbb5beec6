"""XML and HTML from strangers, read without entities, without the network, and mended where it is broken."""

import re
from dataclasses import dataclass

from lxml import etree, html

from kiosk.errors import BadInput

_CONTROLS = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_ENTITY = re.compile(rb"<!ENTITY", re.IGNORECASE)
_HEAD = 1 << 16


@dataclass(frozen=True, slots=True)
class Tree:
    """`mended`: the line where it was not well-formed, 0 where it was; `cut`: its end is missing."""

    root: etree._Element
    mended: int = 0
    cut: bool = False


def xml_tree(data: bytes, file: str, end: bytes) -> Tree:
    """The tree of XML that should end with `end`. What is not well-formed is read as far as it can be."""
    if _ENTITY.search(data, 0, _HEAD):
        raise BadInput("{file} declares entities of its own, as no programme does. It was not read.", file=file)
    cut = not data.rstrip(b"\0\r\n\t ").endswith(end)
    parser = _parser(recover=False)
    try:
        return Tree(etree.fromstring(data, parser), 0, cut)
    except etree.XMLSyntaxError:
        line = next((entry.line for entry in parser.error_log), 1)
    root = _salvaged(data)
    if root is None:
        raise BadInput("{file} is no XML that can be read: it is damaged in line {line}.", file=file, line=line)
    return Tree(root, line, cut)


def _salvaged(data: bytes) -> etree._Element | None:
    """Without the characters that XML forbids and that office programs paste, and with what is not closed closed."""
    try:
        return etree.fromstring(_CONTROLS.sub(b"", data).lstrip(), _parser(recover=True))
    except etree.XMLSyntaxError:
        return None


def _parser(*, recover: bool) -> etree.XMLParser:
    return etree.XMLParser(
        recover=recover,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )


def html_tree(data: bytes, encoding: str) -> etree._Element | None:
    """None for a page with nothing in it."""
    parser = html.HTMLParser(encoding=encoding, no_network=True, huge_tree=False, remove_comments=True, remove_pis=True)
    try:
        return html.document_fromstring(data, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None
