"""The last good board on this computer's disk: what the screen shows until the event file can be read."""

import hashlib
import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

import msgspec

from kiosk.domain.brand import Picture
from ui.lobby.data import LobbyData

_FOLDER, _PICTURES = "last-boards", "last-pictures"
_KEPT, _KEPT_PICTURES = 20, 200
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
            return self._with_pictures(board) if board.version == _VERSION else None
        return None

    def keep(self, data: LobbyData, at: datetime) -> None:
        """Whole or not at all; a disk that takes nothing is no reason to stop showing."""
        with suppress(OSError):
            for folder in (self._file.parent, self._pictures):
                folder.mkdir(parents=True, exist_ok=True)
            for picture in data.look.pictures:
                self._keep_picture(picture)
            bare = replace(data, look=replace(data.look, pictures=tuple(map(_without_data, data.look.pictures))))
            _write(self._file, msgspec.json.encode(LastBoard(_VERSION, at, bare)))
            _tidy(self._file.parent, _KEPT)
            _tidy(self._pictures, _KEPT_PICTURES)

    @property
    def _pictures(self) -> Path:
        return self._file.parent.with_name(_PICTURES)

    def _keep_picture(self, picture: Picture) -> None:
        """Written once, for its name is what it holds; touched, so that it is not tidied away."""
        file = self._pictures / picture.name
        if file.exists():
            file.touch()
        else:
            _write(file, picture.data)

    def _with_pictures(self, board: LastBoard) -> LastBoard:
        """Without those that cannot be read any more."""
        kept = []
        for picture in board.data.look.pictures:
            with suppress(OSError):
                kept.append(replace(picture, data=(self._pictures / picture.name).read_bytes()))
        return replace(board, data=replace(board.data, look=replace(board.data.look, pictures=tuple(kept))))


def _without_data(picture: Picture) -> Picture:
    return replace(picture, data=b"")


def _write(file: Path, data: bytes) -> None:
    part = file.with_suffix(f".{os.getpid()}.part")
    part.write_bytes(data)
    part.replace(file)


def _tidy(folder: Path, most: int) -> None:
    files = [one for one in folder.iterdir() if one.is_file()]
    for old in sorted(files, key=lambda one: one.stat().st_mtime, reverse=True)[most:]:
        old.unlink(missing_ok=True)


def keeping(shelf: Shelf, now: Callable[[], datetime]) -> Callable[[LobbyData], None]:
    """Puts what was read on the shelf; on the lane, after it was shown.

    When nothing but the arrivals changed, half a minute may pass before it is put there again: at a busy door they change
    several times a second.
    """
    kept: LastBoard | None = None

    def keep(data: LobbyData) -> None:
        nonlocal kept
        at, nameless = now(), replace(data, welcomes=())  # no guest's name stays on this computer
        if kept is None or _differs(kept, nameless, at):
            kept = LastBoard(_VERSION, at, nameless)
            shelf.keep(nameless, at)

    return keep


def _differs(kept: LastBoard, data: LobbyData, at: datetime) -> bool:
    soon = timedelta(0) <= at - kept.at < _SAME_FOR
    return not soon or replace(kept.data, tally=None) != replace(data, tally=None)
