"""The last good board on this computer's disk: what the screen shows until the event file can be read."""

import hashlib
import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

import msgspec

from ui.lobby.data import LobbyData

_FOLDER, _KEPT = "last-boards", 20
_SAME_FOR = timedelta(seconds=30)
_VERSION = 1


@dataclass(frozen=True, slots=True)
class LastBoard:
    """What was shown, as it was read at `at`."""

    version: int
    at: datetime
    data: LobbyData


_DECODER = msgspec.json.Decoder(LastBoard)


class Shelf:
    """One file for each event file that was shown here, the newest twenty."""

    def __init__(self, folder: Path, event: Path) -> None:
        name = hashlib.sha256(str(event.resolve()).encode()).hexdigest()[:20]
        self._file = folder / _FOLDER / f"{name}.json"

    def last(self) -> LastBoard | None:
        """None when there is none, or none that this version can read."""
        with suppress(OSError, msgspec.MsgspecError, ValueError):
            board = _DECODER.decode(self._file.read_bytes())
            return board if board.version == _VERSION else None
        return None

    def keep(self, data: LobbyData, at: datetime) -> None:
        """Whole or not at all; a disk that takes nothing is no reason to stop showing."""
        with suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            part = self._file.with_suffix(f".{os.getpid()}.part")
            part.write_bytes(msgspec.json.encode(LastBoard(_VERSION, at, data)))
            part.replace(self._file)
            self._tidy()

    def _tidy(self) -> None:
        boards = sorted(self._file.parent.iterdir(), key=lambda one: one.stat().st_mtime, reverse=True)
        for old in boards[_KEPT:]:
            old.unlink(missing_ok=True)


def keeping(shelf: Shelf, now: Callable[[], datetime]) -> Callable[[LobbyData], None]:
    """Puts what was read on the shelf; on the lane, after it was shown.

    When nothing but the arrivals changed, half a minute may pass before it is put there again: at a busy door they change
    several times a second.
    """
    kept: LastBoard | None = None

    def keep(data: LobbyData) -> None:
        nonlocal kept
        at = now()
        if kept is None or _differs(kept, data, at):
            kept = LastBoard(_VERSION, at, data)
            shelf.keep(data, at)

    return keep


def _differs(kept: LastBoard, data: LobbyData, at: datetime) -> bool:
    soon = timedelta(0) <= at - kept.at < _SAME_FOR
    return not soon or replace(kept.data, tally=None) != replace(data, tally=None)
