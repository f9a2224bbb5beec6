"""The signed form: one text for one token, and nothing else is believed."""

import os
import re
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.domain.keys import Retirement
from kiosk.domain.signed import (
    BODY,
    SIGNATURE,
    Doubt,
    Doubted,
    Outdated,
    Vouched,
    class_of,
    seal_of,
    signed_text,
    undamaged,
    unseal,
)
from kiosk.domain.token import (
    ALPHABET,
    SIGNED_LENGTH,
    Foreign,
    Sealed,
    is_ours,
    letters_of,
    new_codes,
    number_of,
    printed,
    read,
    with_check,
)
from kiosk.sheets.code_matrix import code_matrix
from kiosk.signing import ed25519
from tests.conftest import NOON
from tests.kiosk.keys import event_key, pair, signed

CODE = new_codes(1, os.urandom)[0]
KEY = event_key("first")
TEXT = signed(CODE, "first")
BITS = 8 * (BODY + SIGNATURE)


def believed(text, *keys, now=NOON):
    token = read(text)
    assert isinstance(token, Sealed), token
    return unseal(token, keys or (KEY,), ed25519.verify, now)


@settings(deadline=None, max_examples=60)
@given(st.integers(0, 2**55 - 1))
def test_every_code_comes_back_from_its_signed_form(number) -> None:
    code = with_check(letters_of(number % (16 * 15**13), 14))
    if code is None:
        return
    text = signed(code, "first")
    assert re.fullmatch(f"[{ALPHABET}]{{{SIGNED_LENGTH}}}", text)
    assert not re.search(r"(.)\1", text)
    assert believed(text) == Vouched(code, KEY.id)


@given(st.integers(0, 2**BITS - 1))
def test_every_number_has_one_writing(number) -> None:
    letters = letters_of(number, SIGNED_LENGTH)
    assert number_of(letters) == number
    assert letters_of(number_of(letters), SIGNED_LENGTH) == letters


@given(st.text(ALPHABET, min_size=1, max_size=160))
def test_every_writing_has_one_number_or_a_doubled_letter(letters) -> None:
    number = number_of(letters)
    if number is None:
        assert re.search(r"(.)\1", letters)
    else:
        assert letters_of(number, len(letters)) == letters


def test_a_signed_code_fits_the_code_it_was_made_for() -> None:
    matrix = code_matrix(TEXT)
    assert (matrix.version, matrix.level, matrix.size) == (6, "M", 41)


@pytest.mark.parametrize(
    "text", [TEXT.lower(), TEXT.swapcase(), f"  {TEXT}\r\n", " ".join(re.findall("....", TEXT)), "-".join(TEXT)]
)
def test_case_and_gaps_do_not_matter(text) -> None:
    assert believed(text) == Vouched(CODE, KEY.id)


def test_a_bit_flipped_anywhere_is_not_believed() -> None:
    number = number_of(TEXT)
    flipped = [believed(letters_of(number ^ 1 << bit, SIGNED_LENGTH)) for bit in range(BITS)]
    assert {type(one) for one in flipped} == {Doubted}
    assert {one.because for one in flipped} == set(Doubt)


def test_a_letter_changed_anywhere_is_not_believed() -> None:
    for place in range(SIGNED_LENGTH):
        for letter in set(ALPHABET) - {TEXT[place]}:
            assert isinstance(believed(TEXT[:place] + letter + TEXT[place + 1 :]), Doubted)


def test_letters_missing_or_too_many_are_not_believed() -> None:
    for place in range(0, SIGNED_LENGTH, 5):
        assert believed(TEXT[:place] + TEXT[place + 1 :]) == Doubted(Doubt.CHECK)
        assert believed(TEXT[:place] + TEXT[place : place + 1] + TEXT[place:]) == Doubted(Doubt.CHECK)


def test_a_scanner_that_doubles_letters_is_undone() -> None:
    for text in ("".join(letter * 2 for letter in TEXT), TEXT[:1] * 9 + TEXT[1:], TEXT + TEXT[-1]):
        token = read(text)
        assert isinstance(token, Sealed)
        assert list(undamaged(token)) == [Sealed(TEXT)]


def test_one_lost_letter_is_among_a_few_that_can_have_been() -> None:
    for place in (0, 1, 20, 21, 75, 150, 151):
        token = read(TEXT[:place] + TEXT[place + 1 :])
        maybe = list(undamaged(token))
        assert Sealed(TEXT) in maybe
        assert len(maybe) < 400
        believing = [whole for whole in maybe if believed(whole.letters) == Vouched(CODE, KEY.id)]
        assert believing == [Sealed(TEXT)]


def test_two_lost_letters_are_beyond_repair() -> None:
    assert list(undamaged(read(TEXT[2:]))) == []


def test_what_is_far_from_the_length_is_none_of_ours() -> None:
    assert isinstance(read(TEXT[:120]), Foreign)
    assert isinstance(read(TEXT + TEXT), Foreign)


def test_a_number_beyond_the_last_token_is_another_writing_of_none() -> None:
    for beyond in (2**BITS, 2**BITS + number_of(TEXT), 16 * 15 ** (SIGNED_LENGTH - 1) - 1):
        assert believed(letters_of(beyond, SIGNED_LENGTH)) == Doubted(Doubt.CHECK)


def test_a_signature_written_in_another_way_is_not_believed() -> None:
    """Ed25519's second half counts modulo the group's order: the same, plus the order, must not pass as well."""
    order = 2**252 + 27742317777372353535851937790883648493
    seal = seal_of(Sealed(TEXT))
    other = seal.signature[:32] + (int.from_bytes(seal.signature[32:], "little") + order).to_bytes(32, "little")
    text = letters_of(int.from_bytes(seal.body + other, "big"), SIGNED_LENGTH)
    assert believed(text) == Doubted(Doubt.SIGNATURE)


def test_the_category_s_class_is_signed_with_the_code() -> None:
    text = signed_text(CODE, KEY, lambda message: ed25519.sign(pair("first")[0], message), "Báo chí")
    assert believed(text) == Vouched(CODE, KEY.id, class_of("Báo chí"))
    assert class_of("") == 0
    assert {1 <= class_of(f"category {n}") <= 127 for n in range(500)} == {True}


def test_another_event_s_code_is_known_as_such() -> None:
    other = next(n for n in map(str, range(50)) if event_key(n).tag != KEY.tag)
    assert believed(signed(CODE, other)) == Doubted(Doubt.OTHER_EVENT, CODE)


def test_a_key_newer_than_this_file_is_known_as_such() -> None:
    assert believed(signed(CODE, "second", KEY)) == Doubted(Doubt.UNKNOWN_KEY, CODE)


def test_a_form_that_a_later_version_writes_is_known_as_such() -> None:
    number = number_of(TEXT) & ~(3 << BITS - 2) | 2 << BITS - 2
    assert believed(letters_of(number, SIGNED_LENGTH)) == Doubted(Doubt.NEWER)


def test_an_older_key_counts_until_it_is_said_to_end() -> None:
    rotated = event_key("first", retired=Retirement(NOON))
    ending = event_key("first", retired=Retirement(NOON, NOON + timedelta(days=1)))
    assert believed(TEXT, rotated, now=NOON + timedelta(days=900)) == Vouched(CODE, KEY.id)
    assert believed(TEXT, ending, now=NOON + timedelta(hours=23)) == Vouched(CODE, KEY.id)
    late = NOON + timedelta(days=1)
    assert believed(TEXT, ending, now=late) == Outdated(CODE, KEY.id, late)


def test_a_key_of_the_same_name_that_did_not_sign_it_is_no_proof() -> None:
    impostor = event_key("second", KEY)
    named_alike = type(KEY)(KEY.id, impostor.public, KEY.tag, NOON)
    assert believed(TEXT, named_alike) == Doubted(Doubt.SIGNATURE)


def test_only_codes_of_ours_have_a_signed_form() -> None:
    for code in ("K000123", "", CODE[:-1] + ("B" if CODE[-1] != "B" else "C"), CODE.lower()):
        assert not is_ours(code)
        with pytest.raises(ValueError, match="only codes of ours"):
            signed_text(code, KEY, lambda message: ed25519.sign(pair("first")[0], message))


def test_people_read_aloud_the_code_that_is_inside() -> None:
    assert printed(seal_of(read(TEXT)).code) == printed(CODE)


@pytest.mark.parametrize("public", ["", "zz", "00" * 31, "ff" * 32])
def test_what_is_no_key_has_signed_nothing(public) -> None:
    assert not ed25519.verify(public, b"x", b"y" * 64)
