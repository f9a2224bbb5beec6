"""Codes from the letter to the door, through the program itself: signed, given anew, revoked, rotated, and forged."""

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest
from click.testing import CliRunner

from kiosk.domain.invitation import Invitation
from kiosk.domain.token import SIGNED_LENGTH, letters_of, new_codes, number_of
from main import cli
from tests.stories.station import MAIN, make_event, surroundings

OURS = new_codes(2, os.urandom)
MORNING, NOON, EVENING = "2026-05-01T08:00", "2026-05-01T12:00", "2026-05-01T18:00"
LIST = "Code,Name,Unit\n{},Mai Lan,Báo Sáng\n"


class Desk:
    """The commands, on one file, in English, each from beginning to end."""

    def __init__(self, file) -> None:
        self.file = file

    def run(self, *words: object, typed: str = "") -> tuple[int, list[dict], str]:
        env = {"KIOSK_CONFIG": str(self.file.parent), "KIOSK_LANGUAGE": "en"}
        done = CliRunner().invoke(cli, [str(word) for word in words], input=typed, env=env)
        lines = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
        return done.exit_code, lines, done.stderr

    def codes(self, *words: object) -> list[dict]:
        command, *rest = words
        code, lines, said = self.run("codes", command, self.file, *rest, "--json")
        assert (code, said) == (0, "")
        return lines

    def key(self, command: str, *words: object) -> dict:
        code, lines, said = self.run("codes", "key", command, self.file, *words, "--json")
        assert (code, said) == (0, "")
        return lines[-1]

    def signed(self, code: str) -> str:
        (line,) = self.codes("show", code, "--signed")
        return line["text"]

    def present(self, *texts: str, at: str = MORNING, place: str = "Main door") -> list[dict]:
        typed = "".join(f"{text}\n" for text in texts)
        return self.run("present", self.file, "--checkpoint", place, "--at", at, "--json", typed=typed)[1]

    def verify(self) -> dict:
        return self.run("verify", self.file, "--json")[1][0]


@pytest.fixture
def desk(tmp_path) -> Desk:
    guests = [Invitation(id=f"g{n}", code=code, name=f"Guest {n}", unit="Unit") for n, code in enumerate(OURS)]
    foreign = Invitation(id="g-foreign", code="TICKET-7", name="Foreign", unit="Elsewhere")
    return Desk(make_event(tmp_path / "event.kiosk", [*guests, foreign]))


def test_a_replaced_code_names_the_new_one_and_the_new_one_opens(desk) -> None:
    *made, summary = desk.codes("reissue", "--only", "Guest 0", "--reason", "letter lost")
    assert summary == {"reissued": 1}
    old, new = desk.present(OURS[0], made[0]["code"])
    assert (old["verdict"], old["because"], old["successor"], old["fact"]) == (
        "revoked",
        "replaced",
        made[0]["code"],
        None,
    )
    assert old["guest"]["name"] == "Guest 0"
    assert (new["verdict"], new["because"], new["successor"]) == ("admit", None, None)
    (shown,) = desk.codes("show", OURS[0])
    assert [(one["code"], one["reason"]) for one in shown["former"]] == [(OURS[0], "letter lost")]
    assert desk.verify()["ok"]


def test_a_code_revoked_and_restored(desk) -> None:
    desk.codes("revoke", OURS[0], "--reason", "stolen")
    (refused,) = desk.present(OURS[0])
    assert (refused["verdict"], refused["because"], refused["successor"]) == ("revoked", "revoked", None)
    assert "stolen" in refused["sentence"]
    code, _, said = desk.run("codes", "revoke", desk.file, OURS[0], "--reason", "again")
    assert (code, said) == (2, f"The code {OURS[0]} counts no more already.\n")
    desk.codes("restore", OURS[0])
    assert desk.present(OURS[0])[0]["verdict"] == "admit"
    assert desk.run("codes", "restore", desk.file, OURS[0])[0] == 2


def test_a_signed_letter_opens_a_desk_whose_list_is_older(desk) -> None:
    desk.key("new")
    older = Desk(shutil.copy(desk.file, desk.file.with_name("older.kiosk")))
    source = desk.file.with_name("later.csv")
    later = new_codes(1, os.urandom)[0]
    source.write_text(LIST.format(later), encoding="utf-8")
    assert desk.run("guests", "import", desk.file, source)[0] == 0
    text = desk.signed(later)
    assert len(text) == SIGNED_LENGTH
    first, again = older.present(text, text.lower())
    assert (first["verdict"], first["because"], again["fact"]) == ("admit", "unlisted", first["fact"])
    assert older.present(text, at=NOON)[0]["verdict"] == "already_in"
    assert [line["code"] for line in older.codes("list", "--unlisted")] == [later]
    older.codes("name", later, "Lan")
    code, lines, _ = older.run("guests", "import", older.file, source, "--json")
    assert (code, lines[-1]["changed"], lines[-1]["new"]) == (0, 1, 0)
    (known,) = older.present(later, at=EVENING)
    assert (known["verdict"], known["guest"]["name"]) == ("already_in", "Mai Lan")
    assert older.codes("list", "--unlisted") == []
    assert older.verify()["ok"]


def test_no_flipped_bit_opens_the_door(desk) -> None:
    desk.key("new")
    number = number_of(desk.signed(OURS[0]))
    forged = [letters_of(number ^ 1 << bit, SIGNED_LENGTH) for bit in range(592)]
    told = desk.present(*forged)
    assert {line["verdict"] for line in told} == {"forged"}
    assert {line["because"] for line in told} == {"check", "signature", "other_event", "unknown_key", "newer"}
    assert len({line["sentence"] for line in told}) == 5
    assert desk.present(desk.signed(OURS[0]))[0]["verdict"] == "admit"


def test_keys_are_rotated_and_an_old_one_ends(desk) -> None:
    first = desk.key("new")
    text = desk.signed(OURS[0])
    second = desk.key("new", "--until", NOON, "--reason", "routine")
    assert [(line["key"], line["signs"]) for line in desk.run("codes", "key", "list", desk.file, "--json")[1]] == [
        (first["key"], False),
        (second["key"], True),
    ]
    assert desk.present(text)[0]["verdict"] == "admit"
    (late,) = desk.present(desk.signed(OURS[1]), text, at=EVENING)[1:]
    assert (late["verdict"], late["because"], late["guest"]["name"]) == ("revoked", "retired_key", "Guest 0")


def test_a_code_of_another_system_has_no_signed_form_and_can_be_given_one_of_ours(desk) -> None:
    desk.key("new")
    assert desk.signed("TICKET-7") == "TICKET-7"
    made, _ = desk.codes("reissue", "--only", "Elsewhere")
    assert (made["old"], len(desk.signed(made["code"]))) == ("TICKET-7", SIGNED_LENGTH)
    assert desk.present("ticket-7")[0]["successor"] == made["code"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["show", "NOBODY"], "NOBODY is no guest's code, and never was."),
        (["show", OURS[0], "--signed"], "This file has no key to sign codes with. Make one first."),
        (["reissue", "--only", "nobody"], "No guest fits what was asked for, so no codes were made."),
        (["name", OURS[0], "X"], "Only a guest whom no list has brought yet can be named here."),
    ],
)
def test_what_cannot_be_done_is_said_and_changes_nothing(desk, words, said) -> None:
    before = desk.verify()["facts"]
    command, *rest = words
    code, lines, told = desk.run("codes", command, desk.file, *rest)
    assert (code, lines, told) == (2, [], f"{said}\n")
    assert desk.verify()["facts"] == before


@pytest.mark.parametrize("words", [["reissue"], ["reissue", "--all", "--only", "x"], ["key", "new", "--until", "x"]])
def test_wrong_usage_changes_nothing(desk, words) -> None:
    at = 2 if words[0] == "key" else 1
    assert desk.run("codes", *words[:at], desk.file, *words[at:])[0] == 2
    assert desk.verify()["facts"] == 6


def test_the_private_half_is_in_the_file_and_its_backup_and_in_no_export(desk, tmp_path) -> None:
    desk.key("new")
    copy, export = tmp_path / "copy.kiosk", tmp_path / "journal.json"
    assert desk.run("backup", desk.file, copy)[0] == 0
    assert desk.run("export", desk.file, "--what", "journal", "--as", "json", "-o", export)[0] == 0
    with closing(sqlite3.connect(copy)) as db:
        (private,) = db.execute("SELECT private FROM secret_key").fetchone()
        journal = "".join(body for (body,) in db.execute("SELECT body FROM fact"))
    assert private not in journal
    assert private not in export.read_text(encoding="utf-8")
    assert Desk(copy).signed(OURS[0]) == desk.signed(OURS[0])
    assert desk.run("verify", desk.file, "--repair", "--json")[1][0]["ok"]
    assert len(desk.signed(OURS[0])) == SIGNED_LENGTH


def test_the_signature_library_is_loaded_at_the_first_signed_code(desk) -> None:
    desk.key("new")
    text = desk.signed(OURS[0])
    asked = f"import sys; sys.argv = ['main.py', 'present', {str(desk.file)!r}, '--checkpoint', 'Main door']\n"
    told = "import runpy\ntry: runpy.run_path({main!r}, run_name='__main__')\nexcept SystemExit: pass\nprint('cryptography' in sys.modules, file=sys.stderr)"
    for typed, loaded in ((OURS[0], b"False"), (text, b"True")):
        assert _stderr(desk, asked + told, typed).split()[-1] == loaded


def _stderr(desk, program: str, typed: str) -> bytes:
    words = [sys.executable, "-c", program.replace("{main!r}", repr(str(MAIN)))]
    env = {**surroundings(desk.file.parent), "PYTHONPATH": str(MAIN.parent)}
    return subprocess.run(words, input=f"{typed}\n".encode(), capture_output=True, env=env, timeout=60).stderr
