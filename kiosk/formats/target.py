"""Files written beside their place and moved into it whole: nothing half-written is ever left under the name."""

import errno
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from kiosk.errors import BadInput, BookFull, BookReadOnly, KioskError

_EVENT_FILE = b"SQLite format 3\0"
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


@contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """A path to write to; it takes `target`'s place when the block ends well, and is gone when it does not.

    Through a link the file it points to is replaced; a pipe or a device is written to as it is.
    """
    _refuse_folders(target)
    _refuse_events(target)
    place = target.resolve()
    if place.exists() and not place.is_file():
        with _explaining(target):
            yield place
        return
    with _explaining(target):
        handle, name = tempfile.mkstemp(prefix=".writing-", suffix=target.suffix, dir=place.parent)
        os.close(handle)
    written = Path(name)
    try:
        with _explaining(target):
            yield written
            _settle(written, place)
    finally:
        with suppress(OSError):
            written.unlink(missing_ok=True)


@contextmanager
def _explaining(target: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise explained(error, target) from error


def _refuse_folders(target: Path) -> None:
    if target.is_dir():
        raise BadInput("{file} is a folder. Give the name of a file to write.", file=target)
    if not target.parent.is_dir():
        raise BadInput("There is no folder {folder} to write to.", folder=target.parent)


def _refuse_events(target: Path) -> None:
    """Everything but the event can be exported again, so a slip of the hand may not cost the event itself."""
    if not target.is_file():
        return
    with _explaining(target), target.open("rb") as file:
        head = file.read(len(_EVENT_FILE))
    if head == _EVENT_FILE:
        raise BadInput("{file} is an event file and stays as it is. Choose another name to write to.", file=target)


def _settle(written: Path, target: Path) -> None:
    with written.open("rb+") as file:
        os.fsync(file.fileno())
    usual = 0o666 & ~_umask()
    written.chmod(target.stat().st_mode & 0o777 if target.exists() else usual)
    written.replace(target)


def _umask() -> int:
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


def explained(error: OSError, target: Path) -> KioskError:
    if error.errno in _FULL:
        return BookFull("There is no room left for {file}. Free some space, or choose another disk.", file=target)
    return BookReadOnly(
        "{file} cannot be written: it may be open in another program, or the folder may be locked. "
        "Close it there, or choose another name.",
        file=target,
    )
