"""What a person said that the columns of a list hold, kept on this computer for the next list of the same headings."""

import hashlib
from collections.abc import Mapping, Sequence

import msgspec

from kiosk.domain.names import fold
from ui.places import Places

_NAME = "columns"
_KEPT = 40
_Known = list[tuple[str, dict[str, str]]]


class ColumnMemory:
    """The last forty shapes of lists; a shape is its headings in any order, case and tones aside."""

    def __init__(self, places: Places | None) -> None:
        self._places = places

    def recall(self, headings: Sequence[str]) -> dict[str, str]:
        """Heading → field as it was chosen, empty where it never was."""
        known: dict[str, str] = next((said for shape, said in self._known() if shape == _shape(headings)), {})
        return {heading: known[fold(heading)] for heading in headings if fold(heading) in known}

    def keep(self, headings: Sequence[str], mapping: Mapping[str, str]) -> None:
        """An empty mapping is forgotten: then the guesses were right."""
        if self._places is None:
            return
        shape = _shape(headings)
        others = [known for known in self._known() if known[0] != shape]
        first: _Known = [(shape, {fold(h): f for h, f in mapping.items()})] if mapping else []
        kept = [*first, *others][:_KEPT]
        self._places.remember(_NAME, msgspec.json.encode(kept).decode())

    def _known(self) -> _Known:
        said = self._places.recall(_NAME) if self._places else ""
        try:
            return msgspec.json.decode(said or "[]", type=_Known)
        except msgspec.DecodeError:
            return []


def _shape(headings: Sequence[str]) -> str:
    return hashlib.sha256("\n".join(sorted(map(fold, headings))).encode()).hexdigest()[:16]
