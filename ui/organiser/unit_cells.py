"""What stands in the tree of units: names, figures, hours and reasons, in the reader's language."""

from dataclasses import dataclass

from kiosk.app.unit_tree import BlockLine, GuestLine, LetterLine, UnitLine, letter_sentence, over_sentences
from kiosk.domain.absence import counts
from kiosk.domain.seat_name import seat_text
from kiosk.words import Words
from ui.organiser.dates import clock_of
from ui.organiser.list_table import Title
from ui.organiser.speech import mark, tr
from ui.organiser.standings import guest_standing, tone_of
from ui.organiser.unit_nodes import FIGURES, Node, sums_of

TITLES = (
    Title(mark("Unit"), 260),
    Title(mark("Invited"), 102, figure=True),
    Title(mark("Present"), 84, figure=True),
    Title(mark("Represented"), 128, figure=True),
    Title(mark("Late"), 108, figure=True),
    Title(mark("With a reason"), 104, figure=True),
    Title(mark("Without a reason"), 126, figure=True),
    Title(mark("Places"), 86, figure=True),
)
_NAME, _INVITED, _PRESENT, _REPRESENTED, _LATE, _EXCUSED, _UNEXCUSED, _PLACES = range(8)
_NOUGHT, _YES, _WAITING = "–", "✓", "…"


@dataclass(slots=True)
class Voice:
    """The words and the event's zone, as they are now."""

    words: Words
    zone: str = "UTC"


def cell(node: Node, column: int, voice: Voice) -> str:
    match node.line:
        case None:
            return _WAITING if column == _NAME else ""
        case GuestLine() as line:
            return _guest(line, column, voice)
        case line:
            return _name(line) if column == _NAME else _figure(node, column)


def _name(line: BlockLine | UnitLine | LetterLine) -> str:
    match line:
        case BlockLine(name):
            return name or tr("Without a block")
        case UnitLine():
            return line.home.unit or tr("Without a unit")
        case LetterLine():
            day = f"{line.letter.day:%d/%m/%Y}" if line.letter and line.letter.day else ""
            return (
                tr("Letter {number}, {day}", number=line.number, day=day)
                if day
                else tr("Letter {number}", number=line.number)
            )


def _figure(node: Node, column: int) -> str:
    line = node.line
    if column == _PLACES:
        return _places(line) if isinstance(line, UnitLine | LetterLine) else ""
    sums = sums_of(line)
    count = FIGURES[column](sums) if sums else 0
    return f"{count:,}".replace(",", " ") if count or column in (_INVITED, _PRESENT) else _NOUGHT


def _places(line: UnitLine | LetterLine) -> str:
    """Of a letter with too many people both figures: 12 / 10."""
    if not line.places:
        return "!" if line.over else ""
    return f"{line.invited} / {line.places}" if line.over else str(line.places)


def _guest(line: GuestLine, column: int, voice: Voice) -> str:
    guest, presence, note = line.guest, line.presence, line.note
    attendee = presence.attendee
    match column:
        case 0:
            return " · ".join(part for part in (f"{guest.title} {guest.name}".strip(), guest.post) if part)
        case 1:
            return "" if guest.expected else guest_standing(guest)[:1]  # its sign; the hint has the words
        case 2:
            return clock_of(presence.entries[0].at, voice.zone) if presence.ever else ""
        case 3:
            return attendee.person.name if attendee and attendee.person else ""
        case 4:
            return _YES if line.late else ""
        case 5:
            return note.reason if note and counts(note) else ""
        case 6:
            return note.reason or _YES if note and not counts(note) and not presence.ever else ""
    return seat_text(guest.seat)


def hint(node: Node, column: int, voice: Voice) -> str:
    """More people than places is said in a sentence; anything else is told whole, where it may be cut."""
    line = node.line
    if isinstance(line, UnitLine) and line.over:
        return "\n".join(over_sentences(line, voice.words))
    if isinstance(line, LetterLine) and line.over and node.home:
        return letter_sentence(line, node.home.unit, voice.words)
    if isinstance(line, UnitLine) and column == _NAME:
        known = line.unit
        return "\n".join(part for part in (line.home.unit, known.official, known.short, known.state) if part)
    if isinstance(line, GuestLine) and column == _INVITED:
        return guest_standing(line.guest)
    return "" if line is None else cell(node, column, voice)


def colour(node: Node, column: int) -> str:
    line = node.line
    if isinstance(line, UnitLine | LetterLine) and line.over and column == _PLACES:
        return "wait"
    if isinstance(line, GuestLine):
        return _guest_colour(line, column)
    if line is None:
        return "faint"
    sums = sums_of(line)
    nought = column in FIGURES and sums is not None and not FIGURES[column](sums)
    return "faint" if nought else ""


def _guest_colour(line: GuestLine, column: int) -> str:
    if column == _PRESENT:
        return "good"
    if column == _NAME:
        return "" if line.presence.ever else "soft"
    if column == _EXCUSED and line.presence.ever:
        return "faint"
    if column == _INVITED:
        return tone_of(line.guest)
    return "wait" if column == _LATE else "soft"
