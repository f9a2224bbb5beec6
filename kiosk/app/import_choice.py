"""What of a plan is taken: every new and every changed guest, and nobody who is gone, until a person says otherwise."""

from kiosk.app.import_diff import Diff, Kind
from kiosk.words import Words

_TAKEN = (Kind.NEW, Kind.CHANGED)
BOXES = (*_TAKEN, Kind.GONE)


class Choice:
    """A tick for every row that is new or changed (it is written) or gone (the invitation is cancelled)."""

    def __init__(self, diff: Diff) -> None:
        self._ticks = {kind: bytearray([kind in _TAKEN]) * diff.count(kind) for kind in BOXES}

    def ticked(self, kind: Kind, number: int) -> bool:
        return bool(self._ticks[kind][number])

    def tick(self, kind: Kind, number: int, *, on: bool) -> None:
        self._ticks[kind][number] = on

    def tick_all(self, kind: Kind, *, on: bool) -> None:
        self._ticks[kind] = bytearray([on]) * len(self._ticks[kind])

    def count(self, kind: Kind) -> int:
        """How many of a kind are ticked."""
        return self._ticks[kind].count(1)

    @property
    def left_out(self) -> int:
        """New and changed guests that are not written."""
        return sum(len(self._ticks[kind]) - self.count(kind) for kind in _TAKEN)

    def some(self, kind: Kind, first: int, last: int) -> bytes:
        """The ticks of the rows from `first` up to before `last`, a byte each."""
        return bytes(self._ticks[kind][first:last])

    def copy(self) -> "Choice":
        """As it stands now, for another thread."""
        copied = object.__new__(Choice)
        copied._ticks = {kind: bytearray(ticks) for kind, ticks in self._ticks.items()}
        return copied


def gone_reason(words: Words, source: str) -> str:
    """Why an invitation was cancelled by an import, for the desk and the journal."""
    return words.say("No longer in the list {file}", file=source)
