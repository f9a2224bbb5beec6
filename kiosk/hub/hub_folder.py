"""Where a hub keeps its things: a folder beside the event file, on a disk of this computer that nobody else copies."""

import ctypes
import sys
from dataclasses import dataclass
from pathlib import Path, PurePath

from kiosk.errors import BadInput

_SYNCED = (
    *("onedrive", "dropbox", "google drive", "googledrive", "google-drive", "icloud", "mobile documents"),
    *("com~apple~clouddocs", "pcloud", "pclouddrive", "box sync", "nextcloud", "owncloud", "syncthing"),
    *("yandex.disk", "mega", "megasync", "zalo cloud", "cloudstorage"),
)
_MARKS = (".dropbox.cache", ".stfolder", ".owncloudsync.log", ".nextcloudsync.log")
_NETWORK = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ceph", "glusterfs", "davfs", "fuse.sshfs", "fuse.rclone"}
)
_REMOTE_DRIVE = 4


@dataclass(frozen=True, slots=True)
class HubFolder:
    """`<name>.hub/` beside the event file: the engine's store, certificates, keys, copies of the event."""

    file: Path

    @property
    def root(self) -> Path:
        return self.file.with_name(f"{self.file.stem}.hub")

    @property
    def store(self) -> Path:
        return self.root / "store"

    @property
    def snapshots(self) -> Path:
        return self.root / "copies"

    @property
    def log(self) -> Path:
        return self.root / "server.log"

    def of(self, name: str) -> Path:
        return self.root / name


def refuse_unfit(folder: Path, mounts: str | None = None) -> None:
    """Raises BadInput where another program copies the store while it is written, or it lies on another computer.

    `mounts` is what Linux says in /proc/mounts.
    """
    if name := synced_by(folder):
        raise BadInput(
            "{folder} is a folder that {name} copies to the internet, and that would break the hub. "
            "Move the event file to a folder of this computer only.",
            folder=str(folder.parent),
            name=name,
        )
    if on_network(folder, _mounts() if mounts is None else mounts):
        raise BadInput(
            "{folder} lies on a network drive, where a hub is not safe. "
            "Move the event file to a disk of this computer.",
            folder=str(folder.parent),
        )


def synced_by(folder: Path) -> str:
    """The part of the path that belongs to a program that copies folders to the internet; empty when there is none."""
    by_name = next((part for part in folder.parts if _is_synced(part)), "")
    marked = (mark for place in folder.parents for mark in _MARKS if (place / mark).exists())
    return by_name or next(marked, "")


def _is_synced(part: str) -> bool:
    """The name itself, or with a firm behind it: OneDrive - HCMUTE."""
    name = part.casefold()
    return any(name == known or name.startswith((f"{known} ", f"{known}-", f"{known}(")) for known in _SYNCED)


def on_network(folder: Path, mounts: str) -> bool:
    if str(folder).startswith("\\\\"):
        return True
    if sys.platform == "win32":
        return _windows_drive_type(folder.anchor) == _REMOTE_DRIVE
    return kind_of_disk(folder, mounts) in _NETWORK


def kind_of_disk(folder: PurePath, mounts: str) -> str:
    """The file system of the innermost mount that holds the folder, as /proc/mounts names it; empty when unknown."""
    lines = (line.split() for line in mounts.splitlines())
    holding = [(len(parts[1]), parts[2]) for parts in lines if len(parts) > 2 and _holds(_plain(parts[1]), folder)]
    return max(holding, default=(0, ""))[1]


def _holds(mount: str, folder: PurePath) -> bool:
    return PurePath(mount) == folder or PurePath(mount) in folder.parents


def _plain(mount: str) -> str:
    return mount.replace("\\040", " ")


def _mounts() -> str:
    try:
        return Path("/proc/mounts").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def _windows_drive_type(anchor: str) -> int:
    if sys.platform == "win32":
        return int(ctypes.windll.kernel32.GetDriveTypeW(anchor))
    return 0
