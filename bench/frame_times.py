"""How long a window's frames take: from the end of animating to the picture handed over."""

from time import perf_counter, thread_time

from PySide6.QtCore import QObject, Qt
from PySide6.QtQuick import QQuickWindow


class FrameTimes(QObject):
    """Milliseconds of each frame since `start`: `work` is one frame's own time, `gaps` from frame to frame.

    `cpu` is what of its own time the processor worked for it, where the window's thread draws (QSG_RENDER_LOOP=basic): what
    other programs take does not count.
    """

    def __init__(self, window: QQuickWindow, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.work: list[float] = []
        self.cpu: list[float] = []
        self.gaps: list[float] = []
        self._begun: float | None = None
        self._worked = 0.0
        self._shown: float | None = None
        window.afterAnimating.connect(self._begin, Qt.ConnectionType.DirectConnection)
        window.frameSwapped.connect(self._end, Qt.ConnectionType.DirectConnection)

    def start(self) -> None:
        """Forget what was measured; the first gap counts from the first frame that follows."""
        self.work, self.cpu, self.gaps, self._shown = [], [], [], None

    def _begin(self) -> None:
        self._begun, self._worked = perf_counter(), thread_time()

    def _end(self) -> None:
        now = perf_counter()
        if self._begun is not None:
            self.work.append((now - self._begun) * 1000)
            self.cpu.append((thread_time() - self._worked) * 1000)
        if self._shown is not None:
            self.gaps.append((now - self._shown) * 1000)
        self._begun, self._shown = None, now
