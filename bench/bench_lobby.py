"""lobby: frames while a page turns, a delay's way to the screen, the processor while nothing changes, memory in the long run.

Drawn in software. Pages: 92 rooms with 15 sessions each; memory: page after page at six hundred times the speed.
"""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from bench.gauge import surroundings
from bench.runner import Figure, Task
from kiosk.domain.palette import ThemeName

ROOT = Path(__file__).resolve().parents[1]


def measure(task: Task) -> Iterator[Figure]:
    pages = _seen(task, "pages", 2 if task.quick else 30)
    sizes = [("hd", "1080p", 16.7), *((f"4k_{theme.value}", f"4K, {theme.value}", 33.0) for theme in ThemeName)]
    for name, size, most in sizes:
        yield Figure("lobby", f"a frame's own time while a page turns, {size}, p50", pages[f"{name}_p50"], "ms")
        yield Figure("lobby", f"the same, p99, {size}", pages[f"{name}_p99"], "ms")
        yield Figure("lobby", f"of it the processor's, p99, {size}", pages[f"{name}_cpu"], "ms", most=most)
        yield Figure("lobby", f"from frame to frame while a page turns, {size}, p50", pages[f"{name}_gap"], "ms")
        yield Figure("lobby", f"frames seen, {size}", pages[f"{name}_frames"], "")
    delay = _seen(task, "delay", 3 if task.quick else 60)
    for name, programme in (("small", "30 sessions"), ("large", "1,380 sessions")):
        yield Figure("lobby", f"from a delay on the disk to its frame, {programme}, p50", delay[f"{name}_p50"], "ms")
        yield Figure("lobby", f"the same, p99, {programme}", delay[f"{name}_p99"], "ms", most=100.0)
    idle = _seen(task, "idle", 1 if task.quick else 30)
    yield Figure("lobby", "of one core while nothing changes", idle["idle"] * 100, "%", most=1.0)
    memory = _seen(task, "memory", 50 if task.quick else 10_000)
    yield Figure("lobby", "pages turned at 600 times the speed", memory["turns"], "")
    yield Figure("lobby", "memory held after a fifth of them", memory["before"], "MB")
    yield Figure("lobby", "memory gained since", memory["grown"], "MB", most=5.0)


def _seen(task: Task, what: str, count: int) -> dict[str, float]:
    done = subprocess.run(
        [sys.executable, "-m", "bench.lobby_process", str(task.folder), what, str(count)],
        capture_output=True,
        env=surroundings(QT_QUICK_BACKEND="software", QSG_RENDER_LOOP="basic"),
        cwd=ROOT,
    )
    if done.returncode:
        raise RuntimeError(done.stderr.decode())
    figures: dict[str, float] = json.loads(done.stdout)
    return figures
