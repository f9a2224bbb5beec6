"""The door on the command line: one guest changed by hand, walk-ins judged, and the flag that a list brings."""

import json

import pytest
from click.testing import CliRunner

from db.book import SqliteBook
from kiosk.app.desk import Desk, WalkIn
from kiosk.app.hub_office import membership_file
from kiosk.app.identity import Stamper, SystemClock
from kiosk.app.ports import Nobody
from kiosk.domain.ids import DeskId
from main import cli
from tests.kiosk.lists import csv_of, import_list, plan_of, told
from tests.kiosk.memory_book import MemoryBook
from tests.stories.station import DOOR, guests, make_event


@pytest.fixture
def event(tmp_path, monkeypatch):
    monkeypatch.setenv("KIOSK_CONFIG", str(tmp_path / "config"))
    return make_event(tmp_path / "event.kiosk", guests(5))


def run(*words, expect: int = 0, language: str = "en"):
    result = CliRunner().invoke(cli, ["--language", language, *[str(word) for word in words]])
    assert result.exit_code == expect, result.output
    return result


def lines(*words):
    return [json.loads(line) for line in run(*words, "--json").stdout.splitlines()]


def test_a_guest_is_changed_by_hand_and_it_says_what_changed(event) -> None:
    wish = (
        "guests",
        "set",
        event,
        "K0001",
        "seat=A-04",
        "attention=có",
        "standing=chặn",
        "valid_until=2026-05-02T12:00",
    )
    (said,) = lines(*wish)
    assert set(said["changed"]) == {"seat", "attention", "standing", "valid_until"}
    assert said["changed"]["attention"] == {"before": "", "after": "yes"}
    assert run(*wish).stdout.endswith("is so already. Nothing was changed.\n")
    (back,) = lines("guests", "set", event, "K0001", "attention=", "valid_until=")
    assert back["changed"]["attention"] == {"before": "yes", "after": ""}


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ("seat", "Write FIELD=VALUE"),
        ("standing=maybe", "not one of the values"),
        ("attention=perhaps", "not one of the values"),
        ("walk_in=yes", "no field called walk_in"),
        ("code=K0002", "The code K0002 is"),
        ("name=", "A guest needs a name"),
        ("valid_from=noon", "is no time"),
    ],
)
def test_what_cannot_be_is_a_sentence_and_changes_nothing(event, change, said) -> None:
    before = run("guests", "list", event, "--json").stdout
    assert said in run("guests", "set", event, "K0001", "seat=Z-9", change, expect=2).stderr
    assert run("guests", "list", event, "--json").stdout == before


def _walk_in(event, name: str) -> str:
    book = SqliteBook(event)
    desk = Desk(book, Stamper(DeskId("Desk 1"), SystemClock()), Nobody())
    came = desk.walk_in(WalkIn(name, unit="Báo Tối"), DOOR.id).verdict.invitation
    book.close()
    return came.code


def test_walk_ins_wait_are_approved_and_refused_and_the_figures_stay(event) -> None:
    first, second = _walk_in(event, "Lê Ân"), _walk_in(event, "Hồ Bảo")
    rollcall = run("rollcall", event, "--json").stdout
    assert [one["judgement"] for one in lines("guests", "walk-ins", event)] == ["open", "open"]
    assert "Say why" in run("guests", "walk-ins", event, "--refuse", second, expect=2).stderr
    run("guests", "walk-ins", event, "--approve", first)
    said = run("guests", "walk-ins", event, "--refuse", second, "--reason", "không có giấy", language="vi").stdout
    assert [line.split("  ", 1)[1] for line in said.splitlines()] == [
        "Lê Ân  Báo Tối  đã duyệt",
        "Hồ Bảo  Báo Tối  không duyệt  không có giấy",
    ]
    assert run("rollcall", event, "--json").stdout == rollcall
    journal = event.with_suffix(".csv")
    run("export", event, "--what", "journal", "--as", "csv", "-o", journal)
    assert journal.read_text(encoding="utf-8-sig").count("Walk-in judged") == 2


def test_a_list_brings_the_flag_for_attention_and_an_export_keeps_it(tmp_path, event) -> None:
    book = MemoryBook()
    text = "Họ và tên,VIP\nAn,x\nBình,\nChi,không\nDũng,VIP\nGiang,bộ trưởng\nHà,★\n"
    plan = plan_of(book, csv_of(tmp_path / "list.csv", text))
    import_list(book, csv_of(tmp_path / "list.csv", text))
    assert [guest.attention for guest in book.guests()] == [True, False, False, True, True, True]
    assert told(plan) == [(6, "“bộ trưởng” was taken as a mark for attention.")]
    run("guests", "set", event, "K0001", "attention=yes")
    out = tmp_path / "out.csv"
    run("export", event, "--what", "guests", "--as", "csv", "-o", out, language="vi")
    run("guests", "set", event, "K0001", "attention=no")
    run("guests", "import", event, out)
    assert [guest["attention"] for guest in lines("guests", "list", event)] == [False, True, False, False, False]


def _shown(event, code: str) -> dict:
    words = ["present", str(event), "--checkpoint", "Main door", "--json"]
    return json.loads(CliRunner().invoke(cli, words, input=f"{code}\n").stdout)


def test_a_door_that_asks_first_lets_nobody_in_by_a_command_where_the_event_is_shared(event) -> None:
    assert run("checkpoint", "set", event, "Main", "--strict").stdout.startswith("Main door admits only when")
    assert _shown(event, "K0001")["verdict"] == "admit"
    membership_file(event).touch()
    refused = _shown(event, "K0002")
    assert (refused["verdict"], refused["fact"]) == ("unasked", None)
    assert "không hỏi được các quầy khác" in refused["sentence"]
    (door,) = lines("checkpoint", "set", event, "Main", "--no-strict")
    assert door["strict"] is False
    assert _shown(event, "K0002")["verdict"] == "admit"
