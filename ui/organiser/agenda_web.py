"""Between the agenda's page and its web address: following, looking, deciding, and saying what came of it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal

from kiosk.app.following import GoesBackAndForth, Received, Source, Updated, follow
from kiosk.app.ports import Topic
from kiosk.app.programme import Take
from kiosk.errors import KioskError
from ui.organiser.address_dialog import AddressDialog
from ui.organiser.agenda_feed import AgendaFeed, Told
from ui.organiser.agenda_page import AgendaPage
from ui.organiser.agenda_plan_dialog import AgendaPlanDialog
from ui.organiser.office import Notices, Office, Presenter, if_there, open_once
from ui.organiser.speech import Speech, tr


class AgendaWeb(Presenter):
    """`undoable` carries what was said and the difference that takes it back."""

    undoable = Signal(str, object)

    def __init__(
        self, office: Office, notices: Notices, page: AgendaPage, feed: AgendaFeed, zone: Callable[[], str]
    ) -> None:
        super().__init__(office, notices, page)
        self._page, self._feed, self._zone = page, feed, zone
        bar = page.feed
        bar.read_wished.connect(feed.read)
        bar.look_wished.connect(self._look_again)
        bar.change_wished.connect(self.ask_address)
        bar.stop_wished.connect(partial(self._follow, "", 0))
        page.address_wished.connect(self.ask_address)
        feed.changed.connect(self.show)
        feed.updated.connect(self._tell)
        Speech(bar).again.connect(self.show)
        self.show()

    def ask_address(self) -> None:
        followed = self._feed.state.following
        address, minutes = (followed.address, followed.minutes) if followed else ("", None)
        dialog = AddressDialog(self.office.theme, address, minutes, self._page)
        dialog.wished.connect(partial(self._read_first, dialog))
        open_once(dialog)

    def _read_first(self, dialog: AddressDialog, address: str, minutes: int) -> None:
        """What is there is looked at by a person before the agenda follows it."""

        def failed(error: KioskError) -> None:
            if_there(dialog, lambda _: dialog.complain(self.office.words.explain(error)))(None)

        def planned(source: Source) -> None:
            dialog.accept()
            self._decide(source, minutes)

        def received(found: Received) -> None:
            self.ask(lambda: self._feed.plan(found), if_there(dialog, planned), failed)

        self._feed.receive(address, received, failed, again=True)

    def _look_again(self) -> None:
        if self._feed.state.source is not None:
            self._decide(self._feed.state.source, None)

    def _decide(self, source: Source, minutes: int | None) -> None:
        if source.plan is None:
            return
        dialog = AgendaPlanDialog(self.office, source.plan, self._page)
        dialog.import_wished.connect(partial(self._take, source, minutes))
        open_once(dialog)

    def _take(self, source: Source, minutes: int | None, take: Take) -> None:
        self._feed.decide(source, take, partial(self._taken, source, minutes))

    def _taken(self, source: Source, minutes: int | None, told: Told) -> None:
        self._feed.decided()
        if minutes is not None:
            self._follow(source.address, minutes)
        self._tell(told)

    def _follow(self, address: str, minutes: int) -> None:
        def work() -> None:
            follow(self.office.book, self.office.stamper, address, minutes)
            self.office.news.tell(frozenset({Topic.REGISTERS}))

        said = "" if address else tr("The agenda follows the address no more. It stays as it is.")
        self.ask(work, lambda _: self.notices.done(said) if said else None)

    def _tell(self, told: Told) -> None:
        match told.outcome:
            case Updated(plan):
                said = tr(
                    "The agenda was read from the web: {new} new, {changed} changed, {gone} taken off.",
                    new=plan.new,
                    changed=plan.changed,
                    gone=plan.gone,
                )
                self.undoable.emit(said, told.difference)
            case GoesBackAndForth():
                self.notices.done(tr("The address goes back and forth between two versions, so the agenda stays."))
            case _:
                return

    def show(self) -> None:
        """Again, in the language and the zone of now."""
        self._page.feed.show_state(self._feed.state, self._zone(), self.office.words)
