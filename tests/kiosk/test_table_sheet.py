"""Tables on paper, before anyone paints them: columns that fit, rows that are whole, pages that are numbered."""

from array import array
from itertools import pairwise
from math import ceil

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.sheets.leaf import ACROSS, UPRIGHT, Leaf
from kiosk.sheets.page import Box, Paragraph, Sheet, Style, Text
from kiosk.sheets.table_columns import PAD, Measuring, TableColumn, TableRow, measured, settled
from kiosk.sheets.table_sheet import Caption, Numbers, Plan, planned, row_lines, table_sheets

CAPTION = Caption("Theo đơn vị", "Hội thảo AI", "In lúc 08:00", "Trang {page}/{pages}")
SIGNED = Caption("A", "B", "C", "{page}/{pages}", (("Người lập", "(ký)"), ("Thư ký", "(ký)")), "ngày …")


class Typewriter:
    """A scale on which every letter is half as wide as it is high."""

    def width(self, text: str, style: Style) -> float:
        return len(text) * style.size * 0.5 * 25.4 / 72

    def lines(self, paragraph: Paragraph) -> int:
        return max(1, ceil(self.width(paragraph.text, paragraph.style) / paragraph.width)) if paragraph.text else 0

    def breaks_words(self, paragraph: Paragraph) -> bool:
        return False

    def missing(self, text: str) -> str:
        return ""


SCALE = Typewriter()


def laid(
    head: list[TableColumn], rows: list[TableRow], caption: Caption = CAPTION, leaf: Leaf = ACROSS
) -> tuple[Plan, list[Sheet]]:
    by = Measuring(SCALE)
    wishes, count = measured(head, rows, by)
    columns = settled(wishes, leaf.width)
    lines = array("H", (row_lines(row, columns, by, SCALE) for row in rows))
    plan = planned(columns, head, lines, caption, SCALE, leaf)
    assert count == len(rows)
    return plan, list(table_sheets(plan, head, rows, caption, Numbers(1, len(plan.slices))))


def texts(sheet: Sheet) -> list[str]:
    return [mark.paragraph.text for mark in sheet.marks if isinstance(mark, Text)]


def some(count: int, *, wide: str = "") -> list[TableRow]:
    return [TableRow((f"Khách {n}", wide or "Sở Y tế", str(n))) for n in range(count)]


HEAD = [TableColumn("Tên"), TableColumn("Đơn vị"), TableColumn("Số", figures=True)]


def test_every_row_is_there_once_and_in_order() -> None:
    _, sheets = laid(HEAD, some(100))
    names = [text for sheet in sheets for text in texts(sheet) if text.startswith("Khách")]
    assert names == [f"Khách {n}" for n in range(100)]
    assert len(sheets) > 2


def test_each_page_has_the_heading_and_its_number() -> None:
    _, sheets = laid(HEAD, some(100))
    for number, sheet in enumerate(sheets, 1):
        said = texts(sheet)
        assert {"Theo đơn vị", "Hội thảo AI", "In lúc 08:00", "Tên", "Đơn vị", "Số"} <= set(said)
        assert f"Trang {number}/{len(sheets)}" in said


def test_an_empty_table_is_one_page_with_its_headings() -> None:
    _, sheets = laid(HEAD, [])
    assert len(sheets) == 1
    assert "Tên" in texts(sheets[0])


def test_nothing_stands_outside_the_page() -> None:
    _, sheets = laid(HEAD, some(80, wide="Viện Nghiên cứu " * 9))
    for mark in (mark for sheet in sheets for mark in sheet.marks):
        wide, high = (mark.width, mark.height) if isinstance(mark, Box) else (mark.paragraph.width, 0)
        assert mark.x >= ACROSS.left - 0.01
        assert mark.x + wide <= ACROSS.right + 0.01
        assert 0 < mark.y + high < sheets[0].height


def test_a_row_higher_than_a_page_goes_on_to_the_next() -> None:
    plan, sheets = laid([TableColumn("Chi tiết")], [TableRow(("x " * 9000,)), TableRow(("ngắn",))])
    parts = [
        (mark.first, mark.last)
        for sheet in sheets
        for mark in sheet.marks
        if isinstance(mark, Text) and mark.paragraph.text.startswith("x x")
    ]
    assert parts[0][0] == 0
    assert parts[-1][1] == plan.lines[0]
    assert all(one[1] == following[0] for one, following in pairwise(parts))
    assert "ngắn" in texts(sheets[-1])


def test_totals_are_bold_and_shaded() -> None:
    _, sheets = laid(HEAD, [TableRow(("Toàn bộ", "", "7"), bold=True)])
    total = next(m for m in sheets[0].marks if isinstance(m, Text) and m.paragraph.text == "Toàn bộ")
    assert total.paragraph.style.weight.value >= 600


def test_figures_stand_at_the_right() -> None:
    _, sheets = laid(HEAD, some(1))
    figure = next(m for m in sheets[0].marks if isinstance(m, Text) and m.paragraph.text == "0")
    assert figure.paragraph.style.align.value == "right"


@pytest.mark.parametrize("count", range(1, 60, 3))
def test_signatures_stand_on_the_last_page_below_some_rows(count: int) -> None:
    _, sheets = laid(HEAD, some(count), SIGNED)
    assert [n for n, sheet in enumerate(sheets) if "Thư ký" in texts(sheet)] == [len(sheets) - 1]
    foot = max(mark.y for mark in sheets[-1].marks if isinstance(mark, Text) and mark.paragraph.text == "(ký)")
    assert foot < sheets[0].height - 25
    assert any(text.startswith("Khách") for text in texts(sheets[-1]))


def test_short_columns_are_not_broken_for_long_ones() -> None:
    rows = [TableRow(("0900 000 001", "Trưởng phòng Quản lý Công nghệ thông tin và Bưu chính Viễn thông " * 4, "B14"))]
    plan, _ = laid(HEAD, rows * 40)
    room = [width - 2 * PAD for width in plan.columns.widths]
    needed = [SCALE.width(rows[0].cells[n], Style(plan.columns.size)) for n in (0, 2)]
    assert room[0] >= needed[0]
    assert room[2] >= needed[1]


CELLS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp")), max_size=60)


@settings(max_examples=40)
@given(st.lists(st.tuples(CELLS, CELLS, CELLS), max_size=12))
def test_columns_always_fill_the_width_and_never_more(rows: list[tuple[str, str, str]]) -> None:
    plan, sheets = laid(HEAD, [TableRow(row) for row in rows])
    assert sum(plan.columns.widths) == pytest.approx(ACROSS.width)
    assert all(width > 2 * PAD for width in plan.columns.widths)
    assert plan.slices[-1].last == len(rows)
    assert len(sheets) == len(plan.slices)


TICKED = [TableColumn("Số"), TableColumn("Tên"), TableColumn("✓", tick=True)]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.integers(1, 90), max_size=120))
def test_upright_with_boxes_to_tick_every_row_stands_once_inside_its_page_with_its_box(lengths: list[int]) -> None:
    rows = [TableRow((f"#{n}", "x " * length, "")) for n, length in enumerate(lengths)]
    _, sheets = laid(TICKED, rows, leaf=UPRIGHT)
    assert {(sheet.width, sheet.height) for sheet in sheets} == {UPRIGHT.size}
    assert [text for sheet in sheets for text in texts(sheet) if text.startswith("#")] == [row.cells[0] for row in rows]
    boxes = [mark for sheet in sheets for mark in sheet.marks if isinstance(mark, Box) and mark.outline]
    assert len(boxes) == len(rows)
    for box in boxes:
        assert UPRIGHT.left < box.x < box.x + box.width <= UPRIGHT.right
        assert box.y + box.height <= UPRIGHT.foot


def test_a_total_is_not_ticked() -> None:
    _, (sheet,) = laid(TICKED, [TableRow(("1", "An", "")), TableRow(("", "All", ""), bold=True)], leaf=UPRIGHT)
    assert len([mark for mark in sheet.marks if isinstance(mark, Box) and mark.outline]) == 1
