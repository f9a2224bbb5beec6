"""What two desks changed of the same guest while apart, as a sentence and as a line of the organiser's table."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from kiosk.app.double_changes import ChangeSeen, FieldSeen
from kiosk.domain.invitation import Standing
from ui.hub.desk_words import Moment
from ui.organiser.fields import guest_field
from ui.organiser.list_table import Line
from ui.organiser.speech import tr
from ui.organiser.standings import SIGNS, standing_text


def change_text(seen: ChangeSeen, when: Moment) -> str:
    """For the desks that it concerns."""
    said, name = seen.said, seen.guest.name if seen.guest else "–"
    first, second = (_told(seen.fields, which, when, named=True) for which in ("first", "second"))
    desk = said.second_desk if _second_stands(seen) else said.first_desk
    return tr(
        "{name} was changed at two desks: {first} ({first_desk}), {second} ({second_desk}). What {desk} wrote stands.",
        name=name,
        first=first,
        first_desk=said.first_desk,
        second=second,
        second_desk=said.second_desk,
        desk=desk,
    )


def change_line(seen: ChangeSeen, when: Moment) -> Line:
    said, fields = seen.said, seen.fields
    names = ", ".join(map(guest_field, said.fields))
    first = f"{said.first_desk}, {when.text(said.first_at)} · {_told(fields, 'first', when)}"
    second = f"{said.second_desk}, {when.text(said.second_at)} · {_told(fields, 'second', when)}"
    stands = _told(fields, "now", when) if fields else tr("The guest is gone")
    tone = "wait" if seen.open else "good"
    cells = (seen.guest.name if seen.guest else "–", names, first, second, f"{SIGNS[tone]} {stands}")
    return Line(cells, key=said.about, tone=tone, toned=4)


def _second_stands(seen: ChangeSeen) -> bool:
    return all(field.now == field.second for field in seen.fields)


def _told(fields: Sequence[FieldSeen], which: str, when: Moment, *, named: bool = False) -> str:
    """Their values, each with its field's name where there are several."""
    values = [(field.field, value_text(getattr(field, which), when)) for field in fields]
    several = named or len(values) > 1
    return ", ".join(f"{guest_field(name)}: {text}" if several else text for name, text in values)


def value_text(value: Any, when: Moment) -> str:
    match value:
        case Standing():
            return standing_text(value)
        case bool():
            return tr("yes") if value else tr("no")
        case datetime():
            return when.text(value)
    return " ".join(str(value or "–").split())
