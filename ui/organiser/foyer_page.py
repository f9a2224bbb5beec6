"""What guests in the foyer get besides the board: the agenda on their phones, and a welcome by name."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from kiosk.domain.welcome import Greeting
from ui.organiser.chips import OneOf
from ui.organiser.code_picture import CodePicture
from ui.organiser.parts import button, card, column, row, text
from ui.organiser.speech import Speech, mark, tr
from ui.phone_page import PORT, Found, NotServed, Off, PageState, Starting
from ui.theme import Theme

_GREETINGS = (
    (Greeting.OFF.value, mark("Nobody")),
    (Greeting.FIRST.value, mark("Given name")),
    (Greeting.FULL.value, mark("Full name")),
    (Greeting.INITIALS.value, mark("Initials")),
)


@dataclass(frozen=True, slots=True)
class WelcomeFace:
    """`example` is how one would be welcomed; empty when nobody is."""

    greeting: Greeting = Greeting.OFF
    agreed: int = 0
    guests: int = 0
    example: str = ""


class FoyerPage(QWidget):
    on_wished = Signal(int)  # the port
    off_wished = Signal()
    copy_wished = Signal(str)
    greeting_wished = Signal(object)  # a Greeting

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._say = theme, Speech(self)
        self._state: PageState = Off()
        self._welcome = WelcomeFace()
        self._make_phone()
        self._make_welcome()
        whole = column(self._phone_card(), self._welcome_card(), None, spacing=theme.px(14))
        self.setLayout(whole)
        self._say.again.connect(self._retell)
        self._retell()

    @property
    def port(self) -> int:
        return int(self._port.text() or PORT)

    def show_port(self, port: str) -> None:
        self._port.setText(port)

    def show_page(self, state: PageState) -> None:
        self._state = state
        self._retell()

    def show_welcome(self, face: WelcomeFace) -> None:
        self._welcome = face
        self._retell()

    def _make_phone(self) -> None:
        self._switch = button("primary", self._toggle)
        self._copy = button("quiet", lambda: self.copy_wished.emit(self._address.text()))
        self._say(self._copy.setText, "Copy the address")
        self._code = CodePicture(self._theme, 176)
        self._address, self._told, self._others = text("heading"), text("", wrap=True), text("small", wrap=True)
        self._address.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._port = QLineEdit(str(PORT))
        self._port.setValidator(QIntValidator(1, 65535, self))
        self._port.setFixedWidth(self._theme.px(84))
        self._port.editingFinished.connect(self._mend_port)

    def _make_welcome(self) -> None:
        self._greeting = OneOf(self._theme, _GREETINGS)
        self._greeting.chosen.connect(self._choose)
        self._example, self._agreed = text("heading"), text("soft", wrap=True)

    def _phone_card(self) -> QWidget:
        px = self._theme.px
        heading, said, port = text("heading"), text("soft", wrap=True), text("soft")
        self._say(heading.setText, "The agenda on one’s phone")
        self._say(
            said.setText,
            "Serves the programme to phones in the same Wi-Fi: no app, no internet, nothing about guests. "
            "While it is on, the lobby shows its code.",
        )
        self._say(port.setText, "Port")
        switch = row(self._switch, self._copy, None, port, self._port, spacing=px(10))
        left = column(heading, said, px(4), self._told, self._address, self._others, None, switch, spacing=px(6))
        whole = row(left, self._code, spacing=px(28))
        whole.setStretch(0, 1)
        return card(whole, self._theme)

    def _welcome_card(self) -> QWidget:
        px = self._theme.px
        heading, said, how = text("heading"), text("soft", wrap=True), text("small", wrap=True)
        self._say(heading.setText, "Welcome by name")
        self._say(
            said.setText,
            "For a few seconds after check-in the lobby welcomes a guest, with the next session and its room, where it "
            "covers nothing of the programme. Only guests who agreed.",
        )
        self._say(
            how.setText,
            "A guest agrees through a column “welcome consent” of the list (yes, x), or with a tick in the guest’s form. "
            "Silence is no consent.",
        )
        layout: QVBoxLayout = column(heading, said, self._greeting, self._example, self._agreed, how, spacing=px(8))
        return card(layout, self._theme)

    def _toggle(self) -> None:
        if isinstance(self._state, Off | NotServed):
            self.on_wished.emit(self.port)
        else:
            self.off_wished.emit()

    def _mend_port(self) -> None:
        if not self._port.text():
            self._port.setText(str(PORT))

    def _choose(self, name: str) -> None:
        if Greeting(name) is not self._welcome.greeting:
            self.greeting_wished.emit(Greeting(name))

    def _retell(self) -> None:
        address, others, said = self._words()
        off = isinstance(self._state, Off | NotServed)
        self._switch.setText(tr("Switch on") if off else tr("Switch off"))
        self._port.setEnabled(off)
        self._copy.setVisible(bool(address))
        self._address.setText(address)
        self._address.setVisible(bool(address))
        self._others.setText(others)
        self._others.setVisible(bool(others))
        self._told.setText(said)
        self._told.setVisible(bool(said))
        self._code.show_text(address)
        self._tell_welcome(self._welcome)

    def _words(self) -> tuple[str, str, str]:
        """The address, the others, and what is to be said of the page."""
        match self._state:
            case Off():
                return "", "", tr("It is off.")
            case Starting():
                return "", "", tr("Starting…")
            case NotServed(why):
                return "", "", why
            case Found(addresses):
                return self._found(*addresses)

    def _found(self, first: str = "", *others: str) -> tuple[str, str, str]:
        if not first:
            return "", "", tr("This computer is in no network. Join the Wi-Fi the guests use; the page follows.")
        more = tr("If a phone cannot open it, it may be in another network: {others}", others="   ".join(others))
        return first, more if others else "", tr("Phones in the same Wi-Fi find it at")

    def _tell_welcome(self, face: WelcomeFace) -> None:
        chosen = face.greeting.value
        if self._greeting.choice != chosen:
            self._greeting.choose(chosen)
        self._example.setText(face.example)
        self._example.setVisible(bool(face.example))
        self._agreed.setText(tr("{agreed} of {guests} guests agreed.", agreed=face.agreed, guests=face.guests))
