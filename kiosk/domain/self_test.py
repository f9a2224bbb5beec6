"""The scanner's self-test: a text whose arrival shows what stands between the code and the desk.

The text has letters, digits and marks that layouts move, both cases, and short words that input methods rewrite. What
arrives is compared with what each layout of scanner and computer, Caps Lock and each input method would make of it;
what is left before and after it is the scanner's prefix and suffix.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from functools import cache

from kiosk.domain.input_methods import METHODS, rewritten
from kiosk.domain.key_burst import Heard
from kiosk.domain.layouts import LAYOUTS, US, VIETNAMESE, Layout, typed_on
from kiosk.domain.scanner_profile import ScannerProfile, Terminator

TEXT = 'kM qaz-mY 4709 @"#;/_+ aa as dd a1 d9 cc w [ 62 Km'
_ALIKE = 0.72  # less in common with every expectation: some other code
_LIKELY = 8  # how many of the nearest expectations are compared letter by letter
_EDGE = 12  # longer before or after the text: no prefix of a scanner


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """What was found; `dropped` and `doubled` characters mean that the scanner types too fast for this computer."""

    profile: ScannerProfile
    dropped: int = 0
    doubled: int = 0

    @property
    def clean(self) -> bool:
        """Every code arrives as it is printed."""
        p = self.profile
        return not (p.scanner_layout or p.caps_lock or p.input_method or self.dropped or self.doubled)


@dataclass(frozen=True, slots=True)
class NotTheTest:
    """Some other code was scanned."""


@dataclass(frozen=True, slots=True)
class _Case:
    """One way in which the text may arrive. Layouts that agree are named ""."""

    scanner: str
    computer: str
    caps: bool
    method: str
    text: str


def diagnose(heard: Heard) -> Diagnosis | NotTheTest:
    """What a scan of TEXT says about the scanner and the computer it types on."""
    received = heard.text
    exact = next((case for case in _cases() if case.text in received), None)
    if exact is not None and len(received) - len(exact.text) <= 2 * _EDGE:
        prefix, _, suffix = received.partition(exact.text)
        return Diagnosis(_profile(exact, heard, prefix, suffix))
    return _nearly(heard)


def _nearly(heard: Heard) -> Diagnosis | NotTheTest:
    """The likeliest way, when characters were lost or doubled on the way or an engine has rules of its own."""
    case, matcher = max(_compared(heard.text), key=lambda one: one[1].ratio())
    if matcher.ratio() < _ALIKE:
        return NotTheTest()
    steps = matcher.get_opcodes()
    prefix, suffix = _edges(heard.text, steps)
    inner = [step for step in steps if step[0] != "equal" and 0 < step[1] < len(case.text)]
    dropped = sum(max(0, (to - start) - (b - a)) for _, start, to, a, b in inner)
    doubled = sum(max(0, (b - a) - (to - start)) for _, start, to, a, b in inner)
    return Diagnosis(_profile(case, heard, prefix, suffix), dropped, doubled)


def _compared(received: str) -> Iterator[tuple[_Case, SequenceMatcher[str]]]:
    """The few expectations that have most characters in common with what arrived."""
    matchers = [(case, SequenceMatcher(None, case.text, received, autojunk=False)) for case in _cases()]
    yield from sorted(matchers, key=lambda one: -one[1].quick_ratio())[:_LIKELY]


def _edges(received: str, steps: Sequence[tuple[str, int, int, int, int]]) -> tuple[str, str]:
    """What was inserted before the first and after the last character of the text."""
    first, last = steps[0], steps[-1]
    prefix = received[: first[4]] if first[0] == "insert" else ""
    suffix = received[last[3] :] if last[0] == "insert" else ""
    return prefix[-_EDGE:], suffix[:_EDGE]


def _profile(case: _Case, heard: Heard, prefix: str, suffix: str) -> ScannerProfile:
    bare = ScannerProfile(
        scanner_layout=case.scanner,
        computer_layout=case.computer,
        caps_lock=case.caps,
        input_method=case.method,
        lead=heard.lead if heard.lead.isprintable() else "",
        terminator=heard.end if heard.end is not Terminator.UNKNOWN else Terminator.PAUSE,
        gap_ms=heard.gap_ms,
    )
    return replace(bare, prefix=_visible(prefix), suffix=_visible(suffix))


def _visible(text: str) -> str:
    """Control characters and the mark of the kind of code are taken off every scan anyway."""
    return ScannerProfile().bare(text + "x").removesuffix("x") if text else ""


@cache
def _cases() -> tuple[_Case, ...]:
    """All ways, the plain ones first; of two that look alike the first is believed."""
    cases: dict[str, _Case] = {}
    for method in METHODS:
        for caps in (False, True):
            for scanner, computer in _pairs():
                typed = rewritten(typed_on(TEXT, scanner, computer, caps=caps), method)
                same = scanner is computer
                names = ("", "") if same else (scanner.name, computer.name)
                cases.setdefault(typed, _Case(*names, caps, method, typed))
    return tuple(cases.values())


def _pairs() -> list[tuple[Layout, Layout]]:
    """Scanners are American unless someone set them otherwise, and never Vietnamese."""
    scanners = [layout for layout in LAYOUTS if layout is not VIETNAMESE]
    return sorted(
        ((scanner, computer) for scanner in scanners for computer in LAYOUTS),
        key=lambda pair: (pair[0] is not pair[1], pair[0] is not US, pair[1] is not US),
    )
