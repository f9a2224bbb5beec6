"""The seats of an event as they stand at one moment, read from the book."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from kiosk.app.ports import Reader
from kiosk.app.protocol_duty import keepers
from kiosk.app.seat_parties import Parties
from kiosk.domain.checkpoint import Checkpoint, current, doors
from kiosk.domain.event import Event
from kiosk.domain.ids import CheckpointId, DeskId
from kiosk.domain.lateness import beginnings
from kiosk.domain.moment import in_zone
from kiosk.domain.seat_facts import SeatGiven, SeatPlanSet, SeatsReleased
from kiosk.domain.seat_plan import NO_PLAN, SeatPlan, Zone
from kiosk.domain.seating import Seating, SeatState, Sitter, seating

_NOWHERE = CheckpointId("")


@dataclass(frozen=True, slots=True)
class ZoneNow:
    """`opens`: from when its held seats may be released; None when the programme says no first session for the day."""

    zone: Zone
    opens: datetime | None
    released: SeatsReleased | None
    counts: Mapping[SeatState, int]

    def due(self, now: datetime) -> bool:
        """May its seats be released now?"""
        return Holding(self.zone, self.opens, self.released).due(now)


@dataclass(frozen=True, slots=True)
class Holding:
    """What holds a zone's seats on a day, without looking who came: its time, and whether they were released."""

    zone: Zone
    opens: datetime | None
    released: SeatsReleased | None

    def due(self, now: datetime) -> bool:
        """May its seats be released now?"""
        return self.released is None and (self.opens is None or now >= self.opens)


@dataclass(frozen=True, slots=True)
class SeatsNow:
    """`day`: on which releases count. `place`: the checkpoint at which guests are present. `keepers` keep protocol."""

    event: Event | None
    place: Checkpoint | None
    places: tuple[Checkpoint, ...]
    day: date
    seated: Seating
    zones: tuple[ZoneNow, ...]
    keepers: tuple[DeskId, ...] = ()

    @property
    def plan(self) -> SeatPlan:
        return self.seated.plan

    @property
    def zone(self) -> str:
        return self.event.zone if self.event else "UTC"

    @property
    def clashes(self) -> tuple[tuple[Sitter, Sitter], ...]:
        """(who has the seat, who claims it too) for every seat given twice."""
        taken = (now for now in self.seated.seats.values() if now.sitter)
        return tuple((now.sitter, rival) for now in taken if now.sitter for rival in now.rivals)

    @property
    def off_plan(self) -> tuple[Sitter, ...]:
        """Whose seat is not on the plan."""
        return tuple(one for one in self.seated.sitters if one.seat and one.seat not in self.plan.seats)

    @property
    def seatless(self) -> tuple[Sitter, ...]:
        """Who is here and has no seat."""
        return tuple(one for one in self.seated.sitters if one.present and not self.seated.seat_of(one))


def seat_plan(reader: Reader) -> SeatPlan:
    said = reader.declaration(SeatPlanSet, "")
    return said.plan if said else NO_PLAN


def seats_now(
    reader: Reader, now: datetime, checkpoint: CheckpointId | None = None, parties: Parties | None = None
) -> SeatsNow:
    """`checkpoint` None: the one a desk would begin with. `parties` remember what was read the last time."""
    event, places = reader.event(), doors(reader.checkpoints())
    place = next((one for one in places if one.id == checkpoint), None) or current(places, now)
    plan, given = seat_plan(reader), reader.declared(SeatGiven)
    day, held = holdings(reader, plan, now, event.zone if event else "UTC")
    known = (parties or Parties()).read(reader, place.id if place else _NOWHERE, given)
    seated = seating(plan, known, given, {one.zone.name: one.released.at for one in held if one.released})
    zones = tuple(_zone_now(one, seated) for one in held)
    return SeatsNow(event, place, places, day, seated, zones, keepers(reader))


def holdings(reader: Reader, plan: SeatPlan, now: datetime, zone: str) -> tuple[date, tuple[Holding, ...]]:
    """The day on which releases count, and what holds the seats of each zone on it; reads no guest."""
    begins = beginnings(reader.slots(), zone)
    releases = [one for one in reader.declared(SeatsReleased) if not one.void]
    day = _day(now, zone, begins, releases)
    released = {one.zone: one for one in releases if one.day == day}
    first = begins.get(day)
    return day, tuple(
        Holding(one, first - timedelta(minutes=one.hold) if first else None, released.get(one.name))
        for one in plan.zones
    )


def _day(now: datetime, zone: str, begins: Mapping[date, datetime], releases: list[SeatsReleased]) -> date:
    """The last day, up to today, that has a session; without a programme the last one of a release."""
    today = in_zone(now, zone).date()
    days = set(begins) or {one.day for one in releases}
    return max((day for day in days if day <= today), default=today)


def _zone_now(held: Holding, seated: Seating) -> ZoneNow:
    counts = {state: seated.count(state, held.zone.name) for state in SeatState}
    return ZoneNow(held.zone, held.opens, held.released, counts)
