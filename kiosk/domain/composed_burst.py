"""A scanner whose keys an input method takes for itself: its text comes composed, in no keys at all.

What an input method hands over goes to its field at once, for whoever types. When it came at a scanner's pace and ends
with Enter it was a scan, and what it left in the field is taken back.
"""

from dataclasses import dataclass

from kiosk.domain.scanner_profile import GAP_MS

LEAST = 6


@dataclass(frozen=True, slots=True)
class Composed:
    """What was handed over so far without a pause: its `text`, in how many `pieces`, and when last."""

    text: str = ""
    pieces: int = 0
    last_at: int | None = None

    def add(self, text: str, erased: int, at: int) -> "Composed":
        """`text` was written after `erased` characters before it were taken away; "" while it is being composed."""
        before = self if self._follows(at) else Composed()
        kept = before.text[: max(0, len(before.text) - erased)]
        return Composed(kept + text, before.pieces + 1, at)

    def scan(self, at: int) -> str | None:
        """The text, if a line end now ends a scan."""
        fast = self.pieces >= LEAST and len(self.text) >= LEAST
        return self.text if fast and self._follows(at) else None

    def _follows(self, at: int) -> bool:
        return self.last_at is not None and 0 <= at - self.last_at <= GAP_MS
