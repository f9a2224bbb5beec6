"""Between what the foyer offers and its page: the process that serves phones, and who is welcomed by name."""

from functools import partial

from PySide6.QtGui import QGuiApplication

from kiosk.app.ports import Topic
from kiosk.app.welcoming import Consents, consents, example, greeting_of, set_greeting
from kiosk.domain.welcome import Greeting
from ui.organiser.foyer_page import FoyerPage, WelcomeFace
from ui.organiser.office import Notices, Office, PagePresenter
from ui.organiser.speech import Speech, tr

_PORT = "phone_port"


class Foyer(PagePresenter):
    topics = frozenset({Topic.GUESTS, Topic.REGISTERS})

    def __init__(self, office: Office, notices: Notices) -> None:
        self.view = FoyerPage(office.theme)
        super().__init__(office, notices, self.view)
        self._before = Greeting.OFF
        self.view.greeting_wished.connect(self._greet)
        self.view.copy_wished.connect(self._copy)
        self.view.on_wished.connect(self._switch_on)
        self.view.off_wished.connect(self._switch_off)
        Speech(self.view).again.connect(self.read)
        if office.places is not None and (port := office.places.recall(_PORT)):
            self.view.show_port(port)
        if office.phone is not None:
            office.phone.changed.connect(self._show_page)
            self._show_page()

    def read(self) -> None:
        self.ask(self._read, self._show)

    def _read(self) -> tuple[Greeting, Consents]:
        with self.office.book.reading() as reader:
            return greeting_of(reader), consents(reader)

    def _show(self, found: tuple[Greeting, Consents]) -> None:
        greeting, counted = found
        self._before = greeting
        said = example(greeting, self.office.words)
        self.view.show_welcome(WelcomeFace(greeting, counted.agreed, counted.guests, said))

    def _show_page(self) -> None:
        if self.office.phone is not None:
            self.view.show_page(self.office.phone.state)

    def _switch_on(self, port: int) -> None:
        if self.office.places is not None:
            self.office.places.remember(_PORT, str(port))
        if self.office.phone is not None:
            self.office.phone.start(port)

    def _switch_off(self) -> None:
        if self.office.phone is not None:
            self.office.phone.stop()

    def _greet(self, greeting: Greeting) -> None:
        before = self._before
        self.ask(partial(self._set, greeting), lambda _: self._greeted(greeting, before))

    def _set(self, greeting: Greeting) -> None:
        set_greeting(self.office.book, self.office.stamper, self.office.news, greeting)

    def _greeted(self, greeting: Greeting, before: Greeting) -> None:
        said = (
            tr("Nobody is welcomed by name.")
            if greeting is Greeting.OFF
            else tr("Guests who agreed are welcomed by name.")
        )
        self.notices.changed(said, tr("Undo (Ctrl+Z)"), partial(self._take_back, before))
        self.read()

    def _take_back(self, before: Greeting) -> None:
        self.ask(partial(self._set, before), lambda _: self._taken_back())

    def _taken_back(self) -> None:
        self.notices.done(tr("Taken back."))
        self.read()

    def _copy(self, address: str) -> None:
        QGuiApplication.clipboard().setText(address)
        self.notices.done(tr("The address is copied: {address}", address=address))
