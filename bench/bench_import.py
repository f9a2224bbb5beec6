"""import: a guest list into an event, against sqlite-utils inserting the same CSV; time and peak of memory."""

import sys
from collections.abc import Iterator

from bench.gauge import PROGRAM, Spent, child, median
from bench.made import empty_event, guest_list
from bench.runner import Figure, Task


def measure(task: Task) -> Iterator[Figure]:
    size = task.sizes[-1]
    source = guest_list(task, size)
    ours: list[Spent] = []
    theirs: list[Spent] = []
    for number in range(task.rounds):
        task.tell(f"import {number + 1} of {task.rounds} …")
        event = empty_event(task.folder / "import.kiosk")
        ours.append(child(*PROGRAM, "guests", "import", event, source))
        event.unlink()
        peer = task.folder / "import.db"
        theirs.append(child(sys.executable, "-m", "sqlite_utils", "insert", peer, "guests", source, "--csv"))
        peer.unlink()
    seconds, peer_seconds = (median([spent.seconds for spent in each]) for each in (ours, theirs))
    rows = f"{size:,} rows"
    yield Figure("import", f"time, {rows}", seconds, "s")
    yield Figure("import", f"time of sqlite-utils insert, {rows}", peer_seconds, "s")
    yield Figure("import", f"time : sqlite-utils insert, {rows}", seconds / peer_seconds, "", most=1.5)
    yield Figure("import", f"peak of memory, {rows}", max(spent.peak_mb for spent in ours), "MB", most=1_500)
    yield Figure("import", f"peak of memory of sqlite-utils, {rows}", max(s.peak_mb for s in theirs), "MB")
