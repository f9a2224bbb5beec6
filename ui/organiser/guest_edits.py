"""Between one guest's form and the file."""

from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from kiosk.app.guest_editing import Edited, edit_guest
from kiosk.app.unit_register import known_units
from kiosk.domain.event import Event
from kiosk.domain.ids import InvitationId
from kiosk.domain.invitation import Invitation
from kiosk.domain.unit_choice import KnownUnit
from ui.organiser.fields import guest_field
from ui.organiser.guest_dialog import GuestDialog
from ui.organiser.office import Notices, Office, Presenter, if_there, open_once
from ui.organiser.speech import tr


@dataclass(frozen=True, slots=True)
class _Around:
    """What the form needs beside the guest; the guest as he is now."""

    guest: Invitation | None
    event: Event | None
    units: tuple[KnownUnit, ...]


class GuestEdits(Presenter):
    def __init__(self, office: Office, notices: Notices, page: QWidget) -> None:
        super().__init__(office, notices, page)
        self._page = page

    def open(self, guest: Invitation) -> None:
        self.ask(partial(self._around, guest.id), self._show)

    def _around(self, id: InvitationId) -> _Around:
        with self.office.book.reading() as reader:
            return _Around(reader.invitation(id), reader.event(), known_units(reader))

    def _show(self, around: _Around) -> None:
        if around.guest is None:
            return
        event = around.event
        zone, day = (event.zone, event.first_day) if event else ("UTC", self.office.clock.now().date())
        dialog = GuestDialog(self.office, around.guest, zone, day, self._page)
        dialog.offer(around.units)
        dialog.kept.connect(partial(self._keep, dialog, around.guest))
        open_once(dialog)

    def _keep(self, dialog: GuestDialog, guest: Invitation, changes: dict[str, Any]) -> None:
        self.ask(
            partial(self._edit, guest.id, changes), partial(self._kept, dialog), if_there(dialog, dialog.show_trouble)
        )

    def _edit(self, id: InvitationId, changes: dict[str, Any]) -> Edited:
        return edit_guest(self.office.book, self.office.stamper, self.office.news, id, changes)

    def _kept(self, dialog: GuestDialog, edited: Edited) -> None:
        if_there(dialog, lambda _: dialog.accept())(None)
        if not edited.fields:
            self.notices.done(tr("{who} is so already. Nothing was changed.", who=edited.after.name))
            return
        fields = ", ".join(guest_field(name) for name in edited.fields)
        said = tr("Changed for {who}: {fields}.", who=edited.after.name, fields=fields)
        self.notices.changed(said, tr("Undo (Ctrl+Z)"), partial(self._take_back, edited))

    def _take_back(self, edited: Edited) -> None:
        self.ask(partial(self._edit, edited.after.id, edited.back), lambda _: self.notices.done(tr("Taken back.")))
