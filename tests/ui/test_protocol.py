"""The protocol page and the large screen, through the real window on a real file."""

from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest

from kiosk.app.ports import Topic
from kiosk.domain.address import AddressRule, By
from kiosk.domain.facts import AttendeeNamed, GuestsListed, GuestWatched, McSheetPrinted, PrecedenceSet
from kiosk.domain.ids import FactId
from kiosk.domain.ladder import Rung
from kiosk.domain.mc_choice import McChoice
from kiosk.domain.person import Person
from kiosk.domain.state_events import STATE_EVENTS
from tests.given import AN, BINH, DOOR, check_in, entry, undo, write
from tests.ui.organiser_tools import Given, given_office
from ui.organiser.window import OrganiserWindow
from ui.places import Places
from ui.printing.printer import a_printer
from ui.protocol.choice_dialog import ChoiceDialog
from ui.protocol.desk import Protocol
from ui.protocol.guest_dialog import GuestDialog
from ui.protocol.rung_dialog import RungDialog

CHAIR = replace(
    AN,
    id="g-chair",
    code="C",
    name="Phạm Kiên",
    title="Ông",
    unit="UBND",
    block="Chính quyền",
    post="Chủ tịch",
    spoken="Phạm",
)
ARRIVALS = frozenset({Topic.ARRIVALS})


@pytest.fixture
def given(qapp, tmp_path) -> Given:
    made = given_office(tmp_path)
    write(made.office.book, entry(10, GuestsListed("x", (CHAIR, replace(BINH, post="Phóng viên")))))
    chimes: list[None] = []
    made.office = replace(made.office, places=Places(tmp_path / "places.ini"), chime=lambda: chimes.append(None))
    made.chimes = chimes
    return made


@pytest.fixture
def window(qtbot, given: Given) -> OrganiserWindow:
    made = OrganiserWindow(given.office)
    qtbot.addWidget(made)
    made._notices.told.connect(given.told.append)
    made.show()
    given.settle()
    return made


@pytest.fixture
def protocol(given: Given, window: OrganiserWindow) -> Protocol:
    window.go_to("protocol")
    given.settle()
    made = window.page("protocol")
    assert isinstance(made, Protocol)
    return made


def happens(given: Given, protocol: Protocol, *entries) -> None:
    """Facts arrive, are told, and the page has read them."""
    write(given.office.book, *entries)
    protocol._pause.stop()
    given.office.news.tell(frozenset({*ARRIVALS, Topic.REGISTERS, Topic.GUESTS}))
    given.settle()


def names(faces) -> list[str]:
    return [face.name for face in faces]


def standing(given: Given, kind):
    with given.office.book.reading() as reader:
        return reader.declared(kind)


def test_who_checks_in_appears_in_order_at_once(given: Given, protocol: Protocol) -> None:
    pane = protocol.view.sheet
    assert names(pane.expected.faces) == ["Đồng chí Phạm Kiên", "Ông/Bà Nguyễn Văn An"]
    assert not pane.present.isVisible()
    happens(given, protocol, check_in(20, AN), check_in(21, CHAIR))
    assert [(face.number, face.name) for face in pane.present.faces] == [
        ("1", "Đồng chí Phạm Kiên"),
        ("2", "Ông/Bà Nguyễn Văn An"),
    ]
    assert pane.present.faces[0].right == "19:00 · Quầy 1"
    assert pane.summary.text() == "2 present, 0 expected · not printed yet"


def test_a_crowd_at_the_door_is_read_once(qtbot, given: Given, protocol: Protocol) -> None:
    write(given.office.book, check_in(20, AN))
    for _ in range(5):
        given.office.news.tell(ARRIVALS)
    given.settle()
    assert protocol._pause.isActive()
    qtbot.waitUntil(lambda: names(protocol.view.sheet.present.faces) == ["Ông/Bà Nguyễn Văn An"])


def test_a_representative_is_named_with_whom_he_stands_for(given: Given, protocol: Protocol) -> None:
    named = AttendeeNamed(DOOR.id, CHAIR.id, FactId("f000020"), Person("Lê Hòa", "Phó Chủ tịch"))
    happens(given, protocol, check_in(20, CHAIR), entry(21, named))
    (face,) = protocol.view.sheet.present.faces
    assert face.name == "Đồng chí Lê Hòa"
    assert face.about == "Phó Chủ tịch, UBND (đi thay Đồng chí Phạm Kiên, Chủ tịch)"


def test_a_watched_guest_rings_quietly_until_seen(qtbot, given: Given, protocol: Protocol) -> None:
    happens(given, protocol, entry(15, GuestWatched(CHAIR.id)), entry(16, GuestWatched(AN.id)))
    bell = protocol.view.sheet.bell
    assert not bell.isVisible()
    happens(given, protocol, check_in(20, CHAIR), check_in(21, AN))
    assert bell.isVisible()
    assert bell.said == "19:00 – Đồng chí Phạm Kiên, Chủ tịch, UBND, Quầy 1"
    assert bell._count.text() == "1 more"
    assert given.chimes == []
    bell._ok.click()
    assert bell.said.startswith("19:00 – Ông/Bà Nguyễn Văn An")
    bell._ok.click()
    assert not bell.isVisible()


def test_an_undone_check_in_is_no_news_any_more(given: Given, protocol: Protocol) -> None:
    happens(given, protocol, entry(15, GuestWatched(AN.id)))
    happens(given, protocol, check_in(20, AN))
    assert protocol.view.sheet.bell.isVisible()
    happens(given, protocol, undo(21, 20))
    assert not protocol.view.sheet.bell.isVisible()


def test_the_push_reaches_another_page_too(given: Given, window: OrganiserWindow, protocol: Protocol) -> None:
    happens(given, protocol, entry(15, GuestWatched(CHAIR.id)))
    window.go_to("guests")
    given.settle()
    happens(given, protocol, check_in(20, CHAIR))
    assert given.told[-1].text.startswith("19:00 – Đồng chí Phạm Kiên")


def test_w_watches_the_chosen_guest_and_undo_takes_it_back(qtbot, given: Given, window, protocol: Protocol) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    pane = protocol.view.sheet
    pane.expected.setFocus()
    pane.expected.setCurrentIndex(pane.expected.model().index(0, 0))
    QTest.keyClick(pane.expected, Qt.Key.Key_W)
    given.settle()
    assert [said.invitation for said in standing(given, GuestWatched) if said.watched] == [CHAIR.id]
    window._undo()
    given.settle()
    assert [said.watched for said in standing(given, GuestWatched)] == [False]


def test_a_guest_is_found_and_watched(given: Given, protocol: Protocol) -> None:
    protocol.view.sheet.watch_other_wished.emit()
    dialog = protocol.view.findChildren(GuestDialog)[-1]
    dialog.field.setText("kien pham")
    protocol.table.find("kien pham", dialog)
    given.settle()
    dialog._give(0)
    given.settle()
    assert [said.invitation for said in standing(given, GuestWatched)] == [CHAIR.id]


def test_the_sheet_is_saved_and_what_comes_later_is_marked(given: Given, protocol: Protocol, tmp_path: Path) -> None:
    happens(given, protocol, check_in(20, AN))
    protocol.sheet.save(tmp_path / "mc.pdf")
    given.settle()
    assert given.shown == [tmp_path]
    document = pypdfium2.PdfDocument(tmp_path / "mc.pdf")
    assert "Nguyễn Văn An" in document[0].get_textpage().get_text_bounded()
    document.close()
    happens(given, protocol, check_in(21, CHAIR), undo(22, 20))
    faces = protocol.view.sheet.present.faces
    assert [(face.flag, face.struck) for face in faces] == [("Gone", True), ("New", False)]
    assert "2 changes since the print of" in protocol.view.sheet.summary.text()


def test_the_printer_gets_the_sheet_and_it_counts_as_printed(given: Given, protocol: Protocol, tmp_path: Path) -> None:
    happens(given, protocol, check_in(20, AN))
    printer = a_printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    protocol.sheet.print_on(printer)
    given.settle()
    assert (tmp_path / "paper.pdf").stat().st_size > 1_000
    assert [len(said.lines) for said in standing(given, McSheetPrinted)] == [1]


def test_a_folder_that_takes_no_file_is_told_and_nothing_counts_as_printed(given, protocol: Protocol, tmp_path) -> None:
    happens(given, protocol, check_in(20, AN))
    protocol.sheet.save(tmp_path / "no" / "mc.pdf")
    given.settle()
    assert given.told[-1].tone == "stop"
    assert standing(given, McSheetPrinted) == ()


def test_the_choice_is_kept_and_a_wrong_rule_is_told_in_its_line(given: Given, protocol: Protocol) -> None:
    protocol.view.sheet.choice_wished.emit()
    dialog = protocol.view.findChildren(ChoiceDialog)[-1]
    given.settle()
    dialog.first.setText("1")
    dialog.addresses.setPlainText("title: Ông = Ngài | Sir\nnonsense")
    dialog._keep()
    assert "Line 2" in dialog.rules_field.complaint
    dialog.addresses.setPlainText("title: Ông = Ngài | Sir")
    dialog._keep()
    happens(given, protocol)
    assert protocol.sheet._known.sheet.choice == McChoice(
        first=1, addresses=(AddressRule(By.TITLE, "Ông", "Ngài", "Sir"),)
    )
    assert names(protocol.view.sheet.expected.faces) == ["Ngài Phạm Kiên"]


def order(protocol: Protocol) -> list[str]:
    return [line.key for line in protocol.view.order.table.lines]


def turn(given: Given, protocol: Protocol) -> None:
    protocol.view.sides.choose("order")
    given.settle()


def test_the_order_says_why_and_what_it_cannot_tell(given: Given, protocol: Protocol) -> None:
    turn(given, protocol)
    assert order(protocol) == [CHAIR.id, AN.id, BINH.id]
    assert protocol.view.order.table.lines[0].cells[3] == "a higher block (Chính quyền; Sở, ngành)"
    assert protocol.view.ladder.list.count() == len(STATE_EVENTS.blocks)
    assert "112-HD/BTGTU" in protocol.view.ladder._source.text()


def test_a_step_moved_by_the_keys_changes_the_order_and_undo_brings_it_back(qtbot, given, window, protocol) -> None:
    turn(given, protocol)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    ladder = protocol.view.ladder
    ladder.list.setFocus()
    ladder.list.setCurrentRow([rung.name for rung in ladder.rungs].index("Sở, ban, ngành"))
    for _ in range(5):
        QTest.keyClick(ladder.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
        given.settle()
    assert ladder.list.currentRow() == 2
    assert order(protocol) == [AN.id, CHAIR.id, BINH.id]
    assert ladder._source.text() == "The event’s own table."
    for _ in range(5):
        window._undo()
        given.settle()
    assert order(protocol) == [CHAIR.id, AN.id, BINH.id]


def test_quick_keys_move_the_same_step_though_the_file_has_not_answered_yet(given: Given, protocol: Protocol) -> None:
    turn(given, protocol)
    ladder = protocol.view.ladder
    ladder.list.setCurrentRow(4)
    moved = ladder.rungs[4]
    for _ in range(3):
        ladder.shift(-1)
    given.settle()
    assert standing(given, PrecedenceSet)[0].table.blocks[1] == moved
    assert ladder.rungs.index(moved) == ladder.list.currentRow() == 1


def test_a_step_dragged_is_kept(given: Given, protocol: Protocol) -> None:
    turn(given, protocol)
    ladder = protocol.view.ladder
    last = ladder.list.count() - 1
    model = ladder.list.model()
    assert model.moveRows(ladder.list.rootIndex(), last, 1, ladder.list.rootIndex(), 0)
    given.settle()
    assert standing(given, PrecedenceSet)[0].table.blocks[0].name == "Báo chí"


def test_a_step_is_added_changed_and_taken_out(given: Given, protocol: Protocol) -> None:
    turn(given, protocol)
    ladder = protocol.view.ladder
    ladder.which.choose("posts")
    ladder.rung_wished.emit(None)
    dialog = protocol.view.findChildren(RungDialog)[-1]
    dialog._keep()
    assert dialog.name_field.complaint
    dialog.name.setText("Nghệ nhân")
    dialog.also.setPlainText("Artisan\n")
    dialog._keep()
    given.settle()
    assert standing(given, PrecedenceSet)[0].table.posts[1] == Rung("Nghệ nhân", ("Artisan",))
    ladder.list.setCurrentRow(1)
    ladder.remove()
    given.settle()
    assert standing(given, PrecedenceSet)[0].table.posts == STATE_EVENTS.posts


def test_a_step_that_stands_twice_is_refused_and_the_last_good_table_is_shown(given: Given, protocol: Protocol) -> None:
    turn(given, protocol)
    ladder = protocol.view.ladder
    ladder.put(ladder.rungs[0], Rung("Đảng"))
    given.settle()
    assert given.told[-1].tone == "stop"
    assert "above itself" in given.told[-1].text
    assert ladder.rungs == STATE_EVENTS.blocks
    assert standing(given, PrecedenceSet) == ()


def test_a_guest_is_placed_by_hand_and_back(given: Given, protocol: Protocol) -> None:
    turn(given, protocol)
    protocol.view.order.view.selectRow(2)
    protocol.view.order._wish_place()
    dialog = protocol.view.findChildren(GuestDialog)[-1]
    dialog.field.setText("Phạm Kiên")
    protocol.table.find("Phạm Kiên", dialog)
    given.settle()
    dialog._give(0)
    given.settle()
    assert order(protocol) == [BINH.id, CHAIR.id, AN.id]
    assert protocol.view.order._back.isEnabled()
    protocol.view.order._wish_back()
    given.settle()
    assert order(protocol) == [CHAIR.id, AN.id, BINH.id]


def test_the_table_goes_to_a_file_and_comes_back(given: Given, protocol: Protocol, tmp_path: Path) -> None:
    turn(given, protocol)
    protocol.table.save_file(tmp_path / "t.csv")
    given.settle()
    text = (tmp_path / "t.csv").read_text(encoding="utf-8-sig")
    (tmp_path / "t.csv").write_text(text.replace("Báo chí", "Truyền thông"), encoding="utf-8")
    protocol.table.open_file(tmp_path / "t.csv")
    given.settle()
    assert standing(given, PrecedenceSet)[0].table.blocks[-1].name == "Truyền thông"


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_large_screen_follows_and_its_keys_work(qtbot, given: Given, protocol: Protocol) -> None:
    happens(given, protocol, entry(15, GuestWatched(CHAIR.id)))
    protocol.sheet.open_screen()
    screen = protocol.sheet.screen
    qtbot.waitUntil(screen.isActiveWindow)
    QTest.keyClick(screen, Qt.Key.Key_M)
    assert len(given.chimes) == 1
    happens(given, protocol, check_in(20, CHAIR))
    assert (names(screen.present.faces), len(given.chimes)) == (["Đồng chí Phạm Kiên"], 2)
    assert screen.bell.isVisible()
    QTest.keyClick(screen, Qt.Key.Key_Space)
    assert not screen.bell.isVisible()
    QTest.keyClick(screen, Qt.Key.Key_M)
    assert screen._sound.text() == "Sound off (M)"
    QTest.keyClick(screen, Qt.Key.Key_F11)
    assert screen.isFullScreen()
    QTest.keyClick(screen, Qt.Key.Key_Escape)
    assert not screen.isFullScreen()
    screen.close()
    assert protocol.sheet.screen is None


def test_an_event_without_a_checkpoint_leads_to_one(qtbot, tmp_path) -> None:
    given = given_office(tmp_path, empty=True)
    window = OrganiserWindow(given.office)
    qtbot.addWidget(window)
    window.show()
    window.go_to("protocol")
    given.settle()
    window.page("protocol").view.sheet.add_wished.emit()
    given.settle()
    assert window._title.text() == "Checkpoints"
