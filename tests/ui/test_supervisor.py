"""The lobby is restarted with patience, made safe when it keeps falling, and ended with its parent."""

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QProcess

from kiosk.domain.restarts import Restart, Restarts
from ui.lobby.pulse import READ
from ui.supervisor import LobbyProcess

LIVE = "import sys; print('beat', flush=True); sys.stdin.read()"
FALL = "import sys; sys.exit(3)"
LEAVE = "import sys; sys.exit(0)"


def fall(times: list[float], ran: float = 0.1) -> list[Restart]:
    restarts, answers = Restarts(), []
    for at in times:
        restarts, restart = restarts.ended(at, ran)
        answers.append(restart)
    return answers


def test_the_wait_doubles_up_to_half_a_minute() -> None:
    assert [restart.after for restart in fall([1000.0 * n for n in range(7)])] == [1, 2, 4, 8, 16, 30, 30]


def test_five_falls_in_two_minutes_make_it_safe() -> None:
    assert [restart.safe for restart in fall([0, 10, 20, 30, 119])] == [False, False, False, False, True]
    assert not any(restart.safe for restart in fall([0, 10, 20, 30, 121]))


def test_it_stays_safe() -> None:
    assert fall([0, 1, 2, 3, 4, 10_000])[-1].safe


def test_two_good_minutes_forgive_the_past() -> None:
    restarts, _ = Restarts(row=5).ended(0, 10)
    assert restarts.row == 6
    restarts, restart = restarts.ended(500, 120)
    assert (restart.after, restarts.row) == (1, 1)


@given(st.lists(st.tuples(st.floats(0, 1e6), st.floats(0, 1e3)), max_size=30))
def test_it_always_comes_back_within_half_a_minute(ends) -> None:
    restarts = Restarts()
    for at, ran in sorted(ends):
        restarts, restart = restarts.ended(at, ran)
        assert 1 <= restart.after <= 30


@pytest.fixture
def made(qapp):
    children: list[LobbyProcess] = []

    def make(code: str) -> LobbyProcess:
        child = LobbyProcess(sys.executable, ["-c", code], lambda: 0.0)
        children.append(child)
        return child

    yield make
    for child in children:
        child.stop()


def test_a_lobby_that_fell_is_started_again(made, qtbot) -> None:
    lobby = made(FALL)
    with qtbot.waitSignal(lobby.went):
        lobby.start()
    assert lobby._wait.isActive()
    assert lobby._wait.interval() == 1000


def test_a_program_that_cannot_start_is_tried_again(qapp, qtbot) -> None:
    lobby = LobbyProcess("/nowhere/lobby", [], lambda: 0.0)
    lobby.start()
    qtbot.waitUntil(lobby._wait.isActive)
    lobby.stop()
    assert not lobby._wait.isActive()


def test_a_lobby_that_was_closed_stays_closed(made, qtbot) -> None:
    lobby = made(LEAVE)
    with qtbot.waitSignal(lobby.closed):
        lobby.start()
    assert not lobby._wait.isActive()
    assert not lobby.running


def test_a_lobby_ends_when_its_stdin_closes(made, qtbot) -> None:
    lobby = made(LIVE)
    with qtbot.waitSignal(lobby.came):
        lobby.start()
    lobby.stop()
    assert not lobby.running
    assert (lobby._child.exitCode(), lobby._child.exitStatus()) == (0, QProcess.ExitStatus.NormalExit)


def test_a_silent_lobby_is_killed_and_started_again(made, qtbot) -> None:
    lobby = made(LIVE)
    with qtbot.waitSignal(lobby._child.readyReadStandardOutput):
        lobby.start()
    lobby._silence.setInterval(0)
    with qtbot.waitSignal(lobby.went):
        lobby._silence.start()
    assert lobby._wait.isActive()


def test_a_beat_gives_it_more_time(made, qtbot) -> None:
    lobby = made(LIVE)
    lobby._silence.stop()
    with qtbot.waitSignal(lobby._child.readyReadStandardOutput):
        lobby.start()
    assert lobby._silence.remainingTime() > 19_000


def test_in_safe_mode_it_draws_in_software(made, qtbot) -> None:
    lobby = made("import os, sys; sys.exit(7 if os.environ.get('QT_QUICK_BACKEND') == 'software' else 8)")
    lobby._restarts = Restarts(ends=(0, 0, 0, 0), row=4)
    safe = []
    lobby.made_safe.connect(lambda: safe.append(True))
    with qtbot.waitSignal(lobby.went):
        lobby.start()
    assert (lobby.safe, safe) == (True, [True])
    lobby._wait.stop()
    with qtbot.waitSignal(lobby.went):
        lobby.start()
    assert lobby._child.exitCode() == 7


@pytest.mark.parametrize("code", ["AN-0001", "mã số 7\\n", "كود"])
def test_a_code_scanned_in_the_lobby_comes_out_whole(made, qtbot, code: str) -> None:
    said = READ + code.encode("unicode_escape").decode("ascii")
    lobby = made(f"import sys; print('beat'); print({said!r}, flush=True); sys.stdin.read()")
    with qtbot.waitSignal(lobby.scanned) as heard:
        lobby.start()
    assert heard.args == [code]
