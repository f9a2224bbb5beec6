"""Between the announcements in the file and their page."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from kiosk.app.notices import Announcer, announced
from kiosk.app.ports import Topic
from kiosk.app.showing import choose_showing, showing
from kiosk.domain.event import Event
from kiosk.domain.moment import in_zone
from kiosk.domain.notices import Announcement, current, over
from kiosk.domain.showing import Showing
from ui.organiser.announcement_dialog import AnnouncementDialog
from ui.organiser.announcements_page import WITHDRAW, AnnouncementsPage
from ui.organiser.dates import moment_text
from ui.organiser.list_table import Line
from ui.organiser.office import Notices, Office, PagePresenter, if_there, open_once
from ui.organiser.showing_bar import said_of
from ui.organiser.speech import Speech, tr


@dataclass(frozen=True, slots=True)
class Board:
    event: Event | None = None
    announcements: tuple[Announcement, ...] = ()
    rooms: tuple[str, ...] = ()
    showing: Showing = Showing.ALL

    @property
    def zone(self) -> str:
        return self.event.zone if self.event else "UTC"


class Announcements(PagePresenter):
    topics = frozenset({Topic.EVENT, Topic.REGISTERS, Topic.AGENDA})

    def __init__(self, office: Office, notices: Notices) -> None:
        self.view = AnnouncementsPage(office.theme)
        super().__init__(office, notices, self.view)
        self._board = Board()
        self._announcer = Announcer(office.book, office.stamper, office.news)
        self.view.add_wished.connect(self._add)
        self.view.wished.connect(self._do)
        self.view.showing.wished.connect(self._choose)
        Speech(self.view).again.connect(lambda: self._show(self._board))

    def read(self) -> None:
        self.ask(self._read, self._show)

    def _read(self) -> Board:
        with self.office.book.reading() as reader:
            rooms = dict.fromkeys(slot.room for slot in reader.slots() if slot.room)
            return Board(reader.event(), announced(reader), tuple(rooms), showing(reader))

    def _show(self, board: Board) -> None:
        self._board = board
        now = self.office.clock.now()
        self.view.showing.show_choice(board.showing)
        self.view.show_lines([line_of(one, now, board.zone) for one in board.announcements])

    def _add(self) -> None:
        self._open(Announcement(id=self._announcer.new_id(), text=""))

    def _do(self, deed: str, id: str) -> None:
        (self._withdraw if deed == WITHDRAW else self._change)(id)

    def _change(self, id: str) -> None:
        found = next((one for one in self._board.announcements if one.id == id), None)
        if found:
            self._open(found)

    def _open(self, before: Announcement) -> None:
        event = self._board.event
        today = in_zone(self.office.clock.now(), self._board.zone).date()
        day = event.first_day if event and not event.first_day <= today <= event.last_day else today
        dialog = AnnouncementDialog(self.office, before, self._board.zone, day, self.view)
        dialog.offer(self._board.rooms)
        dialog.kept.connect(partial(self._keep, dialog, before))
        open_once(dialog)

    def _keep(self, dialog: AnnouncementDialog, before: Announcement, after: Announcement) -> None:
        trouble = if_there(dialog, dialog.show_trouble)
        self.ask(partial(self._announcer.announce, after), partial(self._kept, dialog, before), trouble)

    def _kept(self, dialog: AnnouncementDialog, before: Announcement, after: Announcement) -> None:
        if_there(dialog, lambda _: dialog.accept())(None)
        undo = partial(self._announcer.restore, before) if before.text else partial(self._announcer.withdraw, after.id)
        self.notices.changed(
            tr("The screens say: {text}", text=after.text), tr("Undo (Ctrl+Z)"), partial(self._take_back, undo)
        )

    def _withdraw(self, id: str) -> None:
        self.ask(partial(self._announcer.withdraw, id), self._withdrawn)

    def _withdrawn(self, gone: Announcement) -> None:
        undo = partial(self._take_back, partial(self._announcer.restore, gone))
        self.notices.changed(tr("The screens say this no more: {text}", text=gone.text), tr("Undo (Ctrl+Z)"), undo)

    def _choose(self, wanted: Showing) -> None:
        self.ask(self._choosing(wanted), partial(self._chosen, wanted))

    def _chosen(self, wanted: Showing, before: Showing) -> None:
        if before is not wanted:
            undo = partial(self._take_back, self._choosing(before))
            self.notices.changed(tr("Lobby screens show: {what}", what=said_of(wanted)), tr("Undo (Ctrl+Z)"), undo)

    def _choosing(self, wanted: Showing) -> Callable[[], Showing]:
        office = self.office
        return partial(choose_showing, office.book, office.stamper, office.news, wanted)

    def _take_back(self, undo: Callable[[], object]) -> None:
        self.ask(undo, lambda _: self.notices.done(tr("Taken back.")))


def line_of(one: Announcement, now: datetime, zone: str) -> Line:
    shown = bool(current([one], now))
    state = tr("shown now") if shown else tr("over") if over(one, now) else tr("later")
    tone = "good" if shown else "faint" if over(one, now) else "soft"
    cells = (one.text, one.other, one.room, span_text(one, zone), state)
    return Line(cells, key=one.id, tone=tone, toned=4)


def span_text(one: Announcement, zone: str) -> str:
    """ "from 08:00", "until 25/09/2019 11:45", "always"."""
    starts, ends = (moment_text(at, zone) if at else "" for at in (one.starts, one.ends))
    if starts and ends:
        last = f"{in_zone(one.ends, zone):%H:%M}" if one.ends and starts[:10] == ends[:10] else ends
        return f"{starts} – {last}"
    if starts:
        return tr("from {time}", time=starts)
    return tr("until {time}", time=ends) if ends else tr("until withdrawn")
