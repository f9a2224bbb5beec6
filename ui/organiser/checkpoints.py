"""Between the checkpoints in the file and their page."""

from dataclasses import dataclass
from datetime import date
from functools import partial

from kiosk.app.ports import Tally, Topic
from kiosk.domain.checkpoint import Checkpoint, doors
from kiosk.domain.event import Event
from ui.organiser.checkpoint_dialog import CheckpointDialog
from ui.organiser.checkpoint_words import audience_text, entry_text, hours_text
from ui.organiser.checkpoints_page import CheckpointsPage
from ui.organiser.kinds import Kinds, kinds_of
from ui.organiser.list_table import Line
from ui.organiser.office import Notices, Office, PagePresenter, if_there, open_once
from ui.organiser.speech import Speech, tr


@dataclass(frozen=True, slots=True)
class Places:
    event: Event | None = None
    checkpoints: tuple[tuple[Checkpoint, Tally], ...] = ()

    @property
    def zone(self) -> str:
        return self.event.zone if self.event else "UTC"


class Checkpoints(PagePresenter):
    topics = frozenset({Topic.EVENT, Topic.GUESTS, Topic.ARRIVALS})

    def __init__(self, office: Office, notices: Notices) -> None:
        self.view = CheckpointsPage(office.theme)
        super().__init__(office, notices, self.view)
        self._places = Places()
        self.view.add_wished.connect(self._add)
        self.view.wished.connect(lambda _, id: self._change(id))
        Speech(self.view).again.connect(lambda: self._show(self._places))

    def read(self) -> None:
        self.ask(self._read, self._show)

    def _read(self) -> Places:
        with self.office.book.reading() as reader:
            places = tuple((place, reader.tally(place.id)) for place in doors(reader.checkpoints()))
            return Places(reader.event(), places)

    def _show(self, places: Places) -> None:
        self._places = places
        self.view.show_lines([line_of(place, tally, places.zone) for place, tally in places.checkpoints])

    def _add(self) -> None:
        self._open(Checkpoint(id=self.office.organiser().new_checkpoint_id(), name=""))

    def _change(self, id: str) -> None:
        found = next((place for place, _ in self._places.checkpoints if place.id == id), None)
        if found:
            self._open(found)

    def _open(self, place: Checkpoint) -> None:
        event = self._places.event
        day = event.first_day if event else self.office.clock.now().date()
        dialog = self._dialog(place, day)
        self.ask(self._kinds, if_there(dialog, dialog.offer))
        open_once(dialog)

    def _dialog(self, place: Checkpoint, day: date) -> CheckpointDialog:
        dialog = CheckpointDialog(self.office, place, self._places.zone, day, self.view)
        dialog.kept.connect(partial(self._keep, dialog, place))
        return dialog

    def _kinds(self) -> Kinds:
        with self.office.book.reading() as reader:
            return kinds_of(reader)

    def _keep(self, dialog: CheckpointDialog, before: Checkpoint, after: Checkpoint) -> None:
        self.ask(
            partial(self.office.organiser().set_checkpoint, after),
            partial(self._kept, dialog, before),
            if_there(dialog, dialog.show_trouble),
        )

    def _kept(self, dialog: CheckpointDialog, before: Checkpoint, after: Checkpoint) -> None:
        if_there(dialog, lambda _: dialog.accept())(None)
        said = tr("The checkpoint {name} is saved.", name=after.name)
        if before.name:
            self.notices.changed(said, tr("Undo (Ctrl+Z)"), partial(self._take_back, before))
        else:
            self.notices.done(said)

    def _take_back(self, before: Checkpoint) -> None:
        said = partial(self.notices.done, tr("Taken back."))
        self.ask(partial(self.office.organiser().set_checkpoint, before), lambda _: said())


def line_of(place: Checkpoint, tally: Tally, zone: str) -> Line:
    cells = (place.name, entry_text(place), hours_text(place, zone), audience_text(place))
    return Line((*cells, str(tally.came), str(tally.expected)), key=place.id)
