"""A change is seen within a few hundredths of a second, and asking costs nearly nothing."""

from itertools import count

from PySide6.QtCore import QCoreApplication

from tests.ui.lobby_stub import data
from ui.lobby.lookout import EVERY, LOOKS, Lookout
from ui.lobby.source import AGAIN_MS, EVERY_MS, LobbySource


def test_it_rests_between_looks_and_says_in_the_end_that_nothing_changed() -> None:
    rests: list[float] = []
    assert not Lookout(lambda: False, rests.append).changed()
    assert rests == [EVERY] * LOOKS
    assert EVERY * LOOKS * 1000 < EVERY_MS


def test_a_change_ends_the_wait() -> None:
    looks = count()
    rests: list[float] = []
    assert Lookout(lambda: next(looks) == 2, rests.append).changed()
    assert len(rests) == 2


def test_at_the_end_nobody_waits_for_it() -> None:
    rests: list[float] = []
    lookout = Lookout(lambda: False, rests.append)
    lookout.end()
    assert not lookout.changed()
    assert rests == []


def test_whoever_follows_the_file_looks_again_at_once(qapp, crank, qtbot) -> None:
    source = LobbySource(data, lambda: False, crank)
    source.start()
    for _ in range(3):
        qtbot.waitUntil(lambda: len(crank.queued) == 1)
        crank.turn()
        QCoreApplication.sendPostedEvents()
    source.stop()
    assert AGAIN_MS * 10 < EVERY_MS


def test_a_file_that_cannot_be_read_is_not_asked_at_once_again(qapp, crank) -> None:
    def broken() -> bool:
        raise OSError("gone")

    source = LobbySource(data, broken, crank)
    source.start()
    crank.turn()
    QCoreApplication.sendPostedEvents()
    assert not source._again.isActive()
    source.stop()
