"""Measuring: percentiles, and what a child process took."""

import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

MAIN = Path(__file__).resolve().parents[1] / "main.py"
PROGRAM = (sys.executable, str(MAIN))


_LAUNCHER = """
import os, sys, time
null = os.open(os.devnull, os.O_RDWR)
begun = time.perf_counter()
pid = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, null, 1)])
_, status, usage = os.wait4(pid, 0)
print(os.waitstatus_to_exitcode(status), time.perf_counter() - begun, usage.ru_maxrss)
"""


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
    """A program without a screen, a home of its own to remember nothing in, and English.

    It may keep its compiled modules, as it does with people: else each start is a compiler's.
    """
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {"QT_QPA_PLATFORM": "offscreen", **kept, "KIOSK_CONFIG": os.devnull + "-kiosk", **more}


def child(*words: object) -> Spent:
    """Run a command to its end, which must be a good one; its time and its peak of memory.

    A small process in between starts it: the kernel counts a child's peak from what its parent held when it
    was forked, and this one may hold a million guests.
    """
    done = subprocess.run(
        [sys.executable, "-S", "-c", _LAUNCHER, *map(str, words)], capture_output=True, env=surroundings()
    )
    code, seconds, peak = done.stdout.split()
    if int(code):
        raise RuntimeError(f"{words} ended with {int(code)}: {done.stderr.decode()[-2000:]}")
    return Spent(float(seconds), int(peak) / (1024 if sys.platform != "darwin" else 1024 * 1024))


def resident_mb() -> float:
    """What this process holds in memory now; 0 where the system does not tell (it is Linux that does)."""
    told = Path("/proc/self/statm")
    return int(told.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20 if told.exists() else 0.0
