"""A list that was wrong: looked at row by row, taken in part, and taken back, on the command line."""

import csv
import io
import os

import pytest

from tests.stories.test_commands import GUESTS, Shell

EDITED = GUESTS.replace("Giám đốc", "Phó Giám đốc").replace("Lê Hoà,Chuyên viên,Sở Y tế", "Võ Dung,Lái xe,Quận 1")


@pytest.fixture
def shell(tmp_path, monkeypatch) -> Shell:
    monkeypatch.setenv("KIOSK_CONFIG", str(tmp_path / "config"))
    monkeypatch.delenv("KIOSK_LANGUAGE", raising=False)
    made = Shell(tmp_path)
    made.run("new", made.event, "--name", "Hội thảo AI", "--from", "2019-09-25", "--to", "2019-09-26")
    made.run("guests", "import", made.event, made.put("khách.csv", GUESTS))
    return made


def bring(shell: Shell, *options: str, expect: int = 0):
    return shell.json("guests", "import", shell.event, shell.put("khách.csv", EDITED), *options, expect=expect)


def names(shell: Shell) -> list[str]:
    return [guest["name"] for guest in shell.json("guests", "list", shell.event)]


def standings(shell: Shell) -> dict[str, str]:
    return {guest["name"]: guest["standing"] for guest in shell.json("guests", "list", shell.event)}


def test_every_row_of_the_diff_is_told(shell) -> None:
    *rows, summary = bring(shell, "--dry-run", "--diff")
    told = [(row["diff"], row["row"], row["guest"]["name"]) for row in rows if "diff" in row]
    assert told == [("new", 4, "Võ Dung"), ("changed", 2, "Nguyễn Văn An"), ("gone", 0, "Lê Hoà")]
    [changed] = [row for row in rows if row.get("diff") == "changed"]
    assert changed["differences"] == [{"field": "post", "before": "Giám đốc", "after": "Phó Giám đốc"}]
    assert (summary["new"], summary["changed"], summary["gone"], summary["dry_run"]) == (1, 1, 1, True)
    assert names(shell) == ["Nguyễn Văn An", "Trần Thị Bình", "Lê Hoà"]


@pytest.mark.parametrize("options", [("--only", "new"), ("--leave-out", "changed")])
def test_what_is_left_out_is_not_written_and_is_counted(shell, options) -> None:
    *_, summary = bring(shell, *options)
    assert (summary["new"], summary["changed"], summary["left_out"]) == (1, 0, 1)
    posts = {guest["name"]: guest["post"] for guest in shell.json("guests", "list", shell.event)}
    assert (posts["Nguyễn Văn An"], posts["Võ Dung"]) == ("Giám đốc", "Lái xe")


def test_leaving_everything_out_is_refused(shell) -> None:
    said = shell.run(
        *("guests", "import", shell.event, shell.put("khách.csv", EDITED), "--only", "new", "--leave-out", "new"),
        expect=2,
    )
    assert "there is nothing to import" in said.stderr


def test_guests_who_are_gone_are_cancelled_only_when_asked(shell) -> None:
    *_, summary = bring(shell)
    assert (summary["gone"], summary["cancelled"], standings(shell)["Lê Hoà"]) == (1, 0, "valid")
    *_, summary = bring(shell, "--cancel-gone")
    assert (summary["gone"], summary["cancelled"], standings(shell)["Lê Hoà"]) == (1, 1, "cancelled")


def test_an_import_is_taken_back_and_the_one_before_it_too(shell) -> None:
    before = shell.json("guests", "list", shell.event)
    bring(shell, "--cancel-gone")
    (done,) = shell.json("guests", "undo-import", shell.event)
    assert (done["removed"], done["restored"], done["reinstated"], done["kept"]) == (1, 1, 1, 0)
    assert shell.json("guests", "list", shell.event) == before
    shell.run("guests", "undo-import", shell.event)
    assert names(shell) == []
    assert "There is no import to take back" in shell.run("guests", "undo-import", shell.event, expect=2).stderr
    assert shell.json("verify", shell.event)[0]["ok"]


def test_whoever_came_since_stays_and_is_named(shell) -> None:
    bring(shell)
    code = next(guest["code"] for guest in shell.json("guests", "list", shell.event) if guest["name"] == "Võ Dung")
    shell.json("present", shell.event, "--checkpoint", "cửa", "--at", "2019-09-25T08:00", given=f"{code}\n")
    done = shell.run("guests", "undo-import", shell.event, expect=1)
    assert "Võ Dung đã qua điểm kiểm soát" in done.stderr
    assert names(shell) == ["Nguyễn Văn An", "Trần Thị Bình", "Lê Hoà", "Võ Dung"]


def test_a_removed_guest_s_code_is_unknown_at_the_door(shell) -> None:
    bring(shell)
    code = next(guest["code"] for guest in shell.json("guests", "list", shell.event) if guest["name"] == "Võ Dung")
    shell.run("guests", "undo-import", shell.event)
    given = {"given": f"{code}\n", "expect": 1}
    (answer,) = shell.json("present", shell.event, "--checkpoint", "cửa", "--at", "2019-09-25T08:00", **given)
    assert answer["verdict"] == "unknown"
    assert shell.json("guests", "find", shell.event, "Dung") == []


def test_an_export_can_go_to_standard_output(shell) -> None:
    said = shell.run("export", shell.event, "--what", "guests", "--as", "csv", "-o", "-")
    assert next(csv.DictReader(io.StringIO(said.stdout.lstrip("\ufeff"))))["Họ và tên"] == "Nguyễn Văn An"
    assert not os.path.lexists("-")
    assert shell.run("export", shell.event, "-o", "-", "--json", expect=2).stdout == ""


def test_one_new_code_is_told_in_the_singular(shell) -> None:
    said = shell.run("codes", "reissue", shell.event, "--only", "Lê Hoà", "--reason", "mất")
    assert "1 khách có mã mới" in said.stdout
