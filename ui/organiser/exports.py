"""Between the exports and their page."""

from functools import partial
from pathlib import Path
from typing import cast

from PySide6.QtWidgets import QFileDialog

from kiosk.app.exporting import As, What, export
from kiosk.app.ports import Topic
from kiosk.domain.checkpoint import Checkpoint, doors
from kiosk.domain.ids import CheckpointId
from kiosk.domain.names import fold
from kiosk.errors import KioskError
from kiosk.words import Words
from ui.organiser.export_page import ExportPage
from ui.organiser.office import Notices, Office, PagePresenter
from ui.organiser.speech import mark, tr

_NAMES = {
    "attendance": mark("attendance"),
    "units": mark("by-unit"),
    "guests": mark("guests"),
    "journal": mark("journal"),
    "items": mark("items"),
}


class Exports(PagePresenter):
    topics = frozenset({Topic.EVENT})

    def __init__(self, office: Office, notices: Notices) -> None:
        self.view = ExportPage(office.theme)
        super().__init__(office, notices, self.view)
        self.view.export_wished.connect(self._ask_where)

    def read(self) -> None:
        self.ask(self._places, lambda places: self.view.show_places([(place.id, place.name) for place in places]))

    def export_to(self, what: str, as_: str, place: str, target: Path) -> None:
        """Write the file on the lane, then show where it is."""
        self.view.show_busy(tr("Writing {file}…", file=target.name))
        work = partial(_export, self.office, what, as_, place, target, self.office.words)
        self.ask(work, partial(self._written, target), self._failed)

    def _places(self) -> tuple[Checkpoint, ...]:
        with self.office.book.reading() as reader:
            return doors(reader.checkpoints())

    def _ask_where(self, what: str, as_: str, place: str) -> None:
        name = f"{self.office.book.path.stem}-{fold(tr(_NAMES[what])).replace(' ', '-')}.{as_}"
        start = str(self.office.book.path.with_name(name))
        file, _ = QFileDialog.getSaveFileName(self.view, tr("Export…"), start, f"{as_.upper()} (*.{as_})")
        if file:
            self.export_to(what, as_, place, Path(file))

    def _written(self, target: Path, _: None) -> None:
        self.view.show_busy("")
        self.notices.done(tr("{file} is written.", file=target.name))
        self.office.open_folder(target.parent)

    def _failed(self, error: KioskError) -> None:
        self.view.show_busy("")
        self.notices.trouble(error)


def _export(office: Office, what: str, as_: str, place: str, target: Path, words: Words) -> None:
    checkpoint = CheckpointId(place) if place else None
    with office.book.reading() as reader:
        export(cast(What, what), cast(As, as_), target, reader, words, checkpoint=checkpoint)
