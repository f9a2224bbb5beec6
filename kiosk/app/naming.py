"""Saying who it is that came with a signed code, before any list has brought the name."""

from dataclasses import replace

from kiosk.app.identity import Stamper
from kiosk.app.ports import Audience, Book
from kiosk.domain.facts import Entry, GuestsListed
from kiosk.domain.ids import InvitationId
from kiosk.domain.invitation import Invitation
from kiosk.errors import BadInput

_FROM_THE_DESK = "desk"


def name_guest(
    book: Book, stamper: Stamper, audience: Audience, id: InvitationId, name: str, unit: str = ""
) -> Invitation:
    """One write; the list, when it comes, has the last word. Raises BadInput for a guest who is in a list already."""
    with book.writing() as page:
        guest = page.invitation(id)
        if guest is None or not guest.unlisted:
            raise BadInput("Only a guest whom no list has brought yet can be named here.")
        if not name.strip():
            raise BadInput("Type the guest's name.")
        named = replace(guest, name=name.strip(), unit=unit.strip() or guest.unit)
        topics = page.record(Entry(stamper.stamp(), GuestsListed(_FROM_THE_DESK, (named,), (guest,))))
    audience.tell(topics)
    return named
