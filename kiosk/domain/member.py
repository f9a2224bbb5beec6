"""Members of an event's hub: who joined, as what, and by which key they are known."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum


class Role(Enum):
    """What a member may do: a desk records, a screen only reads, an organiser records and admits members."""

    DESK = "desk"
    SCREEN = "screen"
    ORGANISER = "organiser"


@dataclass(frozen=True, slots=True)
class MemberSet:
    """A computer joined the hub, or was revoked. `member` is its name in the log, used once and never again.

    `proof` is the event authority's signature over `vouched_text`: a member that writes such a fact itself admits
    nobody. A revocation stands beside the joining and not in its place, so that none can be taken back by repeating
    the joining; and words with other proofs stand beside each other, so that a forged one takes the place of none.
    """

    member: str
    name: str
    role: Role
    public: str
    revoked: bool = False
    proof: str = ""

    @property
    def about(self) -> str:
        said = "revoked" if self.revoked else "joined"
        return f"{self.member}\n{said}\n{self.proof}"


def vouched_text(said: MemberSet) -> bytes:
    """What the authority signs."""
    parts = ("member", said.member, said.name, said.role.value, said.public, "revoked" if said.revoked else "joined")
    return "\n".join(parts).encode()


@dataclass(frozen=True, slots=True)
class Members:
    """All that ever joined, in the order of their names in the log; `revoked` are no members any more."""

    active: tuple[MemberSet, ...] = ()
    revoked: tuple[MemberSet, ...] = ()


def members_of(said: Iterable[MemberSet], vouched: Callable[[bytes, str], bool]) -> Members:
    """What stands, of which the authority vouches; `said`: the oldest first; `vouched(text, proof)` checks its signature."""
    true = [one for one in said if vouched(vouched_text(one), one.proof)]
    gone = {one.member for one in true if one.revoked}
    newest = {one.member: one for one in true if not one.revoked}
    joined = [newest[member] for member in sorted(newest)]
    return Members(
        tuple(one for one in joined if one.member not in gone), tuple(one for one in joined if one.member in gone)
    )
