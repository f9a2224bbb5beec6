"""A first look into a list: its true first rows, and what its columns seem to hold."""

from pathlib import Path

import pytest

from kiosk.app.previewing import LEFT_OUT, preview_agenda, preview_guests
from kiosk.errors import BadInput


def listed(folder: Path, *lines: str) -> Path:
    path = folder / "list.csv"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_rows_carry_the_numbers_they_have_in_the_file(tmp_path: Path) -> None:
    path = listed(tmp_path, "Danh sách khách", "STT,Họ và tên,Màu áo", "1,Lê Cúc,đỏ", "", "2,Võ Minh,xanh")
    preview = preview_guests(path)
    assert preview.headings == ("STT", "Họ và tên", "Màu áo")
    assert preview.fields == (LEFT_OUT, "name", None)
    assert preview.rows == ((3, ("1", "Lê Cúc", "đỏ")), (5, ("2", "Võ Minh", "xanh")))


def test_it_stops_after_as_many_rows_as_asked_for(tmp_path: Path) -> None:
    path = listed(tmp_path, "Họ tên", *(f"Khách {n}" for n in range(5_000)))
    assert [cells[0] for _, cells in preview_guests(path, rows=3).rows] == ["Khách 0", "Khách 1", "Khách 2"]


def test_what_the_person_says_beats_the_guess(tmp_path: Path) -> None:
    path = listed(tmp_path, "Nội dung,Lúc", "Khai mạc,8h30")
    assert preview_agenda(path).fields == ("title", None)
    assert preview_agenda(path, {"Lúc": "start", "Nội dung": "note"}).fields == ("note", "start")


def test_every_choice_is_a_field_that_can_be_said(tmp_path: Path) -> None:
    path = listed(tmp_path, "a", "1")
    for field in preview_guests(path).choices:
        assert preview_guests(path, {"a": field}).fields == (field,)


def test_headings_alone_are_a_list_of_nobody(tmp_path: Path) -> None:
    assert preview_guests(listed(tmp_path, "Họ tên,Đơn vị")).rows == ()


def test_what_is_no_list_is_told(tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_bytes(b"\0\1\2" * 500)
    with pytest.raises(BadInput):
        preview_guests(tmp_path / "list.csv")
