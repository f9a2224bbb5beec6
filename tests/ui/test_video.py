"""Codes in videos, and files that are none: a calm sentence, and an end."""

import shutil
import wave

import numpy as np
import pytest

from bench.films import film
from bench.scenes import dim_phone, text_of
from kiosk.errors import BadInput, NotFound
from ui.scanning.video import read_video

needs_ffmpeg = pytest.mark.skipif(shutil.which("ffmpeg") is None, reason="makes its videos with ffmpeg")


@needs_ffmpeg
def test_two_codes_held_still_in_one_view_are_each_told_once(qapp, tmp_path) -> None:
    rng = np.random.default_rng(3)
    texts = [text_of(rng), text_of(rng)]
    both = np.hstack([dim_phone(rng, text, 640, 720) for text in texts])
    file = film([both] * 12, (1280, 720), tmp_path / "two.mp4")
    assert sorted(one.text for one, _ in read_video(file)) == sorted(texts)


def test_sound_without_pictures_is_said_and_not_waited_for(qapp, tmp_path) -> None:
    with wave.open(str(tmp_path / "sound.mp4"), "wb") as file:
        file.setparams((1, 2, 8000, 8000, "NONE", ""))
        file.writeframes(bytes(16000))
    with pytest.raises(BadInput, match=r"^sound\.mp4 has sound but no pictures"):
        list(read_video(tmp_path / "sound.mp4"))


def test_a_video_that_is_not_there_is_said(tmp_path) -> None:
    with pytest.raises(NotFound):
        list(read_video(tmp_path / "none.mp4"))
