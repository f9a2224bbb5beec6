"""Alt G: from the guest who is chosen or shown to his delegation, and from those ticked to the desk."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.app.delegation import Delegation, Member
from kiosk.app.desk import Desk, Together
from kiosk.domain.ids import InvitationId
from kiosk.domain.invitation import Invitation
from kiosk.domain.presence import Direction
from kiosk.errors import KioskError
from ui.reception import delegation_state as d
from ui.reception.delegation_page import DelegationPage
from ui.reception.presenter import Reception
from ui.reception.side_presenter import SidePresenter
from ui.reception.watch import Watch
from ui.theme import Theme
from ui.tongue import Tongue

translate = QCoreApplication.translate


class DelegationDesk(QObject):
    def __init__(
        self, theme: Theme, presenter: SidePresenter, reception: Reception, desk: Desk, watch: Watch, tongue: Tongue
    ) -> None:
        super().__init__(presenter)
        self._presenter, self._side = presenter, presenter.side
        self._reception, self._desk, self._watch, self._tongue = reception, desk, watch, tongue
        self.page = page = DelegationPage(theme, watch.now, tongue)
        self._head: InvitationId | None = None
        self._side.add_page(page)
        page.given.connect(self._give)
        page.left.connect(self._side.go_home)
        page.undo_wished.connect(self._take_back)
        watch.seen.connect(lambda _: self._renew())
        reception.group_reopened.connect(self._open_of)

    @property
    def shown_row(self) -> Invitation | None:
        """Whom the cursor stands on, while the delegation is open."""
        open_now = self._side.showing(self.page) and self.page.state is not None
        here = self.page.state.here if open_now and self.page.state else None
        return here.guest if here else None

    def open(self) -> None:
        if self._presenter.undecided:
            self._presenter.hint(translate("Door", "Choose the guest first, then open the delegation."))
            return
        chosen = self._presenter.chosen_guest
        guest = chosen or self._shown_guest()
        if guest is None:
            text = translate("Door", "Scan an invitation or choose a guest first, then open the delegation.")
            self._reception.troubled.emit(text)
            return
        if self._reception.direction is Direction.EXIT:
            self._reception.troubled.emit(
                translate("Door", "A delegation comes in together. F4 records entries again.")
            )
            return
        self._open_of(guest.id, guest.id if chosen and self._presenter.searching else None)

    def reopen(self) -> None:
        """Back from a form about one of the rows."""
        if self._head is not None:
            self._open_of(self._head)

    def _open_of(self, guest: InvitationId, ticked: InvitationId | None = None) -> None:
        self._head = guest
        self._ask(partial(self._show, ticked))

    def _ask(self, then: partial[None]) -> None:
        head, place = self._head, self._watch.checkpoint
        if head is not None and place is not None:
            self._reception.ask(lambda: self._desk.delegation(head, place), then)

    def _show(self, ticked: InvitationId | None, delegation: Delegation) -> None:
        self._side.open(self.page)
        self.page.open(d.opened(delegation, self.page.state, ticked), self._watch.zone)

    def _renew(self) -> None:
        """Someone came in, perhaps at another desk."""
        if self._side.showing(self.page):
            self._ask(partial(self._show_again))

    def _show_again(self, delegation: Delegation) -> None:
        if self.page.state is not None and self._side.showing(self.page):
            self.page.show_state(d.renewed(self.page.state, delegation))

    def _shown_guest(self) -> Invitation | None:
        group = self._reception.group
        if group is not None:
            return group.delegation.members[0].guest
        return self._reception.shown_guest

    def _give(self, ids: tuple[InvitationId, ...]) -> None:
        self._reception.together(ids, self._done, self._refused)

    def _done(self, done: Together) -> None:
        """The list stays open while it says why someone was refused."""
        if self.page.state is not None:
            self.page.become(d.recorded(self.page.state, done))
        if not done.refused:
            self._presenter.finish()

    def _refused(self, error: KioskError) -> None:
        self.page.complain(lambda: self._tongue.words.explain(error))

    def _take_back(self, member: Member) -> None:
        if member.passage is not None and member.since is not None:
            name = member.person.name if member.person else member.guest.name
            self._reception.ask_undo_of(member.passage, name, member.since)
