"""Which seat to offer: the best free one that a person's own post earns, or one beside whom he came with."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from kiosk.domain.ladder import UNKNOWN
from kiosk.domain.names import fold
from kiosk.domain.seat_plan import Seat, Whom, Zone
from kiosk.domain.seating import Seating, SeatNow, SeatState, Sitter

Weigh = Callable[[str], int]
"""A post's weight; lower outranks higher."""


@dataclass(frozen=True, slots=True)
class Offer:
    """`earned`: the person's own post earns the zone; `kept`: it is the seat he had a claim to already."""

    seat: Seat
    earned: bool = False
    kept: bool = False


def offers(seated: Seating, sitter: Sitter, weigh: Weigh, near: str = "") -> tuple[Offer, ...]:
    """Free seats for this person, the best first. `near`: the seat of the one he came with goes before rank."""
    plan = seated.plan
    zones = {zone.name: zone for zone in plan.zones if fits(zone.whom, sitter, weigh)}
    open_to = [now for now in seated.seats.values() if now.seat.zone in zones and _open(now, sitter, weigh)]
    beside = plan.seats.get(near)
    if beside is not None:
        open_to.sort(key=lambda now: (plan.apart(now.seat, beside), plan.honour(now.seat)))
        return tuple(Offer(now.seat) for now in open_to)
    order = {name: at for at, name in enumerate(_best_first(zones.values()))}
    open_to.sort(key=lambda now: (now.whom is None, order[now.seat.zone], plan.honour(now.seat)))
    made = [Offer(now.seat, earned=bool(zones[now.seat.zone].whom.post)) for now in open_to]
    return (*_own(seated, sitter, zones), *made)


def fits(whom: Whom, sitter: Sitter, weigh: Weigh) -> bool:
    """Is the person among those seats are for? A group is the block, the category or the unit of the invitation."""
    guest = sitter.invitation
    groups = {fold(text) for text in (guest.block, guest.category, guest.unit) if text}
    if whom.group and fold(whom.group) not in groups:
        return False
    return not whom.post or (bool(sitter.post) and _reaches(sitter.post, whom.post, weigh))


def _reaches(post: str, least: str, weigh: Weigh) -> bool:
    """A post that the table of precedence does not know is reached only by its own name."""
    needed = weigh(least)
    return weigh(post) <= needed if needed < UNKNOWN else fold(post).startswith(fold(least))


def _best_first(zones: Iterable[Zone]) -> list[str]:
    """Zones for the person's own group, then those his post earns, then those open to everyone."""
    return [zone.name for zone in sorted(zones, key=lambda zone: (not zone.whom.group, not zone.whom.post))]


def _open(now: SeatNow, sitter: Sitter, weigh: Weigh) -> bool:
    if now.state is SeatState.RESERVED and now.whom is not None:
        return fits(now.whom, sitter, weigh)
    return now.state is SeatState.FREE


def _own(seated: Seating, sitter: Sitter, zones: dict[str, Zone]) -> Iterator[Offer]:
    """A representative whose own post earns the zone of the guest's seat may have just that."""
    was = seated.seats.get(seated.vacated_by(sitter.invitation.id))
    if was is not None and not sitter.companion and was.seat.zone in zones:
        yield Offer(was.seat, earned=bool(zones[was.seat.zone].whom.post), kept=True)
