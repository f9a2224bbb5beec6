import itertools
import wave

import pytest
from PySide6.QtMultimedia import QMediaDevices

from ui.sound import NAMES, SOUNDS, Sounds


@pytest.mark.parametrize("name", NAMES)
def test_a_sound_is_short_and_audible(name: str) -> None:
    with wave.open(str(SOUNDS / f"{name}.wav")) as file:
        seconds = file.getnframes() / file.getframerate()
        loudest = max(abs(int.from_bytes(file.readframes(1), "little", signed=True)) for _ in range(file.getnframes()))
    assert 0.1 < seconds < 0.8
    assert loudest > 10_000


def test_the_three_sounds_differ_in_length_and_content() -> None:
    files = [(SOUNDS / f"{name}.wav").read_bytes() for name in NAMES]
    lengths = sorted(map(len, files))
    assert len(set(files)) == 3
    assert all(longer > shorter * 1.2 for shorter, longer in itertools.pairwise(lengths))


def test_a_computer_without_loudspeakers_is_silent_and_harmless(qapp, monkeypatch) -> None:
    class NoOutput:
        def isNull(self) -> bool:
            return True

    monkeypatch.setattr(QMediaDevices, "defaultAudioOutput", staticmethod(NoOutput))
    sounds = Sounds()
    sounds.set_volume(0.5)
    for name in (*NAMES, "", "nonsense"):
        sounds.play(name)
