"""Windows as processes: started, waited for until they are ready, measured, ended."""

import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter

from bench.gauge import PROGRAM, surroundings

BARE = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication([])
window = QWidget()
window.resize(1366, 768)
window.show()
QTimer.singleShot(0, lambda: print("ready", flush=True))
app.exec()
"""
BARE_WINDOW = (sys.executable, "-c", BARE)


def reception(event: Path) -> tuple[str, ...]:
    return (*PROGRAM, "reception", str(event))


@contextmanager
def ready(command: Sequence[str], **more: str) -> Iterator[tuple["subprocess.Popen[bytes]", float]]:
    """The process once it has said `ready`, and the seconds until then; it is ended afterwards.

    `more`: environment variables for it.
    """
    begun = perf_counter()
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=surroundings(KIOSK_SAY_READY="1", **more)
    )
    assert process.stdout
    try:
        if process.stdout.readline().strip() != b"ready":
            raise RuntimeError(f"{command} did not become ready")
        yield process, perf_counter() - begun
    finally:
        process.kill()
        process.wait()
        process.stdout.close()
