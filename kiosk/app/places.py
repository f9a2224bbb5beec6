"""Where a desk stands: its checkpoint, whether people are counted there, and the event's zone."""

from kiosk.app.ports import Page
from kiosk.domain.checkpoint import Checkpoint
from kiosk.domain.ids import CheckpointId
from kiosk.errors import BadInput, NotFound

NO_ZONE = "UTC"


def place_of(page: Page, checkpoint: CheckpointId) -> Checkpoint:
    place = page.checkpoint(checkpoint)
    if place is None:
        raise NotFound("This event has no such checkpoint. Choose one of its checkpoints.")
    return place


def door_of(page: Page, checkpoint: CheckpointId) -> Checkpoint:
    """Where people come in, themselves or instead or along or uninvited; a pile of document packs is no such place."""
    place = place_of(page, checkpoint)
    if not place.is_door:
        raise BadInput(
            "Who came is recorded at a door, and {item} is none. Choose a door with F3 first.", item=place.name
        )
    return place


def zone_of(page: Page) -> str:
    event = page.event()
    return event.zone if event else NO_ZONE
