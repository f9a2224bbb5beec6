"""How the founding event's guests are received: units and letters, the hall, the class, who is named and who stays away."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

from kiosk.domain.absence import EVERYWHERE
from kiosk.domain.course import Course, HalfDay
from kiosk.domain.declarations import (
    AbsenceNoted,
    CourseSet,
    Declaration,
    GuestWatched,
    LetterSet,
    McSheetChosen,
    UnitSet,
)
from kiosk.domain.event import Event
from kiosk.domain.ids import CheckpointId, CourseId
from kiosk.domain.invitation import Invitation
from kiosk.domain.mc_choice import McChoice
from kiosk.domain.seat_facts import SeatPlanSet
from kiosk.domain.seat_making import Hall, hall_plan
from kiosk.domain.seat_name import seat_name
from kiosk.domain.seat_plan import SeatPlan, SeatRow, Whom, Zone
from kiosk.domain.session import Session
from kiosk.domain.unit import Letter, Unit

Row = Mapping[str, Any]


def demo_declarations(
    told: Row, event: Event, guests: Sequence[Invitation], sessions: Sequence[Session], id_of: Callable[[str, str], str]
) -> list[Declaration]:
    """What protocol.toml (`told`) says of these guests and sessions; `id_of` a kind and a key."""
    return [
        *_units(told, guests),
        *_letters(told, event, guests),
        SeatPlanSet(demo_hall(told["hall"])),
        CourseSet(_course(told["class"], {session.key: session for session in sessions}, id_of)),
        McSheetChosen(McChoice(first=told["mc"]["first"], categories=tuple(told["mc"]["categories"]))),
        *(GuestWatched(guest.id) for guest in guests if guest.attention and guest.category in told["watch"]),
        *_absences(told, guests),
    ]


def _units(told: Row, guests: Sequence[Invitation]) -> Iterator[UnitSet]:
    """Those of which more is known than their name."""
    short, state, hosts = told["short"], told["state"], told["hosts"]
    for block, name in dict.fromkeys((guest.block, guest.unit) for guest in guests):
        unit = Unit(name=name, block=block, short=short.get(name, ""), state=state.get(name, ""), host=name in hosts)
        if unit != Unit(name=name, block=block):
            yield UnitSet(unit)


def _letters(told: Row, event: Event, guests: Sequence[Invitation]) -> Iterator[LetterSet]:
    """Each has as many places as guests are invited on it."""
    day = event.first_day - timedelta(days=told["letters"]["days_before"])
    invited = Counter((guest.letter, guest.unit) for guest in guests)
    return (LetterSet(Letter(number=of[0], unit=of[1], day=day, places=places)) for of, places in invited.items())


def demo_hall(told: Row) -> SeatPlan:
    """The rows of the hall, then those of the press with seats numbered through."""
    zones = tuple((Zone(zone["name"], zone.get("hold", 0)), zone["rows"]) for zone in told["zones"])
    hall = hall_plan(Hall(rows=told["rows"], seats=told["seats"], aisles=tuple(told["aisles"]), zones=zones))
    name, rows, seats = (told["press"][key] for key in ("name", "rows", "seats"))
    press = Zone(name, whom=Whom("Báo chí"))
    numbers = [range(row * seats + 1, (row + 1) * seats + 1) for row in range(rows)]
    cells = [tuple(seat_name(f"{name} {number}") for number in row) for row in numbers]
    left = (hall.width - seats) // 2
    behind = tuple(SeatRow(name, row, hall.height + 1 + at, left) for at, row in enumerate(cells))
    return replace(hall, zones=(*hall.zones, press), rows=(*hall.rows, *behind))


def _course(told: Row, sessions: Mapping[str, Session], id_of: Callable[[str, str], str]) -> Course:
    halves = tuple(
        HalfDay(
            name=name,
            checkpoint=CheckpointId(id_of("checkpoint", checkpoint)),
            start=sessions[first].start,
            end=sessions[last].end,
        )
        for name, checkpoint, first, last in told["halves"]
    )
    return Course(
        id=CourseId(id_of("class", "training")),
        name=told["name"],
        english=told["english"],
        half_days=halves,
        threshold=told["threshold"],
    )


def _absences(told: Row, guests: Sequence[Invitation]) -> Iterator[AbsenceNoted]:
    by_post = {(guest.unit, guest.post): guest.id for guest in guests}
    return (AbsenceNoted(by_post[one["unit"], one["post"]], EVERYWHERE, one["reason"]) for one in told["absent"])
