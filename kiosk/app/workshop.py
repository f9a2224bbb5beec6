"""Files made beside their place and moved into it whole, under names every system takes."""

import errno
import hashlib
import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from kiosk.domain.names import words_of
from kiosk.errors import BadInput, BookFull, BookReadOnly, KioskError

_PLAIN = re.compile(r"[A-Z0-9]{1,40}")
_NAME_LONGEST = 60
_PREFIX, _AN_HOUR = ".making-", 3_600


@contextmanager
def workshop(out: Path) -> Iterator[Path]:
    """A folder inside `out` to work in; gone at the end, whatever happens, and so is `out` if it is new and stayed empty."""
    new = not out.exists()
    if not new and not out.is_dir():
        raise BadInput("{path} is a file. Name a folder for the codes.", path=out)
    try:
        out.mkdir(parents=True, exist_ok=True)
        folder = Path(tempfile.mkdtemp(prefix=_PREFIX, dir=out))
        _sweep(out, folder)
    except OSError as error:
        raise explained(error, out) from error
    try:
        yield folder
    except OSError as error:
        raise explained(error, out) from error
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        if new:
            with suppress(OSError):
                out.rmdir()


def _sweep(out: Path, fresh: Path) -> None:
    """Folders of runs that were killed are cleared away; what was written to within the last hour may be at work."""
    now = fresh.stat().st_mtime
    for old in out.glob(f"{_PREFIX}*"):
        with suppress(OSError):
            newest = max(path.stat().st_mtime for path in (old, *old.iterdir()))
            if old != fresh and now - newest > _AN_HOUR:
                shutil.rmtree(old, ignore_errors=True)


def explained(error: OSError, out: Path) -> KioskError:
    if error.errno == errno.ENOSPC:
        return BookFull("The disk of {path} is full. Free some space, then make the codes again.", path=out)
    return BookReadOnly("No files can be written in {path}. Choose another folder.", path=out)


def delivered(folder: Path, out: Path) -> tuple[Path, ...]:
    """Moves what was made into its place; a file of the same name there is replaced."""
    files = sorted(folder.iterdir())
    return tuple(file.replace(out / file.name) for file in files)


def file_stem(code: str, name: str) -> str:
    """A file name without its ending, different for different codes on every system: `BCGH…-nguyen-van-an`.

    Codes that are not just capital letters and digits are cut to what is safe and told apart by a digest.
    """
    safe = code if _PLAIN.fullmatch(code) else _safe(code, 24) + "-" + hashlib.sha256(code.encode()).hexdigest()[:10]
    return f"{safe}-{_safe(name, _NAME_LONGEST)}"


def _safe(text: str, longest: int) -> str:
    """Folded words joined by hyphens, plain letters and digits only; "x" when none are left."""
    kept = (re.sub(r"[^a-z0-9]", "", word) for word in words_of(text[: longest * 4]))
    return "-".join(word for word in kept if word)[:longest].strip("-") or "x"
