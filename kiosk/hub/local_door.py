"""How this computer's own commands reach the hub that runs here: where, and by which key; new at every start."""

from dataclasses import dataclass
from pathlib import Path

import msgspec

from kiosk.errors import NotFound
from kiosk.hub.durable import write_durably

_FILE = "commands.json"


@dataclass(frozen=True, slots=True)
class LocalDoor:
    """`seed` may ask the hub, and nothing else."""

    address: str
    authority: str
    seed: str
    subject: str


def open_door(root: Path, door: LocalDoor) -> None:
    write_durably(root / _FILE, msgspec.json.encode(door), private=True)


def shut_door(root: Path) -> None:
    (root / _FILE).unlink(missing_ok=True)


def local_door(root: Path) -> LocalDoor:
    """Raises NotFound when no hub runs here."""
    try:
        return msgspec.json.decode((root / _FILE).read_bytes(), type=LocalDoor)
    except (OSError, msgspec.MsgspecError) as error:
        raise NotFound("No hub runs for this event on this computer. Start it with: hub run.") from error
