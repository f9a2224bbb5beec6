"""Seats on the command line: drawn, listed, given, released and printed, and what is wrong with them said."""

import json

import pytest
from click.testing import CliRunner

from main import cli
from tests.stories.test_commands import GUESTS, Shell

PLAN = "Khu,Hàng,Từ,Đến,Chức vụ\nHàng đầu,A,1,4,Giám đốc\nĐại biểu,B,1,6,\n"


@pytest.fixture
def shell(tmp_path, monkeypatch) -> Shell:
    monkeypatch.setenv("KIOSK_CONFIG", str(tmp_path / "config"))
    monkeypatch.setenv("KIOSK_LANGUAGE", "en")
    made = Shell(tmp_path)
    made.run("new", made.event, "--name", "Hội thảo AI", "--from", "2019-09-25", "--to", "2019-09-26")
    made.run("guests", "import", made.event, made.put("khách.csv", GUESTS))
    return made


def seats(shell: Shell, **more) -> dict[str, dict]:
    result = CliRunner().invoke(cli, ["seats", "list", str(shell.event), "--json"], **more)
    return {line["seat"]: line for line in map(json.loads, result.stdout.splitlines())}


def test_a_room_is_drawn_seats_are_given_and_a_zone_is_released(shell) -> None:
    drawn = shell.json("seats", "plan", shell.event, "--from", shell.put("ghế.csv", PLAN))[-1]
    assert (drawn["seats"], [zone["zone"] for zone in drawn["zones"]]) == (10, ["Hàng đầu", "Đại biểu"])
    assert (seats(shell)["A-01"]["state"], seats(shell)["A-01"]["name"]) == ("held", "Nguyễn Văn An")

    told = shell.run("seats", "give", shell.event, "hàng b ghế 5", "Lê Hoà").stdout
    assert told == "Lê Hoà sits on B-05.\n"
    assert "A-01 is held for Nguyễn Văn An" in shell.run("seats", "give", shell.event, "A1", "Lê Hoà", expect=2).stderr
    assert "fits no guest" in shell.run("seats", "give", shell.event, "B6", "Không Ai", expect=2).stderr
    assert "B-05 is free" in shell.run("seats", "free", shell.event, "b5").stdout
    assert "Nobody has seat B-05" in shell.run("seats", "free", shell.event, "b5", expect=2).stderr

    released = shell.run("seats", "release", shell.event, "Hàng đầu", "--reason", "khai mạc").stdout
    assert released == "Hàng đầu is released: 4 seats are free.\n"
    assert "There is no zone Ban công" in shell.run("seats", "release", shell.event, "Ban công", expect=2).stderr


def test_two_guests_of_one_seat_and_a_seat_off_the_plan_are_said_by_name(shell) -> None:
    more = "Họ và tên,Ghế\nHoàng Mai,Hàng A ghế 1\nĐinh Lan,K-9\n"
    shell.run("guests", "import", shell.event, shell.put("thêm.csv", more))
    shell.run("seats", "plan", shell.event, "--rows", 3, "--seats", 8, "--aisle", 4)
    told = shell.run("seats", "list", shell.event, expect=1).stderr
    assert "Seat A-01 is given twice" in told
    assert "The seat K-9 of Đinh Lan is not on the plan." in told


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--rows", 0, "--seats", 20), "There is no seat on this plan"),
        (("--rows", 1000, "--seats", 100), "100000 seats, and 20000 is the most"),
        (("--zone", "Hàng đầu", "--rows", 1, "--seats", 1), "Hàng đầu says nothing"),
        ((), "Say where the plan comes from"),
    ],
)
def test_a_room_that_cannot_be_is_refused_and_nothing_changes(shell, words, sentence) -> None:
    assert sentence in shell.run("seats", "plan", shell.event, *words, expect=2).stderr
    assert seats(shell) == {}


def test_the_guests_own_seats_are_drawn_and_a_dry_run_draws_nothing(shell) -> None:
    assert shell.json("seats", "plan", shell.event, "--from-guests", "--dry-run")[-1]["seats"] == 3
    assert seats(shell) == {}
    assert "3 seats drawn" in shell.run("seats", "plan", shell.event, "--from-guests").stdout


@pytest.mark.parametrize("size", ["a3", "a4"])
def test_the_plan_is_printed_with_names_as_text(qapp, shell, size) -> None:
    shell.run("seats", "plan", shell.event, "--from", shell.put("ghế.csv", PLAN))
    out = shell.folder / "ghế.pdf"
    assert "Pages: 2" in shell.run("seats", "print", shell.event, "-o", out, "--size", size).stdout
    assert out.read_bytes().startswith(b"%PDF")
    assert "Pages: 1" in shell.run("seats", "print", shell.event, "-o", out, "--no-names").stdout
