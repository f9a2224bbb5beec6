"""Guests who need someone's attention, until the desk has said that it saw it. Step by step, without a widget."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from kiosk.domain.invitation import Invitation

HEAVY_FINGER = timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class Open:
    """One guest's flag that nobody has acknowledged; `since` it was first shown."""

    guest: Invitation
    since: datetime

    @property
    def text(self) -> str:
        return care_of(self.guest)


@dataclass(frozen=True, slots=True)
class Attentions:
    """`shown` stands on the verdict panel; `carried` were there before it, oldest first, and were not acknowledged."""

    shown: Open | None = None
    carried: tuple[Open, ...] = ()

    @property
    def next(self) -> Open | None:
        """What Enter acknowledges now."""
        return self.carried[0] if self.carried else self.shown


def care_of(guest: Invitation) -> str:
    """What the desk must know before anything else: needs, then the note."""
    return " · ".join(part for part in (guest.needs, guest.note) if part)


def heard(state: Attentions, guests: tuple[Invitation, ...], now: datetime) -> Attentions:
    """An answer about these guests takes the panel: who was there unacknowledged is carried on, each guest once.

    Of several who came together only those with the flag are carried.
    """
    flagged = [Open(guest, now) for guest in guests if guest.attention]
    alone = flagged[0] if len(guests) == 1 and flagged else None
    before = [*state.carried, *([state.shown] if state.shown else [])]
    fresh = [] if alone else flagged
    about = {one.guest.id for one in (*fresh, *([alone] if alone else []))}
    kept = [one for one in before if one.guest.id not in about]
    return Attentions(alone, (*kept, *fresh))


def forgotten(state: Attentions, guest: Invitation) -> Attentions:
    """His check-in was taken back: there is nobody to attend to."""
    shown = None if state.shown is None or state.shown.guest.id == guest.id else state.shown
    return Attentions(shown, tuple(one for one in state.carried if one.guest.id != guest.id))


def acknowledged(state: Attentions, now: datetime) -> Attentions:
    """Enter: the oldest is seen. An Enter right after it appeared belongs to whatever brought it."""
    oldest = state.next
    if oldest is None or now - oldest.since < HEAVY_FINGER:
        return state
    return replace(state, carried=state.carried[1:]) if state.carried else Attentions()
