"""Words before titles that say what became of a session."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.session import Announced
from kiosk.formats.programmes.titles import cleaned, is_pause

C, P, M, A, N = (
    Announced.CANCELLED, Announced.POSTPONED, Announced.MOVED, Announced.AMENDED, Announced.NOTHING
)  # fmt: skip
SAID = [
    ("CANCELLED: Cockpit: Discoverable Servers", "Cockpit: Discoverable Servers", C),
    ("CANCELLED gopy: extend CPython", "gopy: extend CPython", C),
    ("[CANCELLED] Talk", "Talk", C),
    ("Canceled - Talk", "Talk", C),
    ("TinyGo Hardware Hack (Cancelled)", "TinyGo Hardware Hack", C),
    ("Báo cáo – HỦY", "Báo cáo", C),
    ("HỦY: Khai mạc", "Khai mạc", C),
    ("Huỷ – Khai mạc", "Khai mạc", C),
    ("(Đã hủy) Khai mạc", "Khai mạc", C),
    ("取消：開会式", "開会式", C),
    ("【取消】開会式", "開会式", C),
    ("مُلغى: افتتاح", "افتتاح", C),
    ("ABGESAGT: Vortrag", "Vortrag", C),
    ("HOÃN: Tọa đàm", "Tọa đàm", P),
    ("POSTPONED: Panel", "Panel", P),
    ("MOVED: How to write Ruby", "How to write Ruby", M),
    ("ĐỔI PHÒNG: Ký kết", "Ký kết", M),
    ("[ĐỔI PHÒNG] Ký kết", "Ký kết", M),
    ("VERLEGT: Vortrag", "Vortrag", M),
    ("AMENDMENT: Maven", "Maven", A),
    ("[AMENDMENT] Apache Bigtop", "Apache Bigtop", A),
    ("AMENDMENT Linux tc and eBPF", "Linux tc and eBPF", A),
    ("Cancelling POSIX syscalls in Managarm", "Cancelling POSIX syscalls in Managarm", N),
    ("Cancelled culture", "Cancelled culture", N),
    ("CANCELLED CULTURE", "CANCELLED CULTURE", N),
    ("Moved by music", "Moved by music", N),
    ("Update: the state of Linux", "Update: the state of Linux", N),
    ("Thay đổi: cơ hội và thách thức", "Thay đổi: cơ hội và thách thức", N),
    ("Hủy diệt hàng loạt", "Hủy diệt hàng loạt", N),
    ("CANCELLED", "CANCELLED", N),
    ("HỦY:", "HỦY:", N),
    ("", "", N),
]


@pytest.mark.parametrize(("title", "clean", "state"), SAID, ids=[said[0] or "nothing" for said in SAID])
def test_words_become_states_and_titles_clean(title: str, clean: str, state: Announced) -> None:
    assert cleaned(title) == (clean, state)


@given(st.text(max_size=60))
def test_cleaning_takes_nothing_else_and_is_soon_done(title: str) -> None:
    clean, state = cleaned(title)
    assert clean in title
    assert (clean == title) or state is not Announced.NOTHING
    assert bool(clean.strip()) == bool(title.strip())


@pytest.mark.parametrize("title", ["Giải lao", "Ăn trưa", "Coffee break", "Lunch", "Nghỉ trưa", "休憩"])
def test_breaks_are_known_by_their_names(title: str) -> None:
    assert is_pause(title)


def test_breaks_are_known_because_the_programme_calls_them_so() -> None:
    assert is_pause("Treffen im Hof", "Break")
    assert not is_pause("Breaking the code")
