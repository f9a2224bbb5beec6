"""What every change must keep of several desks, at full size: python -m bench.hub_gate. Two minutes on two processors.

Killed hubs, chaos, a race, lost stores and dead links: each figure is printed against its bound; the exit code is 1 when
one is missed. It is a command beside the tests because it measures seconds, and takes more of them than tests may.
"""

import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from bench import bench_hub
from bench.runner import HEADING, Figure, Task, as_row

_PARTS: Mapping[str, Callable[[Task], Iterator[Figure]]] = {
    "chaos": lambda task: bench_hub.chaos(task, seeds=3, seconds=20.0, desks=8, guests=1_500),
    "killed": lambda task: bench_hub.killed(task, kills=20, each=500),
    "race": lambda task: bench_hub.race(task, desks=32, guests=200),
    "given back": lambda task: bench_hub.given_back(task, guests=100),
    "apart": bench_hub.healed,
    "three": lambda task: bench_hub.cluster(task, blows=1, each=500, again=15.0),
}


def part(name: str, folder: Path) -> list[Figure]:
    folder.mkdir()
    return list(_PARTS[name](Task(folder, (), 1, 1, quick=False, tell=_quiet)))


def _quiet(_said: str) -> None:
    """Figures are enough."""


def main() -> int:
    print(HEADING)
    with tempfile.TemporaryDirectory(prefix="kiosk-gate-") as folder, ProcessPoolExecutor(2) as pool:
        work = [pool.submit(part, name, Path(folder) / name) for name in _PARTS]
        figures = [figure for one in work for figure in one.result()]
    for figure in figures:
        print(as_row(figure))
    return int(any(figure.met is False for figure in figures))


if __name__ == "__main__":
    sys.exit(main())
