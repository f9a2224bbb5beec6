"""What an invitation promises, to whom, and where it stands."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from kiosk.domain.ids import InvitationId


class Standing(Enum):
    VALID = "valid"
    PENDING = "pending"
    UNAPPROVED = "unapproved"
    BLOCKED = "blocked"
    CANCELLED = "cancelled"
    REVOKED = "revoked"


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation:
    """One code, one place: the person or post it is addressed to, and its terms.

    `extra` keeps the guest list's columns we have no name for, as (heading, text) in the list's order.
    `wants` are questions still to be answered at the desk. `key` is the identity in the organiser's own
    system (an external id), kept so that the list can be imported again. `unlisted`: a signed code vouches for it,
    and no list has brought it yet; until someone asks, its name is its code as printed. `letter` is the number of the
    letter that invited, `in_office` since when the post is held and `born` when the guest was, both as the list writes
    them; `spoken` says how the name is pronounced, `needs` what the desk must know: a wheelchair, an allergy, a language.
    """

    id: InvitationId
    code: str
    name: str
    unit: str = ""
    block: str = ""
    post: str = ""
    title: str = ""
    category: str = ""
    seat: str = ""
    phone: str = ""
    email: str = ""
    language: str = ""
    note: str = ""
    key: str = ""
    attention: bool = False
    walk_in: bool = False
    standing: Standing = Standing.VALID
    valid_from: datetime | None = None
    valid_until: datetime | None = None
    wants: tuple[str, ...] = ()
    extra: tuple[tuple[str, str], ...] = ()
    unlisted: bool = False
    letter: str = ""
    in_office: str = ""
    born: str = ""
    spoken: str = ""
    needs: str = ""

    def __post_init__(self) -> None:
        for moment in (self.valid_from, self.valid_until):
            if moment is not None and moment.tzinfo is None:
                raise ValueError("an invitation's window needs a time zone")

    @property
    def expected(self) -> bool:
        """Is the guest to be counted on? Not a walk-in, and not cancelled, blocked, revoked or unapproved."""
        return not self.walk_in and self.standing in (Standing.VALID, Standing.PENDING)
