"""What is known of a scanner that types: the layouts it meets, what it writes around a code, and how fast."""

import json
import re
from dataclasses import asdict, dataclass
from enum import Enum

GAP_MS = 35  # the longest step between two keys of a scanner nothing is known of
LONGEST_GAP_MS = 90  # fast typists are not far above it
_AIM = re.compile(r"\][A-Za-z][0-9A-Za-z](?=.)")  # what kind of code it was, ISO/IEC 15424
_CONTROLS = "".join(map(chr, (*range(32), 127)))


class Terminator(Enum):
    """What a scanner writes last. UNKNOWN: nobody has looked yet."""

    UNKNOWN = "unknown"
    ENTER = "enter"
    TAB = "tab"
    PAUSE = "pause"


@dataclass(frozen=True, slots=True)
class ScannerProfile:
    """A scanner and the computer it types on, as the self-test found them; all empty: never tested.

    `prefix`, `suffix`: characters around every code, as they arrive here. `lead`: a key pressed before them
    ("F9", "Ctrl+B"). `gap_ms`: the longest step between two of its keys.
    """

    scanner_layout: str = ""
    computer_layout: str = ""
    caps_lock: bool = False
    input_method: str = ""
    prefix: str = ""
    suffix: str = ""
    lead: str = ""
    terminator: Terminator = Terminator.UNKNOWN
    gap_ms: int = 0

    @property
    def known(self) -> bool:
        return self.terminator is not Terminator.UNKNOWN

    @property
    def allowed_gap_ms(self) -> int:
        """How long its keys may keep one waiting: three times what was seen, but no typist's step."""
        return min(max(GAP_MS, 3 * self.gap_ms), LONGEST_GAP_MS)

    def bare(self, text: str) -> str:
        """The code in what arrived: without the prefix, the suffix, control characters and an AIM mark around it."""
        code = text.strip(_CONTROLS)
        code = code.removeprefix(self.prefix) if self.prefix != code else code
        code = code.removesuffix(self.suffix) if self.suffix != code else code
        return _AIM.sub("", code, count=1) if code.startswith("]") else code


UNTESTED = ScannerProfile()


def format_profile(profile: ScannerProfile) -> str:
    """One line that `parse_profile` reads back."""
    return json.dumps({**asdict(profile), "terminator": profile.terminator.value}, ensure_ascii=False)


def parse_profile(text: str) -> ScannerProfile:
    """Whatever is not a profile is one that was never tested."""
    try:
        kept = json.loads(text)
        profile = ScannerProfile(**{**kept, "terminator": Terminator(kept["terminator"])})
    except (ValueError, TypeError, KeyError, RecursionError):
        return UNTESTED
    return profile if _sound(profile) else UNTESTED


def _sound(profile: ScannerProfile) -> bool:
    """Every value is of the kind its default has, and no longer than a scanner could make it."""
    kept, plain = asdict(profile), asdict(UNTESTED)
    kinds = all(type(kept[name]) is type(plain[name]) for name in plain)
    texts = [value for value in kept.values() if isinstance(value, str)]
    return kinds and all(len(text) <= 40 for text in texts) and 0 <= profile.gap_ms <= 1000
