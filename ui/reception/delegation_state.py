"""The delegation on the screen: whose rows are shown, where the cursor is, who is ticked. Step by step, no widget."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from kiosk.app.delegation import Delegation, Member
from kiosk.app.desk import Answer, Together
from kiosk.app.sentences import guest_of
from kiosk.domain.admission import Unasked
from kiosk.domain.ids import InvitationId
from kiosk.domain.names import fold, initials, words_of

DIGITS = 9
_NOBODY: frozenset[InvitationId] = frozenset()


@dataclass(frozen=True, slots=True)
class Ticking:
    """`at` is a row of those shown, `pointed` when somebody went there; `sought` is what was typed to find one.

    `refused` are the answers to those who were presented last and may not come in.
    """

    delegation: Delegation
    ticked: frozenset[InvitationId] = _NOBODY
    sought: str = ""
    at: int = 0
    pointed: bool = False
    refused: tuple[Answer, ...] = ()

    @property
    def is_sure(self) -> bool:
        """Is it clear whom a space ticks? Else it parts two words of what is typed."""
        return not self.sought or self.pointed or len(self.shown) == 1

    @property
    def shown(self) -> tuple[Member, ...]:
        return tuple(member for member in self.delegation.members if _fits(member, self.sought))

    @property
    def here(self) -> Member | None:
        """Where the cursor is."""
        shown = self.shown
        return shown[self.at] if self.at < len(shown) else None

    @property
    def chosen(self) -> tuple[InvitationId, ...]:
        """Those ticked, in the list's order."""
        return tuple(one.guest.id for one in self.delegation.members if one.guest.id in self.ticked)

    @property
    def expected(self) -> int:
        """How many will have come once the ticked are recorded."""
        return len(self.delegation.present) + sum(
            one.guest.id in self.ticked and not one.presence.ever for one in self.delegation.members
        )


def opened(delegation: Delegation, before: Ticking | None, head: InvitationId | None) -> Ticking:
    """The same delegation opened again keeps its ticks. `head` was chosen in the list, so he is ticked as well."""
    same = before is not None and (before.delegation.unit, before.delegation.letter) == (
        delegation.unit,
        delegation.letter,
    )
    ticks = before.ticked if before is not None and same else _NOBODY
    return renewed(Ticking(delegation), delegation, ticks | {head} if head else ticks)


def renewed(state: Ticking, delegation: Delegation, ticks: Iterable[InvitationId] | None = None) -> Ticking:
    """Read anew: whoever came in meanwhile is ticked no more."""
    free = {one.guest.id for one in delegation.members if one.since is None}
    kept = frozenset(state.ticked if ticks is None else ticks) & free
    fresh = replace(state, delegation=delegation, ticked=kept)
    return replace(fresh, at=min(fresh.at, max(0, len(fresh.shown) - 1)))


def recorded(state: Ticking, done: Together) -> Ticking:
    """Only who can be asked about once more is still ticked; whoever was refused stands there with the reason, the first of
    them in sight.
    """
    again = [one.verdict.invitation.id for one in done.refused if isinstance(one.verdict, Unasked)]
    after = replace(renewed(replace(state, sought=""), done.delegation, again), refused=done.refused)
    refused = {guest.id for one in done.refused if (guest := guest_of(one.verdict)) is not None}
    first = next((at for at, one in enumerate(after.shown) if one.guest.id in refused), after.at)
    return replace(after, at=first)


def typed(state: Ticking, text: str) -> Ticking:
    return replace(state, sought=text, at=0, pointed=False) if text != state.sought else state


def moved(state: Ticking, by: int) -> Ticking:
    return replace(state, at=min(max(state.at + by, 0), max(0, len(state.shown) - 1)), pointed=True)


def switched(state: Ticking, row: int) -> Ticking:
    """Tick the row's guest, or take the tick away; whoever is in needs none."""
    shown = state.shown
    if not 0 <= row < len(shown):
        return state
    one = shown[row]
    ticked = state.ticked if one.since else state.ticked ^ {one.guest.id}
    return replace(state, ticked=ticked, at=row)


def switched_here(state: Ticking) -> Ticking:
    """Space: tick, then go on to the next; after a search the whole list is there again."""
    done = switched(state, state.at)
    if not state.sought:
        return moved(done, 1)
    here = state.here
    whole = replace(done, sought="", pointed=False)
    rows = [one.guest.id for one in whole.shown]
    return replace(whole, at=rows.index(here.guest.id) if here else 0)


def switched_all(state: Ticking) -> Ticking:
    """Everyone shown who is not in; when they all are ticked, none of them."""
    free = frozenset(one.guest.id for one in state.shown if one.since is None)
    return replace(state, ticked=state.ticked - free if free <= state.ticked else state.ticked | free)


def _fits(member: Member, sought: str) -> bool:
    """By beginnings of words that stand together in the name, the post or the seat, or by the name's initials."""
    wanted = fold(sought).replace(" ", "")
    if not wanted:
        return True
    guest = member.guest
    texts = (guest.name, member.person.name if member.person else "", guest.post, guest.seat)
    return any(_begins(words_of(text), wanted) for text in texts) or initials(guest.name).startswith(wanted)


def _begins(words: list[str], wanted: str) -> bool:
    return any("".join(words[at:]).startswith(wanted) for at in range(len(words)))
