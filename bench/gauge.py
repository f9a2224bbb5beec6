"""Measuring: percentiles, and what a child process took."""

import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

MAIN = Path(__file__).resolve().parents[1] / "main.py"
PROGRAM = (sys.executable, str(MAIN))


@dataclass(frozen=True, slots=True)
class Spent:
    seconds: float
    peak_mb: float


def percentile(values: Sequence[float], share: float) -> float:
    """The value that `share` of all values do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def median(values: Sequence[float]) -> float:
    return percentile(values, 0.5)


def surroundings(**more: str) -> dict[str, str]:
    """A program without a screen, a home of its own to remember nothing in, and English."""
    return {"QT_QPA_PLATFORM": "offscreen", **os.environ, "KIOSK_CONFIG": os.devnull + "-kiosk", **more}


def child(*words: object) -> Spent:
    """Run a command to its end, which must be a good one; its time and its peak of memory."""
    begun = perf_counter()
    process = subprocess.Popen(
        list(map(str, words)), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=surroundings()
    )
    _, status, usage = os.wait4(process.pid, 0)
    seconds = perf_counter() - begun
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{words} ended with {process.returncode}")
    unit = 1024 if sys.platform != "darwin" else 1024 * 1024
    return Spent(seconds, usage.ru_maxrss / unit)
