"""The server as a child: it ends with its starter, however that ends, and is refused where it could lose anything."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.errors import BadInput
from kiosk.hub import figures
from kiosk.hub.child import last_line, start
from kiosk.hub.engine import find_engine
from kiosk.hub.hub_server import clear_stale, refuse_taken
from kiosk.hub.processes import Born, Running, alive, born, keep_running
from tests.hub.stations import until

ROOT = Path(__file__).resolve().parents[2]
PLAIN = 'listen: "127.0.0.1:-1"\nhttp: "127.0.0.1:-1"\nports_file_dir: "{folder}"\nlog_file: "{folder}/server.log"\n'
ALWAYS = PLAIN + 'jetstream {{ store_dir: "{folder}/js"\n sync_interval: always }}\n'
DEFAULT = PLAIN + 'jetstream {{ store_dir: "{folder}/js" }}\n'
STARTER = """
import sys, time
from pathlib import Path
from kiosk.hub.child import start
from kiosk.hub.engine import find_engine
child = start(find_engine(), Path(sys.argv[1]), Path(sys.argv[1]).parent)
print(child.server.pid, flush=True)
sys.stdin.read()
"""


def config(folder: Path, text: str) -> Path:
    file = folder / "server.conf"
    file.write_text(text.format(folder=folder.as_posix()), encoding="utf-8")
    return file


def test_a_server_is_asked_whether_it_writes_at_once(tmp_path) -> None:
    child = start(find_engine(), config(tmp_path, ALWAYS), tmp_path)
    try:
        figures.refuse_unsafe(figures.server(child.ports.figures))
        assert figures.connections(child.ports.figures) == []
    finally:
        child.stop()
    assert not alive(child.server)


def test_a_server_that_writes_later_is_refused(tmp_path) -> None:
    child = start(find_engine(), config(tmp_path, DEFAULT), tmp_path)
    try:
        with pytest.raises(BadInput, match="power cut would lose"):
            figures.refuse_unsafe(figures.server(child.ports.figures))
    finally:
        child.stop()


@pytest.mark.skipif(sys.platform == "win32", reason="there a job object does it")
def test_the_server_ends_when_its_starter_is_killed(tmp_path) -> None:
    command = [sys.executable, "-c", STARTER, str(config(tmp_path, ALWAYS))]
    starter = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    server = born(int(starter.stdout.readline()))
    assert server is not None
    starter.send_signal(signal.SIGKILL)
    starter.wait()
    until(lambda: not alive(server))
    starter.stdin.close()
    starter.stdout.close()


def test_the_server_of_a_program_that_is_gone_is_ended_by_the_next(tmp_path) -> None:
    child = start(find_engine(), config(tmp_path, ALWAYS), tmp_path)
    try:
        keep_running(tmp_path / "running.json", Running(Born(1, "long ago"), child.server))
        clear_stale(tmp_path)
        assert not alive(child.server)
    finally:
        child.stop()


def test_a_hub_that_another_window_runs_is_left_alone(tmp_path) -> None:
    sleeper = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    try:
        owner = born(sleeper.pid)
        keep_running(tmp_path / "running.json", Running(owner, owner))
        with pytest.raises(BadInput, match="in another window"):
            clear_stale(tmp_path)
        assert alive(owner)
    finally:
        sleeper.kill()
        sleeper.communicate()


def test_a_process_id_that_now_is_anothers_is_left_alone(tmp_path) -> None:
    keep_running(tmp_path / "running.json", Running(Born(1, "x"), Born(os.getpid(), "not my birth")))
    clear_stale(tmp_path)


def test_a_server_that_cannot_start_says_why(tmp_path) -> None:
    with pytest.raises(BadInput, match="did not start"):
        start(find_engine(), config(tmp_path, ALWAYS + "nonsense {{\n"), tmp_path)
    assert last_line(tmp_path / "none") == ""


def test_an_address_that_is_not_ours_is_refused() -> None:
    with pytest.raises(BadInput, match="no address"):
        refuse_taken("203.0.113.7", 4611)
