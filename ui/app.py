"""The Qt application: fonts, theme, language, and what happens when something goes wrong."""

import sys
import traceback
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox

from ui.fonts import load_fonts
from ui.news import News
from ui.places import Places
from ui.theme import Scheme, Theme, scale_for, system_scheme
from ui.tongue import Tongue


@dataclass(frozen=True, slots=True)
class Shell:
    """What every window of this process shares."""

    app: QApplication
    theme: Theme
    tongue: Tongue
    places: Places
    news: News


def start_app(language: str, theme: str, places: Path) -> Shell:
    """One QApplication; `theme` is light, dark or auto."""
    QCoreApplication.setApplicationName("Kiosk")
    QCoreApplication.setOrganizationName("Kiosk")
    app = QApplication(sys.argv[:1])
    app.setStyle("Fusion")
    load_fonts()
    screen = QGuiApplication.primaryScreen()
    scheme = Scheme(theme) if theme in {s.value for s in Scheme} else system_scheme()
    looks = Theme(scheme, scale_for(screen.availableSize()) if screen else 1.0, parent=app)
    looks.apply()
    tongue = Tongue(language, parent=app)
    return Shell(app, looks, tongue, Places(places), News())


class CrashSheet(QObject):
    """A bug reaches here: the desk goes on, and the report can be copied and sent."""

    _happened = Signal(str)

    def __init__(self, log: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._log = log
        self._happened.connect(self._show)  # queued by Qt when the bug was on another thread

    def install(self) -> None:
        sys.excepthook = self.caught

    def caught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.quit()
            return
        report = "".join(traceback.format_exception(kind, error, trace))
        sys.stderr.write(report)
        self._keep(report)
        self._happened.emit(report)

    def _keep(self, report: str) -> None:
        try:
            self._log.parent.mkdir(parents=True, exist_ok=True)
            with self._log.open("a", encoding="utf-8") as file:
                file.write(report + "\n")
        except OSError:
            sys.stderr.write(f"The report could not be kept in {self._log}.\n")

    def _show(self, report: str) -> None:
        box = QMessageBox(QMessageBox.Icon.Warning, "Kiosk", _tr("Something went wrong inside the program."))
        box.setInformativeText(_tr("What was shown as recorded is safe. You can go on working."))
        box.setDetailedText(report)
        copy = box.addButton(_tr("Copy the report"), QMessageBox.ButtonRole.ActionRole)
        box.addButton(QMessageBox.StandardButton.Close)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(report))
        box.setModal(False)
        box.show()
        self._open = box


def _tr(text: str) -> str:
    return QCoreApplication.translate("CrashSheet", text)
