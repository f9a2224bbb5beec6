"""Walk-ins that wait for the organiser's word: approved or refused, and taken back."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from kiosk.app.ports import Reader
from kiosk.app.walk_ins import WalkInSeen, judge, walk_ins
from kiosk.domain.declarations import Judgement
from kiosk.domain.ids import InvitationId
from kiosk.domain.invitation import Invitation
from ui.organiser.office import Notices, Office, Presenter, open_once
from ui.organiser.reason_dialog import ReasonDialog
from ui.organiser.speech import mark, tr

_TITLES = {Judgement.APPROVED: mark("Approve {who}?"), Judgement.REFUSED: mark("Refuse {who}?")}
_ACTIONS = {Judgement.APPROVED: mark("Approve"), Judgement.REFUSED: mark("Refuse")}
_SAID = {
    Judgement.APPROVED: mark("{who}: approved. The figures stay as they are."),
    Judgement.REFUSED: mark("{who}: refused. Whoever is in stays in, and the figures stay as they are."),
}


def waiting(reader: Reader) -> tuple[Invitation, ...]:
    """Those nobody has judged, in the order they came."""
    return tuple(one.guest for one in walk_ins(reader) if one.judgement is Judgement.OPEN)


class WalkIns(Presenter):
    def __init__(self, office: Office, notices: Notices, page: QWidget) -> None:
        super().__init__(office, notices, page)
        self._page = page

    def ask_to_judge(self, guests: tuple[Invitation, ...], judgement: Judgement) -> None:
        who = guests[0].name if len(guests) == 1 else tr("{count} guests", count=len(guests))
        said = tr("Nobody is sent out by this: it says whether the organiser accepts who came.")
        title, action = tr(_TITLES[judgement], who=who), tr(_ACTIONS[judgement])
        dialog = ReasonDialog(self.office.theme, title, said, action, self._page)
        if judgement is Judgement.REFUSED:
            dialog.need()
        ids = tuple(guest.id for guest in guests)
        dialog.given.connect(partial(self._judge, ids, judgement, tr(_SAID[judgement], who=who)))
        open_once(dialog)

    def _judge(self, ids: Sequence[InvitationId], judgement: Judgement, said: str, reason: str) -> None:
        office = self.office
        work = partial(judge, office.book, office.stamper, office.news, ids, judgement, reason)
        self.ask(work, partial(self._judged, said))

    def _judged(self, said: str, before: tuple[WalkInSeen, ...]) -> None:
        self.notices.changed(said, tr("Undo (Ctrl+Z)"), partial(self._take_back, before))

    def _take_back(self, before: tuple[WalkInSeen, ...]) -> None:
        self.ask(partial(self._restore, before), lambda _: self.notices.done(tr("Taken back.")))

    def _restore(self, before: tuple[WalkInSeen, ...]) -> None:
        office = self.office
        for one in before:
            judge(office.book, office.stamper, office.news, [one.guest.id], one.judgement, one.reason)
