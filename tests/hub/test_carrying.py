"""What one desk has and no other, taken to another one on a stick."""

import json

import pytest
from click.testing import CliRunner

from bench.hub_lab import member
from kiosk.hub.keeping import keep_membership
from kiosk.hub.nkey import new_seed
from kiosk.hub.vault import Vault
from main import cli
from tests.given import AN, BINH, DOOR, check_in, opening_facts, read
from tests.hub.hubs import FILES, event_file


def _run(*words):
    return CliRunner().invoke(cli, ["--language", "en", *map(str, words)])


@pytest.fixture
def desks(tmp_path):
    """Two computers of one event without an authority: nobody's signature is asked for."""
    facts = opening_facts()
    made = [
        event_file(tmp_path / "d1", facts=[*facts, check_in(5), check_in(6, BINH)]),
        event_file(tmp_path / "d2", facts=facts),
    ]
    for number, file in enumerate(made, 1):
        keep_membership(file, member(f"d{number}", seed=new_seed()), Vault())
    return made


def test_entries_are_carried_to_another_desk_and_are_there_once(desks, tmp_path) -> None:
    one, two = desks
    stick = tmp_path / "stick.kiosk-facts"
    assert json.loads(_run("hub", "carry", one, stick, "--json").stdout)["entries"] == 6
    said = [json.loads(_run("hub", "take", two, stick, "--json").stdout) for _ in range(2)]
    assert said == [{"new": 2, "known": 4, "refused": 0}, {"new": 0, "known": 6, "refused": 0}]
    book = FILES.open(two)
    assert [read(book, lambda r, g=guest: r.presence(DOOR.id, g.id)).inside for guest in (AN, BINH)] == [True, True]
    book.close()
    assert FILES.verify(two).problems == ()


def test_people_are_told_what_to_do_next(desks, tmp_path) -> None:
    stick = tmp_path / "stick"
    assert "Take it to another desk" in _run("hub", "carry", desks[0], stick).stdout
    assert "2 entries are new here" in _run("hub", "take", desks[1], stick).stdout


def test_what_is_no_such_file_or_comes_from_no_member_changes_nothing(desks, tmp_path) -> None:
    alone = event_file(tmp_path / "alone")
    (tmp_path / "list.csv").write_text("name\n", encoding="utf-8")
    for words in (("carry", alone, tmp_path / "out"), ("take", alone, tmp_path / "list.csv")):
        assert _run("hub", *words).exit_code == 2
    assert _run("hub", "take", desks[1], tmp_path / "list.csv").exit_code == 2
    assert _run("hub", "take", desks[1], tmp_path / "nothing").exit_code == 2
    assert not (tmp_path / "out").exists()
