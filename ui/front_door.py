"""The way in: the welcome window with what it leads to, a new event, another event, the demo."""

from collections.abc import Callable
from functools import partial
from importlib import import_module
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtGui import QCloseEvent

from kiosk.app.demo import demo_today
from kiosk.app.machine import Machine
from kiosk.app.making import make_demo
from kiosk.domain.event import Event
from kiosk.errors import KioskError
from ui.app import Shell
from ui.jobs import Lane
from ui.scanning.decoder import read_back
from ui.trouble import settle
from ui.welcome.maker import EventMaker
from ui.welcome.new_event import NewEventDialog
from ui.welcome.window import WelcomeWindow


class FrontDoor(WelcomeWindow):
    """`enter` opens an event's file and says what stood in the way, if anything did."""

    def __init__(
        self,
        shell: Shell,
        machine: Machine,
        enter: Callable[[Path], KioskError | None],
        rename: Callable[[str], None] = lambda _: None,
    ) -> None:
        super().__init__(shell.theme, shell.tongue)
        self._shell, self._machine, self._enter = shell, machine, enter
        self._rename = rename
        self._lane = Lane(parent=self)
        self._maker = EventMaker(machine.files, machine.stamper(), self._lane, self)
        self._maker.found.connect(self._found)
        self.open_wished.connect(self._go_in)
        self.new_wished.connect(self._ask_for_new)
        self.demo_wished.connect(self._make_demo)
        self.join_wished.connect(self._ask_to_join)
        shell.places.restore(self, "welcome", self.sizeHint())
        if machine.settings.last_event:
            self._maker.look_up(Path(machine.settings.last_event))

    def closeEvent(self, event: QCloseEvent) -> None:
        self._shell.places.keep(self, "welcome")
        super().closeEvent(event)

    def _found(self, path: Path, event: Event | None) -> None:
        self.show_last(path, event)

    def _go_in(self, path: Path) -> None:
        trouble = self._enter(path)
        if trouble is not None:
            self.show_trouble(trouble)

    def _ask_for_new(self) -> None:
        dialog = NewEventDialog(self._shell.theme, self._shell.tongue, self._machine.clock.now(), _documents(), self)
        made = partial(self._made, dialog)
        dialog.made_wished.connect(self._maker.make)
        self._maker.made.connect(made)
        self._maker.trouble.connect(dialog.show_trouble)
        dialog.exec()
        self._maker.made.disconnect(made)
        self._maker.trouble.disconnect(dialog.show_trouble)

    def _made(self, dialog: NewEventDialog, path: Path) -> None:
        dialog.accept()
        self._go_in(path)

    def _ask_to_join(self) -> None:
        machine, offices = self._machine, self._machine.sharing
        if offices is None:
            return
        dialogs, joiners = import_module("ui.hub.join_dialog"), import_module("ui.hub.joiner")
        joiner = joiners.Joiner(partial(offices, machine.files), machine.clock, self)
        dialog = dialogs.JoinDialog(self._shell.theme, self._shell.tongue, joiner, _documents(), self)
        dialog.name.setText(machine.settings.desk)  # a name that was only assumed is the hub's too
        dialog.joined.connect(lambda file: self._come_in(file, dialog.name.text().strip()))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _come_in(self, file: Path, name: str) -> None:
        self._rename(name)
        self._go_in(file)

    def _make_demo(self) -> None:
        machine, folder = self._machine, _documents() / "kiosk-demo"
        day, words = demo_today(machine.clock.now()), self._shell.tongue.words
        work = partial(make_demo, machine.files, machine.stamper(), folder, day, words=words, read_back=read_back)
        self._lane.run(work, partial(settle, then=self._go_in, trouble=self.show_trouble))


def _documents() -> Path:
    """The folder of documents; a fresh computer may have none yet."""
    documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return documents if documents.is_dir() else Path.home()
