"""The other venues as this hub knows them: reached or since when not, how far each one's log was read, who is where. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

_FRESH = timedelta(seconds=20)


@dataclass(frozen=True, slots=True)
class Mark:
    """How far a venue's log was read: the line of the last fact that is here, and that fact; so many lines were `read`,
    and of them `new` were not here before.
    """

    seq: int = 0
    fact: str = ""
    read: int = 0
    new: int = 0


@dataclass(frozen=True, slots=True)
class Venue:
    """`since`: reached, or not reached, since then. `behind` lines are still to come, as far as is known. `trouble` stands
    in the way here, and not on the line.
    """

    name: str
    since: datetime
    leads: bool = False
    reached: bool = False
    mark: Mark = Mark()
    behind: int = 0
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class Sign:
    """A hub says which venue it is of, whether that is the headquarters, and who is connected to it."""

    hub: str
    venue: str
    leads: bool
    members: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Venues:
    """`known` are those whose log is read here. `homes`: where each member was last; `signs`: the last of each hub, and when it came."""

    own: str
    leads: bool
    since: datetime
    known: Mapping[str, Venue] = field(default_factory=dict)
    homes: Mapping[str, str] = field(default_factory=dict)
    signs: Mapping[str, tuple[Sign, datetime]] = field(default_factory=dict)

    def of(self, name: str) -> Venue:
        return self.known.get(name, Venue(name, self.since))

    def home(self, member: str) -> str:
        """Empty while it was never seen anywhere."""
        return self.homes.get(member, "")

    def elsewhere(self, member: str) -> bool:
        return self.home(member) not in ("", self.own)

    def there(self, now: datetime) -> frozenset[str]:
        """Who is connected at another venue, as far as was heard just now."""
        fresh = [sign.members for sign, at in self.signs.values() if now - at < _FRESH and self._is_near(sign.venue)]
        return frozenset[str]().union(*fresh)

    def _is_near(self, venue: str) -> bool:
        """Its hub, or the headquarters that tells of it, is in reach."""
        if venue in self.known:
            return self.known[venue].reached
        return venue != self.own and any(one.reached for one in self.known.values())


def expected(venues: Venues, names: Iterable[str]) -> Venues:
    """They belong to the event, whether they have called yet or not."""
    return replace(venues, known={name: venues.of(name) for name in names} | dict(venues.known))


def heard(venues: Venues, sign: Sign, at: datetime) -> Venues:
    homes = {**venues.homes, **dict.fromkeys(sorted(sign.members), sign.venue)}
    known = dict(venues.known)
    if sign.venue != venues.own and sign.leads is not venues.leads:
        known[sign.venue] = replace(venues.of(sign.venue), leads=sign.leads)
    return replace(venues, known=known, homes=homes, signs={**venues.signs, sign.hub: (sign, at)})


def reached(venues: Venues, name: str, at: datetime) -> Venues:
    one = venues.of(name)
    return _with(venues, replace(one, reached=True, since=one.since if one.reached else at, trouble=""))


def lost(venues: Venues, name: str, at: datetime, trouble: str = "") -> Venues:
    one = venues.of(name)
    return _with(venues, replace(one, reached=False, since=at if one.reached else one.since, trouble=trouble))


def read(venues: Venues, name: str, mark: Mark, behind: int) -> Venues:
    return _with(venues, replace(venues.of(name), mark=mark, behind=behind))


def seen(venues: Venues, name: str, members: Iterable[str]) -> Venues:
    """They write into that venue's log."""
    return replace(venues, homes={**venues.homes, **dict.fromkeys(members, name)})


def unreached(venues: Venues, now: datetime, after: timedelta) -> tuple[Venue, ...]:
    """Those that nobody could reach for so long."""
    return tuple(one for one in venues.known.values() if not one.reached and now - one.since >= after)


def as_data(venues: Venues) -> list[dict[str, Any]]:
    """For `hub status`: by name, the headquarters first."""
    return [
        {
            "venue": one.name,
            "leads": one.leads,
            "reached": one.reached,
            "since": one.since.isoformat(),
            "read": one.mark.read,
            "new": one.mark.new,
            "behind": one.behind,
            "trouble": one.trouble,
        }
        for one in sorted(venues.known.values(), key=lambda one: (not one.leads, one.name))
    ]


def _with(venues: Venues, one: Venue) -> Venues:
    return replace(venues, known={**venues.known, one.name: one})
