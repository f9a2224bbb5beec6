"""Which kind of programme a file is, by what stands in it and never by what it is called."""

import codecs
import re
from enum import Enum
from pathlib import Path

from kiosk.errors import BadInput
from kiosk.formats.documents import OFFICE, is_document
from kiosk.formats.survey import opened

LARGEST = 64 << 20
_HEAD = 1 << 16
_CALENDAR = re.compile(rb"^\s*(?:<!--\s*)?BEGIN\s*:\s*VCALENDAR", re.IGNORECASE | re.MULTILINE)
_FRAB = re.compile(rb"<schedule[\s>]")
_PAGE = re.compile(rb"<!doctype html|<html|<body|<head|<table|<div|<section|<\?php|<ul|<p>", re.IGNORECASE)
_SCRIPT = re.compile(
    rb"(?:\s|//[^\n]*\n|/\*.*?\*/)*(?:'use strict';|export\b|const\b|var\b|let\b|module\.exports|window\.)", re.DOTALL
)


class Kind(Enum):
    FRAB_XML = "frab XML"
    CALENDAR = "iCalendar"
    JSON = "JSON"
    SCRIPT = "JavaScript"
    PAGE = "web page"
    DOCUMENT = "Word document"
    TABLE = "table"


def kind_of(path: Path) -> Kind:
    """BadInput for what is empty, too large for any programme, or XML of some other kind."""
    with opened(path) as file:
        size = path.stat().st_size
        if size > LARGEST:
            raise BadInput(
                "{file} is {size} MB large. No programme is larger than {most} MB, so it was not read.",
                file=path.name,
                size=size >> 20,
                most=LARGEST >> 20,
            )
        head = file.read(_HEAD)
    if not head.strip():
        raise BadInput("{file} is empty.", file=path.name)
    if head.startswith(OFFICE):
        return Kind.DOCUMENT if is_document(path) else Kind.TABLE
    return _of_text(_narrow(head), path.name)


def _narrow(head: bytes) -> bytes:
    """Its marks and wide letters made single bytes, as far as telling kinds apart needs them."""
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return head.decode("utf-16", "replace").encode("ascii", "replace")
    return head.removeprefix(codecs.BOM_UTF8)


def _of_text(head: bytes, file: str) -> Kind:
    begin = head.lstrip()
    if _CALENDAR.search(head):
        return Kind.CALENDAR
    if begin.startswith((b"{", b"[")):
        return Kind.JSON
    if begin.startswith(b"<"):
        return _of_markup(head, file)
    return Kind.SCRIPT if _SCRIPT.match(begin) and b"{" in head else Kind.TABLE


def _of_markup(head: bytes, file: str) -> Kind:
    if _FRAB.search(head):
        return Kind.FRAB_XML
    if _PAGE.search(head):
        return Kind.PAGE
    raise BadInput("{file} is XML, but no schedule: there is no <schedule> in it.", file=file)
