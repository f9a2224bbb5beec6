"""Our own codes: what they look like, what their check catches, and what everything else is taken for."""

import os
import re
from itertools import combinations, pairwise
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.token import ALPHABET, Foreign, Forged, Genuine, Unreadable, new_codes, printed, read

SOME = new_codes(40, Random(7).randbytes)  # the same at every run, so that tests keep their names


def test_codes_are_sixteen_letters_of_the_alphabet_none_doubled_and_all_different() -> None:
    codes = new_codes(20_000, os.urandom)
    assert len(set(codes)) == 20_000
    shape = re.compile(f"[{ALPHABET}]{{16}}")
    assert [c for c in codes if not shape.fullmatch(c) or re.search(r"(.)\1", c)] == []


def test_none_asked_for_is_none_made() -> None:
    assert new_codes(0, os.urandom) == []


def test_every_letter_is_used_at_every_place() -> None:
    codes = new_codes(20_000, os.urandom)
    assert [set(letters) for letters in zip(*codes, strict=True)] == [set(ALPHABET)] * 16


def test_a_code_holds_fifty_bits_of_chance() -> None:
    assert 16 * 15**13 * (15 / 16) ** 2 > 2**50  # first letter free, thirteen not as the one before, two checks


def test_every_wrong_letter_is_caught() -> None:
    for code in SOME:
        wrong = {code[:n] + x + code[n + 1 :] for n in range(16) for x in ALPHABET} - {code}
        assert len(wrong) == 16 * 15
        assert {type(read(w)) for w in wrong} == {Forged}


def test_every_swap_of_two_different_letters_is_caught() -> None:
    for code in SOME:
        for one, other in combinations(range(16), 2):
            letters = list(code)
            letters[one], letters[other] = letters[other], letters[one]
            swapped = "".join(letters)
            assert isinstance(read(swapped), Genuine) == (swapped == code)


def test_any_two_wrong_letters_are_caught() -> None:
    code = SOME[0]
    for one, other in combinations(range(16), 2):
        for x in ALPHABET:
            for y in ALPHABET:
                wrong = code[:one] + x + code[one + 1 : other] + y + code[other + 1 :]
                assert isinstance(read(wrong), Genuine) == (wrong == code)


def test_made_up_letters_rarely_pass() -> None:
    codes = new_codes(20_001, os.urandom)
    made_up = [one[:7] + other[7:] for one, other in pairwise(codes)]
    passed = sum(isinstance(read(code), Genuine) for code in made_up)
    assert passed < 20_000 / 256 * 2


@pytest.mark.parametrize("code", SOME[:5])
def test_case_and_the_printed_gaps_do_not_matter(code: str) -> None:
    for text in (code, code.lower(), printed(code), f"  {printed(code).lower()}\r\n", "-".join(code), "–".join(code)):
        assert read(text) == Genuine(code)


def test_the_printed_form_is_four_groups_of_four() -> None:
    assert printed(SOME[0]).split(" ") == [SOME[0][n : n + 4] for n in (0, 4, 8, 12)]
    assert printed("K-17") == "K-17"


@pytest.mark.parametrize(
    "text",
    ["", "   ", "\r\n", "A\0B", "A\x07B", "x" * 513, "x" * 10_000, "a\ud800b"],
    ids=["empty", "blank", "newline", "nul", "bell", "513", "ten thousand", "half a pair"],
)
def test_what_cannot_be_a_code_is_unreadable(text: str) -> None:
    assert read(text) == Unreadable()


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("  K000123 ", "K000123"),
        ("https://example.org/t/1", "https://example.org/t/1"),
        ("=1+1", "=1+1"),
        ("'; DROP TABLE fact; --", "'; DROP TABLE fact; --"),
        ("مرحبا", "مرحبا"),
        ("🎟️🎟️", "🎟️🎟️"),
        ("Nguye\u0302\u0303n", "Nguyễn"),
        ("x" * 512, "x" * 512),
        (SOME[0][:15], SOME[0][:15]),
        (SOME[0] + "B", SOME[0] + "B"),
    ],
)
def test_anything_else_is_foreign_and_kept_as_it_was(text: str, bare: str) -> None:
    assert read(text) == Foreign(bare)


@given(st.text(max_size=600))
def test_no_text_breaks_the_reader(text: str) -> None:
    token = read(text)
    assert isinstance(token, Genuine | Forged | Foreign | Unreadable)
    if isinstance(token, Genuine):
        assert read(token.code) == token
