"""A class day from the command line: set up, attended, certified, printed."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from main import cli

RUN = CliRunner()


def run(*arguments: object, code: int = 0, given: str = "") -> list[str]:
    done = RUN.invoke(cli, ["--language", "en", *map(str, arguments)], input=given)
    assert done.exit_code == code, done.output
    return done.stdout.splitlines()


@pytest.fixture
def file(tmp_path: Path, monkeypatch) -> Path:
    monkeypatch.setenv("KIOSK_CONFIG", str(tmp_path / "config"))
    path, guests = tmp_path / "fair.kiosk", tmp_path / "guests.csv"
    guests.write_text("name,unit,code\nNguyễn An,Sở Y tế,AA\nTrần Bình,Quận 1,BB\n", encoding="utf-8")
    run("new", path, "--name", "Hội thảo", "--tz", "Asia/Ho_Chi_Minh", "--from", "2019-09-26", "--checkpoint", "Cửa")
    run("checkpoint", "add", path, "Lớp")
    run("guests", "import", path, guests)
    return path


def test_from_the_first_half_day_to_the_certificate(file: Path, tmp_path: Path) -> None:
    half = "Lớp@2019-09-26T08:00/11:30"
    run("classes", "set", file, "Lớp AI", "--half-day", half, "--numbering", "{number}/GCN")
    for at, code in (("2019-09-26T07:50", "AA"), ("2019-09-26T10:00", "BB")):
        run("present", file, "--checkpoint", "Lớp", "--at", at, given=f"{code}\n")
    run("present", file, "--checkpoint", "Cửa", given="AA\n")
    (told,) = map(json.loads, run("classes", "list", file, "--json"))
    rows = [json.loads(line) for line in run("classes", "attendance", file, "--json")]
    assert (told["minutes"], told["half_days"][0]["start"]) == (210, "2019-09-26T08:00+07:00")
    assert [(row["name"], row["outcome"], row["share"]) for row in rows] == [
        ("Nguyễn An", "earned", 100),
        ("Trần Bình", "short", 42),
    ]
    out = tmp_path / "c.pdf"
    papers = [json.loads(line) for line in run("classes", "certificates", file, "--issue", "-o", out, "--json")]
    assert [(paper["serial"], paper["name"], paper["state"]) for paper in papers] == [("001/GCN", "Nguyễn An", "valid")]
    assert out.read_bytes().startswith(b"%PDF")
    again = run("classes", "certificates", file, "--replace", "001/GCN", "--reason", "sai tên", "--name", "Nguyễn Ân")
    assert again == ["001/GCN  Nguyễn An  Sở Y tế  100 %  Replaced", "002/GCN  Nguyễn Ân  Sở Y tế  100 %"]
    refused = RUN.invoke(cli, ["classes", "certificates", str(file), "--issue", "--only", "Trần Bình"])
    assert (refused.exit_code, "42 %" in refused.stderr) == (2, True)
    run("classes", "certificates", file, "--issue", "--only", "Trần Bình", "--reason", "giảng viên")
    run("classes", "certificates", file, "--withdraw", "003/GCN", "--reason", "nhầm")
    rows = list(run("export", file, "--what", "certificates", "--as", "csv", "-o", tmp_path / "c.csv"))
    assert rows == [f"Written to {tmp_path / 'c.csv'}."]
    assert run("overlap", file, "--checkpoint", "Cửa", "--checkpoint", "Lớp") == [
        "At Cửa and Lớp: 1; only Cửa: 0; only Lớp: 1."
    ]
    assert json.loads(run("overlap", file, "--by", "unit", "--json")[1])["unit"] == "Quận 1"
    assert run("verify", file)


def test_a_class_is_proposed_changed_and_removed(file: Path) -> None:
    run("classes", "set", file, "Lớp AI", "--from-agenda", "--threshold", "80")
    run("classes", "set", file, "lop ai", "--english", "AI class")
    (told,) = map(json.loads, run("classes", "list", file, "--json"))
    assert (told["name"], told["english"], told["threshold"], len(told["half_days"])) == ("lop ai", "AI class", 80, 2)
    run("classes", "set", file, "lop ai", "--remove")
    assert run("classes", "list", file) == []


@pytest.mark.parametrize("text", ["Lớp", "Lớp@morgen/11:30", "Lớp@2019-09-26T12:00/08:00"])
def test_a_half_day_that_is_none_is_refused_in_a_sentence(file: Path, text: str) -> None:
    done = RUN.invoke(cli, ["--language", "en", "classes", "set", str(file), "X", "--half-day", text])
    assert done.exit_code == 2
    assert f"{text} is no half-day" in done.stderr


@pytest.mark.parametrize("what", ["attendance", "units", "guests", "journal"])
def test_reports_are_exported_as_pdf(file: Path, tmp_path: Path, what: str) -> None:
    out = tmp_path / f"{what}.pdf"
    run("export", file, "--what", what, "--as", "pdf", "-o", out, "--signed")
    assert out.read_bytes().startswith(b"%PDF")


def test_only_an_overlap_takes_several_checkpoints(file: Path, tmp_path: Path) -> None:
    both = ["--checkpoint", "Cửa", "--checkpoint", "Lớp", "-o", str(tmp_path / "x.csv"), "--as", "csv"]
    run("export", file, "--what", "overlap", *both)
    done = RUN.invoke(cli, ["--language", "en", "export", str(file), *both])
    assert (done.exit_code, "Only an overlap" in done.stderr) == (2, True)


def test_a_folder_that_is_not_there_issues_nothing(file: Path, tmp_path: Path) -> None:
    run("classes", "set", file, "Lớp AI", "--half-day", "Lớp@2019-09-26T08:00/11:30")
    run("present", file, "--checkpoint", "Lớp", "--at", "2019-09-26T07:50", given="AA\n")
    out = str(tmp_path / "nowhere" / "c.pdf")
    done = RUN.invoke(cli, ["--language", "en", "classes", "certificates", str(file), "--issue", "-o", out])
    assert (done.exit_code, "There is no folder" in done.stderr) == (2, True)
    assert run("classes", "certificates", file) == []


def test_a_checkpoint_that_takes_each_guest_once_is_warned_of(file: Path) -> None:
    halves = ["Lớp@2019-09-26T08:00/11:30", "Lớp@2019-09-26T13:30/17:00"]
    words = [word for half in halves for word in ("--half-day", half)]
    done = RUN.invoke(cli, ["--language", "en", "classes", "set", str(file), "Lớp AI", *words])
    assert (done.exit_code, "At Lớp each guest comes in once" in done.stderr) == (0, True)
