"""The page of what is handed out and lent, with a real file behind it."""

from dataclasses import replace

import pypdfium2
import pytest

from kiosk.app.desk import Desk
from kiosk.app.item_desk import ItemDesk
from kiosk.domain.checkpoint import Checkpoint, Entry, Kind
from kiosk.domain.facts import CheckpointSet
from kiosk.domain.ids import CheckpointId
from tests.given import AN, BINH, entry, write
from tests.ui.organiser_tools import Given, given_office
from ui.organiser.item_dialog import ItemDialog
from ui.organiser.items import Items
from ui.organiser.reason_dialog import ReasonDialog
from ui.organiser.window import OrganiserWindow

PACK = Checkpoint(id=CheckpointId("pack"), name="Document pack", kind=Kind.HAND_OUT, stock=2)
RECEIVER = Checkpoint(id=CheckpointId("rx"), name="Receiver", kind=Kind.LOAN)


@pytest.fixture
def given(qapp, tmp_path) -> Given:
    made = given_office(tmp_path)
    write(made.office.book, entry(50, CheckpointSet(PACK)), entry(51, CheckpointSet(RECEIVER)))
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
def items(given: Given, window: OrganiserWindow) -> Items:
    desk = ItemDesk(Desk(given.office.book, given.office.stamper, given.office.news).kit)
    for guest, serial in ((AN, "017"), (BINH, "018")):
        desk.give(guest.id, PACK.id)
        desk.give(guest.id, RECEIVER.id, serial)
    window.go_to("items")
    given.settle()
    page = window.page("items")
    assert isinstance(page, Items)
    return page


def cells(table) -> list[tuple[str, ...]]:
    return [line.cells for line in table.lines]


def settle(given: Given, items: Items) -> None:
    given.settle()
    items._pause.stop()
    items._read_now()
    given.settle()


def in_file(given: Given) -> dict[str, Checkpoint]:
    with given.office.book.reading() as reader:
        return {place.name: place for place in reader.checkpoints()}


def test_items_are_listed_with_what_was_given_and_what_is_left(items) -> None:
    assert cells(items.view.items) == [
        ("Document pack", "Given for good", "Everyone", "2", "2", "", "", "0"),
        ("Receiver", "Lent, and comes back", "Everyone", "2", "2", "2", "0", ""),
    ]
    assert items.view.items.lines[0].tone == "wait"


def test_what_is_not_back_comes_first_and_everything_is_one_click_away(given, items) -> None:
    assert [(row[1], row[2], row[-1]) for row in cells(items.view.given)] == [
        ("017", AN.name, "out"),
        ("018", BINH.name, "out"),
    ]
    items.view.which.choose("all")
    given.settle()
    assert len(items.view.given.lines) == 4
    items.view.choose_item(PACK.id)
    given.settle()
    assert {row[0] for row in cells(items.view.given)} == {"Document pack"}


def test_search_finds_by_number_and_by_name_without_tones(given, items) -> None:
    for text, found in (("018", ["018"]), ("nguyen van", ["017"]), ("nobody", [])):
        items.view._search.setText(text)
        items.view._pause.stop()
        items._read_now()
        given.settle()
        assert [row[1] for row in cells(items.view.given)] == found


def test_a_device_is_marked_as_returned_and_that_can_be_undone(given, window, items) -> None:
    items.view.choose_given(items.view.given.lines[0].key)
    items.view._back.click()
    settle(given, items)
    assert [row[1] for row in cells(items.view.given)] == ["018"]
    assert given.told[-1].text == "Receiver 017 is back from Nguyễn Văn An."
    window._strip.undo_wished.emit()
    settle(given, items)
    assert [row[1] for row in cells(items.view.given)] == ["017", "018"]


def test_a_lost_one_needs_a_reason(given, items) -> None:
    items.view.choose_given(items.view.given.lines[0].key)
    items.view._lost.click()
    dialog = items.view.findChild(ReasonDialog)
    dialog._give()
    assert dialog.field.complaint
    dialog._reason.setText("left at home")
    dialog._give()
    settle(given, items)
    items.view.which.choose("all")
    given.settle()
    assert ("017", "lost · left at home") in [(row[1], row[-1]) for row in cells(items.view.given)]


def test_what_was_given_is_taken_back_with_a_reason(given, items) -> None:
    items.view.which.choose("all")
    items.view.choose_item(PACK.id)
    given.settle()
    items.view.choose_given(items.view.given.lines[-1].key)
    items.view._void.click()
    dialog = items.view.findChild(ReasonDialog)
    dialog._reason.setText("wrong guest")
    dialog._give()
    settle(given, items)
    assert cells(items.view.items)[0][4] == "1"
    assert items.view.given.lines[-1].struck
    assert cells(items.view.given)[-1][-1] == "taken back · wrong guest"


def test_only_what_is_out_can_come_back(given, items) -> None:
    assert not items.view._back.isEnabled()
    items.view.which.choose("all")
    items.view.choose_item(PACK.id)
    given.settle()
    items.view.choose_given(items.view.given.lines[0].key)
    assert (items.view._back.isEnabled(), items.view._void.isEnabled()) == (False, True)


def test_an_item_is_added_by_the_dialog(given, items) -> None:
    items.view._add.click()
    given.settle()
    dialog = items.view.findChild(ItemDialog)
    dialog._keep()
    assert dialog._name_field.complaint == "An item needs a name. Type one."
    dialog._name.setText("Headset")
    dialog._kind.choose(Kind.LOAN)
    dialog._many.setChecked(True)
    dialog._stock.setText("40")
    dialog._keep()
    given.settle()
    made = in_file(given)["Headset"]
    assert (made.kind, made.entry, made.stock, made.companions) == (Kind.LOAN, Entry.MANY, 40, False)


def test_a_name_that_is_taken_is_told_in_the_dialog(given, items) -> None:
    items.view._add.click()
    given.settle()
    dialog = items.view.findChild(ItemDialog)
    dialog._name.setText("document PACK")
    dialog._keep()
    given.settle()
    assert "Document pack" in dialog._name_field.complaint


def test_what_an_item_is_stays_while_its_terms_change(given, items) -> None:
    items.view.choose_item(PACK.id)
    items.view._edit.click()
    given.settle()
    dialog = items.view.findChild(ItemDialog)
    assert not dialog._kind.isEnabled()
    dialog._stock.setText("")
    dialog._companions.setChecked(True)
    dialog._keep()
    given.settle()
    assert in_file(given)["Document pack"] == replace(PACK, stock=None, companions=True)


def test_an_item_is_offered_no_more_and_again(given, window, items) -> None:
    items.view.choose_item(PACK.id)
    items.view._use.click()
    settle(given, items)
    assert (in_file(given)["Document pack"].in_use, items.view._use.text()) == (False, "Offer again")
    assert items.view.items.lines[0].struck
    window._strip.undo_wished.emit()
    settle(given, items)
    assert in_file(given)["Document pack"].in_use


def test_the_list_of_what_is_not_back_is_printed(given, items, tmp_path) -> None:
    items.print_to(tmp_path / "out.pdf")
    given.settle()
    pdf = pypdfium2.PdfDocument(tmp_path / "out.pdf")
    text = pdf[0].get_textpage().get_text_range()
    pdf.close()
    assert "017" in text
    assert BINH.name in text
    assert given.shown == [tmp_path]


def test_everything_is_exported(given, items, tmp_path) -> None:
    items.save(tmp_path / "items.xlsx")
    given.settle()
    assert (tmp_path / "items.xlsx").stat().st_size > 1000


def test_it_speaks_the_language_of_the_moment(given, items) -> None:
    given.office.tongue.speak("vi")
    given.settle()
    assert cells(items.view.given)[0][-1] == "đang mượn"
    given.office.tongue.speak("en")
