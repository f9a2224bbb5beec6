"""The delegation, by the keys of the real window: opened from the head, ticked, recorded together, taken back."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from kiosk.domain.facts import CheckedIn, GuestsListed, StandingChanged
from kiosk.domain.invitation import Standing
from kiosk.domain.presence import Came
from kiosk.errors import BookFull
from tests.given import entry
from tests.ui.desk_stub import DOOR, guest
from tests.ui.door import ALT, CTRL, Door
from ui.reception.face import Tone
from ui.widgets.sign import Sign

K = Qt.Key
NAMES = ("Lê Hoàng Nam", "Trần Thị Bích", "Phạm Quốc Hưng", "Võ Minh Châu", "Đỗ Thị Hoa", "Ngô Văn Tài")
MORE = ("Bùi Thu Hà", "Đặng Quang Vinh", "Hồ Ngọc Lan", "Dương Văn Sơn")
FINANCE = tuple(
    guest(
        f"f{n}", name, unit="Sở Tài chính", post="Giám đốc" if n == 0 else "Chuyên viên", seat=f"B-{n:02}", code=f"F{n}"
    )
    for n, name in enumerate(NAMES + MORE)
)
OTHER = guest("o", "Nguyễn Thị Thuỳ Dương", unit="Sở Y tế", code="DUONG")
ALONE = guest("a", "Ousmane Dione", code="DIONE")


@pytest.fixture
def door(qtbot, crank, tmp_path):
    made = Door(qtbot, crank, tmp_path / "places.ini", (*FINANCE, OTHER, ALONE))
    yield made
    made.close()


def open_it(door) -> None:
    door.press(K.Key_G, modifier=ALT)


def ticked(door) -> list[str]:
    return [row.title for row in door.delegation.rows.rows if row.ticked]


def test_the_head_s_code_and_alt_g_show_the_unit_with_who_is_in(door) -> None:
    door.scan("F0")
    open_it(door)
    rows = door.delegation.rows.rows
    assert [row.title for row in rows] == list(NAMES + MORE)
    assert (rows[0].sign, rows[0].right, rows[0].digit) == (Sign.TICK, "08:47", "1")
    assert (rows[1].sign, rows[1].right, rows[9].digit) == (Sign.NONE, "B-01", "")
    assert {"Sở Tài chính", "1 / 10"} <= set(door.texts(door.delegation))
    assert door.delegation.field.hasFocus()


def test_all_with_one_key_and_enter_are_one_write_and_the_panel_shows_the_sum(door) -> None:
    door.scan("F0")
    open_it(door)
    door.press(K.Key_0)
    assert ticked(door) == list(NAMES + MORE)[1:]
    position = door.book.position()
    door.press(K.Key_Return)
    assert all(door.inside(*FINANCE))
    assert door.book.position() == position + 9
    assert (door.face.headline, door.face.title, door.face.tone) == ("10 / 10", "Sở Tài chính", Tone.GOOD)
    assert (door.face.about, door.face.recorded) == ("Everyone has come.", "08:47:12")
    assert door.side.at_home
    assert door.side.field.hasFocus()


def test_who_is_missing_is_said_and_late_ones_join_later(door) -> None:
    door.scan("F0")
    open_it(door)
    door.press(K.Key_2, K.Key_3, K.Key_Return)
    assert door.face.headline == "3 / 10"
    assert door.face.about.startswith("Missing: Võ Minh Châu, Đỗ Thị Hoa, Ngô Văn Tài")
    assert door.face.about.endswith("and 1 more")
    door.later(minutes=20)
    open_it(door)
    assert [row.right for row in door.delegation.rows.rows][:4] == ["08:47", "08:47", "08:47", "B-03"]
    door.press(K.Key_4, K.Key_Return)
    assert door.face.headline == "4 / 10"


def test_space_ticks_and_goes_on_and_arrows_move(door) -> None:
    door.scan("F0")
    open_it(door)
    door.press(K.Key_Down, K.Key_Space, K.Key_Space, K.Key_Down, K.Key_Space, K.Key_Up, K.Key_Up, K.Key_Space)
    assert ticked(door) == ["Trần Thị Bích", "Phạm Quốc Hưng", "Võ Minh Châu", "Đỗ Thị Hoa"]


def test_typing_finds_one_and_space_ticks_him_and_the_whole_list_is_back(door) -> None:
    door.scan("F0")
    open_it(door)
    door.type("thi hoa")
    assert [row.title for row in door.delegation.rows.rows] == ["Đỗ Thị Hoa"]
    door.press(K.Key_Space)
    assert (ticked(door), door.delegation.field.text()) == (["Đỗ Thị Hoa"], "")
    assert len(door.delegation.rows.rows) == 10
    door.type("nvt")
    assert [row.title for row in door.delegation.rows.rows] == ["Ngô Văn Tài"]
    door.press(K.Key_1, modifier=ALT)
    assert set(ticked(door)) == {"Ngô Văn Tài"}


def test_a_space_that_an_input_method_commits_is_the_key_too(door) -> None:
    door.scan("F0")
    open_it(door)
    for part in ("tài", " "):
        composed = QInputMethodEvent()
        composed.setCommitString(part)
        QApplication.sendEvent(door.delegation.field, composed)
        door.work()
    assert ticked(door) == ["Ngô Văn Tài"]


def test_a_space_parts_words_while_it_is_open_who_is_meant(door) -> None:
    door.scan("F0")
    open_it(door)
    door.type("vinh ")
    assert ticked(door) == ["Đặng Quang Vinh"]
    door.type("van ")
    assert (door.delegation.state.ticked, door.delegation.field.text()) == ({FINANCE[7].id}, "van ")
    door.press(K.Key_Down, K.Key_Space)
    assert ticked(door) == ["Đặng Quang Vinh", "Dương Văn Sơn"]


def test_escape_shows_the_whole_list_again_before_it_leaves(door) -> None:
    door.scan("F0")
    open_it(door)
    door.type("xyz")
    assert door.delegation.rows.rows == ()
    assert "Nobody here fits. Esc shows the list again." in door.texts(door.delegation)
    door.press(K.Key_Escape)
    assert len(door.delegation.rows.rows) == 10
    door.press(K.Key_Escape)
    assert door.side.at_home


def test_a_refusal_is_said_and_keeps_no_other_out(door) -> None:
    door.book.record(entry(50, StandingChanged(FINANCE[2].id, Standing.CANCELLED)))
    door.scan("F0")
    open_it(door)
    assert door.delegation.rows.rows[2].sign is Sign.STOP
    door.press(K.Key_0, K.Key_Return)
    assert door.inside(*FINANCE).count(True) == 9
    assert (door.face.tone, door.face.headline) == (Tone.WAIT, "9 / 10")
    assert door.face.why == "Phạm Quốc Hưng: This invitation was cancelled. Call the duty officer."
    assert door.side.showing(door.delegation)
    assert door.delegation.rows.currentIndex().row() == 2
    assert door.delegation.rows.rows[2].lines == ("This invitation was cancelled. Call the duty officer.",)
    door.tongue.speak("vi")
    door.work()
    assert door.delegation.rows.rows[2].lines == ("Thư mời này đã huỷ. Hãy gọi trực ban.",)


def test_enter_with_nobody_ticked_says_what_to_do(door) -> None:
    door.scan("F0")
    open_it(door)
    door.press(K.Key_Return)
    assert "Tick who is here first: Space, a digit, or 0 for all." in door.texts(door.delegation)
    assert door.inside(*FINANCE).count(True) == 1


def test_what_the_disk_refuses_keeps_the_ticks(door, monkeypatch) -> None:
    door.scan("F0")
    open_it(door)
    door.press(K.Key_2)

    def full(*_):
        raise BookFull("The disk is full. Free some space, then scan again.")

    monkeypatch.setattr(door.desk, "admit_together", full)
    door.press(K.Key_Return)
    assert (ticked(door), door.side.at_home) == (["Trần Thị Bích"], False)
    assert any("disk is full" in text for text in door.texts(door.delegation))


def test_ticks_outlive_a_look_elsewhere_and_another_desk_s_news(door) -> None:
    door.scan("F0")
    open_it(door)
    door.press(K.Key_2, K.Key_3, K.Key_Escape)
    open_it(door)
    assert ticked(door) == ["Trần Thị Bích", "Phạm Quốc Hưng"]
    door.desk.present("F2", DOOR.id)
    door.work()
    assert ticked(door) == ["Trần Thị Bích"]
    assert door.delegation.rows.rows[2].sign is Sign.TICK


def test_a_scan_while_the_delegation_is_open_is_recorded_and_the_list_stays(door) -> None:
    door.scan("F0")
    open_it(door)
    door.press(K.Key_2)
    door.scan("DUONG")
    assert (door.face.title, door.side.at_home) == (OTHER.name, False)
    assert ticked(door) == ["Trần Thị Bích"]


def test_one_chosen_by_search_is_ticked_already(door) -> None:
    door.type("vo minh chau")
    open_it(door)
    assert ticked(door) == ["Võ Minh Châu"]
    door.press(K.Key_Return)
    assert door.inside(FINANCE[3]) == [True]
    assert door.side.field.text() == ""


def test_a_guest_of_no_unit_has_none(door, qtbot) -> None:
    door.scan("DIONE")
    assert not door.window.panel.attendee_keys._delegation.isVisible()
    with qtbot.waitSignal(door.window.reception.troubled) as told:
        open_it(door)
    assert told.args == ["Ousmane Dione belongs to no unit, so there is no delegation to open."]


def test_with_nobody_shown_it_says_what_to_do_first(door, qtbot) -> None:
    with qtbot.waitSignal(door.window.reception.troubled) as told:
        open_it(door)
    assert "first, then open the delegation" in told.args[0]


def test_the_whole_group_is_taken_back_with_one_answer(door) -> None:
    door.scan("F0")
    open_it(door)
    door.press(K.Key_0, K.Key_Return)
    door.press(K.Key_Z, modifier=CTRL)
    door.press(K.Key_1)
    assert door.inside(*FINANCE).count(True) == 1
    assert (door.face.headline, door.face.title) == ("9 UNDONE", "Sở Tài chính")
    undone = [row for row in door.book.recent(DOOR.id, 30) if row.undone]
    assert {row.undone for row in undone} == {"Wrong delegation"}


def test_one_person_of_the_group_is_taken_back_from_the_list(door) -> None:
    door.scan("F0")
    open_it(door)
    door.press(K.Key_0, K.Key_Return)
    door.press(K.Key_Z, modifier=CTRL)
    door.press(K.Key_3)
    assert door.side.showing(door.delegation)
    door.press(K.Key_Down, K.Key_Down, K.Key_Delete, K.Key_1)
    assert door.inside(FINANCE[2]) == [False]
    assert door.inside(*FINANCE).count(True) == 9
    assert door.face.headline == "UNDONE"


def test_a_representative_is_named_on_a_row(door) -> None:
    door.scan("F0")
    open_it(door)
    door.press(K.Key_2, K.Key_4, K.Key_Up)
    door.press(K.Key_T, modifier=ALT)
    door.type("Lan Anh")
    door.press(K.Key_Return, K.Key_1, K.Key_Return)
    came = door.book.presence(DOOR.id, FINANCE[2].id).attendee
    assert (came.came, came.person.name) == (Came.REPRESENTATIVE, "Lan Anh")
    assert door.side.showing(door.delegation)
    assert ticked(door) == ["Trần Thị Bích", "Võ Minh Châu"]
    assert door.delegation.rows.rows[2].lines[0].startswith("Lan Anh came instead")


def test_namesakes_in_the_list_show_post_and_seat(door) -> None:
    twin = replace(FINANCE[4], id="twin", code="TWIN", seat="C-01", post="Kế toán trưởng")
    door.book.record(entry(50, GuestsListed("", (twin,))))
    door.scan("F0")
    open_it(door)
    both = [row for row in door.delegation.rows.rows if row.title == "Đỗ Thị Hoa"]
    assert [(row.lines[0], row.right) for row in both] == [
        ("Chuyên viên · same name twice", "B-04"),
        ("Kế toán trưởng · same name twice", "C-01"),
    ]


def test_two_hundred_are_scrolled_filtered_and_recorded(door) -> None:
    many = tuple(guest(f"m{n}", f"Học viên {n}", unit="Trường Chính trị", code=f"M{n}") for n in range(200))
    door.book.record(entry(50, GuestsListed("", many)))
    door.book.record(entry(51, CheckedIn(DOOR.id, many[0].id)))
    door.scan("M1")
    open_it(door)
    assert "2 / 200" in door.texts(door.delegation)
    door.press(*[K.Key_PageDown] * 60)
    assert door.delegation.rows.currentIndex().row() == 199
    door.press(K.Key_0, K.Key_Return)
    assert door.face.headline == "200 / 200"


def test_everything_is_said_in_vietnamese_at_once(door) -> None:
    door.scan("F0")
    open_it(door)
    door.press(K.Key_2, K.Key_Return)
    door.tongue.speak("vi")
    door.work()
    assert door.face.about.startswith("Còn thiếu: Phạm Quốc Hưng")
