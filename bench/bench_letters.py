"""letters: invitation letters as PDF, against a bare QPdfWriter loop that draws one page of the same text."""

import sys
from collections.abc import Iterator
from pathlib import Path

from bench.gauge import PROGRAM, child
from bench.made import event_file
from bench.runner import Figure, Task

_FEW, _MANY, _QUICK = 100, 10_000, 50
_BARE = """
import sys
from PySide6.QtCore import QMarginsF, QRectF, Qt
from PySide6.QtGui import QFont, QGuiApplication, QPageLayout, QPageSize, QPainter, QPdfWriter
from ui.fonts import TEXT_FACE, load_fonts
from kiosk.app.printing import own_text
app = QGuiApplication(sys.argv[:1])
load_fonts()
writer = QPdfWriter(sys.argv[1])
writer.setPageLayout(QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF()))
writer.setResolution(1200)
font = QFont(TEXT_FACE)
font.setPixelSize(190)
painter = QPainter(writer)
painter.setFont(font)
text = own_text("vi").partition("---")[2]
for number in range(int(sys.argv[2])):
    if number:
        writer.newPage()
    said = text.replace("{tên}", f"Nguyễn Thị Minh Khai {number}")
    painter.drawText(QRectF(1200, 1400, 7500, 12000), Qt.TextFlag.TextWordWrap, said)
painter.end()
"""


def measure(task: Task) -> Iterator[Figure]:
    many = _QUICK if task.quick else _MANY
    few = min(_FEW, many // 2)
    bare_seconds, _ = _difference(task, few, many, bare=True)
    seconds, grown = _difference(task, few, many, bare=False)
    letters = f"{many:,} letters"
    yield Figure("letters", f"pages a second of a bare QPdfWriter, {letters}", (many - few) / bare_seconds, "1/s")
    yield Figure("letters", f"pages a second, {letters}", (many - few) / seconds, "1/s")
    yield Figure("letters", f"time : a bare QPdfWriter, {letters}", seconds / bare_seconds, "")
    yield Figure("letters", f"more memory for {many:,} letters than for {few:,}", grown, "MB", most=32)


def _difference(task: Task, few: int, many: int, *, bare: bool) -> tuple[float, float]:
    """Seconds and megabytes that `many` pages take beyond `few`: what a page costs, without starting the program."""
    short, long = (child(*_bare(task, n) if bare else _ours(task, n)) for n in (few, many))
    return max(long.seconds - short.seconds, 1e-3), max(0.0, long.peak_mb - short.peak_mb)


def _bare(task: Task, count: int) -> tuple[object, ...]:
    return sys.executable, "-c", _BARE_PATH + _BARE, task.folder / "bare.pdf", count


def _ours(task: Task, count: int) -> tuple[object, ...]:
    out = task.folder / f"letters-{count}"
    return *PROGRAM, "invite", event_file(task, count), "--out", out, "--as", "pdf", "--layout", "letters"


_BARE_PATH = f"import sys; sys.path.insert(0, {str(Path(__file__).resolve().parents[1])!r})\n"
