"""What arrives through an input method: the measured rates, the examples seen, and what our own codes owe to them."""

import os
import string
from base64 import urlsafe_b64encode
from random import Random
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.domain.culprit import Culprit
from kiosk.domain.healing import keys_for, keys_of, sturdy
from kiosk.domain.mangling import METHOD_SETS
from kiosk.domain.token import ALPHABET, new_codes

BY_NAME = {one.name: one for one in METHOD_SETS}
TELEX, VNI, MS = "UniKey Telex", "UniKey VNI", "UniKey Microsoft method"
OFF, NO_ENTER = ", no spelling check", ", no Enter after it"
HOST = "https://moi.example.vn/e/"


def _letters(luck: Random, letters: str, count: int) -> str:
    return "".join(luck.choice(letters) for _ in range(count))


KINDS = {
    "12 digits": lambda luck: _letters(luck, string.digits, 12),
    "hex 16": lambda luck: f"{luck.getrandbits(64):016x}",
    "UUID": lambda luck: str(UUID(int=luck.getrandbits(128), version=4)),
    "base64url 22": lambda luck: urlsafe_b64encode(luck.randbytes(16)).decode().rstrip("="),
    "Crockford 16": lambda luck: _letters(luck, "0123456789ABCDEFGHJKMNPQRSTVWXYZ", 16),
    "URL": lambda luck: HOST + _letters(luck, string.digits + string.ascii_letters, 10),
    "doubles allowed": lambda luck: _letters(luck, ALPHABET, 16),
}
MEASURED = {  # % of scans that arrive changed: the field notes' table, market.md §3.6
    TELEX: {"12 digits": 0, "hex 16": 7, "UUID": 9, "base64url 22": 14, "Crockford 16": 9, "URL": 13},
    TELEX + OFF: {"12 digits": 0, "hex 16": 26, "UUID": 41, "base64url 22": 72, "Crockford 16": 44, "URL": 100},
    VNI: {"12 digits": 0, "hex 16": 11, "UUID": 18, "base64url 22": 4, "Crockford 16": 4, "URL": 4},
    VNI + OFF: {"12 digits": 0, "hex 16": 61, "UUID": 81, "base64url 22": 35, "Crockford 16": 28, "URL": 18},
    MS: {"12 digits": 50, "hex 16": 41, "UUID": 52, "base64url 22": 15, "Crockford 16": 25, "URL": 15},
    "OpenKey Telex" + NO_ENTER: {"12 digits": 0, "hex 16": 10, "UUID": 14, "base64url 22": 16, "Crockford 16": 11},
    "OpenKey VNI": {"12 digits": 0, "hex 16": 10, "UUID": 26, "base64url 22": 5, "Crockford 16": 6},
    "OpenKey Quick Telex" + NO_ENTER: {
        "hex 16": 16,
        "UUID": 22,
        "base64url 22": 28,
        "Crockford 16": 21,
        "doubles allowed": 29,
    },
}
CELLS = [(name, kind, rate) for name, row in MEASURED.items() for kind, rate in row.items()]
LUCK = Random(4)
SAMPLES = {kind: [make(LUCK) for _ in range(150)] for kind, make in KINDS.items()}


@pytest.mark.parametrize(("name", "kind", "rate"), CELLS, ids=lambda value: str(value))
def test_codes_are_damaged_as_often_as_was_measured_on_the_engines(name, kind, rate) -> None:
    mangle, codes = BY_NAME[name].mangle, SAMPLES[kind]
    seen = 100 * sum(mangle(code) != code for code in codes) / len(codes)
    assert seen == pytest.approx(rate, abs=9)


@pytest.mark.parametrize(
    ("name", "typed", "arrives"),
    [
        (TELEX, "62dda31e-4b7c", "62đa31e-4b7c"),
        (TELEX, "9DAFF67F", "9DAFF67F"),
        (TELEX, "DAFF67F", "DAF67F"),
        (TELEX, "ROOM-A1-SEAT-D9", "RÔM-A1-SEAT-D9"),
        (VNI, "ROOM-A1-SEAT-D9", "ROOM-Á-SEAT-Đ"),
        (TELEX + OFF, HOST, "https://moi.ẽample.vn/e/"),
        (TELEX, "aaa", "aa"),
        (TELEX, "ass", "as"),
        (TELEX, "w", "ư"),
        (TELEX, "wwhat", "what"),
        ("UniKey Simple Telex", "w", "w"),
        (TELEX, "tieengs vieejt", "tiếng việt"),
        (TELEX, "thuowng ddwowngf hoaf nguyeenx quoocs truwowngf", "thương đường hòa nguyễn quốc trường"),
        (VNI, "tie61ng Vie65t Nguye64n D9u7o7ng2", "tiếng Việt Nguyễn Đường"),
        ("UniKey VIQR", "tie^'ng vie^.t ddu+o+`ng", "tiếng việt đường"),
        (MS, "ti3ng8 vi3t9", "tiếng việt"),
        ("OpenKey Telex", "tieengs vieejt hoaf nguyeenx", "tiếng việt hoà nguyễn"),
        ("OpenKey VNI", "tie61ng vie65t", "tiếng việt"),
        ("OpenKey Quick Telex", "cc gg kk nn pp qq tt", "ch gi kh ng ph qu th"),
        ("OpenKey Quick Telex and consonants", "fa-ja-ag", "pha-gia-ang"),
        ("OpenKey Telex", "DAFF67F", "DAF67F"),
    ],
)
def test_what_was_seen_to_arrive(name, typed, arrives) -> None:
    assert BY_NAME[name].mangle(typed) == arrives


@pytest.mark.parametrize("rule_set", METHOD_SETS, ids=lambda one: one.name)
def test_our_own_codes_arrive_whole_through_every_input_method(rule_set) -> None:
    for code in new_codes(30, os.urandom):
        assert rule_set.mangle(code) == code
        assert rule_set.mangle(code.lower()) == code.lower()


@settings(max_examples=60)
@given(st.text(st.characters(min_codepoint=33, max_codepoint=126), max_size=40), st.sampled_from(METHOD_SETS))
def test_anything_can_be_typed(text, rule_set) -> None:
    """No key sequence is one that a model stumbles over."""
    assert rule_set.mangle(text) is not None


@settings(max_examples=200)
@given(st.text(string.ascii_letters + string.digits + "-_", min_size=1, max_size=36), st.sampled_from(METHOD_SETS))
def test_a_code_is_found_under_a_key_of_its_own_whatever_an_input_method_makes_of_it(code, rule_set) -> None:
    arrived = rule_set.mangle(code)
    if rule_set.culprit is Culprit.MICROSOFT and (arrived.isascii() or not sturdy(code)):
        return  # guesses of its own stand for those
    if rule_set.culprit is Culprit.VIQR and "0" in code:
        return  # it takes what the keys are made of
    if arrived != code and keys_of(code):
        assert set(keys_of(code)) & set(keys_for(arrived)), (code, arrived)
    elif arrived != code:
        pytest.fail(f"{code} is taken for one that nothing changes, and became {arrived}")
