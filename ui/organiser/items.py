"""Between what is handed out and lent, and its page."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from kiosk.app.desk import Answer, Desk
from kiosk.app.exporting import export
from kiosk.app.holdings import ItemCount, all_items, handings, item_counts
from kiosk.app.item_desk import ItemDesk
from kiosk.app.item_printing import print_unreturned
from kiosk.app.ports import Reader, Topic
from kiosk.app.sentences import clock_text, sentence_of
from kiosk.domain.checkpoint import Checkpoint, Kind
from kiosk.domain.event import Event
from kiosk.domain.handing import Handing, doubles, runs_low
from kiosk.domain.ids import CheckpointId, FactId
from kiosk.domain.invitation import Invitation
from kiosk.domain.names import fold
from kiosk.words import Words
from ui.organiser.checkpoint_words import audience_text
from ui.organiser.item_dialog import ItemDialog
from ui.organiser.items_page import LEFT_COLUMN, OUT, STATE_COLUMN, ItemsPage
from ui.organiser.kinds import Kinds, kinds_of
from ui.organiser.list_table import Line
from ui.organiser.office import Notices, Office, if_there, open_once
from ui.organiser.paced import PacedPresenter
from ui.organiser.reason_dialog import ReasonDialog
from ui.organiser.speech import Speech, tr
from ui.printing.pdf import QtPress

MOST_SHOWN = 500


@dataclass(frozen=True, slots=True)
class Given:
    """One thing that was given, its guest, and whether it was given twice."""

    item: Checkpoint
    one: Handing
    guest: Invitation
    twice: bool = False


@dataclass(frozen=True, slots=True)
class Register:
    """`more`: there are further ones that fit; search finds them."""

    event: Event | None = None
    counts: tuple[ItemCount, ...] = ()
    given: tuple[Given, ...] = ()
    more: bool = False

    @property
    def zone(self) -> str:
        return self.event.zone if self.event else "UTC"


class Items(PacedPresenter):
    topics = frozenset({Topic.EVENT, Topic.GUESTS, Topic.ARRIVALS})

    def __init__(self, office: Office, notices: Notices) -> None:
        self.view = ItemsPage(office.theme)
        super().__init__(office, notices, self.view)
        self._known = Register()
        self._listen()

    def save(self, target: Path) -> None:
        """Everything that was given, and what is not back, as a workbook."""
        work = partial(_export, self.office, target, self.view.item)
        self.ask(work, lambda _: self._written(target))

    def print_to(self, target: Path) -> None:
        """The list of what is not back, of the chosen loan or of all."""
        item = self._item(self.view.item)
        only = item.id if item is not None and item.kind is Kind.LOAN else None
        now, words = self.office.clock.now(), self.office.words
        self.ask(partial(_print, self.office, target, only, now, words), lambda _: self._written(target))

    def _listen(self) -> None:
        view = self.view
        view.add_wished.connect(self._add)
        view.change_wished.connect(self._change)
        view.use_wished.connect(self._switch_use)
        view.chosen.connect(self._choose)
        view.back_wished.connect(self._back)
        view.lost_wished.connect(self._ask_lost)
        view.void_wished.connect(self._ask_void)
        view.export_wished.connect(self._ask_where)
        view.print_wished.connect(self._ask_where_printed)
        Speech(view).again.connect(lambda: self._show(self._known))

    def _look(self) -> None:
        wish = self.view.item, self.view.which.choice == OUT, self.view.sought
        self.ask(partial(_register, self.office, *wish), self._show)

    def _choose(self) -> None:
        self._say_use()
        self._look()

    def _show(self, known: Register) -> None:
        self._known = known
        self.view.show_items([item_line(one) for one in known.counts])
        now = self.office.clock.now()
        note = tr("the newest {count}", count=MOST_SHOWN) if known.more else ""
        self.view.show_given([given_line(one, now, known.zone) for one in known.given], note)
        self._say_use()

    def _say_use(self) -> None:
        item = self._item(self.view.item)
        gone = item is not None and not item.in_use
        self.view.show_use(tr("Offer again") if gone else tr("Offer no more"))

    def _item(self, id: str) -> Checkpoint | None:
        return next((one.item for one in self._known.counts if one.item.id == id), None)

    def _one(self, fact: str) -> Given | None:
        return next((given for given in self._known.given if given.one.fact == fact), None)

    def _add(self) -> None:
        id = self.office.organiser().new_checkpoint_id()
        self._open(Checkpoint(id=id, name="", kind=Kind.HAND_OUT))

    def _change(self, id: str) -> None:
        if (item := self._item(id)) is not None:
            self._open(item)

    def _open(self, item: Checkpoint) -> None:
        event = self._known.event
        day: date = event.first_day if event else self.office.clock.now().date()
        dialog = ItemDialog(self.office, item, self._known.zone, day, self.view)
        dialog.kept.connect(partial(self._keep, dialog, item))
        self.ask(self._kinds, if_there(dialog, dialog.offer))
        open_once(dialog)

    def _kinds(self) -> Kinds:
        with self.office.book.reading() as reader:
            return kinds_of(reader)

    def _keep(self, dialog: ItemDialog, before: Checkpoint, after: Checkpoint) -> None:
        work = partial(self.office.organiser().set_checkpoint, after)
        self.ask(work, partial(self._kept, dialog, before), if_there(dialog, dialog.show_trouble))

    def _kept(self, dialog: ItemDialog, before: Checkpoint, after: Checkpoint) -> None:
        if_there(dialog, lambda _: dialog.accept())(None)
        said = tr("{name} is saved.", name=after.name)
        if before.name:
            self.notices.changed(said, tr("Undo (Ctrl+Z)"), partial(self._set, before))
        else:
            self.notices.done(said)

    def _switch_use(self, id: str) -> None:
        item = self._item(id)
        if item is None:
            return
        said = (
            tr("{name} is offered no more.", name=item.name)
            if item.in_use
            else tr("{name} is offered again.", name=item.name)
        )
        done = partial(self.notices.changed, said, tr("Undo (Ctrl+Z)"), partial(self._set, item))
        after = replace(item, in_use=not item.in_use)
        self.ask(partial(self.office.organiser().set_checkpoint, after), lambda _: done())

    def _set(self, item: Checkpoint) -> None:
        self.ask(partial(self.office.organiser().set_checkpoint, item), lambda _: self._taken_back())

    def _taken_back(self) -> None:
        self.notices.done(tr("Taken back."))

    def _back(self, fact: str) -> None:
        if (given := self._one(fact)) is not None:
            self._do(lambda desk: ItemDesk(desk.kit).end(given.guest.id, given.one.fact))

    def _ask_lost(self, fact: str) -> None:
        if (given := self._one(fact)) is None:
            return
        title = tr("Is {item} lost?", item=_thing(given))
        self._ask_why(title, tr("Record as lost"), given, partial(self._lose, given))

    def _lose(self, given: Given, why: str) -> None:
        self._do(lambda desk: ItemDesk(desk.kit).end(given.guest.id, given.one.fact, why, lost=True))

    def _ask_void(self, fact: str) -> None:
        if (given := self._one(fact)) is None:
            return
        title = tr("Take back {item}?", item=_thing(given))
        self._ask_why(title, tr("Take back"), given, partial(self._void, given.one.fact))

    def _void(self, fact: FactId, why: str) -> None:
        self._do(lambda desk: desk.undo(fact, why), final=True)

    def _ask_why(self, title: str, action: str, given: Given, then: Callable[[str], None]) -> None:
        said = tr("{name}: it is written into the journal.", name=given.guest.name)
        dialog = ReasonDialog(self.office.theme, title, said, action, self.view)
        dialog.need()
        dialog.given.connect(then)
        open_once(dialog)

    def _do(self, act: Callable[[Desk], Answer], *, final: bool = False) -> None:
        """By this office as a desk of its own; an ending can be undone."""
        self.ask(lambda: act(self._desk()), partial(self._done, final=final))

    def _done(self, answer: Answer, *, final: bool) -> None:
        said = sentence_of(answer, self.office.words, self._known.zone)
        if answer.fact is None or final:
            self.notices.done(said)
        else:
            self.notices.changed(said, tr("Undo (Ctrl+Z)"), partial(self._undo, answer.fact))

    def _undo(self, fact: FactId) -> None:
        self.ask(lambda: self._desk().undo(fact, ""), lambda _: self._taken_back())

    def _desk(self) -> Desk:
        return Desk(self.office.book, self.office.stamper, self.office.news, self.office.signatures)

    def _ask_where_printed(self) -> None:
        file, _ = QFileDialog.getSaveFileName(
            self.view, tr("Print…"), str(self._beside(tr("Not returned"), "pdf")), "PDF (*.pdf)"
        )
        if file:
            self.print_to(Path(file))

    def _beside(self, what: str, ending: str) -> Path:
        path = self.office.book.path
        return path.with_name(f"{path.stem}-{fold(what).replace(' ', '-')}.{ending}")

    def _ask_where(self) -> None:
        start = self._beside(tr("Items"), "xlsx")
        file, _ = QFileDialog.getSaveFileName(self.view, tr("Export…"), str(start), "XLSX (*.xlsx)")
        if file:
            self.save(Path(file))

    def _written(self, target: Path) -> None:
        self.notices.done(tr("{file} is written.", file=target.name))
        self.office.open_folder(target.parent)


def item_line(one: ItemCount) -> Line:
    item, count = one.item, one.count
    lends = item.kind is Kind.LOAN
    kind = tr("Lent, and comes back") if lends else tr("Given for good")
    out, back = (str(count.out), str(count.back)) if lends else ("", "")
    low = runs_low(count.left, item.stock)
    left = "" if count.left is None else str(count.left)
    cells = (item.name, kind, audience_text(item), str(one.entitled), str(count.given), out, back, left)
    tone = "wait" if low and item.in_use else ""
    return Line(cells, key=item.id, tone=tone, toned=LEFT_COLUMN, struck=not item.in_use)


def given_line(given: Given, now: datetime, zone: str) -> Line:
    one, guest = given.one, given.guest
    name = f"{one.person} ({guest.name})" if one.person else guest.name
    cells = (given.item.name, one.serial, name, guest.unit, guest.phone, clock_text(one.at, now, zone), one.desk)
    said, tone = _state(given, now, zone)
    return Line((*cells, said), key=one.fact, tone=tone, toned=STATE_COLUMN, struck=not one.stands)


def _state(given: Given, now: datetime, zone: str) -> tuple[str, str]:
    one = given.one
    if one.voided is not None:
        return " · ".join(part for part in (tr("taken back"), one.voided) if part), "soft"
    if one.ended is not None:
        said = tr("lost") if one.ended.lost else tr("returned {time}", time=clock_text(one.ended.at, now, zone))
        return " · ".join(part for part in (said, one.ended.reason) if part), "stop" if one.ended.lost else "soft"
    if one.serial:
        return " · ".join(part for part in (tr("out"), one.deposit) if part), "wait"
    if given.twice:
        return tr("given twice"), "stop"
    return tr("replacement") if one.replaces else tr("given"), "good"


def _thing(given: Given) -> str:
    return f"{given.item.name} {given.one.serial}".rstrip()


def _register(office: Office, item: str, only_out: bool, sought: str) -> Register:  # noqa: FBT001
    with office.book.reading() as reader:
        counts = item_counts(reader, with_unused=True)
        given = (
            [one for one in _given(reader, item) if one.one.out and one.one.serial]
            if only_out
            else _given(reader, item)
        )
        wanted = fold(sought)
        fits = [one for one in given if wanted in fold(_text(one))] if wanted else list(given)
        order = sorted(fits, key=lambda one: (one.one.at, one.one.fact), reverse=not only_out)
        return Register(reader.event(), counts, tuple(order[:MOST_SHOWN]), len(order) > MOST_SHOWN)


def _given(reader: Reader, item: str) -> list[Given]:
    found: list[Given] = []
    for place in all_items(reader):
        if item in ("", place.id):
            told = handings(reader, place)
            twice, guests = doubles(told), reader.invitations(list({one.guest for one in told}))
            found += [Given(place, one, guests[one.guest], one.fact in twice) for one in told if one.guest in guests]
    return found


def _text(given: Given) -> str:
    one, guest = given.one, given.guest
    return " ".join((guest.name, one.person, guest.unit, one.serial, guest.phone, guest.code))


def _print(office: Office, target: Path, item: CheckpointId | None, now: datetime, words: Words) -> None:
    with office.book.reading() as reader:
        print_unreturned(reader, target, QtPress(), words, now, item)


def _export(office: Office, target: Path, item: str) -> None:
    with office.book.reading() as reader:
        only = CheckpointId(item) if item else None
        export("items", "xlsx", target, reader, office.words, checkpoint=only)
