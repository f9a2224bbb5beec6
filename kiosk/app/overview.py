"""The event as the reception window shows it beside the verdict; of a door it is read before the desk is loaded."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kiosk.app.ports import Glance, PassageRow, Tally
from kiosk.domain.checkpoint import Checkpoint, doors
from kiosk.domain.ids import CheckpointId, FactId

if TYPE_CHECKING:
    from kiosk.domain.event import Event
    from kiosk.domain.handing import Count
    from kiosk.domain.notices import Emergency


@dataclass(frozen=True, slots=True)
class Overview:
    """What the reception window shows beside the verdict, read at one moment."""

    event: "Event | None"
    checkpoints: tuple[Checkpoint, ...]
    tally: Tally
    recent: tuple[PassageRow, ...]
    guests: int
    emergency: "Emergency | None" = None
    count: "Count | None" = None  # at an item
    things: Mapping[FactId, str] = field(default_factory=dict)  # numbers of devices, by the facts that moved them


def overview(glance: Glance, checkpoint: CheckpointId | None, recent: int) -> tuple[Overview, Checkpoint | None]:
    """All but what an item adds to it; and the item, where `checkpoint` is one. None stands for the first door."""
    places = tuple(place for place in glance.checkpoints() if place.in_use)
    chosen = checkpoint or next((place.id for place in doors(places)), None)
    tally = glance.tally(chosen) if chosen else Tally(0, 0, 0, 0)
    rows = glance.recent(chosen, recent) if chosen else ()
    item = next((one for one in places if one.id == chosen and not one.is_door), None)
    return Overview(glance.event(), places, tally, rows, glance.guest_count(), glance.emergency()), item
