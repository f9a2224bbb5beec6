"""What the MC sheet shows, as the organiser chose it, and what it showed when it was printed."""

from dataclasses import dataclass

from kiosk.domain.address import ADDRESSES, AddressRule

MOST = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class McChoice:
    """Who is named: the `first` so many in rank, all whom the protocol officer watches, and these categories and blocks.

    `language` is vi or en; empty is the event's own.
    """

    first: int = 30
    watched: bool = True
    categories: tuple[str, ...] = ()
    blocks: tuple[str, ...] = ()
    addresses: tuple[AddressRule, ...] = ADDRESSES
    language: str = ""


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """Who or what stood on the sheet (`id`), and the words."""

    id: str
    text: str
