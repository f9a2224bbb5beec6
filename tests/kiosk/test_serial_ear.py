"""What an open port makes of its bytes: new texts, the right speed, and what is odd."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.serial_ear import AWAY_MS, RATES, STUCK_MS, Ear, Note, fall_silent, hear, next_rate
from kiosk.domain.serial_lines import Framing, Line

CR = Line(Framing.CR)
GARBAGE = b"\xfe\x80\xfc\xe0\x1e\xf8"


def told(ear: Ear, *showings: tuple[int, bytes]) -> tuple[Ear, list[str]]:
    texts: list[str] = []
    for at, data in showings:
        ear, fresh = hear(ear, data, at)
        ear, late = fall_silent(ear, at)
        texts += [*fresh, *late]
    return ear, texts


def test_a_code_repeated_for_a_minute_is_one_showing_and_is_said() -> None:
    ear, texts = told(Ear(line=CR), *((at, b"K1\r") for at in range(0, 60_000, 50)))
    assert (texts, ear.note) == (["K1"], Note.STUCK)
    ear, texts = told(ear, (60_100, b"K2\r"))
    assert (texts, ear.note) == (["K2"], Note.READS)


def test_the_same_code_after_a_while_is_shown_anew() -> None:
    _, texts = told(Ear(line=CR), (0, b"K1\r"), (AWAY_MS, b"K1\r"))
    assert texts == ["K1", "K1"]


@given(st.lists(st.tuples(st.integers(1, 2000), st.sampled_from(["K1", "K2", "K3"])), max_size=40))
def test_no_change_of_code_is_ever_missed(showings) -> None:
    at, came = 0, []
    for gap, code in showings:
        at += gap
        came.append((at, code.encode() + b"\r"))
    _, texts = told(Ear(line=CR), *came)
    codes = [code for _, code in showings]
    changes = [code for n, code in enumerate(codes) if n == 0 or codes[n - 1] != code]
    without_repeats = [text for n, text in enumerate(texts) if n == 0 or texts[n - 1] != text]
    assert without_repeats == changes


def test_every_speed_is_tried_until_one_makes_sense_and_that_one_is_kept() -> None:
    ear, tried = Ear(), []
    for at in range(len(RATES)):
        tried.append(ear.rate)
        ear, _ = told(ear, (at, GARBAGE))
    assert sorted(tried) == sorted(RATES)
    assert (ear.rate, ear.note) == (RATES[0], Note.SENSELESS)
    ear, texts = told(ear, (5000, b"K1\r"), (6000, GARBAGE))
    assert (texts, ear.rate, ear.note) == (["K1"], RATES[0], Note.SENSELESS)


def test_a_speed_that_proved_itself_is_left_only_at_the_second_bad_burst_running() -> None:
    ear, _ = told(Ear(line=CR), (0, b"K1\r"), (2000, GARBAGE), (4000, b"K2\r"), (6000, GARBAGE))
    assert ear.rate == RATES[0]
    ear, _ = told(ear, (8000, GARBAGE))
    assert ear.rate == next_rate(RATES[0])


def test_a_speed_a_person_chose_is_never_left() -> None:
    ear, _ = told(Ear(rate=4800, fixed=True), *((at, GARBAGE) for at in range(5)))
    assert (ear.rate, ear.note) == (4800, Note.SENSELESS)


def test_the_noise_of_a_plug_changes_nothing() -> None:
    ear, texts = told(Ear(), (0, b"\xff\x80"), (9, b"\0\0\0\0"))
    assert (ear, texts) == (Ear(), [])


def test_too_much_without_an_end_is_said_until_the_next_code() -> None:
    ear, texts = told(Ear(line=CR), (0, b"A" * 10_000))
    assert (texts, ear.note) == ([], Note.ENDLESS)
    ear, texts = told(ear, (9, b"K1\r"))
    assert (texts, ear.note) == (["K1"], Note.READS)


@pytest.mark.parametrize("odd", [31_250, 0])
def test_a_speed_that_is_none_of_ours_leads_back_to_the_likeliest(odd) -> None:
    assert next_rate(odd) == RATES[0]


def test_stuck_is_said_only_after_a_while() -> None:
    ear, _ = told(Ear(line=CR), *((at, b"K1\r") for at in range(0, STUCK_MS, 100)))
    assert ear.note is Note.READS
