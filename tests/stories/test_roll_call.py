"""Who came, on the command line: the roll-call in figures and in a sentence, and a desk killed while it names people."""

import json
import signal
import subprocess
import sys

import pytest
from click.testing import CliRunner

from db.book import SqliteBook
from db.files import SqliteFiles
from kiosk.app.desk import Desk
from kiosk.app.identity import Stamper, SystemClock
from kiosk.app.ports import Nobody
from kiosk.domain.ids import DeskId
from kiosk.domain.person import Authority, Person
from main import cli
from tests.stories.station import DOOR, MAIN, guests, make_event

NAMING = """
import sys
sys.path.insert(0, sys.argv[1])
from pathlib import Path
from db.book import SqliteBook
from kiosk.app.desk import Desk
from kiosk.app.identity import Stamper, SystemClock
from kiosk.app.ports import Nobody
from kiosk.domain.person import Authority, Person
desk = Desk(SqliteBook(Path(sys.argv[2])), Stamper("Desk 9", SystemClock()), Nobody())
for n in range(300):
    desk.represent(f"g{n:04}", "door", Person(f"Lan {n}", authority=Authority.PHONE))
    print(n, flush=True)
"""


@pytest.fixture
def event(tmp_path, monkeypatch):
    monkeypatch.setenv("KIOSK_CONFIG", str(tmp_path / "config"))
    return make_event(tmp_path / "event.kiosk", guests(300))


def run(*words, expect: int = 0):
    result = CliRunner().invoke(cli, [str(word) for word in words])
    assert result.exit_code == expect, result.output
    return result


def roll_call(event, *options):
    return [json.loads(line) for line in run("rollcall", event, "--json", *options).stdout.splitlines()]


def _at_the_door(event) -> None:
    book = SqliteBook(event)
    desk = Desk(book, Stamper(DeskId("Desk 1"), SystemClock()), Nobody())
    ids = [guest.id for guest in guests(3)]
    desk.present("K0000", DOOR.id)
    desk.represent(ids[1], DOOR.id, Person("Lan", authority=Authority.LETTER))
    desk.accompany(ids[0], DOOR.id, Person("Hoa"))
    book.close()


def test_the_roll_call_is_said_for_one_checkpoint_and_for_all(event) -> None:
    _at_the_door(event)
    said = run("--language", "vi", "rollcall", event, "--checkpoint", "Main").stdout
    assert said == "Triệu tập 300, có mặt 2 (trong đó đi thay 1), vắng 298, khách mời thêm 1.\n"
    lines = run("--language", "en", "rollcall", event, "--by", "unit").stdout.splitlines()
    assert lines[0] == "Main door: Invited 300, present 2 (1 of them represented), absent 298, additional guests 1."
    assert lines[2].startswith("    Sở Y tế: invited 300, present 2")
    assert [line.split(":")[0] for line in lines if not line.startswith(" ")][1:] == ["Hall", "Press room", "Afternoon"]


def test_the_roll_call_as_data_adds_up(event) -> None:
    _at_the_door(event)
    total, block, unit = roll_call(event, "--checkpoint", "Main", "--by", "unit")
    assert (total["expected"], total["present"], total["absent"], total["extra"]) == (300, 2, 298, 1)
    assert [line["level"] for line in (total, block, unit)] == ["total", "block", "unit"]
    figures = ("expected", "present", "representatives", "absent", "walk_ins", "companions", "extra", "came", "inside")
    assert [total[f] for f in figures] == [block[f] for f in figures] == [unit[f] for f in figures]


def test_a_checkpoint_that_is_not_there_is_said(event) -> None:
    assert "There is no checkpoint called Nowhere" in run("rollcall", event, "--checkpoint", "Nowhere", expect=2).stderr


def test_an_event_without_a_checkpoint_says_what_to_do(tmp_path, monkeypatch) -> None:
    monkeypatch.setenv("KIOSK_CONFIG", str(tmp_path / "config"))
    SqliteBook.create(tmp_path / "bare.kiosk").close()
    assert "has no checkpoint yet" in run("rollcall", tmp_path / "bare.kiosk", expect=2).stderr


@pytest.mark.skipif(sys.platform == "win32", reason="ends the desk with a signal")
def test_a_desk_killed_while_it_names_people_loses_none_and_names_nobody_by_half(event) -> None:
    desk = subprocess.Popen(
        [sys.executable, "-c", NAMING, str(MAIN.parent), str(event)], stdout=subprocess.PIPE, text=True
    )
    assert desk.stdout is not None
    told = [desk.stdout.readline() for _ in range(40)]
    desk.send_signal(signal.SIGKILL)
    told += desk.stdout.readlines()
    desk.wait()
    desk.stdout.close()
    acknowledged = sum(line.endswith("\n") for line in told)
    (total,) = roll_call(event, "--checkpoint", "Main")
    assert acknowledged <= total["representatives"] == total["present"] <= acknowledged + 1
    assert SqliteFiles().verify(event).problems == ()
