"""present, as a script sees it: one code in, one verdict out at once, on disk before it is said."""

import hashlib
import json
import os
import sqlite3
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from db.files import SqliteFiles
from kiosk.app.identity import Stamper, SystemClock
from kiosk.domain.facts import CheckpointSet, Entry
from kiosk.domain.ids import DeskId
from kiosk.domain.invitation import Standing
from kiosk.domain.token import new_codes
from tests.stories.station import FORKS, HALL, MAIN, PATIENCE, Reception, guests, make_event, run

FIELDS = {"text", "verdict", "sentence", "guest", "checkpoint", "at", "desk", "fact", "healed", "healed_by"}
GUEST_FIELDS = {"id", "name", "unit", "block", "post", "category", "seat"}
MORNING, AFTERNOON = "2026-05-01T08:04:00", "2026-05-01T13:00:00"


def with_all_standings():
    invited = list(guests(12))
    for n, standing in enumerate(Standing):
        invited[n] = replace(invited[n], standing=standing)
    invited[10] = replace(invited[10], wants=("Vegetarian?",))
    invited[11] = replace(invited[11], code="K0009")
    return invited


@pytest.fixture
def file(tmp_path):
    return make_event(tmp_path / "event.kiosk", with_all_standings())


def present(file, *codes, checkpoint="door", at=MORNING, **more):
    """(exit code, verdicts, what was said to people)"""
    options = [word for name, value in more.items() for word in (f"--{name}", *([] if value is True else [value]))]
    typed = "".join(f"{code}\n" for code in codes).encode("utf-8", "surrogateescape")
    done = run(file.parent, "present", file, "--checkpoint", checkpoint, "--json", "--at", at, *options, typed=typed)
    return done.returncode, [json.loads(line) for line in done.stdout.splitlines()], done.stderr.decode()


def state(file) -> str:
    """Everything in the file, as one fingerprint."""
    with sqlite3.connect(file) as connection:
        digest = hashlib.sha256("\n".join(connection.iterdump()).encode("utf-8", "surrogatepass")).hexdigest()
    connection.close()
    return digest


def facts(file) -> int:
    return SqliteFiles().verify(file).facts


def test_a_damaged_code_is_admitted_and_the_culprit_named_once(tmp_path) -> None:
    secrets = ("62dda31e9f0c4b7a", "DAFF67F0B2E41A9C", "q8cckw2z7xnn4p1v")
    ours = new_codes(1, os.urandom)[0]
    invited = [replace(one, code=code) for one, code in zip(guests(4), (*secrets, ours), strict=True)]
    file = make_event(tmp_path / "event.kiosk", invited)
    typed = ("62đa31e9f0c4b7a", "DAF67F0B2E41A9C", "q8chkw2z7xng4p1v", ours[:7] + ours[8:], "62dda31e9f0c4b7b")
    code, answers, said = present(file, *typed)
    assert [(one["verdict"], one["healed"], one["healed_by"]) for one in answers] == [
        ("admit", True, "Telex"),
        ("admit", True, "Telex"),
        ("admit", True, "Quick Telex"),
        ("admit", True, "dropped characters"),
        ("unknown", False, None),
    ]
    assert [one["guest"] and one["guest"]["id"] for one in answers] == ["g0000", "g0001", "g0002", "g0003", None]
    assert [one["text"] for one in answers] == list(typed)
    assert code == 1
    assert [line.partition(": ")[2] for line in said.splitlines()] == [
        "Telex is on. Switch it off with Ctrl+Shift.",
        "Quick Telex is on. Switch the input method off with Ctrl+Shift.",
        "characters were lost. Set the scanner to type more slowly.",
    ]


def test_an_admission_says_who_where_when_and_by_which_fact(file) -> None:
    code, [answer], said = present(file, "K0000", desk="Desk 7")
    assert (code, said) == (0, "")
    assert set(answer) >= FIELDS
    assert set(answer["guest"]) >= GUEST_FIELDS
    assert (answer["text"], answer["verdict"], answer["healed"]) == ("K0000", "admit", False)
    assert answer["sentence"] == "Nguyễn Văn 0 is recorded as in."
    assert (answer["guest"]["id"], answer["guest"]["seat"]) == ("g0000", "A0")
    assert (answer["checkpoint"], answer["desk"]) == ("Main door", "Desk 7")
    assert answer["at"] == "2026-05-01T08:04:00+07:00"
    with sqlite3.connect(file) as connection:
        assert connection.execute("SELECT fact FROM passage").fetchall() == [(answer["fact"],)]
    connection.close()


@pytest.mark.parametrize(
    ("code", "verdict", "sentence"),
    [
        ("K0001", "unpaid", "still pending"),
        ("K0002", "unapproved", "not approved yet"),
        ("K0003", "blocked", "is blocked"),
        ("K0004", "cancelled", "was cancelled"),
        ("K0005", "revoked", "invitation was withdrawn"),
        ("K0009", "ambiguous", "fits 2 guests"),
        ("K0010", "answers_wanted", "Vegetarian?"),
        ("NOBODY", "unknown", "not on the guest list"),
        ("BCGHBCGHBCGHBCGH", "forged", "one of our codes but is not right"),
    ],
)
def test_a_refusal_says_why_and_writes_nothing(file, code, verdict, sentence) -> None:
    before = state(file)
    exit_code, [answer], _ = present(file, code)
    assert (exit_code, answer["verdict"], answer["fact"]) == (1, verdict, None)
    assert sentence in answer["sentence"]
    assert state(file) == before


@pytest.mark.parametrize(
    ("checkpoint", "verdict", "sentence"),
    [("Press", "wrong_checkpoint", "is not invited to Press room"), ("Afternoon", "too_early", "Only from 13:00.")],
)
def test_the_checkpoint_has_its_say(file, checkpoint, verdict, sentence) -> None:
    before = state(file)
    exit_code, [answer], _ = present(file, "K0000", checkpoint=checkpoint)
    assert (exit_code, answer["verdict"]) == (1, verdict)
    assert sentence in answer["sentence"]
    assert state(file) == before


def test_the_doors_open_on_time(file) -> None:
    assert present(file, "K0000", checkpoint="Afternoon", at=AFTERNOON)[1][0]["verdict"] == "admit"


def test_the_second_time_is_already_in_and_a_trembling_hand_is_not(file) -> None:
    _, [first, again], _ = present(file, "K0000", "K0000")
    assert (again["verdict"], again["fact"]) == ("admit", first["fact"])
    assert "a moment ago" in again["sentence"]
    code, [later], _ = present(file, "K0000", at="2026-05-01T08:10:00")
    assert (code, later["verdict"], later["fact"]) == (1, "already_in", None)
    assert later["sentence"] == "Already in at 08:04, Desk 1."
    assert facts(file) == 7


def test_out_and_in_again(file) -> None:
    assert present(file, "K0000")[1][0]["verdict"] == "admit"
    code, [out], _ = present(file, "K0000", at="2026-05-01T09:00:00", exit=True)
    assert (code, out["verdict"], out["sentence"]) == (0, "exit", "Nguyễn Văn 0 is recorded as out.")
    assert out["fact"]
    assert present(file, "K0000", at="2026-05-01T09:30:00")[1][0]["verdict"] == "admit"


def test_answers_come_in_the_order_of_the_codes(file) -> None:
    asked = [f"K{n % 14:04}" for n in range(1000)]
    code, answers, _ = present(file, *asked)
    assert code == 1
    assert [answer["text"] for answer in answers] == asked


def test_without_json_a_line_is_the_verdict_and_its_sentence(file) -> None:
    done = run(file.parent, "present", file, "--checkpoint", "door", typed=b"K0000\nNOBODY\n")
    assert done.stdout.decode().splitlines() == [
        "admit\tNguyễn Văn 0 is recorded as in.",
        "unknown\tThis code is not on the guest list. Search by name.",
    ]


ODD = {
    "empty": ("", "unreadable"),
    "spaces": ("   ", "unreadable"),
    "ten thousand letters": ("A" * 10_000, "unreadable"),
    "a hundred thousand letters": ("B" * 100_000, "unreadable"),
    "binary": ("\udcff\udcfe\x01\x02\udc80", "unreadable"),
    "a NUL": ("K0000\x00", "unreadable"),
    "an escape": ("\x1b[2JK0000", "unreadable"),
    "right to left": ("שלום ‮K0000", "unknown"),
    "emoji": ("🎟️👨‍👩‍👧", "unknown"),
    "a web address": ("https://example.org/?q=K0000", "unknown"),
    "SQL": ("'; DROP TABLE guest; --", "unknown"),
    "a pattern": ("K%", "unknown"),
    "a spreadsheet formula": ('=HYPERLINK("http://example.org","K0000")', "unknown"),
    "JSON": ('{"code": "K0000"}', "unknown"),
    "a template": ("{name} %s {0}", "unknown"),
    "combining marks": ("K" + "̂" * 300, "unknown"),
}


@pytest.fixture(scope="module")
def odd(tmp_path_factory):
    """All odd codes in one go: answers by name, and the file's state before and after."""
    file = make_event(tmp_path_factory.mktemp("odd") / "event.kiosk", with_all_standings())
    before = state(file)
    code, answers, said = present(file, *(text for text, _ in ODD.values()), "NOBODY")
    assert (code, said, len(answers), answers[-1]["verdict"]) == (1, "", len(ODD) + 1, "unknown")
    return dict(zip(ODD, answers, strict=False)), before, state(file)


@pytest.mark.parametrize("name", ODD)
def test_an_odd_code_gets_a_verdict_and_a_sentence(odd, name) -> None:
    answers, _, _ = odd
    assert answers[name]["verdict"] == ODD[name][1]
    assert answers[name]["sentence"].endswith(".")
    assert (answers[name]["guest"], answers[name]["fact"]) == (None, None)


def test_odd_codes_leave_the_file_as_it_was(odd) -> None:
    _, before, after = odd
    assert after == before


@pytest.mark.skipif(not FORKS, reason="closes a stream as a shell does")
@pytest.mark.parametrize(
    ("closed", "code", "said"),
    [("<&-", 0, ""), (">&-", 2, "The verdicts have nowhere to go: standard output is closed.\n")],
)
def test_a_closed_stream_is_no_crash_and_records_nothing(file, closed, code, said) -> None:
    before = state(file)
    words = [sys.executable, str(MAIN), "--language", "en", "present", str(file), "--checkpoint", "door"]
    shell = ["sh", "-c", f'exec "$0" "$@" {closed}', *words]
    done = subprocess.run(shell, input=b"K0000\n", capture_output=True, timeout=PATIENCE, check=False)
    assert (done.returncode, done.stderr.decode()) == (code, said)
    assert state(file) == before


def test_windows_line_ends_and_a_last_line_without_end_are_codes_too(file) -> None:
    done = run(file.parent, "present", file, "--checkpoint", "hall", "--json", typed=b"K0000\r\nK0006")
    assert [json.loads(line)["verdict"] for line in done.stdout.splitlines()] == ["admit", "admit"]


def test_no_codes_is_a_day_without_guests(file) -> None:
    assert present(file) == (0, [], "")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["present", "missing.kiosk", "--checkpoint", "door"], "There is no event file at missing.kiosk."),
        (
            ["present", "event.kiosk", "--checkpoint", "Roof"],
            "There is no checkpoint called Roof. There are: Main door",
        ),
        (["present", "event.kiosk", "--checkpoint", "door", "--at", "noon"], "noon is no time."),
        (["present", "notes.txt", "--checkpoint", "door"], "notes.txt is not an event file of this program."),
        (["present", "event.kiosk"], "Missing option '--checkpoint'"),
    ],
)
def test_what_cannot_be_used_is_said_in_one_sentence(file, words, sentence) -> None:
    (file.parent / "notes.txt").write_text("Buy paper.\n" * 500, encoding="utf-8")
    before = state(file)
    done = run(file.parent, *words, typed=b"K0000\n")
    assert (done.returncode, done.stdout) == (2, b"")
    assert sentence in done.stderr.decode()
    assert state(file) == before


def test_each_line_is_answered_at_once_and_is_on_disk_by_then(file) -> None:
    """Another program's connection sees only what is committed; the answer must not come before."""
    onlooker = sqlite3.connect(file)
    with Reception(file, checkpoint="hall") as reception:
        for count, code in enumerate(["K0000", "K0006", "K0007", "K0008"], 1):
            answer = reception.ask(code)
            seen = onlooker.execute("SELECT count(*) FROM passage").fetchone()[0]
            recorded = onlooker.execute("SELECT count(*) FROM fact WHERE id = ?", [answer["fact"]]).fetchone()[0]
            assert (seen, recorded) == (count, 1)
        assert reception.finish() == 0
    onlooker.close()


def test_a_desk_at_work_obeys_what_the_organiser_changes_elsewhere(file) -> None:
    """What a desk keeps in mind between two codes must not outlive a change by another program."""
    closed = replace(HALL, name="Hall (closed)", closes=datetime(2020, 1, 1, tzinfo=UTC))
    with Reception(file, checkpoint="hall") as reception:
        assert reception.ask("K0000")["verdict"] == "admit"
        set_checkpoint(file, closed)
        refused = reception.ask("K0006")
        assert (refused["verdict"], refused["checkpoint"]) == ("too_late", "Hall (closed)")
        set_checkpoint(file, HALL)
        assert reception.ask("K0006")["verdict"] == "admit"


def set_checkpoint(file, place) -> None:
    book = SqliteFiles().open(file)
    with book.writing() as page:
        page.record(Entry(Stamper(DeskId("organiser"), SystemClock()).stamp(), CheckpointSet(place)))
        assert page.checkpoint(place.id) == place
    book.close()


def test_two_receptions_on_one_file_admit_everyone_once(tmp_path) -> None:
    invited = guests(300)
    file = make_event(tmp_path / "event.kiosk", invited)
    codes = [guest.code for guest in invited]
    with Reception(file, "--desk", "A") as one, Reception(file, "--desk", "B") as other:
        one.show(*codes)
        other.show(*reversed(codes))
        answers = [desk.answer() for _ in codes for desk in (one, other)]
        assert {one.finish(), other.finish()} <= {0, 1}
    admitted = [answer["text"] for answer in answers if answer["verdict"] == "admit"]
    turned_away = [answer["text"] for answer in answers if answer["verdict"] == "already_in"]
    assert sorted(admitted) == sorted(turned_away) == sorted(codes)
    health = SqliteFiles().verify(file)
    assert (health.problems, health.facts) == ((), 6 + len(codes))
