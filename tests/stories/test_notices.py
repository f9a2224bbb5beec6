"""Announcements and emergencies on the command line, and what reaches the screens."""

import json

import pytest
from click.testing import CliRunner

from db.files import SqliteFiles
from main import cli
from tests.stories.station import guests, make_event


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.setenv("KIOSK_CONFIG", str(tmp_path / "config"))
    event = make_event(tmp_path / "event.kiosk", guests(3))

    def ask(command, *words, expect=0):
        result = CliRunner().invoke(cli, [command, str(event), *words, "--json"])
        assert result.exit_code == expect, result.output
        return [json.loads(line) for line in result.stdout.splitlines()] if not expect else result.stderr

    yield ask
    assert SqliteFiles().verify(event).problems == ()


def test_an_announcement_is_made_listed_and_withdrawn(run) -> None:
    (made,) = run("announce", "Xe về lúc 11:45", "--other", "Buses at 11:45", "--minutes", "30")
    assert (made["text"], made["other"], made["state"]) == ("Xe về lúc 11:45", "Buses at 11:45", "shown")
    assert run("announce", "--list") == [made]
    (gone,) = run("announce", "--withdraw", made["id"][:18])
    assert gone["state"] == "withdrawn"
    assert run("announce", "--list") == []


def test_what_cannot_be_announced_is_said(run) -> None:
    assert "--until" in run("announce", "x", "--minutes", "3", "--until", "2030-01-01T08:00", expect=2)
    assert run("announce", "--withdraw", "nothing", expect=2)
    assert run("announce", "x", "--until", "2001-01-01T08:00", expect=2)
    assert run("announce", "--list") == []


def test_an_emergency_is_shown_replaced_and_ended(run) -> None:
    (fire,) = run("emergency", "fire")
    assert (fire["alarm"], fire["title"], fire["other_title"]) == ("fire", "Có cháy", "Fire")
    (now,) = run("emergency")
    assert now == fire
    (own,) = run("emergency", "custom", "--title", "Tạm dừng")
    assert (own["alarm"], own["title"]) == ("custom", "Tạm dừng")
    run("emergency", "custom", expect=2)
    (ended,) = run("emergency", "end")
    assert (ended["alarm"], ended["at"]) == ("none", None)
    run("emergency", "end", expect=2)
