from datetime import timedelta

from kiosk.domain.scan import Gate, Scan
from tests.conftest import NOON

QUIET = timedelta(seconds=3)


def through(*scans: Scan) -> list[Scan]:
    gate, passed = Gate(QUIET), []
    for scan in scans:
        gate, new = gate.offer(scan)
        passed += [new] if new else []
    return passed


def after(seconds: float, text: str = "A") -> Scan:
    return Scan(text, NOON + timedelta(seconds=seconds))


def test_a_code_held_before_the_reader_counts_once() -> None:
    assert through(after(0), after(2), after(4), after(6)) == [after(0)]


def test_a_code_that_was_away_for_a_while_counts_again() -> None:
    assert through(after(0), after(3)) == [after(0), after(3)]


def test_another_code_passes_at_once() -> None:
    assert through(after(0), after(1, "B"), after(2)) == [after(0), after(1, "B"), after(2)]


def test_a_clock_that_jumps_back_does_not_open_the_gate() -> None:
    assert through(after(0), after(-1)) == [after(0)]
