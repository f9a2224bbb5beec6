"""Alt I: from the guest chosen or shown to his items, from a key or a scan to the desk, and back to the list."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.app.attendee_sentences import who
from kiosk.app.desk import Answer, Desk
from kiosk.app.item_desk import ItemDesk, Offer
from kiosk.app.lending import SerialWanted
from kiosk.app.sentences import guest_of
from kiosk.app.serving import Wanted
from kiosk.domain.checkpoint import Kind, items
from kiosk.domain.ids import CheckpointId, FactId
from kiosk.domain.invitation import Invitation
from kiosk.errors import KioskError
from ui.reception.face import about, full_name
from ui.reception.item_rows import Line, lines_of, row_of
from ui.reception.items_page import ItemsPage
from ui.reception.presenter import Reception
from ui.reception.question import Question
from ui.reception.side_presenter import SidePresenter
from ui.reception.watch import Watch
from ui.theme import Theme
from ui.tongue import Tongue

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Open:
    """The items of one guest. `asking`: the number of a device is wanted for the chosen line.

    `replacing` is what gets another in its place, and why; `once`: a scan opened this, and what it lends closes it.
    """

    guest: Invitation
    lines: tuple[Line, ...] = ()
    to: str = ""
    chosen: str = ""
    asking: bool = False
    replacing: tuple[FactId, str] | None = None
    once: bool = False

    @property
    def line(self) -> Line | None:
        return next((line for line in self.lines if line.key == self.chosen), None)


class ItemsDesk(QObject):
    """The guest is the one chosen in the list, else the one on the verdict panel."""

    def __init__(
        self, theme: Theme, presenter: SidePresenter, reception: Reception, desk: Desk, watch: Watch, tongue: Tongue
    ) -> None:
        super().__init__(presenter)
        self._presenter, self._side = presenter, presenter.side
        self._reception, self._desk, self._watch, self._tongue = reception, desk, watch, tongue
        self._now: Open | None = None
        self.page = ItemsPage(theme)
        self._side.add_page(self.page)
        self._listen()

    @property
    def is_open(self) -> bool:
        return self._now is not None and self._side.showing(self.page)

    def open(self) -> None:
        """Alt I; the same key closes it again."""
        if self.is_open:
            self.close()
            self._side.go_home()
        elif not items(self._watch.overview.checkpoints):
            self._tell(translate("Items", "This event hands nothing out. Add items in the organiser (F7)."))
        elif self._presenter.undecided:
            self._presenter.hint(translate("Items", "Choose the guest first, then open the items."))
        elif (guest := self._presenter.chosen_guest or self._reception.shown_guest) is None:
            self._tell(translate("Items", "Scan an invitation or choose a guest first, then open the items."))
        else:
            self._begin(Open(guest))

    def close(self) -> None:
        """Nobody waits for a device any more; the side shows what it will."""
        if self._now is not None:
            self._now = None
            self._reception.ask(self._items.leave, lambda _: None)

    def present(self, text: str) -> bool:
        """A code was read; whether it was taken here: with the items open it may be a device's."""
        now = self._now if self.is_open else None
        if now is None:
            return False
        if now.replacing is not None and now.asking:
            self._give_serial(text, "")
            return True
        line, wanted = now.line, Wanted()
        if now.asking and line is not None:
            wanted = Wanted(line.offered.item.id, now.guest.id, self.page.deposit.text())
        elif now.asking:
            wanted = Wanted(CheckpointId(now.chosen), now.guest.id)
        self._reception.present_beside(text, wanted, self._after_scan)
        return True

    def take_back(self) -> bool:
        """Ctrl Z while the items are open: of the chosen one; whether it was for here."""
        now = self._now if self.is_open else None
        if now is None:
            return False
        self._ask_why(now, translate("Items", "Take back? Why?"), self._void)
        return True

    def retranslate(self) -> None:
        if self._now is not None:
            self._show(self._now)

    @property
    def _items(self) -> ItemDesk:
        return ItemDesk(self._desk.kit)

    def _listen(self) -> None:
        page = self.page
        page.acted.connect(self._act)
        page.chosen.connect(self._choose)
        page.all_wished.connect(self._give_all)
        page.back_wished.connect(self._back)
        page.replace_wished.connect(self._replace)
        page.void_wished.connect(self.take_back)
        page.serial_given.connect(self._give_serial)
        self._watch.seen.connect(lambda _: self._read())
        self._reception.answered.connect(self._heard)

    def _heard(self, answer: Answer) -> None:
        """A guest was shown where devices are lent: the number is asked for here, until one is lent."""
        if isinstance(answer.verdict, SerialWanted):
            self._begin(Open(answer.verdict.invitation, chosen=answer.checkpoint.id, asking=True, once=True))
        elif self._now is not None and self._now.once and answer.fact is not None:
            self.close()
            self._presenter.finish()

    def _begin(self, now: Open) -> None:
        self.page.complain(str)
        self._side.open(self.page)
        self._become(now)
        self._read()

    def _read(self) -> None:
        if self._now is not None and self.is_open:
            self._reception.ask(partial(self._items.offer, self._now.guest.id), self._offered)

    def _offered(self, offer: Offer) -> None:
        now = self._now
        if now is None or offer.guest.id != now.guest.id:
            return  # another guest was opened meanwhile, or none
        lines, to = lines_of(offer), who(offer.to, self._tongue.words) if offer.to else ""
        of_item = next((line for line in lines if line.offered.item.id == now.chosen), None)
        first = of_item or next((line for line in lines if line.gives), next(iter(lines), None))
        keeps = any(line.key == now.chosen for line in lines)
        chosen = now.chosen if keeps or first is None else first.key
        self._become(replace(now, lines=lines, to=to, chosen=chosen))

    def _become(self, now: Open) -> None:
        self._now = now
        self._show(now)

    def _show(self, now: Open) -> None:
        words, clock, zone = self._tongue.words, self._watch.clock_text, self._watch.zone
        rows = tuple(row_of(line, n, words, clock, zone) for n, line in enumerate(now.lines, start=1))
        self.page.show_rows(rows, next((n for n, line in enumerate(now.lines) if line.key == now.chosen), -1))
        self.page.show_guest(self._about(now))
        if self.is_open:
            self.page.ask_serial(wanted=now.asking)
        line = now.line
        had, out = line is not None and line.had is not None, [one for one in now.lines if one.loan and one.had]
        whole = any(one.gives and not one.loan for one in now.lines)
        self.page.offer_keys(whole=whole, back=bool(out), replace=had, void=had)

    def _about(self, now: Open) -> str:
        name = full_name(now.guest)
        if now.to:
            name = translate("Items", "{person}, in place of {guest}").format(person=now.to, guest=name)
        return " · ".join(part for part in (name, about(now.guest)) if part)

    def _choose(self, row: int) -> None:
        if self._now is not None and 0 <= row < len(self._now.lines):
            self.page.complain(str)
            self._become(replace(self._now, chosen=self._now.lines[row].key, asking=False, replacing=None))

    def _act(self, row: int) -> None:
        """Give it; of a device ask for its number; or say why not."""
        self._choose(row)
        now = self._now
        if now is None or (line := now.line) is None:
            return
        if not line.gives:
            self._complain(partial(self._why_not, line))
        elif line.loan:
            self._become(replace(now, asking=True))
        else:
            self._do(lambda: (self._items.give(now.guest.id, line.offered.item.id),))

    def _why_not(self, line: Line) -> str:
        if line.had is not None and line.loan:
            return translate("Items", "It is out. − when it is back, R for another in its place.")
        if line.had is not None:
            return translate("Items", "It was given already. R gives another in its place, Ctrl Z takes it back.")
        words, clock, zone = self._tongue.words, self._watch.clock_text, self._watch.zone
        return f"{line.offered.item.name}: {row_of(line, 1, words, clock, zone).lines[0]}"

    def _give_all(self) -> None:
        if self._now is not None:
            guest = self._now.guest.id
            self._do(lambda: self._items.give_all(guest))

    def _give_serial(self, serial: str, deposit: str) -> None:
        now = self._now
        if now is None or not now.asking:
            return
        guest = now.guest.id
        if now.replacing is not None:
            fact, reason = now.replacing
            self._do(lambda: (self._items.replace(guest, fact, reason, serial),))
        else:
            item = now.line.offered.item.id if now.line else CheckpointId(now.chosen)
            self._do(lambda: (self._items.give(guest, item, serial, deposit),))

    def _back(self) -> None:
        """The chosen device, or the only one that is out."""
        now = self._now
        if now is None:
            return
        out = [line for line in now.lines if line.loan and line.had is not None]
        chosen = [line for line in out if line.key == now.chosen] or out
        if len(chosen) == 1 and chosen[0].had is not None:
            fact = chosen[0].had.fact
            self._do(lambda: (self._items.end(now.guest.id, fact),))
        else:
            none = translate("Items", "Nothing of this guest is out.")
            many = translate("Items", "Choose the device that is back, or scan it.")
            self._complain(lambda: many if out else none)

    def _replace(self) -> None:
        if self._now is not None:
            self._ask_why(self._now, translate("Items", "Another in its place? Why?"), self._swap)

    def _swap(self, line: Line, fact: FactId, reason: str) -> None:
        """Of a device its successor's number is asked for."""
        now = self._now
        if now is None:
            return
        if line.loan:
            self._become(replace(now, asking=True, replacing=(fact, reason)))
            self._complain(lambda: translate("Items", "Scan the device that is lent in its place."))
        else:
            self._do(lambda: (self._items.replace(now.guest.id, fact, reason),))

    def _void(self, _: Line, fact: FactId, reason: str) -> None:
        self._do(lambda: (self._desk.undo(fact, reason),))

    def _ask_why(self, now: Open, title: str, then: Callable[[Line, FactId, str], None]) -> None:
        line = now.line
        if line is None or line.had is None:
            self._complain(lambda: translate("Items", "Choose something that was given first."))
            return
        had, loan = line.had, line.offered.item.kind is Kind.LOAN
        thing = f"{line.offered.item.name} {had.serial}".rstrip()
        question = Question(
            title,
            f"{thing} · {full_name(now.guest)}",
            _reasons(loan=loan),
            lambda why: self._because(line, had.fact, then, why),
        )
        self._reception.asked.emit(question)

    def _because(self, line: Line, fact: FactId, then: Callable[[Line, FactId, str], None], reason: str) -> None:
        """The question took the side; the items come back to it."""
        if self._now is not None:
            self._side.open(self.page)
            self.page.setFocus()
            then(line, fact, reason)

    def _do(self, ask: Callable[[], tuple[Answer, ...]]) -> None:
        self.page.complain(str)
        self._reception.hand_out(ask, self._done, self._refused)

    def _done(self, answers: tuple[Answer, ...]) -> None:
        now = self._now
        if now is None:
            return
        if answers[-1].fact is None:
            return  # the panel says why; what was asked for is still wanted
        self._become(replace(now, asking=False, replacing=None))
        self._read()

    def _after_scan(self, answer: Answer) -> None:
        """A device goes on with the items; any other code was the next guest's."""
        if isinstance(answer.verdict, SerialWanted):
            return
        if answer.checkpoint.kind is Kind.LOAN and (answer.fact is not None or answer.loan is not None):
            self._done((answer,))
        elif self._now is not None and guest_of(answer.verdict) is not None:
            self.close()
            self._presenter.finish()

    def _complain(self, say: Callable[[], str]) -> None:
        self.page.complain(say)

    def _refused(self, error: KioskError) -> None:
        self._complain(lambda: self._tongue.words.explain(error))

    def _tell(self, sentence: str) -> None:
        self._reception.troubled.emit(sentence)


def _reasons(*, loan: bool) -> tuple[str, ...]:
    if loan:
        return (
            translate("Items", "Wrong guest"),
            translate("Items", "It does not work"),
            translate("Items", "Not taken after all"),
        )
    return (
        translate("Items", "Wrong guest"),
        translate("Items", "Given by mistake"),
        translate("Items", "Damaged or incomplete"),
        translate("Items", "Not taken after all"),
    )
