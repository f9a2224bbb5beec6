"""Which categories, blocks and rooms there are, to choose from."""

from dataclasses import dataclass

from kiosk.app.ports import Reader


@dataclass(frozen=True, slots=True)
class Kinds:
    """In the order of the guest list."""

    categories: tuple[str, ...] = ()
    blocks: tuple[str, ...] = ()


def kinds_of(reader: Reader) -> Kinds:
    """Walks the whole list once: at a million guests that takes some seconds, on the lane."""
    categories: dict[str, None] = {}
    blocks: dict[str, None] = {}
    for guest in reader.guests():
        categories[guest.category] = None
        blocks[guest.block] = None
    return Kinds(tuple(filter(None, categories)), tuple(filter(None, blocks)))
