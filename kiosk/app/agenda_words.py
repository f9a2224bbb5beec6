"""What an import of a programme says to people: why it is not believed, and where what is odd stands."""

from typing import assert_never

from kiosk.domain.trust import CutOff, Doubt, LostDay, LostMany, LostRoom, NothingLeft
from kiosk.formats.programmes.draft import AgendaComplaint
from kiosk.words import Words


def doubt_sentence(doubt: Doubt, words: Words) -> str:
    """Why the agenda stays as it is."""
    match doubt:
        case NothingLeft():
            return words.say("There is no session in it.")
        case CutOff(count):
            return words.say("Its end is missing, and {count} sessions with it.", count=count)
        case LostDay(day, count):
            return words.say("A whole day is missing: {day}, {count} sessions.", day=f"{day:%d/%m/%Y}", count=count)
        case LostRoom(room, count):
            return words.say("A whole room is missing: {room}, {count} sessions.", room=room, count=count)
        case LostMany(count, of):
            return words.say("{count} of {of} sessions are missing.", count=count, of=of)
        case _:
            assert_never(doubt)


def place_of(complaint: AgendaComplaint, words: Words) -> str:
    """Row and sheet as a person finds them; empty for what is about no single row."""
    row = words.say("Row {row}", row=complaint.row) if complaint.row else ""
    return ", ".join(filter(None, (complaint.sheet, row)))
