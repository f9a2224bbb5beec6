"""A list on paper: nothing runs over its page, the headings stand on each, and no row is lost."""

from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.sheets.list_sheet import Head, list_sheets
from kiosk.sheets.page import A4, Box, Text

HEADS = (Head("No.", 20), Head("Name", 150), Head("✓", 10, tick=True))


class Ruler:
    """Twenty letters a line, wherever."""

    def lines(self, paragraph) -> int:
        return -(-len(paragraph.text) // 20)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(1, 90), max_size=120))
def test_every_row_stands_once_and_inside_its_page(lengths) -> None:
    rows = [(f"#{n}", "x" * length, "") for n, length in enumerate(lengths)]
    sheets = list_sheets("List", "about", HEADS, rows, Ruler())
    texts = [mark for sheet in sheets for mark in sheet.marks if isinstance(mark, Text)]
    assert [t.paragraph.text for t in texts if t.paragraph.text.startswith("#")] == [row[0] for row in rows]
    for text in texts:
        assert text.y + Ruler().lines(text.paragraph) * text.paragraph.style.line <= A4[1] - 5
    for sheet in sheets:
        assert "Name" in [mark.paragraph.text for mark in sheet.marks if isinstance(mark, Text)]


def test_every_row_has_a_box_to_tick() -> None:
    (sheet,) = list_sheets("List", "", HEADS, [("1", "An", ""), ("2", "Bình", "")], Ruler())
    assert len([mark for mark in sheet.marks if isinstance(mark, Box) and mark.outline]) == 2
