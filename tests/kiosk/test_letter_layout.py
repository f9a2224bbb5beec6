"""Letters and labels in millimetres: everything on the paper, codes large enough, text from page to page."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.app.letter_values import Occasion, language_of
from kiosk.app.printing import own_text
from kiosk.domain.event import Event
from kiosk.domain.ids import InvitationId
from kiosk.domain.invitation import Invitation
from kiosk.domain.token import new_codes, printed
from kiosk.errors import BadInput
from kiosk.sheets.code_matrix import QUIET, CodeMatrix
from kiosk.sheets.code_size import printable_matrix, smallest_mm
from kiosk.sheets.fitting import balanced, fitted, height
from kiosk.sheets.flow import Room, Stretch, set_down
from kiosk.sheets.labels import FORMATS, Label, check_label, label_sheets
from kiosk.sheets.letter import Guest, letter
from kiosk.sheets.page import A4, POINT, Code, Paragraph, Style, Text, plain
from kiosk.sheets.template import template_of

(CODE,) = new_codes(1, lambda n: bytes(i * 37 % 256 for i in range(n)))
SIGNED = "CED6V5KV3X5KQARFAPPRRKPU3GN32TZLEZGLLNPWZPGEDPYBIXXJI6MNKNV2Y3LSLQ25KJTETHEC3I5FVP66DL4CXKMK4ZJXLYUH336SQMZ"
URL = "https://example.org/invitations/2019/" + "x7" * 20


class Plain:
    """A ruler whose letters are all half as wide as they are high."""

    def lines(self, paragraph):
        return len(self._broken(paragraph))

    def breaks_words(self, paragraph):
        return any(len(word) > self._across(paragraph) for word in paragraph.text.split())

    def missing(self, text):
        return ""

    def _across(self, paragraph):
        return max(1, int(paragraph.width / (paragraph.style.size * POINT / 2)))

    def _broken(self, paragraph):
        lines, across = [""], self._across(paragraph)
        for word in paragraph.text.split():
            joined = f"{lines[-1]} {word}".strip()
            lines = [*lines[:-1], joined] if len(joined) <= across else [*lines, word]
        return [line for line in lines if line]


RULER = Plain()


def guest(code=CODE, **values):
    known = {"name": "Nguyễn Văn An", "unit": "Sở Y tế", "event": "Hội nghị", **values}
    return Guest(known, printable_matrix(code), printed(code))


def pages(text, who=None):
    return letter(template_of(text), who or guest(), None, RULER)


def foot(mark):
    match mark:
        case Text():
            last = mark.last if mark.last is not None else RULER.lines(mark.paragraph)
            return mark.y + (min(last, RULER.lines(mark.paragraph)) - mark.first) * mark.paragraph.style.line
        case Code():
            return mark.y + mark.size
    return mark.y + mark.height


def right(mark):
    match mark:
        case Text():
            return mark.x + mark.paragraph.width
        case Code():
            return mark.x + mark.size
    return mark.x + mark.width


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("code", [CODE, SIGNED, "2f9c1e0a-7f3b-4f7e-9b55-0a8d1c2e3f40", URL])
def test_everything_stands_on_the_paper_and_the_code_is_large_enough(language, code):
    (sheet,) = pages(own_text(language), guest(code))
    assert all(mark.x >= 10 and right(mark) <= A4[0] - 10 for mark in sheet.marks)
    assert all(mark.y >= 10 and foot(mark) <= A4[1] - 10 for mark in sheet.marks)
    (shown,) = [mark for mark in sheet.marks if isinstance(mark, Code)]
    assert shown.size >= smallest_mm(shown.matrix)


@pytest.mark.parametrize(
    ("text", "version", "mm"),
    [(CODE, 1, 30), ("2f9c1e0a-7f3b-4f7e-9b55-0a8d1c2e3f40", 3, 30), (SIGNED, 6, 38), ("x" * 120, 7, 49)],
)
def test_the_least_width_follows_the_symbols_version(text, version, mm):
    matrix = printable_matrix(text)
    assert (matrix.version, smallest_mm(matrix)) == (version, mm)


def test_larger_symbols_never_need_less_room():
    sides = [(version, (True,) * (17 + 4 * version)) for version in range(1, 41)]
    widths = [smallest_mm(CodeMatrix("", version, "M", (row,) * len(row))) for version, row in sides]
    assert widths == sorted(widths)


def test_nothing_stands_in_the_white_around_the_code():
    for sheet in (*pages(own_text("vi")), *pages(own_text("en"), guest(SIGNED))):
        (code,) = [mark for mark in sheet.marks if isinstance(mark, Code)]
        white = QUIET * code.size / code.matrix.size - 0.01
        for mark in (mark for mark in sheet.marks if isinstance(mark, Text)):
            apart = mark.x >= code.x + code.size + white or foot(mark) <= code.y - white
            assert apart or mark.y >= code.y + code.size + white / 2, mark


def test_sixty_lines_go_on_to_a_second_page_with_every_line_once():
    text = "\n".join(f"Dòng {n} của một giấy mời rất dài, {n}" for n in range(60))
    made = pages(text)
    assert len(made) == 2
    seen = [
        mark.paragraph.text
        for sheet in made
        for mark in sheet.marks
        if isinstance(mark, Text) and mark.paragraph.text.startswith("Dòng")
    ]
    assert seen == text.split("\n")
    assert [sum(isinstance(mark, Code) for mark in sheet.marks) for sheet in made] == [1, 0]
    assert all(foot(mark) <= A4[1] - 10 for sheet in made for mark in sheet.marks)


def test_no_line_of_a_paragraph_stands_alone_at_a_page_s_foot_or_head():
    for lines in range(2, 9):
        made = pages("\n\n".join([" ".join(["mời"] * 24 * lines)] * (90 // lines)))
        parts = [mark for sheet in made for mark in sheet.marks if isinstance(mark, Text) and mark.last is not None]
        divided = [mark for mark in parts if mark.paragraph.text.startswith("mời")]
        assert len(made) > 1
        assert min(mark.last - mark.first for mark in divided) >= 2


def test_a_text_that_just_misses_the_page_is_set_smaller():
    sizes = set()
    for count in (10, 24, 26):
        (sheet,) = pages("\n".join(f"Dòng {n}" for n in range(count)))
        sizes |= {m.paragraph.style.size for m in sheet.marks if isinstance(m, Text) and m.paragraph.text == "Dòng 1"}
    assert len(sizes) > 1


def test_an_endless_letter_is_refused():
    with pytest.raises(BadInput, match="more than 6 pages"):
        pages("\n\n".join(f"Dòng {n}" for n in range(400)))


@given(st.lists(st.integers(1, 90), max_size=12))
def test_every_line_of_a_text_is_set_down_once_and_in_its_room(counts):
    room = Room(20, 20, 120)
    stretches = [Stretch(((0.0, plain("chữ " * n, Style(10), 8)),), gap=2) for n in counts]
    made = set_down(stretches, room, room, RULER)
    drawn = {}
    for text in (text for page in made for text in page):
        assert text.first == drawn.get(id(text.paragraph), 0)
        drawn[id(text.paragraph)] = text.last
        assert text.y >= room.top
        assert text.y + (text.last - text.first) * text.paragraph.style.line <= room.foot + 0.1
    assert [drawn[id(s.parts[0][1])] for s in stretches] == [RULER.lines(s.parts[0][1]) for s in stretches]


@given(st.text(alphabet="abc ", min_size=1, max_size=200), st.floats(4, 60), st.floats(3, 40))
def test_fitted_text_is_never_higher_than_its_room(text, width, room):
    made = fitted(plain(text, Style(12), width), room, 5, RULER)
    assert height(made, RULER) <= max(room, made.style.line) + 0.001


def test_balanced_lines_keep_their_number():
    long = Paragraph(plain("một hai ba bốn năm sáu bảy tám chín mười", Style(12), 0).runs, Style(12), 70)
    made = balanced(long, RULER)
    assert RULER.lines(made) == RULER.lines(long)
    assert made.width < long.width


@pytest.mark.parametrize("form", FORMATS.values(), ids=FORMATS)
def test_labels_stand_on_the_paper_and_none_on_another(form):
    places = [form.place(n) for n in range(form.on_a_page)]
    assert len(set(places)) == form.on_a_page
    assert all(x >= 0 and x + form.width <= A4[0] + 0.01 for x, _ in places)
    assert all(y >= 0 and y + form.height <= A4[1] + 0.01 for _, y in places)
    assert form.across >= form.width
    assert form.down >= form.height


@pytest.mark.parametrize("form", FORMATS.values(), ids=FORMATS)
def test_what_is_on_a_label_stays_on_it(form):
    long = Label(
        "Công Tằng Tôn Nữ Thị Ẩm Quỳnh Như " * 3, "Ủy ban Mặt trận Tổ quốc " * 6, printed(CODE), printable_matrix(CODE)
    )
    (sheet,) = label_sheets([long] * form.on_a_page, form, "", form.on_a_page, RULER)
    x, y = form.place(form.on_a_page - 1)
    codes = [mark for mark in sheet.marks if isinstance(mark, Code)]
    assert len(codes) == form.on_a_page
    assert all(code.size >= 30 for code in codes)
    last = sheet.marks[sheet.marks.index(codes[-1]) :]
    assert all(mark.x >= x and right(mark) <= x + form.width + 0.01 for mark in last)
    assert all(mark.y >= y - 0.01 and foot(mark) <= y + form.height + 0.01 for mark in last)


@pytest.mark.parametrize(
    ("form", "fits"),
    [("labels-3x8", False), ("labels-3x7", False), ("labels-2x7", False), ("labels-2x5", True), ("sheet", True)],
)
def test_a_code_that_would_be_too_small_is_refused_by_name(form, fits):
    label = Label("Đỗ Bá Khang", "", "", printable_matrix(SIGNED))
    if fits:
        check_label(label, FORMATS[form])
        return
    with pytest.raises(BadInput, match="Đỗ Bá Khang must be 38 mm"):
        check_label(label, FORMATS[form])


@pytest.mark.parametrize(
    ("first", "last", "vi", "en"),
    [
        ((25, 9, 2019), (25, 9, 2019), "thứ Tư, ngày 25 tháng 9 năm 2019", "Wednesday, 25 September 2019"),
        ((25, 9, 2019), (26, 9, 2019), "ngày 25 và ngày 26 tháng 9 năm 2019", "25 and 26 September 2019"),
        (
            (30, 9, 2019),
            (2, 10, 2019),
            "ngày 30 tháng 9 đến ngày 02 tháng 10 năm 2019",
            "30 September to 2 October 2019",
        ),
        (
            (31, 12, 2019),
            (1, 1, 2020),
            "ngày 31 tháng 12 năm 2019 và ngày 01 tháng 01 năm 2020",
            "31 December 2019 and 1 January 2020",
        ),
    ],
)
def test_days_are_written_out(first, last, vi, en):
    days = (date(year, month, day) for day, month, year in (first, last))
    event = Event(
        name="Hội nghị", subtitle="Conference", zone="Asia/Ho_Chi_Minh", first_day=next(days), last_day=next(days)
    )
    begins = datetime(2019, 9, 25, 0, 30, tzinfo=UTC)
    made = {language: Occasion(event, begins).values(language) for language in ("vi", "en")}
    assert (made["vi"]["day"], made["en"]["day"]) == (vi, en)
    assert (made["vi"]["time"], made["en"]["time"]) == ("07 giờ 30", "7:30")
    assert (made["vi"]["event"], made["en"]["event"]) == ("Hội nghị", "Conference")


@pytest.mark.parametrize(
    ("said", "language"),
    [("", "vi"), ("vi", "vi"), ("Tiếng Việt", "vi"), ("vi-VN", "vi"), ("EN", "en"), ("Tiếng Anh", "en"), ("fr", "en")],
)
def test_a_guest_is_written_to_in_his_own_language(said, language):
    event = Event(name="x", zone="UTC", first_day=date(2019, 9, 25), last_day=date(2019, 9, 25))
    someone = Invitation(id=InvitationId("1"), code="A", name="An", language=said)
    assert language_of(someone, event) == language
    assert language_of(replace(someone, language=""), replace(event, languages=("en",))) == "en"
