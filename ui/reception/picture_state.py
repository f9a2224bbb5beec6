"""Codes read from pictures: what is waiting, what is being looked at, what was seen and answered. Step by step, pure."""

from dataclasses import dataclass, replace
from pathlib import Path

from kiosk.app.desk import Answer
from kiosk.domain.scan import Corner, Looked, Sighting
from kiosk.errors import KioskError

_NOWHERE: tuple[Corner, Corner, Corner, Corner] = ((0, 0), (0, 0), (0, 0), (0, 0))
RECORDED_AT_ONCE = 40
"""A sheet of guests is shown to be recorded; a whole year's letters dropped by mistake are not."""


@dataclass(frozen=True, slots=True)
class Given:
    """A file, or the bytes of a copied picture, and how it is called on the screen."""

    name: str
    source: Path | bytes


@dataclass(frozen=True, slots=True)
class Seen:
    """A code: where it was, and the desk's answer once there is one. `held` codes wait to be chosen."""

    text: str
    name: str
    page: int = 1
    pages: int = 1
    answer: Answer | None = None
    held: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """One look through the files given together, and those given meanwhile."""

    waiting: tuple[Given, ...] = ()
    now: Given | None = None
    page: int = 0
    pages: int = 0
    seen: tuple[Seen, ...] = ()
    without: tuple[str, ...] = ()
    troubles: tuple[KioskError, ...] = ()
    stopped: bool = False

    @property
    def busy(self) -> bool:
        return self.now is not None or bool(self.waiting)

    @property
    def held(self) -> tuple[str, ...]:
        return tuple(one.text for one in self.seen if one.held)


def taken(reading: Reading, given: tuple[Given, ...]) -> Reading:
    """More files: they queue up, or begin a new look when the last one is over."""
    if reading.busy:
        return replace(reading, waiting=(*reading.waiting, *given))
    return Reading(waiting=given)


def begun(reading: Reading) -> Reading:
    """The next file is opened."""
    first, *rest = reading.waiting
    return replace(reading, now=first, waiting=tuple(rest), page=0, pages=0)


def looked(reading: Reading, at: Looked) -> tuple[Reading, tuple[str, ...]]:
    """A page was looked at: the reading from now on, and the codes to present."""
    if reading.now is None:
        return reading, ()
    known = {one.text for one in reading.seen}
    fresh = [text for text in dict.fromkeys(one.text for one in at.sightings) if text not in known]
    room = max(0, RECORDED_AT_ONCE - len(reading.seen))
    seen = tuple(
        Seen(text, reading.now.name, at.page, at.pages, held=place >= room) for place, text in enumerate(fresh)
    )
    found = reading.now.name if at.sightings else None
    without = tuple(name for name in reading.without if name != found)
    after = replace(reading, page=at.page, pages=at.pages, seen=(*reading.seen, *seen), without=without)
    return after, tuple(fresh[:room])


def as_seen(texts: tuple[str, ...]) -> Looked:
    """Texts as if a picture had held them."""
    return Looked(1, 1, tuple(Sighting(text, "", _NOWHERE) for text in texts), 0.0)


def ended(reading: Reading, *, codes: int, error: KioskError | None = None) -> Reading:
    """The file is through, or could not be read; `codes` is how many were in it."""
    if reading.now is None:
        return reading
    without = reading.without if codes or error else (*reading.without, reading.now.name)
    troubles = reading.troubles if error is None else (*reading.troubles, error)
    return replace(reading, now=None, without=without, troubles=troubles)


def halted(reading: Reading) -> Reading:
    """Someone has seen enough: what was read stays."""
    return replace(reading, now=None, waiting=(), stopped=reading.busy)


def answered(reading: Reading, answer: Answer) -> Reading:
    """The desk's answer goes to the code that it is for."""
    if not any(one.text == answer.text for one in reading.seen):
        return reading
    seen = tuple(replace(s, answer=answer, held=False) if s.text == answer.text else s for s in reading.seen)
    return replace(reading, seen=seen)


def asked(reading: Reading, texts: tuple[str, ...]) -> Reading:
    """Held codes are being presented now."""
    return replace(reading, seen=tuple(replace(s, held=False) if s.text in texts else s for s in reading.seen))
