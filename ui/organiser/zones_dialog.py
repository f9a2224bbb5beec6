"""For whom zones and single seats are kept, and until when: edited as a whole, kept as one change."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from kiosk.domain.seat_name import seat_name
from kiosk.domain.seat_plan import Reserved, SeatPlan, Whom, Zone, between
from ui.organiser.inputs import Lines
from ui.organiser.parts import Field, button, holder, row, text
from ui.organiser.speech import Speech, mark, tr
from ui.theme import Theme

_RANGE = re.compile(r"\s*(?:\.\.+|…|–|—|-(?=\s)|\bđến\b|\bto\b)\s*")


_CAPTIONS = (mark("Zone"), mark("Held, minutes before"), mark("From this post upwards"), mark("Only this group"))


@dataclass(frozen=True, slots=True)
class _Fields:
    """One zone's line."""

    zone: Zone
    hold: QLineEdit
    post: QLineEdit
    group: QLineEdit

    def typed(self) -> Zone:
        hold = self.hold.text().strip()
        minutes = min(int(hold), 10_000) if hold.isdecimal() else 0
        return Zone(self.zone.name, minutes, Whom(self.group.text().strip(), self.post.text().strip()))


class ZonesDialog(QDialog):
    """`kept` carries the plan with what was changed."""

    kept = Signal(object)

    def __init__(self, theme: Theme, plan: SeatPlan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan, self._say, self._theme = plan, Speech(self), theme
        self.fields = [_fields_of(zone) for zone in plan.zones]
        self.reserved = Lines()
        self.reserved.setPlainText("\n".join(map(_line_of, plan.reserved)))
        self._field = Field(self.reserved)
        self.setMinimumWidth(theme.px(720))
        self._lay_out()

    def _lay_out(self) -> None:
        px, say = self._theme.px, self._say
        heading, said = text("heading"), text("soft", wrap=True)
        for setter in (self.setWindowTitle, heading.setText):
            say(setter, "Zones and reserved seats")
        say(
            said.setText,
            "A zone's seats are held for their guests until so many minutes before the day's first session. "
            "Its post says who may be seated there by rank.",
        )
        say(self._field.caption.setText, "Reserved seats, one line each: A-01 … A-06: for whom")
        self._field.hint(tr("For a block, a category or a unit of the list. “from” and a post reserves by rank."))
        cancel, keep = button("", self.reject), button("primary", self._keep)
        say(cancel.setText, "Back")
        say(keep.setText, "Keep")
        keep.setDefault(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(px(24),) * 4)
        layout.setSpacing(px(12))
        layout.addWidget(heading)
        layout.addWidget(said)
        layout.addLayout(self._grid())
        layout.addWidget(self._field)
        layout.addWidget(holder(row(None, cancel, keep, spacing=px(10))))

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(self._theme.px(8))
        for at, caption in enumerate(_CAPTIONS):
            head = text("caption")
            self._say(head.setText, caption)
            grid.addWidget(head, 0, at)
        for line, fields in enumerate(self.fields, 1):
            name = text()
            name.setText(fields.zone.name)
            for at, widget in enumerate((name, fields.hold, fields.post, fields.group)):
                grid.addWidget(widget, line, at)
        grid.setColumnStretch(2, 1)
        grid.setColumnStretch(3, 1)
        return grid

    def _keep(self) -> None:
        reserved = [reserved_of(self._plan, line) for line in self.reserved.lines]
        wrong = [line for line, one in zip(self.reserved.lines, reserved, strict=True) if one is None]
        if wrong:
            self._field.complain(tr("“{line}” names no seats of the plan. Write A-01 … A-06: for whom.", line=wrong[0]))
            return
        zones = tuple(fields.typed() for fields in self.fields)
        self.accept()
        self.kept.emit(replace(self._plan, zones=zones, reserved=tuple(filter(None, reserved))))


def _fields_of(zone: Zone) -> _Fields:
    return _Fields(zone, QLineEdit(str(zone.hold or "")), QLineEdit(zone.whom.post), QLineEdit(zone.whom.group))


def reserved_of(plan: SeatPlan, line: str) -> Reserved | None:
    """ "A-01 … A-06: Press", "B-03: from Director"; None when it names no seat of the plan, or nobody."""
    seats, _, whom = line.partition(":")
    whom = whom.strip()
    ends = [seat_name(part) for part in _RANGE.split(seats) if part.strip()]
    found = between(plan, ends[0], ends[-1]) if ends else ()
    if not found or not whom:
        return None
    return Reserved(found, _whom(whom))


def _whom(said: str) -> Whom:
    for start in _froms():
        if said.casefold().startswith(start.casefold() + " "):
            return Whom(post=said[len(start) :].strip())
    return Whom(said)


def _froms() -> Iterator[str]:
    yield "from"
    yield tr("from")


def _line_of(one: Reserved) -> str:
    whom = one.whom.group or f"{tr('from')} {one.whom.post}"
    ends = one.seats[0] if len(one.seats) == 1 else f"{one.seats[0]} … {one.seats[-1]}"
    return f"{ends}: {whom}"
