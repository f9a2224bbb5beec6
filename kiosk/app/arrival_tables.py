"""When people came, checkpoint by checkpoint: a sentence, and the curve in steps of five minutes as a table."""

from collections.abc import Iterator, Sequence
from itertools import accumulate
from zoneinfo import ZoneInfo

from kiosk.app.ports import Reader
from kiosk.domain.arrivals import STEP, Arrivals, arrivals_of
from kiosk.domain.checkpoint import Checkpoint
from kiosk.formats.report import Cell, Column, Report
from kiosk.words import Words


def arrivals_report(reader: Reader, words: Words, places: Sequence[Checkpoint]) -> Report:
    """A row for every five minutes from the first arrival to the last, with how many had come by then."""
    columns = (
        Column("checkpoint", words.say("Checkpoint")),
        Column("from", words.say("From")),
        Column("until", words.say("Until")),
        Column("arrivals", words.say("Arrivals")),
        Column("so_far", words.say("Arrived so far")),
    )
    rows = (row for place in places for row in _rows(reader, place))
    return Report(words.say("Arrivals"), columns, rows)


def _rows(reader: Reader, place: Checkpoint) -> Iterator[Sequence[Cell]]:
    steps = arrivals_of(reader.arrivals(place.id)).steps
    sums = accumulate(step.count for step in steps)
    for step, so_far in zip(steps, sums, strict=True):
        yield place.name, step.start, step.start + STEP, step.count, so_far


def arrivals_sentence(known: Arrivals, zone: str, words: Words) -> str:
    """ "First 07:12, last 09:40; most at 08:01: 14 in a minute." Empty when nobody came."""
    if known.first is None or known.last is None or known.busiest is None:
        return ""
    there = ZoneInfo(zone)
    return words.say(
        "First {first}, last {last}; most at {busiest}: {count} in a minute",
        first=f"{known.first.astimezone(there):%H:%M}",
        last=f"{known.last.astimezone(there):%H:%M}",
        busiest=f"{known.busiest.start.astimezone(there):%H:%M}",
        count=known.busiest.count,
    )
