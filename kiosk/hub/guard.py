"""Runs one program for as long as whoever started this keeps its stdin open; knows the standard library only.

However the starter ends, kill -9 included, the pipe closes, and the program is ended: kindly, then firmly.
"""

import ctypes
import signal
import subprocess
import sys
import threading

_KIND_SECONDS = 10
_PR_SET_PDEATHSIG = 1


def main(command: list[str]) -> int:
    """Prints the program's process id, and gives back its exit code."""
    child = subprocess.Popen(command, stdin=subprocess.DEVNULL, preexec_fn=_end_with_me)
    threading.Thread(target=_watch, args=(child,), daemon=True).start()
    print(child.pid, flush=True)  # noqa: T201  the starter reads it
    code = child.wait()
    return code if code >= 0 else 128 - code


def _end_with_me() -> None:
    """On Linux the kernel ends the program when this guard is killed itself."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)


def _watch(child: "subprocess.Popen[bytes]") -> None:
    while sys.stdin.buffer.read(1024):
        pass
    child.terminate()
    try:
        child.wait(_KIND_SECONDS)
    except subprocess.TimeoutExpired:
        child.kill()


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
