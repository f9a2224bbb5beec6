"""The fields of guests and sessions in the reader's words."""

from ui.organiser.speech import mark, tr

_NAMES = {
    "name": mark("Name"),
    "family": mark("Family name"),
    "middle": mark("Middle name"),
    "unit": mark("Unit"),
    "post": mark("Post"),
    "title": mark("Form of address"),
    "block": mark("Block"),
    "category": mark("Category"),
    "code": mark("Code"),
    "key": mark("Id in your own system"),
    "phone": mark("Phone"),
    "email": mark("Email"),
    "seat": mark("Seat"),
    "language": mark("Language"),
    "note": mark("Note"),
    "standing": mark("Standing"),
    "attention": mark("Attention"),
    "valid_from": mark("Valid from"),
    "valid_until": mark("Valid until"),
    "wants": mark("Questions"),
    "letter": mark("Letter number"),
    "in_office": mark("In office since"),
    "born": mark("Born"),
    "spoken": mark("Pronunciation"),
    "needs": mark("Needs"),
    "welcome": mark("Welcome by name"),
}
_OF_SESSIONS = {
    "title": mark("Title"),
    "subtitle": mark("Subtitle"),
    "start": mark("Start"),
    "end": mark("End"),
    "date": mark("Day"),
    "time": mark("Time"),
    "duration": mark("Duration"),
    "room": mark("Room"),
    "speakers": mark("Speakers"),
    "track": mark("Track"),
    "key": mark("Id in your own system"),
}


def guest_field(field: str) -> str:
    """A column of the sheet that has no field keeps its own heading."""
    return tr(_NAMES[field]) if field in _NAMES else field


def session_field(field: str) -> str:
    return tr(_OF_SESSIONS[field]) if field in _OF_SESSIONS else guest_field(field)
