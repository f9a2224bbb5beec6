"""One clock, one crank, and no warning that passes unseen."""

import logging
import os
from collections import deque
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import PySide6
import pytest

from db import file

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

SHIPPED = file.SYNCHRONOUS
TOOLS = Path(PySide6.__file__).parent  # lrelease, lupdate and their like stand here on every system
NOON = datetime(2026, 5, 1, 12, 0, tzinfo=UTC)


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """One more than the processor has cores: many tests wait for a program to start, to die, or to be heard."""
    return (os.cpu_count() or 1) + 1


class FakeClock:
    def __init__(self, now: datetime = NOON) -> None:
        self._now = now

    def now(self) -> datetime:
        return self._now

    def pass_time(self, span: timedelta) -> None:
        self._now += span


class HandCrank:
    """An executor that runs queued work when the test says so."""

    def __init__(self) -> None:
        self.queued: deque[Callable[[], None]] = deque()

    def start(self, work: Callable[[], None]) -> None:
        self.queued.append(work)

    def turn(self) -> None:
        self.queued.popleft()()


@pytest.fixture(autouse=True, scope="session")
def nobody_pulls_the_plug() -> Iterator[None]:
    """Files that tests make in this process need not reach the disk; what must be durable is tried with processes."""
    file.SYNCHRONOUS = "OFF"
    yield
    file.SYNCHRONOUS = SHIPPED


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def crank() -> HandCrank:
    return HandCrank()


class _Refuse(logging.Handler):
    def emit(self, record: logging.LogRecord) -> None:
        pytest.fail(f"unexpected log: {record.levelname} {record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def no_unexpected_warnings(request: pytest.FixtureRequest) -> Iterator[None]:
    if "caplog" in request.fixturenames:
        yield
        return
    handler = _Refuse(logging.WARNING)
    logging.getLogger().addHandler(handler)
    yield
    logging.getLogger().removeHandler(handler)
