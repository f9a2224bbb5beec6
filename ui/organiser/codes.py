"""Between the making of codes and its page."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import cast

from PySide6.QtWidgets import QFileDialog

from kiosk.app.code_texts import texts_for
from kiosk.app.inviting import Form, Invited, Making, invite
from kiosk.app.ports import Reader, Topic
from kiosk.app.printing import print_codes
from kiosk.errors import KioskError
from ui.letters.desk import Wanted
from ui.letters.forms import layout_of
from ui.letters.writing import Writing
from ui.organiser.codes_page import CodesPage
from ui.organiser.keys import Keys
from ui.organiser.office import Gauge, Notices, Office, PagePresenter
from ui.organiser.speech import tr
from ui.printing.pdf import QtPress
from ui.scanning.decoder import read_back


class Codes(PagePresenter):
    topics = frozenset({Topic.GUESTS, Topic.EVENT, Topic.CODES})

    def __init__(self, office: Office, notices: Notices) -> None:
        self.view = CodesPage(office.theme)
        super().__init__(office, notices, self.view)
        self.keys = Keys(office, notices, self.view.keys)
        self._gauge = Gauge(self)
        self.writing = Writing(office, notices, self.view)
        self.view.make_wished.connect(self._ask_where)
        self.view.stop_wished.connect(lambda: self._gauge.stop())
        self.view.import_wished.connect(partial(notices.go_wished.emit, "import"))

    def read(self) -> None:
        self.ask(self._count, self.view.show_count)
        self.writing.read()
        self.keys.read()

    def make_in(self, form: str, folder: Path) -> None:
        """Make the codes of those chosen in the folder."""
        said = tr("Making the codes…")
        self._gauge.deleteLater()
        self._gauge = Gauge(self)
        self._gauge.moved.connect(partial(self.view.show_progress, said))
        self.view.show_progress(said, 0, 0)
        self.view.show_refused([])
        self.writing.keep()
        work = partial(
            _make,
            self.office,
            folder,
            self._writer(form),
            self.writing.wanted,
            self._gauge,
            form,
        )
        self.ask(work, partial(self._made, folder, form), self._failed)

    def _count(self) -> int:
        with self.office.book.reading() as reader:
            return reader.guest_count()

    def _ask_where(self, form: str) -> None:
        start = str(self.office.book.path.parent)
        folder = QFileDialog.getExistingDirectory(self.view, tr("A folder for the codes"), start)
        if folder:
            self.make_in(form, Path(folder) / f"{self.office.book.path.stem}-{form}")

    def _writer(self, form: str) -> Callable[[Reader, Path, Wanted, Making], Invited]:
        layout = layout_of(form, self.view.label_size)
        if layout is None:
            return partial(_as_files, cast(Form, form))
        return lambda reader, folder, wanted, making: print_codes(
            reader, folder, layout, QtPress(), making, wanted.wishes()
        )

    def _made(self, folder: Path, form: str, done: tuple[Invited, int]) -> None:
        invited, position = done
        self.view.show_progress("", 0, 0)
        words = self.office.words
        self.view.show_refused([words.say(told.template, **told.values) for told in invited.refused])
        if invited.stopped:
            self.notices.done(tr("Stopped. No code was written."))
            return
        if form == "letters":
            self.writing.sent(position)
        self.notices.done(tr("Codes made in {folder}: {count}.", count=invited.made, folder=folder.name))
        self.office.open_folder(folder)

    def _failed(self, error: KioskError) -> None:
        self.view.show_progress("", 0, 0)
        self.notices.trouble(error)


def _as_files(form: Form, reader: Reader, folder: Path, _: Wanted, making: Making) -> Invited:
    return invite(
        reader,
        folder,
        form,
        words=making.words,
        only=making.only,
        progress=making.progress,
        read_back=making.read_back,
        texts=making.text_for,
    )


def _make(
    office: Office,
    folder: Path,
    write: Callable[[Reader, Path, Wanted, Making], Invited],
    wanted: Wanted,
    gauge: Gauge,
    form: str,
) -> tuple[Invited, int]:
    """What came of it, and how far the journal was then."""
    with office.book.reading() as reader:
        texts = texts_for(reader, office.signatures, form)
        making = Making(office.words, wanted.only(reader), gauge, read_back, text_for=texts)
        return write(reader, folder, wanted, making), reader.position()
