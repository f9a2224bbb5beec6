"""Pictures of reception, drawn without opening it on a screen."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop, QSize, QTimer

from kiosk.app.desk import Desk
from kiosk.app.identity import StoppedClock
from kiosk.app.machine import Machine
from kiosk.app.ports import Clock
from ui.app import start_app
from ui.house import look_into
from ui.jobs import Lane
from ui.reception.window import ReceptionWindow, Setting
from ui.shots import shoot
from ui.theme import scale_for

_PATIENCE_MS = 5_000


def draw_reception(
    machine: Machine,
    file: Path,
    clock: Clock,
    shot: Path,
    size: tuple[int, int],
    theme: str,
    place: str | None,
    code: str | None,
) -> int:
    """With `code`, the verdict for it, which is recorded. Ends with 0, or raises KioskError."""
    beginning, book = look_into(machine, file, clock, place=place), machine.files.later(file)
    shell = start_app(
        machine.spoken(beginning.event), "light" if theme == "auto" else theme, machine.folder / "no-places.ini"
    )
    shell.theme.use(shell.theme.scheme, scale_for(QSize(*size)))
    lane, stopped = Lane(), StoppedClock(clock.now())
    me = machine.desk_in(shell.tongue.words)
    desk = Desk(book, machine.stamper(me, stopped), shell.news, machine.signatures)
    window = ReceptionWindow(desk, lane, shell.news, stopped, Setting(shell.theme, shell.tongue, shell.places, me))
    shell.places.remember("checkpoint", beginning.checkpoint or "")
    window.resize(QSize(*size))
    window.show()
    window.furnish()
    window.start()
    _settle(lane)
    if code:
        window.present(code)
        _settle(lane)
    shoot(window, QSize(*size), shot)
    lane.drain(book.close)
    return 0


def _settle(lane: Lane) -> None:
    """Until the lane has answered everything, and what that led to."""
    loop, patience = QEventLoop(), QTimer()
    patience.setSingleShot(True)
    patience.timeout.connect(loop.quit)
    patience.start(_PATIENCE_MS)
    for _ in range(3):
        lane.run(lambda: None, lambda _: loop.quit())
        loop.exec()
    QCoreApplication.processEvents()
