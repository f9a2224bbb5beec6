"""Which screen is the lobby's, when screens come and go."""

import pytest
from PySide6.QtCore import QObject, Signal

from ui.lobby.screens import ScreenWatch, Seen, choose

DESK, TV, BEAMER = Seen("DESK", True), Seen("TV", False), Seen("BEAMER", False)


@pytest.mark.parametrize(
    ("screens", "wanted", "chosen"),
    [
        ([DESK], None, None),
        ([DESK, TV], None, "TV"),
        ([TV, DESK], None, "TV"),
        ([DESK, TV, BEAMER], "BEAMER", "BEAMER"),
        ([DESK, TV], "BEAMER", None),
        ([DESK], "DESK", "DESK"),
        ([], None, None),
    ],
)
def test_the_screen_is_chosen_by_name(screens, wanted, chosen) -> None:
    assert choose(screens, wanted) == chosen


class FakeScreen(QObject):
    geometryChanged = Signal(QObject)

    def name(self) -> str:
        return "TV"


class FakeApp(QObject):
    screenAdded = Signal(QObject)
    screenRemoved = Signal(QObject)
    primaryScreenChanged = Signal(QObject)

    def __init__(self) -> None:
        super().__init__()
        self.screen = FakeScreen()

    def screens(self) -> list[FakeScreen]:
        return [self.screen]


def test_a_screen_that_goes_is_told_at_once_and_one_that_comes_when_it_settled(qtbot) -> None:
    app, screen, gone = FakeApp(), FakeScreen(), []
    watch = ScreenWatch(app, settle_ms=0)
    watch.gone.connect(gone.append)
    with qtbot.waitSignal(watch.settled):
        app.screenRemoved.emit(screen)
        assert gone == ["TV"]
    with qtbot.waitSignal(watch.settled):
        app.screenAdded.emit(screen)
    assert gone == ["TV"]


def test_screens_have_some_seconds_to_settle(qapp) -> None:
    app = FakeApp()
    watch = ScreenWatch(app)
    app.screenAdded.emit(FakeScreen())
    assert watch._wait.isActive()
    assert watch._wait.interval() >= 2000


def test_a_screen_that_finds_its_true_size_is_looked_at_again(qtbot) -> None:
    app, late = FakeApp(), FakeScreen()
    watch = ScreenWatch(app, settle_ms=0)
    with qtbot.waitSignal(watch.settled):
        app.screen.geometryChanged.emit(app)
    with qtbot.waitSignal(watch.settled):
        app.screenAdded.emit(late)
    with qtbot.waitSignal(watch.settled):
        late.geometryChanged.emit(app)
