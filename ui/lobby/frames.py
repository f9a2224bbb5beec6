"""How long frames take, for the benchmark: from the end of animating to the picture handed over."""

from time import perf_counter

from PySide6.QtCore import QObject, Qt
from PySide6.QtQuick import QQuickWindow


class FrameTimes(QObject):
    """Milliseconds of each frame since `start`: `work` is one frame's own time, `gaps` from frame to frame."""

    def __init__(self, window: QQuickWindow, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.work: list[float] = []
        self.gaps: list[float] = []
        self._begun: float | None = None
        self._shown: float | None = None
        window.afterAnimating.connect(self._begin, Qt.ConnectionType.DirectConnection)
        window.frameSwapped.connect(self._end, Qt.ConnectionType.DirectConnection)

    def start(self) -> None:
        """Forget what was measured; the first gap counts from the first frame that follows."""
        self.work, self.gaps, self._shown = [], [], None

    def _begin(self) -> None:
        self._begun = perf_counter()

    def _end(self) -> None:
        now = perf_counter()
        if self._begun is not None:
            self.work.append((now - self._begun) * 1000)
        if self._shown is not None:
            self.gaps.append((now - self._shown) * 1000)
        self._begun, self._shown = None, now
