"""The place of the link to other desks, before there is one, while there is one, and where there never will be one."""

from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING

from kiosk.app.ports import Clock
from kiosk.app.sharing import Apart, First, LinkState, Offered, Proposed, Unanswered
from kiosk.domain.ids import FactId

if TYPE_CHECKING:
    from datetime import datetime

    from kiosk.app.sharing import Aside, HubLink, Obstacle
    from kiosk.domain.facts import Entry


class LinkSeat:
    """kiosk.app.sharing.HubLink. Of an event that is shared with nobody, whatever is recorded here is first."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._link: HubLink | None = None
        self._since: datetime | None = None

    def expect(self) -> None:
        """The event is shared, and the link comes in a moment."""
        if self._since is None:
            self._since = self._clock.now()

    def use(self, link: "HubLink") -> None:
        self.expect()
        self._link = link

    def leave(self) -> None:
        """The event is shared with nobody any more."""
        self._link = self._since = None

    @property
    def shared(self) -> bool:
        return self._since is not None

    def state(self) -> LinkState:
        link = self._link
        return link.state() if link is not None else Apart(self._since or self._clock.now())

    def unshared(self) -> int:
        link = self._link
        return link.unshared() if link is not None else 0

    def offer(self, fact: FactId) -> Offered:
        link = self._link
        if link is not None:
            return link.offer(fact)
        return Unanswered() if self.shared else First()

    def propose(self, entry: "Entry", known: int) -> Proposed:
        link = self._link
        if link is not None:
            return link.propose(entry, known)
        return Unanswered() if self.shared else First()

    def set_aside(self) -> "tuple[Aside, ...]":
        link = self._link
        return link.set_aside() if link is not None else ()

    def obstacle(self) -> "Obstacle | None":
        link = self._link
        return link.obstacle() if link is not None else None

    def first(self) -> AbstractContextManager[None]:
        link = self._link
        return link.first() if link is not None else nullcontext()

    def nudge(self) -> None:
        link = self._link
        if link is not None:
            link.nudge()
