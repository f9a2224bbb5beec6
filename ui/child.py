"""How this program starts another of itself on the same event, at the same (perhaps shifted) time."""

from collections.abc import Sequence
from pathlib import Path

from kiosk.app.identity import ShiftedClock
from kiosk.app.ports import Clock

MAIN = Path(__file__).resolve().parents[1] / "main.py"


def supervised(command: str, file: Path, clock: Clock, more: Sequence[str] = (), language: str = "") -> list[str]:
    """Python's arguments for a command that is watched, and ends with this program; `more` are the command's own."""
    spoken = ["--language", language] if language else []
    shifted = [f"--shift={clock.shift.total_seconds()}"] if isinstance(clock, ShiftedClock) else []
    return [str(MAIN), *spoken, command, str(file.resolve()), "--supervised", *more, *shifted]
