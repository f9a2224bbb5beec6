"""Loads the board's QML, and gives it what it shows: the stage, and what the wardrobe wears."""

from pathlib import Path

from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from ui.lobby import brand_pictures
from ui.lobby.stage import Stage
from ui.lobby.wardrobe import Wardrobe

QML = Path(__file__).resolve().parents[1] / "qml"


def loaded(engine: QQmlApplicationEngine, stage: Stage, wardrobe: Wardrobe) -> QQuickWindow:
    """The window, not yet shown. Other looks are put on as the wardrobe tells of them."""
    engine.addImportPath(str(QML))
    engine.addImageProvider(brand_pictures.NAME, wardrobe.pictures)
    told = {"notice": stage.notice, "alarm": stage.alarm, "greeting": stage.greeting.face, "corner": stage.corner}
    told["timetable"] = stage.timetable
    given = {"places": stage.places, "board": stage.board, "hero": stage.hero}
    rows = {"rows": stage.rows, "otherRows": stage.other_rows}
    lists = {"cards": stage.cards, "logos": stage.logos}
    engine.setInitialProperties({"look": wardrobe.look, **lists, **given, **rows, **told})
    engine.loadFromModule("Kiosk.Lobby", "LobbyWindow")
    window = next(iter(engine.rootObjects()), None)
    if not isinstance(window, QQuickWindow):
        raise RuntimeError("the lobby's QML did not load")
    wardrobe.changed.connect(lambda look: window.setProperty("look", look))
    return window
