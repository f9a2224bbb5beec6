"""The seat plan as a PDF: the drawing on one page, and the list by seats where names do not fit into it."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from kiosk.app.press import Press
from kiosk.app.seat_reading import SeatsNow
from kiosk.app.seat_sentences import state_word
from kiosk.domain.moment import in_zone
from kiosk.domain.seat_name import short
from kiosk.domain.seat_plan import SeatPlan
from kiosk.domain.seating import SeatNow, SeatState
from kiosk.errors import BadInput
from kiosk.formats.target import replacing
from kiosk.sheets.seat_roll import SeatLine, roll_sheets
from kiosk.sheets.seat_sheet import SIZES, SeatBox, SeatPage, seat_sheet
from kiosk.words import Words

LETTERS = {
    SeatState.PRESENT: "P",
    SeatState.HELD: "H",
    SeatState.VACATED: "V",
    SeatState.RESERVED: "R",
    SeatState.FREE: "",
}


def print_seats(
    now: SeatsNow, out: Path, press: Press, words: Words, at: datetime, *, size: str = "a3", names: bool = True
) -> int:
    """Returns how many pages were made. `size`: a4 or a3. Raises BadInput without a plan, KioskError for the disk."""
    if not now.plan.rows:
        raise BadInput("No seats are drawn for this event yet. Draw them first, on the page Seats of the organiser.")
    page = seat_page(now, words, at, names=names)
    sheets = [seat_sheet(page, size, press.ruler)]
    if names:
        sheets += roll_sheets(page.title, page.aside, _lines(now, words), SIZES[size], press.ruler)
    with replacing(out) as file, press.pdf(file, page.title) as pages:
        for sheet in sheets:
            pages.add(sheet)
    return len(sheets)


def seat_page(now: SeatsNow, words: Words, at: datetime, *, names: bool) -> SeatPage:
    """The drawing as it is printed: shown names, letters and the legend."""
    plan, say = now.plan, words.say
    there = in_zone(at, now.zone)
    return SeatPage(
        title=say("Seat plan · {event}", event=now.event.name if now.event else ""),
        aside=say("Printed at {time}", time=f"{there:%H:%M · %d/%m/%Y}"),
        width=plan.width,
        height=plan.height,
        stage=plan.stage,
        stage_word=stage_word(words),
        boxes=tuple(_box(one, words, names=names) for one in now.seated.seats.values()),
        zones=zone_marks(plan),
        legend=tuple((state, letter_of(state, words), _meaning(now, state, words)) for state in SeatState),
    )


def stage_word(words: Words) -> str:
    return words.say("STAGE")


def letter_of(state: SeatState, words: Words) -> str:
    return words.say(LETTERS[state]) if LETTERS[state] else ""


def zone_marks(plan: SeatPlan) -> tuple[tuple[str, int, bool], ...]:
    """(name, row where it begins, is it at the right): beside the row, on the side where the zone is."""
    marks: list[tuple[str, int, bool]] = []
    for zone in plan.zones:
        mine = [row for row in plan.rows if row.zone == zone.name]
        if zone.name and mine:
            others = [row for row in plan.rows if row.zone != zone.name and row.y == mine[0].y]
            right = any(row.x < mine[0].x for row in others)
            marks.append((zone.name, min(row.y for row in mine), right))
    return tuple(marks)


def _meaning(now: SeatsNow, state: SeatState, words: Words) -> str:
    return f"{state_word(state, words)}: {now.seated.count(state)}"


def _box(now: SeatNow, words: Words, *, names: bool) -> SeatBox:
    who = now.sitter.name if now.sitter and names else ""
    return SeatBox(now.seat.x, now.seat.y, short(now.seat.name), letter_of(now.state, words), now.state, lengths(who))


def lengths(name: str) -> tuple[str, ...]:
    """Nguyễn Thị Thuỳ Dương, N.T. Thuỳ Dương, N.T.T. Dương, Dương."""
    parts = name.split()
    if len(parts) < 3:
        return tuple(dict.fromkeys((name, *parts[-1:]))) if name else ()
    two = "".join(f"{part[0]}." for part in parts[:-2]) + " " + " ".join(parts[-2:])
    one = "".join(f"{part[0]}." for part in parts[:-1]) + " " + parts[-1]
    return name, two, one, parts[-1]


def _lines(now: SeatsNow, words: Words) -> Sequence[SeatLine]:
    """Every seat that somebody has, in the plan's order."""
    return [
        SeatLine(one.seat.name, letter_of(one.state, words), one.sitter.name, one.sitter.invitation.unit)
        for one in now.seated.seats.values()
        if one.sitter is not None
    ]
