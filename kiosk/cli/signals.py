"""How a command that runs until it is told to end learns that it is."""

import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager

_STDIN = 0


@contextmanager
def stop_signals(*, supervised: bool = False) -> Iterator[threading.Event]:
    """Set by Ctrl C, by whoever ends the process kindly, and with `supervised` when its stdin ends."""
    stopped = threading.Event()
    before = {number: signal.signal(number, lambda *_: stopped.set()) for number in (signal.SIGINT, signal.SIGTERM)}
    if supervised:
        threading.Thread(target=_until_end, args=(stopped,), daemon=True).start()
    try:
        yield stopped
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _until_end(stopped: threading.Event) -> None:
    while os.read(_STDIN, 1):  # not through sys.stdin, whose lock a thread must not hold when Python ends
        pass
    stopped.set()
