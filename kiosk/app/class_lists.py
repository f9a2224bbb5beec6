"""A class as a list: everyone it is for and everyone who came, how far each is, and who has a certificate."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from kiosk.app.ports import Reader
from kiosk.domain.certificates import register_of
from kiosk.domain.class_people import Sitter, sitters
from kiosk.domain.course import Certificate, Course, Outcome, Result, result
from kiosk.domain.declarations import CertificateIssued
from kiosk.domain.ids import CheckpointId, InvitationId
from kiosk.domain.invitation import Invitation
from kiosk.domain.presence import Presence
from kiosk.words import Words

_OUTCOMES = {
    Outcome.EARNED: "Earned",
    Outcome.WITHIN_REACH: "Can still be earned",
    Outcome.SHORT: "Not earned",
}


@dataclass(frozen=True, slots=True)
class ClassRow:
    """One person: the invitation, who it was, how far he is, and the certificate that counts."""

    guest: Invitation
    sitter: Sitter
    result: Result
    certificate: Certificate | None = None


@dataclass(frozen=True, slots=True)
class ClassList:
    course: Course
    rows: tuple[ClassRow, ...]

    @property
    def outcomes(self) -> Counter[Outcome]:
        return Counter(row.result.outcome for row in self.rows)

    @property
    def certificates(self) -> int:
        return sum(row.certificate is not None for row in self.rows)


def class_list(reader: Reader, course: Course, now: datetime | None = None) -> ClassList:
    """In the list's order; those who were only expected too. `now`: as it stands then, else when all is over."""
    held = register_of(reader.declared(CertificateIssued)).valid(course.id)
    rows = (
        ClassRow(guest, who, result(course, sat, now), held.get((guest.id, who.key)))
        for guest, presences in _presences(reader, course).values()
        for who, sat in sitters(guest, presences).items()
    )
    return ClassList(course, tuple(rows))


def _presences(reader: Reader, course: Course) -> dict[InvitationId, tuple[Invitation, dict[CheckpointId, Presence]]]:
    """Those the class is for, and those who came all the same."""
    places = {place.id: place for place in reader.checkpoints()}
    found: dict[InvitationId, tuple[Invitation, dict[CheckpointId, Presence]]] = {}
    for id in course.checkpoints:
        for row in reader.attendance(id) if id in places else ():
            guest = row.invitation
            if row.presence.passages or row.presence.companions or (guest.expected and places[id].admits(guest)):
                found.setdefault(guest.id, (guest, {}))[1][id] = row.presence
    return found


def outcome_word(outcome: Outcome, words: Words) -> str:
    return words.say(_OUTCOMES[outcome])


def outcome_sentence(result: Result, words: Words) -> str:
    """ "Earned", "20 min short, can still be reached", "3 h 10 min short"."""
    match result.outcome:
        case Outcome.EARNED:
            return words.say("Earned")
        case Outcome.WITHIN_REACH:
            return words.say("{time} to go", time=span_text(result.missing, words))
        case _:
            return words.say("{time} short", time=span_text(result.missing, words))


def class_sentence(known: ClassList, words: Words) -> str:
    """How the class stands, to be read aloud."""
    counts = known.outcomes
    parts = [words.say("{count} participants", count=len(known.rows))]
    parts.append(words.say("{count} have earned the certificate", count=counts[Outcome.EARNED]))
    if counts[Outcome.WITHIN_REACH]:
        parts.append(words.say("{count} can still earn it", count=counts[Outcome.WITHIN_REACH]))
    parts.append(words.say("{count} are short", count=counts[Outcome.SHORT]))
    return f"{', '.join(parts)}."


def span_text(seconds: int, words: Words) -> str:
    """Hours and minutes, rounded up: what is missing is never said too small."""
    minutes = -(-seconds // 60)
    if minutes < 60:
        return words.say("{minutes} min", minutes=minutes)
    hours, rest = divmod(minutes, 60)
    return (
        words.say("{hours} h {minutes} min", hours=hours, minutes=rest) if rest else words.say("{hours} h", hours=hours)
    )
