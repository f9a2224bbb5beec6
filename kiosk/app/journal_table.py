"""The journal as a table: what was recorded, by which desk, when, about whom."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields
from itertools import islice

from kiosk.app.ports import Reader
from kiosk.app.wording import saying
from kiosk.domain import brand_facts, declarations, facts, member, seat_facts, welcome
from kiosk.domain.facts import Entry
from kiosk.domain.guest_change import changed_fields
from kiosk.domain.handing import Handed, Returned
from kiosk.domain.ids import InvitationId
from kiosk.domain.invitation import Invitation
from kiosk.domain.person import Person
from kiosk.formats.report import Cell, Column, Report
from kiosk.words import Words

_TOGETHER = 500
_KINDS = {
    facts.EventDescribed: "Event described",
    facts.CheckpointSet: "Checkpoint set",
    facts.GuestsListed: "Guests listed",
    facts.GuestsWithdrawn: "Guests withdrawn",
    declarations.ImportMade: "Import made",
    declarations.ImportUndone: "Import taken back",
    facts.StandingChanged: "Standing changed",
    facts.WalkInAdded: "Walk-in added",
    facts.SignedGuestAdded: "Guest added by a signed code",
    facts.CodesReissued: "Codes re-issued",
    facts.CodeRevoked: "Code revoked",
    facts.CodeRestored: "Code restored",
    facts.KeyMade: "Key made",
    facts.KeyRetired: "Key retired",
    facts.CheckedIn: "Checked in",
    facts.CheckedOut: "Checked out",
    facts.PassageUndone: "Undone",
    facts.AttendeeNamed: "Attendee named",
    declarations.WalkInJudged: "Walk-in judged",
    declarations.ShowingChosen: "Lobby screens chosen",
    welcome.WelcomeSet: "Welcome by name set",
    welcome.WelcomeAgreed: "Welcome by name agreed",
    declarations.DoubleAdmission: "Double admission",
    declarations.DoubleChange: "Changed at two desks",
    facts.SessionsListed: "Sessions listed",
    facts.SessionDelayed: "Session delayed",
    facts.SessionMoved: "Session moved",
    facts.SessionCancelled: "Session cancelled",
    facts.SessionRestored: "Session restored",
    declarations.ShortTitleSet: "Short title set",
    declarations.SessionPinned: "Session pinned",
    declarations.ProgrammeFollowed: "Programme's address set",
    declarations.ProgrammeRead: "Programme read",
    declarations.UnitSet: "Unit described",
    declarations.LetterSet: "Letter entered",
    declarations.AbsenceNoted: "Absence noted",
    declarations.LatenessSet: "Late from",
    declarations.UnitsMoved: "Units moved",
    declarations.UnitsToldApart: "Units told apart",
    declarations.GlossarySet: "Glossary entry",
    brand_facts.BrandSet: "Look of the screens",
    brand_facts.PictureKept: "Picture kept",
    brand_facts.SponsorSet: "Sponsor entered",
    member.MemberSet: "Hub member",
    seat_facts.SeatPlanSet: "Seats drawn",
    seat_facts.SeatGiven: "Seat given",
    seat_facts.SeatsReleased: "Held seats released",
    seat_facts.ProtocolKept: "Protocol kept",
}
_TOLD_ELSEWHERE = frozenset({"invitation", "checkpoint", "session", "passage", "along"})


def journal_report(reader: Reader, words: Words) -> Report:
    """Oldest first. Facts of a newer version appear by their kind alone."""
    columns = (
        Column("position", words.say("No.")),
        Column("at", words.say("Time")),
        Column("desk", words.say("Desk")),
        Column("kind", words.say("What happened"), saying(words, {_kind(k): text for k, text in _KINDS.items()})),
        Column("guest", words.say("Guest")),
        Column("checkpoint", words.say("Checkpoint")),
        Column("session", words.say("Session")),
        Column("detail", words.say("Detail")),
        Column("fact", words.say("Fact")),
    )
    return Report(words.say("Journal"), columns, _rows(reader))


def _rows(reader: Reader) -> Iterator[Sequence[Cell]]:
    """Hundreds together, so that their guests are asked for in one go; the facts themselves may be large and go."""
    places: dict[str, str] = {place.id: place.name for place in reader.checkpoints()}
    sessions: dict[str, str] = {slot.session.id: slot.session.title for slot in reader.slots()}
    lines = (_line(position, entry, places, sessions) for position, entry in reader.journal())
    while batch := list(islice(lines, _TOGETHER)):
        guests = reader.invitations([InvitationId(id) for id in dict.fromkeys(id for id, _ in batch) if id])
        for id, line in batch:
            guest = guests.get(InvitationId(id))
            yield (*line[:4], guest.name if guest else "", *line[4:])


def _line(
    position: int, entry: Entry, places: Mapping[str, str], sessions: Mapping[str, str]
) -> tuple[str, tuple[Cell, ...]]:
    """The id of the guest it tells of, if any, and the line without that guest's name."""
    stamp, fact = entry.stamp, entry.fact
    kind = fact.kind if isinstance(fact, facts.Unfamiliar) else _kind(type(fact))
    place, session = _of(places, getattr(fact, "checkpoint", "")), _of(sessions, getattr(fact, "session", ""))
    return _guest(fact), (position, stamp.at, stamp.desk, kind, place, session, _detail(fact), stamp.id)


def _guest(fact: facts.Fact | facts.Unfamiliar) -> str:
    """The one guest it tells of."""
    if isinstance(fact, facts.GuestsListed) and len(fact.invitations) == 1:
        return fact.invitations[0].id
    told = getattr(fact, "invitation", "")
    return told if isinstance(told, str) else str(told.id)


def _of(names: Mapping[str, str], told: object) -> str:
    """The name of what a fact tells of by its id, or brings whole."""
    return names.get(told, told) if isinstance(told, str) else str(getattr(told, "name", ""))


def _kind(fact: type) -> str:
    return re.sub(r"(?<!^)(?=[A-Z])", "_", fact.__name__).lower()


def _detail(fact: facts.Fact | facts.Unfamiliar) -> str:
    """What the other columns do not say: plain values as they are, lists by their number."""
    if isinstance(fact, facts.Unfamiliar):
        return ""
    if isinstance(fact, facts.GuestsListed) and len(fact.invitations) == len(fact.before) == 1:
        return "; ".join([f"source: {fact.source}", *_changes(fact.before[0], fact.invitations[0])])
    told = ((f.name, getattr(fact, f.name)) for f in fields(fact) if f.name not in _TOLD_ELSEWHERE)
    if isinstance(fact, declarations.DoubleChange):
        told = ((name, ", ".join(value) if name == "fields" else value) for name, value in told)
    return "; ".join(f"{name}: {_plain(value)}" for name, value in told if value not in ("", None, ()))


def _changes(before: Invitation, after: Invitation) -> Iterator[str]:
    """One guest's fields as they were and as they became: nobody's text is lost by the next one's."""
    for name in changed_fields(before, after):
        was, now = (_plain(getattr(guest, name) or "") or "–" for guest in (before, after))
        yield f"{name}: {was} → {now}"


def _plain(value: object) -> str:
    if isinstance(value, Person):
        authority = value.authority.value if value.authority else ""
        return ", ".join(part for part in (value.name, value.post, value.phone, authority) if part)
    if isinstance(value, Handed):
        return ", ".join(part for part in (value.serial, value.deposit) if part)
    if isinstance(value, Returned):
        return ", ".join(part for part in ("lost" if value.lost else "", value.reason) if part)
    if isinstance(value, tuple):
        return str(len(value))
    named = (getattr(value, name, None) for name in ("value", "name", "number"))
    return str(next((told for told in named if told), value))
