"""Following the file: read when it changed, kept when it cannot be read, never two questions at once."""

import pytest
from PySide6.QtCore import QCoreApplication

from kiosk.errors import BookBusy
from tests.ui.lobby_stub import data
from ui.lobby.source import LobbySource


class File:
    """A file that counts how often it is read, and can be made to fail."""

    def __init__(self) -> None:
        self.reads = 0
        self.fresh = False
        self.broken: Exception | None = None

    def read(self):
        if self.broken:
            raise self.broken
        self.reads += 1
        return data()

    def changed(self) -> bool:
        if self.broken:
            raise self.broken
        return self.fresh


class Heard:
    def __init__(self, source: LobbySource) -> None:
        self.read: list[object] = []
        self.missed = 0
        source.was_read.connect(self.read.append)
        source.was_missed.connect(self._miss)

    def _miss(self) -> None:
        self.missed += 1


@pytest.fixture
def file() -> File:
    return File()


@pytest.fixture
def source(qapp, file, crank) -> LobbySource:
    return LobbySource(file.read, file.changed, crank)


def answered(source, crank) -> None:
    source.ask()
    crank.turn()
    QCoreApplication.sendPostedEvents()


def test_it_reads_first_and_then_only_what_changed(source, file, crank) -> None:
    heard = Heard(source)
    answered(source, crank)
    answered(source, crank)
    assert file.reads == 1
    file.fresh = True
    answered(source, crank)
    assert (file.reads, len(heard.read), heard.missed) == (2, 2, 0)


@pytest.mark.parametrize("error", [BookBusy("Busy."), OSError("gone")])
def test_after_a_failure_it_reads_anew(source, file, crank, error) -> None:
    heard = Heard(source)
    answered(source, crank)
    file.broken = error
    answered(source, crank)
    assert heard.missed == 1
    file.broken = None
    answered(source, crank)
    assert (file.reads, len(heard.read)) == (2, 2)


def test_it_asks_one_question_at_a_time(source, crank) -> None:
    source.ask()
    source.ask()
    assert len(crank.queued) == 1


def test_it_asks_four_times_a_second(source) -> None:
    source.start()
    assert source._timer.isActive()
    assert source._timer.interval() == 250
    source.stop()
    assert not source._timer.isActive()


def test_it_closes_the_file_on_its_lane(source, crank) -> None:
    closed = []
    source.stop(lambda: closed.append(True))
    crank.turn()
    assert closed == [True]
