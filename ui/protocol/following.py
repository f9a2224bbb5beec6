"""What the protocol officer follows: the MC sheet of one checkpoint, and which watched guests came meanwhile."""

import time
from dataclasses import dataclass

from kiosk.app.mc_lines import McSheet, Named, State
from kiosk.app.mc_people import McPeople
from kiosk.app.mc_sheet import mc_sheet
from kiosk.app.ports import Clock, Reader
from kiosk.domain.checkpoint import Checkpoint, current, doors


@dataclass(frozen=True, slots=True)
class Following:
    """`sheet` is None while there is no checkpoint; `took` the seconds it took to read."""

    places: tuple[Checkpoint, ...]
    sheet: McSheet | None
    took: float

    @property
    def zone(self) -> str:
        return self.sheet.event.zone if self.sheet and self.sheet.event else "UTC"

    @property
    def arrivals(self) -> dict[str, Named]:
        """The watched guests who are here, by the check-in that brought them, the earliest first."""
        watched = self.sheet.watched if self.sheet else ()
        here = [one for one in watched if one.state is State.PRESENT and one.entry and one.since]
        return {str(one.entry): one for one in sorted(here, key=lambda one: (one.since, one.entry))}


def follow(reader: Reader, chosen: str, clock: Clock, people: McPeople) -> Following:
    """The sheet of the chosen checkpoint; of the one that is open now when none is."""
    began = time.monotonic()
    places, now = doors(reader.checkpoints()), clock.now()
    place = next((place for place in places if place.id == chosen), current(places, now))
    sheet = mc_sheet(reader, place, now, people) if place else None
    return Following(places, sheet, time.monotonic() - began)
