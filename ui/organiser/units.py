"""Between the units in the file and their page; follows the doors without ever hurrying the file."""

import time
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from kiosk.app.attendance_tables import CountedLine
from kiosk.app.ports import Reader, Topic
from kiosk.app.roll_calling import line_sentence
from kiosk.app.unit_tree import (
    BlockLine,
    GuestLine,
    Offer,
    UnitLine,
    UnitTree,
    guest_lines,
    merge_offers,
    unit_tree,
    watch_at,
)
from kiosk.domain.checkpoint import Checkpoint, doors
from kiosk.domain.declarations import LatenessSet, UnitsToldApart
from kiosk.domain.event import Event
from kiosk.domain.lateness import Lateness
from ui.organiser.dates import clock_of
from ui.organiser.office import Notices, Office
from ui.organiser.paced import PacedPresenter
from ui.organiser.speech import Speech, tr
from ui.organiser.unit_cells import Voice
from ui.organiser.unit_deeds import UnitDeeds
from ui.organiser.unit_nodes import PAGE, Arranged, Node, by_name, grown, made_ready, span_end, span_start
from ui.organiser.units_page import UnitsPage

_MOST_BY_NAME = 2_000


@dataclass(frozen=True, slots=True)
class Roll:
    """What the page shows of one checkpoint; `clock` is the hour from which it is late there, empty for the programme's."""

    event: Event | None
    places: tuple[Checkpoint, ...]
    place: Checkpoint | None
    tree: UnitTree
    rows: tuple[Arranged, Node]
    late: Lateness
    clock: str
    alike: object
    offers: tuple[Offer, ...]
    took: float


class UnitsDesk(PacedPresenter):
    topics = frozenset({Topic.EVENT, Topic.GUESTS, Topic.ARRIVALS, Topic.REGISTERS, Topic.AGENDA})

    def __init__(self, office: Office, notices: Notices) -> None:
        self._voice = Voice(office.words)
        self.view = UnitsPage(office.theme, self._voice, office.places)
        super().__init__(office, notices, self.view)
        self._chosen = ""
        self._known: Roll | None = None
        self.deeds = UnitDeeds(office, notices, self.view)
        self.view.place_chosen.connect(self._choose)
        self.view.model.guests_wanted.connect(self._want)
        self.view.line_chosen.connect(self._say_line)
        self.view.import_wished.connect(partial(notices.go_wished.emit, "import"))
        Speech(self.view).again.connect(self._retell)

    def _look(self) -> None:
        self.ask(partial(_roll, self.office, self._chosen, self.view.model.how, self._known), self._show)

    def _choose(self, id: str) -> None:
        self._chosen = id
        self._read_now()

    def _show(self, known: Roll) -> None:
        id = known.place.id if known.place else ""
        if self._chosen and id != self._chosen:
            return  # another checkpoint was chosen meanwhile
        self._known, self._chosen = known, id
        self._rest(known.took)
        self._voice.zone = known.event.zone if known.event else "UTC"
        self.deeds.know(known.place, known.tree, known.clock)
        if self.view.model.show_tree(known.tree, known.rows):
            self._renew(self.view.model.opened())
        self._retell()

    def _retell(self) -> None:
        known = self._known
        if known is None:
            return
        self._voice.words = self.office.words
        self.view.show_places([(place.id, place.name) for place in known.places], self._chosen)
        as_of = tr("As of {time}", time=clock_of(self.office.clock.now(), self._voice.zone))
        self.view.show_state(empty=not known.tree.blocks, late=_late_text(known, self._voice.zone), as_of=as_of)
        self.view.show_offers(known.offers)
        self._say_line()

    def _say_line(self) -> None:
        """The sentence of the block or unit chosen, else of all together."""
        if self._known is None:
            return
        nodes = self.view.chosen()
        line = nodes[0].line if len(nodes) == 1 else None
        self.view.show_sentence(line_sentence(_counted(line, self._known.tree), self.office.words))

    def _want(self, node: Node, first: int) -> None:
        by_names = self.view.model.how.column == 0
        count = _MOST_BY_NAME if by_names else PAGE
        work = partial(_guests, self.office, self._chosen, [(node, first, count)])
        self.ask(work, partial(self._show_guests, node, count, by_names))

    def _show_guests(self, node: Node, count: int, by_names: bool, found: list[tuple[GuestLine, ...]]) -> None:  # noqa: FBT001
        lines = found[0]
        if self._planted(node):
            more = len(lines) == count
            self.view.model.show_guests(node, by_name(lines) if by_names and not more else lines, more=more)

    def _renew(self, nodes: Sequence[Node]) -> None:
        """Guests who are shown, with what happened to them since; all of them in one reading."""
        if nodes:
            wanted = [(node, span_start(node), len(node.guests)) for node in nodes]
            self.ask(partial(_guests, self.office, self._chosen, wanted), partial(self._renewed, nodes))

    def _renewed(self, nodes: Sequence[Node], found: Sequence[tuple[GuestLine, ...]]) -> None:
        for node, lines in zip(nodes, found, strict=True):
            if self._planted(node):
                self.view.model.renew_guests(node, lines)

    def _planted(self, node: Node) -> bool:
        """Is it still in the tree that is shown?"""
        top = node
        while top.parent is not None:
            top = top.parent
        return top is self.view.model.root


def _counted(line: object, tree: UnitTree) -> CountedLine:
    match line:
        case BlockLine(name, sums):
            return CountedLine("block", name, "", sums)
        case UnitLine():
            return CountedLine("unit", line.home.block, line.home.unit, line.sums)
    return CountedLine("total", "", "", tree.total)


def _late_text(known: Roll, zone: str) -> str:
    if known.clock:
        return tr("Late after {time}", time=known.clock)
    if not known.late.spans:
        return tr("Nobody is late: the agenda has no session")
    return tr("Late after the programme begins, {time}", time=clock_of(known.late.spans[0][0], zone))


def _roll(office: Office, chosen: str, how: Arranged, before: Roll | None) -> Roll:
    began = time.monotonic()
    with office.book.reading() as reader:
        places = doors(reader.checkpoints())
        place = next((place for place in places if place.id == chosen), places[0] if places else None)
        watch = watch_at(reader, place)
        tree = made_ready(unit_tree(reader, watch))
        told = reader.declaration(LatenessSet, place.id) if place else None
        alike, offers = _alike(reader, tree, before)
        rows, clock = (how, grown(tree, how)), told.clock if told else ""
        took = time.monotonic() - began
        return Roll(reader.event(), places, place, tree, rows, watch.late, clock, alike, offers, took)


def _alike(reader: Reader, tree: UnitTree, before: Roll | None) -> tuple[object, tuple[Offer, ...]]:
    """Names are compared again only when they are other names: that takes longest."""
    names = tuple((line.home.unit, line.guests) for line in tree.units)
    now = names, reader.declared(UnitsToldApart)
    if before is not None and before.alike == now:
        return now, before.offers
    return now, merge_offers(reader, tree.units)


def _guests(office: Office, chosen: str, wanted: Sequence[tuple[Node, int, int]]) -> list[tuple[GuestLine, ...]]:
    """For each node its guests from a place in the list on, so many at most."""
    with office.book.reading() as reader:
        place = next((place for place in reader.checkpoints() if place.id == chosen), None)
        watch = watch_at(reader, place)
        return [
            guest_lines(reader, watch, node.home, node.letter, first, span_end(node), count) if node.home else ()
            for node, first, count in wanted
        ]
