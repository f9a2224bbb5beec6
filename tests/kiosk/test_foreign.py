"""Foreign codes: what is private is named, and anything may stand on a screen."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.foreign import LONGEST, Private, kind_of, shown, veiled

PRIVATE = (
    ("WIFI:T:WPA;S:Nha;P:matkhau123;;", Private.WIFI),
    ("wifi:S:Nha;P:matkhau123;;", Private.WIFI),
    ("00020101021138570010A00000072701270006970403011300110123456780208QRIBFTTA53037045802VN6304F4E5", Private.PAYMENT),
    ("bitcoin:bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq", Private.PAYMENT),
    ("BCD\n002\n1\nSCT\n\nMax\nDE71110220330123456789", Private.PAYMENT),
    ("otpauth://totp/A:b?secret=JBSWY3DPEHPK3PXP", Private.SECRET),
    ("https://an:matkhau@example.vn/", Private.SECRET),
    ("001099012345|123456789|Nguyễn Văn An|01011999|Nam|Hà Nội|01012021", Private.IDENTITY),
    ("BEGIN:VCARD\nFN:An\nEND:VCARD", Private.CONTACT),
)
PUBLIC = (
    "javascript:alert(1)",
    "https://example.vn/?id=7",
    "K7MT-2QRV",
    "",
    "Nguyễn Văn An",
    "wifi at the door",
    "000201",
)


@pytest.mark.parametrize(("text", "kind"), PRIVATE)
def test_what_is_private_is_known_by_its_looks(text, kind) -> None:
    assert kind_of(text) is kind
    assert kind_of(f"\ufeff {text}") is kind


@pytest.mark.parametrize("text", PUBLIC)
def test_what_is_not_private_is_given_back_as_it_is(text) -> None:
    assert kind_of(text) is None
    assert veiled(text) == text


@pytest.mark.parametrize(("text", "_kind"), PRIVATE)
def test_of_a_private_text_a_program_gets_the_beginning(text, _kind) -> None:
    assert len(veiled(text)) == 6
    assert text.startswith(veiled(f"\ufeff {text}")[:-1])


@given(st.text(max_size=300))
def test_anything_becomes_a_short_line_that_turns_nothing_around(text) -> None:
    line = shown(text)
    inside = line.removeprefix("\u2066").removesuffix("\u2069")
    assert len(inside) <= LONGEST
    assert inside.isprintable()


def test_a_right_to_left_text_is_isolated() -> None:
    assert shown("دعوة") == "\u2066دعوة\u2069"
    assert shown("abc\u202edef") == "abc·def"


def test_a_tower_of_marks_stays_on_its_line() -> None:
    assert shown("a" + "\u0301" * 90 + "b") == "a\u0301\u0301b"
