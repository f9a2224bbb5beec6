"""The membership beside the event file: `<name>.member`, written whole or not at all; its private key in the vault."""

from dataclasses import replace
from pathlib import Path

import msgspec

from kiosk.errors import BadInput
from kiosk.hub.durable import write_durably
from kiosk.hub.membership import Membership
from kiosk.hub.vault import Vault


def membership_file(file: Path) -> Path:
    return file.with_name(f"{file.stem}.member")


def keep_membership(file: Path, membership: Membership, vault: Vault) -> bool:
    """For the event file `file`; True when the system's own store keeps the private key, False when a file does."""
    kept = vault.keep(_name(membership), membership.seed, _seed_file(file))
    bare = msgspec.json.format(msgspec.json.encode(replace(membership, seed="")))
    write_durably(membership_file(file), bare, private=True)
    return kept


def kept_membership(file: Path, vault: Vault) -> Membership | None:
    """None when this computer has not joined. Raises BadInput when what it kept cannot be used any more."""
    kept = membership_file(file)
    if not kept.is_file():
        return None
    try:
        bare = msgspec.json.decode(kept.read_bytes(), type=Membership)
    except msgspec.MsgspecError as error:
        raise BadInput("{file} cannot be read any more. Join the hub again.", file=kept.name) from error
    seed = vault.find(_name(bare), _seed_file(file))
    if seed is None:
        raise BadInput("This computer's key to the hub is gone. Join the hub again.")
    return replace(bare, seed=seed)


def _seed_file(file: Path) -> Path:
    return file.with_name(f"{file.stem}.member.key")


def _name(membership: Membership) -> str:
    return f"{membership.event}/{membership.member}"
