"""start: from starting the process to reception ready to scan, against a window with nothing in it."""

from collections.abc import Iterator, Sequence

from bench.gauge import median
from bench.made import event_file
from bench.runner import Figure, Task
from bench.windows import BARE_WINDOW, ready, reception


def measure(task: Task) -> Iterator[Figure]:
    few, many = task.sizes[0], task.sizes[-1]
    commands = {few: reception(event_file(task, few)), many: reception(event_file(task, many)), 0: BARE_WINDOW}
    taken: dict[int, list[float]] = {size: [] for size in commands}
    for command in commands.values():
        _start(command)  # what the disk has not read yet is read now
    for _ in range(1 if task.quick else 10):
        for size, command in commands.items():
            taken[size].append(_start(command))
    bare, with_few, with_many = (median(taken[size]) for size in (0, few, many))
    yield Figure("start", "a bare window", bare, "s")
    yield Figure("start", f"reception, {few:,} guests", with_few, "s")
    yield Figure("start", f"reception, {many:,} guests", with_many, "s")
    yield Figure("start", f"reception, {few:,} guests : bare window", with_few / bare, "", most=2.0)
    yield Figure("start", "reception, most guests : fewest", with_many / with_few, "", most=1.2)


def _start(command: Sequence[str]) -> float:
    with ready(command) as (_, seconds):
        return seconds
