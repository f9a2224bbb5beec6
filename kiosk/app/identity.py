"""Who signs: stamps and new identities for one desk, at its own clock."""

from datetime import UTC, datetime, timedelta

from kiosk.app.ports import Clock
from kiosk.domain.ids import DeskId, FactId, IdMaker
from kiosk.domain.moment import milliseconds
from kiosk.domain.stamp import Stamp


class SystemClock:
    """The one place where the wall clock enters."""

    def now(self) -> datetime:
        return datetime.now(UTC)


class ShiftedClock:
    """The wall clock moved by a fixed span, for rehearsals."""

    def __init__(self, shift: timedelta, clock: Clock) -> None:
        self._clock = clock
        self.shift = shift

    def now(self) -> datetime:
        return self._clock.now() + self.shift


class StoppedClock:
    """Always the same moment."""

    def __init__(self, at: datetime) -> None:
        self._at = at

    def now(self) -> datetime:
        return self._at


class Stamper:
    """Stamps facts with a fresh UUIDv7, this desk and its clock."""

    def __init__(self, desk: DeskId, clock: Clock, ids: IdMaker | None = None) -> None:
        self.desk = desk
        self.clock = clock
        self._ids = ids or IdMaker()

    def stamp(self, at: datetime | None = None) -> Stamp:
        moment = at or self.clock.now()
        return Stamp(FactId(self._ids.new(milliseconds(moment))), self.desk, moment)

    def ids(self, count: int) -> list[str]:
        """New identities for invitations, checkpoints and sessions, in growing order."""
        return self._ids.many(milliseconds(self.clock.now()), count)
