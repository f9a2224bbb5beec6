"""A look that is being made: as it is kept, as it would be, and every step back to there."""

from dataclasses import dataclass, replace

from kiosk.domain.brand import Brand

_STEPS = 100


@dataclass(frozen=True, slots=True)
class Draft:
    """`kept` is in the event file, `now` is on the preview; `past` are the steps between."""

    kept: Brand = Brand()  # noqa: RUF009  # it is frozen
    now: Brand = Brand()  # noqa: RUF009
    past: tuple[Brand, ...] = ()

    @property
    def changed(self) -> bool:
        return self.now != self.kept

    def with_brand(self, brand: Brand) -> "Draft":
        """One step on."""
        if brand == self.now:
            return self
        return replace(self, now=brand, past=(*self.past[-_STEPS:], self.now))

    def undone(self) -> "Draft":
        """One step back; nothing where there is none."""
        return replace(self, now=self.past[-1], past=self.past[:-1]) if self.past else self

    def stored(self, kept: Brand) -> "Draft":
        """The file says so now. What someone is at is not taken out of their hands."""
        if self.changed and kept != self.now:
            return replace(self, kept=kept)
        return Draft(kept, kept)
