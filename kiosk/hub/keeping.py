"""The membership beside the event file: `<name>.member`, written whole or not at all; its private key in the vault."""

from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import msgspec

from kiosk.app.hub_office import membership_file
from kiosk.errors import BadInput
from kiosk.hub.durable import write_durably
from kiosk.hub.membership import Membership
from kiosk.hub.vault import Vault


def keep_membership(file: Path, membership: Membership, vault: Vault) -> bool:
    """For the event file `file`; True when the system's own store keeps the private key, False when a file does."""
    kept = vault.keep(_name(membership), membership.seed, _seed_file(file))
    _write(file, membership)
    return kept


def keep_addresses(file: Path, addresses: tuple[str, ...]) -> None:
    """Where the hub was found again; nothing is written for a computer that has left meanwhile, or cannot write."""
    with suppress(BadInput, OSError):
        bare = _bare(file)
        if bare is not None:
            _write(file, replace(bare, addresses=addresses))


def kept_membership(file: Path, vault: Vault) -> Membership | None:
    """None when this computer has not joined. Raises BadInput when what it kept cannot be used any more."""
    bare = _bare(file)
    if bare is None:
        return None
    seed = vault.find(_name(bare), _seed_file(file))
    if seed is None:
        raise BadInput("This computer's key to the hub is gone. Join the hub again.")
    return replace(bare, seed=seed)


def forget_membership(file: Path) -> None:
    """The key is of no use without it; in a file it goes as well."""
    membership_file(file).unlink(missing_ok=True)
    _seed_file(file).unlink(missing_ok=True)


def _bare(file: Path) -> Membership | None:
    kept = membership_file(file)
    if not kept.is_file():
        return None
    try:
        return msgspec.json.decode(kept.read_bytes(), type=Membership)
    except msgspec.MsgspecError as error:
        raise BadInput("{file} cannot be read any more. Join the hub again.", file=kept.name) from error


def _write(file: Path, membership: Membership) -> None:
    bare = msgspec.json.format(msgspec.json.encode(replace(membership, seed="")))
    write_durably(membership_file(file), bare, private=True)


def _seed_file(file: Path) -> Path:
    return file.with_name(f"{file.stem}.member.key")


def _name(membership: Membership) -> str:
    return f"{membership.event}/{membership.member}"
