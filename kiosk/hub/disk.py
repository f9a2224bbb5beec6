"""The disk guard: no hub without room, a warning before it runs out, and a fresh start after a write that failed."""

import shutil
from dataclasses import dataclass, replace
from pathlib import Path

from kiosk.errors import BookFull

GIGABYTE = 1 << 30
LEAST, LITTLE = GIGABYTE, 3 * GIGABYTE
_FAILURES = (
    "no space left on device",
    "not enough space on the disk",
    "error writing",
    "write error",
    "resource limits exceeded",
    "insufficient storage",
    "jetstream will be disabled",
    "jetstream out of resources",
)


@dataclass(frozen=True, slots=True)
class Guard:
    """`failed`: the server could not write, and stays stuck until it is restarted."""

    failed: bool = False


@dataclass(frozen=True, slots=True)
class Fine:
    """There is room."""


@dataclass(frozen=True, slots=True)
class Low:
    """Room for now: say how much, in bytes."""

    free: int


@dataclass(frozen=True, slots=True)
class Full:
    """Nothing is acknowledged any more; desks go on alone until there is room."""

    free: int


@dataclass(frozen=True, slots=True)
class Restart:
    """There is room again after a write failed: only a restart makes the server write again."""


Room = Fine | Low | Full | Restart


def looked(guard: Guard, free: int, log: str) -> tuple[Guard, Room]:
    """`free` bytes on the hub's disk, and what the server's log says since the last look."""
    failed = guard.failed or write_failed(log)
    if failed and free >= LEAST:
        return Guard(), Restart()
    after = replace(guard, failed=failed)
    if failed or free < LEAST:
        return after, Full(free)
    return after, Low(free) if free < LITTLE else Fine()


def write_failed(log: str) -> bool:
    """Does a line of the server's log say that something could not be written?"""
    grave = (line.casefold() for line in log.splitlines() if "[ERR]" in line or "[WRN]" in line or "[FTL]" in line)
    return any(failure in line for line in grave for failure in _FAILURES)


def free_bytes(folder: Path) -> int:
    return shutil.disk_usage(folder).free


def refuse_full(free: int) -> None:
    """Raises BookFull when a hub may not begin here."""
    if free < LEAST:
        raise BookFull(
            "Only {free} MB are free on this disk, and a hub needs 1000. Make room, then start it again.",
            free=free // 1_000_000,
        )
