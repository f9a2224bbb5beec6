"""Draws the organiser's timetable into a picture: `python docs/pictures/timetable.py EVENT OUT.png`; make.py calls it."""

import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from db.files import SqliteFiles
from kiosk.app.identity import Stamper, StoppedClock
from kiosk.domain.ids import DeskId
from ui.fonts import load_fonts
from ui.jobs import Lane
from ui.news import News
from ui.organiser.agenda_page import TIMETABLE, AgendaPage
from ui.organiser.office import Office
from ui.organiser.window import OrganiserWindow
from ui.shots import picture_of, shoot
from ui.theme import Theme
from ui.tongue import Tongue

AT = datetime(2019, 9, 25, 6, 50, tzinfo=UTC)
SIZE = QSize(1366, 768)


class AtOnce:
    """An executor that does not wait."""

    def start(self, work: Callable[[], None]) -> None:
        work()


def main(event: Path, picture: Path) -> None:
    app = QApplication(sys.argv[:1])
    load_fonts()
    clock, theme, files = StoppedClock(AT), Theme(), SqliteFiles()
    theme.apply()
    office = Office(
        lane=Lane(AtOnce()),
        book=files.open(event),
        files=files,
        stamper=Stamper(DeskId("Organiser"), clock),
        clock=clock,
        news=News(),
        tongue=Tongue("vi"),
        theme=theme,
    )
    window = OrganiserWindow(office)
    window.go_to("agenda")
    picture_of(window, SIZE)
    window.findChild(AgendaPage).looks.choose(TIMETABLE)
    shoot(window, SIZE, picture)
    window.close()
    app.processEvents()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
