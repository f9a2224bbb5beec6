"""Codes of chosen guests: given anew, revoked, and the names of those whom no list has brought yet."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QLineEdit, QMenu, QPushButton, QVBoxLayout, QWidget

from kiosk.app.codes import Codes
from kiosk.domain.facts import NewCode
from kiosk.domain.invitation import Invitation
from kiosk.domain.token import printed
from ui.organiser.office import Notices, Office, Presenter, open_once
from ui.organiser.parts import Field, button, holder, row, text
from ui.organiser.reason_dialog import ReasonDialog
from ui.organiser.speech import Speech, tr
from ui.theme import Theme

Chosen = Callable[[], tuple[Invitation, ...]]


class GuestCodes(Presenter):
    """Puts its menu on a button of the guests' page; `chosen` says whose codes are meant."""

    def __init__(self, office: Office, notices: Notices, page: QWidget, at: QPushButton, chosen: Chosen) -> None:
        super().__init__(office, notices, page)
        self._page, self._chosen = page, chosen
        self.menu = QMenu(at)
        self.anew = self.menu.addAction("", lambda: self._with(self.ask_anew))
        self.revoke = self.menu.addAction("", lambda: self._with(self.ask_to_revoke))
        self.name = self.menu.addAction("", lambda: self._with(lambda guests: self.ask_name(guests[0])))
        self._say = Speech(at)
        self._say(self.anew.setText, "New code…")
        self._say(self.revoke.setText, "Revoke the code…")
        self._say(self.name.setText, "Add the name…")
        self.menu.aboutToShow.connect(self._offer)
        at.setMenu(self.menu)
        at.setProperty("menu", True)  # noqa: FBT003

    def _offer(self) -> None:
        guests = self._chosen()
        self.anew.setEnabled(bool(guests))
        self.revoke.setEnabled(any(guest.code for guest in guests))
        self.name.setVisible(len(guests) == 1 and guests[0].unlisted)

    def _with(self, then: Callable[[tuple[Invitation, ...]], None]) -> None:
        guests = self._chosen()
        if guests:
            then(guests)

    def ask_anew(self, guests: tuple[Invitation, ...]) -> None:
        title = tr("A new code for {who}?", who=_who(guests))
        said = tr("The code until now is refused at the door and names the new one. Send a new letter afterwards.")
        self._ask(title, said, tr("Make a new code"), partial(self._anew, guests), needed=False)

    def ask_to_revoke(self, guests: tuple[Invitation, ...]) -> None:
        title = tr("Revoke the code of {who}?", who=_who(guests))
        said = tr("The code is refused at the door. The guest can still be let in by name.")
        self._ask(title, said, tr("Revoke the code"), partial(self._revoke, guests), needed=True)

    def ask_name(self, guest: Invitation) -> None:
        dialog = NameDialog(self.office.theme, printed(guest.code), self._page)
        dialog.given.connect(partial(self._name, guest))
        open_once(dialog)

    def _ask(self, title: str, said: str, action: str, then: partial[None], *, needed: bool) -> None:
        dialog = ReasonDialog(self.office.theme, title, said, action, self._page)
        if needed:
            dialog.need()
        dialog.given.connect(then)
        open_once(dialog)

    def _anew(self, guests: tuple[Invitation, ...], reason: str) -> None:
        ids = [guest.id for guest in guests]
        self.ask(lambda: self._codes().reissue_to(ids, reason), partial(self._made_anew, guests))

    def _made_anew(self, guests: tuple[Invitation, ...], made: tuple[NewCode, ...]) -> None:
        if len(guests) == 1:
            said = tr("{who} has the new code {code}.", who=guests[0].name, code=printed(made[0].new))
        else:
            many = tr("{count} guests have new codes.", count=len(made))
            said = tr("1 guest has a new code.") if len(made) == 1 else many
        self._changed(said, made)

    def _revoke(self, guests: tuple[Invitation, ...], reason: str) -> None:
        ids = [guest.id for guest in guests]
        said = tr("The code of {who} counts no more.", who=_who(guests))
        self.ask(lambda: self._codes().revoke(ids, reason), partial(self._changed, said))

    def _changed(self, said: str, codes: Sequence[NewCode]) -> None:
        self.notices.changed(said, tr("Undo (Ctrl+Z)"), partial(self._take_back, [c for c in codes if c.old]))

    def _take_back(self, codes: Sequence[NewCode]) -> None:
        self.ask(lambda: self._codes().restore(codes), lambda _: self.notices.done(tr("Taken back.")))

    def _name(self, guest: Invitation, name: str, unit: str) -> None:
        said = partial(tr, "The guest with the code {code} is {name}.", code=printed(guest.code))
        self.ask(
            lambda: self._codes().name(guest.id, name, unit), lambda named: self.notices.done(said(name=named.name))
        )

    def _codes(self) -> Codes:
        return Codes(self.office.book, self.office.stamper, self.office.news)


def _who(guests: tuple[Invitation, ...]) -> str:
    return guests[0].name if len(guests) == 1 else tr("{count} guests", count=len(guests))


class NameDialog(QDialog):
    """`given` carries the name and the unit, trimmed; the unit may be empty."""

    given = Signal(str, str)

    def __init__(self, theme: Theme, code: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        say = Speech(self)
        self.setMinimumWidth(theme.px(460))
        heading, line = text("heading", wrap=True), text("soft", wrap=True)
        say(self.setWindowTitle, "Add the name")
        say(heading.setText, "Who came with this code?")
        line.setText(code)
        self.name, self.unit = QLineEdit(), QLineEdit()
        self.field, beside = Field(self.name), Field(self.unit)
        say(self.field.caption.setText, "Name")
        say(beside.caption.setText, "Unit")
        cancel, give = button("", self.reject), button("primary", self._give)
        say(cancel.setText, "Back")
        say(give.setText, "Add the name")
        give.setDefault(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(theme.px(24),) * 4)
        layout.setSpacing(theme.px(12))
        for part in (heading, line, self.field, beside, holder(row(None, cancel, give, spacing=theme.px(10)))):
            layout.addWidget(part)

    def _give(self) -> None:
        if not self.name.text().strip():
            self.field.complain(tr("Type the guest’s name."))
            self.name.setFocus()
            return
        self.given.emit(self.name.text().strip(), self.unit.text().strip())
        self.accept()
