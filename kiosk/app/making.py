"""Making event files: a new event with its checkpoints, and the demo; whole, or not at all."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

from kiosk.app.care import EventFiles, OpenBook, Progress
from kiosk.app.demo import seed_demo
from kiosk.app.identity import Stamper
from kiosk.app.inviting import invite
from kiosk.app.organiser import Organiser
from kiosk.app.ports import Nobody
from kiosk.domain.checkpoint import Checkpoint
from kiosk.domain.event import Event
from kiosk.errors import BadInput, KioskError
from kiosk.words import Words

SHEET = "codes.pdf"
_TAILS = ("", "-wal", "-shm")


def make_event(files: EventFiles, stamper: Stamper, path: Path, event: Event, checkpoints: Sequence[str]) -> Path:
    """A new file with its event and checkpoints, closed; when that fails nothing is left. Raises KioskError."""
    with _new(files, path) as book:
        organiser = Organiser(book, stamper, Nobody())
        organiser.describe(event)
        for name in checkpoints:
            organiser.set_checkpoint(Checkpoint(id=organiser.new_checkpoint_id(), name=name))
    return path


def make_demo(
    files: EventFiles,
    stamper: Stamper,
    folder: Path,
    day: date,
    *,
    words: Words,
    progress: Progress | None = None,
    read_back: Callable[[Any], str | None] | None = None,
) -> Path:
    """The founding event on `day` and the day after, and a sheet of its guests' codes beside it.

    A demo made earlier for the same day is left as it is, with its check-ins. The sheet is a convenience:
    when it cannot be made, the demo is made without it.
    """
    file = folder / f"demo-{day.isoformat()}.kiosk"
    if file.exists():
        return file
    _make_folder(folder)
    part = folder / f".{file.name}.part"
    _remove(part)
    with _new(files, part) as book:
        seed_demo(book, stamper.stamp, day=day)
        with book.reading() as reader:
            try:
                invite(reader, folder, "pdf", words=words, progress=progress, read_back=read_back)
            except KioskError:
                _remove(folder / SHEET)
    return part.rename(file)


@contextmanager
def _new(files: EventFiles, path: Path) -> Iterator[OpenBook]:
    book = files.create(path)
    try:
        yield book
    except BaseException:
        book.close()
        _remove(path)
        raise
    book.close()


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise BadInput("The folder {folder} cannot be made: {why}.", folder=folder, why=error.strerror or "") from error


def _remove(file: Path) -> None:
    for tail in _TAILS:
        file.with_name(file.name + tail).unlink(missing_ok=True)
