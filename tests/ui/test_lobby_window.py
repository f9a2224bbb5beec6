"""The window itself: what it shows, how it is drawn to a picture, and how it ends."""

import io
import os
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QObject, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

from bench.frame_times import FrameTimes
from tests.conftest import FakeClock, HandCrank
from tests.ui.lobby_stub import DAY, at, data, many, talk
from ui.lobby.pulse import Lifeline, Pulse
from ui.lobby.screens import Seen
from ui.lobby.theme import DAY as DAYLIGHT
from ui.lobby.theme import NIGHT
from ui.lobby.window import LobbyWindow

QML = Path(__file__).resolve().parents[2] / "ui" / "qml" / "Kiosk" / "Lobby"


@pytest.fixture
def crank() -> HandCrank:
    return HandCrank()


@pytest.fixture
def lobby(qapp, crank, monkeypatch) -> LobbyWindow:
    monkeypatch.setenv("QT_QUICK_BACKEND", "software")
    window = LobbyWindow(lambda: data(*DAY), lambda: False, FakeClock(at("08:30")), motion=False, executor=crank)
    yield window
    window.end()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, 52)  # QEvent.DeferredDelete


def answer(crank: HandCrank) -> None:
    crank.turn()
    QCoreApplication.sendPostedEvents()


def text(lobby: LobbyWindow, name: str) -> str:
    item = lobby.window.findChild(QObject, name)
    return str(item.property("text"))


def test_it_shows_the_file_and_follows_it(lobby, crank) -> None:
    lobby.show()
    assert text(lobby, "name") == ""
    answer(crank)
    assert (text(lobby, "name"), text(lobby, "clock")) == ("Hội thảo AI", "08:30")
    assert lobby.window.isVisible()


def test_a_file_that_stays_unreadable_is_told_with_the_time_it_was_known(lobby, crank) -> None:
    lobby.show()
    answer(crank)
    lobby._now.pass_time(timedelta(seconds=4))
    lobby._keep()
    assert text(lobby, "asOf") == ""
    lobby._now.pass_time(timedelta(minutes=10))
    lobby._keep()
    assert text(lobby, "asOf") == "cập nhật lúc 08:30"
    assert text(lobby, "title") == "Bài speech"


def test_a_title_is_text_and_never_markup(lobby, tmp_path) -> None:
    bold = talk("x", "08:00", "09:00", title="<b>in</b> <img src='x'>")
    assert lobby.shot(tmp_path / "x.png", QSize(800, 450), at("08:30"), data(bold))
    assert text(lobby, "title") == "<b>in</b> <img src='x'>"
    written = "\n".join(file.read_text(encoding="utf-8") for file in QML.glob("*.qml"))
    assert "StyledText" not in written
    assert "RichText" not in written
    plain = [file.name for file in QML.glob("*.qml") if "\nText {" in file.read_text(encoding="utf-8")]
    assert plain == ["BoardText.qml"]


@pytest.mark.parametrize("size", [(1366, 768), (1080, 1920)])
def test_a_picture_has_exactly_the_size_asked_for(lobby, tmp_path, size) -> None:
    path = tmp_path / "board.png"
    assert lobby.shot(path, QSize(*size), at("08:30"), data(*DAY))
    image = QImage(str(path))
    assert (image.width(), image.height()) == size
    assert image.pixelColor(2, 2).lightness() < 60


def test_a_picture_that_cannot_be_written_is_told(lobby, tmp_path) -> None:
    assert not lobby.shot(tmp_path / "none" / "board.png", QSize(320, 180), at("08:30"), data(*DAY))


@pytest.mark.parametrize("time", ["07:15", "08:30", "09:30", "09:50", "12:00"])
def test_every_state_is_drawn_without_a_warning(lobby, tmp_path, time) -> None:
    rooms = [talk(f"r{n}", "08:10", "08:50", room=f"Phòng {n}") for n in range(5)]
    for more in ((), rooms, many(20)):
        assert lobby.shot(tmp_path / "x.png", QSize(640, 360), at(time), data(*DAY, *more))


def test_pages_turn_on_demand(lobby, crank) -> None:
    lobby.show()
    answer(crank)
    lobby.stage.resize(1920, 1080)
    assert not lobby.turn_page()
    lobby.stage.show(data(*many(20)))
    assert lobby.turn_page()


def test_a_page_turn_moves_rows_only_when_motion_is_wanted(lobby) -> None:
    rows = lobby.window.findChild(QObject, "rows")
    assert [rows.property(name) for name in ("leaving", "arriving", "stagger")] == [0, 0, 0]


def small(image: QImage) -> bytes:
    """A picture's bytes at a quarter of its size."""
    return bytes(image.scaled(320, 180, mode=Qt.TransformationMode.SmoothTransformation).bits())


def same(one: bytes, other: bytes) -> bool:
    """But for the rounding of a fade's last step, one level in 255."""
    return all(abs(a - b) <= 2 for a, b in zip(one, other, strict=True))


def test_turns_cut_short_by_other_turns_leave_no_ghosts(qapp, crank, qtbot) -> None:
    moving = LobbyWindow(lambda: data(), lambda: False, FakeClock(at("08:30")), motion=True, executor=crank)
    moving.stage.resize(1280, 720)
    moving.stage.show(data(*many(20)))
    times = FrameTimes(moving.window, moving)
    moving.window.show()
    for n in range(7):
        frames = len(times.work)
        moving.turn_page()
        if n % 2:
            moving.stage.show(data(*many(20 - n)))
        qtbot.waitUntil(lambda frames=frames: len(times.work) > frames + 2)
    still = LobbyWindow(lambda: data(), lambda: False, FakeClock(at("08:30")), motion=False, executor=crank)
    still.stage.resize(1280, 720)
    still.stage.show(data(*many(15)))
    while still.stage.board.page != moving.stage.board.page:
        still.turn_page()
    still.window.show()
    QCoreApplication.processEvents()
    right = small(still.window.grabWindow())
    looked = 30_000  # at most: each look draws all of it, and the rows move on by a frame from look to look
    qtbot.waitUntil(lambda: same(small(moving.window.grabWindow()), right), timeout=looked)
    moving.end()
    still.end()


def test_a_page_has_changed_within_seven_tenths_of_a_second(qapp, crank) -> None:
    moving = LobbyWindow(lambda: data(), lambda: False, FakeClock(), motion=True, executor=crank)
    rows = moving.window.findChild(QObject, "rows")
    leaving, arriving, stagger = (rows.property(name) for name in ("leaving", "arriving", "stagger"))
    assert 0 < leaving + arriving + 6 * stagger <= 700
    moving.end()


def test_f11_and_escape_change_between_full_screen_and_window(lobby, crank, qtbot) -> None:
    full = QQuickWindow.Visibility.FullScreen
    lobby.window.show()
    QCoreApplication.processEvents()
    QTest.keyClick(lobby.window, Qt.Key.Key_F11)
    qtbot.waitUntil(lambda: lobby.window.visibility() == full)
    QTest.keyClick(lobby.window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: lobby.window.visibility() != full)


def test_a_wanted_screen_that_is_away_hides_the_window(qapp, crank) -> None:
    window = LobbyWindow(lambda: data(), lambda: False, FakeClock(), "BEAMER", motion=False, executor=crank)
    window.show()
    assert not window.window.isVisible()
    window.end()


def test_the_window_leaves_when_its_screen_goes(lobby) -> None:
    lobby.window.show()
    lobby._lost("ANOTHER")
    assert lobby.window.isVisible()
    lobby._lost(lobby.window.screen().name())
    assert not lobby.window.isVisible()


def test_a_lobby_that_had_a_screen_waits_for_it_and_does_not_cover_reception(lobby, monkeypatch) -> None:
    screens = [Seen("DESK", True), Seen(QGuiApplication.primaryScreen().name(), False)]
    monkeypatch.setattr("ui.lobby.window.seen", lambda: screens)
    lobby._place()
    assert lobby.window.visibility() == QQuickWindow.Visibility.FullScreen
    screens.pop()
    lobby._place()
    assert not lobby.window.isVisible()
    screens.append(Seen(QGuiApplication.primaryScreen().name(), False))
    lobby._place()
    assert lobby.window.isVisible()


def test_with_one_screen_it_stands_in_a_corner(lobby, monkeypatch) -> None:
    monkeypatch.setattr("ui.lobby.window.seen", lambda: [Seen("DESK", True)])
    lobby._place()
    assert lobby.window.isVisible()
    assert lobby.window.visibility() != QQuickWindow.Visibility.FullScreen


def test_a_window_that_was_asked_for_stays_one(qapp, crank, monkeypatch) -> None:
    monkeypatch.setattr("ui.lobby.window.seen", lambda: [Seen("DESK", True), Seen("TV", False)])
    window = LobbyWindow(lambda: data(), lambda: False, FakeClock(), motion=False, windowed=True, executor=crank)
    window.window.resize(640, 360)
    window.show()
    assert window.window.visibility() == QQuickWindow.Visibility.Windowed
    assert window.window.size() == QSize(640, 360)
    window.end()


def test_the_look_is_readable() -> None:
    """WCAG contrast: 7:1 for what is read from afar, 4.5:1 for every word in a chip and every struck one."""
    for tokens in (NIGHT, DAYLIGHT):
        for ground in (tokens.ground, tokens.deep, tokens.row, tokens.raised):
            assert contrast(tokens.ink, ground) >= 10
            assert contrast(tokens.soft, ground) >= 6.5
            assert contrast(tokens.faint, ground) >= 4.5
            assert contrast(tokens.changed, ground) >= 4.5
            assert contrast(tokens.live, ground) >= 4.5
        assert contrast(tokens.live, tokens.liveGround) >= 4.5
        assert contrast(tokens.changed, tokens.changedGround) >= 4.5
        assert contrast(tokens.gone, tokens.goneGround) >= 4.5
        assert min(contrast(track, tokens.row) for track in tokens.tracks) >= 3


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_a_beat_is_printed_for_a_frame_that_was_shown(lobby, qtbot) -> None:
    out = io.StringIO()
    pulse = Pulse(lobby.window, out)
    lobby.window.show()
    for _ in range(8):
        pulse.ask()
    qtbot.waitUntil(lambda: out.getvalue() == "beat\n")


def test_a_hidden_window_is_not_thought_stuck(lobby) -> None:
    out = io.StringIO()
    Pulse(lobby.window, out).ask()
    assert out.getvalue() == "beat\n"


def test_a_code_scanned_here_is_handed_on(qapp, crank, monkeypatch) -> None:
    class Line(QObject):
        cut, told = Signal(), Signal(str)

    out = io.StringIO()
    monkeypatch.setattr("ui.lobby.window.Lifeline", Line)
    monkeypatch.setattr("sys.stdout", out)
    lobby = LobbyWindow(
        lambda: data(*DAY), lambda: False, FakeClock(), motion=False, executor=crank, supervised=True, windowed=True
    )
    lobby.window.show()
    QCoreApplication.processEvents()  # the first frame is drawn: it takes longer than a scanner waits between two keys
    lobby._wedge.attend(lobby.window)
    for letter in "AN-0001":
        QTest.keyClick(lobby.window, letter)
    QTest.keyClick(lobby.window, Qt.Key.Key_Return)
    lobby.end()
    lobby.deleteLater()
    QCoreApplication.sendPostedEvents(None, 52)  # QEvent.DeferredDelete
    assert "read AN-0001\n" in out.getvalue()


def test_the_lifeline_is_cut_when_the_other_end_is_gone(qtbot) -> None:
    here, there = os.pipe()
    with os.fdopen(here, "rb") as stream:
        line = Lifeline(stream)
        with qtbot.waitSignal(line.cut):
            os.close(there)


def test_an_english_date_has_no_dots(lobby, tmp_path) -> None:
    assert isinstance(QGuiApplication.instance(), QGuiApplication)
    english = data(*DAY)
    lobby.shot(
        tmp_path / "x.png",
        QSize(320, 180),
        at("08:30"),
        replace(english, event=replace(english.event, languages=("en",))),
    )
    assert text(lobby, "date") == "Wednesday 25 September 2019"
