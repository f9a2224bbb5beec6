"""lobby: frames while a page turns, and the processor's share while nothing changes; 1080p, drawn in software."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from bench.gauge import surroundings
from bench.runner import Figure, Task

ROOT = Path(__file__).resolve().parents[1]


def measure(task: Task) -> Iterator[Figure]:
    turns, seconds = (2, 1) if task.quick else (30, 30)
    done = subprocess.run(
        [sys.executable, "-m", "bench.lobby_process", str(task.folder), str(turns), str(seconds)],
        capture_output=True,
        env=surroundings(QT_QUICK_BACKEND="software", QSG_RENDER_LOOP="basic"),
        cwd=ROOT,
    )
    if done.returncode:
        raise RuntimeError(done.stderr.decode())
    seen = json.loads(done.stdout)
    yield Figure("lobby", "a frame's own time while a page turns, p50", seen["work_p50"], "ms")
    yield Figure("lobby", "a frame's own time while a page turns, p99", seen["work_p99"], "ms", most=16.7)
    yield Figure("lobby", "from frame to frame while a page turns, p50", seen["gap_p50"], "ms")
    yield Figure("lobby", "frames seen", seen["frames"], "")
    yield Figure("lobby", "of one core while nothing changes", seen["idle"] * 100, "%", most=1.0)
