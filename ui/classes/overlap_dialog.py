"""Who was at both of two checkpoints, and who at only one: a sentence, and unit by unit."""

from functools import partial
from pathlib import Path
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from kiosk.app.exporting import As, Printing, export
from kiosk.app.overlapping import OverlapLine, overlap_lines, overlap_sentence
from kiosk.domain.checkpoint import Checkpoint, doors
from kiosk.domain.ids import CheckpointId
from kiosk.domain.names import fold
from ui.organiser.inputs import Choice
from ui.organiser.list_table import Line, ListTable, Title
from ui.organiser.office import Notices, Office, Presenter, if_there
from ui.organiser.parts import Field, button, column, row, text
from ui.organiser.speech import Speech, mark, tr
from ui.organiser.tables import table_view
from ui.printing.pdf import QtPress

_TITLES = (
    Title(mark("Unit"), 270),
    Title(mark("Both"), 110, figure=True),
    Title(mark("Only the first"), 176, figure=True),
    Title(mark("Only the second"), 176, figure=True),
    Title(mark("Neither"), 160, figure=True),
)
_WAYS: tuple[tuple[int, ...], ...] = ((0, 1), (0,), (1,), ())
Answer = tuple[tuple[Checkpoint, ...], tuple[OverlapLine, ...]]


class OverlapDialog(QDialog):
    def __init__(self, office: Office, notices: Notices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office, px = office, office.theme.px
        self._ask = Presenter(office, notices, self)
        say = Speech(self)
        heading = text("heading")
        for setter in (self.setWindowTitle, heading.setText):
            say(setter, "Who was at both")
        self._places: tuple[Checkpoint, ...] = ()
        self.choices = Choice(office.theme), Choice(office.theme)
        fields = [Field(choice) for choice in self.choices]
        for field, said in zip(fields, (mark("First checkpoint"), mark("Second checkpoint")), strict=True):
            say(field.caption.setText, said)
        for choice in self.choices:
            choice.setMinimumWidth(px(320))
            choice.activated.connect(lambda: self._count())
        self.said = text("rollcall", wrap=True)
        self.said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.table = ListTable(office.theme, _TITLES, self)
        view = table_view(office.theme, self.table, [title.width for title in _TITLES], 0)
        view.setMinimumHeight(px(320))
        copy, save, close = button("", self.copy), button("", self._ask_where), button("primary", self.accept)
        say(copy.setText, "Copy")
        say(save.setText, "Export…")
        say(close.setText, "Close")
        below = row(copy, save, None, close, spacing=px(10))
        layout = column(heading, row(*fields, spacing=px(16)), self.said, view, below, spacing=px(12))
        layout.setStretchFactor(view, 1)
        layout.setContentsMargins(*(px(24),) * 4)
        self.setLayout(layout)
        self.resize(px(960), px(600))
        self._ask.ask(self._read_places, if_there(self, self._offer))

    def copy(self) -> None:
        QGuiApplication.clipboard().setText(self.said.text())

    def _ask_where(self) -> None:
        name = f"{self._office.book.path.stem}-{fold(tr('overlap')).replace(' ', '-')}.pdf"
        start = str(self._office.book.path.with_name(name))
        file, _ = QFileDialog.getSaveFileName(self, tr("Export…"), start, "PDF (*.pdf);;Excel (*.xlsx);;CSV (*.csv)")
        if file:
            self.export_to(Path(file))

    def export_to(self, target: Path) -> None:
        """As what its name ends in."""
        work = partial(_export, self._office, [place.id for place in self._chosen()], target)
        self._ask.ask(work, partial(self._written, target))

    def _written(self, target: Path, _: bool) -> None:  # noqa: FBT001 - an answer
        self._ask.notices.done(tr("{file} is written.", file=target.name))
        self._office.open_folder(target.parent)

    def _read_places(self) -> tuple[Checkpoint, ...]:
        with self._office.book.reading() as reader:
            return doors(reader.checkpoints())

    def _offer(self, places: tuple[Checkpoint, ...]) -> None:
        self._places = places
        for at, choice in enumerate(self.choices):
            choice.offer([(place.id, place.name) for place in places])
            choice.setCurrentIndex(min(at, len(places) - 1))
        self._count()

    def _count(self) -> None:
        chosen = self._chosen()
        if len(set(chosen)) < len(self.choices):
            self.said.setText(tr("Choose two different checkpoints."))
            self.table.show_lines(())
            return
        self._ask.ask(partial(self._lines, chosen), if_there(self, self._show))

    def _chosen(self) -> tuple[Checkpoint, ...]:
        wanted = [choice.currentData() for choice in self.choices]
        return tuple(next(place for place in self._places if place.id == id) for id in wanted if id)

    def _lines(self, chosen: tuple[Checkpoint, ...]) -> Answer:
        with self._office.book.reading() as reader:
            return chosen, _totals_first(tuple(overlap_lines(reader, chosen)))

    def _show(self, answer: Answer) -> None:
        chosen, lines = answer
        self.said.setText(overlap_sentence(lines[0].people, chosen, self._office.words))
        self.table.show_lines([_line(line) for line in lines])


def _export(office: Office, among: list[CheckpointId], target: Path) -> bool:
    form, now = cast(As, target.suffix[1:].lower()), office.clock.now()
    printing = Printing(QtPress(), now) if form == "pdf" else None
    with office.book.reading() as reader:
        return export("overlap", form, target, reader, office.words, among=among, now=now, printing=printing)


def _totals_first(lines: tuple[OverlapLine, ...]) -> tuple[OverlapLine, ...]:
    """The total, then each block before its units."""
    ordered: list[OverlapLine] = [lines[-1]]
    units: list[OverlapLine] = []
    for line in lines[:-1]:
        if line.level == "unit":
            units.append(line)
        else:
            ordered += [line, *units]
            units = []
    return tuple(ordered)


def _line(line: OverlapLine) -> Line:
    name = {
        "total": tr("All together"),
        "block": line.block or tr("Without a block"),
        "unit": f"      {line.unit or tr('Without a unit')}",
    }[line.level]
    figures = (str(line.people.at(*at)) for at in _WAYS)
    return Line((name, *figures), level=0 if line.level == "unit" else 1)
