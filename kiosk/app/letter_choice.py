"""Whom letters are made for: everyone, those listed since the last ones, a unit, a category, or what is typed."""

from collections.abc import Sequence
from itertools import islice

from kiosk.app.inviting import Only, everyone
from kiosk.app.ports import Reader
from kiosk.domain.facts import GuestsListed
from kiosk.domain.ids import InvitationId
from kiosk.domain.invitation import Invitation
from kiosk.domain.names import fold


def of_unit(name: str) -> Only:
    wanted = fold(name)
    return lambda guest: fold(guest.unit) == wanted


def of_category(name: str) -> Only:
    wanted = fold(name)
    return lambda guest: fold(guest.category) == wanted


def containing(parts: Sequence[str]) -> Only:
    """Guests one of whose texts holds one of `parts`, tones aside, or whose code is one of them."""
    codes, folded = set(parts), [fold(part) for part in parts if fold(part)]

    def chosen(guest: Invitation) -> bool:
        said = fold(f"{guest.name}\n{guest.post}\n{guest.unit}\n{guest.block}\n{guest.category}")
        return guest.code in codes or guest.key in codes or any(part in said for part in folded)

    return chosen


def listed_after(reader: Reader, position: int) -> Only:
    """Guests whom a list brought, new or changed, after this place in the journal."""
    listed: set[InvitationId] = set()
    for _, entry in reader.journal(position):
        if isinstance(entry.fact, GuestsListed):
            listed |= {guest.id for guest in entry.fact.invitations}
    return lambda guest: guest.id in listed


def how_many(reader: Reader, only: Only) -> int:
    return reader.guest_count() if only is everyone else sum(map(only, reader.guests()))


def guest_number(reader: Reader, only: Only, number: int) -> Invitation | None:
    """The guest of this number, from 0, among those chosen."""
    if only is everyone:
        return next(iter(reader.guest_page(number, 1)), None)
    return next(islice(filter(only, reader.guests()), number, None), None)


def names_to_choose(reader: Reader) -> dict[str, tuple[str, ...]]:
    """The units and the categories of the list, in its order."""
    units: dict[str, None] = {}
    categories: dict[str, None] = {}
    for guest in reader.guests():
        units[guest.unit] = categories[guest.category] = None
    return {"unit": tuple(filter(None, units)), "category": tuple(filter(None, categories))}
