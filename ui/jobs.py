"""Work off the GUI thread, one job at a time, its result back on the GUI thread."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from threading import Lock
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, QThreadPool, Signal, Slot

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Done(Generic[T]):
    value: T


@dataclass(frozen=True, slots=True)
class Failed:
    error: Exception


Outcome = Done[T] | Failed
Job = tuple[Callable[[], Any], Callable[[Outcome[Any]], None]]


class Executor(Protocol):
    """Runs work it is given, one after the other; a QThreadPool of one thread, or a test's crank."""

    def start(self, work: Callable[[], None]) -> None: ...


class Lane(QObject):
    """A queue of jobs that never overlap. A database connection belongs to one lane.

    Read what a widget shows before `run`, never inside the job: the job is on another thread.
    """

    _finished = Signal(object)

    def __init__(self, executor: Executor | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._executor = executor or _pool_of_one()
        self._waiting: deque[Job] = deque()
        self._running: Callable[[Outcome[Any]], None] | None = None
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        return self._running is not None

    def run(self, work: Callable[[], T], then: Callable[[Outcome[T]], None]) -> None:
        self._waiting.append((work, then))
        if self._running is None:
            self._next()

    def drain(self, last: Callable[[], None] | None = None) -> None:
        """Finish what waits, then `last` (closing a file, say), and wait for it; nobody is told. For the end."""
        self._finished.disconnect(self._deliver)
        works = [work for work, _ in self._waiting] + ([last] if last else [])
        self._waiting.clear()
        for work in works:
            self._executor.start(partial(_quietly, work))
        if isinstance(self._executor, QThreadPool):
            self._executor.waitForDone()

    def _next(self) -> None:
        work, self._running = self._waiting.popleft()
        self._executor.start(lambda: self._finished.emit(_attempt(work)))

    @Slot(object)
    def _deliver(self, outcome: Outcome[Any]) -> None:
        then, self._running = self._running, None
        try:
            if then is not None:
                then(outcome)
        finally:
            if self._waiting and self._running is None:
                self._next()


class Newest(QObject):
    """Work on the newest item only: one that came before and was not begun is dropped. Never a queue.

    `put` may be called on any thread; `work` runs on the executor's, one item after the other; `failed` carries what
    it raised.
    """

    failed = Signal(object)

    def __init__(
        self, work: Callable[[Any], None], executor: Executor | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._work = work
        self._executor = executor or _pool_of_one()
        self._lock = Lock()
        self._item: Any = None
        self._busy = False

    def put(self, item: Any) -> None:
        with self._lock:
            self._item = item
            idle, self._busy = not self._busy, True
        if idle:
            self._executor.start(self._work_off)

    def drain(self) -> None:
        """Forget what waits, and wait for what is being worked on. For the end, when nothing is put any more."""
        with self._lock:
            self._item = None
        if isinstance(self._executor, QThreadPool):
            self._executor.waitForDone()

    def _work_off(self) -> None:
        while (item := self._take()) is not None:
            outcome = _attempt(partial(self._work, item))
            if isinstance(outcome, Failed):
                self.failed.emit(outcome.error)

    def _take(self) -> Any:
        with self._lock:
            item, self._item = self._item, None
            self._busy = item is not None
            return item


def _attempt(work: Callable[[], T]) -> Outcome[T]:
    try:
        return Done(work())
    except Exception as error:  # noqa: BLE001  (the one place: whoever asked for the job judges it)
        return Failed(error)


def _quietly(work: Callable[[], Any]) -> None:
    _attempt(work)


def _pool_of_one() -> QThreadPool:
    pool = QThreadPool()
    pool.setMaxThreadCount(1)
    pool.setExpiryTimeout(-1)  # keep the thread: a SQLite connection may only be used where it was made
    return pool
