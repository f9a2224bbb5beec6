"""Where a seat plan comes from: a drawing or a list in a file, a few numbers, or the seats that the guests have already."""

import re
from collections.abc import Iterable
from pathlib import Path

from kiosk.app.seats import checked
from kiosk.domain.invitation import Invitation
from kiosk.domain.seat_making import Hall, hall_plan
from kiosk.domain.seat_name import seat_name
from kiosk.domain.seat_plan import MOST_SEATS, SeatPlan, SeatRow, Zone
from kiosk.errors import BadInput
from kiosk.formats.seat_sheet import SeatDraft, read_seats
from kiosk.words import Words

_LONGEST_ROW, _LONGEST_NAME = 200, 5
_PARTS = re.compile(r"(\d+)")


def read_plan(path: Path) -> SeatDraft:
    """Raises BadInput when the file is none, or no room can have such seats."""
    draft = read_seats(path)
    checked(draft.plan)
    return draft


def oddities(draft: SeatDraft, words: Words) -> list[str]:
    """What could not be taken as it stood, row by row."""
    return [
        words.say("Row {row}: {reason}", row=one.row, reason=words.say(one.template, **one.values))
        for one in draft.complaints
    ]


def made_plan(hall: Hall) -> SeatPlan:
    """Raises BadInput for no rows, no seats, and more of them than can be drawn."""
    if hall.rows < 1 or hall.seats < 1:
        raise BadInput("There is no seat on this plan. Give it one row with one seat at least.")
    count = hall.rows * hall.seats
    if count > MOST_SEATS:
        raise BadInput(
            "This plan has {count} seats, and {most} is the most that can be drawn.", count=count, most=MOST_SEATS
        )
    return checked(hall_plan(hall))


def plan_of_guests(guests: Iterable[Invitation], zone: str) -> SeatPlan:
    """A plan of the seats in the guest list: rows by name, each with all numbers up to its highest.

    All in one zone, but for rows whose name is that of a zone ("Khu báo chí 12").

    Raises BadInput when no guest has a seat with a number.
    """
    rows: dict[str, set[int]] = {}
    written: dict[str, str] = {}
    for guest in guests:
        row, _, number = seat_name(guest.seat).rpartition("-")
        if number.isdecimal() and int(number) <= _LONGEST_ROW:
            rows.setdefault(row, set()).add(int(number))
            written.setdefault(row, guest.seat.rstrip(" 0123456789-./").strip())
    if not rows:
        raise BadInput("No guest of the list has a seat with a number, so nothing can be drawn from it.")
    names = sorted(rows, key=_natural)
    zones = {row: written[row] if len(row) > _LONGEST_NAME else zone for row in names}
    drawn = (
        SeatRow(zones[row], tuple(seat_name(f"{row} {n}") for n in _numbers(rows[row])), y)
        for y, row in enumerate(names)
    )
    return checked(SeatPlan(tuple(map(Zone, dict.fromkeys(zones.values()))), tuple(drawn)))


def _numbers(found: set[int]) -> list[int]:
    """From 1, or from the first where the row begins with a high one (101, 102 …)."""
    first = min(found)
    return list(range(1 if first < 20 else first, max(found) + 1))


def _natural(row: str) -> tuple[tuple[int, int, str], ...]:
    """A before B before AA, 2 before 10."""
    return tuple((len(part), int(part), "") if part.isdecimal() else (len(part), 0, part) for part in _PARTS.split(row))
