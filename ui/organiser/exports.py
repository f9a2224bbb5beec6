"""Between the exports and their page."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import cast

from PySide6.QtWidgets import QFileDialog

from kiosk.app.exporting import As, Printing, What, export
from kiosk.app.ports import Topic
from kiosk.domain.checkpoint import Checkpoint, doors
from kiosk.domain.ids import CheckpointId
from kiosk.domain.names import fold
from kiosk.errors import KioskError
from kiosk.words import Words
from ui.organiser.export_page import ExportPage
from ui.organiser.office import Gauge, Notices, Office, PagePresenter
from ui.organiser.speech import mark, tr
from ui.printing.pdf import QtPress

_NAMES = {
    "attendance": mark("attendance"),
    "units": mark("by-unit"),
    "guests": mark("guests"),
    "journal": mark("journal"),
    "classes": mark("classes"),
    "certificates": mark("certificates"),
    "overlap": mark("overlap"),
    "arrivals": mark("arrivals"),
    "items": mark("items"),
}


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be written where; `place` is a checkpoint's id or empty."""

    what: str
    as_: str
    place: str
    target: Path
    signed: bool = False


class Exports(PagePresenter):
    topics = frozenset({Topic.EVENT})

    def __init__(self, office: Office, notices: Notices) -> None:
        self.view = ExportPage(office.theme)
        super().__init__(office, notices, self.view)
        self._gauge = Gauge(self)
        self.view.export_wished.connect(self._ask_where)
        self.view.stop_wished.connect(lambda: self._gauge.stop())

    def read(self) -> None:
        self.ask(self._places, lambda places: self.view.show_places([(place.id, place.name) for place in places]))

    def export_to(self, what: str, as_: str, place: str, target: Path) -> None:
        """Write the file on the lane, then show where it is."""
        said, pdf = tr("Writing {file}…", file=target.name), as_ == "pdf"
        self.view.show_busy(said, can_stop=pdf)
        self._gauge.deleteLater()
        self._gauge = Gauge(self)
        self._gauge.moved.connect(partial(self.view.show_progress, said))
        wish = Wish(what, as_, place, target, signed=self.view.signed)
        work = partial(_export, self.office, wish, self.office.words, self._gauge)
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

    def _written(self, target: Path, whole: bool) -> None:  # noqa: FBT001 - an answer
        self.view.show_busy("")
        if not whole:
            self.notices.done(tr("Stopped. Nothing was written."))
            return
        self.notices.done(tr("{file} is written.", file=target.name))
        self.office.open_folder(target.parent)

    def _failed(self, error: KioskError) -> None:
        self.view.show_busy("")
        self.notices.trouble(error)


def _export(office: Office, wish: Wish, words: Words, gauge: Gauge) -> bool:
    now = office.clock.now()
    printing = Printing(QtPress(), now, gauge, wish.signed) if wish.as_ == "pdf" else None
    with office.book.reading() as reader:
        return export(
            cast(What, wish.what),
            cast(As, wish.as_),
            wish.target,
            reader,
            words,
            checkpoint=CheckpointId(wish.place) if wish.place else None,
            now=now,
            printing=printing,
        )
