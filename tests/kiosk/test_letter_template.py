"""The organiser's text: what it may say, where it is wrong, and how it reads for each guest."""

import unicodedata
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.app.letter_values import guest_values
from kiosk.app.printing import LANGUAGES, own_text, templates_from
from kiosk.domain.ids import InvitationId
from kiosk.domain.invitation import Invitation
from kiosk.errors import BadInput
from kiosk.sheets.filling import filled, tidy, words_in
from kiosk.sheets.page import Run
from kiosk.sheets.template import FIELDS, Kind, check_fields, template_of

AN = {"name": "Nguyễn Văn An", "title": "Ông", "unit": "Sở Y tế", "post": "", "seat": ""}


def said(text, values=AN):
    """The lines of a letter without a head, as they read; left-out lines are not there."""
    template = template_of(text)
    check_fields(template)
    return [words_in(runs) for line in template.body if (runs := filled(line, values))]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Kính gửi {title} {name}", "Kính gửi Ông Nguyễn Văn An"),
        ("{xưng hô} {Tên}, {chức vụ}, {Đơn Vị}", "Ông Nguyễn Văn An, Sở Y tế"),
        ("{post}, {unit}", "Sở Y tế"),
        ("{unit}, {post}", "Sở Y tế"),
        ("{unit} ({post})", "Sở Y tế"),
        ("Kính mời {post} {name} tới dự.", "Kính mời Nguyễn Văn An tới dự."),
        ("Ghế {seat}.", "Ghế."),
        ("Giá {{100}} đồng", "Giá {100} đồng"),
        ("1 , 2  và - 3 -", "1 , 2  và - 3 -"),
    ],
)
def test_what_is_missing_leaves_no_gap(text, line):
    assert said(text) == [line]


@pytest.mark.parametrize(
    "text", ["{seat}", "Số ghế: {seat}", "Chỗ | {seat}", "? Ngồi ghế {seat}, {unit}", "({post}) –"]
)
def test_a_line_of_which_nothing_remains_is_left_out(text):
    assert said(f"Đầu\n{text}\nCuối") == ["Đầu", "Cuối"]


def test_a_line_that_asks_for_what_is_known_stays():
    assert said("? Mời {name}") == ["Mời Nguyễn Văn An"]


def test_bold_and_columns_are_told_apart_from_what_guests_are_called():
    (line,) = template_of("Kính gửi | **{title} {name}**, {unit}").body
    assert line.kind is Kind.PAIR
    assert filled(line, {**AN, "name": "A ** B | {post}"}) == (Run("Ông A ** B | {post}", bold=True), Run(", Sở Y tế"))


@given(st.text())
def test_whatever_a_guest_is_called_stands_in_the_letter_as_it_is(name):
    value = tidy(name)
    (line,) = template_of("x **{name}**").body
    assert words_in(filled(line, {"name": value})) in {f"x {value}", "x"}
    assert unicodedata.is_normalized("NFC", value)
    assert not any(unicodedata.category(char) == "Cc" for char in value)


@given(st.text(alphabet="a{}*|#>-? :\n", max_size=60))
def test_any_text_is_a_letter_or_is_refused_in_a_sentence(text):
    with suppress(BadInput):
        assert [line for line in said(text, dict.fromkeys(FIELDS, "x")) if "**" in line or not line] == []


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            "a\n\nXin mời {nmae}",
            "Line 3: there is no {nmae} to put in. Known are: " + ", ".join("{" + name + "}" for name in FIELDS) + ".",
        ),
        ("Mời **{name}", "Line 1: two stars begin bold text here, and nothing ends it."),
        ("a\nMời {name", "Line 2: a brace stands alone. Write {{ for a brace."),
        ("a } b", "Line 1: a brace stands alone. Write }} for a brace."),
        ("sigend for: x\n---\na", "Line 1: the head of a letter has no “sigend for”. It knows: signed for."),
        ("language: fr\n---\na", "Line 1: a letter's language is vi or en."),
        ("heading: X\n---\n\n", "The letter has no text. Write what it says below the line of hyphens."),
        ("x" * 100_001, "A letter's text of 100001 characters is too long."),
    ],
)
def test_mistakes_are_told_with_their_line(text, sentence):
    with pytest.raises(BadInput) as caught:
        check_fields(template_of(text))
    assert str(caught.value) == sentence


def test_a_mistake_in_the_head_has_its_line_in_the_file():
    with pytest.raises(BadInput, match="Line 3"):
        check_fields(template_of("# note\nheading: A\nscan: {nobody}\n---\nx"))


def test_the_lists_own_columns_may_be_asked_for():
    template = template_of("Bàn {Bàn số}")
    check_fields(template, ("Bàn số",))
    guest = Invitation(id=InvitationId("1"), code="A", name="An", extra=(("bàn  SỐ", "7"),))
    assert words_in(filled(template.body[0], guest_values(guest))) == "Bàn 7"


@pytest.mark.parametrize("language", LANGUAGES)
def test_our_own_letters_say_their_language_and_ask_for_what_is_known(language):
    template = template_of(own_text(language))
    check_fields(template)
    assert template.language == language
    assert unicodedata.is_normalized("NFC", own_text(language))
    assert template.motto is (language == "vi")


def test_a_text_that_says_no_language_is_there_for_everyone(tmp_path):
    file = tmp_path / "thư.txt"
    file.write_text("Mời {tên}", encoding="utf-8-sig")
    made = templates_from([file])
    assert made["vi"] is made["en"]


@pytest.mark.parametrize("data", [b"\xff\xfe\x00", bytes(range(256))])
def test_a_file_that_is_no_text_is_refused(tmp_path, data):
    file = tmp_path / "thư.doc"
    file.write_bytes(data)
    with pytest.raises(BadInput, match="thư"):
        templates_from([file])


def test_a_text_that_is_not_there_is_said(tmp_path):
    with pytest.raises(BadInput, match="cannot be read"):
        templates_from([tmp_path / "nowhere.txt"])
