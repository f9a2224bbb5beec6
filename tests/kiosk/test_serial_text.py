"""What bytes from a scanner say: in Unicode, in old Vietnamese and western bytes, with parity, or nothing at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.serial_text import text_of

CODE = "BCGHKLMNPQRSTVXZ"


def with_parity(text: str, odd: int) -> bytes:
    return bytes(byte | (128 if byte.bit_count() % 2 != odd else 0) for byte in text.encode("ascii"))


@given(st.text(st.characters(codec="utf-8", categories=["L", "N"]), min_size=1))
def test_unicode_is_read_as_it_is(text) -> None:
    assert text_of(text.encode()) == text


@given(st.text(st.characters(min_codepoint=33, max_codepoint=126), min_size=12), st.integers(0, 1))
def test_seven_bits_with_parity_are_read(text, odd) -> None:
    if not text.startswith("]"):
        assert text_of(with_parity(text, odd)) == text


@pytest.mark.parametrize("text", ["Nguyễn Văn Phòng", "Đặng Thị Hường, Sở Y tế", "Trần Quốc Toản"])
def test_windows_1258_is_read_where_its_tone_marks_stand(text) -> None:
    decomposed = {"ễ": "ê\u0303", "ò": "o\u0300", "ặ": "ă\u0323", "ị": "i\u0323", "ờ": "ơ\u0300", "ở": "ơ\u0309"}
    decomposed |= {"ế": "ê\u0301", "ầ": "â\u0300", "ố": "ô\u0301", "ả": "a\u0309"}
    raw = "".join(decomposed.get(char, char) for char in text).encode("cp1258")
    assert text_of(raw) == text


@pytest.mark.parametrize("text", ["Müller & Söhne, Zürich", "così è, città", "naïve café"])
def test_other_old_bytes_are_latin_1(text) -> None:
    assert text_of(text.encode("latin-1")) == text


@pytest.mark.parametrize("raw", [b"", b"\0\0", b"\r\n", b" \t", b"\x02\x03"])
def test_nothing_is_nothing_and_no_complaint(raw) -> None:
    assert text_of(raw) == ""


@pytest.mark.parametrize(
    "raw", [b"\xfe\x00\xfc\xe0\x80", b"\x80\x00\x80", b"\x1e\x9c\x06\xf8", b"A\xff\xfe\xfd", b"AB\x05CD\x06", b"\x05"]
)
def test_a_wrong_speed_is_no_text(raw) -> None:
    assert text_of(raw) is None


@given(st.binary(max_size=200))
def test_whatever_comes_is_text_or_nothing_or_none(raw) -> None:
    text = text_of(raw)
    assert text is None or text == text.strip()


def test_nuls_and_controls_around_a_code_are_no_part_of_it() -> None:
    assert text_of(b"\0\x02 " + CODE.encode() + b"\0 \x1d\r") == CODE


@pytest.mark.parametrize(("raw", "text"), [(b"]Q3" + CODE.encode(), CODE), (b"]C1" + b"123", "123"), (b"]Q3", "]Q3")])
def test_the_identifier_of_the_kind_of_code_is_left_out(raw, text) -> None:
    assert text_of(raw) == text


def test_the_separators_of_a_gs1_code_stay() -> None:
    assert text_of(b"]d20104912345123459\x1d10ABC") == "0104912345123459\x1d10ABC"


def test_a_text_whose_bytes_happen_to_share_their_parity_is_still_a_text() -> None:
    assert text_of("000€€€".encode()) == "000€€€"
