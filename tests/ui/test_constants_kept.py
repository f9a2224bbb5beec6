import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
MANY_CALLS = """
from ui.constants_kept import keep_constants
keep_constants()
keep_constants()
from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
class Teller(QObject):
    told = Signal()
timer, teller = QTimer(), Teller()
for _ in range(50_000):
    timer.setInterval(1)
    teller.told.emit()
"""


def test_a_day_of_qt_calls_does_not_end_the_program() -> None:
    ran = subprocess.run([sys.executable, "-c", MANY_CALLS], cwd=ROOT, capture_output=True, text=True)
    assert (ran.returncode, ran.stderr) == (0, "")
