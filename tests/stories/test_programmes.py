"""A programme by the command line: from files, from the web, again, doubted, and believed."""

import json

import pytest
from click.testing import CliRunner

from main import cli
from tests.web import Answers, schedule, serving

TITLES = ("Khai mạc", "Báo cáo", "Tọa đàm", "Bế mạc")


@pytest.fixture
def event(tmp_path, monkeypatch):
    monkeypatch.setenv("KIOSK_CONFIG", str(tmp_path / "config"))
    monkeypatch.delenv("KIOSK_LANGUAGE", raising=False)
    run("new", tmp_path / "a.kiosk", "--name", "Hội thảo", "--from", "2026-05-01", "--to", "2026-05-02")
    return tmp_path / "a.kiosk"


@pytest.fixture
def answers():
    with serving(Answers()) as made:
        made.next = schedule(*TITLES)
        yield made


def run(*words: object, expect: int = 0):
    result = CliRunner().invoke(cli, [str(word) for word in words])
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    assert result.exit_code == expect, result.output
    return result


def told(*words: object, expect: int = 0) -> list[dict]:
    return [json.loads(line) for line in run(*words, "--json", expect=expect).stdout.splitlines()]


def now(event, at: str = "2026-05-01T09:30") -> dict:
    return told("agenda", "now", event, "--at", at)[0]


def test_an_address_is_imported_followed_and_read_again(event, answers) -> None:
    *_, summary = told("agenda", "import", event, answers.address, "--every", 2)
    assert {key: summary[key] for key in ("sessions", "rooms", "days", "new", "changed", "gone", "believed")} == {
        "sessions": 4, "rooms": 1, "days": 1, "new": 4, "changed": 0, "gone": 0, "believed": True,
    }  # fmt: skip
    assert now(event)["rooms"][0]["now"]["title"] == "Khai mạc"
    assert now(event)["as_of"] is not None
    (same,) = told("agenda", "refresh", event)
    answers.next = schedule("Lễ khai mạc", *TITLES[1:])
    (updated,) = told("agenda", "refresh", event)
    assert (same["outcome"], updated["outcome"], updated["changed"]) == ("same", "updated", 1)
    assert now(event)["rooms"][0]["now"]["title"] == "Lễ khai mạc"


def test_a_dry_run_of_an_address_follows_nothing(event, answers) -> None:
    *_, summary = told("agenda", "import", event, answers.address, "--dry-run")
    assert (summary["new"], summary["taken"]) == (4, False)
    assert "follows no web address" in run("agenda", "refresh", event, expect=2).stderr
    assert now(event)["rooms"] == []


def test_what_lost_a_room_is_doubted_and_a_person_decides(event, tmp_path) -> None:
    rows = [f"1/5/2026;{8 + n}h - {9 + n}h;Phiên {room}{n};{room}" for room in ("A", "B") for n in range(3)]
    whole, less = (tmp_path / name for name in ("whole.csv", "less.csv"))
    whole.write_text("\n".join(["Ngày;Giờ;Nội dung;Phòng", *rows]), encoding="utf-8")
    less.write_text("\n".join(["Ngày;Giờ;Nội dung;Phòng", *rows[:3]]), encoding="utf-8")
    run("agenda", "import", event, whole)
    *_, doubted = told("agenda", "import", event, less, expect=1)
    assert (doubted["believed"], doubted["taken"], doubted["gone"]) == (False, False, 3)
    assert doubted["doubt"] == "Thiếu cả một phòng: B, 3 phiên."
    assert "--believe" in run("agenda", "import", event, less, expect=1).stdout
    assert len(now(event)["rooms"]) == 2
    *_, taken = told("agenda", "import", event, less, "--believe")
    assert (taken["believed"], taken["taken"]) == (False, True)
    assert len(now(event)["rooms"]) == 1


def test_what_is_odd_is_a_line_each(event, tmp_path) -> None:
    source = tmp_path / "a.xml"
    source.write_bytes(schedule("Khai mạc", "Báo cáo").replace(b"10:00:00", b"09:15:00"))
    odd, _ = told("agenda", "import", event, source)
    assert odd == {
        "session": "Báo cáo",
        "row": 1,
        "sheet": "",
        "reason": "Phiên trùng giờ với “Khai mạc” trong cùng phòng.",
        "refused": False,
    }


def test_a_gap_between_sessions_is_a_break_nobody_wrote(event, answers) -> None:
    answers.next = schedule("Khai mạc", "Báo cáo").replace(b"T10:00:00", b"T10:30:00")
    run("agenda", "import", event, answers.address)
    gap = now(event, "2026-05-01T10:00")["gap"]
    assert (gap["start"][11:16], gap["end"][11:16]) == ("09:45", "10:30")
    assert now(event)["gap"] is None


def test_a_server_in_trouble_changes_nothing_and_is_one_sentence(event, answers) -> None:
    run("agenda", "import", event, answers.address)
    answers.next = lambda handler: handler.send_error(503, "Sleeping")
    assert "503 (Sleeping)" in run("agenda", "refresh", event, expect=2).stderr
    assert now(event)["rooms"][0]["now"]["title"] == "Khai mạc"
