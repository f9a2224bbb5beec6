"""The list of what is not back, on paper: to call people by, and to tick off by hand."""

from datetime import datetime
from pathlib import Path

from kiosk.app.holdings import Owed, unreturned
from kiosk.app.item_tables import items_named
from kiosk.app.ports import Reader
from kiosk.app.press import Press
from kiosk.domain.checkpoint import Kind
from kiosk.domain.ids import CheckpointId
from kiosk.domain.moment import in_zone
from kiosk.formats.target import replacing
from kiosk.sheets.list_sheet import Head, list_sheets
from kiosk.words import Words


def print_unreturned(
    reader: Reader, target: Path, press: Press, words: Words, now: datetime, item: CheckpointId | None = None
) -> int:
    """A PDF of every device that is out, of one item or all; how many they are. Writes `target` whole or not at all."""
    event = reader.event()
    zone, name = (event.zone, event.name) if event else ("UTC", "")
    lent = tuple(one for one in items_named(reader, item) if one.kind is Kind.LOAN)
    owed = unreturned(reader, lent)
    title = words.say("Not returned")
    stand = words.say("{count} devices at {time}", count=len(owed), time=f"{in_zone(now, zone):%H:%M, %d/%m/%Y}")
    heads = (
        Head(words.say("Item"), 26),
        Head(words.say("Number"), 18),
        Head(words.say("Name"), 40),
        Head(words.say("Unit"), 33),
        Head(words.say("Phone"), 27),
        Head(words.say("Lent at"), 26),
        Head("✓", 10, tick=True),
    )
    about = " · ".join(part for part in (name, stand) if part)
    sheets = list_sheets(title, about, heads, [_row(one, zone) for one in owed], press.ruler)
    with replacing(target) as path, press.pdf(path, title) as pages:
        for sheet in sheets:
            pages.add(sheet)
    return len(owed)


def _row(owed: Owed, zone: str) -> tuple[str, ...]:
    loan, guest = owed.loan, owed.guest
    who = f"{loan.person} ({guest.name})" if loan.person else guest.name
    left = f"{who} – {loan.deposit}" if loan.deposit else who
    lent = f"{in_zone(loan.at, zone):%d/%m %H:%M}, {loan.desk}"
    return owed.item.name, loan.serial, left, guest.unit, guest.phone, lent, ""
