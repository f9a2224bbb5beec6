"""What is handed out and lent, on the command line: from the list of items to the list of what is not back."""

import json

import pytest
from click.testing import CliRunner

from db.files import SqliteFiles
from main import cli
from tests.stories.station import guests, make_event


@pytest.fixture
def event(tmp_path, monkeypatch):
    monkeypatch.setenv("KIOSK_CONFIG", str(tmp_path / "config"))
    made = make_event(tmp_path / "event.kiosk", guests(3))
    run("items", "add", made, "Bộ tài liệu", "--stock", 2)
    run("items", "add", made, "Tai nghe", "--loan")
    yield made
    assert SqliteFiles().verify(made).problems == ()


def run(*words, expect: int = 0, stdin: str = ""):
    result = CliRunner().invoke(cli, [str(word) for word in words], input=stdin)
    assert result.exit_code == expect, result.output
    return result


def data(*words, **more):
    return [json.loads(line) for line in run(*words, "--json", **more).stdout.splitlines()]


def counts(event):
    return {one["name"]: one for one in data("items", "list", event)}


def test_a_pack_is_given_once_voided_with_a_reason_and_given_anew(event) -> None:
    assert data("items", "give", event, "Bộ", "K0000")[0]["verdict"] == "admit"
    assert "Bộ tài liệu" in run("items", "give", event, "Bộ", "K0000").stdout
    assert counts(event)["Bộ tài liệu"]["given"] == 1
    assert "--reason" in run("items", "void", event, "Bộ", "K0000", expect=2).stderr
    run("items", "void", event, "Bộ", "K0000", "--reason", "nhầm người")
    assert counts(event)["Bộ tài liệu"]["voided"] == 1
    run("items", "void", event, "Bộ", "K0000", "--reason", "lại nữa", expect=2)


def test_the_stock_runs_low(event) -> None:
    for code in ("K0000", "K0001"):
        run("items", "give", event, "Bộ", code)
    told = counts(event)["Bộ tài liệu"]
    assert (told["given"], told["left"], told["low"], told["entitled"]) == (2, 0, True, 3)
    assert run("items", "list", event).stdout.splitlines()[0].startswith("Bộ tài liệu  2/3")


def test_a_receiver_goes_out_and_comes_back(event) -> None:
    assert "number" in run("--language", "en", "items", "give", event, "Tai nghe", "K0000", expect=2).stderr
    run("items", "give", event, "Tai nghe", "K0000", "--serial", "LX-017", "--deposit", "CCCD")
    (taken,) = data("items", "give", event, "Tai nghe", "K0001", "--serial", "lx-017", expect=1)
    assert (taken["verdict"], taken["guest"]["name"]) == ("still_out", guests(1)[0].name)
    (owed,) = data("items", "unreturned", event)
    assert (owed["serial"], owed["deposit"], owed["guest"]["code"]) == ("LX-017", "CCCD", "K0000")
    assert "LX-017" in run("items", "unreturned", event).stdout
    assert data("items", "return", event, "LX-017")[0]["verdict"] == "exit"
    assert data("items", "return", event, "LX-017", expect=1)[0]["verdict"] == "was_returned"
    assert "999" in run("items", "return", event, "999", expect=2).stderr
    assert data("items", "unreturned", event) == []


def test_a_lost_one_is_replaced_and_both_are_told(event) -> None:
    run("items", "give", event, "Tai nghe", "K0000", "--serial", "017")
    run("items", "void", event, "Tai nghe", "K0000", "--replace", "--serial", "018", "--reason", "hỏng")
    assert [owed["serial"] for owed in data("items", "unreturned", event)] == ["018"]
    run("items", "return", event, "018", "--lost", "--reason", "để quên")
    assert counts(event)["Tai nghe"]["lost"] == 1


def test_a_headless_desk_lends_by_scanning_the_guest_and_then_the_device(event) -> None:
    verdicts = data("present", event, "--checkpoint", "Tai nghe", stdin="K0000\n017\n017x\nK0001\n018\n", expect=1)
    assert [one["verdict"] for one in verdicts] == ["serial_wanted", "admit", "nobody_took", "serial_wanted", "admit"]
    assert [owed["serial"] for owed in data("items", "unreturned", event)] == ["017", "018"]


def test_the_exit_tells_what_is_owed(event) -> None:
    run("items", "give", event, "Tai nghe", "K0000", "--serial", "017")
    (left,) = data("present", event, "--checkpoint", "door", "--exit", stdin="K0000\n")
    assert (left["verdict"], left["owed"]) == ("exit", ["017"])


def test_items_are_exported_with_what_is_not_back(event, tmp_path) -> None:
    run("items", "give", event, "Tai nghe", "K0000", "--serial", "017")
    run("items", "give", event, "Bộ", "K0001")
    run("export", event, "--what", "items", "--as", "json", "-o", tmp_path / "items.json")
    rows = json.loads((tmp_path / "items.json").read_text(encoding="utf-8"))
    assert [(row["item"], row["state"], row["serial"]) for row in rows] == [
        ("Bộ tài liệu", "given", ""),
        ("Tai nghe", "out", "017"),
    ]
    run("export", event, "--what", "items", "--as", "xlsx", "-o", tmp_path / "items.xlsx")
    run("export", event, "--what", "attendance", "--as", "json", "-o", tmp_path / "came.json")
    came = json.loads((tmp_path / "came.json").read_text(encoding="utf-8"))
    assert "Tai nghe" not in {row["checkpoint"] for row in came}


def test_a_removed_item_is_given_no_more(event) -> None:
    run("items", "remove", event, "Bộ")
    run("items", "give", event, "Bộ", "K0000", expect=2)
    assert counts(event)["Bộ tài liệu"]["in_use"] is False
    assert "Bộ tài liệu" not in [one["name"] for one in data("checkpoint", "list", event)]


def test_only_loans_can_be_had_several_times(event) -> None:
    assert "--loan" in run("items", "add", event, "Quà", "--many", expect=2).stderr
