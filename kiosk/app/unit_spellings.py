"""Units that a list spells in several ways, told before it is imported."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from kiosk.domain.names import fold_many
from kiosk.domain.unit_likeness import LINKS, offers
from kiosk.formats.draft import Complaint

_MOST_TOLD, _MOST_SHOWN = 50, 6
_MOST_COMPARED = 3_000  # half a second; of more units, those are told that have the same words


class Spellings:
    """Sees the units of a list, and tells those that look like one."""

    def __init__(self) -> None:
        self._seen: dict[str, None] = {}

    def see(self, units: Sequence[str]) -> None:
        self._seen.update(dict.fromkeys(units))

    def complaints(self, heading: str) -> Iterator[Complaint]:
        """One for each such group, the first fifty; `heading` is the column's."""
        units = [unit for unit in self._seen if unit]
        alike = offers(units) if len(units) <= _MOST_COMPARED else _of_the_same_words(units)
        for spelt in alike[:_MOST_TOLD]:
            shown = [*spelt[:_MOST_SHOWN], *(["…"] if len(spelt) > _MOST_SHOWN else [])]
            yield Complaint(0, heading, "These look like one unit: {units}.", {"units": "; ".join(shown)})


def _of_the_same_words(units: Sequence[str]) -> Sequence[Sequence[str]]:
    groups: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    for unit, folded in zip(units, fold_many(list(units)), strict=True):
        groups[tuple(word for word in folded.split() if word not in LINKS)].append(unit)
    return [spelt for spelt in groups.values() if len(spelt) > 1]
