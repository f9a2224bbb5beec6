"""Files that must survive the plug being pulled: written beside, brought to disk, moved into place, folder brought to disk."""

import os
import sys
from pathlib import Path


def write_durably(path: Path, data: bytes, *, private: bool = False) -> None:
    """The file holds either what it held or all of `data`; `private`: only its owner may read it."""
    part = path.with_name(f".{path.name}.part")
    descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600 if private else 0o644)
    with os.fdopen(descriptor, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    part.replace(path)
    _sync_folder(path.parent)


def make_private_folder(folder: Path) -> None:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)


def _sync_folder(folder: Path) -> None:
    """So that the new name is on disk too; Windows has no such thing, and needs none."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
