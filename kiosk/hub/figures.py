"""What the server says of itself, on this computer only: is every write on disk before it is acknowledged, who is connected."""

from datetime import datetime
from http.client import HTTPException
from urllib.request import urlopen

import msgspec

from kiosk.errors import BadInput

_SECONDS = 5.0


class _Settings(msgspec.Struct):
    sync_always: bool = False
    max_storage: int = 0


class _Stats(msgspec.Struct):
    storage: int = 0


class _JetStream(msgspec.Struct):
    config: _Settings = msgspec.field(default_factory=_Settings)
    stats: _Stats = msgspec.field(default_factory=_Stats)


class Server(msgspec.Struct):
    """Of /varz what is used; `mem` in bytes."""

    server_id: str
    version: str = ""
    mem: int = 0
    start: str = ""
    connections: int = 0
    leafnodes: int = 0
    jetstream: _JetStream = msgspec.field(default_factory=_JetStream)


class Connection(msgspec.Struct):
    """Of /connz: `authorized_user` is the member's public key, `name` what its program calls the connection."""

    cid: int
    ip: str = ""
    authorized_user: str = ""
    name: str = ""
    start: datetime | None = None
    last_activity: datetime | None = None
    rtt: str = ""


class _Connections(msgspec.Struct):
    connections: list[Connection] = []


def server(figures: str) -> Server:
    """`figures` is the address of the server's own pages. Raises BadInput when it does not answer."""
    return msgspec.json.decode(_asked(f"{figures}/varz"), type=Server)


def connections(figures: str) -> list[Connection]:
    """Everyone who is connected now."""
    return msgspec.json.decode(_asked(f"{figures}/connz?auth=1&limit=2048"), type=_Connections).connections


def refuse_unsafe(said: Server) -> None:
    """Raises BadInput when an acknowledged check-in could be lost in a power cut."""
    if not said.jetstream.config.sync_always:
        raise BadInput(
            "This hub does not write every check-in to disk at once, and a power cut would lose them. It is not used."
        )


def _asked(address: str) -> bytes:
    try:
        with urlopen(address, timeout=_SECONDS) as answer:
            read: bytes = answer.read()
    except (OSError, HTTPException) as error:
        raise BadInput("The hub's server does not answer.") from error
    return read
