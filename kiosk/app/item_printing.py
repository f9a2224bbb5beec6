"""The list of what is not back, on paper: to call people by, and to tick off by hand."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path

from kiosk.app.holdings import Owed, unreturned
from kiosk.app.item_tables import items_named
from kiosk.app.paper import Paper, Section, TablePress, print_tables
from kiosk.app.ports import Reader
from kiosk.domain.checkpoint import Kind
from kiosk.domain.ids import CheckpointId
from kiosk.domain.moment import in_zone
from kiosk.formats.report import Cell, Column, Report
from kiosk.words import Words


def print_unreturned(
    reader: Reader, target: Path, press: TablePress, words: Words, now: datetime, item: CheckpointId | None = None
) -> int:
    """A PDF of every device that is out, of one item or all; how many they are. Writes `target` whole or not at all."""
    event = reader.event()
    zone, name = (event.zone, event.name) if event else ("UTC", "")
    lent = tuple(one for one in items_named(reader, item) if one.kind is Kind.LOAN)
    owed = unreturned(reader, lent)
    stand = words.say("{count} devices at {time}", count=len(owed), time=f"{in_zone(now, zone):%H:%M, %d/%m/%Y}")
    section = Section(partial(_report, owed, stand, zone, words), ticked=True, upright=True)
    print_tables(target, [section], press, Paper(name, zone, None, words))
    return len(owed)


def _report(owed: Sequence[Owed], stand: str, zone: str, words: Words) -> Report:
    headings = ("Item", "Number", "Name", "Unit", "Phone", "Lent at")
    columns = tuple(Column(heading, words.say(heading)) for heading in headings)
    return Report(f"{words.say('Not returned')} · {stand}", columns, _rows(owed, zone))


def _rows(owed: Sequence[Owed], zone: str) -> Iterator[Sequence[Cell]]:
    for one in owed:
        loan, guest = one.loan, one.guest
        who = f"{loan.person} ({guest.name})" if loan.person else guest.name
        left = f"{who} – {loan.deposit}" if loan.deposit else who
        lent = f"{in_zone(loan.at, zone):%d/%m %H:%M}, {loan.desk}"
        yield one.item.name, loan.serial, left, guest.unit, guest.phone, lent
