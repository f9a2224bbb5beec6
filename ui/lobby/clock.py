"""The lobby's only timer: it wakes when the next thing to be shown is due, and rests in between."""

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from math import ceil

from PySide6.QtCore import QObject, Qt, QTimer

from kiosk.app.ports import Clock

_SECOND, _MINUTE = timedelta(seconds=1), timedelta(minutes=1)
_LONGEST_REST = timedelta(seconds=10)


def next_tick(now: datetime, edges: Iterable[datetime], *, every_second: bool) -> datetime:
    """When the screen must look again.

    Every full minute; at each edge and a whole number of minutes before it, because "18 min left" changes then;
    every second in the last minute before an edge, and while a page is running out.
    """
    ahead = [edge - now for edge in edges if edge > now]
    if every_second or any(span <= _MINUTE for span in ahead):
        return now + _rest(now, _SECOND)
    return now + min([_rest(now, _MINUTE), *(span % _MINUTE or _MINUTE for span in ahead)])


def _rest(now: datetime, unit: timedelta) -> timedelta:
    since = timedelta(seconds=now.second if unit == _MINUTE else 0, microseconds=now.microsecond)
    return unit - since


class LobbyClock(QObject):
    """Calls `tick(now)`, which says when it wants to be called again.

    It never rests longer than ten seconds, so that a machine that slept or whose clock was set is soon right.
    """

    def __init__(self, clock: Clock, tick: Callable[[datetime], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock, self._tick = clock, tick
        self._due: datetime | None = None
        self._asleep_since: datetime | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._wake)

    def start(self) -> None:
        """Look now, and from then on whenever something is due; also after the data changed."""
        self._due = None
        self._wake()

    def stop(self) -> None:
        self._timer.stop()

    def _wake(self) -> None:
        now = self._clock.now()
        jumped = self._asleep_since is not None and now < self._asleep_since
        if self._due is None or now >= self._due or jumped:
            self._due = self._tick(now)
        self._asleep_since = now
        self._timer.start(max(1, ceil(min(self._due - now, _LONGEST_REST) / timedelta(milliseconds=1))))
