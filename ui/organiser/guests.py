"""Between the guest list in the file and its page."""

from collections.abc import Sequence
from functools import partial

from kiosk.app.ports import Topic
from kiosk.domain.ids import InvitationId
from kiosk.domain.invitation import Invitation, Standing
from kiosk.errors import KioskError
from ui.organiser.guest_codes import GuestCodes
from ui.organiser.guest_edits import GuestEdits
from ui.organiser.guest_table import PAGE
from ui.organiser.guests_page import GuestsPage
from ui.organiser.office import Notices, Office, PagePresenter, open_once
from ui.organiser.reason_dialog import ReasonDialog
from ui.organiser.speech import mark, tr
from ui.organiser.walk_ins import WalkIns, waiting

_MOST_FOUND = 200
_TITLES = {
    Standing.BLOCKED: mark("Block {who}?"),
    Standing.CANCELLED: mark("Cancel the invitation of {who}?"),
    Standing.VALID: mark("Make the invitation of {who} valid again?"),
}
_ACTIONS = {
    Standing.BLOCKED: mark("Block the invitation"),
    Standing.CANCELLED: mark("Cancel invitation"),
    Standing.VALID: mark("Make valid"),
}
_SAID = {
    Standing.BLOCKED: mark("{who} is blocked: reception will call the duty officer."),
    Standing.CANCELLED: mark("The invitation of {who} is cancelled."),
    Standing.VALID: mark("The invitation of {who} is valid again."),
}


class Guests(PagePresenter):
    topics = frozenset({Topic.GUESTS, Topic.REGISTERS})

    def __init__(self, office: Office, notices: Notices) -> None:
        self.view = GuestsPage(office.theme)
        super().__init__(office, notices, self.view)
        self.codes = GuestCodes(office, notices, self.view, self.view.codes, self.view.chosen)
        self.edits = GuestEdits(office, notices, self.view)
        self.walk_ins = WalkIns(office, notices, self.view)
        self._reading: int | None = None
        self._wanted: list[int] = []
        self._round = 0
        self._whole = False  # is it the whole list that is shown?
        self.view.table.page_wanted.connect(self._want)
        self.view.sought.connect(self._seek)
        self.view.standing_wished.connect(self._ask_why)
        self.view.edit_wished.connect(self.edits.open)
        self.view.judgement_wished.connect(self.walk_ins.ask_to_judge)
        self.view.waiting_wished.connect(lambda _: self.read())
        self.view.import_wished.connect(partial(notices.go_wished.emit, "import"))

    def read(self) -> None:
        self.ask(self._count, self._show_count)

    def _count(self) -> tuple[int, tuple[Invitation, ...]]:
        with self.office.book.reading() as reader:
            return reader.guest_count(), waiting(reader)

    def _show_count(self, counted: tuple[int, tuple[Invitation, ...]]) -> None:
        total, waiting = counted
        self._round += 1
        self._wanted.clear()
        self.view.show_count(total)
        self.view.show_waiting(len(waiting))
        if self.view.waiting:
            self._show_found(self._round, waiting)
        elif self.view.wanted:
            self._seek(self.view.wanted)
        else:
            self.view.show_all()
            (self.view.table.renew if self._whole else self.view.table.show_list)(total)
            self._whole = True

    def _want(self, page: int) -> None:
        """The page seen last is read first; one is read at a time."""
        self._wanted.append(page)
        if self._reading is None:
            self._read_next()

    def _read_next(self) -> None:
        self._reading = self._wanted.pop() if self._wanted else None
        if self._reading is not None:
            shown = partial(self._show_page, self._reading, self._round)
            self.ask(partial(self._page, self._reading), shown, self._not_read)

    def _not_read(self, error: KioskError) -> None:
        self._reading = None
        self.notices.trouble(error)

    def _page(self, page: int) -> tuple[Invitation, ...]:
        with self.office.book.reading() as reader:
            return reader.guest_page(page * PAGE, PAGE)

    def _show_page(self, page: int, round: int, guests: tuple[Invitation, ...]) -> None:
        if round == self._round:
            self.view.table.show_page(page, guests)
        self._read_next()

    def _seek(self, text: str) -> None:
        self._round += 1
        self._wanted.clear()
        if text:
            self.ask(partial(self._find, text), partial(self._show_found, self._round))
        else:
            self.read()

    def _find(self, text: str) -> tuple[Invitation, ...]:
        with self.office.book.reading() as reader:
            return tuple(sought.invitation for sought in reader.find(text, _MOST_FOUND + 1))

    def _show_found(self, round: int, guests: tuple[Invitation, ...]) -> None:
        if round != self._round:
            return  # typed on meanwhile
        self._whole = False
        self.view.table.show_found(guests[:_MOST_FOUND])
        self.view.show_found(len(guests[:_MOST_FOUND]), more=len(guests) > _MOST_FOUND)

    def _ask_why(self, guests: tuple[Invitation, ...], standing: Standing) -> None:
        who = guests[0].name if len(guests) == 1 else tr("{count} guests", count=len(guests))
        said = tr("It is written into the journal and holds at every desk at once.")
        dialog = ReasonDialog(
            self.office.theme, tr(_TITLES[standing], who=who), said, tr(_ACTIONS[standing]), self.view
        )
        if standing is not Standing.VALID:
            dialog.need()
        dialog.given.connect(partial(self._change, guests, standing, who))
        open_once(dialog)

    def _change(self, guests: Sequence[Invitation], standing: Standing, who: str, reason: str) -> None:
        wishes = [(guest.id, standing) for guest in guests if guest.standing is not standing]
        before = [(guest.id, guest.standing) for guest in guests if guest.standing is not standing]
        said = tr(_SAID[standing], who=who)
        undo = partial(self._set, before, "", partial(self.notices.done, tr("Taken back.")))
        self._set(wishes, reason, partial(self.notices.changed, said, tr("Undo (Ctrl+Z)"), undo))

    def _set(self, wishes: Sequence[tuple[InvitationId, Standing]], reason: str, then: partial[None]) -> None:
        self.ask(partial(_set_all, self.office, wishes, reason), lambda _: then())


def _set_all(office: Office, wishes: Sequence[tuple[InvitationId, Standing]], reason: str) -> None:
    organiser = office.organiser()
    for id, standing in wishes:
        organiser.change_standing(id, standing, reason)
