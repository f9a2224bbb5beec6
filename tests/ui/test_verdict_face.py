from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.app.desk import Answer, Undone
from kiosk.domain import admission as a
from kiosk.domain.culprit import Culprit
from kiosk.domain.ids import DeskId, FactId
from kiosk.domain.presence import Direction, Passage
from kiosk.domain.rules import Because
from kiosk.words import Words
from tests.ui.desk_stub import DESK, DOOR, MORNING, ZONE, guest
from ui.reception.answer_face import face_of, shown_code
from ui.reception.face import Tone
from ui.widgets.sign import Sign

AN = guest(
    "1", "Nguyễn Văn An", title="TS.", post="Trưởng phòng", unit="Sở Y tế", block="Khối Sở", seat="B-14", category="VIP"
)
BEFORE = Passage(FactId("x"), Direction.ENTRY, MORNING - timedelta(minutes=43), DeskId("Quầy 2"))
REFUSALS = [
    a.Cancelled(AN),
    a.Blocked(AN),
    a.Revoked(AN),
    a.Unapproved(AN),
    a.Unpaid(AN),
    a.WrongCheckpoint(AN, DOOR),
    a.RuleRefused(AN, Because("only on {day}", (("day", "25/9"),))),
    a.Unknown(),
    a.Forged(),
]
PAUSES = [
    a.AlreadyIn(AN, BEFORE),
    a.TooEarly(AN, MORNING),
    a.TooLate(AN, MORNING),
    a.Ambiguous((AN,)),
    a.AnswersWanted(AN, ("Meal?",)),
    a.Unreadable(),
]


def answer(verdict, fact: str | None = None, text: str = "CODE1") -> Answer:
    return Answer(text, verdict, DOOR, MORNING, DESK, FactId(fact) if fact else None)


def face(verdict, fact: str | None = None, text: str = "CODE1", language: str = "vi"):
    return face_of(answer(verdict, fact, text), Words(language), ZONE)


def test_an_admitted_guest_is_shown_whole(qapp) -> None:
    shown = face(a.Admit(AN), "f1")
    assert (shown.tone, shown.sign, shown.headline, shown.sound) == (Tone.GOOD, Sign.TICK, "MỜI VÀO", "good")
    assert (shown.title, shown.about) == ("TS. Nguyễn Văn An", "Trưởng phòng · Sở Y tế")
    assert shown.chips == ("Seat B-14", "Khối Sở", "VIP")
    assert (shown.recorded, shown.by) == ("08:47:12", "Quầy 1")


def test_recorded_is_said_only_of_a_new_fact_on_disk(qapp) -> None:
    assert face(a.Admit(AN)).recorded == ""
    assert face(a.Admit(AN, replay_of=FactId("f1")), "f1").recorded == ""
    assert face(a.AlreadyIn(AN, BEFORE)).recorded == ""


def test_a_duplicate_is_never_green(qapp) -> None:
    shown = face(a.AlreadyIn(AN, BEFORE))
    assert (shown.tone, shown.sign, shown.sound) == (Tone.WAIT, Sign.WARNING, "wait")
    assert shown.headline == "ĐÃ VÀO 08:04"
    assert "Quầy 2" in shown.why


@pytest.mark.parametrize("verdict", REFUSALS, ids=lambda v: type(v).__name__)
def test_a_refusal_is_a_square_and_a_low_sound(qapp, verdict) -> None:
    shown = face(verdict)
    assert (shown.tone, shown.sign, shown.sound) == (Tone.STOP, Sign.STOP, "stop")
    assert shown.why or shown.title != "TS. Nguyễn Văn An"


@pytest.mark.parametrize("verdict", PAUSES, ids=lambda v: type(v).__name__)
def test_what_the_desk_can_settle_itself_is_amber(qapp, verdict) -> None:
    shown = face(verdict)
    assert (shown.tone, shown.sound) == (Tone.WAIT, "wait")
    assert shown.sign in (Sign.WARNING, Sign.ASK)


@pytest.mark.parametrize("verdict", [*REFUSALS, *PAUSES], ids=lambda v: type(v).__name__)
def test_only_those_let_in_are_green(qapp, verdict) -> None:
    assert face(verdict).tone is not Tone.GOOD


def test_exit_and_undo_have_looks_of_their_own(qapp) -> None:
    out, undone = face(a.Exit(AN), "f1"), face(Undone(AN, FactId("f1"), "x"), "f2")
    assert (out.tone, out.sign, undone.tone, undone.sign) == (Tone.GONE, Sign.OUT, Tone.CALM, Sign.BACK)
    assert undone.sound == ""


def test_attention_without_a_note_still_says_so(qapp) -> None:
    shown = face(a.Admit(replace(AN, attention=True)), "f1")
    assert (shown.attention, shown.note) == (True, "Needs attention")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("B7KX", "B7KX"),
        (" a\nb\x00c\u202e ", "a·b·c·"),
        ("x" * 10_000, "x" * 47 + "…"),
        ("<b>=1+1</b>", "<b>=1+1</b>"),
    ],
)
def test_a_code_is_shown_harmlessly(text: str, shown: str) -> None:
    assert shown_code(text) == shown


def test_the_face_speaks_the_desk_s_language(qapp) -> None:
    assert face(a.Admit(AN), "f1", language="en").headline == "COME IN"


@pytest.mark.parametrize(
    ("told", "said"),
    [
        (False, "Đã sửa mã quét: bộ gõ Telex đang bật. Hãy tắt bằng Ctrl+Shift."),
        (True, ""),
    ],
)
def test_a_repaired_text_is_told_quietly_and_once(qapp, told, said) -> None:
    healed = replace(answer(a.Admit(AN), "f1"), healed=True, healed_by=Culprit.TELEX)
    shown = face_of(healed, Words("vi"), ZONE, repair_told=told)
    assert (shown.tone, shown.sound, shown.why, shown.repaired) == (Tone.GOOD, "good", "", said)


def test_a_whole_text_is_told_nothing_of(qapp) -> None:
    assert face(a.Admit(AN), "f1").repaired == ""


def test_who_comes_though_noted_as_absent_is_let_in_and_it_is_said(qapp) -> None:
    shown = face_of(replace(answer(a.Admit(AN), "f1"), excuse="Đi công tác"), Words("vi"), ZONE)
    assert (shown.tone, shown.why) == (Tone.GOOD, "Đã được ghi vắng mặt: Đi công tác.")
    assert shown.recorded
