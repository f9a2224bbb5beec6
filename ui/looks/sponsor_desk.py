"""Between the sponsors in the file and their list: added, changed, moved, taken out, each taken back."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from kiosk.app.branding import NO_LOOK, Branding, Look, logo_in
from kiosk.domain.brand import Picture, Sponsor
from ui.looks.pixmaps import pixmap_of
from ui.looks.sponsor_dialog import SponsorDialog
from ui.looks.sponsors_form import SponsorsForm
from ui.organiser.list_table import Line
from ui.organiser.office import Notices, Office, Presenter, if_there, open_once
from ui.organiser.speech import tr


class SponsorDesk(Presenter):
    def __init__(self, office: Office, notices: Notices, view: SponsorsForm) -> None:
        super().__init__(office, notices, view)
        self._view, self._look = view, NO_LOOK
        self._branding = Branding(office.book, office.stamper, office.news)
        view.add_wished.connect(self.add)
        view.given.connect(self.add_with)
        view.change_wished.connect(self._change)
        view.remove_wished.connect(self._remove)
        view.move_wished.connect(self._move)

    def show(self, look: Look) -> None:
        self._look = look
        self._view.show_lines([Line((one.name, one.level), key=one.id) for one in look.sponsors])

    def add(self) -> SponsorDialog:
        return self._open(Sponsor(self._branding.new_id(), ""))

    def add_with(self, logo: Path) -> None:
        self._give(self.add(), logo)

    def _change(self, id: str) -> None:
        if found := self._sponsor(id):
            self._open(found)

    def _open(self, before: Sponsor) -> SponsorDialog:
        levels = list(dict.fromkeys(one.level for one in self._look.sponsors if one.level))
        dialog = SponsorDialog(self.office, before, levels, self._view)
        if picture := self._look.picture(before.logo):
            dialog.show_logo(pixmap_of(picture))
        dialog.logo_given.connect(partial(self._give, dialog))
        dialog.kept.connect(partial(self._keep, dialog, before))
        open_once(dialog)
        return dialog

    def _give(self, dialog: SponsorDialog, file: Path) -> None:
        trouble = if_there(dialog, dialog.show_trouble)
        self.ask(partial(logo_in, file), if_there(dialog, partial(_take, dialog, file)), trouble)

    def _keep(self, dialog: SponsorDialog, before: Sponsor, after: Sponsor) -> None:
        trouble = if_there(dialog, dialog.show_trouble)
        self.ask(partial(self._branding.set_sponsor, after, dialog.logo), partial(self._kept, dialog, before), trouble)

    def _kept(self, dialog: SponsorDialog, before: Sponsor, after: Sponsor) -> None:
        if_there(dialog, lambda _: dialog.accept())(None)
        undo = (
            partial(self._branding.restore, [before])
            if before.name
            else partial(self._branding.remove_sponsor, after.id)
        )
        self._told(tr("The board shows the logo of {name}.", name=after.name), undo)

    def _remove(self, id: str) -> None:
        self.ask(partial(self._branding.remove_sponsor, id), self._removed)

    def _removed(self, gone: Sponsor) -> None:
        said = tr("The board shows the logo of {name} no more.", name=gone.name)
        self._told(said, partial(self._branding.restore, [gone]))

    def _move(self, id: str, by: int) -> None:
        ids = [one.id for one in self._look.sponsors]
        at = ids.index(id)
        ids.insert(min(max(at + by, 0), len(ids) - 1), ids.pop(at))
        self.ask(partial(self._branding.order, ids), self._moved)

    def _moved(self, before: tuple[Sponsor, ...]) -> None:
        self._told(tr("The sponsors stand in another order."), partial(self._branding.restore, before))

    def _told(self, said: str, undo: Callable[[], object]) -> None:
        self.notices.changed(said, tr("Undo (Ctrl+Z)"), partial(self._take_back, undo))

    def _take_back(self, undo: Callable[[], object]) -> None:
        self.ask(undo, lambda _: self.notices.done(tr("Taken back.")))

    def _sponsor(self, id: str) -> Sponsor | None:
        return next((one for one in self._look.sponsors if one.id == id), None)


def _take(dialog: SponsorDialog, file: Path, logo: Picture) -> None:
    dialog.logo = logo
    dialog.show_logo(pixmap_of(logo), file.stem)
