"""The MC sheet in words, on paper and as data."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from kiosk.app.mc_lines import Gone, Group, Line, Mark, McSheet, Named
from kiosk.app.press import Press
from kiosk.app.sentences import clock_text
from kiosk.domain.moment import in_zone
from kiosk.sheets.mc_page import Besides, Entry, McText, mc_pages
from kiosk.sheets.page import Ruler, Sheet
from kiosk.words import Words

_FLAGS = {Mark.SAME: "", Mark.NEW: "NEW", Mark.CHANGED: "CHANGED", Mark.MOVED: "MOVED", Mark.GONE: "GONE"}
_BESIDES = (24, 10, 4, 0)


def mc_text(sheet: McSheet, most: int) -> McText:
    """All words of the sheet in its own language; of those not here, `most` by name in each list."""
    words, zone = Words(sheet.language), sheet.event.zone if sheet.event else "UTC"
    say = words.say
    at = f"{in_zone(sheet.at, zone):%H:%M, %d/%m/%Y}"
    number = sheet.printed.number + 1 if sheet.printed else 1
    before = clock_text(sheet.printed.at, sheet.at, zone) if sheet.printed else ""
    footer = say("Print {number}, {time}", number=number, time=at)
    if sheet.printed:
        footer += say("; marked: what changed since the print of {time}", time=before)
    people = sum(isinstance(line, Named) for line in sheet.named)
    return McText(
        title=say("Guests of honour present"),
        event=sheet.event.name if sheet.event else "",
        where=say("{place}, as of {time}", place=sheet.place.name, time=at),
        figures=say("Present {count} · expected {more}", count=people, more=len(sheet.expected)),
        footer=footer,
        page=say("Page {page} of {pages}", page="{page}", pages="{pages}"),
        next_page=say("continued"),
        nobody=say("Nobody of them is here yet."),
        entries=tuple(entries(sheet.present, words)),
        besides=tuple(_besides(sheet, words, most)),
    )


def entries(lines: Iterable[Line], words: Words) -> Iterable[Entry]:
    """Those to be named, numbered; a block named as one has no number, and neither has who is gone."""
    number = 0
    for line in lines:
        flag = words.say(_FLAGS[line.mark]) if line.mark is not Mark.SAME else ""
        match line:
            case Named():
                number += 1
                spoken = words.say("say: {spoken}", spoken=line.spoken) if line.spoken else ""
                yield Entry(f"{number}.", line.called, line.about, spoken, flag)
            case Group():
                name, _, rest = line.text.partition(": ")
                yield Entry("•", name, f": {rest}", "", flag)
            case Gone():
                yield Entry("", line.text, "", "", flag, struck=True)


def _besides(sheet: McSheet, words: Words, most: int) -> Iterable[Besides]:
    say = words.say
    for heading, those in (
        (say("Still expected"), sheet.expected),
        (say("Gone again"), sheet.left),
        (say("Absent"), sheet.absent),
    ):
        if those:
            yield Besides(f"{heading} ({len(those)})", _listed(those, words, most) if most else "")


def _listed(those: tuple[Named, ...], words: Words, most: int) -> str:
    told = "; ".join(one.called + one.about + (f" – {one.reason}" if one.reason else "") for one in those[:most])
    rest = len(those) - most
    return told + (words.say("; and {count} more", count=rest) if rest > 0 else "") + "."


def mc_sheets(sheet: McSheet, ruler: Ruler) -> tuple[Sheet, ...]:
    """The pages: one where that can be read, if need be with fewer names of those who are not here."""
    return mc_pages([mc_text(sheet, most) for most in _BESIDES], ruler)


def write_mc_sheet(sheet: McSheet, out: Path, press: Press) -> int:
    """Writes the PDF, whole or not at all, and says how many pages it has. Raises OSError."""
    pages = mc_sheets(sheet, press.ruler)
    part = out.with_name(f".{out.name}.part")
    try:
        with press.pdf(part, mc_text(sheet, 0).title) as pdf:
            for page in pages:
                pdf.add(page)
        part.replace(out)
    finally:
        part.unlink(missing_ok=True)
    return len(pages)


def as_data(sheet: McSheet) -> Iterable[dict[str, Any]]:
    """A line for everyone on it, for scripts; `state` gone stands only on the printed sheet."""
    zone = sheet.event.zone if sheet.event else "UTC"
    place = 0
    for line in (*sheet.present, *sheet.expected, *sheet.left, *sheet.absent):
        place += isinstance(line, Named)
        match line:
            case Named():
                yield _named_data(line, place, zone)
            case Group():
                counts = {"units": line.units, "of": line.all, "people": line.people}
                yield {"state": "group", "mark": line.mark.value, "name": line.name, **counts, "text": line.text}
            case Gone():
                yield {"state": "gone", "mark": line.mark.value, "text": line.text}


def _named_data(line: Named, place: int, zone: str) -> dict[str, Any]:
    names = ("address", "name", "post", "unit", "spoken", "instead_of", "seat", "watched", "reason", "text")
    return {
        "place": place,
        "state": line.state.value,
        "mark": line.mark.value,
        "guest": line.guest,
        **{name: getattr(line, name) for name in names},
        "since": in_zone(line.since, zone).isoformat() if line.since else None,
        "desk": line.desk,
    }
