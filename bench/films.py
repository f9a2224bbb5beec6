"""Frames into a camera's sink: as a video that is played, or one by one where this computer has no encoder."""

import shutil
import subprocess
from collections.abc import Iterable, Sequence
from pathlib import Path
from time import perf_counter, sleep

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication, QEventLoop, QSize, QUrl
from PySide6.QtMultimedia import QMediaPlayer, QVideoFrame, QVideoFrameFormat, QVideoSink

Bytes = NDArray[np.uint8]
RATE = 30


def can_film() -> bool:
    return shutil.which("ffmpeg") is not None


def film(frames: Iterable[Bytes], size: tuple[int, int], file: Path) -> Path:
    """A video of grey frames, 30 a second, with colour planes as a camera's."""
    words = ["ffmpeg", "-hide_banner", "-loglevel", "error", "-y", "-f", "rawvideo", "-pix_fmt", "gray"]
    words += ["-s", f"{size[0]}x{size[1]}", "-r", str(RATE), "-i", "-", "-c:v", "libx264", "-preset", "ultrafast"]
    words += ["-crf", "18", "-pix_fmt", "yuv420p", str(file)]
    with subprocess.Popen(words, stdin=subprocess.PIPE) as process:
        assert process.stdin
        for frame in frames:
            process.stdin.write(frame.tobytes())
    if process.returncode:
        raise RuntimeError(f"ffmpeg ended with {process.returncode}")
    return file


def frame_of(grey: Bytes) -> QVideoFrame:
    """NV12, as most cameras send: a plane of brightness, and one of colour that says none."""
    height, width = grey.shape
    frame = QVideoFrame(QVideoFrameFormat(QSize(width, height), QVideoFrameFormat.PixelFormat.Format_NV12))
    frame.map(QVideoFrame.MapMode.WriteOnly)
    for plane, rows, lines in ((0, grey, height), (1, np.full((height // 2, width), 128, np.uint8), height // 2)):
        stride = frame.bytesPerLine(plane)
        there = np.frombuffer(frame.bits(plane), np.uint8, count=stride * lines).reshape(lines, stride)
        there[:, :width] = rows
    frame.unmap()
    return frame


def play(file: Path, sink: QVideoSink) -> None:
    """To its end, as fast as it was filmed."""
    player = QMediaPlayer()
    loop = QEventLoop()
    player.mediaStatusChanged.connect(lambda status: loop.quit() if status in _ENDED else None)
    player.setVideoSink(sink)
    player.setSource(QUrl.fromLocalFile(str(file)))
    player.play()
    loop.exec()
    player.setVideoSink(None)  # type: ignore[arg-type]  # as documented; the stub does not know


_ENDED = {QMediaPlayer.MediaStatus.EndOfMedia, QMediaPlayer.MediaStatus.InvalidMedia}


def feed(frames: Sequence[QVideoFrame], sink: QVideoSink, *, rate: int = RATE) -> float:
    """One after the other, `rate` a second, with the event loop running in between; the seconds that took."""
    begun = perf_counter()
    for number, frame in enumerate(frames):
        while (wait := begun + number / rate - perf_counter()) > 0:
            QCoreApplication.processEvents()
            sleep(min(wait, 0.001))
        sink.setVideoFrame(frame)
    while perf_counter() < begun + len(frames) / rate:
        QCoreApplication.processEvents()
        sleep(0.001)
    return perf_counter() - begun
