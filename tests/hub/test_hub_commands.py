"""hub and join as people type them, in programs of their own."""

import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kiosk.domain.member import Role
from kiosk.hub.keeping import kept_membership
from kiosk.hub.vault import Vault
from main import cli
from tests.given import read
from tests.hub.hubs import FILES, event_file

ROOT = Path(__file__).resolve().parents[2]
unixes = pytest.mark.skipif(sys.platform == "win32", reason="a hub there ends with its window, not by a signal")
pytestmark = unixes


def run(*words: object) -> Result:
    return CliRunner().invoke(cli, ["--language", "en", *map(str, words)])


class Program:
    """main.py with these words; `line` is its next line of JSON."""

    def __init__(self, folder: Path, *words: object) -> None:
        environment = {"PATH": "/usr/bin:/bin", "KIOSK_CONFIG": str(folder), "PYTHON_KEYRING_BACKEND": _NO_KEYRING}
        self.process = subprocess.Popen(
            [sys.executable, "main.py", "--language", "en", *map(str, words)],
            cwd=ROOT,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def line(self) -> dict:
        text = self.process.stdout.readline()
        assert text, self.process.stderr.read()
        return json.loads(text)

    def said(self, text: str = "") -> tuple[int, str, str]:
        out, error = self.process.communicate(text or None, timeout=60)
        return self.process.returncode, out, error

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
        self.process.communicate(timeout=60)


_NO_KEYRING = "keyring.backends.fail.Keyring"


def test_a_hub_lets_a_computer_in_and_puts_it_out(tmp_path, monkeypatch) -> None:
    file, there = event_file(tmp_path / "a"), tmp_path / "b"
    there.mkdir()
    with Program(tmp_path, "hub", "run", file, "--port", 0, "--no-announce", "--json") as hub:
        assert hub.line()["happened"] == "started"
        address = json.loads((file.parent / "event.hub" / "commands.json").read_bytes())["address"]
        with Program(tmp_path, "hub", "code", file, "--json") as code:
            letters = code.line()["code"]
            with Program(
                tmp_path, "join", there, letters, "--address", address, "--name", "Ban tổ chức", *_ORGANISER
            ) as join:
                assert join.line()["event"] == "Hội thảo AI"
                digits = join.line()["digits"]
                asked = code.line()
                assert (asked["name"], asked["digits"]) == ("Ban tổ chức", digits)
                assert code.said("y\n")[0] == 0
                joined = join.line()
                assert joined["copy"] is True
        monkeypatch.setenv("KIOSK_CONFIG", str(tmp_path))
        status = json.loads(run("hub", "status", file, "--json").output)
        assert {one["name"] for one in status["members"]} == {"Desk 1", "Ban tổ chức"}
        unnamed = run("join", tmp_path, letters, "--address", address, "--name", " ")
        assert (unnamed.exit_code, "Give this desk a name" in unnamed.output) == (2, True)
        late = run("join", tmp_path, letters, "--address", address, "--name", "Quầy 9")
        assert late.exit_code == 2
        assert "used already" in late.output
        assert json.loads(run("hub", "status", joined["file"], "--json").output)["event"] == "Hội thảo AI"
        assert "no member any more" in run("hub", "revoke", file, "ban to chuc").output
        listed = run("hub", "members", file, "--json").output.splitlines()
        assert [json.loads(one)["revoked"] for one in listed] == [False, True]
    assert hub.process.returncode == 0
    assert not (file.parent / "event.hub" / "commands.json").exists()
    _check_copy(Path(joined["file"]))


_ORGANISER = ("--role", "organiser", "--json")


def _check_copy(file: Path) -> None:
    """The event came whole, an organiser's with the event's authority, and without anyone's private keys."""
    assert FILES.verify(file).problems == ()
    book = FILES.open(file)
    assert read(book, lambda r: r.guest_count()) == 2
    book.close()
    assert kept_membership(file, Vault()).role is Role.ORGANISER
    assert (file.parent / f"{file.stem}.hub" / "authority.key").is_file()


def test_without_a_hub_commands_say_so(tmp_path) -> None:
    file = event_file(tmp_path)
    said = run("hub", "status", file)
    assert said.exit_code == 2
    assert "No hub runs" in said.output
