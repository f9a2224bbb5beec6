"""Welcomes those who come in, one after the other, and shows them to QML."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.app.board import Board
from kiosk.domain.welcome import Line, Welcome
from ui.lobby.alarm_face import Way
from ui.lobby.frame import Frame
from ui.lobby.greeting_face import GreetingFace, greeting_face
from ui.lobby.ruler import Ruler
from ui.lobby.telling import tell_changes

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("The stage makes the greeting and hands it to QML.")
class LobbyGreeting(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable lacks __call__
    textChanged = Signal()
    textSizeChanged = Signal()
    textLinesChanged = Signal()
    nextChanged = Signal()
    nextSizeChanged = Signal()
    nextLinesChanged = Signal()
    turnChanged = Signal()

    def __init__(self, face: GreetingFace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._face = face

    @Property(str, notify=textChanged, final=True)
    def text(self) -> str:
        return self._face.text

    @Property(int, notify=textSizeChanged, final=True)
    def textSize(self) -> int:
        return self._face.textSize

    @Property(int, notify=textLinesChanged, final=True)
    def textLines(self) -> int:
        return self._face.textLines

    @Property(str, notify=nextChanged, final=True)
    def next(self) -> str:
        return self._face.next

    @Property(int, notify=nextSizeChanged, final=True)
    def nextSize(self) -> int:
        return self._face.nextSize

    @Property(int, notify=nextLinesChanged, final=True)
    def nextLines(self) -> int:
        return self._face.nextLines

    @Property(int, notify=turnChanged, final=True)
    def turn(self) -> int:
        return self._face.turn

    def show(self, face: GreetingFace) -> None:
        old, self._face = self._face, face  # before the first emission, so that every observer reads one settled face
        tell_changes(self, old, face)


class Greeter(QObject):
    """`ways` say where rooms are from this screen, by their folded names."""

    def __init__(self, ways: Mapping[str, Way], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.face = LobbyGreeting(GreetingFace(), self)
        self._ways = ways
        self._line = Line()

    def greet(
        self, welcomes: Sequence[Welcome], now: datetime, board: Board, frame: Frame, ruler: Ruler, mark: float = 0.0
    ) -> bool:
        """Show whose turn it is, beside a logo `mark` wide; is anybody there, or about to be?"""
        self._line = self._line.at(now, welcomes)
        one = self._line.shown
        self.face.show(greeting_face(one, board, frame, ruler, self._ways, mark) if one else GreetingFace())
        return self._line.busy(now, welcomes)
