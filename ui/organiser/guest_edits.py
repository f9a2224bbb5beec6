"""Between one guest's form and the file."""

from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from kiosk.app.guest_editing import Edited, edit_guest
from kiosk.app.unit_register import known_units
from kiosk.app.welcoming import has_agreed, set_agreed
from kiosk.domain.event import Event
from kiosk.domain.ids import InvitationId
from kiosk.domain.invitation import Invitation
from kiosk.domain.unit_choice import KnownUnit
from ui.organiser.fields import guest_field
from ui.organiser.guest_dialog import WELCOME, GuestDialog
from ui.organiser.office import Notices, Office, Presenter, if_there, open_once
from ui.organiser.speech import tr

_BY_HAND = "by hand"


@dataclass(frozen=True, slots=True)
class _Around:
    """What the form needs beside the guest; the guest as he is now."""

    guest: Invitation | None
    event: Event | None
    units: tuple[KnownUnit, ...]
    agreed: bool = False


@dataclass(frozen=True, slots=True)
class Kept:
    """What was changed; `agreed` is what was said of being welcomed by name, if anything was."""

    edited: Edited
    agreed: bool | None = None

    @property
    def names(self) -> tuple[str, ...]:
        return self.edited.fields if self.agreed is None else (*self.edited.fields, WELCOME)

    @property
    def back(self) -> dict[str, Any]:
        return self.edited.back if self.agreed is None else self.edited.back | {WELCOME: not self.agreed}


class GuestEdits(Presenter):
    def __init__(self, office: Office, notices: Notices, page: QWidget) -> None:
        super().__init__(office, notices, page)
        self._page = page

    def open(self, guest: Invitation) -> None:
        self.ask(partial(self._around, guest.id), self._show)

    def _around(self, id: InvitationId) -> _Around:
        with self.office.book.reading() as reader:
            guest = reader.invitation(id)
            agreed = guest is not None and has_agreed(reader, guest)
            return _Around(guest, reader.event(), known_units(reader), agreed)

    def _show(self, around: _Around) -> None:
        if around.guest is None:
            return
        event = around.event
        zone, day = (event.zone, event.first_day) if event else ("UTC", self.office.clock.now().date())
        dialog = GuestDialog(self.office, around.guest, zone, day, self._page)
        dialog.offer(around.units)
        dialog.show_agreed(agreed=around.agreed)
        dialog.kept.connect(partial(self._keep, dialog, around.guest))
        open_once(dialog)

    def _keep(self, dialog: GuestDialog, guest: Invitation, changes: dict[str, Any]) -> None:
        self.ask(
            partial(self._edit, guest.id, changes), partial(self._kept, dialog), if_there(dialog, dialog.show_trouble)
        )

    def _edit(self, id: InvitationId, changes: dict[str, Any]) -> Kept:
        """The fields first: where they cannot be as wished, nothing is recorded."""
        office, agreed = self.office, changes.get(WELCOME)
        fields = {name: value for name, value in changes.items() if name != WELCOME}
        edited = edit_guest(office.book, office.stamper, office.news, id, fields)
        if agreed is not None:
            set_agreed(office.book, office.stamper, office.news, id, agreed=agreed, how=_BY_HAND)
        return Kept(edited, agreed)

    def _kept(self, dialog: GuestDialog, kept: Kept) -> None:
        if_there(dialog, lambda _: dialog.accept())(None)
        who = kept.edited.after.name
        if not kept.names:
            self.notices.done(tr("{who} is so already. Nothing was changed.", who=who))
            return
        said = tr("Changed for {who}: {fields}.", who=who, fields=", ".join(map(guest_field, kept.names)))
        self.notices.changed(said, tr("Undo (Ctrl+Z)"), partial(self._take_back, kept))

    def _take_back(self, kept: Kept) -> None:
        self.ask(partial(self._edit, kept.edited.after.id, kept.back), lambda _: self.notices.done(tr("Taken back.")))
