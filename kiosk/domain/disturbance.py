"""Something on the keyboard that damages scans, as long as it seems to be on: an input method, Caps Lock."""

from dataclasses import dataclass, replace

CLEAN = 3  # so many undamaged scans in a row, and it is over


@dataclass(frozen=True, slots=True)
class Disturbance:
    """`name`: what is on, as far as it is known ("?" when not), empty for nothing; `dismissed`: the desk knows."""

    name: str = ""
    clean: int = 0
    dismissed: bool = False

    @property
    def shown(self) -> str:
        return "" if self.dismissed else self.name

    def typed(self, name: str) -> "Disturbance":
        """It showed in what someone typed: worth a word, once."""
        return replace(self, name=self.name or name, clean=0)

    def damaged(self, name: str) -> "Disturbance":
        """It showed in a scan: said again, even when it was dismissed."""
        known = self.name if name == "?" and self.name else name
        return Disturbance(known)

    def scanned_clean(self) -> "Disturbance":
        if self.clean + 1 < CLEAN:
            return replace(self, clean=self.clean + 1)
        return Disturbance(dismissed=self.dismissed)

    def dismiss(self) -> "Disturbance":
        return replace(self, dismissed=True)
