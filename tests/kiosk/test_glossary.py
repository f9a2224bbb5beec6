"""Official English of units and posts, from the shipped glossary: put together whole, or not at all."""

import re
import tomllib
import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.app.glossaries import SHIPPED, English, glossary_in, own_entries, set_entry, shipped
from kiosk.app.identity import Stamper
from kiosk.app.ports import Nobody
from kiosk.domain.declarations import UnitSet
from kiosk.domain.glossary import unmarked
from kiosk.domain.unit import Unit
from kiosk.errors import BadInput
from tests.conftest import NOON, FakeClock
from tests.given import AN, DESK, entry, opening_facts
from tests.kiosk.memory_book import MemoryBook

UNITS = [
    ("Sở Tài chính", "Department of Finance"),
    ("SỞ TÀI CHÍNH", "Department of Finance"),
    ("So Tai chinh", "Department of Finance"),
    ("Sở TT&TT", "Department of Information and Communications"),
    (
        "Sở Thông tin và Truyền thông Thành phố Hồ Chí Minh",
        "Department of Information and Communications of Ho Chi Minh City",
    ),
    ("Sở Ngoại vụ Hà Nội", "Department of External Relations of Ha Noi"),
    ("Sở Văn hóa, Thể thao và Du lịch", "Department of Culture, Sports and Tourism"),
    ("Sở LĐTBXH", "Department of Labour, War invalids and Social Affairs"),
    ("UBND Quận 1", "People's Committee of District 1"),
    ("UBND Q.1", "People's Committee of District 1"),
    ("UBND TP.HCM", "People's Committee of Ho Chi Minh City"),
    ("UBND tỉnh Lạng Sơn", "People's Committee of Lang Son Province"),
    ("UBND huyện Đông Anh", "People's Committee of Dong Anh District"),
    ("UBND xã Mễ Trì", "People's Committee of Me Tri Commune"),
    ("UBND phường Tràng Tiền", "People's Committee of Trang Tien Ward"),
    ("UBND Phường Bến Nghé, Quận 1", "People's Committee of Ben Nghe Ward, District 1"),
    ("Văn phòng UBND Thành phố", "Office of the City People's Committee"),
    ("Phòng Quản lý đô thị Quận 3", "Division of Urban Management of District 3"),
    ("Bộ Tài chính", "Ministry of Finance"),
    ("Bộ Y tế", "Ministry of Health"),
    ("Vụ Pháp chế Bộ Công Thương", "Department of Legal Affairs of the Ministry of Industry and Trade"),
    ("Công ty TNHH Sao Mai", ""),
    ("Sở", "Department"),
    ("Sở Lạ lùng", ""),
    ("Quận 1", ""),
    ("", ""),
]
POSTS = [
    ("Giám đốc", "Director"),
    ("Phó Giám đốc Sở Tài chính", "Deputy Director of the Department of Finance"),
    ("Bộ trưởng Bộ Ngoại giao", "Minister of Foreign Affairs"),
    ("Thứ trưởng Bộ Lao động - Thương binh và Xã hội", "Deputy Minister of Labour, War invalids and Social Affairs"),
    ("Vụ trưởng Vụ Hợp tác quốc tế", "Director General of the Department of International Cooperation"),
    ("Chủ tịch UBND Quận 1", "Chairman of the People's Committee of District 1"),
    ("Phó Chủ tịch Thường trực", "Permanent Vice Chairman"),
    ("Chánh Văn phòng UBND Thành phố", "Chief of Office of the City People's Committee"),
    ("Trưởng phòng", "Head of Division"),
    ("Trưởng phòng Tài chính", "Head of the Division of Finance"),
    ("Chủ tịch nước", "President"),
    ("Ủy viên, Giám đốc Sở Y tế", "Member, Director of the Department of Health"),
    ("Ủy viên, Nghệ nhân", ""),
    ("Nghệ nhân", ""),
]  # fmt: skip


@pytest.mark.parametrize(("vietnamese", "english"), UNITS)
def test_units_are_put_into_english_whole_or_not_at_all(vietnamese, english) -> None:
    assert shipped().unit(vietnamese) == english


@pytest.mark.parametrize(("vietnamese", "english"), POSTS)
def test_posts_are_put_into_english_whole_or_not_at_all(vietnamese, english) -> None:
    assert shipped().post(vietnamese) == english


def test_a_woman_in_the_chair_is_a_chairwoman() -> None:
    assert (
        shipped().post("Phó Chủ tịch UBND Quận 1", woman=True)
        == "Vice Chairwoman of the People's Committee of District 1"
    )


def given_book(*entries) -> MemoryBook:
    return MemoryBook(*opening_facts(), *entries)


def test_the_events_own_entries_go_before_the_shipped_ones_and_can_be_taken_back() -> None:
    book = given_book()
    stamper = Stamper(DESK, FakeClock(NOON))
    for vietnamese, english in (
        ("Sở Tài chính", "Finance Department"),
        ("Giám đốc", "Managing Director"),
        ("Sở", "Bureau"),
    ):
        set_entry(book, stamper, Nobody(), vietnamese, english)
    mine = glossary_in(book)
    assert mine.unit("sở tài chính") == "Finance Department"
    assert mine.unit("Sở Y tế") == "Bureau of Health"
    assert mine.post("Giám đốc Sở Tài chính") == "Managing Director of the Finance Department"
    back = set_entry(book, stamper, Nobody(), "Sở Tài chính", "")
    assert (back.english, glossary_in(book).unit("Sở Tài chính")) == ("Finance Department", "Bureau of Finance")
    assert set(own_entries(book)) == {"Giám đốc", "Sở"}
    with pytest.raises(BadInput):
        set_entry(book, stamper, Nobody(), " ", "Nothing")


def test_a_units_entered_english_goes_before_the_glossary_and_what_is_unknown_stays_as_it_is() -> None:
    book = given_book(entry(9, UnitSet(Unit(name="Sở Y tế", official="Ho Chi Minh City Department of Health"))))
    english = English(book)
    assert (english.unit(AN), english.post(AN)) == ("Ho Chi Minh City Department of Health", "Director")
    stranger = replace(AN, unit="Công ty Sao Mai", post="Chủ tịch", title="Bà")
    assert (english.unit(stranger), english.post(stranger)) == ("Công ty Sao Mai", "Chairwoman")


def test_the_shipped_file_is_composed_text_and_says_what_it_rests_on() -> None:
    text = SHIPPED.read_text(encoding="utf-8")
    assert unicodedata.is_normalized("NFC", text)
    assert "03/2009/TT-BNG" in text
    assert "2025" in text
    kinds = tomllib.loads(text)["kinds"]
    assert all(english.count("{}") == 1 for english in kinds.values())


PLACES = st.sampled_from(
    ["Quận 1", "Quận 11", "Phường Bến Nghé", "Thành phố Hồ Chí Minh", "tỉnh Hà Nam", "xã Đông Anh"]
)
SUBJECTS = st.sampled_from(["Tài chính", "Y tế", "Khoa học và Công nghệ", "Văn hóa, Thể thao", "Nội vụ"])
KINDS = st.sampled_from(["Sở", "Phòng", "Vụ", "Ban", "Trung tâm"])


@given(KINDS, SUBJECTS, PLACES, st.sampled_from(["Giám đốc", "Phó Chủ tịch", "Chuyên viên"]))
def test_what_is_put_together_says_every_part(kind, subject, place, post) -> None:
    glossary = shipped()
    bare, unit = glossary.unit(f"{kind} {subject}"), glossary.unit(f"{kind} {subject} {place}")
    assert bare
    assert unit.startswith(f"{bare} of ")
    assert re.findall(r"\d+", unit) == re.findall(r"\d+", place)
    assert glossary.post(f"{post} {kind} {subject} {place}") == f"{glossary.post(post)} of the {unit}"


@given(st.text(max_size=40))
def test_any_text_at_all_is_answered(text) -> None:
    assert isinstance(shipped().unit(text) + shipped().post(text), str)
    assert unmarked("Đà Nẵng, Bà Rịa") == "Da Nang, Ba Ria"
