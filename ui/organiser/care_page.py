"""Between the care of the event's file and its page."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from kiosk.app.care import Health
from kiosk.domain.moment import in_zone
from kiosk.errors import KioskError
from ui.organiser.file_page import FilePage
from ui.organiser.office import Gauge, Notices, Office, PagePresenter
from ui.organiser.speech import tr

_KINDS = " (*.kiosk *.backup);;* (*)"


class Care(PagePresenter):
    def __init__(self, office: Office, notices: Notices) -> None:
        self.view = FilePage(office.theme, office.book.path)
        super().__init__(office, notices, self.view)
        self._gauge = Gauge(self)
        self.view.backup_wished.connect(self._ask_where)
        self.view.verify_wished.connect(self.verify)
        self.view.restore_wished.connect(self._ask_which)
        self.view.folder_wished.connect(lambda: office.open_folder(office.book.path.parent))
        self.view.stop_wished.connect(lambda: self._gauge.stop())

    def back_up_to(self, target: Path) -> None:
        self._begin(tr("Copying to {file}…", file=target.name))
        work = partial(self.office.files.back_up, self.office.book.path, target, self._gauge)
        self.ask(work, partial(self._copied, target), self._failed)

    def verify(self) -> None:
        self._begin(tr("Checking the file…"))
        self.view.able_to_stop(able=False)
        self.ask(partial(self.office.files.verify, self.office.book.path), self._verified, self._failed)

    def restore_as(self, backup: Path, target: Path) -> None:
        self._begin(tr("Checking and copying {file}…", file=backup.name))
        work = partial(self.office.files.restore, backup, target, self._gauge)
        self.ask(work, partial(self._restored, target), self._failed)

    def _begin(self, said: str) -> None:
        self._gauge.deleteLater()
        self._gauge = Gauge(self)
        self._gauge.moved.connect(partial(self.view.show_progress, said))
        self.view.able_to_stop(able=True)
        self.view.show_progress(said, 0, 0)

    def _copied(self, target: Path, _: None) -> None:
        self.view.show_progress("", 0, 0)
        self.notices.done(tr("The backup {file} is whole and on disk.", file=target.name))
        self.office.open_folder(target.parent)

    def _verified(self, health: Health) -> None:
        self.view.show_progress("", 0, 0)
        words = self.office.words
        self.view.show_health(health.facts, [words.say(told.template, **told.values) for told in health.problems])

    def _restored(self, target: Path, _: Health) -> None:
        self.view.show_progress("", 0, 0)
        self.notices.done(tr("{file} is restored. Open it from the welcome window.", file=target.name))
        self.office.open_folder(target.parent)

    def _failed(self, error: KioskError) -> None:
        self.view.show_progress("", 0, 0)
        self.notices.trouble(error)

    def _ask_where(self) -> None:
        path = self.office.book.path
        now = in_zone(self.office.clock.now(), "UTC").astimezone()
        start = str(path.with_name(f"{path.stem}-{now:%Y%m%d-%H%M}.kiosk"))
        file, _ = QFileDialog.getSaveFileName(self.view, tr("Back up…"), start, tr("Event files") + _KINDS)
        if file:
            self.back_up_to(Path(file))

    def _ask_which(self) -> None:
        folder = str(self.office.book.path.parent)
        file, _ = QFileDialog.getOpenFileName(self.view, tr("Restore a backup…"), folder, tr("Event files") + _KINDS)
        if file:
            backup = Path(file)
            start = str(self.office.book.path.with_name(f"{backup.stem}-{tr('restored')}.kiosk"))
            target, _ = QFileDialog.getSaveFileName(self.view, tr("Restore it as"), start, tr("Event files") + _KINDS)
            if target:
                self.restore_as(backup, Path(target))
