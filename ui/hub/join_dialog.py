"""Joining another laptop's event: a name, the code, and then how far it is."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QStackedWidget, QWidget

from kiosk.app.clock_off import own_clock_text
from kiosk.app.hub_office import JoinWish, Step
from kiosk.domain.member import Role
from kiosk.errors import KioskError
from ui.hub.desk_words import ROLES
from ui.hub.joiner import Joiner
from ui.organiser.inputs import Choice
from ui.organiser.parts import Field, Working, button, column, fill_dialog, holder, retone, row, text
from ui.organiser.speech import Speech, mark, tr
from ui.theme import Theme
from ui.tongue import Tongue

_CAPTIONS = (
    mark("The code on the hub’s screen"),
    mark("Name of this desk"),
    mark("This computer is a"),
    mark("Address of the hub"),
)


class JoinDialog(QDialog):
    """`place` is the event's file, or a folder that the event is brought to; `joined` carries the file."""

    joined = Signal(Path)

    def __init__(
        self, theme: Theme, tongue: Tongue, joiner: Joiner, place: Path, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._tongue, self._joiner, self._place = tongue, joiner, place
        self._say = Speech(self)
        self.setMinimumWidth(theme.px(560))
        self._make_form(theme)
        self._make_wait(theme)
        self._stack = QStackedWidget()
        for page in (self._form, self._wait):
            self._stack.addWidget(page)
        self._heading = text("title", wrap=True)
        self._trouble = text("", wrap=True)
        retone(self._trouble, "tone", "stop")
        self._trouble.hide()
        fill_dialog(self, theme, self._heading, self._trouble, self._stack)
        self._say(self._heading.setText, "Join an event of another laptop")
        self._say(self.setWindowTitle, "Join an event of another laptop")
        joiner.stepped.connect(self._step)
        joiner.came.connect(self._show_coming)
        joiner.joined.connect(self._joined)
        joiner.failed.connect(self._failed)
        self.code.setFocus()

    @property
    def trouble(self) -> str:
        return self._trouble.text()

    def reject(self) -> None:
        """Esc and Cancel: while the organiser is asked that takes the question back."""
        self._joiner.close()
        super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._joiner.close()
        super().closeEvent(event)

    def _make_form(self, theme: Theme) -> None:
        self.name, self.code, self.address = QLineEdit(), QLineEdit(), QLineEdit()
        self._role = Choice(theme)
        for role in ROLES:
            self._role.addItem("", role)
        fields = [Field(one) for one in (self.code, self.name, self._role, self.address)]
        for field, caption in zip(fields, _CAPTIONS, strict=True):
            self._say(field.caption.setText, caption)
        self._hints = fields
        self.code.setPlaceholderText("BCGH KLMN PQRS")
        self.address.setPlaceholderText("192.168.1.20:4611")
        join, cancel = button("primary", self._begin), button("", self.reject)
        join.setDefault(True)
        self._say(join.setText, "Join")
        self._say(cancel.setText, "Cancel")
        self._form = holder(column(*fields, row(None, cancel, join, spacing=theme.px(10)), spacing=theme.px(12)))
        self._say.again.connect(self._retell)
        self._retell()

    def _make_wait(self, theme: Theme) -> None:
        self._digits, self._waiting = text("figure"), text("", wrap=True)
        self._working = Working(self._say)
        self._working.stop_wished.connect(self.reject)
        self._now = button("", self._joiner.open_now)
        self._say(self._now.setText, "Open it now, the rest comes meanwhile")
        parts = (self._waiting, self._digits, self._working, row(None, self._now), None)
        self._wait = holder(column(*parts, spacing=theme.px(12)))

    def _retell(self) -> None:
        code, name, _, address = self._hints
        code.hint(tr("Twelve letters; or scan the hub’s QR code into this field."))
        name.hint(tr("The other desks see it: Desk 2, Gate B."))
        address.hint(tr("Only when it is not found by itself; it stands on the hub’s screen."))
        for at, said in enumerate(ROLES.values()):
            self._role.setItemText(at, tr(said))

    def _begin(self) -> None:
        self._trouble.hide()
        typed = self.address.text().strip()
        role = self._role.currentData()
        assert isinstance(role, Role)
        wish = JoinWish(self.code.text(), self.name.text(), self._place, (typed,) if typed else (), role)
        self._stack.setCurrentWidget(self._wait)
        self._digits.hide()
        self._now.hide()
        self._waiting.setText(tr("Looking for the hub …"))
        self._working.show_progress("", 0, 0)
        self._joiner.join(wish, follow=self._place.is_dir())

    def _step(self, step: Step) -> None:
        said = tr("Found: {event}, at {address}.", event=step.event, address=step.address)
        if step.ahead is not None:
            said += " " + own_clock_text(step.ahead, self._tongue.words)
        if step.digits:
            said += "\n" + tr("Tell the organiser at the hub that these are your digits, and wait for the yes:")
        self._waiting.setText(said)
        self._digits.setText(" ".join(step.digits))
        self._digits.setVisible(bool(step.digits))

    def _show_coming(self, done: int, total: int) -> None:
        self._digits.hide()
        self._now.show()
        self._waiting.setText(tr("You are in. What the others recorded comes to this computer."))
        said = tr("{done} of {total} entries", done=done, total=total) if total else ""
        self._working.show_progress(said, done, total)

    def _joined(self, file: Path) -> None:
        self.joined.emit(file)
        self.accept()

    def _failed(self, error: KioskError) -> None:
        self._stack.setCurrentWidget(self._form)
        self._trouble.setText(self._tongue.words.explain(error))
        self._trouble.show()
