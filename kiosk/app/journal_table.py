"""The journal as a table: what was recorded, by which desk, when, about whom."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields
from itertools import islice

from kiosk.app.ports import Reader
from kiosk.app.wording import saying
from kiosk.domain import facts
from kiosk.domain.facts import Entry
from kiosk.domain.ids import InvitationId
from kiosk.formats.report import Cell, Column, Report
from kiosk.words import Words

_TOGETHER = 500
_KINDS = {
    facts.EventDescribed: "Event described",
    facts.CheckpointSet: "Checkpoint set",
    facts.GuestsListed: "Guests listed",
    facts.StandingChanged: "Standing changed",
    facts.WalkInAdded: "Walk-in added",
    facts.CheckedIn: "Checked in",
    facts.CheckedOut: "Checked out",
    facts.PassageUndone: "Undone",
    facts.SessionsListed: "Sessions listed",
    facts.SessionDelayed: "Session delayed",
    facts.SessionMoved: "Session moved",
    facts.SessionCancelled: "Session cancelled",
    facts.SessionRestored: "Session restored",
}
_TOLD_ELSEWHERE = frozenset({"invitation", "checkpoint", "session", "passage"})


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
    places: dict[str, str] = {place.id: place.name for place in reader.checkpoints()}
    sessions: dict[str, str] = {slot.session.id: slot.session.title for slot in reader.slots()}
    entries = reader.journal()
    while batch := list(islice(entries, _TOGETHER)):
        names = _names(reader, [entry for _, entry in batch])
        for position, entry in batch:
            stamp, fact = entry.stamp, entry.fact
            yield (
                position,
                stamp.at,
                stamp.desk,
                fact.kind if isinstance(fact, facts.Unfamiliar) else _kind(type(fact)),
                names.get(_invitation(entry), ""),
                _of(places, getattr(fact, "checkpoint", "")),
                _of(sessions, getattr(fact, "session", "")),
                _detail(fact),
                stamp.id,
            )


def _of(names: Mapping[str, str], told: object) -> str:
    """The name of what a fact tells of by its id, or brings whole."""
    return names.get(told, told) if isinstance(told, str) else str(getattr(told, "name", ""))


def _invitation(entry: Entry) -> InvitationId:
    told = getattr(entry.fact, "invitation", "")
    return InvitationId(told if isinstance(told, str) else told.id)


def _names(reader: Reader, entries: Sequence[Entry]) -> dict[InvitationId, str]:
    wanted = {_invitation(entry) for entry in entries} - {InvitationId("")}
    return {id: guest.name for id, guest in reader.invitations(list(wanted)).items()}


def _kind(fact: type) -> str:
    return re.sub(r"(?<!^)(?=[A-Z])", "_", fact.__name__).lower()


def _detail(fact: facts.Fact | facts.Unfamiliar) -> str:
    """What the other columns do not say: plain values as they are, lists by their number."""
    if isinstance(fact, facts.Unfamiliar):
        return ""
    told = ((f.name, getattr(fact, f.name)) for f in fields(fact) if f.name not in _TOLD_ELSEWHERE)
    return "; ".join(f"{name}: {_plain(value)}" for name, value in told if value not in ("", None, ()))


def _plain(value: object) -> str:
    if isinstance(value, tuple):
        return str(len(value))
    return str(getattr(value, "value", None) or getattr(value, "name", None) or value)
