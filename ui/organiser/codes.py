"""Between the making of codes and its page."""

from functools import partial
from pathlib import Path
from typing import cast

from PySide6.QtWidgets import QFileDialog

from kiosk.app.inviting import Form, Invited, invite
from kiosk.app.ports import Topic
from kiosk.errors import KioskError
from kiosk.words import Words
from ui.organiser.codes_page import CodesPage
from ui.organiser.keys import Keys
from ui.organiser.office import Gauge, Notices, Office, PagePresenter
from ui.organiser.speech import tr
from ui.scanning.decoder import read_back


class Codes(PagePresenter):
    topics = frozenset({Topic.GUESTS})

    def __init__(self, office: Office, notices: Notices) -> None:
        self.view = CodesPage(office.theme)
        super().__init__(office, notices, self.view)
        self.keys = Keys(office, notices, self.view.keys)
        self._gauge = Gauge(self)
        self.view.make_wished.connect(self._ask_where)
        self.view.stop_wished.connect(lambda: self._gauge.stop())
        self.view.import_wished.connect(partial(notices.go_wished.emit, "import"))

    def read(self) -> None:
        self.ask(self._count, self.view.show_count)
        self.keys.read()

    def make_in(self, form: str, folder: Path) -> None:
        """Make everyone's codes in the folder."""
        said = tr("Making the codes…")
        self._gauge.deleteLater()
        self._gauge = Gauge(self)
        self._gauge.moved.connect(partial(self.view.show_progress, said))
        self.view.show_progress(said, 0, 0)
        self.view.show_refused([])
        work = partial(_make, self.office, folder, form, self.office.words, self._gauge)
        self.ask(work, partial(self._made, folder), self._failed)

    def _count(self) -> int:
        with self.office.book.reading() as reader:
            return reader.guest_count()

    def _ask_where(self, form: str) -> None:
        start = str(self.office.book.path.parent)
        folder = QFileDialog.getExistingDirectory(self.view, tr("A folder for the codes"), start)
        if folder:
            self.make_in(form, Path(folder) / f"{self.office.book.path.stem}-{form}")

    def _made(self, folder: Path, invited: Invited) -> None:
        self.view.show_progress("", 0, 0)
        words = self.office.words
        self.view.show_refused([words.say(told.template, **told.values) for told in invited.refused])
        if invited.stopped:
            self.notices.done(tr("Stopped. No code was written."))
            return
        self.notices.done(tr("Codes made in {folder}: {count}.", count=invited.made, folder=folder.name))
        self.office.open_folder(folder)

    def _failed(self, error: KioskError) -> None:
        self.view.show_progress("", 0, 0)
        self.notices.trouble(error)


def _make(office: Office, folder: Path, form: str, words: Words, gauge: Gauge) -> Invited:
    with office.book.reading() as reader:
        return invite(reader, folder, cast(Form, form), words=words, progress=gauge, read_back=read_back)
