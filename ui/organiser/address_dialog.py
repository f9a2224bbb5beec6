"""Asks for the web address of a programme, and how often to read it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from kiosk.app.followed import DEFAULT_MINUTES, is_address
from ui.organiser.inputs import Choice
from ui.organiser.parts import Field, button, holder, row, text
from ui.organiser.speech import Speech, tr
from ui.theme import Theme

_MINUTES = (1, 2, 5, 10, 15, 30, 60)


class AddressDialog(QDialog):
    """`wished` carries the address and the minutes; it stays open until what is there was read."""

    wished = Signal(str, int)

    def __init__(self, theme: Theme, address: str, minutes: int | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        say = Speech(self)
        self.setMinimumWidth(theme.px(620))
        heading, line = text("heading", wrap=True), text("soft", wrap=True)
        self._address, self._every = QLineEdit(address), Choice(theme)
        self._address.setPlaceholderText("https://…/schedule.xml")
        self.field, every = Field(self._address), Field(self._every)
        every.narrow()
        self._working = text("small")
        back, self._look = button("", self.reject), button("primary", self._go)
        self._look.setDefault(True)
        say(self.setWindowTitle, "A programme from the web")
        say(heading.setText, "A programme from the web")
        say(
            line.setText,
            "The address of a schedule (frab, pretalx), a calendar (.ics), Indico, a spreadsheet or a page. "
            "You see what it would change before anything is changed.",
        )
        say(self.field.caption.setText, "Address")
        say(every.caption.setText, "Read it again")
        say(back.setText, "Back")
        say(self._look.setText, "Read it")
        self._offer()
        say.again.connect(self._offer)
        self._every.choose(DEFAULT_MINUTES if minutes is None else minutes)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(theme.px(24),) * 4)
        layout.setSpacing(theme.px(12))
        buttons = row(self._working, None, back, self._look, spacing=theme.px(10))
        for part in (heading, line, self.field, every, holder(buttons)):
            layout.addWidget(part)
        self._address.setFocus()

    def complain(self, said: str) -> None:
        """It can be corrected and tried again."""
        self._show_busy(busy=False)
        self.field.complain(said)
        self._address.setFocus()

    def _offer(self) -> None:
        entries = [(0, tr("only when asked")), *((n, tr("every {minutes} min", minutes=n)) for n in _MINUTES)]
        chosen = self._every.currentData()
        self._every.offer(entries)  # type: ignore[arg-type]
        self._every.choose(chosen)

    def _go(self) -> None:
        address = self._address.text().strip()
        if address and "://" not in address and "." in address:
            address = f"https://{address}"
            self._address.setText(address)
        if not is_address(address):
            self.complain(tr("Type a web address. It begins with https://."))
            return
        self.field.complain("")
        self._show_busy(busy=True)
        self.wished.emit(address, int(self._every.currentData()))

    def _show_busy(self, *, busy: bool) -> None:
        self._working.setText(tr("Reading…") if busy else "")
        for part in (self._look, self._address, self._every):
            part.setEnabled(not busy)
