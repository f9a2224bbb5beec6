"""The organiser's keys and codes: what the card says, what is asked first, and what can be taken back."""

from dataclasses import replace
from datetime import timedelta

import pytest
import shiboken6

from kiosk.app.event_keys import EventKeys
from kiosk.app.ports import Nobody
from kiosk.domain.facts import SignedGuestAdded
from kiosk.signing.late import LateSignatures
from tests.given import AN, BINH, entry, write
from tests.ui.organiser_tools import Given, given_office
from ui.organiser.codes import Codes
from ui.organiser.guest_codes import NameDialog
from ui.organiser.guests import Guests
from ui.organiser.keys_card import KeysCard
from ui.organiser.reason_dialog import ReasonDialog

NEWCOMER = replace(AN, id="g-new", code="BCGH", name="BCGH", unit="", unlisted=True)


@pytest.fixture
def given(qapp, tmp_path) -> Given:
    made = given_office(tmp_path)
    office = replace(made.office, signatures=LateSignatures())
    made.office = office
    made.notices._office = office
    return made


@pytest.fixture
def codes(qtbot, given: Given) -> Codes:
    presenter = Codes(given.office, given.notices)
    qtbot.addWidget(presenter.page)
    presenter.shown()
    given.settle()
    return presenter


@pytest.fixture
def guests(qtbot, given: Given) -> Guests:
    presenter = Guests(given.office, given.notices)
    qtbot.addWidget(presenter.page)
    presenter.shown()
    given.settle()
    return presenter


def ring(given: Given):
    return EventKeys(given.office.book, given.office.stamper, Nobody(), LateSignatures()).ring()


def answer(given: Given, page, reason: str = "") -> ReasonDialog:
    dialog = page.findChildren(ReasonDialog)[-1]
    dialog._reason.setText(reason)
    dialog._give()
    given.settle()
    return dialog


def buttons(card: KeysCard) -> dict[str, bool]:
    names = {"on": card._turn_on, "new": card._renew, "off": card._turn_off}
    return {name: not made.isHidden() for name, made in names.items()}


def test_signing_is_off_until_it_is_asked_for(given: Given, codes: Codes) -> None:
    card = codes.view.keys
    assert buttons(card) == {"on": True, "new": False, "off": False}
    card.on_wished.emit()
    answer(given, card)
    (key,) = ring(given).keys
    assert ring(given).signs == key
    assert (buttons(card), key.id in card._face.lines[0].title) == ({"on": False, "new": True, "off": True}, True)


def test_a_language_chosen_after_the_window_is_gone_finds_nothing_of_it(given: Given) -> None:
    presenter = Codes(given.office, given.notices)
    shiboken6.delete(presenter.page)
    given.office.tongue.speak("vi")  # what a slot raises fails the test
    given.office.tongue.speak("en")


def test_a_new_key_takes_the_place_of_the_one_before(given: Given, codes: Codes) -> None:
    card = codes.view.keys
    for wished in (card.on_wished, card.new_wished):
        wished.emit()
        answer(given, card, "thường lệ")
        given.office.clock.pass_time(timedelta(days=1))
    newest, oldest = card._face.lines
    assert newest.said.endswith("signs")
    assert oldest.said.endswith("signs no more, its letters stay good · thường lệ")
    assert (newest.refusable, oldest.refusable) == (False, True)


def test_letters_of_a_key_are_refused_with_a_reason_and_that_is_taken_back(given: Given, codes: Codes) -> None:
    card = codes.view.keys
    for wished in (card.on_wished, card.off_wished):
        wished.emit()
        answer(given, card)
    (line,) = card._face.lines
    card.refuse_wished.emit(line.id)
    assert answer(given, card, "  ").field.complaint
    assert ring(given).keys[0].retired.honoured_until is None
    answer(given, card, "lộ khoá")
    assert "refused since" in card._face.lines[0].said
    given.notices.undo()
    given.settle()
    assert card._face.lines[0].refusable


def test_guests_in_no_list_yet_are_counted_and_nobody_else(given: Given, codes: Codes) -> None:
    card = codes.view.keys
    assert card._waiting_row.isHidden()
    write(given.office.book, entry(50, SignedGuestAdded(NEWCOMER, "abc")))
    codes.read()
    given.settle()
    assert not card._waiting_row.isHidden()
    assert card._waiting.text().startswith("1 guest came")


def choose(guests: Guests, *rows: int) -> None:
    view = guests.view._view
    view.clearSelection()
    for at in rows:
        view.selectionModel().select(
            guests.view.table.index(at, 0),
            view.selectionModel().SelectionFlag.Select | view.selectionModel().SelectionFlag.Rows,
        )


def code_of(given: Given, id: str) -> str:
    with given.office.book.reading() as reader:
        return reader.invitation(id).code


def test_a_chosen_guest_gets_a_new_code_and_the_old_one_back(given: Given, guests: Guests) -> None:
    guests.view.table.index(0, 0).data()
    given.settle()
    choose(guests, 0)
    guests.codes.anew.trigger()
    answer(given, guests.view)
    assert code_of(given, AN.id) not in ("", AN.code)
    assert given.told[-1].undo
    given.notices.undo()
    given.settle()
    assert code_of(given, AN.id) == AN.code


def test_codes_are_revoked_only_with_a_reason_and_come_back(given: Given, guests: Guests) -> None:
    guests.codes.ask_to_revoke((AN, BINH))
    assert answer(given, guests.view, " ").field.complaint
    answer(given, guests.view, "thất lạc")
    assert (code_of(given, AN.id), code_of(given, BINH.id)) == ("", "")
    given.notices.undo()
    given.settle()
    assert (code_of(given, AN.id), code_of(given, BINH.id)) == (AN.code, BINH.code)


def test_the_menu_offers_what_can_be_done(given: Given, guests: Guests) -> None:
    write(given.office.book, entry(50, SignedGuestAdded(NEWCOMER, "abc")))
    guests.read()
    given.settle()
    for at in range(3):
        guests.view.table.index(at, 0).data()
    given.settle()
    offered = {}
    for row in (0, 2):
        choose(guests, row)
        guests.codes.menu.aboutToShow.emit()
        offered[row] = guests.codes.name.isVisible()
    assert offered == {0: False, 2: True}


def test_whoever_came_before_the_list_is_named(given: Given, guests: Guests) -> None:
    write(given.office.book, entry(50, SignedGuestAdded(NEWCOMER, "abc")))
    guests.codes.ask_name(NEWCOMER)
    (dialog,) = guests.view.findChildren(NameDialog)
    dialog._give()
    assert dialog.field.complaint
    dialog.name.setText(" Mai Lan ")
    dialog.unit.setText("Báo Sáng")
    dialog._give()
    given.settle()
    with given.office.book.reading() as reader:
        named = reader.invitation("g-new")
    assert (named.name, named.unit, given.told[-1].text) == (
        "Mai Lan",
        "Báo Sáng",
        "The guest with the code BCGH is Mai Lan.",
    )
