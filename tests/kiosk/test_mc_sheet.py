"""The MC sheet: who is here as really come, in order, and what is not as it was printed."""

from dataclasses import replace

import pytest

from kiosk.app.address_text import rules_from, rules_text
from kiosk.app.mc_lines import Gone, Group, Mark, Named, State
from kiosk.app.mc_printing import as_data, mc_text
from kiosk.app.mc_sheet import mc_sheet
from kiosk.domain.address import ADDRESSES, address_of
from kiosk.domain.facts import (
    AbsenceNoted,
    AttendeeNamed,
    CheckedIn,
    GuestsListed,
    GuestWatched,
    McSheetChosen,
    McSheetPrinted,
    PlacedByHand,
    UnitSet,
)
from kiosk.domain.ids import CheckpointId, FactId
from kiosk.domain.mc_choice import McChoice
from kiosk.domain.person import Person
from kiosk.domain.presence import Came
from kiosk.domain.unit import Unit
from kiosk.errors import BadInput
from kiosk.words import Words
from tests.conftest import NOON
from tests.given import AN, BINH, DOOR, check_in, check_out, entry, opening_facts, undo
from tests.kiosk.memory_book import MemoryBook

CHAIR = replace(
    AN,
    id="g-chair",
    code="C",
    name="Phạm Kiên",
    title="Ông",
    unit="UBND Thành phố",
    block="Chính quyền",
    post="Chủ tịch UBND Thành phố",
)
DIONE = replace(
    AN,
    id="g-dione",
    code="D",
    name="Ousmane Dione",
    title="Mr.",
    unit="World Bank",
    block="Khách quốc tế",
    post="Country Director",
    spoken="U-xơ-man Đi-ôn",
    language="en",
)
DISTRICTS = tuple(
    replace(
        AN,
        id=f"g-q{n}",
        code=f"Q{n}",
        name=f"Khách Quận {n}",
        unit=f"UBND Quận {n}",
        block="Quận, huyện",
        post="Chủ tịch",
    )
    for n in (1, 2, 3)
)
GUESTS = (*DISTRICTS, AN, DIONE, CHAIR)


def book(*facts):
    return MemoryBook(*opening_facts(), entry(10, GuestsListed("khách.csv", GUESTS)), *facts)


def sheet(made, language="vi"):
    made.record(entry(90, McSheetChosen(McChoice(language=language))))
    return mc_sheet(made, DOOR, NOON)


def names(lines):
    return [line.name if isinstance(line, Named | Group) else "–" for line in lines]


def printed(made):
    shown = mc_sheet(made, DOOR, NOON)
    made.record(entry(50, McSheetPrinted(DOOR.id, 1, shown.lines, NOON)))


def test_who_is_here_stands_in_order_and_the_others_are_expected() -> None:
    made = sheet(book(check_in(20, DIONE), check_in(21, CHAIR)))
    assert names(made.present) == ["Phạm Kiên", "Ousmane Dione"]
    assert names(made.expected) == ["Nguyễn Văn An"]
    assert [line.text for line in made.named] == [
        "Đồng chí Phạm Kiên, Chủ tịch UBND Thành phố",
        "Ông Ousmane Dione, Country Director, World Bank [U-xơ-man Đi-ôn]",
    ]


def test_a_collective_block_is_one_line_where_its_first_one_stands() -> None:
    made = sheet(book(check_in(20, AN), check_in(21, DISTRICTS[0]), check_in(22, DISTRICTS[2])))
    assert names(made.present) == ["Nguyễn Văn An", "Quận, huyện"]
    assert made.present[1].text == "Quận, huyện: 2/3 đơn vị, 2 đại biểu"
    assert sheet(book(check_in(20, AN))).named[1:] == ()


def test_a_representative_stands_by_his_own_post_and_says_for_whom() -> None:
    facts = [entry(20, CheckedIn(DOOR.id, CHAIR.id, Came.REPRESENTATIVE)), check_in(21, DIONE)]
    named = entry(22, AttendeeNamed(DOOR.id, CHAIR.id, FactId("f000020"), Person("Lê Hòa", "Phó Chánh Văn phòng")))
    vice = replace(CHAIR, id="g-vice", code="V", name="Vũ Vân", post="Phó Chủ tịch UBND Thành phố")
    vice_in = (entry(11, GuestsListed("khách.csv", (vice,))), check_in(23, vice))
    made = sheet(book(*facts, named, *vice_in))
    assert names(made.present) == ["Vũ Vân", "Lê Hòa", "Ousmane Dione"]
    assert made.present[1].text == (
        "Đồng chí Lê Hòa, Phó Chánh Văn phòng, UBND Thành phố (đi thay Đồng chí Phạm Kiên, Chủ tịch UBND Thành phố)"
    )
    assert "Phạm Kiên" not in names(made.expected)
    assert names(sheet(book(*facts)).present) == ["Người đi thay (chưa ghi tên)", "Ousmane Dione"]


def test_who_left_or_is_excused_is_not_expected() -> None:
    absent = entry(30, AbsenceNoted(CHAIR.id, CheckpointId(""), "đi công tác"))
    made = sheet(book(check_in(20, AN), check_out(25, AN), absent))
    assert (names(made.present), names(made.left), names(made.absent)) == ([], ["Nguyễn Văn An"], ["Phạm Kiên"])
    assert made.absent[0].reason == "đi công tác"
    assert made.left[0].state is State.LEFT


def test_what_changed_since_the_print_is_marked() -> None:
    made = book(check_in(20, AN), check_in(21, DIONE))
    assert {line.mark for line in mc_sheet(made, DOOR, NOON).present} == {Mark.SAME}
    printed(made)
    renamed = replace(DIONE, post="Regional Director")
    made.record(entry(60, GuestsListed("khách.csv", (renamed,))))
    made.record(check_in(61, CHAIR))
    made.record(undo(62, 20))
    shown = mc_sheet(made, DOOR, NOON)
    assert [(line.mark, type(line)) for line in shown.present] == [
        (Mark.NEW, Named),
        (Mark.CHANGED, Named),
        (Mark.GONE, Gone),
    ]
    assert shown.changes == 3
    assert shown.lines == tuple(line for line in shown.lines if "Nguyễn Văn An" not in line.text)


def test_who_was_moved_by_hand_is_marked_and_the_others_are_not() -> None:
    made = book(check_in(20, AN), check_in(21, DIONE), check_in(22, CHAIR))
    printed(made)
    made.record(entry(60, PlacedByHand(AN.id, CHAIR.id)))
    shown = mc_sheet(made, DOOR, NOON)
    assert [(line.name, line.mark) for line in shown.present] == [
        ("Nguyễn Văn An", Mark.MOVED),
        ("Phạm Kiên", Mark.SAME),
        ("Ousmane Dione", Mark.SAME),
    ]


def test_a_pin_beside_someone_who_is_represented_keeps_the_invited_ones_place() -> None:
    came = entry(20, CheckedIn(DOOR.id, CHAIR.id, Came.REPRESENTATIVE, person="Lê Hòa"))
    named = entry(21, AttendeeNamed(DOOR.id, CHAIR.id, FactId("f000020"), Person("Lê Hòa", "Chuyên viên")))
    made = sheet(book(came, named, check_in(22, AN), check_in(23, DIONE), entry(24, PlacedByHand(AN.id, CHAIR.id))))
    assert names(made.present) == ["Nguyễn Văn An", "Lê Hòa", "Ousmane Dione"]


def test_only_so_many_by_rank_are_named_and_those_chosen_besides() -> None:
    made = book(check_in(20, AN), check_in(21, DIONE), check_in(22, DISTRICTS[0]))
    made.record(entry(80, McSheetChosen(McChoice(first=1))))
    assert names(mc_sheet(made, DOOR, NOON).present) == ["Quận, huyện"]
    made.record(entry(81, GuestWatched(DISTRICTS[0].id)))
    assert names(mc_sheet(made, DOOR, NOON).present) == ["Quận, huyện", "Khách Quận 1"]
    made.record(entry(82, McSheetChosen(McChoice(first=0, watched=False, blocks=("Khách quốc tế",)))))
    shown = mc_sheet(made, DOOR, NOON)
    assert names(shown.present) == ["Ousmane Dione", "Quận, huyện"]
    assert names(shown.watched) == ["Khách Quận 1"]


def test_the_sheet_speaks_the_language_chosen_and_uses_official_names() -> None:
    official = entry(30, UnitSet(Unit(name="UBND Thành phố", official="City People’s Committee")))
    made = sheet(book(check_in(20, CHAIR), check_in(21, DIONE), official), "en")
    assert [line.called for line in made.named] == ["Mr Phạm Kiên", "Mr Ousmane Dione"]
    assert made.named[0].unit == "City People’s Committee"
    assert mc_text(made, 4).title == "Guests of honour present"


def test_everyone_is_told_to_scripts() -> None:
    made = sheet(book(check_in(20, AN), check_in(21, DISTRICTS[0])))
    lines = list(as_data(made))
    assert [(line["state"], line["mark"]) for line in lines] == [
        ("present", "same"),
        ("group", "same"),
        ("expected", "same"),
        ("expected", "same"),
    ]
    assert lines[0]["since"] == "2026-05-01T19:00:20+07:00"


def test_the_words_of_the_sheet_number_those_named_and_count_those_not_here() -> None:
    made = sheet(book(check_in(20, AN), check_in(21, DISTRICTS[0])))
    text = mc_text(made, 1)
    assert [(one.number, one.name) for one in text.entries] == [("1.", "Ông/Bà Nguyễn Văn An"), ("•", "Quận, huyện")]
    assert text.besides[0].heading == "Còn chờ (2)"
    assert text.besides[0].said.endswith("; và 1 vị nữa.")


@pytest.mark.parametrize(
    ("title", "post", "block", "vietnamese", "english"),
    [
        ("Mr.", "", "", "Ông", "Mr"),
        ("", "", "", "Ông/Bà", "Mr/Ms"),
        ("PGS.TS.", "", "Đảng", "Phó Giáo sư, Tiến sĩ", "Associate Professor"),
        ("Bà", "", "Đảng", "Đồng chí", "Ms"),
        ("", "", "Đảng", "Đồng chí", "Mr/Ms"),
        ("Đại tá", "", "Đảng", "Đại tá", "Đại tá"),
        ("Mr.", "Đại sứ", "", "Ngài", "Excellency"),
        ("H.E.", "", "", "Ngài", "Excellency"),
        ("Bàn", "", "", "Bàn", "Bàn"),
    ],
)
def test_everyone_is_addressed_by_title_post_and_block(title, post, block, vietnamese, english) -> None:
    said = [address_of(ADDRESSES, language, title=title, post=post, block=block) for language in ("vi", "en")]
    assert said == [vietnamese, english]


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_rules_of_address_come_back_from_their_text(language) -> None:
    assert rules_from(rules_text(ADDRESSES, language)) == ADDRESSES


@pytest.mark.parametrize("line", ["title", "title: x", "title: = Ông", "colour: x = Ông", "title: x = |"])
def test_a_line_that_is_no_rule_is_told_with_its_number(line) -> None:
    with pytest.raises(BadInput) as refused:
        rules_from(f"title: Ông = Ông | Mr\n{line}")
    assert "2" in Words("en").explain(refused.value)


def test_a_guest_who_was_never_expected_but_came_is_named_too() -> None:
    walk_in = replace(BINH, id="g-w", code="W", name="Tổng Bí thư", block="Đảng", post="Tổng Bí thư", walk_in=True)
    made = book(entry(11, GuestsListed("khách.csv", (walk_in,))), check_in(20, walk_in))
    assert names(mc_sheet(made, DOOR, NOON).present) == ["Tổng Bí thư"]
