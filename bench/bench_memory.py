"""memory: what reception holds once it is ready, with few guests and with many."""

from collections.abc import Iterator
from pathlib import Path

from bench.made import event_file
from bench.runner import Figure, Task
from bench.windows import BARE_WINDOW, ready, reception


def measure(task: Task) -> Iterator[Figure]:
    if not Path("/proc/self/status").exists():
        task.tell("memory is measured on Linux only")
        return
    with ready(BARE_WINDOW) as (process, _):
        yield Figure("memory", "a bare window", _resident_mb(process.pid), "MB")
    for size in (task.sizes[0], task.sizes[-1]):
        with ready(reception(event_file(task, size))) as (process, _):
            yield Figure("memory", f"reception, {size:,} guests", _resident_mb(process.pid), "MB", most=350)


def _resident_mb(pid: int) -> float:
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM"))
