"""The tree of units through its real page: figures that follow the door, guests read when seen, and deeds taken back."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QDialog

from kiosk.app.ports import Topic
from kiosk.app.units import details_of, letters_in
from kiosk.domain.declarations import AbsenceNoted, LetterSet
from kiosk.domain.facts import GuestsListed
from kiosk.domain.ids import CheckpointId, InvitationId
from kiosk.domain.unit import Home, Letter
from tests.given import AN, DOOR, check_in, entry, write
from tests.ui.organiser_tools import Given, given_office
from ui.organiser.unit_forms import AbsenceForm, LetterForm, LineForm, MergeForm, UnitForm
from ui.organiser.unit_glossary import GlossaryForm
from ui.organiser.unit_nodes import PAGE, Node, walked
from ui.organiser.units import UnitsDesk
from ui.places import Places

TAI_CHINH, NOI_VU = "Sở Tài chính", "Sở Nội vụ"


def guest(n: int, unit: str, letter: str = "", block: str = "Sở, ngành"):
    return replace(
        AN, id=InvitationId(f"u{n:05}"), code=f"U{n:05}", name=f"Khách {n}", unit=unit, block=block, letter=letter
    )


@pytest.fixture
def given(qapp, tmp_path) -> Given:
    made = given_office(tmp_path)
    made.office = replace(made.office, places=Places(tmp_path / "places.ini"))
    people = [guest(n, TAI_CHINH, "12/GM" if n < 3 else "") for n in range(5)]
    more = [guest(10, NOI_VU), guest(11, "So Noi vu"), guest(12, "UBND Quận 1", block="Quận, huyện")]
    write(made.office.book, entry(20, GuestsListed("", (*people, *more))))
    return made


@pytest.fixture
def desk(qtbot, given: Given) -> UnitsDesk:
    return shown(qtbot, given)


def shown(qtbot, given: Given) -> UnitsDesk:
    made = UnitsDesk(given.office, given.notices)
    qtbot.addWidget(made.page)
    made.page.resize(1200, 700)
    made.page.show()
    made.shown()
    given.settle()
    return made


def node(desk: UnitsDesk, *key: str) -> Node:
    return next(one for one in walked(desk.view.model.root) if one.key == "\n".join(key))


def cells(desk: UnitsDesk, *key: str) -> list[str]:
    model, row = desk.view.model, node(desk, *key)
    return [model.index_of(row, column).data() for column in range(8)]


def told(given: Given, desk: UnitsDesk) -> None:
    """The news reach the page, and the pause between two readings is over."""
    given.settle()
    desk._pause.stop()
    desk._read_again()
    given.settle()


def form(desk: UnitsDesk, kind: type) -> QDialog:
    return next(one for one in desk.page.findChildren(kind) if one.isVisible())


def choose(desk: UnitsDesk, *key: str) -> None:
    assert desk.view.view.choose("\n".join(key))


def opened(given: Given, desk: UnitsDesk, *key: str) -> Node:
    """The unit is opened and its first guests came into view."""
    row = node(desk, *key)
    desk.view.view.setExpanded(desk.view.model.index_of(row), True)
    for child in row.children:
        desk.view.model.index_of(child).data()
    given.settle()
    return row


def test_the_model_keeps_qts_rules_while_guests_are_read(given: Given, desk: UnitsDesk) -> None:
    QAbstractItemModelTester(desk.view.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    opened(given, desk, "Sở, ngành", TAI_CHINH, "12/GM")
    row = opened(given, desk, "Sở, ngành", TAI_CHINH)
    assert [child.letter or child.line.guest.name for child in row.children] == ["12/GM", "Khách 3", "Khách 4"]
    assert [child.line.guest.name for child in row.children[0].children] == ["Khách 0", "Khách 1", "Khách 2"]


def test_blocks_and_units_stand_with_their_figures(desk: UnitsDesk) -> None:
    assert cells(desk, "Sở, ngành") == ["Sở, ngành", "8", "0", "–", "–", "–", "8", ""]
    assert cells(desk, "Sở, ngành", TAI_CHINH) == [TAI_CHINH, "5", "0", "–", "–", "–", "5", ""]
    assert desk.view.sentence == "Invited 10, present 0, absent 10."


def test_the_figures_follow_the_door_and_what_is_open_stays(given: Given, desk: UnitsDesk) -> None:
    row = opened(given, desk, "Sở, ngành", "Sở Y tế")
    choose(desk, "Sở, ngành", "Sở Y tế")
    write(given.office.book, check_in(30, AN))
    given.office.news.tell(frozenset({Topic.ARRIVALS}))
    told(given, desk)
    assert cells(desk, "Sở, ngành", "Sở Y tế")[1:7] == ["1", "1", "–", "1", "–", "–"]
    assert node(desk, "Sở, ngành", "Sở Y tế") is row
    (seen,) = row.children
    assert [desk.view.model.index_of(seen, column).data() for column in (2, 4)] == ["19:00", "✓"]
    assert desk.view.sentence == "Sở Y tế: invited 1, present 1, absent 0."


def test_a_long_unit_is_read_by_the_hundred_as_it_is_seen(given: Given, desk: UnitsDesk) -> None:
    write(given.office.book, entry(40, GuestsListed("", tuple(guest(n, "Trường", block="") for n in range(100, 350)))))
    desk._pause.stop()
    desk.read()
    given.settle()
    row = opened(given, desk, "", "Trường")
    assert len(row.children) == PAGE + 1
    for count in (2 * PAGE + 1, 250):
        desk.view.model.index_of(row.children[-1]).data()
        given.settle()
        assert len(row.children) == count
    assert [child.line.guest.name for child in row.children[248:]] == ["Khách 348", "Khách 349"]


def test_guests_sorted_by_name_stand_as_in_a_vietnamese_list(given: Given, desk: UnitsDesk) -> None:
    names = ("Nguyễn Văn Ân", "Lê Thị Ánh", "Trần An", "Đỗ Bình")
    people = (replace(guest(200 + n, "Báo"), name=name) for n, name in enumerate(names))
    write(given.office.book, entry(40, GuestsListed("", tuple(people))))
    desk._pause.stop()
    desk.read()
    given.settle()
    desk.view.view.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    row = opened(given, desk, "Sở, ngành", "Báo")
    assert [child.line.guest.name for child in row.children] == ["Trần An", "Lê Thị Ánh", "Nguyễn Văn Ân", "Đỗ Bình"]
    units = [child.line.home.unit for child in row.parent.children]
    assert units == ["Báo", "So Noi vu", "Sở Nội vụ", "Sở Tài chính", "Sở Y tế"]
    desk.view.view.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    assert node(desk, "Sở, ngành").children[0].line.home.unit == TAI_CHINH


@pytest.mark.parametrize(("typed", "found"), [
    ("tai chinh", [TAI_CHINH]), ("STC", [TAI_CHINH]), ("q1", ["UBND Quận 1"]), ("12/gm", [TAI_CHINH]), ("xyz", []),
])  # fmt: skip
def test_the_filter_finds_units_by_words_abbreviations_and_letters(desk: UnitsDesk, typed, found) -> None:
    desk.view._filter.setText(typed)
    desk.view._filtered()
    rows = [one for one in walked(desk.view.model.root) if one.home and one.letter in (None, "") and one.line]
    assert [one.line.home.unit for one in rows] == found
    assert all(desk.view.view.isExpanded(desk.view.model.index_of(block)) for block in desk.view.model.root.children)


def test_three_spellings_are_offered_merged_and_taken_back(given: Given, desk: UnitsDesk) -> None:
    (offer,) = desk.view._offers
    assert set(offer.names) == {NOI_VU, "So Noi vu"}
    desk.view.merge_wished.emit(offer)
    dialog = form(desk, MergeForm)
    dialog._into.setCurrentText(NOI_VU)
    dialog.keep()
    told(given, desk)
    assert cells(desk, "Sở, ngành", NOI_VU)[1] == "2"
    assert not desk.view._offers
    given.notices.undo()
    told(given, desk)
    assert cells(desk, "Sở, ngành", "So Noi vu")[1] == "1"


def test_what_is_told_apart_is_not_offered_until_that_is_taken_back(given: Given, desk: UnitsDesk) -> None:
    desk.view.apart_wished.emit(desk.view._offers[0])
    told(given, desk)
    assert not desk.view._offers
    given.notices.undo()
    told(given, desk)
    assert desk.view._offers


def test_a_unit_is_changed_by_enter_and_changed_back(given: Given, desk: UnitsDesk) -> None:
    choose(desk, "Sở, ngành", TAI_CHINH)
    QTest.keyClick(desk.view.view, Qt.Key.Key_Return)
    given.settle()
    dialog = form(desk, UnitForm)
    assert dialog._official.placeholderText() == "Department of Finance"
    dialog._name.setText("Sở Tài chính TP")
    dialog._weight.setText("2")
    dialog.keep()
    told(given, desk)
    assert cells(desk, "Sở, ngành", "Sở Tài chính TP")[1] == "5"
    with given.office.book.reading() as reader:
        assert details_of(reader, Home("Sở, ngành", "Sở Tài chính TP")).weight == 2
    given.notices.undo()
    told(given, desk)
    assert cells(desk, "Sở, ngành", TAI_CHINH)[1] == "5"


def test_a_name_that_is_empty_is_said_in_the_form_and_nothing_changes(given: Given, desk: UnitsDesk) -> None:
    choose(desk, "Sở, ngành", TAI_CHINH)
    desk.view.wished.emit("change")
    given.settle()
    dialog = form(desk, UnitForm)
    dialog._name.setText("  ")
    dialog.keep()
    assert dialog.isVisible()
    assert dialog._wrong.text() == "A unit needs a name. Type one."
    dialog.reject()


def test_a_letter_with_more_people_than_places_is_said_and_not_forbidden(given: Given, desk: UnitsDesk) -> None:
    choose(desk, "Sở, ngành", TAI_CHINH)
    desk.view.wished.emit("letter")
    dialog = form(desk, LetterForm)
    dialog._number.setText("12/GM")
    dialog._places.setText("2")
    dialog.keep()
    told(given, desk)
    unit = desk.view.model.index_of(node(desk, "Sở, ngành", TAI_CHINH), 7)
    letter = desk.view.model.index_of(node(desk, "Sở, ngành", TAI_CHINH, "12/GM"), 7)
    assert (unit.data(), letter.data()) == ("5 / 2", "3 / 2")
    said = letter.data(Qt.ItemDataRole.ToolTipRole)
    assert said == f"Letter 12/GM to {TAI_CHINH} is for 2, and 3 are invited on it."
    given.notices.undo()
    with given.office.book.reading() as reader:
        assert letters_in(reader) == ()


def test_a_letter_is_corrected_and_removed(given: Given, desk: UnitsDesk) -> None:
    before = given.office.clock.now() - timedelta(hours=1)
    letter = LetterSet(Letter(number="12/GM", unit=TAI_CHINH, day=date(2026, 4, 2)))
    write(given.office.book, entry(50, letter, at=before))
    given.office.news.tell(frozenset({Topic.REGISTERS}))
    told(given, desk)
    opened(given, desk, "Sở, ngành", TAI_CHINH)
    choose(desk, "Sở, ngành", TAI_CHINH, "12/GM")
    assert cells(desk, "Sở, ngành", TAI_CHINH, "12/GM")[0] == "Letter 12/GM, 02/04/2026"
    desk.view.wished.emit("change")
    form(desk, LetterForm).removed.emit()
    told(given, desk)
    with given.office.book.reading() as reader:
        assert letters_in(reader) == ()
    assert cells(desk, "Sở, ngành", TAI_CHINH, "12/GM")[0] == "Letter 12/GM"


def test_an_absence_is_noted_for_a_guest_and_taken_back(given: Given, desk: UnitsDesk) -> None:
    row = opened(given, desk, "Sở, ngành", "Sở Y tế")
    choose(desk, "Sở, ngành", "Sở Y tế", AN.id)
    desk.view.wished.emit("absence")
    dialog = form(desk, AbsenceForm)
    dialog._reason.setCurrentText("Đi công tác")
    dialog.keep()
    told(given, desk)
    assert cells(desk, "Sở, ngành", "Sở Y tế")[5:7] == ["1", "–"]
    assert desk.view.model.index_of(row.children[0], 5).data() == "Đi công tác"
    choose(desk, "Sở, ngành", "Sở Y tế", AN.id)
    desk.view.wished.emit("absence")
    form(desk, AbsenceForm).taken_back.emit()
    told(given, desk)
    assert cells(desk, "Sở, ngành", "Sở Y tế")[5:7] == ["–", "1"]
    given.notices.undo()
    told(given, desk)
    assert cells(desk, "Sở, ngành", "Sở Y tế")[5:7] == ["1", "–"]


def test_all_of_a_unit_who_have_not_come_are_excused_at_once(given: Given, desk: UnitsDesk) -> None:
    write(
        given.office.book,
        check_in(30, guest(0, TAI_CHINH)),
        entry(31, AbsenceNoted(InvitationId("u00001"), CheckpointId(""), "ốm")),
    )
    choose(desk, "Sở, ngành", TAI_CHINH)
    desk.view.wished.emit("absence")
    dialog = form(desk, AbsenceForm)
    dialog._reason.setCurrentText("Bận họp")
    dialog.keep()
    told(given, desk)
    assert cells(desk, "Sở, ngành", TAI_CHINH)[1:7] == ["5", "1", "–", "1", "4", "–"]
    given.notices.undo()
    told(given, desk)
    assert cells(desk, "Sở, ngành", TAI_CHINH)[5:7] == ["1", "3"]


def test_an_absence_without_a_reason_is_not_kept(desk: UnitsDesk) -> None:
    choose(desk, "Sở, ngành", TAI_CHINH)
    desk.view.wished.emit("absence")
    dialog = form(desk, AbsenceForm)
    dialog.keep()
    assert dialog._wrong.text() == "Say why. A few words are enough."
    dialog.reject()


def test_the_hour_from_which_it_is_late_is_set_and_set_back(given: Given, desk: UnitsDesk) -> None:
    assert desk.view._late.text() == "Late after the programme begins, 08:00"
    desk.view.late_wished.emit()
    dialog = form(desk, LineForm)
    dialog.line.setText("sớm")
    dialog.keep()
    given.settle()
    assert "no hour of the day" in dialog._wrong.text()
    dialog.line.setText("8h30")
    dialog.keep()
    told(given, desk)
    assert desk.view._late.text() == "Late after 08:30"
    given.notices.undo()
    told(given, desk)
    assert desk.view._late.text() == "Late after the programme begins, 08:00"


def test_a_block_is_renamed_and_gets_its_name_back(given: Given, desk: UnitsDesk) -> None:
    choose(desk, "Quận, huyện")
    desk.view.wished.emit("change")
    dialog = form(desk, LineForm)
    dialog.line.setText("Phường, xã")
    dialog.keep()
    told(given, desk)
    assert cells(desk, "Phường, xã")[1] == "1"
    given.notices.undo()
    told(given, desk)
    assert cells(desk, "Quận, huyện")[1] == "1"


def test_the_glossary_takes_the_events_own_entries_and_tries_them_out(given: Given, desk: UnitsDesk) -> None:
    desk.view.wished.emit("glossary")
    given.settle()
    dialog = form(desk, GlossaryForm)
    dialog._vietnamese.setText("Giám đốc Sở Tài chính")
    dialog._try_out()
    given.settle()
    assert dialog._shipped.text() == "Now: Director of the Department of Finance"
    dialog._vietnamese.setText("Tài chính")
    dialog._english.setText("Money")
    dialog.keep()
    given.settle()
    assert [line.cells for line in dialog.table.lines] == [("Tài chính", "Money")]
    dialog.keep()
    given.settle()
    assert dialog._wrong.text() == "Type the Vietnamese name that this English is for."
    dialog.reject()


def test_what_was_open_and_how_wide_the_columns_were_is_remembered(qtbot, given: Given, desk: UnitsDesk) -> None:
    model, view = desk.view.model, desk.view.view
    view.setExpanded(model.index_of(node(desk, "Quận, huyện")), False)
    opened(given, desk, "Sở, ngành", TAI_CHINH)
    view.header().resizeSection(3, 199)
    view._keep()
    again = shown(qtbot, given)
    blocks = {key: again.view.view.isExpanded(again.view.model.index_of(node(again, *key))) for key in (
        ("Sở, ngành",), ("Quận, huyện",), ("Sở, ngành", TAI_CHINH),
    )}  # fmt: skip
    assert list(blocks.values()) == [True, False, True]
    assert again.view.view.header().sectionSize(3) == 199


def test_another_checkpoint_has_its_own_figures(given: Given, desk: UnitsDesk) -> None:
    lunch = replace(DOOR, id=CheckpointId("lunch"), name="Ăn trưa", units=(NOI_VU,))
    given.office.organiser().set_checkpoint(lunch)
    write(given.office.book, check_in(60, AN))
    desk.view.place_chosen.emit("lunch")
    given.settle()
    assert cells(desk, "Sở, ngành")[1:3] == ["1", "0"]
    assert desk.view.sentence == "Invited 1, present 0, absent 1."


def test_an_event_without_guests_says_where_units_come_from(qtbot, tmp_path) -> None:
    given = given_office(tmp_path, empty=True)
    desk = shown(qtbot, given)
    assert desk.view._stack.currentIndex() == 1
    gone = []
    given.notices.go_wished.connect(gone.append)
    desk.view.import_wished.emit()
    assert gone == ["import"]


def test_what_can_be_done_depends_on_what_is_chosen(desk: UnitsDesk) -> None:
    def able() -> set[str]:
        return {name for name, made in desk.view._buttons.items() if made.isEnabled()}

    assert able() == {"glossary"}
    choose(desk, "Sở, ngành")
    assert able() == {"change", "glossary"}
    choose(desk, "Sở, ngành", TAI_CHINH)
    assert able() == {"change", "letter", "absence", "glossary"}
    view, model = desk.view.view, desk.view.model
    select = view.selectionModel()
    select.select(
        model.index_of(node(desk, "Sở, ngành", NOI_VU)), select.SelectionFlag.Select | select.SelectionFlag.Rows
    )
    assert able() == {"merge", "glossary"}
