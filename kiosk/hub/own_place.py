"""The hub's own computer is a member like any other: made at the first start, found again at every later one."""

from dataclasses import dataclass
from pathlib import Path

from kiosk.domain.ids import DeskId
from kiosk.domain.member import Members, MemberSet, Role
from kiosk.errors import BadInput
from kiosk.hub.authority import Papers
from kiosk.hub.keeping import keep_membership, kept_membership
from kiosk.hub.member_book import MemberBook
from kiosk.hub.membership import Membership
from kiosk.hub.nkey import new_seed, public_of
from kiosk.hub.papers import has_authority
from kiosk.hub.vault import Vault
from kiosk.hub.welcoming import member_of


@dataclass(frozen=True, slots=True)
class Own:
    """`in_vault`: the system's own store keeps its private key, not a file."""

    membership: Membership
    in_vault: bool


def refuse_taking_over(file: Path, root: Path, vault: Vault) -> None:
    """A desk that joined another hub has not the event's authority. Raises BadInput."""
    if kept_membership(file, vault) is not None and not has_authority(root):
        raise BadInput(
            "This computer joined another hub, and cannot take its place. Start the hub on an organiser's computer. "
            "If there is none, use --anew here; then every other computer must join again."
        )


def own_membership(book: MemberBook, file: Path, vault: Vault, authority: Papers, new: Membership) -> Own:
    """`new` says event, venue, desk and addresses; its member and seed are found or made, and written down."""
    kept, members = kept_membership(file, vault), book.members()
    if kept is None or kept.authority != authority.certificate or _is_revoked(members, kept):
        kept = _made(book, members, new)
    elif not _stands(members, kept):
        _vouched_for(book, kept)
    own = Membership(
        event=new.event,
        venue=new.venue,
        member=kept.member,
        desk=kept.desk,
        role=kept.role,
        addresses=new.addresses,
        authority=authority.certificate,
        seed=kept.seed,
    )
    return Own(own, keep_membership(file, own, vault))


def _stands(members: Members, kept: Membership) -> bool:
    return any(one.public == public_of(kept.seed) for one in members.active)


def _is_revoked(members: Members, kept: Membership) -> bool:
    return any(one.public == public_of(kept.seed) for one in members.revoked)


def _vouched_for(book: MemberBook, kept: Membership) -> None:
    """It joined, and the fact that says so has not come to this file yet."""
    book.record(MemberSet(kept.member, kept.desk, kept.role, public_of(kept.seed)))


def _made(book: MemberBook, members: Members, new: Membership) -> Membership:
    seed = new_seed()
    public = public_of(seed)
    name = _free_name(members, new.desk)
    said = book.record(MemberSet(member_of(public), name, Role.ORGANISER, public))
    return Membership(new.event, new.venue, said.member, DeskId(name), Role.ORGANISER, (), "", seed)


def _free_name(members: Members, wished: str) -> str:
    """The desk's own name, with a number behind it where another has it already."""
    taken = {one.name for one in members.active}
    names = (wished, *(f"{wished} ({number})" for number in range(2, len(taken) + 3)))
    return next(name for name in names if name not in taken)
