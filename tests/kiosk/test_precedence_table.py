"""The table of precedence as the organiser edits it: kept only when sound, read from a list, and told what it lacks."""

from dataclasses import replace

import pytest

from kiosk.app.identity import Stamper
from kiosk.app.ports import Nobody
from kiosk.app.precedence_file import read_table, with_step, write_table
from kiosk.app.precedence_sentences import doubt_sentences, why
from kiosk.app.protocol_desk import NOBODY, ProtocolDesk, tidy_table
from kiosk.app.ranking import ranking, rules_of
from kiosk.domain.facts import GuestsListed, McSheetPrinted, PlacedByHand, PrecedenceSet
from kiosk.domain.ids import DeskId, InvitationId
from kiosk.domain.ladder import Rung
from kiosk.domain.mc_choice import McChoice, PrintedLine
from kiosk.domain.precedence import Precedence
from kiosk.domain.state_events import STATE_EVENTS
from kiosk.errors import BadInput, NotFound
from kiosk.words import Words
from tests.conftest import FakeClock
from tests.given import AN, BINH, DOOR, entry, opening_facts
from tests.kiosk.memory_book import MemoryBook

SMALL = Precedence(blocks=(Rung("Sở, ngành"), Rung("Báo chí")), posts=(Rung("Giám đốc"), Rung("Phóng viên")))
VI, EN = Words("vi"), Words("en")


@pytest.fixture
def book() -> MemoryBook:
    return MemoryBook(*opening_facts())


@pytest.fixture
def desk(book) -> ProtocolDesk:
    return ProtocolDesk(book, Stamper(DeskId("Office"), FakeClock()), Nobody())


def said(refused) -> str:
    return EN.explain(refused.value)


def test_a_table_is_kept_tidy_and_what_stood_before_comes_back(book, desk) -> None:
    assert rules_of(book).shipped
    untidy = replace(SMALL, posts=(Rung(" Giám  đốc", ("giám đốc", "GĐ", "", "gđ")), Rung("Phóng viên")))
    assert desk.set_table(untidy) == STATE_EVENTS
    assert rules_of(book).table == replace(SMALL, posts=(Rung("Giám đốc", ("GĐ",)), Rung("Phóng viên")))
    assert desk.set_table(STATE_EVENTS).posts[0].name == "Giám đốc"


@pytest.mark.parametrize(
    ("broken", "words"),
    [
        (replace(SMALL, posts=()), "at least one post"),
        (replace(SMALL, blocks=()), "at least one block"),
        (replace(SMALL, posts=(Rung("Giám đốc"), Rung("  "))), "Step 2 has no name"),
        (replace(SMALL, posts=(Rung("Giám đốc"), Rung("A", ("giam doc",)))), "above itself"),
    ],
)
def test_an_empty_or_cyclic_table_is_refused_and_the_last_good_one_stands(book, desk, broken, words) -> None:
    desk.set_table(SMALL)
    with pytest.raises(BadInput) as refused:
        desk.set_table(broken)
    assert words in said(refused)
    assert rules_of(book).table == SMALL


def test_the_shipped_table_is_tidy() -> None:
    assert tidy_table(STATE_EVENTS) == STATE_EVENTS


def test_a_broken_table_of_another_desk_does_not_count(book) -> None:
    book.record(entry(20, PrecedenceSet(Precedence())))
    assert rules_of(book).table == STATE_EVENTS


def test_a_guest_is_placed_by_hand_and_back(book, desk) -> None:
    assert [one.guest.id for one in ranking(book).ranked] == [AN.id, BINH.id]
    before = desk.place(BINH.id, AN.id)
    assert before == PlacedByHand(BINH.id, NOBODY)
    ranked = ranking(book).ranked
    assert [one.guest.id for one in ranked] == [BINH.id, AN.id]
    assert why(*ranked, VI) == "Trước Nguyễn Văn An: xếp tay"
    desk.place(BINH.id, NOBODY)
    assert [one.guest.id for one in ranking(book).ranked] == [AN.id, BINH.id]


def test_an_exception_survives_a_new_table(book, desk) -> None:
    desk.place(BINH.id, AN.id)
    desk.set_table(SMALL)
    assert [one.guest.id for one in ranking(book).ranked] == [BINH.id, AN.id]


def test_placing_in_a_circle_is_refused(book, desk) -> None:
    desk.place(BINH.id, AN.id)
    for guest, other, words in ((AN.id, BINH.id, "circle"), (AN.id, AN.id, "beside himself")):
        with pytest.raises(BadInput) as refused:
            desk.place(guest, other)
        assert words in said(refused)
    with pytest.raises(NotFound):
        desk.place(InvitationId("nobody"), AN.id)


def test_circles_that_two_desks_made_apart_are_told_and_the_table_decides(book) -> None:
    book.record(entry(20, PlacedByHand(AN.id, BINH.id, before=False)))
    book.record(entry(21, PlacedByHand(BINH.id, AN.id)))
    book.record(entry(22, PlacedByHand(BINH.id, AN.id, before=False)))
    made = ranking(book)
    assert [one.guest.id for one in made.ranked] == [AN.id, BINH.id]
    assert "circle" in doubt_sentences(made.doubts, EN)[0]


def test_what_the_table_cannot_tell_is_told_in_sentences(book) -> None:
    twins = [
        replace(AN, id=f"g-{n}", code=f"T{n}", name="Lê Hòa", post="Nghệ nhân", in_office="31/02/2019") for n in (1, 2)
    ]
    book.record(entry(20, GuestsListed("x", (*twins, replace(BINH, block="Khối lạ", unit="Lạ")))))
    told = doubt_sentences(ranking(book).doubts, VI)
    assert told == (
        "Chức vụ chưa có trong bảng nên xếp cuối: Nghệ nhân.",
        "Khối chưa có trong bảng nên xếp cuối: Khối lạ.",
        "Ngày tháng không rõ nên không tính: Lê Hòa (31/02/2019), Lê Hòa (31/02/2019).",
        "Ngang nhau về mọi mặt nên giữ như danh sách: Lê Hòa – Lê Hòa.",
    )


def test_why_shows_the_dates_that_decided(book) -> None:
    early = replace(AN, id="g-e", code="E", name="Vũ Vân", in_office="2015")
    book.record(entry(20, GuestsListed("x", (early, replace(AN, in_office="2019")))))
    ranked = ranking(book).ranked
    assert why(ranked[0], ranked[1], VI) == "Trước Nguyễn Văn An: giữ chức vụ sớm hơn (2015; 2019)"
    assert why(ranked[-1], None, VI) == ""


def test_prints_are_numbered_and_the_choice_has_bounds(book, desk) -> None:
    lines = (PrintedLine("g-an", "Ông An"),)
    assert [desk.printed(DOOR.id, lines).number for _ in range(2)] == [1, 2]
    assert book.declaration(McSheetPrinted, DOOR.id).lines == lines
    assert desk.choose(McChoice(first=5)) == McChoice()
    with pytest.raises(BadInput):
        desk.choose(McChoice(first=5_000))
    assert desk.watch(AN.id) == AN
    assert rules_of(book).watched == {AN.id}
    desk.watch(AN.id, watched=False)
    assert rules_of(book).watched == frozenset()


def test_the_table_comes_back_from_its_file(tmp_path) -> None:
    write_table(tmp_path / "table.csv", STATE_EVENTS)
    assert read_table(tmp_path / "table.csv", SMALL).posts == STATE_EVENTS.posts
    assert read_table(tmp_path / "table.csv", SMALL).blocks == STATE_EVENTS.blocks


def table(tmp_path, text: str) -> Precedence:
    file = tmp_path / "bảng.csv"
    file.write_text(text, encoding="utf-8")
    return read_table(file, SMALL)


def test_a_list_in_vietnamese_is_read_by_weight_and_by_who_stands_above_whom(tmp_path) -> None:
    made = table(
        tmp_path,
        "Bảng ngôi thứ;;;;\nLoại;Tên;Cách viết khác;Bậc;Trên\nchức vụ;Phó;P., Cấp phó;2;\n"
        "chức vụ;Chuyên viên;;1;\nchức vụ;Trưởng;;3;Phó\n",
    )
    assert [rung.name for rung in made.posts] == ["Chuyên viên", "Trưởng", "Phó"]
    assert made.blocks == SMALL.blocks


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("kind,name,above\npost,A,B\npost,B,C\npost,C,A\n", "in a circle: "),
        ("kind,name,above\npost,A,X\n", "no step called X"),
        ("kind,name\npist,A\n", "Row 2: “pist” is neither"),
        ("kind,name,weight\npost,A,high\n", "“high” is no weight"),
        ("name,post\nA,B\n", "no columns"),
    ],
)
def test_a_list_that_cannot_be_used_says_where(tmp_path, text, words) -> None:
    with pytest.raises(BadInput) as refused:
        table(tmp_path, text)
    assert words in said(refused)


def test_a_step_is_put_moved_and_taken_out_by_a_word() -> None:
    assert [r.name for r in with_step(SMALL, "post:Hiệu trưởng=1").posts] == ["Hiệu trưởng", "Giám đốc", "Phóng viên"]
    assert [r.name for r in with_step(SMALL, "post: phong vien =1").posts] == ["Phóng viên", "Giám đốc"]
    assert [r.name for r in with_step(SMALL, "khối:Báo chí=0").blocks] == ["Sở, ngành"]
    for wrong in ("post", "post:=1", "post:A", "post:A=x", "colour:A=1"):
        with pytest.raises(BadInput):
            with_step(SMALL, wrong)
    with pytest.raises(NotFound):
        with_step(SMALL, "post:Vua=0")
