"""Which copy of an event file this is, and on which computer: one word, the same for every program that opens it."""

import hashlib
import platform
from pathlib import Path

from kiosk.errors import BadInput


def whereabouts(file: Path) -> str:
    """16 hex digits, different for a copy of the file here and on any other computer. Raises BadInput when it is gone.

    The file's number on its disk, and not its path: a share has another path on each computer, and one file has many.
    """
    try:
        known = file.stat()
    except OSError as error:
        raise BadInput("{file} cannot be read: {why}.", file=file.name, why=error.strerror or "") from error
    said = f"{platform.node()}\n{known.st_dev}\n{known.st_ino}"
    return hashlib.sha256(said.encode()).hexdigest()[:16]
