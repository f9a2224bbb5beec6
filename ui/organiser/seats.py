"""Between the seats in the file and their page: follows the doors, and does what is chosen, dragged and released."""

import time
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from kiosk.app.ports import Topic
from kiosk.app.protocol_duty import keeping_sentence, may_release
from kiosk.app.seat_planning import oddities, plan_of_guests, read_plan
from kiosk.app.seat_printing import letter_of, print_seats
from kiosk.app.seat_reading import SeatsNow, ZoneNow
from kiosk.app.seat_sentences import (
    clash_sentence,
    off_plan_sentence,
    sitter_line,
    state_word,
    whom_text,
    zone_sentence,
)
from kiosk.app.seats import SeatChanged, named_guest
from kiosk.app.seats import Seats as Seated
from kiosk.domain.ids import CheckpointId
from kiosk.domain.seat_plan import SeatPlan
from kiosk.domain.seating import SeatNow, SeatState, Sitter
from kiosk.words import Words
from ui.organiser.hall_dialog import HallDialog
from ui.organiser.office import Notices, Office, open_once
from ui.organiser.paced import PacedPresenter
from ui.organiser.seat_cards import DutySaid, SeatSaid, ZoneSaid
from ui.organiser.seat_releases import SeatReleases
from ui.organiser.seat_scene import Scene, scene_of, search
from ui.organiser.seats_page import DRAW, GUESTS, OPEN, ZONES, SeatsPage
from ui.organiser.speech import Speech, tr
from ui.organiser.zones_dialog import ZonesDialog
from ui.printing.pdf import QtPress

_MOST_ODD = 40


@dataclass(frozen=True, slots=True)
class _Seen:
    now: SeatsNow
    scene: Scene
    took: float


class Seats(PacedPresenter):
    least = 300
    share = 4
    topics = frozenset({Topic.EVENT, Topic.GUESTS, Topic.ARRIVALS, Topic.AGENDA, Topic.REGISTERS})

    def __init__(self, office: Office, notices: Notices) -> None:
        self.view = SeatsPage(office.theme)
        super().__init__(office, notices, self.view)
        self._seated = Seated(office.book, office.stamper, office.news)
        self._place: CheckpointId | None = None
        self._seen: _Seen | None = None
        self._hits: tuple[str, ...] = ()
        self._releases = SeatReleases(office, notices, self.view, self._seated, self._read_now)
        self._guest: Sitter | None = None  # to be seated at the seat that is chosen next
        self._connect()

    def _look(self) -> None:
        self.ask(partial(_seen, self._seated, self._place, self.office.words), self._show)

    def draw(self, plan: SeatPlan) -> None:
        """Keep a plan; the one before comes back with undo."""
        self.ask(partial(self._seated.draw, plan), partial(self._drawn, len(plan.seats)))

    def open_file(self, path: Path) -> None:
        """Draw what a file holds."""
        self.ask(partial(_read, self._seated, path, self.office.words), self._opened)

    def print_to(self, target: Path, size: str) -> None:
        work = partial(_print, self._seated, self._place, target, self.office.words, self.office.clock.now(), size)
        self.ask(work, lambda _: self._printed(target))

    def give(self, text: str) -> None:
        """Seat the guest who is named at the chosen seat."""
        seat = self.view.map.seat
        self.ask(partial(_give, self.office, self._seated, self._place, text, seat), self._changed)

    def _connect(self) -> None:
        view = self.view
        view.place_chosen.connect(self._choose_place)
        view.draw_wished.connect(self._wish)
        view.print_wished.connect(self._ask_where)
        view.searched.connect(self._search)
        view.next_wished.connect(self._next)
        view.map.chosen.connect(self._choose)
        view.map.dragged.connect(self._move)
        view.map.entered.connect(view.seat.take_focus)
        view.seat.give_wished.connect(self.give)
        view.seat.free_wished.connect(self._free)
        view.zones.wished.connect(self._ask_release)
        view.duty.wished.connect(self._ask_duty)
        view.odd.chosen.connect(self._look_at)
        Speech(view).again.connect(self._read_now)

    def _choose_place(self, id: str) -> None:
        self._place = CheckpointId(id)
        self._read_now()

    def _show(self, seen: _Seen) -> None:
        self._seen, now, words = seen, seen.now, self.office.words
        self._rest(seen.took)
        view = self.view
        view.show_plan(drawn=bool(now.plan.rows))
        view.show_places([(place.id, place.name) for place in now.places], now.place.id if now.place else "")
        view.map.show_scene(seen.scene)
        view.legend.show_entries([_entry(state, now, words) for state in SeatState])
        view.zones.show_zones([_zone(one, now, self.office, words) for one in now.zones])
        view.duty.show_duty(_duty(now, self.office))
        view.odd.show_lines(_odd(now, words)[:_MOST_ODD])
        self._tell_seat()
        self._search(view.field.text())

    def _choose(self, seat: str) -> None:
        guest, self._guest = self._guest, None
        now = self._seat(seat)
        if guest is not None and now is not None and now.sitter is None:
            self._give_to(guest, seat)
        self._tell_seat()

    def _seat(self, name: str) -> SeatNow | None:
        return self._seen.now.seated.seats.get(name) if self._seen else None

    def _tell_seat(self) -> None:
        now = self._seat(self.view.map.seat)
        self.view.seat.show_seat(_said(now, self.office.words) if now else SeatSaid())

    def _search(self, text: str) -> None:
        self._hits = search(self._seen.scene, text) if self._seen and text.strip() else ()
        self.view.map.mark(self._hits)
        self.view.hits.setText("" if not text.strip() else tr("{count} found", count=len(self._hits)))

    def _next(self) -> None:
        """Enter goes from one that was found to the next."""
        hits, here = self._hits, self.view.map.seat
        if hits:
            self.view.map.choose(hits[(hits.index(here) + 1) % len(hits)] if here in hits else hits[0])

    def _look_at(self, key: str) -> None:
        """A line of what needs a look: its seat, or a guest who is to be seated with the next click."""
        if self._seen is None:
            return
        if key in self._seen.scene.tiles:
            self.view.map.choose(key)
            return
        self._guest = next((one for one in self._seen.now.seated.sitters if _key(one) == key), None)
        if self._guest is not None:
            self.notices.done(tr("Now choose a free seat for {name}.", name=self._guest.name))

    def _move(self, seat: str, to: str) -> None:
        now = self._seat(seat)
        if now is not None and now.sitter is not None:
            self._give_to(now.sitter, to)

    def _give_to(self, who: Sitter, seat: str) -> None:
        self.ask(partial(self._seated.give, self._place, who.key[0], seat, who.key[1]), self._changed)

    def _free(self) -> None:
        now = self._seat(self.view.map.seat)
        if now is not None and now.sitter is not None:
            self.ask(partial(self._seated.free, self._place, *now.sitter.key), self._changed)

    def _changed(self, changed: SeatChanged) -> None:
        self.view.seat.field.clear()
        name, seat = changed.sitter.name, changed.seat
        said = tr("{name} sits on {seat}.", name=name, seat=seat) if seat else tr("{name} has no seat now.", name=name)
        self._undoable(said, changed)
        if seat:
            self.view.map.choose(seat)

    def _undoable(self, said: str, changed: SeatChanged) -> None:
        undo = partial(self.ask, partial(self._seated.say, changed.undo), lambda _: self._taken_back())
        self.notices.changed(said, tr("Undo (Ctrl+Z)"), undo)

    def _taken_back(self) -> None:
        self.notices.done(tr("Taken back."))

    def _wish(self, wish: str) -> None:
        if wish == DRAW:
            dialog = HallDialog(self.office, self.view)
            dialog.drawn.connect(self.draw)
            open_once(dialog)
        elif wish == ZONES and self._seen is not None:
            edit = ZonesDialog(self.office.theme, self._seen.now.plan, self.view)
            edit.kept.connect(self.draw)
            open_once(edit)
        elif wish == OPEN:
            self._ask_what()
        elif wish == GUESTS:
            self.ask(partial(_of_guests, self.office, self.office.words.say("Hall")), self.draw)

    def _ask_what(self) -> None:
        start = str(self.office.book.path.parent)
        lists = "(*.csv *.txt *.tsv *.xlsx *.xls *.ods)"
        file, _ = QFileDialog.getOpenFileName(self.view, tr("Open a drawing or a list of seats"), start, lists)
        if file:
            self.open_file(Path(file))

    def _opened(self, opened: tuple[int, SeatPlan, list[str]]) -> None:
        count, before, odd = opened
        more = tr("And {count} more.", count=len(odd) - 1) if odd[1:] else ""
        self._drawn(count, before, " ".join((*odd[:1], more)))

    def _drawn(self, count: int, before: SeatPlan, odd: str = "") -> None:
        said = f"{tr('{count} seats are drawn.', count=count)} {odd}".rstrip()
        undo = partial(self.ask, partial(self._seated.undraw, before), lambda _: self._taken_back())
        self.notices.changed(said, tr("Undo (Ctrl+Z)"), undo)

    def _ask_release(self, zone: str) -> None:
        if self._seen is not None:
            self._releases.ask_release(self._seen.now, zone)

    def _ask_duty(self) -> None:
        if self._seen is not None:
            self._releases.ask_duty(self._seen.now)

    def _ask_where(self) -> None:
        start = str(self.office.book.path.with_name(f"{self.office.book.path.stem}-{tr('seats')}.pdf"))
        a3, a4 = tr("A3 (*.pdf)"), tr("A4 (*.pdf)")
        file, chosen = QFileDialog.getSaveFileName(self.view, tr("Print the seat plan"), start, f"{a3};;{a4}")
        if file:
            self.print_to(Path(file), "a4" if chosen == a4 else "a3")

    def _printed(self, target: Path) -> None:
        self.notices.done(tr("{file} is written.", file=target.name))
        self.office.open_folder(target.parent)


def _seen(desk: Seated, place: CheckpointId | None, words: Words) -> _Seen:
    began = time.monotonic()
    now = desk.now(place)
    scene = scene_of(now, words)
    return _Seen(now, scene, time.monotonic() - began)


def _read(desk: Seated, path: Path, words: Words) -> tuple[int, SeatPlan, list[str]]:
    """How many seats were drawn, the plan before, and what could not be taken as it stood."""
    draft = read_plan(path)
    return len(draft.plan.seats), desk.draw(draft.plan), oddities(draft, words)


def _give(office: Office, desk: Seated, place: CheckpointId | None, text: str, seat: str) -> SeatChanged:
    with office.book.reading() as reader:
        guest = named_guest(reader, text)
    return desk.give(place, guest.id, seat)


def _of_guests(office: Office, zone: str) -> SeatPlan:
    with office.book.reading() as reader:
        return plan_of_guests(reader.guests(), zone)


def _print(desk: Seated, place: CheckpointId | None, target: Path, words: Words, at: datetime, size: str) -> int:
    return print_seats(desk.now(place), target, QtPress(), words, at, size=size)


def _entry(state: SeatState, now: SeatsNow, words: Words) -> tuple[SeatState, str, str]:
    return state, letter_of(state, words), f"{state_word(state, words)} {now.seated.count(state)}"


def _duty(now: SeatsNow, office: Office) -> DutySaid:
    desk = office.stamper.desk
    wish = tr("Give it up") if desk in now.keepers else tr("Keep it here too…") if now.keepers else tr("Keep it here")
    return DutySaid(keeping_sentence(now.keepers, desk, office.words), wish)


def _zone(one: ZoneNow, now: SeatsNow, office: Office, words: Words) -> ZoneSaid:
    """Only where protocol is kept may its seats be released or held again."""
    seats, free = sum(one.counts.values()), one.counts[SeatState.FREE]
    counts = tr("{here} here · {free} free of {all}", here=one.counts[SeatState.PRESENT], free=free, all=seats)
    at, ours = office.clock.now(), may_release(now.keepers, office.stamper.desk)
    held = zone_sentence(one, words, at, now.zone)
    barred = "" if ours else keeping_sentence(now.keepers, office.stamper.desk, words)
    released = one.released is not None
    return ZoneSaid(one.zone.name, counts, held, ours and (released or one.due(at)), released, barred)


def _said(now: SeatNow, words: Words) -> SeatSaid:
    who = now.sitter
    wrong = " ".join(clash_sentence(who, rival, words) for rival in now.rivals) if who else ""
    about = sitter_line(who) if who else ""
    instead = who.invitation.name if who and who.person and not who.companion else ""
    if instead:
        about = " · ".join(part for part in (about, tr("for {name}", name=instead)) if part)
    if now.vacated is not None:
        about = tr("Seat of {guest}; {name} came instead.", guest=now.vacated.invitation.name, name=now.vacated.name)
    whom = whom_text(now.whom, words) if now.whom else ""
    return SeatSaid(
        now.seat.name, state_word(now.state, words), who.name if who else "", about, whom, wrong, taken=who is not None
    )


def _odd(now: SeatsNow, words: Words) -> list[tuple[str, str]]:
    """(the seat or the guest's key, sentence)"""
    said = [(first.seat, clash_sentence(first, other, words)) for first, other in now.clashes]
    lost = {_key(one) for one in now.off_plan}
    said += [(_key(one), off_plan_sentence(one, words)) for one in now.off_plan]
    waiting = [one for one in now.seatless if _key(one) not in lost]
    return said + [(_key(one), tr("{name} is here without a seat.", name=one.name)) for one in waiting]


def _key(one: Sitter) -> str:
    return "\n".join(one.key)
