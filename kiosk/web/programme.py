"""What the page may know of an event: the agenda, announcements, an alarm. It has no way to a guest."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

from kiosk.app.notices import announced
from kiosk.app.ports import Clock, Reader
from kiosk.domain.declarations import EmergencySet
from kiosk.domain.event import Event
from kiosk.domain.notices import Announcement, Emergency, plain
from kiosk.domain.session import Slot
from kiosk.errors import BookUnreadable, KioskError

_LOOK_EVERY = 0.25


@dataclass(frozen=True, slots=True)
class Programme:
    """Public things only, as harmless text. `version` differs whenever the file did; `stale` is when it was read last,
    if it cannot be read now.
    """

    event: Event
    slots: tuple[Slot, ...]
    announcements: tuple[Announcement, ...] = ()
    emergency: Emergency | None = None
    version: int = 0
    stale: datetime | None = None


class Source(Protocol):
    def programme(self) -> Programme:
        """As it stands; cheap when nothing changed."""


def programme_of(reader: Reader, name: str, version: int = 0) -> Programme:
    """Raises BookUnreadable when the file, called `name`, holds no event yet."""
    event = reader.event()
    if event is None:
        raise BookUnreadable("{file} holds no event yet. Make one with new.", file=name)
    alarm = reader.declaration(EmergencySet, "")
    return Programme(
        event=replace(event, name=plain(event.name), subtitle=plain(event.subtitle), place=plain(event.place)),
        slots=tuple(map(_harmless, reader.slots())),
        announcements=announced(reader),
        emergency=alarm.emergency if alarm else None,
        version=version,
    )


def _harmless(slot: Slot) -> Slot:
    """Every text on one line, with nothing in it that hides or turns around what stands beside it."""
    session = slot.session
    told = replace(
        session,
        title=plain(session.title),
        subtitle=plain(session.subtitle),
        room=plain(session.room),
        track=plain(session.track),
        speakers=tuple(plain(name) for name in session.speakers),
        note="",
        key="",
    )
    return replace(slot, session=told, room=plain(slot.room), reason=plain(slot.reason))


class OpenProgramme(Protocol):
    """What is needed of an open event file (kiosk.app.care.OpenBook)."""

    def changes(self) -> int: ...

    def close(self) -> None: ...


class ProgrammeFile:
    """Follows an event file: asks it at most four times a second, and keeps what it read last when it cannot be read.

    `read` gives the programme of a version; `steady` is a clock in seconds that only goes forward.
    """

    def __init__(
        self, changes: Callable[[], int], read: Callable[[int], Programme], clock: Clock, steady: Callable[[], float]
    ) -> None:
        self._changes, self._read, self._clock, self._steady = changes, read, clock, steady
        self._kept: Programme | None = None
        self._looked, self._known = float("-inf"), clock.now()

    def programme(self) -> Programme:
        """Raises KioskError only while nothing has been read yet."""
        now = self._steady()
        if self._kept is None or now - self._looked >= _LOOK_EVERY:
            self._kept = self._looked_again(self._kept)
            self._looked = now
        return self._kept

    def _looked_again(self, kept: Programme | None) -> Programme:
        try:
            version = self._changes()
            fresh = kept if kept and kept.version == version and kept.stale is None else self._read(version)
        except (KioskError, OSError):
            if kept is None:
                raise
            return replace(kept, stale=self._known)
        self._known = self._clock.now()
        return fresh
