"""Makes the four sounds of the desk: come in, look again, stop, and come in though nobody could be asked. Run it to write the files anew.

They differ in the direction of their pitch and in their rhythm, so that nobody needs a musical ear: one that rises,
two that are alike, three that fall, one that rises and is followed by three ticks. All lie where a laptop's loudspeaker is strong, and are equally loud.
"""

import math
import struct
import wave
from pathlib import Path

RATE = 44_100
HERE = Path(__file__).resolve().parent
LOUDNESS = 0.35  # root mean square over the whole sound, of full scale
A5, E6, G5, C6, GIS5, E5 = 880.0, 1318.5, 784.0, 1046.5, 830.6, 659.3
PAUSE = 0.0

Note = tuple[float, float, float]  # hertz, seconds, share of the higher harmonics (0 soft, 1 harsh)
SOUNDS: dict[str, tuple[Note, ...]] = {
    "good": ((A5, 0.07, 0.1), (E6, 0.15, 0.1)),
    "wait": ((G5, 0.1, 0.3), (PAUSE, 0.06, 0.0), (G5, 0.12, 0.3)),
    "stop": ((C6, 0.08, 0.8), (PAUSE, 0.035, 0.0), (GIS5, 0.08, 0.8), (PAUSE, 0.035, 0.0), (E5, 0.14, 0.8)),
    "apart": ((A5, 0.065, 0.1), (E6, 0.075, 0.1), *((PAUSE, 0.035, 0.0), (E6, 0.04, 0.1)) * 3),
}


def samples(note: Note) -> list[float]:
    hertz, seconds, rough = note
    count = int(RATE * seconds)
    return [_sample(at / RATE, hertz, rough) * _envelope(at, count) for at in range(count)]


def _sample(at: float, hertz: float, rough: float) -> float:
    turn = 2 * math.pi * hertz * at
    return math.sin(turn) + 0.25 * math.sin(2 * turn) + 0.5 * rough * math.sin(3 * turn)


def _envelope(at: int, count: int) -> float:
    """Four milliseconds up, a slow fall, ten down, so that nothing clicks."""
    rise, fall = min(1.0, at / (RATE * 0.004)), min(1.0, (count - at) / (RATE * 0.01))
    return rise * fall * (1 - 0.5 * at / count)


def line(name: str) -> list[float]:
    """The whole sound, at the loudness of all."""
    raw = [sample for note in SOUNDS[name] for sample in samples(note)]
    mean = math.sqrt(sum(sample * sample for sample in raw) / len(raw))
    return [sample * LOUDNESS / mean for sample in raw]


def write(name: str) -> None:
    frames = line(name)
    with wave.open(str(HERE / f"{name}.wav"), "wb") as file:
        file.setparams((1, 2, RATE, len(frames), "NONE", ""))
        file.writeframes(b"".join(struct.pack("<h", round(frame * 32_767)) for frame in frames))


if __name__ == "__main__":
    for sound in SOUNDS:
        write(sound)
