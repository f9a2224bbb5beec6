"""What the page of classes was read from the file."""

from dataclasses import dataclass

from kiosk.app.class_lists import ClassList
from kiosk.domain.checkpoint import Checkpoint
from kiosk.domain.course import Course
from kiosk.domain.event import Event


@dataclass(frozen=True, slots=True)
class Known:
    """What was read: the classes, the one shown with its people, and how long that took in seconds."""

    event: Event | None = None
    places: tuple[Checkpoint, ...] = ()
    courses: tuple[Course, ...] = ()
    shown: ClassList | None = None
    took: float = 0.0

    @property
    def zone(self) -> str:
        return self.event.zone if self.event else "UTC"
