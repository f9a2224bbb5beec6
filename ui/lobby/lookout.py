"""Waits for the file to change: one cheap look every few hundredths of a second, many of them in one job of the lane."""

from collections.abc import Callable
from time import sleep

EVERY = 0.04  # seconds: 25 looks a second cost less than a hundredth of a core with all else that goes on; 33 cost more
LOOKS = 6


class Lookout:
    """`changed` may be asked on one thread; `end` may be called on another.

    The question lasts as long as six looks, or until something changed. To ask a lane 25 times a second instead would wake
    three threads each time.
    """

    def __init__(self, changed: Callable[[], bool], rest: Callable[[float], None] = sleep) -> None:
        self._changed, self._rest = changed, rest
        self._over = False

    def changed(self) -> bool:
        for _ in range(LOOKS):
            if self._changed():
                return True
            if self._over:
                return False
            self._rest(EVERY)
        return self._changed()

    def end(self) -> None:
        """Whoever asks is told soon that nothing changed."""
        self._over = True
