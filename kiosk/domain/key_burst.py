"""Telling a scanner that types from a person who types, by the time between keys and how long each stays down.

A USB scanner is a keyboard: it types a code in 1 to 20 ms steps and ends it with Enter, Tab or nothing. A person
rarely has four keys running closer than 35 ms. Keys are held back until it is clear who typed them: then they are a
scan, or go on to where they were meant for, in order. Vietnamese input methods that work by erasing and retyping
(UniKey and its kin) send bursts of their own; they give themselves away by starting with a short Backspace.
"""

from dataclasses import dataclass, replace
from itertools import groupby
from typing import Generic, TypeVar

from kiosk.domain.burst_reading import HUMAN_MS, SLOW_MS, Reading, read, written
from kiosk.domain.key_stroke import Kind, Stroke
from kiosk.domain.scanner_profile import GAP_MS, UNTESTED, ScannerProfile, Terminator
from kiosk.domain.token import LENGTH
from kiosk.domain.unmixing import Mark, is_whole, only_our_letters, unmix

K = TypeVar("K")

LEAST = 4
SHORT, SHORT_GAP_MS = 6, 20  # without Enter or Tab, a burst shorter than this must be faster
LONG = 10  # steps wider than GAP_MS need so many keys, and regular ones: fast typists are near
TAIL_MS = 150  # a scanner's second line end, or one that comes late, is still the scanner's
QUICK_MS = 20  # an input method's own keys come up at once
LOST_MS = 1_000  # a key down for so long repeats itself, or came up in another window
FULL = 600  # more characters than any code: what follows without a pause is not kept


@dataclass(frozen=True, slots=True)
class Heard:
    """A scan: `text` as it came, `end` what ended it, `gap_ms` its widest step, `lead` a key pressed before it."""

    text: str
    end: Terminator = Terminator.PAUSE
    gap_ms: int = 0
    lead: str = ""


@dataclass(frozen=True, slots=True)
class Burst(Generic[K]):
    """What is held back.

    `typed`: what follows is an input method's; `eraser`: a Backspace still down, which would tell that; `tail_until`:
    quick line ends until then are dropped; `ender`: the line end that ended a scan and is still down, `doubted` when
    another came after it; `full`: so much came that nothing of it is kept.
    """

    held: tuple[Stroke[K], ...] = ()
    characters: int = 0
    last_at: int | None = None
    typed: bool = False
    eraser: Stroke[K] | None = None
    lead: Stroke[K] | None = None
    tail_until: int = -1
    ender: Stroke[K] | None = None
    doubted: bool = False
    full: bool = False

    @property
    def waiting(self) -> bool:
        """Something is to be concluded when the keys stop."""
        return bool(self.held) or self.full

    @property
    def running(self) -> bool:
        """So many keys so close that a scanner is at work, most likely."""
        return self.full or self.characters >= LEAST


@dataclass(frozen=True, slots=True)
class Outcome(Generic[K]):
    """First `released` goes to where it was meant for; then `scans` were read; `passes`: the key goes on by itself.

    `mixed`: two scanners typed at once, and which letter is whose cannot be told.
    """

    released: tuple[K, ...] = ()
    scans: tuple[Heard, ...] = ()
    passes: bool = False
    mixed: bool = False


Step = tuple[Burst[K], Outcome[K]]


def step(burst: Burst[K], stroke: Stroke[K], profile: ScannerProfile = UNTESTED) -> Step[K]:
    """One key came. Keys before it that it does not follow closely are concluded first."""
    burst, theirs = _ender_held(burst, stroke.at, profile)
    after, outcome = _took(burst, stroke, profile)
    return after, replace(outcome, released=theirs + outcome.released)


def pause(burst: Burst[K], now: int, profile: ScannerProfile = UNTESTED) -> Step[K]:
    """No key came for longer than the profile's gap. `now`: in the strokes' milliseconds."""
    burst, theirs = _ender_held(burst, now, profile)
    after, outcome = _rested(burst, now, profile)
    return after, replace(outcome, released=theirs + outcome.released)


def _took(burst: Burst[K], stroke: Stroke[K], profile: ScannerProfile) -> Step[K]:
    if stroke.kind in (Kind.ASIDE, Kind.RELEASE):
        return _beside(burst, stroke)
    if _follows(burst, stroke.at, profile):
        return _next(burst, stroke, profile)
    before: Outcome[K] = Outcome()
    rested, before = _rested(burst, stroke.at, profile) if burst.waiting else (burst, before)
    fresh = replace(rested, typed=False, eraser=None, full=False)
    after, outcome = _next(fresh, stroke, profile)
    return after, replace(outcome, released=before.released, scans=before.scans, mixed=before.mixed)


def _rested(burst: Burst[K], now: int, profile: ScannerProfile) -> Step[K]:
    if burst.full:
        return Burst(tail_until=now + TAIL_MS), Outcome()
    reading = read(burst.held, now)
    if burst.typed or not _is_scan(reading, profile, ended=reading.ends > 0):
        return _let_go(burst)
    return _scanned(burst, reading, now)


def give_way(burst: Burst[K]) -> Step[K]:
    """Something else wants the keyboard: an input method's text, a click. It breaks no scanner in full run."""
    return (burst, Outcome()) if burst.running else _let_go(burst)


def _next(burst: Burst[K], stroke: Stroke[K], profile: ScannerProfile) -> Step[K]:
    """The burst is empty, or the key follows closely."""
    late = not burst.waiting and stroke.at <= burst.tail_until
    match stroke.kind:
        case Kind.END | Kind.CONTROL if late:
            return replace(
                _hold(Burst(), stroke), tail_until=burst.tail_until, ender=burst.ender
            ), Outcome()  # whose it is shows when it comes up
        case Kind.CHARACTER:
            return _character(burst, stroke)
        case Kind.CONTROL if burst.characters:
            return _character(burst, stroke)
        case Kind.REPEAT:
            return _repeat(burst, stroke)
        case Kind.ERASE:
            return _erase(burst, stroke)
        case Kind.END:
            return _end(burst, stroke, profile)
        case _:
            return _other(burst, stroke, profile)


def _character(burst: Burst[K], stroke: Stroke[K]) -> Step[K]:
    if burst.full:
        return replace(burst, last_at=stroke.at), Outcome()
    lead = burst.lead if burst.waiting or _near(burst.lead, stroke) else None
    typed = burst.typed and burst.eraser is None  # a Backspace still down is a person's
    after = replace(_hold(burst, stroke), characters=burst.characters + 1, lead=lead, typed=typed, eraser=None)
    if after.characters < FULL:
        return after, Outcome()
    heard = _heard(after, read(after.held, stroke.at), after.held, Terminator.PAUSE)
    return Burst(last_at=stroke.at, full=True), Outcome(scans=(heard,))


def _repeat(burst: Burst[K], stroke: Stroke[K]) -> Step[K]:
    """A key held down is a person's; right after itself inside a burst it is a scanner typing a letter twice."""
    if burst.full:
        return replace(burst, last_at=stroke.at), Outcome()
    if not burst.held:
        return burst, Outcome(passes=True)
    last = next((one for one in reversed(burst.held) if one.kind is not Kind.RELEASE), None)
    if last is not None and (last.kind, last.code, last.text) == (Kind.CHARACTER, stroke.code, stroke.text):
        return _character(burst, replace(stroke, kind=Kind.CHARACTER))
    return replace(burst, held=(*burst.held, stroke)), Outcome()


def _erase(burst: Burst[K], stroke: Stroke[K]) -> Step[K]:
    """Within a burst it may be an input method at work on a scan; before one it is a person's, or says who comes."""
    if burst.characters:
        return _hold(burst, stroke), Outcome()
    if burst.full:
        return burst, Outcome(passes=True)
    after, outcome = _passed(burst)
    return replace(after, typed=burst.typed, eraser=stroke, last_at=stroke.at), outcome


def _end(burst: Burst[K], stroke: Stroke[K], profile: ScannerProfile) -> Step[K]:
    if burst.full:
        return Burst(tail_until=stroke.at + TAIL_MS), Outcome()
    after = _hold(burst, stroke)
    reading = read(after.held, stroke.at)
    if burst.typed or not burst.characters:
        return _passed(burst)
    if not _is_scan(reading, profile, ended=True):
        return _passed(burst) if len(reading.text) >= LEAST else (after, Outcome())
    return _scanned(after, reading, stroke.at) if _is_whole(reading) else (after, Outcome())


def _beside(burst: Burst[K], stroke: Stroke[K]) -> Step[K]:
    """A key coming up, or Shift: goes on at once, unless keys before it are held; then it keeps its place."""
    if burst.eraser is not None and _lets_go_of(burst.eraser, stroke):
        quick = stroke.at - burst.eraser.at <= QUICK_MS
        burst = replace(burst, eraser=None, typed=burst.typed or quick)
    if not burst.held:
        return _ender_up(burst, stroke), Outcome(passes=True)
    first = burst.held[0]
    if not burst.characters and first.kind in (Kind.END, Kind.CONTROL) and _lets_go_of(first, stroke):
        late = stroke.at - first.at > HUMAN_MS
        fresh = Burst(tail_until=burst.tail_until, ender=burst.ender, doubted=True)
        return _passed(burst) if late else (fresh, Outcome())
    return replace(_ender_up(burst, stroke), held=(*burst.held, stroke)), Outcome()


def _ender_up(burst: Burst[K], stroke: Stroke[K]) -> Burst[K]:
    return replace(burst, ender=None, doubted=False) if _lets_go_of(burst.ender, stroke) else burst


def _ender_held(burst: Burst[K], now: int, profile: ScannerProfile) -> tuple[Burst[K], tuple[K, ...]]:
    """The line end that ended a scan was a person's after all: it is down for long, and the scanner sent its own or
    never sends one. It goes on before what is held, which was pressed after it.
    """
    if burst.ender is None or now - burst.ender.at <= HUMAN_MS:
        return burst, ()
    own = burst.doubted or profile.terminator is Terminator.PAUSE
    theirs = own and now - burst.ender.at <= LOST_MS
    return replace(burst, ender=None, doubted=False), (burst.ender.key,) if theirs else ()


def _other(burst: Burst[K], stroke: Stroke[K], profile: ScannerProfile) -> Step[K]:
    """Amid a burst it waits its turn; the key that a scanner is known to press first begins one."""
    if burst.held:
        return replace(burst, held=(*burst.held, stroke)), Outcome()
    if stroke.text and stroke.text == profile.lead:
        return replace(_hold(burst, stroke), lead=stroke), Outcome()
    return replace(burst, lead=stroke), Outcome(passes=True)


def _follows(burst: Burst[K], at: int, profile: ScannerProfile) -> bool:
    return burst.last_at is not None and 0 <= at - burst.last_at <= profile.allowed_gap_ms


def _near(one: Stroke[K] | None, stroke: Stroke[K]) -> bool:
    return one is not None and 0 <= stroke.at - one.at <= GAP_MS


def _lets_go_of(pressed: Stroke[K] | None, stroke: Stroke[K]) -> bool:
    return pressed is not None and stroke.kind is Kind.RELEASE and stroke.code == pressed.code


def _hold(burst: Burst[K], stroke: Stroke[K]) -> Burst[K]:
    return replace(burst, held=(*burst.held, stroke), last_at=stroke.at)


def _is_scan(reading: Reading[K], profile: ScannerProfile, *, ended: bool) -> bool:
    length, widest = len(reading.text), reading.widest
    if length < LEAST or reading.overdrawn:
        return False
    if reading.held_ms is not None and reading.held_ms > max(HUMAN_MS, profile.gap_ms):
        return False
    if widest > GAP_MS:
        return length >= LONG and reading.regular
    return ended or len(reading.scanner) >= SHORT or widest <= SHORT_GAP_MS


def _is_whole(reading: Reading[K]) -> bool:
    """Nothing more is to come: not a piece of one of our codes, nor two of them that run together."""
    text = reading.text
    return reading.ends != 1 or len(text) == LENGTH or not only_our_letters(text) or is_whole(text)


def _scanned(burst: Burst[K], reading: Reading[K], now: int) -> Step[K]:
    """The keys that a person pressed meanwhile go on; the lead that a scanner pressed does not.

    A key pressed only now and still down may be a person's or the next scanner's first: it stays.
    """
    young = tuple(one for one in reading.person if one.kind is Kind.CHARACTER and now - one.at <= SLOW_MS)
    released = tuple(one.key for one in reading.person if one is not burst.lead and one not in young)
    scans = _codes(burst, reading, _lines(reading))
    last = reading.scanner[-1]
    after = Burst(
        held=young,
        characters=len(young),
        last_at=young[-1].at if young else None,
        tail_until=last.at + TAIL_MS,
        ender=last if last.kind is Kind.END else None,
    )
    return after, Outcome(released=released, scans=scans, mixed=not scans)


def _codes(burst: Burst[K], reading: Reading[K], lines: list[tuple[Stroke[K], ...]]) -> tuple[Heard, ...]:
    """One code as a rule; two that were typed at once, or one after the other; none if they can't be told apart."""
    if len(lines) == 1 and len(reading.text) != 2 * LENGTH:
        return (_heard(burst, reading, lines[0], _terminator(reading)),)
    if is_whole(reading.text):
        return (_heard(burst, reading, reading.scanner, _terminator(reading)),)
    pair = unmix(tuple(Mark(stroke.text, stroke.at) for stroke in reading.scanner if stroke.kind is not Kind.ERASE))
    if pair is not None:
        return tuple(Heard(text, _terminator(reading)) for text in pair)
    if reading.ends > 1 and len(written(lines[0])) > LENGTH and only_our_letters(reading.text):
        return ()
    return tuple(_heard(burst, reading, line, _terminator(reading)) for line in lines)


def _lines(reading: Reading[K]) -> list[tuple[Stroke[K], ...]]:
    parts = groupby(reading.scanner, key=lambda stroke: stroke.kind is Kind.END)
    return [tuple(strokes) for end, strokes in parts if not end]


def _heard(burst: Burst[K], reading: Reading[K], line: tuple[Stroke[K], ...], end: Terminator) -> Heard:
    return Heard(written(line), end, reading.widest, burst.lead.text if burst.lead else "")


def _terminator(reading: Reading[K]) -> Terminator:
    last = reading.scanner[-1]
    if last.kind is not Kind.END:
        return Terminator.PAUSE
    return Terminator.TAB if last.text == "\t" else Terminator.ENTER


def _passed(burst: Burst[K]) -> Step[K]:
    after, outcome = _let_go(burst)
    return after, replace(outcome, passes=True)


def _let_go(burst: Burst[K]) -> Step[K]:
    after: Burst[K] = Burst(tail_until=burst.tail_until, ender=burst.ender, doubted=burst.doubted)
    return after, Outcome(released=tuple(stroke.key for stroke in burst.held))
