"""The newest sound at once and alone, through whatever loudspeaker there is."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtMultimedia import QMediaDevices

from ui.loudspeaker import Loudspeaker
from ui.sound import NAMES, SOUNDS, Sounds, Speaker


class Recorder:
    """Takes the place of QSoundEffect, and writes down what it was told."""

    def __init__(self, name: str, tape: list[str]) -> None:
        self.name, self.tape, self.volume = name, tape, 0.0
        self.playing = False

    def play(self) -> None:
        self.playing = True
        self.tape.append(self.name)

    def stop(self) -> None:
        self.playing = False

    def setVolume(self, volume: float) -> None:
        self.volume = volume


class Studio(Speaker):
    """A loudspeaker of recorders; `plug` another one in, or none."""

    def __init__(self, name: str = "Speakers") -> None:
        super().__init__()
        self.now, self.tape = name, list[str]()
        self.made: list[Recorder] = []

    @property
    def name(self) -> str:
        return self.now

    def effect(self, file: Path) -> Recorder:
        assert file.exists()
        self.made.append(Recorder(f"{self.now} {file.stem}", self.tape))
        return self.made[-1]

    def plug(self, name: str) -> None:
        self.now = name
        self.changed.emit()

    @property
    def playing(self) -> list[str]:
        return [one.name for one in self.made if one.playing]


@pytest.fixture
def studio(qapp) -> Studio:
    return Studio()


@pytest.fixture
def sounds(studio) -> Sounds:
    sounds = Sounds()
    sounds.use(studio)
    return sounds


def test_the_newest_sound_cuts_the_older_off_and_nothing_waits(sounds, studio) -> None:
    for name in ("good", "stop", "wait", "wait"):
        sounds.play(name)
        assert studio.playing == [f"Speakers {name}"]
    assert studio.tape == ["Speakers good", "Speakers stop", "Speakers wait", "Speakers wait"]


def test_what_has_no_sound_leaves_the_one_that_plays_alone(sounds, studio) -> None:
    sounds.play("good")
    sounds.play("")
    sounds.play("nonsense")
    assert studio.playing == ["Speakers good"]


def test_muted_is_silent_but_for_who_asks_to_hear(sounds, studio) -> None:
    sounds.muted = True
    sounds.play("good")
    assert studio.tape == []
    sounds.try_out("stop")
    assert studio.tape == ["Speakers stop"]


def test_the_volume_holds_for_every_sound_and_every_loudspeaker(sounds, studio) -> None:
    sounds.set_volume(0.4)
    assert {one.volume for one in studio.made} == {0.4}
    studio.plug("Headset")
    assert {one.volume for one in studio.made[-3:]} == {0.4}
    sounds.set_volume(7)
    assert sounds.volume == 1.0


def test_a_headset_that_is_plugged_in_is_followed(sounds, studio) -> None:
    sounds.play("good")
    studio.plug("Headset")
    assert studio.playing == []
    sounds.play("good")
    assert (studio.playing, sounds.heard_from) == (["Headset good"], "Headset")


def test_no_loudspeaker_is_silent_and_one_that_comes_later_is_heard(qtbot, sounds, studio) -> None:
    with qtbot.waitSignal(sounds.changed):
        studio.plug("")
    sounds.play("good")
    assert (studio.tape, sounds.heard_from, sounds.ready) == ([], "", True)
    studio.plug("Speakers")
    sounds.play("good")
    assert studio.tape == ["Speakers good"]


def test_before_anything_is_known_it_is_silent(qapp) -> None:
    sounds = Sounds()
    for name in (*NAMES, "", "nonsense"):
        sounds.play(name)
    assert not sounds.ready
    sounds.use(Speaker())
    sounds.play("good")
    assert (sounds.ready, sounds.heard_from) == (True, "")


def test_only_another_default_device_is_told_of(qapp, monkeypatch) -> None:
    class Device:
        def __init__(self, name: bytes) -> None:
            self.name = name

        def id(self):
            return QByteArray(self.name)

    now = [Device(b"laptop")]
    monkeypatch.setattr(QMediaDevices, "defaultAudioOutput", staticmethod(lambda: now[-1]))
    speaker, told = Loudspeaker(), []
    speaker.changed.connect(lambda: told.append(1))
    speaker._devices.audioOutputsChanged.emit()
    assert told == []
    now.append(Device(b"headset"))
    speaker._devices.audioOutputsChanged.emit()
    assert told == [1]


def test_the_real_thing_says_no_word_with_or_without_a_loudspeaker(tmp_path) -> None:
    program = (
        "from PySide6.QtCore import QCoreApplication, QLoggingCategory, QTimer\n"
        "app = QCoreApplication([])\n"
        "QLoggingCategory.setFilterRules('qt.multimedia*=false')\n"
        "from ui.loudspeaker import Loudspeaker\n"
        "from ui.sound import NAMES, Sounds\n"
        "sounds = Sounds(parent=app)\n"
        "sounds.use(Loudspeaker())\n"
        "[sounds.play(name) for name in (*NAMES, 'good', 'good')]\n"
        "QTimer.singleShot(0, app.quit)\n"
        "app.exec()\n"
    )
    root = SOUNDS.parents[1]
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=root,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
