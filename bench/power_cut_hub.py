"""Cuts the power of a hub's disk under eight writers: python -m bench.power_cut_hub [CUTS]. Root, Linux and e2fsprogs.

A file system of its own on a loop device: the server is stopped where it stands, the file system is told to throw away all
that did not reach the device, and is mounted again. What was acknowledged must be there when every write is synced, and
must be missing when it is not: else the experiment is blind. A drive that lies about what it wrote is not in it.
"""

import asyncio
import fcntl
import os
import signal
import struct
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bench.hub_killed import Written, read_back, under_blows
from bench.hub_lab import Server
from bench.runner import HEADING, Figure, as_row

_SHUTDOWN, _WITHOUT_THE_LOG = 0x8004587D, 2  # EXT4_IOC_SHUTDOWN, EXT4_GOING_FLAGS_NOLOGFLUSH
_MEGABYTES = 600
_EACH = 300  # acknowledged facts between two cuts


class Disk:
    """A file as a disk; `place` is where it is mounted."""

    def __init__(self, folder: Path) -> None:
        self._image, self.place = folder / "disk.img", folder / "disk"
        self.place.mkdir()
        with self._image.open("wb") as image:
            image.truncate(_MEGABYTES << 20)
        _run("mkfs.ext4", "-q", "-F", "-E", "lazy_itable_init=0,lazy_journal_init=0", self._image)
        self.mount()

    def mount(self) -> None:
        _run("mount", "-o", "loop", self._image, self.place)

    def unmount(self) -> None:
        """A program that was killed a moment ago may still hold it."""
        for _ in range(100):
            if not os.path.ismount(self.place):
                return
            subprocess.run(["umount", self.place], check=False, capture_output=True)
            time.sleep(0.05)
        raise TimeoutError("the disk is still in use")

    def cut(self) -> None:
        handle = os.open(self.place, os.O_RDONLY)
        fcntl.ioctl(handle, _SHUTDOWN, struct.pack("I", _WITHOUT_THE_LOG))
        os.close(handle)

    def sync(self) -> None:
        _run("sync", "-f", self.place)


def _run(*words: object) -> None:
    subprocess.run([str(word) for word in words], check=True, capture_output=True)


@contextmanager
def _disk() -> Iterator[Disk]:
    with tempfile.TemporaryDirectory(prefix="kiosk-power-") as folder:
        made = Disk(Path(folder))
        try:
            yield made
        finally:
            made.unmount()


def under_cuts(sync: str, cuts: int) -> Written:
    with _disk() as disk:
        server = Server(disk.place / "engine", sync)
        server.start()
        try:
            server.make_log()
            disk.sync()  # the log itself was made long before the event
            written = under_blows((server.address,), lambda: _cut(disk, server), cuts, _EACH)
            asyncio.run(read_back((server.address,), written))
        finally:
            server.kill()
    return written


def _cut(disk: Disk, server: Server) -> float:
    begun = time.perf_counter()
    if server.process is not None:
        os.kill(server.process.pid, signal.SIGSTOP)
    disk.cut()
    server.kill()
    disk.unmount()
    disk.mount()
    server.start()
    return begun


def _figures(cuts: int) -> Iterator[Figure]:
    for said, sync, bounds in (
        ("at once", "always", {"most": 0.0}),
        ("as the engine does by itself", "2m", {"least": 1.0}),
    ):
        found = under_cuts(sync, cuts)
        yield Figure("power", f"facts acknowledged, {cuts} cuts, written {said}", len(found.acknowledged), "")
        yield Figure("power", f"of these lost, written {said}", found.lost, "", **bounds)
        yield Figure(
            "power", f"from cut to the next acknowledgement, the slowest, written {said}", max(found.back), "s"
        )


def main(cuts: int) -> int:
    if sys.platform != "linux" or os.geteuid() != 0:
        print("Only root on Linux can cut this power.")
        return 2
    print(HEADING)
    missed = False
    for figure in _figures(cuts):
        missed = missed or figure.met is False
        print(as_row(figure), flush=True)
    return int(missed)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 20))
