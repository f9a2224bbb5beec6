"""Between the event among other desks and the organiser's page of it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from operator import itemgetter
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog

from kiosk.app.care import Problem
from kiosk.app.doubles import DoubleSeen, doubles, resolve
from kiosk.app.hub_office import Applicant, Brought, HubOffice, HubSeen, JoinCode, Joined, MemberMoved
from kiosk.app.ports import Topic
from kiosk.domain.ids import FactId
from kiosk.domain.member import Role
from kiosk.errors import KioskError
from ui.hub.aside_words import aside_lines
from ui.hub.changes import Changes
from ui.hub.desk_words import (
    Moment,
    alarm_lines,
    double_line,
    happened_text,
    hub_text,
    member_line,
    moved_text,
    venue_line,
)
from ui.hub.desks_page import DesksPage
from ui.hub.hub_child import Off, Running, Starting, Stopping
from ui.hub.join_dialog import JoinDialog
from ui.hub.joiner import Joiner
from ui.hub.sharing import Sharing
from ui.organiser.office import Notice, Notices, Office, PagePresenter, open_once
from ui.organiser.reason_dialog import ReasonDialog
from ui.organiser.speech import Speech, tr
from ui.reception.hub_face import is_safe, obstacle_text, safe_text, state_text

_LOOK_MS = 1_000
_MINUTES = 10
_MOST_LOGGED = 40
_ENDING = ".parcel"
Said = tuple[datetime, str]


@dataclass(frozen=True, slots=True)
class Looked:
    """What the hub said of itself, as far as it may be asked from here."""

    joined: Joined | None = None
    hub: HubSeen | None = None
    asks: tuple[Applicant, ...] = ()


class Desks(PagePresenter):
    topics = frozenset({Topic.EVENT, Topic.ARRIVALS, Topic.REGISTERS, Topic.GUESTS})

    def __init__(self, office: Office, notices: Notices) -> None:
        self.view = DesksPage(office.theme)
        super().__init__(office, notices, self.view)
        self._looked, self._zone = Looked(), "UTC"
        self._code: JoinCode | None = None
        self._doubles: tuple[DoubleSeen, ...] | None = None  # not read yet: what was there before is no news
        self._changes = Changes(office, notices, self.view.changes, lambda: self._when)
        self._log: list[Said] = []
        self._moves: tuple[MemberMoved, ...] = ()
        self._looking = False
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._tick)
        speech = Speech(self.view)
        speech.again.connect(self._show)
        speech.again.connect(self._show_log)
        if office.sharing is not None:
            self._listen(office.sharing)
        self._timer.start()
        self._show()

    def read(self) -> None:
        self.ask(self._read, self._know)
        if self.office.sharing is not None:
            self.office.sharing.ask(lambda of: of.moves(self._file), self._know_moves, self.notices.trouble)

    def shown(self) -> None:
        super().shown()
        self._look()

    @property
    def _when(self) -> Moment:
        return Moment(self.office.clock.now(), self._zone)

    def _listen(self, sharing: Sharing) -> None:
        view = self.view
        sharing.stood.connect(lambda _: self._show())
        sharing.hub_changed.connect(self._hub_changed)
        sharing.hub_told.connect(self._hear)
        view.start.lead_wished.connect(self._lead)
        view.member.lead_wished.connect(self._lead)
        view.start.join_wished.connect(self._join)
        view.hub.stop_wished.connect(sharing.lead_no_more)
        view.hub.code_wished.connect(lambda: self._tell(lambda of: of.open_code(self._file, _MINUTES), self._show_code))
        view.hub.close_wished.connect(lambda: self._tell(lambda of: of.close_code(self._file), self._closed))
        view.asks.decided.connect(self._decide)
        view.revoke_wished.connect(self._revoke)
        view.settle_wished.connect(self._settle)
        view.member.leave_wished.connect(self._leave)
        view.stick.carry_wished.connect(self._ask_where)
        view.stick.bring_wished.connect(self._ask_which)
        view.stick.reach_wished.connect(self._reach)

    @property
    def _file(self) -> Path:
        return self.office.book.path

    def _read(self) -> tuple[str, tuple[DoubleSeen, ...]]:
        with self.office.book.reading() as reader:
            event = reader.event()
            return event.zone if event else "UTC", doubles(reader)

    def _know(self, found: tuple[str, tuple[DoubleSeen, ...]]) -> None:
        known = None if self._doubles is None else {one.said.second for one in self._doubles}
        fresh = known is not None and any(one.open and one.said.second not in known for one in found[1])
        if fresh and self.office.chime is not None:
            self.office.chime()
        self._zone, self._doubles = found
        self.view.show_doubles(tuple(double_line(one, self._when) for one in found[1]))
        self._changes.read()

    def _tick(self) -> None:
        self.view.hub.show_code(self._code, self.office.clock.now())
        if self.view.isVisible():
            self._look()

    def _look(self) -> None:
        """One question at a time: a hub out of reach answers late."""
        sharing = self.office.sharing
        if sharing is None or self._looking:
            return
        self._looking = True
        sharing.ask(partial(_looked, self._file), self._seen, self._unseen)

    def _seen(self, looked: Looked) -> None:
        self._looking = False
        if looked.asks and looked.asks != self._looked.asks and self.office.chime is not None:
            self.office.chime()
        self._looked = looked
        self._show()

    def _unseen(self, error: KioskError) -> None:
        self._looking = False
        self.notices.trouble(error)

    def _show(self) -> None:
        sharing, view, looked = self.office.sharing, self.view, self._looked
        state = sharing.hub.state if sharing is not None else Off()
        view.asks.show_asks(looked.asks)
        view.stick.able_to_carry(able=looked.joined is not None)
        standing = sharing.standing if sharing is not None else None
        view.show_asides(aside_lines(standing.aside) if standing is not None else ())
        lines = (member_line(one, self._when) for one in looked.hub.members) if looked.hub is not None else ()
        view.show_members(tuple(lines))
        view.show_venues(tuple(venue_line(one, self._when) for one in (looked.hub.venues if looked.hub else ())))
        if isinstance(state, Starting | Running | Stopping) or (looked.hub is not None and self._hub_is_here):
            self._show_hub()
        elif looked.joined is not None:
            self._show_member(looked.joined)
        else:
            view.show_part(view.start)
            view.start.able(able=sharing is not None)

    @property
    def _hub_is_here(self) -> bool:
        standing = self.office.sharing.standing if self.office.sharing is not None else None
        return standing is not None and standing.leads

    def _show_hub(self) -> None:
        sharing, looked = self.office.sharing, self._looked
        assert sharing is not None
        state, seen = sharing.hub.state, looked.hub
        heading = {Starting: tr("The hub is starting …"), Stopping: tr("The hub makes a last copy and stops …")}
        said = heading.get(type(state), tr("This laptop is the hub"))
        addresses = seen.addresses if seen is not None else state.addresses if isinstance(state, Running) else ()
        about = hub_text(seen, self._when) if seen is not None else ""
        alarms = list(alarm_lines(seen, self._when)) if seen is not None else []
        self.view.show_part(self.view.hub)
        self.view.hub.show_hub(said, addresses, about, alarms, ours=isinstance(state, Running))
        self.view.hub.able_to_let_in(able=isinstance(state, Running))
        self.view.hub.show_code(self._code, self.office.clock.now())

    def _show_member(self, joined: Joined) -> None:
        view, standing = self.view, self.office.sharing.standing if self.office.sharing is not None else None
        view.show_part(view.member)
        if standing is None:
            return
        now = self.office.clock.now()
        view.member.show_obstacle(obstacle_text(standing))
        where = tr(
            "Known to the others as {name}. The hub is at {addresses}",
            name=joined.name,
            addresses="   ".join(joined.addresses),
        )
        view.member.show_member(
            state_text(standing, now, self._zone),
            safe_text(standing),
            where,
            is_safe=is_safe(standing),
            may_lead=joined.may_lead,
        )

    def _hub_changed(self) -> None:
        sharing = self.office.sharing
        if sharing is not None and isinstance(sharing.hub.state, Off):
            self._code = None
            if sharing.hub.state.why:
                self.notices.told.emit(Notice("stop", sharing.hub.state.why))
        self._look()
        self._show()

    def _hear(self, told: dict[str, object]) -> None:
        """What the hub tells as it happens."""
        if told.get("happened") == "noted":
            said = self._sentence(told)
            self.notices.told.emit(Notice("stop" if told.get("grave") else "wait", said))
        else:
            said = happened_text(told)
        if said:
            self._log = [(self.office.clock.now(), said), *self._log][:_MOST_LOGGED]
            self._show_log()
        if told.get("happened") == "joined":
            self._code = None
        self._look()

    def _know_moves(self, moves: tuple[MemberMoved, ...]) -> None:
        self._moves = moves
        self._show_log()

    def _show_log(self) -> None:
        """Who joined and left stands in the journal; the rest is of this run."""
        moves = ((one.at, moved_text(one)) for one in self._moves)
        lines = sorted((*self._log, *moves), key=itemgetter(0), reverse=True)[:_MOST_LOGGED]
        self.view.show_log([f"{self._when.text(at)}  {said}" for at, said in lines])

    def _sentence(self, told: dict[str, object]) -> str:
        template, values = told.get("template"), told.get("values")
        if isinstance(template, str) and isinstance(values, dict):
            return self.office.words.say(template, **values)
        return str(told.get("sentence", ""))

    def _tell(self, work: "Callable[[HubOffice], object]", then: "Callable[..., object] | None" = None) -> None:
        if self.office.sharing is not None:
            self.office.sharing.ask(work, then or (lambda _: self._look()), self.notices.trouble)

    def _lead(self) -> None:
        if self.office.sharing is not None:
            self.office.sharing.lead()
            self._show()

    def _show_code(self, made: JoinCode) -> None:
        self._code = made
        self._show()

    def _closed(self, _: None) -> None:
        self._code = None
        self._show()

    def _decide(self, id: str, admit: bool) -> None:  # noqa: FBT001  (a signal's argument)
        self._tell(lambda of: of.decide(self._file, id, admit=admit))

    def _revoke(self, member: str) -> None:
        there = self._looked.hub.members if self._looked.hub is not None else ()
        name = next((one.name for one in there if one.member == member), member)
        done = lambda _: self.notices.done(tr("{name} is no member any more.", name=name))  # noqa: E731
        self._tell(lambda of: of.revoke(self._file, member), done)

    def _join(self) -> None:
        sharing = self.office.sharing
        if sharing is None:
            return
        joiner = Joiner(sharing.office_of, self.office.clock, self.view)
        dialog = JoinDialog(self.office.theme, self.office.tongue, joiner, self._file, self.view)
        name = self.office.stamper.desk
        is_chosen = name != self.office.words.say("Desk 1")  # else nobody chose it, and the hub is called so too
        dialog.name.setText(name if is_chosen else "")
        dialog.joined.connect(lambda _: self._joined(sharing))
        open_once(dialog)

    def _joined(self, sharing: Sharing) -> None:
        sharing.connect_to_others()
        self.notices.done(tr("This computer has joined. What the others recorded comes in now."))
        self._look()

    def _leave(self) -> None:
        self._tell(lambda of: of.leave(self._file), lambda _: self._left())

    def _left(self) -> None:
        if self.office.sharing is not None:
            self.office.sharing.disconnect_from_others()
        self.notices.done(tr("This event is on this computer alone again. Nothing recorded was lost."))
        self._looked = Looked()
        self._look()

    def _settle(self, second: str) -> None:
        one = next((one for one in self._doubles or () if one.said.second == second), None)
        if one is None:
            return
        name = one.guest.name if one.guest else "–"
        said = tr("{name} was let in at two desks. Nobody is put out by your answer.", name=name)
        dialog = ReasonDialog(self.office.theme, tr("What was it?"), said, tr("Settle"), self.view)
        dialog.need()
        dialog.given.connect(partial(self._settled, FactId(second)))
        open_once(dialog)

    def _settled(self, second: FactId, reason: str) -> None:
        office = self.office
        work = partial(resolve, office.book, office.stamper, office.news, second, reason)
        self.ask(work, lambda _: self.notices.done(tr("Settled: {reason}", reason=reason)))

    def _ask_where(self) -> None:
        start = str(self._file.with_name(f"{self._file.stem}-{self.office.stamper.desk}{_ENDING}"))
        file, _ = QFileDialog.getSaveFileName(self.view, tr("Write to a file…"), start)
        if file:
            self.carry_to(Path(file))

    def carry_to(self, target: Path) -> None:
        self._tell(lambda of: of.carry(self._file, target), partial(self._carried, target))

    def _carried(self, target: Path, count: int) -> None:
        said = tr("{count} entries are in {file}. Take it in on any other desk.", count=count, file=target.name)
        self.notices.done(said)
        self.office.open_folder(target.parent)

    def _ask_which(self) -> None:
        file, _ = QFileDialog.getOpenFileName(self.view, tr("Take in a file…"), str(self._file.parent))
        if file:
            self.bring(Path(file))

    def bring(self, source: Path) -> None:
        self._tell(lambda of: of.bring(self._file, source), self._brought)

    def _brought(self, came: Brought) -> None:
        said = tr("{new} entries are new here, {known} were here before.", new=came.new, known=came.known)
        if came.refused:
            said += " " + tr("{count} were not signed by the desk they name, and left out.", count=came.refused)
        self.notices.told.emit(Notice("wait" if came.refused else "good", said))

    def _reach(self, address: str) -> None:
        self.view.stick.show_answer(tr("Knocking at {address} …", address=address), "")
        self._tell(lambda of: of.reach(address, self._file), self._reached)

    def _reached(self, found: tuple[bool, Problem]) -> None:
        answers, told = found
        said = self.office.words.say(told.template, **told.values)
        self.view.stick.show_answer(said, "good" if answers else "wait")


def _looked(file: Path, office: HubOffice) -> Looked:
    joined = office.joined(file)
    if joined is None or not (office.runs_here(file) or joined.role is Role.ORGANISER):
        return Looked(joined)
    try:
        return Looked(joined, office.status(file), office.asks(file))
    except KioskError:
        return Looked(joined)  # how this desk stands says that the hub is out of reach
