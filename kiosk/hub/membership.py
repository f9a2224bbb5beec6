"""What one computer must know to belong to an event's hub; made by joining, kept beside the event file."""

from dataclasses import dataclass

from kiosk.domain.ids import DeskId
from kiosk.domain.member import Role as Role


@dataclass(frozen=True, slots=True)
class Membership:
    """`addresses` are `host:port`, tried in turn; `authority` is the event's CA certificate in PEM; `seed` is this
    member's private nkey (an `SU…` text), which never leaves this computer; `member` is its name in subjects
    (`[A-Za-z0-9_-]`), `desk` the name people see. Without an authority the link is plain TCP: tests only.
    """

    event: str
    venue: str
    member: str
    desk: DeskId
    role: Role
    addresses: tuple[str, ...]
    authority: str = ""
    seed: str = ""
