"""Typists, input methods and scanners as streams of keys, merged by time, and a desk that hears them as a window does."""

from dataclasses import dataclass, field

from kiosk.domain.key_burst import Burst, Outcome, give_way, pause, step
from kiosk.domain.key_stroke import Kind, Stroke
from kiosk.domain.scanner_profile import UNTESTED, ScannerProfile

ENTER, TAB, BACK, SHIFT, LEFT, STX, ETX = "⏎", "⇥", "⌫", "⇧", "←", "\x02", "\x03"
_KINDS = {ENTER: Kind.END, TAB: Kind.END, BACK: Kind.ERASE, SHIFT: Kind.ASIDE, LEFT: Kind.OTHER}
_TEXTS = {ENTER: "\r", TAB: "\t", BACK: "", SHIFT: "", LEFT: "Left"}
_UP = "↑"

Press = tuple[int, str, int, Kind]
"""When, which key, for how long (in milliseconds), and as what."""


def kind_of(key: str) -> Kind:
    return _KINDS.get(key) or (Kind.OTHER if len(key) > 1 else Kind.CONTROL if key < " " else Kind.CHARACTER)


def typed(text: str, at: int, every: int, hold: int) -> list[Press]:
    return [(at + n * every, key, hold, kind_of(key)) for n, key in enumerate(text)]


def held_down(key: str, at: int, times: int, every: int = 33) -> list[Press]:
    """A key that repeats; it comes up after the last repeat."""
    last = 400 + every * times
    return [(at, key, last, kind_of(key))] + [(at + 400 + n * every, key, 0, Kind.REPEAT) for n in range(times)]


def strokes(presses: list[Press]) -> list[Stroke[str]]:
    """Each press and, but for repeats, its release; `code` tells two people's same key apart as little as Qt does."""
    made = []
    for at, key, hold, kind in presses:
        text = _TEXTS.get(key, key)
        made.append(Stroke(kind, at, key, text, ord(key[0])))
        if kind is not Kind.REPEAT:
            made.append(Stroke(Kind.RELEASE, at + hold, _UP + key, "", ord(key[0])))
    return made


@dataclass
class Desk:
    """Feeds keys as the window does: a pause is noticed when no key came for a while. `log` is what came out."""

    profile: ScannerProfile = UNTESTED
    burst: Burst[str] = field(default_factory=Burst)
    log: list[str] = field(default_factory=list)
    scans: list[str] = field(default_factory=list)
    mixed: int = 0
    at: int = 0
    heard: list = field(default_factory=list)

    @property
    def gap(self) -> int:
        return self.profile.allowed_gap_ms + 5

    def keys(self, text: str, every: int, *, hold: int | None = None) -> "Desk":
        for key in text:
            self.key(key, every, hold=hold)
        return self

    def key(self, key: str, after: int, *, hold: int | None = None, repeat: bool = False) -> "Desk":
        """`hold` 0 or more: the key comes up after so long, if that is before the next; None: no release is seen."""
        self.wait(after)
        kind = Kind.REPEAT if repeat else kind_of(key)
        self.feed(Stroke(kind, self.at, key, _TEXTS.get(key, key), ord(key[0])))
        if hold is not None:
            self.feed(Stroke(Kind.RELEASE, self.at + hold, _UP + key, "", ord(key[0])))
        return self

    def hear(self, presses: list[Press]) -> "Desk":
        for stroke in sorted(strokes(presses), key=lambda stroke: stroke.at):
            self.wait(stroke.at - self.at)
            self.feed(stroke)
        return self

    def feed(self, stroke: Stroke[str]) -> None:
        self.burst, outcome = step(self.burst, stroke, self.profile)
        self._note(outcome)
        self.log += [stroke.key] if outcome.passes else []

    def give_way(self) -> "Desk":
        self.burst, outcome = give_way(self.burst)
        self._note(outcome)
        return self

    def wait(self, span: int) -> "Desk":
        if span > self.gap and self.burst.waiting:
            self.burst, outcome = pause(self.burst, self.at + self.gap, self.profile)
            self._note(outcome)
        self.at += span
        return self

    def _note(self, outcome: Outcome[str]) -> None:
        self.log += outcome.released
        self.scans += [heard.text for heard in outcome.scans]
        self.heard += outcome.scans
        self.log += [f"scan:{heard.text}" for heard in outcome.scans]
        self.mixed += outcome.mixed

    def end(self) -> list[str]:
        """What came out, without the keys coming up."""
        self.wait(1000)
        return [key for key in self.log if not key.startswith(_UP)]

    def typed(self) -> str:
        return "".join(key for key in self.end() if not key.startswith("scan:"))
