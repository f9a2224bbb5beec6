"""The three sounds are short, equally loud, audible on a laptop, and differ in direction and rhythm."""

import runpy
import wave
from itertools import pairwise

import numpy as np
import pytest

from ui.sound import NAMES, SOUNDS

HOP = 0.005  # seconds
SILENT = 0.1  # of the loudest moment


class Wave:
    def __init__(self, name: str) -> None:
        with wave.open(str(SOUNDS / f"{name}.wav")) as file:
            assert (file.getnchannels(), file.getsampwidth()) == (1, 2)
            self.rate = file.getframerate()
            self.samples = np.frombuffer(file.readframes(file.getnframes()), "<i2") / 32768
        hop = int(self.rate * HOP)
        whole = self.samples[: len(self.samples) // hop * hop].reshape(-1, hop)
        self.loudness = np.sqrt((whole**2).mean(axis=1))
        self.sounding = self.loudness > self.loudness.max() * SILENT

    @property
    def seconds(self) -> float:
        return len(self.samples) / self.rate

    @property
    def decibels(self) -> float:
        """Loudness while it sounds, of full scale."""
        return float(20 * np.log10(np.sqrt((self.loudness[self.sounding] ** 2).mean())))

    def spectrum(self, start: float = 0.0, end: float = 1.0) -> tuple[np.ndarray, np.ndarray]:
        """Frequencies in hertz and the energy at each, between two shares of its length."""
        part = self.samples[int(start * len(self.samples)) : int(end * len(self.samples))]
        return np.fft.rfftfreq(len(part), 1 / self.rate), np.abs(np.fft.rfft(part)) ** 2

    def pitch(self, start: float, end: float) -> float:
        hertz, energy = self.spectrum(start, end)
        return float(hertz[energy.argmax()])

    @property
    def beats(self) -> int:
        """How many separate times it sounds."""
        edges = [(before, after) for before, after in pairwise([False, *self.sounding])]
        return edges.count((False, True))


@pytest.fixture(params=NAMES)
def sound(request) -> Wave:
    return Wave(request.param)


def test_it_is_over_before_the_next_guest(sound: Wave) -> None:
    assert 0.15 <= sound.seconds <= 0.4


def test_it_begins_at_once_and_neither_clips_nor_clicks(sound: Wave) -> None:
    assert np.argmax(np.abs(sound.samples) > 0.05) < 0.01 * sound.rate
    assert 0.5 < np.abs(sound.samples).max() < 0.95
    assert max(abs(sound.samples[0]), abs(sound.samples[-1])) < 0.02


def test_it_lies_where_a_laptop_is_loud(sound: Wave) -> None:
    hertz, energy = sound.spectrum()
    within = energy[(hertz >= 500) & (hertz <= 3000)].sum()
    assert within > 0.9 * energy.sum()


def test_all_are_equally_loud() -> None:
    loud = [Wave(name).decibels for name in NAMES]
    assert max(loud) - min(loud) < 2
    assert min(loud) > -15


def test_two_rise_one_stays_and_one_falls() -> None:
    steps = [np.log2(wave.pitch(0.7, 1) / wave.pitch(0, 0.2)) * 12 for wave in map(Wave, NAMES)]
    good, wait, stop, apart = steps  # semitones
    assert good > 4
    assert apart > 4
    assert abs(wait) < 0.5
    assert stop < -4


def test_their_rhythms_differ() -> None:
    assert [Wave(name).beats for name in NAMES] == [1, 2, 3, 4]


def test_the_files_are_what_the_recipe_makes() -> None:
    recipe = runpy.run_path(str(SOUNDS / "make_sounds.py"))
    assert set(recipe["SOUNDS"]) == set(NAMES)
    for name in NAMES:
        made = np.round(np.array(recipe["line"](name)) * 32767) / 32768
        assert np.allclose(made, Wave(name).samples, atol=2 / 32768)
