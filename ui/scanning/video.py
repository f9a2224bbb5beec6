"""Codes in a video file: played into the same sink as a camera, as fast as they can be read, no frame left out.

Import this when a video is first read: the multimedia library is slow to load.
"""

import time
from collections import deque
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop, Qt, QUrl
from PySide6.QtMultimedia import QMediaPlayer, QVideoFrame, QVideoSink

from kiosk.domain.scan import Sighting
from kiosk.errors import BadInput, NotFound
from ui.scanning.frame_reader import FrameReader
from ui.scanning.frames import mapped

_HURRY = 64.0  # times as fast as it was filmed; the player waits for us at every frame
_OVER = {QMediaPlayer.MediaStatus.EndOfMedia, QMediaPlayer.MediaStatus.InvalidMedia, QMediaPlayer.MediaStatus.NoMedia}


def read_video(path: Path) -> Iterator[tuple[Sighting, int]]:
    """Each code of a video once, as it is found, with the ms that reading its frame took.

    Needs no window and no screen. Raises NotFound when there is no such file, and BadInput for one that is not a
    video, or that this computer cannot play.
    """
    if not path.is_file():
        raise NotFound("There is no video at {file}. Check the name.", file=str(path))
    app = QCoreApplication.instance() or QCoreApplication(["kiosk"])
    playing = _Playing(path)
    try:
        while not playing.over:
            app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)
            yield from playing.found()
    finally:
        playing.stop()
    yield from playing.found()
    playing.judge()


class _Playing:
    def __init__(self, path: Path) -> None:
        self._path = path
        self._reader = FrameReader(every_frame=True)
        self._known: set[str] = set()
        self._found: deque[tuple[Sighting, int]] = deque()
        self._frames = 0
        self._unread = 0
        self._sink = QVideoSink()
        self._sink.videoFrameChanged.connect(self._take, Qt.ConnectionType.DirectConnection)
        self._player = QMediaPlayer()
        self._player.setVideoSink(self._sink)
        self._player.setSource(QUrl.fromLocalFile(str(path.resolve())))
        self._player.setPlaybackRate(_HURRY)
        self._player.play()

    @property
    def over(self) -> bool:
        """Sound without pictures is not waited for: with no loudspeaker it would never end."""
        player, status = self._player, self._player.mediaStatus()
        failed = player.error() is not QMediaPlayer.Error.NoError
        return failed or status in _OVER or (player.hasAudio() and not player.hasVideo())

    def found(self) -> Iterator[tuple[Sighting, int]]:
        while self._found:
            yield self._found.popleft()

    def stop(self) -> None:
        self._sink.videoFrameChanged.disconnect(self._take)
        self._player.stop()

    def judge(self) -> None:
        """Was there a video at all?"""
        file = self._path.name
        if self._frames:
            return
        if self._unread:
            raise BadInput("The pictures of {file} are in a form that cannot be read here.", file=file)
        if self._player.hasAudio() and not self._player.hasVideo():
            raise BadInput("{file} has sound but no pictures. Choose a video.", file=file)
        raise BadInput("{file} is not a video that can be played here. Save it as MP4 and try again.", file=file)

    def _take(self, frame: QVideoFrame) -> None:
        """On the player's thread, which waits here."""
        begun = time.perf_counter()
        with mapped(frame) as planes:
            if planes is None:
                self._unread += frame.isValid()
                return
            self._frames += 1
            fresh = self._reader.read(planes, frame.startTime() // 1000).fresh
        ms = round((time.perf_counter() - begun) * 1000)
        for one in fresh:
            if one.text not in self._known:
                self._known.add(one.text)
                self._found.append((one, ms))
