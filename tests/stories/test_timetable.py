"""The timetable on the command line: two swap, one gets a short title, a pin, other speakers, another end."""

import json

import pytest
from click.testing import CliRunner

from db.files import SqliteFiles
from kiosk.domain.facts import SessionsListed
from kiosk.domain.ids import SessionId
from kiosk.domain.session import Session
from main import cli
from tests.given import OPENING, entry
from tests.stories.station import guests, make_event


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.setenv("KIOSK_CONFIG", str(tmp_path / "config"))
    file = tmp_path / "event.kiosk"
    make_event(file, guests(1))
    book = SqliteFiles().open(file)
    end = OPENING.end
    with book.writing() as page:
        talk = Session(
            id=SessionId("s-a"), title="Báo cáo A", start=OPENING.start, end=end, room="B", speakers=("Lan",)
        )
        other = Session(id=SessionId("s-b"), title="Báo cáo B", start=end, end=end + (end - OPENING.start), room="A")
        page.record(entry(9000, SessionsListed("", (OPENING, talk, other))))
    book.close()

    def ask(command, *words, expect=0):
        result = CliRunner().invoke(cli, ["agenda", command, str(file), *words, "--json"])
        assert result.exit_code == expect, result.output
        return [json.loads(line) for line in result.stdout.splitlines()], result.stderr

    yield ask
    assert SqliteFiles().verify(file).problems == ()


def clock(session) -> tuple[str, str, str]:
    return session["room"], session["start"][11:16], session["end"][11:16]


def test_two_change_places_and_both_are_told(run) -> None:
    told, _ = run("swap", "Báo cáo A", "s-b", "--dry-run")
    assert told == []
    (theirs, mine), _ = run("swap", "Báo cáo A", "s-b")
    assert (clock(theirs), clock(mine)) == (("B", "08:00", "08:30"), ("A", "08:30", "09:00"))
    assert run("swap", "s-a", "s-a", expect=2)[1].startswith("A session cannot change places with itself")


def test_the_short_title_and_the_pin_are_in_agenda_now(run) -> None:
    run("short", "Báo cáo A", "BC A")
    run("pin", "Báo cáo A")
    ((now,), _) = run("now", "--at", "2026-05-01T08:10")
    (shown,) = [room["now"] for room in now["rooms"] if room["room"] == "B"]
    assert (shown["title"], shown["short"], shown["pinned"]) == ("Báo cáo A", "BC A", True)
    (plain,), _ = run("short", "Báo cáo A", "")
    (loose,), _ = run("unpin", "Báo cáo A")
    assert (plain["short"], loose["pinned"]) == ("", False)


def test_speakers_change_and_who_is_elsewhere_is_told(run) -> None:
    (changed,), said = run("speakers", "Khai mạc", "Lan", "Hà")
    assert changed["speakers"] == ["Lan", "Hà"]
    assert "Lan" in said
    assert said.index("Khai mạc") < said.index("Báo cáo A")
    assert run("speakers", "Khai mạc", "--nobody")[0][0]["speakers"] == []
    assert "--nobody" in run("speakers", "Khai mạc", expect=2)[1]


def test_where_sessions_stand_can_be_made_the_plan(run) -> None:
    run("move", "Báo cáo A", "--room", "C")
    run("delay", "Khai mạc", "10")
    (settled,), _ = run("settle", "Báo cáo A")
    assert (settled["state"], settled["planned_room"]) == ("scheduled", "C")
    (other,), _ = run("settle")
    assert (other["title"], other["planned_start"][11:16]) == ("Khai mạc", "08:10")


def test_a_session_gets_another_end_even_past_midnight(run) -> None:
    (longer,), said = run("move", "Báo cáo A", "--room", "A", "--start", "8:15", "--until", "8:40")
    assert clock(longer) == ("A", "08:15", "08:40")
    assert said.index("Báo cáo A") < said.index("08:40") < said.index("Báo cáo B")
    assert clock(run("move", "Báo cáo A", "--start", "23:30", "--until", "0:30")[0][0]) == ("A", "23:30", "00:30")
