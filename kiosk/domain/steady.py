"""Whether a source that changes is taken at once: one that goes back and forth must not make the wall flicker."""

from dataclasses import dataclass, replace
from enum import Enum

_REMEMBERED = 8
_SURE = 3


class Step(Enum):
    SAME = "same"
    TAKE = "take"
    WAIT = "wait"


@dataclass(frozen=True, slots=True)
class Steadiness:
    """Versions that were taken, the one that stands last; `held` is a former one that came back, `seen` how often."""

    versions: tuple[str, ...] = ()
    held: str = ""
    seen: int = 0

    def offer(self, version: str) -> tuple["Steadiness", Step]:
        """What never was before is taken at once; what was left before must come three times in a row."""
        if self.versions[-1:] == (version,):
            return replace(self, held="", seen=0), Step.SAME
        if version not in self.versions:
            return self.taken(version), Step.TAKE
        seen = self.seen + 1 if self.held == version else 1
        if seen >= _SURE:
            return self.taken(version), Step.TAKE
        return replace(self, held=version, seen=seen), Step.WAIT

    def taken(self, version: str) -> "Steadiness":
        """As somebody decided: this version stands from now on."""
        others = tuple(one for one in self.versions if one != version)
        return Steadiness((*others, version)[-_REMEMBERED:])


NO_VERSION = Steadiness()
