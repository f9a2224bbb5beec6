"""Copies of the event while the hub runs: hourly and at the end, beside the event file and in the hub's own store."""

import zlib
from datetime import datetime
from pathlib import Path

import msgspec
from nats.aio.client import Client
from nats.errors import Error as NatsError
from nats.js.errors import Error as StoreError

from kiosk.app.care import EventFiles
from kiosk.errors import BadInput
from kiosk.hub.durable import make_private_folder
from kiosk.hub.permissions import SNAPSHOTS

EVERY_SECONDS = 3_600.0
KEPT = 3
NEWEST = "event"


def copy_beside(files: EventFiles, file: Path, folder: Path, now: datetime) -> Path:
    """A whole copy for this computer, private keys and all; the newest few are kept. Raises KioskError."""
    make_private_folder(folder)
    target = folder / f"{file.stem}-{now.astimezone():%Y%m%d-%H%M%S}{file.suffix}"
    if not target.exists():
        files.back_up(file, target)
    for old in sorted(folder.glob(f"{file.stem}-*{file.suffix}"))[:-KEPT]:
        old.unlink()
    return target


def packed(files: EventFiles, file: Path, folder: Path) -> bytes:
    """A copy for other computers, compressed: without the private keys that are this file's alone."""
    make_private_folder(folder)
    shared = folder / f".{file.stem}.shared"
    shared.unlink(missing_ok=True)
    try:
        files.hand_out(file, shared)
        return zlib.compress(shared.read_bytes(), 1)
    finally:
        shared.unlink(missing_ok=True)


def unpacked(data: bytes) -> bytes:
    """Raises BadInput when it is none."""
    try:
        return zlib.decompress(data)
    except zlib.error as error:
        raise BadInput("The hub's copy of the event arrived damaged. Join again.") from error


async def put_in_store(client: Client, data: bytes) -> None:
    """The newest takes the place of the one before. Raises BadInput."""
    try:
        store = await client.jetstream().object_store(SNAPSHOTS)
        await store.put(NEWEST, data)
    except (NatsError, StoreError, TimeoutError, msgspec.MsgspecError) as error:
        raise BadInput("The copy of the event could not be put into the hub's store.") from error


async def newest_in_store(client: Client) -> bytes | None:
    """None when the hub has made none yet. Raises BadInput."""
    try:
        store = await client.jetstream().object_store(SNAPSHOTS)
        return (await store.get(NEWEST)).data
    except StoreError:
        return None
    except (NatsError, TimeoutError) as error:
        raise BadInput("The hub's copy of the event could not be fetched.") from error
