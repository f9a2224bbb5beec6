"""Keeps the lobby alive as a child process, and reception safe from it: restarts it, and ends it at the end."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal

from kiosk.domain.restarts import Restarts

BEAT, READ = b"beat", b"read "
SILENCE = 20.0
_SECOND_MS = 1000
_LEAVE_MS = 2000


class LobbyProcess(QObject):
    """One lobby, started as a program of its own.

    It prints a line for shown frames, and one for a code that was scanned while it had the keyboard, which
    `scanned` carries; whatever else it says is `said`. A lobby silent for twenty seconds is stuck and is killed. It ends
    when its stdin is closed, so it never outlives this program, however this program ends. A lobby that a
    person `closed` (exit code 0) stays closed until `start` is called again.
    """

    came = Signal()
    went = Signal()
    closed = Signal()
    made_safe = Signal()
    scanned = Signal(str)
    said = Signal(str)

    def __init__(
        self,
        program: str,
        arguments: Sequence[str],
        steady: Callable[[], float],
        parent: QObject | None = None,
    ) -> None:
        """`steady` is a clock in seconds that only goes forward (`time.monotonic`)."""
        super().__init__(parent)
        self._steady = steady
        self._restarts = Restarts()
        self._since = 0.0
        self._leaving = False
        self._told: dict[str, str] = {}
        self._child = self._made(program, arguments)
        self._silence = self._timer(self._child.kill)
        self._wait = self._timer(self._begin)

    @property
    def running(self) -> bool:
        return self._child.state() != QProcess.ProcessState.NotRunning

    @property
    def safe(self) -> bool:
        return self._restarts.safe

    def start(self) -> None:
        """Start it, unless it runs; also how a person brings back a lobby that was closed."""
        self._leaving = False
        if not self.running and not self._wait.isActive():
            self._begin()

    def stop(self) -> None:
        """End it kindly by closing its stdin, then firmly; returns when it is gone, after two seconds at most."""
        self._leaving = True
        self._wait.stop()
        self._silence.stop()
        self._child.closeWriteChannel()
        if self.running and not self._child.waitForFinished(_LEAVE_MS):
            self._child.kill()
            self._child.waitForFinished(_LEAVE_MS)

    def tell(self, subject: str, value: str) -> None:
        """One line to the child; what was told last of each subject is told again to one that is started later."""
        self._told[subject] = value
        if self._child.state() == QProcess.ProcessState.Running:
            self._child.write(f"{subject} {value}\n".encode())

    def _tell_all(self) -> None:
        for subject, value in self._told.items():
            self._child.write(f"{subject} {value}\n".encode())

    def _made(self, program: str, arguments: Sequence[str]) -> QProcess:
        child = QProcess(self)
        child.setProgram(program)
        child.setArguments(list(arguments))
        child.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
        child.started.connect(self._tell_all)
        child.started.connect(self.came)
        child.readyReadStandardOutput.connect(self._hear)
        child.finished.connect(self._finished)
        child.errorOccurred.connect(self._failed)
        return child

    def _timer(self, then: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.timeout.connect(then)
        return timer

    def _begin(self) -> None:
        environment = QProcessEnvironment.systemEnvironment()
        if self._restarts.safe:
            environment.insert("QT_QUICK_BACKEND", "software")
        self._child.setProcessEnvironment(environment)
        self._since = self._steady()
        self._silence.start(int(SILENCE * _SECOND_MS))
        self._child.start()

    def _hear(self) -> None:
        while self._child.canReadLine():
            line = bytes(self._child.readLine().data()).rstrip()
            if line == BEAT:
                self._silence.start(int(SILENCE * _SECOND_MS))
            elif line.startswith(READ):
                self.scanned.emit(line.removeprefix(READ).decode("unicode_escape"))
            else:
                self.said.emit(line.decode("ascii", "replace"))

    def _failed(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._again()

    def _finished(self, code: int, status: QProcess.ExitStatus) -> None:
        self.went.emit()
        if status is QProcess.ExitStatus.NormalExit and code == 0:
            self._silence.stop()
            if not self._leaving:
                self.closed.emit()
        else:
            self._again()

    def _again(self) -> None:
        self._silence.stop()
        if self._leaving:
            return
        now, was_safe = self._steady(), self._restarts.safe
        self._restarts, restart = self._restarts.ended(now, now - self._since)
        if restart.safe and not was_safe:
            self.made_safe.emit()
        self._wait.start(int(restart.after * _SECOND_MS))
