"""Joining codes: typed letters and QR texts, read as people type and scan them."""

import os
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.token import ALPHABET
from kiosk.errors import BadInput
from kiosk.hub.joining_code import LENGTH, Scanned, Typed, new_code, printed, qr_text, read_given

CODES = st.binary(min_size=16, max_size=16).map(lambda data: new_code(lambda n: data[:n]))
OFFER = Scanned("f9a2ef15a024", bytes(range(32)), bytes(16), ("192.168.1.20:4611", "10.0.0.2:4611"))


@given(CODES)
def test_a_code_is_read_however_it_is_typed(code) -> None:
    assert len(code) == LENGTH
    assert set(code) <= set(ALPHABET)
    assert all(one != other for one, other in pairwise(code))
    for typed in (code, code.lower(), printed(code), printed(code).replace(" ", "-"), f"  {printed(code)}\n"):
        assert read_given(typed) == Typed(code)


@pytest.mark.parametrize("between", ["·", "_", "\u200b", "\ufeff", "\u00a0", " / "])
def test_marks_between_the_letters_are_none_of_it(between) -> None:
    code = new_code(os.urandom)
    assert read_given(between + between.join(code) + between) == Typed(code)


def test_letters_of_other_keyboards_are_read_as_they_look() -> None:
    code = new_code(lambda n: bytes(range(n)))
    wide = "".join(chr(ord(letter) + 0xFEE0) for letter in code)
    elsewhere = code.translate(str.maketrans("BCHKMPSTXNZ", "ВСНКМРЅТХΝΖ"))
    assert elsewhere != code
    assert {read_given(typed) for typed in (wide, wide.lower(), elsewhere, elsewhere.lower())} == {Typed(code)}


def test_codes_differ() -> None:
    assert len({new_code(os.urandom) for _ in range(200)}) == 200


def test_nearly_every_slip_is_noticed() -> None:
    code, missed = new_code(os.urandom), 0
    slips = [code[:at] + letter + code[at + 1 :] for at in range(LENGTH) for letter in ALPHABET if letter != code[at]]
    for slip in slips:
        try:
            read_given(slip)
        except BadInput:
            continue
        missed += 1
    assert len(slips) == 180
    assert missed <= 6


@pytest.mark.parametrize("text", ["", "BCGH", "BCGH KLMN PQRS TVXZ", "a1b2 c3d4 e5f6", "Quầy một"])
def test_what_is_no_code_is_said_to_be_none(text) -> None:
    with pytest.raises(BadInput, match="has 12 letters"):
        read_given(text)


def test_a_qr_text_says_everything_and_is_short() -> None:
    assert read_given(qr_text(OFFER)) == OFFER
    assert len(qr_text(OFFER)) <= 130


@pytest.mark.parametrize("cut", [12, 40, 80])
def test_half_a_qr_text_is_no_offer(cut) -> None:
    with pytest.raises(BadInput, match="was not read whole"):
        read_given(qr_text(OFFER)[:cut])


def test_a_qr_text_of_a_newer_version_says_so() -> None:
    with pytest.raises(BadInput, match="newer version"):
        read_given(qr_text(OFFER).replace("KIOSK-HUB 1", "KIOSK-HUB 2"))
