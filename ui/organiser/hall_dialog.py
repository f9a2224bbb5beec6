"""Draws a room from a few numbers, and says what it will be before it is kept."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from kiosk.app.seat_planning import made_plan
from kiosk.domain.seat_making import Hall, Numbering
from kiosk.domain.seat_plan import SeatPlan, Stage, Zone
from kiosk.errors import BadInput
from ui.organiser.inputs import Choice, Lines
from ui.organiser.office import Office
from ui.organiser.parts import Field, button, holder, row, text
from ui.organiser.speech import Speech, mark, tr


class HallDialog(QDialog):
    """`drawn` carries a SeatPlan that can be kept."""

    drawn = Signal(object)

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office, self._say = office, Speech(self)
        theme = office.theme
        self.rows, self.seats, self.aisles, self.skip = (QLineEdit(said) for said in ("12", "20", "10", ""))
        self.first = QLineEdit("A")
        self.numbering, self.stage = Choice(theme), Choice(theme)
        self.numbering.offer(_numberings())
        self.stage.offer(_stages())
        self.zones = Lines()
        self.told = text("soft", wrap=True)
        self.setMinimumWidth(theme.px(560))
        self._lay_out()
        for field in (self.rows, self.seats, self.aisles, self.skip, self.first):
            field.textChanged.connect(self._tell)
        self.zones.textChanged.connect(self._tell)
        self._tell()

    def _lay_out(self) -> None:
        theme, say = self._office.theme, self._say
        heading = text("heading")
        for setter in (self.setWindowTitle, heading.setText):
            say(setter, "Draw rows of seats")
        fields = [
            (self.rows, mark("Rows")),
            (self.seats, mark("Seats in each")),
            (self.aisles, mark("Aisles after seat")),
            (self.first, mark("First row")),
            (self.skip, mark("Numbers left out")),
            (self.numbering, mark("Numbered")),
            (self.stage, mark("The stage is")),
            (self.zones, mark("Zones from the stage on")),
        ]
        made = []
        for widget, caption in fields:
            field = Field(widget)
            say(field.caption.setText, caption)
            made.append(field)
        made[2].hint(tr("10, or 5 15 for two aisles"))
        made[4].hint(tr("4 13, if the hall has none"))
        made[7].hint(tr("One a line: Front row: 1"))
        self._faulty = made[7]
        cancel, keep = button("", self.reject), button("primary", self._keep)
        say(cancel.setText, "Back")
        say(keep.setText, "Draw")
        keep.setDefault(True)
        self._keep_button = keep
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(theme.px(24),) * 4)
        layout.setSpacing(theme.px(10))
        layout.addWidget(heading)
        for part in (made[0:3], made[3:5] + made[5:6], made[6:7] + made[7:8]):
            layout.addWidget(holder(row(*part, spacing=theme.px(12))))
        layout.addWidget(self.told)
        layout.addWidget(holder(row(None, cancel, keep, spacing=theme.px(10))))

    def hall(self) -> Hall:
        """What is typed; numbers that are none count as 0."""
        return Hall(
            rows=_number(self.rows.text()),
            seats=_number(self.seats.text()),
            aisles=_numbers(self.aisles.text()),
            numbering=Numbering(self.numbering.currentData()),
            first_row=self.first.text().strip().upper() or "A",
            skip=_numbers(self.skip.text()),
            zones=tuple(map(_zone, self.zones.lines)) or ((Zone(self._office.words.say("Hall")), 0),),
            stage=Stage(self.stage.currentData()),
        )

    def _plan(self) -> SeatPlan | BadInput:
        try:
            return made_plan(self.hall())
        except BadInput as error:
            return error

    def _tell(self) -> None:
        plan = self._plan()
        self._keep_button.setEnabled(isinstance(plan, SeatPlan))
        if isinstance(plan, BadInput):
            self.told.setText(self._office.words.explain(plan))
        else:
            names = list(plan.seats)
            self.told.setText(tr("{count} seats, {first} to {last}", count=len(names), first=names[0], last=names[-1]))

    def _keep(self) -> None:
        plan = self._plan()
        if isinstance(plan, SeatPlan):
            self.accept()
            self.drawn.emit(plan)


def _numberings() -> list[tuple[str, str]]:
    return [
        (Numbering.LEFT.value, tr("from the left")),
        (Numbering.RIGHT.value, tr("from the right")),
        (Numbering.CENTRE.value, tr("from the centre, odd right, even left")),
    ]


def _stages() -> list[tuple[str, str]]:
    return [
        (Stage.TOP.value, tr("above")),
        (Stage.BOTTOM.value, tr("below")),
        (Stage.LEFT.value, tr("at the left")),
        (Stage.RIGHT.value, tr("at the right")),
    ]


def _number(said: str) -> int:
    return int(said) if said.strip().isdecimal() and len(said.strip()) < 8 else 0


def _numbers(said: str) -> tuple[int, ...]:
    parts = "".join(char if char.isdecimal() else " " for char in said).split()
    return tuple(int(part) for part in parts if len(part) < 8)


def _zone(line: str) -> tuple[Zone, int]:
    """ "Front row: 2"; without a number it takes one row."""
    name, _, rows = line.rpartition(":")
    return (Zone(name.strip()), _number(rows)) if name and _number(rows) else (Zone(line.strip(" :")), 1)
