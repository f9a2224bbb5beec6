"""phone: the page of the board of 1,380 sessions in 92 rooms, beside the same web library that sends one fixed text."""

import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from http.client import HTTPConnection
from pathlib import Path
from threading import Thread
from time import perf_counter

from bench.gauge import PROGRAM, median, percentile, surroundings
from bench.made import event_with, parallel_sessions
from bench.runner import Figure, Task

ROOT = Path(__file__).resolve().parents[1]
ROOMS, EACH, PHONES = 92, 15, 8
_MOMENT = time(0, 31)  # in UTC: the first session of each room is on
_ADDRESS = re.compile(r"http://127\.0\.0\.1:(\d+)/")
_ASKED = {"Accept-Encoding": "gzip", "Accept-Language": "vi"}


@dataclass(frozen=True, slots=True)
class Server:
    port: int
    pid: int


@dataclass(frozen=True, slots=True)
class Load:
    """`times` of each answer in milliseconds, of all phones; how many came in a second."""

    times: list[float]
    a_second: float


def measure(task: Task) -> Iterator[Figure]:
    rounds = 20 if task.quick else 1_000
    event = event_with(task.folder, "phone", parallel_sessions(datetime.now(UTC).date(), ROOMS, EACH))
    with serving(*PROGRAM, "phone", str(event), "--bind", "127.0.0.1", "--port", "0", "--shift", str(_shift())) as page:
        anew = [_asked(page.port, f"/room?name=Ph%C3%B2ng%20{n + 1:02}&lang=vi")[1] for n in range(ROOMS)]
        packed, _ = _asked(page.port, "/")
        plain, _ = _asked(page.port, "/", {})
        heaviest = max(len(_asked(page.port, f"/day?part={n}", {})[0]) for n in range(16))
        with serving(sys.executable, "-m", "bench.phone_floor", str(len(packed))) as floor:
            bare, load = _load(floor.port, rounds), _load(page.port, rounds)
        held = _resident_mb(page.pid)
    yield from _load_figures("a fixed text", bare)
    yield from _load_figures("the board", load)
    yield Figure(
        "phone",
        "requests a second of the fixed text, per one of the board",
        bare.a_second / load.a_second,
        "x",
        most=2.0,
    )
    yield Figure("phone", "a room's page written anew, p50", median(anew), "ms")
    yield Figure("phone", "a room's page written anew, p99", percentile(anew, 0.99), "ms")
    yield Figure("phone", "the board's page, packed", len(packed) / 1024, "kB")
    yield Figure("phone", "the board's page", len(plain) / 1024, "kB", most=60)
    yield Figure("phone", "the heaviest part of the day", heaviest / 1024, "kB", most=60)
    yield Figure("phone", "memory held by the process", held, "MB")


def _load_figures(name: str, load: Load) -> Iterator[Figure]:
    yield Figure("phone", f"{name}, requests of {PHONES} phones", load.a_second, "/s")
    yield Figure("phone", f"{name}, p50", median(load.times), "ms")
    yield Figure("phone", f"{name}, p99", percentile(load.times, 0.99), "ms")


@contextmanager
def serving(*words: str) -> Iterator[Server]:
    """A server in a process of its own, once it has said where it is."""
    process = subprocess.Popen(words, stdout=subprocess.PIPE, env=surroundings(), cwd=ROOT)
    try:
        assert process.stdout is not None
        found = _ADDRESS.search(process.stdout.readline().decode())
        if found is None:
            raise RuntimeError(f"{words} does not serve")
        yield Server(int(found[1]), process.pid)
    finally:
        process.terminate()
        process.communicate()


def _shift() -> float:
    now = datetime.now(UTC)
    return (datetime.combine(now.date(), _MOMENT, UTC) - now) / timedelta(seconds=1)


def _load(port: int, rounds: int) -> Load:
    """All phones ask at once, each again as soon as it has its answer."""
    times: list[float] = []
    phones = [Thread(target=_phone, args=(port, rounds, times)) for _ in range(PHONES)]
    begun = perf_counter()
    for phone in phones:
        phone.start()
    for phone in phones:
        phone.join()
    return Load(times, len(times) / (perf_counter() - begun))


def _phone(port: int, rounds: int, times: list[float]) -> None:
    line = HTTPConnection("127.0.0.1", port, timeout=30)
    times += [_once(line, "/", _ASKED)[1] for _ in range(rounds)]
    line.close()


def _asked(port: int, path: str, headers: dict[str, str] = _ASKED) -> tuple[bytes, float]:
    line = HTTPConnection("127.0.0.1", port, timeout=30)
    answer = _once(line, path, headers)
    line.close()
    return answer


def _once(line: HTTPConnection, path: str, headers: dict[str, str]) -> tuple[bytes, float]:
    begun = perf_counter()
    line.request("GET", path, headers=headers)
    answer = line.getresponse()
    body = answer.read()
    if answer.status != 200:
        raise RuntimeError(f"{path}: {answer.status}")
    return body, (perf_counter() - begun) * 1000


def _resident_mb(pid: int) -> float:
    """0 where the system does not tell (it is Linux that does)."""
    told = Path(f"/proc/{pid}/status")
    lines = told.read_text().splitlines() if told.exists() else []
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS")), 0.0)
