"""From the text a scanner gave to the invitation it means."""

import unicodedata
from functools import partial

from kiosk.app.mending import mended
from kiosk.app.ports import Page
from kiosk.domain.admission import Ambiguous, Finding, Forged, Found, Unknown, Unreadable
from kiosk.domain.invitation import Invitation
from kiosk.domain.token import Forged as FailsItsCheck
from kiosk.domain.token import Genuine, read
from kiosk.domain.token import Unreadable as NoCode


def find_by_text(page: Page, text: str) -> Finding:
    """The list is asked first, so that a supplier's code is found even when it looks like one of ours.

    A text that is in no list and no whole code of ours may be one that a keyboard changed on its way.
    """
    reading = read(text)
    if isinstance(reading, NoCode):
        return Unreadable()
    found = page.find_code(unicodedata.normalize("NFC", text.strip()))
    if not found and isinstance(reading, Genuine):
        found = page.find_code(reading.code)
    if found:
        return _finding(found)
    if not isinstance(reading, Genuine) and (found_out := mended(page, text, partial(_listed, page))):
        return found_out
    return Forged() if isinstance(reading, FailsItsCheck) else Unknown()


def _listed(page: Page, code: str) -> Finding | None:
    found = page.find_code(code)
    return _finding(found) if found else None


def _finding(found: tuple[Invitation, ...]) -> Finding:
    return Found(found[0]) if len(found) == 1 else Ambiguous(found)
