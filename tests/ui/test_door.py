"""The door beside delegations: namesakes, walk-ins with their unit, guests who need attention, keys under input methods."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from kiosk.app.walk_ins import walk_ins
from kiosk.domain.culprit import Culprit
from kiosk.domain.declarations import UnitSet
from kiosk.domain.facts import CodesReissued, GuestsListed, NewCode
from kiosk.domain.mangling import METHOD_SETS
from kiosk.domain.unit import Unit
from tests.conftest import NOON
from tests.given import entry
from tests.ui.desk_stub import guest
from tests.ui.door import ALT, CTRL, Door
from ui.reception import attention as a
from ui.reception.face import Tone
from ui.widgets.key_button import KeyButton

K = Qt.Key
MEDIA, HEALTH = "Sở Thông tin và Truyền thông", "Sở Y tế"
AN = guest("1", "Nguyễn Văn An", unit=HEALTH, block="Sở, ngành", post="Giám đốc", seat="A-04", code="AN")
AN_TOO = guest("2", "Nguyễn Văn An", unit="UBND Quận 1", block="Quận, huyện", post="Chủ tịch", seat="B-01", code="TOO")
BINH = guest("3", "Trần Thị Bình", unit=MEDIA, block="Sở, ngành", code="BINH")
VIP = guest("4", "Ousmane Dione", unit="World Bank", code="VIP", attention=True, needs="Halal", note="Gọi anh Tâm")
CHAY = guest("5", "Mai Anh", unit=MEDIA, code="CHAY", needs="Ăn chay")


@pytest.fixture
def door(qtbot, crank, tmp_path):
    made = Door(qtbot, crank, tmp_path / "places.ini", (AN, AN_TOO, BINH, VIP, CHAY))
    yield made
    made.close()


def shown_note(note) -> str:
    return note._label.text() if note.isVisible() else ""


def test_the_last_one_left_is_not_checked_in_when_another_bears_his_name(door) -> None:
    door.type("an so y te")
    assert [row.title for row in door.rows] == [AN.name]
    door.press(K.Key_Return)
    assert door.inside(AN, AN_TOO) == [False, False]
    assert (door.face.headline, door.face.tone) == ("WHO IS IT?", Tone.WAIT)
    assert door.face.title == "2 guests are called Nguyễn Văn An. Choose by unit, post and seat."
    assert [(row.lines, row.right) for row in door.rows] == [
        ((HEALTH, "Giám đốc"), "A-04"),
        (("UBND Quận 1", "Chủ tịch"), "B-01"),
    ]
    door.press(K.Key_Return)
    assert door.inside(AN, AN_TOO) == [False, False]
    door.press(K.Key_2, K.Key_Return)
    assert door.inside(AN, AN_TOO) == [False, True]


@pytest.mark.parametrize("choose", [(K.Key_Down, None), (K.Key_1, ALT)])
def test_an_arrow_or_a_digit_says_who_is_meant(door, choose) -> None:
    key, modifier = choose
    door.type("an so y te")
    door.press(key, modifier=modifier or Qt.KeyboardModifier.NoModifier)
    door.press(K.Key_Return)
    assert door.inside(AN, AN_TOO) == [True, False]


def test_one_whose_name_is_his_alone_comes_in_with_enter(door) -> None:
    door.type("binh")
    door.press(K.Key_Return)
    assert door.inside(BINH) == [True]


def test_a_code_typed_by_hand_means_one_guest(door) -> None:
    door.type("TOO")
    door.press(K.Key_Return)
    assert door.inside(AN, AN_TOO) == [False, True]


def test_a_code_that_fits_several_wants_a_digit_first(door) -> None:
    door.book.record(entry(50, CodesReissued((NewCode(AN_TOO.id, "TOO", "an"),))))
    door.scan("aN")
    door.press(K.Key_Return)
    assert door.inside(AN, AN_TOO) == [False, False]
    door.press(K.Key_1, K.Key_Return)
    assert door.inside(AN, AN_TOO) == [True, False]


@pytest.mark.parametrize("typed", ["so tttt", "stttt", "truyen thong", "thong tin va", "sowr thoong tin"])
def test_a_walk_in_s_unit_is_found_by_what_one_types_of_it(door, typed) -> None:
    door.press(K.Key_F2)
    door.type("Hồ Bảo")
    door.press(K.Key_Tab)
    door.type(typed)
    assert door.side.walk_in.unit.choices[0] == MEDIA
    door.press(K.Key_Down, K.Key_Return, K.Key_Return)
    (waiting,) = walk_ins(door.book)
    assert (waiting.guest.unit, waiting.guest.block) == (MEDIA, "Sở, ngành")


def test_tab_takes_the_unit_chosen_and_goes_on(door) -> None:
    door.press(K.Key_F2)
    door.type("Hồ Bảo")
    door.press(K.Key_Tab)
    door.type("ubnd q1")
    door.press(K.Key_Down, K.Key_Tab)
    assert door.side.walk_in.unit.text() == "UBND Quận 1"
    assert door.window.focusWidget().objectName() == "walk_in_post"


def test_alt_and_a_digit_take_a_unit_at_once(door) -> None:
    door.press(K.Key_F2, K.Key_Tab)
    door.type("so")
    choices = door.side.walk_in.unit.choices
    door.press(K.Key_2, modifier=ALT)
    assert door.side.walk_in.unit.text() == choices[1]


def test_a_new_unit_stays_as_it_was_typed(door) -> None:
    door.press(K.Key_F2)
    door.type("Hồ Bảo")
    door.press(K.Key_Tab)
    door.type("Sở Y")
    assert "A new unit: it is on no list yet." in door.texts(door.side.walk_in)
    door.press(K.Key_Return)
    assert walk_ins(door.book)[0].guest.unit == "Sở Y"


def test_the_whole_name_without_tones_is_spelt_as_the_list_does(door) -> None:
    door.press(K.Key_F2)
    door.type("Hồ Bảo")
    door.press(K.Key_Tab)
    door.type("so y te")
    assert "Block: Sở, ngành" in door.texts(door.side.walk_in)
    door.press(K.Key_Return)
    assert (walk_ins(door.book)[0].guest.unit, walk_ins(door.book)[0].guest.block) == (HEALTH, "Sở, ngành")


def test_escape_closes_the_units_and_then_the_form(door) -> None:
    door.press(K.Key_F2, K.Key_Tab)
    door.type("so")
    door.press(K.Key_Escape)
    assert (door.side.walk_in.unit.choices, door.side.at_home) == ((), False)
    door.press(K.Key_Escape)
    assert door.side.at_home


def test_units_that_were_only_declared_are_offered_too(door) -> None:
    door.book.record(entry(50, UnitSet(Unit(name="Văn phòng Chính phủ", block="Trung ương", short="VPCP"))))
    door.press(K.Key_F2, K.Key_Tab)
    door.type("vpcp")
    assert door.side.walk_in.unit.choices == ("Văn phòng Chính phủ",)


def _walk_in(door, name: str) -> None:
    door.press(K.Key_F2)
    door.type(name)
    door.press(K.Key_Return)


def test_a_walk_in_whose_name_is_on_the_list_is_asked_about(door) -> None:
    _walk_in(door, "nguyen van an")
    assert walk_ins(door.book) == ()
    assert "There is a guest of this name: Nguyễn Văn An. Check in instead?" in door.texts(door.side.question)
    door.press(K.Key_2)
    assert door.inside(AN, AN_TOO) == [False, True]
    assert (walk_ins(door.book), door.side.at_home) == ((), True)


def test_somebody_else_of_the_same_name_is_a_walk_in(door) -> None:
    _walk_in(door, "nguyen van an")
    door.press(K.Key_3)
    assert [one.guest.name for one in walk_ins(door.book)] == ["nguyen van an"]
    assert door.side.at_home


def test_escape_from_the_question_keeps_the_form(door) -> None:
    _walk_in(door, "nguyen van an")
    door.press(K.Key_Escape)
    assert door.side.showing(door.side.walk_in)
    assert door.window.findChild(QLineEdit, "walk_in_name").text() == "nguyen van an"
    door.press(K.Key_Escape)
    assert (door.side.at_home, walk_ins(door.book)) == (True, ())


def test_needs_and_notes_are_told_before_enter(door) -> None:
    door.type("mai anh")
    assert shown_note(door.side.care) == "Ăn chay"
    door.press(K.Key_Escape)
    assert shown_note(door.side.care) == ""
    door.type("dione")
    assert door.rows[0].flag
    assert shown_note(door.side.care) == "Halal · Gọi anh Tâm"


def test_the_panel_tells_needs_with_the_verdict(door) -> None:
    door.scan("CHAY")
    assert (door.face.note, door.face.needs, door.face.attention) == ("Ăn chay", True, False)
    door.scan("VIP")
    assert (door.face.note, door.face.attention) == ("Halal · Gọi anh Tâm", True)
    assert door.window.panel._note._key.isVisible()


def test_the_next_scan_is_recorded_at_once_and_the_flag_stays_until_enter(door) -> None:
    door.scan("VIP")
    door.scan("BINH")
    assert (door.inside(BINH), door.face.title) == ([True], BINH.name)
    assert shown_note(door.side.carried) == "Halal · Gọi anh Tâm"
    door.scan("AN")
    assert shown_note(door.side.carried) == "Halal · Gọi anh Tâm"
    door.later(seconds=2)
    door.press(K.Key_Return)
    assert shown_note(door.side.carried) == ""
    assert door.face.title == AN.name


def test_seen_before_the_next_scan_nothing_is_carried(door) -> None:
    door.scan("VIP")
    door.later(seconds=2)
    door.press(K.Key_Return)
    assert not door.window.panel._note._key.isVisible()
    door.scan("BINH")
    assert shown_note(door.side.carried) == ""


def test_a_second_enter_of_a_heavy_finger_acknowledges_nothing(door) -> None:
    door.type("dione")
    door.press(K.Key_Return, K.Key_Return)
    assert door.window.panel._note._key.isVisible()
    assert door.inside(VIP) == [True]


def test_the_flag_falls_with_the_check_in_that_is_undone(door) -> None:
    door.scan("VIP")
    door.press(K.Key_Z, modifier=CTRL)
    door.press(K.Key_1)
    assert shown_note(door.side.carried) == ""


def test_a_vip_who_comes_with_his_delegation_is_told_as_well(door) -> None:
    door.book.record(entry(50, GuestsListed("", (replace(VIP, id="6", code="SIX", name="Carolyn Turk"),))))
    door.type("carolyn")
    door.press(K.Key_G, modifier=ALT)
    assert all(row.flag for row in door.delegation.rows.rows)
    door.press(K.Key_0, K.Key_Return)
    assert door.window.side.carried._kind.text().startswith("Ousmane Dione  +1")
    door.later(seconds=2)
    door.press(K.Key_Return, K.Key_Return)
    assert shown_note(door.side.carried) == ""


FLAGGED = [guest(str(n), f"Khách {n}", attention=n % 2 == 0) for n in range(4)]


@given(st.lists(st.one_of(st.none(), st.lists(st.sampled_from(FLAGGED), max_size=3, unique=True)), max_size=12))
def test_every_flag_that_was_shown_is_in_sight_until_somebody_acknowledges_it(steps) -> None:
    state, now, waiting = a.Attentions(), NOON, []
    for guests in steps:
        now += timedelta(seconds=5)
        if guests is None:
            waiting = [one for one in waiting if state.next is None or one != state.next.guest.id]
            state = a.acknowledged(state, now)
        else:
            flagged = [one.id for one in guests if one.attention]
            waiting = [one for one in waiting if one not in flagged] + flagged
            state = a.heard(state, tuple(guests), now)
        held = [one.guest.id for one in state.carried] + ([state.shown.guest.id] if state.shown else [])
        assert sorted(held) == sorted(waiting)


VIETNAMESE = [rules for rules in METHOD_SETS if rules.culprit is not Culprit.MICROSOFT]


@pytest.mark.parametrize("rules", VIETNAMESE, ids=lambda rules: rules.name)
def test_a_digit_in_an_empty_field_is_a_digit_under_every_input_method(rules) -> None:
    """There is no word before it to change, so rows that were offered, and rows of a delegation, are chosen with it."""
    assert [rules.mangle(digit) for digit in "0123456789"] == list("0123456789")


@pytest.mark.parametrize("rules", [r for r in VIETNAMESE if r.culprit is Culprit.VNI], ids=lambda rules: rules.name)
def test_after_letters_vni_takes_digits_for_itself_and_alt_with_the_digit_is_sure(rules, door) -> None:
    assert rules.mangle("nguyen van an1") == "nguyen van án"
    door.type("nguyen van án")
    assert [row.title for row in door.rows] == [AN.name, AN_TOO.name]
    door.press(K.Key_2, modifier=ALT)
    door.press(K.Key_Return)
    assert door.inside(AN, AN_TOO) == [False, True]


def test_microsoft_s_layout_types_letters_for_digits_and_alt_is_sure_there_too(door) -> None:
    microsoft = next(rules for rules in METHOD_SETS if rules.culprit is Culprit.MICROSOFT)
    assert [digit for digit in "0123456789" if microsoft.mangle(digit) != digit]
    door.type("nguyen")
    pressed = QKeyEvent(QEvent.Type.KeyPress, K.Key_2, ALT, "â")
    QApplication.sendEvent(door.side.field, pressed)
    door.press(K.Key_Return)
    assert door.inside(AN, AN_TOO) == [False, True]


def test_every_key_of_the_guest_shown_stands_on_the_panel_and_its_button_does_the_same(door) -> None:
    door.scan("AN")
    keys = door.window.panel.attendee_keys
    caps = {button._key: button for button in keys.findChildren(KeyButton) if button.isVisible()}
    assert {"Alt T", "+", "Alt G"} <= set(caps)
    caps["Alt G"].click()
    door.work()
    assert door.side.showing(door.delegation)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_keys_stand_in_one_row_at_1366_by_768_and_wrap_where_it_is_narrower(door, language) -> None:
    door.tongue.speak(language)
    door.scan("AN")
    keys = door.window.panel.attendee_keys
    one = keys.layout().sizeHint()
    assert keys.layout().heightForWidth(798) == one.height()
    assert keys.layout().heightForWidth(one.width() // 2) > one.height()
