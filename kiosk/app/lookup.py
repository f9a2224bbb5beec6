"""From the text a scanner gave to the invitation it means."""

import unicodedata

from kiosk.app.ports import Page
from kiosk.domain.admission import Ambiguous, Finding, Forged, Found, Unknown, Unreadable
from kiosk.domain.invitation import Invitation
from kiosk.domain.token import Forged as FailsItsCheck
from kiosk.domain.token import Genuine, read
from kiosk.domain.token import Unreadable as NoCode


def find_by_text(page: Page, text: str) -> Finding:
    """The list is asked first, so that a supplier's code is found even when it looks like one of ours."""
    reading = read(text)
    if isinstance(reading, NoCode):
        return Unreadable()
    found = page.find_code(unicodedata.normalize("NFC", text.strip()))
    if not found and isinstance(reading, Genuine):
        found = page.find_code(reading.code)
    if found:
        return _finding(found)
    return Forged() if isinstance(reading, FailsItsCheck) else Unknown()


def _finding(found: tuple[Invitation, ...]) -> Finding:
    return Found(found[0]) if len(found) == 1 else Ambiguous(found)
