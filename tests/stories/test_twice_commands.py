"""Guests whom two desks let in or changed while apart, on the command line: listed, and settled."""

import json
from contextlib import closing
from dataclasses import replace

import pytest
from click.testing import CliRunner

from db.book import SqliteBook
from kiosk.app.double_changes import clashes
from kiosk.domain.double_admission import DoubleAdmission
from kiosk.domain.facts import GuestsListed
from main import cli
from tests.given import AN, BINH, DESK, DOOR, check_in, entry, opening_facts, write

TWO = "Quầy 2"
MINE, THEIRS = check_in(5, BINH), check_in(6, BINH, desk=TWO)
TWICE = DoubleAdmission(DOOR.id, BINH.id, THEIRS.stamp.id, TWO, THEIRS.stamp.at, MINE.stamp.id, DESK, MINE.stamp.at)


def _edit(n, desk, **changes):
    return entry(n, GuestsListed("by hand", (replace(AN, **changes),), (AN,)), desk=desk)


@pytest.fixture
def event(tmp_path, monkeypatch):
    monkeypatch.setenv("KIOSK_CONFIG", str(tmp_path / "config"))
    first, second = _edit(7, DESK, seat="A-04"), _edit(8, TWO, seat="B-02", attention=True)
    (changed,) = clashes(second, [first])
    path = tmp_path / "event.kiosk"
    with closing(SqliteBook.create(path)) as book:
        write(book, *opening_facts(), MINE, THEIRS, entry(9, TWICE), first, second, entry(10, changed))
    return path


def run(*words, expect=0, language="en"):
    result = CliRunner().invoke(cli, ["--language", language, *map(str, words)])
    assert result.exit_code == expect, result.output
    return result.output


def listed(event, *more):
    return {one["twice"]: one for one in map(json.loads, run("hub", "doubles", event, *more, "--json").splitlines())}


def test_both_kinds_are_listed_with_both_desks_and_both_values(event) -> None:
    found = listed(event)
    entered, changed = found["let in"], found["changed"]
    assert (entered["name"], entered["open"], entered["checkpoint"]) == (BINH.name, True, DOOR.id)
    assert (entered["first"]["desk"], entered["second"]["desk"]) == (DESK, TWO)
    assert changed["fields"] == {"seat": {"was": AN.seat, "first": "A-04", "second": "B-02", "now": "B-02"}}
    said = run("hub", "doubles", event, language="vi")
    assert f"chưa giải quyết  {BINH.name}  vào hai nơi  {DOOR.name}" in said
    assert f"{AN.name}  sửa ở hai quầy" in said
    assert "seat: A-04 | B-02 → B-02" in said


def test_each_is_settled_in_its_own_way(event) -> None:
    ids = {twice: one["id"] for twice, one in listed(event).items()}
    assert "Say what it was" in run("hub", "settle", event, ids["let in"], expect=2)
    assert "--first" in run("hub", "settle", event, ids["let in"], "--first", expect=2)
    assert "--reason" in run("hub", "settle", event, ids["changed"], "--reason", "x", expect=2)
    assert listed(event, "--open").keys() == {"let in", "changed"}
    run("hub", "settle", event, ids["let in"], "--reason", "hai người")
    assert "Đã giải quyết" in run("hub", "settle", event, ids["changed"][:12], "--first", language="vi")
    assert listed(event, "--open") == {}
    after = listed(event)
    assert (after["let in"]["reason"], after["changed"]["fields"]["seat"]["now"]) == ("hai người", "A-04")


def test_an_id_that_fits_none_or_several_is_said(event) -> None:
    assert "hub doubles" in run("hub", "settle", event, "zzz", expect=2)
    assert "fits 2" in run("hub", "settle", event, listed(event)["let in"]["id"][:1], expect=2)
