"""Between the attendance in the file and its page; follows the doors without ever hurrying the file."""

import time
from dataclasses import dataclass
from functools import partial

from kiosk.app.arrival_tables import arrivals_sentence
from kiosk.app.attendance_tables import CountedLine
from kiosk.app.ports import Topic
from kiosk.app.roll_calling import line_sentence, roll_call
from kiosk.domain.arrivals import Arrivals, arrivals_of
from kiosk.domain.checkpoint import Checkpoint, doors
from kiosk.domain.event import Event
from kiosk.domain.roll_call import NOBODY
from ui.organiser.dates import clock_of
from ui.organiser.figures_page import FiguresPage
from ui.organiser.list_table import Line
from ui.organiser.office import Notices, Office
from ui.organiser.paced import PacedPresenter
from ui.organiser.speech import Speech, tr

NOBODY_CAME = Arrivals()
_LEVELS = frozenset({"total", "block", "unit"})


@dataclass(frozen=True, slots=True)
class Attendance:
    """`lines`: the total, then each block before its units; `took` the seconds it took to read them."""

    event: Event | None
    places: tuple[Checkpoint, ...]
    chosen: str
    lines: tuple[CountedLine, ...]
    took: float
    arrivals: Arrivals = NOBODY_CAME


class Figures(PacedPresenter):
    topics = frozenset({Topic.EVENT, Topic.GUESTS, Topic.ARRIVALS})

    def __init__(self, office: Office, notices: Notices) -> None:
        self.view = FiguresPage(office.theme)
        super().__init__(office, notices, self.view)
        self._chosen = ""
        self._known: Attendance | None = None
        self.view.chosen.connect(self._choose)
        self.view.line_chosen.connect(self._say_line)
        self.view.add_wished.connect(partial(notices.go_wished.emit, "checkpoints"))
        Speech(self.view).again.connect(self._retell)

    def _look(self) -> None:
        self.ask(partial(_attendance, self.office, self._chosen), self._show)

    def _choose(self, id: str) -> None:
        self._chosen = id
        self._read_now()

    def _show(self, known: Attendance) -> None:
        if self._chosen and known.chosen != self._chosen:
            return  # another checkpoint was chosen meanwhile
        self._known, self._chosen = known, known.chosen
        self._rest(known.took)
        self._retell()

    def _retell(self) -> None:
        known = self._known
        if known is None:
            return
        self.view.show_places([(place.id, place.name) for place in known.places], known.chosen)
        sums = known.lines[0].sums if known.lines else NOBODY
        figures = [str(n) for n in (sums.came, sums.expected, sums.inside, sums.extra)]
        zone = known.event.zone if known.event else "UTC"
        as_of = tr("As of {time}", time=clock_of(self.office.clock.now(), zone))
        self.view.show_figures(figures, [line_of(line) for line in known.lines], as_of)
        said = arrivals_sentence(known.arrivals, zone, self.office.words)
        self.view.curve.show_arrivals(known.arrivals, said, zone)
        self._say_line(self.view.chosen_line)

    def _say_line(self, row: int) -> None:
        """The sentence of the line chosen, else of all together."""
        lines = self._known.lines if self._known else ()
        if lines:
            line = lines[row] if 0 <= row < len(lines) else lines[0]
            self.view.show_sentence(line_sentence(line, self.office.words))


def line_of(line: CountedLine) -> Line:
    """The total and the blocks stand out, units are indented under their block."""
    name = {
        "total": tr("All together"),
        "block": line.block or tr("Without a block"),
        "unit": f"      {line.unit or tr('Without a unit')}",
    }[line.level]
    s = line.sums
    figures = (s.expected, s.present, s.representatives, s.absent, s.extra, s.inside)
    return Line((name, *map(str, figures)), level=0 if line.level == "unit" else 1)


def _attendance(office: Office, chosen: str) -> Attendance:
    began = time.monotonic()
    with office.book.reading() as reader:
        places = doors(reader.checkpoints())
        place = next((place for place in places if place.id == chosen), places[0] if places else None)
        lines = tuple(roll_call(reader, place, _LEVELS)) if place else ()
        came = arrivals_of(reader.arrivals(place.id)) if place else NOBODY_CAME
        took = time.monotonic() - began
        return Attendance(reader.event(), places, place.id if place else "", lines, took, came)
