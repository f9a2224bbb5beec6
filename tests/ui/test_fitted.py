import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage

from ui.fonts import load_fonts, text_font
from ui.theme import Theme
from ui.widgets.fitted import FittedLabel
from ui.widgets.fitting import Sizes, fit

SIZES = Sizes(60, 30, 2)
NAMES = [
    "An",
    "Nguyễn Thị Thuỳ Dương",
    "PGS. TS. Nguyễn Thị Thuỳ Dương",
    "Nhà nghiên cứu Công Tằng Tôn Nữ Hoàng Thị Phương Khánh Ngọc Diễm Quỳnh",
    "Ẫ Ỗ Ễ ự ợ ặ gjpqy",
]


@pytest.fixture(autouse=True)
def fonts(qapp) -> None:
    load_fonts()


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("width", [640, 780, 1200])
def test_a_name_fits_whole(name: str, width: int) -> None:
    fitted = fit(name, text_font(20, QFont.Weight.Bold), width, SIZES)
    assert len(fitted.lines) <= 2
    assert " ".join(fitted.lines) == name
    assert max(QFontMetricsF(fitted.font).horizontalAdvance(line) for line in fitted.lines) <= width


def test_a_short_name_is_as_large_as_it_may_be() -> None:
    assert fit("An", text_font(20), 780, SIZES).font.pixelSize() == 60


def test_a_long_name_breaks_before_it_becomes_small() -> None:
    fitted = fit(NAMES[3], text_font(20, QFont.Weight.Bold), 780, SIZES)
    assert len(fitted.lines) == 2
    assert fitted.font.pixelSize() > 34


def test_what_cannot_fit_is_elided_at_the_smallest_size() -> None:
    fitted = fit("x" * 400, text_font(20), 300, SIZES)
    assert fitted.font.pixelSize() == 30
    assert fitted.lines[-1].endswith("…")


def test_post_and_unit_part_where_they_meet() -> None:
    text = "Trưởng phòng Kế hoạch Tổng hợp · Sở Thông tin và Truyền thông"
    lines = fit(text, text_font(20), 560, Sizes(27, 20, 2)).lines
    assert lines == ("Trưởng phòng Kế hoạch Tổng hợp", "Sở Thông tin và Truyền thông")


@pytest.mark.parametrize("text", ["ẪỖỄẲ", "gjpqyỵặộ"])
def test_no_tone_mark_or_tail_is_cut_off(qtbot, text: str) -> None:
    """The picture in its own height must hold all the ink of the picture with room to spare."""
    label = FittedLabel(Theme(), Sizes(60, 60), "title")
    qtbot.addWidget(label)
    label.setText(text)
    label.resize(600, label.heightForWidth(600))
    snug = _ink(label.grab().toImage())
    label.resize(600, 300)
    roomy = _ink(label.grab().toImage())
    assert snug.height() == roomy.height()
    assert snug.top() > 0


def _ink(picture: QImage) -> QRect:
    ground = picture.pixelColor(picture.width() - 1, picture.height() - 1)
    rows = [y for y in range(picture.height()) if _differs(picture, y, ground)]
    return QRect(0, rows[0], 1, rows[-1] - rows[0] + 1)


def _differs(picture: QImage, y: int, ground: QColor) -> bool:
    return any(picture.pixelColor(x, y) != ground for x in range(picture.width()))


def test_in_a_little_less_height_the_same_lines_become_a_little_smaller(qtbot) -> None:
    label = FittedLabel(Theme(), Sizes(64, 28, 3), "title")
    qtbot.addWidget(label)
    label.setFont(text_font(20, QFont.Weight.Bold))
    label.setText("Prof. Cornelius Abernathy-Okafor")
    label.resize(600, 200)
    wanted = label._fit(600)
    less = label._fit_within(round(wanted.height * 0.9))
    assert (less.lines, len(less.lines)) == (wanted.lines, 2)
    assert 0.8 * 64 <= less.font.pixelSize() < 64
