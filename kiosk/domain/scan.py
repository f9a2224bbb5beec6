"""A text read by a device, a code seen in a picture, and the gate that lets one showing of a text through once."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from kiosk.domain.moment import apart


@dataclass(frozen=True, slots=True)
class Scan:
    text: str
    at: datetime


Corner = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Sighting:
    """A code seen in a picture: its text, its symbology ("QRCode", "MicroQRCode", "EAN13" …), and where.

    `corners` are pixels of the picture that was given, (x, y) from its upper left: the code's own upper left,
    upper right, lower right and lower left.
    """

    text: str
    format: str
    corners: tuple[Corner, Corner, Corner, Corner]


@dataclass(frozen=True, slots=True)
class Looked:
    """A page or frame of a file that was looked at, from 1 of `pages`; `ms` is how long the looking took."""

    page: int
    pages: int
    sightings: tuple[Sighting, ...]
    ms: float


@dataclass(frozen=True, slots=True)
class Gate:
    """Lets a text through once, until it has been out of sight for a while."""

    quiet: timedelta
    last: Scan | None = None

    def offer(self, scan: Scan) -> tuple["Gate", Scan | None]:
        """The gate from now on, and the scan if it is a new showing."""
        last = self.last
        repeat = last is not None and last.text == scan.text and apart(last.at, scan.at) < self.quiet
        return Gate(self.quiet, scan), None if repeat else scan
