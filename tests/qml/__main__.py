"""Runs the tst_*.qml files: python -m tests.qml"""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QObject, QRectF, Slot
from PySide6.QtQml import QQmlEngine
from PySide6.QtQuickTest import QUICK_TEST_MAIN_WITH_SETUP

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parents[1]))

from ui.fonts import load_fonts  # noqa: E402
from ui.lobby.hero import LobbyHero  # noqa: E402
from ui.lobby.hero_face import HeroFace  # noqa: E402
from ui.lobby.places import LobbyPlaces, PlacesFace  # noqa: E402
from ui.lobby.theme import LobbyLook  # noqa: E402


class Setup(QObject):
    """Gives the tests what Python makes in the program, by name: only here does QML see a context property."""

    @Slot(QQmlEngine)
    def qmlEngineAvailable(self, engine: QQmlEngine) -> None:
        load_fonts()
        engine.addImportPath(str(HERE.parents[1] / "ui" / "qml"))
        box = QRectF(0, 0, 1840, 330)
        given = {
            "testLook": LobbyLook(motion=False, parent=engine),
            "testPlaces": LobbyPlaces(PlacesFace(u=10, hero=box, rows=box, roomWidth=280), engine),
            "testUpright": LobbyPlaces(PlacesFace(u=10, stacked=True, rows=box, roomWidth=280), engine),
            "testHero": LobbyHero(HeroFace(tone="live", label="Now", title="Opening", share=0.5), engine),
            "testUrgent": LobbyHero(HeroFace(tone="live", timeLeft="3 min left", urgent=True, share=0.9), engine),
        }
        for name, made in given.items():
            engine.rootContext().setContextProperty(name, made)


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    sys.exit(QUICK_TEST_MAIN_WITH_SETUP("kiosk", Setup, argv=[sys.argv[0], "-input", str(HERE), *sys.argv[1:]]))
