"""The server's users: the controller's own keys, this computer's commands, and every member that stands."""

from collections.abc import Iterable

from kiosk.domain.member import MemberSet
from kiosk.hub import subjects
from kiosk.hub.membership import Membership
from kiosk.hub.nkey import public_of
from kiosk.hub.permissions import CONTROL, Allowed, allowed
from kiosk.hub.server_config import User, users_conf
from kiosk.hub.server_link import Seeds

COMMANDS = "_INBOX_commands"
_ASKING = Allowed((f"{CONTROL}.*",), (f"{COMMANDS}.>",))


def users_text(seeds: Seeds, commands: str, own: Membership, members: Iterable[MemberSet]) -> str:
    """users.conf; `commands` is the seed of this computer's own commands, which may ask the hub and nothing else."""
    users = [User(public_of(seeds.admin)), User(public_of(commands), _ASKING)]
    return users_conf(User(public_of(seeds.system)), [*users, *(_user(own, one) for one in members)])


def _user(own: Membership, member: MemberSet) -> User:
    """What the log's own subjects need stands beside what the hub adds."""
    of = Membership(own.event, own.venue, member.member, own.desk, member.role, ())
    mine = allowed(own.event, own.venue, member.member, member.role)
    publish = dict.fromkeys((*mine.publish, *subjects.may_publish(of)))
    subscribe = dict.fromkeys((*mine.subscribe, *subjects.may_subscribe(of)))
    return User(member.public, Allowed(tuple(publish), tuple(subscribe)))
