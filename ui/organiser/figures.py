"""Between the attendance in the file and its page; follows the doors without ever hurrying the file."""

import time
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QTimer

from kiosk.app.attendance_tables import units_report
from kiosk.app.ports import Tally, Topic
from kiosk.domain.checkpoint import Checkpoint
from kiosk.domain.event import Event
from kiosk.words import Words
from ui.organiser.dates import clock_of
from ui.organiser.figures_page import FiguresPage
from ui.organiser.list_table import Line
from ui.organiser.office import Notices, Office, PagePresenter
from ui.organiser.speech import Speech, tr

_LEAST_PAUSE_MS = 500
_SHARE = 9  # of the time, the lane is left to others


@dataclass(frozen=True, slots=True)
class Attendance:
    """`rows` are those of kiosk.app.attendance_tables.units_report; `took` the seconds it took to read them."""

    event: Event | None
    places: tuple[Checkpoint, ...]
    chosen: str
    tally: Tally | None
    rows: tuple[Sequence[object], ...]
    took: float


class Figures(PagePresenter):
    topics = frozenset({Topic.EVENT, Topic.GUESTS, Topic.ARRIVALS})

    def __init__(self, office: Office, notices: Notices) -> None:
        self.view = FiguresPage(office.theme)
        super().__init__(office, notices, self.view)
        self._chosen = ""
        self._known: Attendance | None = None
        self._again = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._read_again)
        self.view.chosen.connect(self._choose)
        self.view.add_wished.connect(partial(notices.go_wished.emit, "checkpoints"))
        Speech(self.view).again.connect(self._retell)

    def read(self) -> None:
        """At once when nothing was read a moment ago; else soon, so that a crowd at the doors is read once."""
        if self._pause.isActive():
            self._again = True
        else:
            self._pause.start(_LEAST_PAUSE_MS)
            self.ask(partial(_attendance, self.office, self._chosen, self.office.words), self._show)

    def _read_again(self) -> None:
        if self._again:
            self._again = False
            self.read()

    def _choose(self, id: str) -> None:
        self._chosen = id
        self._pause.stop()
        self.read()

    def _show(self, known: Attendance) -> None:
        if self._chosen and known.chosen != self._chosen:
            return  # another checkpoint was chosen meanwhile
        self._known, self._chosen = known, known.chosen
        self._pause.start(max(_LEAST_PAUSE_MS, round(known.took * 1000 * _SHARE)))
        self._retell()

    def _retell(self) -> None:
        known = self._known
        if known is None:
            return
        self.view.show_places([(place.id, place.name) for place in known.places], known.chosen)
        tally = known.tally or Tally(0, 0, 0, 0)
        figures = [str(n) for n in (tally.came, tally.expected, tally.inside, tally.walk_ins)]
        zone = known.event.zone if known.event else "UTC"
        as_of = tr("As of {time}", time=clock_of(self.office.clock.now(), zone))
        self.view.show_figures(figures, [line_of(row) for row in known.rows], as_of)


def line_of(row: Sequence[object]) -> Line:
    """A row of the report: the total and the blocks stand out, units are indented under their block."""
    _, level, block, unit, *sums = row
    name = {
        "total": tr("All together"),
        "block": str(block) or tr("Without a block"),
        "unit": f"      {unit or tr('Without a unit')}",
    }[str(level)]
    return Line((name, *(str(sum) for sum in sums)), level=0 if level == "unit" else 1)


def _attendance(office: Office, chosen: str, words: Words) -> Attendance:
    began = time.monotonic()
    with office.book.reading() as reader:
        places = reader.checkpoints()
        place = next((place for place in places if place.id == chosen), places[0] if places else None)
        rows = _in_order(tuple(units_report(reader, words, (place,)).rows)) if place else ()
        tally = reader.tally(place.id) if place else None
        took = time.monotonic() - began
        return Attendance(reader.event(), places, place.id if place else "", tally, rows, took)


def _in_order(rows: tuple[Sequence[object], ...]) -> tuple[Sequence[object], ...]:
    """The total first, then each block before its units: the report has its sums last."""
    ordered: list[Sequence[object]] = []
    units: list[Sequence[object]] = []
    for row in rows:
        match row[1]:
            case "unit":
                units.append(row)
            case "block":
                ordered += [row, *units]
                units = []
            case _:
                ordered.insert(0, row)
    return tuple(ordered)
