"""Guests of whom two desks changed the same while apart: how that is found, who sees it, and what is said of it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from kiosk.app.guest_editing import EDITABLE, edit_guest
from kiosk.app.identity import Stamper
from kiosk.app.last_word import stamp_after
from kiosk.app.ports import Audience, Book, Reader
from kiosk.domain import facts
from kiosk.domain.double_change import DoubleChange
from kiosk.domain.facts import Entry, Stamp
from kiosk.domain.guest_change import changed_fields
from kiosk.domain.ids import FactId, InvitationId
from kiosk.domain.invitation import Invitation
from kiosk.errors import NotFound

Change = Mapping[str, tuple[Any, Any]]
"""What was said of fields that people edit: before and after."""


@dataclass(frozen=True, slots=True)
class FieldSeen:
    """`was` is what both desks saw before they changed it, as far as the second knew; `now` what stands."""

    field: str
    was: Any
    first: Any
    second: Any
    now: Any


@dataclass(frozen=True, slots=True)
class ChangeSeen:
    """`open`: one of the two desks' values stands, and nobody has said yet that it is the right one."""

    said: DoubleChange
    guest: Invitation | None
    fields: tuple[FieldSeen, ...]
    open: bool


def clashes(mine: Entry, others: Iterable[Entry]) -> tuple[DoubleChange, ...]:
    """Where `others`, in the log's order before `mine`, say otherwise of the same; the desk of `mine` knew none of them.

    Values that it put there itself, or that were so before, are no news to anyone.
    """
    told, last = changes_of(mine.fact), _last_words(mine, others)
    fields: defaultdict[tuple[InvitationId, Stamp], list[str]] = defaultdict(list)
    for id, change in told.items():
        for field, known in change.items():
            value, stamp = last.get((id, field), (known[0], mine.stamp))
            if value not in known:
                fields[id, stamp].append(field)
    return tuple(_said(mine.stamp, first, id, names) for (id, first), names in fields.items())


def changes_of(fact: facts.Fact | facts.Unfamiliar) -> Mapping[InvitationId, Change]:
    """Of each guest what the fact says; nothing where it does not say how that was before."""
    match fact:
        case facts.GuestsListed(_, invitations, before) if before:
            was = {one.id: one for one in before}
            return {one.id: _between(was[one.id], one) for one in invitations if one.id in was}
        case facts.StandingChanged(id, standing, _, before) if before is not None:
            return {id: {"standing": (before, standing)}}
    return {}


def _between(before: Invitation, after: Invitation) -> Change:
    names = (name for name in changed_fields(before, after) if name in EDITABLE)
    return {name: (getattr(before, name), getattr(after, name)) for name in names}


def _last_words(mine: Entry, others: Iterable[Entry]) -> Mapping[tuple[InvitationId, str], tuple[Any, Stamp]]:
    last: dict[tuple[InvitationId, str], tuple[Any, Stamp]] = {}
    for other in others:
        said = changes_of(other.fact) if other.stamp.desk != mine.stamp.desk else {}
        for id, change in said.items():
            last |= {(id, field): (now, other.stamp) for field, (_, now) in change.items()}
    return last


def _said(mine: Stamp, first: Stamp, id: InvitationId, names: Sequence[str]) -> DoubleChange:
    ordered = tuple(name for name in EDITABLE if name in names)
    return DoubleChange(id, ordered, mine.id, mine.desk, mine.at, first.id, first.desk, first.at)


def double_changes(reader: Reader) -> tuple[ChangeSeen, ...]:
    """All that were ever told, the newest first."""
    said = sorted(reader.declared(DoubleChange), key=lambda one: (one.second_at, one.about), reverse=True)
    return tuple(_seen(reader, said))


def _seen(reader: Reader, said: Sequence[DoubleChange]) -> Iterator[ChangeSeen]:
    guests = reader.invitations([one.invitation for one in said])
    ids: dict[FactId, None] = dict.fromkeys(id for one in said for id in (one.first, one.second))
    told = {id: changes_of(entry.fact) for id in ids if (entry := reader.passage(id)) is not None}
    for one in said:
        first, second = (told.get(id, {}).get(one.invitation, {}) for id in (one.first, one.second))
        guest = guests.get(one.invitation)
        there = [name for name in one.fields if name in first and name in second] if guest else []
        fields = tuple(
            FieldSeen(name, *second[name][:1], first[name][1], second[name][1], getattr(guest, name)) for name in there
        )
        stands = any(field.now in (field.first, field.second) for field in fields)
        yield ChangeSeen(one, guest, fields, stands and not one.resolved)


def settle_change(book: Book, stamper: Stamper, audience: Audience, about: str, *, first: bool = False) -> ChangeSeen:
    """What stands is right; or, with `first`, what the first desk said, and then that is the guest's.

    Says how it was until now, for `reopen_change`. Raises NotFound when there is no such thing any more, and what
    editing a guest raises.
    """
    with book.reading() as reader:
        seen = next((one for one in double_changes(reader) if one.said.about == about), None)
    if seen is None or seen.guest is None:
        raise NotFound("There is no such change any more.")
    if first:
        edit_guest(book, stamper, audience, seen.guest.id, {field.field: field.first for field in seen.fields})
    _say(book, stamper, audience, replace(seen.said, resolved=True))
    return seen


def reopen_change(book: Book, stamper: Stamper, audience: Audience, seen: ChangeSeen) -> None:
    """Takes back what `settle_change` did. Raises what editing a guest raises."""
    edit_guest(book, stamper, audience, seen.said.invitation, {field.field: field.now for field in seen.fields})
    _say(book, stamper, audience, replace(seen.said, resolved=False))


def _say(book: Book, stamper: Stamper, audience: Audience, said: DoubleChange) -> None:
    with book.writing() as page:
        topics = page.record(Entry(stamp_after(stamper, page, said), said))
    audience.tell(topics)
