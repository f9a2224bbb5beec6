"""The one guest that a person means by an id, a code, or words of the name."""

from kiosk.app.ports import Reader
from kiosk.domain.invitation import Invitation
from kiosk.domain.names import fold
from kiosk.errors import BadInput, NotFound

_FEW, _TOLD = 20, 5


def find_guest(reader: Reader, text: str) -> Invitation:
    """The one guest meant by an id, a code, or words that fit one alone. Raises NotFound, BadInput."""
    exact = [guest for guest in reader.guests() if text in (guest.id, guest.code)]
    fits = exact or [found.invitation for found in reader.find(text, _FEW)]
    same = [guest for guest in fits if fold(guest.name) == fold(text)]
    fits = same if len(same) == 1 else fits
    if not fits:
        raise NotFound("No guest fits {text}.", text=text)
    if len(fits) > 1:
        names = "; ".join(f"{one.name}, {one.post or one.unit} ({one.code or one.id})" for one in fits[:_TOLD])
        raise BadInput("{text} fits several guests: {names}. Say the code.", text=text, names=names)
    return fits[0]
