"""The hub's certificates on disk: the event's authority is made once, and only its owner may read its key."""

from pathlib import Path

from kiosk.errors import BadInput
from kiosk.hub.authority import Papers, fingerprint, hub_certificate, new_authority
from kiosk.hub.durable import make_private_folder, write_durably
from kiosk.network import own_addresses

_EVENT, _AUTHORITY, _KEY = "event", "authority.pem", "authority.key"


def has_authority(root: Path) -> bool:
    return (root / _AUTHORITY).is_file() and (root / _KEY).is_file()


def authority_of(root: Path, event: str) -> Papers:
    """The event's authority in the hub's folder, made when there is none. Raises BadInput when it is another event's."""
    make_private_folder(root)
    refuse_other_event(root, event)
    if not has_authority(root):
        keep_authority(root, event, new_authority(event))
    try:
        papers = Papers(*((root / name).read_text(encoding="ascii") for name in (_AUTHORITY, _KEY)))
        fingerprint(papers.certificate)
    except ValueError as error:
        raise BadInput(
            "The hub's certificate in {folder} cannot be read any more. Put the folder back from a backup, "
            "or move it away; then every computer must join again.",
            folder=root.name,
        ) from error
    return papers


def keep_authority(root: Path, event: str, papers: Papers) -> None:
    """As made here, or as an organiser's computer was given it by another hub."""
    make_private_folder(root)
    write_durably(root / _KEY, papers.key.encode(), private=True)
    write_durably(root / _AUTHORITY, papers.certificate.encode())
    write_durably(root / _EVENT, event.encode())


def refuse_other_event(root: Path, event: str) -> None:
    """Raises BadInput when this folder is the hub of another event."""
    kept = root / _EVENT
    if kept.is_file() and kept.read_text(encoding="utf-8") != event:
        raise BadInput(
            "{folder} belongs to another event's hub. Move it away, or give the event file another name.",
            folder=root.name,
        )


def write_hub_certificate(root: Path, authority: Papers) -> None:
    """A fresh one for every start: it costs a millisecond, and none is ever out of date."""
    made = hub_certificate(authority, (*own_addresses(), "127.0.0.1"))
    write_durably(root / "hub.key", made.key.encode(), private=True)
    write_durably(root / "hub.pem", made.certificate.encode())
