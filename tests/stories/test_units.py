"""Units, letters and absences on the command line: from a list that spells a unit three ways to the figures read aloud."""

import json
from dataclasses import replace

import pytest
from click.testing import CliRunner

from db.book import SqliteBook
from db.files import SqliteFiles
from kiosk.app.desk import Desk
from kiosk.app.identity import Stamper, SystemClock
from kiosk.app.ports import Nobody
from kiosk.app.sentences import sentence_of
from kiosk.domain.ids import DeskId, InvitationId
from kiosk.words import Words
from main import cli
from tests.stories.station import DOOR, guests, make_event

WAYS = ("Sở TT&TT", "Sở Thông tin và Truyền thông", "So Thong tin Truyen thong")
RIGHT = WAYS[1]
SPELT = (WAYS[0], RIGHT, RIGHT, WAYS[2], "UBND Quận 1", "UBND Quận 11")


@pytest.fixture
def event(tmp_path, monkeypatch):
    monkeypatch.setenv("KIOSK_CONFIG", str(tmp_path / "config"))
    people = zip(guests(6), SPELT, strict=True)
    made = make_event(tmp_path / "event.kiosk", [replace(guest, unit=unit, block="Sở") for guest, unit in people])
    yield made
    assert SqliteFiles().verify(made).problems == ()


def run(*words, expect: int = 0):
    result = CliRunner().invoke(cli, [str(word) for word in words])
    assert result.exit_code == expect, result.output
    return result


def lines(*words) -> list[dict]:
    return [json.loads(line) for line in run(*words, "--json").stdout.splitlines()]


def units(event) -> list[str]:
    return [line["unit"] for line in lines("units", "list", event)]


def test_a_unit_spelt_three_ways_is_offered_merged_and_taken_back(event) -> None:
    (offer,) = lines("units", "list", event, "--alike")
    assert (offer["into"], set(offer["names"])) == (RIGHT, set(WAYS))
    (moved,) = lines("units", "merge", event, RIGHT, WAYS[0], WAYS[2])
    assert moved["guests"] == 2
    assert units(event) == [RIGHT, "UBND Quận 1", "UBND Quận 11"]
    assert lines("units", "merge", event, "--undo") == [{"restored": 2}]
    assert units(event) == list(dict.fromkeys(SPELT))
    run("units", "merge", event, "--undo", expect=2)
    run("units", "merge", event, "X", "Sở Không có", expect=2)
    run("units", "merge", event, expect=2)


def test_what_was_told_apart_is_not_offered_again(event) -> None:
    run("units", "apart", event, *WAYS)
    assert lines("units", "list", event, "--alike") == []


def test_a_unit_is_described_renamed_and_put_into_official_english(event) -> None:
    (set_,) = lines(
        "units", "set", event, "UBND Quận 1", "--translate", "--weight", "2", "--short", "UBND Q1", "--host"
    )
    assert set_["official"] == "People's Committee of District 1"
    (moved,) = lines("units", "set", event, "ubnd quận 1", "--name", "UBND Phường Sài Gòn", "--block", "Phường")
    assert (moved["weight"], moved["host"], moved["guests_moved"]) == (2, True, 1)
    run("units", "set", event, RIGHT, "--weight", "-1", expect=2)
    run("units", "set", event, "Sở Lạ", "--weight", "1", expect=2)
    said = lines("units", "list", event, "--translate")
    assert {line["unit"]: line["official"] for line in said}[RIGHT] == "Department of Information and Communications"


def test_the_events_own_glossary_goes_first(event) -> None:
    run("units", "glossary", event, "--set", "Truyền thông=Media")
    (line,) = lines("units", "glossary", event, "--translate", "Giám đốc Sở TT&TT")
    assert line["english"] == "Director of the Department of Information and Media"
    assert lines("units", "glossary", event)[0] == {"vietnamese": "Truyền thông", "english": "Media", "own": True}
    run("units", "glossary", event, "--set", "Truyền thông", expect=2)


def test_a_letter_with_more_people_than_places_is_told_and_not_forbidden(event) -> None:
    run("letters", "set", event, RIGHT, "12/GM-UBND", "--places", "1", "--date", "2026-04-20")
    said = run("--language", "en", "units", "list", event)
    assert f"The letters to {RIGHT} are for 1, and 2 are invited." in said.stderr
    (letter,) = lines("letters", "list", event)
    assert (letter["number"], letter["places"], letter["day"]) == ("12/GM-UBND", 1, "2026-04-20")
    run("letters", "set", event, RIGHT, "12/GM-UBND", "--renumber", "13/GM-UBND")
    assert [line["number"] for line in lines("letters", "list", event)] == ["13/GM-UBND"]
    run("letters", "set", event, RIGHT, "14", "--date", "mai", expect=2)
    run("letters", "remove", event, RIGHT, "13/GM-UBND")
    assert lines("letters", "list", event) == []
    run("letters", "remove", event, RIGHT, "13/GM-UBND", expect=2)


def test_absences_are_read_aloud_exported_and_taken_back(event, tmp_path) -> None:
    run("absence", event, "K0000", "K0001", "--reason", "đi công tác")
    said = run("--language", "vi", "rollcall", event, "--checkpoint", "Main").stdout
    assert said == "Triệu tập 6, có mặt 0, vắng có lý do 2, vắng không lý do 4.\n"
    out = tmp_path / "who.json"
    run("export", event, "--what", "attendance", "--as", "json", "--checkpoint", "Main", "-o", out)
    assert [row["absence"] for row in json.loads(out.read_text())][:3] == ["đi công tác", "đi công tác", ""]
    run("absence", event, "K0000", "--undo")
    assert lines("rollcall", event, "--checkpoint", "Main")[0]["excused"] == 1
    run("absence", event, "K0000", "--undo", expect=2)
    run("absence", event, "K0000", expect=2)


def test_who_had_said_he_would_not_come_and_comes_is_present_and_the_desk_says_so(event) -> None:
    run("absence", event, "K0000", "--reason", "ốm", "--checkpoint", "Main")
    book = SqliteBook(event)
    desk = Desk(book, Stamper(DeskId("Desk 1"), SystemClock()), Nobody())
    answer = desk.present("K0000", DOOR.id)
    said = sentence_of(answer, Words("vi"), "UTC")
    assert said.endswith(". Đã được ghi vắng mặt: ốm.")
    assert desk.present_invitation(InvitationId("g0001"), DOOR.id).excuse == ""
    book.close()
    (total,) = lines("rollcall", event, "--checkpoint", "Main")
    assert (total["present"], total["excused"]) == (2, 0)


def test_the_hour_from_which_one_is_late_can_be_set_for_a_checkpoint(event) -> None:
    assert lines("units", "late", event, "--checkpoint", "Main", "--from", "8h30") == [
        {"checkpoint": "Main door", "from": "8h30"}
    ]
    run("units", "late", event, "--checkpoint", "Main", "--from", "sớm", expect=2)
    run("units", "late", event, "--checkpoint", "Main")
