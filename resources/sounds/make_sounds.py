"""Makes the three sounds of the desk: come in, look again, stop. Run it to write the files anew."""

import math
import struct
import wave
from pathlib import Path

RATE = 44_100
HERE = Path(__file__).resolve().parent
E5, A5, C6, G4, DIS4, B3 = 659.26, 880.0, 1046.5, 392.0, 311.13, 246.94

Note = tuple[float, float, float]  # hertz, seconds, share of the third harmonic (0 soft, 1 harsh)
SOUNDS: dict[str, tuple[Note, ...]] = {
    "good": ((A5, 0.09, 0.05), (C6 * 1.26, 0.22, 0.05)),  # two rising, bright and short
    "wait": ((E5, 0.13, 0.25), (0.0, 0.06, 0.0), (E5, 0.2, 0.25)),  # the same twice: "again?"
    "stop": ((G4, 0.16, 0.7), (DIS4, 0.16, 0.7), (B3, 0.34, 0.7)),  # three falling, low and rough
}


def samples(note: Note) -> list[float]:
    hertz, seconds, rough = note
    count = int(RATE * seconds)
    return [_sample(at / RATE, hertz, rough) * _envelope(at, count) for at in range(count)]


def _sample(at: float, hertz: float, rough: float) -> float:
    turn = 2 * math.pi * hertz * at
    return (math.sin(turn) + 0.3 * math.sin(2 * turn) + rough * math.sin(3 * turn)) / (1.3 + rough)


def _envelope(at: int, count: int) -> float:
    """Five milliseconds up, then fading, so that nothing clicks."""
    rise = min(1.0, at / (RATE * 0.005))
    return rise * (1 - at / count) ** 0.7


def write(name: str) -> None:
    line = [sample for note in SOUNDS[name] for sample in samples(note)]
    with wave.open(str(HERE / f"{name}.wav"), "wb") as file:
        file.setparams((1, 2, RATE, len(line), "NONE", ""))
        file.writeframes(b"".join(struct.pack("<h", int(sample * 26_000)) for sample in line))


if __name__ == "__main__":
    for sound in SOUNDS:
        write(sound)
