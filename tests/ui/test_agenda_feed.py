"""The agenda follows a web address in the organiser's window: read, looked at, decided, read again."""

from datetime import timedelta

import pytest

from kiosk.app.followed import following
from kiosk.app.following import follow
from kiosk.app.programme import Take
from kiosk.domain.facts import SessionsListed
from tests.given import opening_facts, write
from tests.ui.organiser_tools import AtOnce, Given, given_office
from tests.web import Answers, schedule, serving
from ui.jobs import Lane
from ui.organiser.address_dialog import AddressDialog
from ui.organiser.agenda import Agenda
from ui.organiser.agenda_feed import AgendaFeed
from ui.organiser.agenda_plan_dialog import AgendaPlanDialog

WHOLE = [f"Phiên {n}" for n in range(8)]


@pytest.fixture
def answers():
    with serving(Answers()) as made:
        made.next = schedule(*WHOLE)
        yield made


@pytest.fixture
def given(qapp, tmp_path) -> Given:
    """An event whose agenda is empty."""
    made = given_office(tmp_path, empty=True)
    write(made.office.book, *(one for one in opening_facts() if not isinstance(one.fact, SessionsListed)))
    return made


@pytest.fixture
def feed(given: Given) -> AgendaFeed:
    made = AgendaFeed(given.office, given.notices, given.notices, Lane(AtOnce()))
    given.settle()
    return made


@pytest.fixture
def agenda(qtbot, given: Given, feed: AgendaFeed) -> Agenda:
    presenter = Agenda(given.office, given.notices)
    presenter.attend(feed)
    qtbot.addWidget(presenter.page)
    presenter.page.show()
    presenter.shown()
    given.settle()
    return presenter


def titles(given: Given) -> list[str]:
    with given.office.book.reading() as reader:
        return [slot.session.title for slot in reader.slots()]


def settle(given: Given, feed: AgendaFeed) -> None:
    """Until nothing is being read any more, from the web or the file."""
    for _ in range(6):
        given.settle()
    assert not feed.state.busy


def type_address(given: Given, agenda: Agenda, feed: AgendaFeed, address: str) -> AddressDialog:
    agenda.view.address_wished.emit()
    dialog = agenda.view.findChildren(AddressDialog)[-1]
    dialog._address.setText(address)
    dialog._go()
    settle(given, feed)
    return dialog


def begin(given: Given, agenda: Agenda, feed: AgendaFeed, answers: Answers) -> None:
    type_address(given, agenda, feed, answers.address)
    agenda.view.findChildren(AgendaPlanDialog)[-1]._go(Take.BELIEVED)
    settle(given, feed)


def later(given: Given, feed: AgendaFeed, minutes: int) -> None:
    given.office.clock.pass_time(timedelta(minutes=minutes))
    feed.tick()
    settle(given, feed)


def test_an_address_is_looked_at_before_it_is_followed(given, agenda, feed, answers) -> None:
    before = titles(given)
    type_address(given, agenda, feed, answers.address)
    assert titles(given) == before
    assert feed.state.following is None
    agenda.view.findChildren(AgendaPlanDialog)[-1]._go(Take.BELIEVED)
    settle(given, feed)
    assert set(WHOLE) <= set(titles(given))
    with given.office.book.reading() as reader:
        assert (following(reader).address, following(reader).minutes) == (answers.address, 5)
    assert agenda.view.feed.isVisible()
    assert "As of 09:00" in agenda.view.feed._said.toolTip()


def test_it_is_read_again_when_its_minutes_are_over(given, agenda, feed, answers) -> None:
    begin(given, agenda, feed, answers)
    answers.next = schedule("Lễ khai mạc", *WHOLE[1:])
    later(given, feed, 4)
    assert "Lễ khai mạc" not in titles(given)
    later(given, feed, 1)
    assert "Lễ khai mạc" in titles(given)
    assert given.notices.can_undo
    given.notices.undo()
    settle(given, feed)
    assert "Phiên 0" in titles(given)


def test_what_lost_much_waits_in_the_bar_for_a_decision(given, agenda, feed, answers) -> None:
    begin(given, agenda, feed, answers)
    answers.next = schedule(*WHOLE[:3])
    later(given, feed, 5)
    assert len(set(titles(given)) & set(WHOLE)) == 8
    bar = agenda.view.feed
    assert (bar.property("tone"), bar._look.isVisible()) == ("wait", True)
    bar.look_wished.emit()
    dialog = agenda.view.findChildren(AgendaPlanDialog)[-1]
    assert [line.cells[1] for line in dialog._table.lines] == WHOLE[3:]
    dialog._go(Take.ANYWAY)
    settle(given, feed)
    assert len(set(titles(given)) & set(WHOLE)) == 3
    assert not bar._look.isVisible()


def test_a_server_in_trouble_is_said_in_the_bar_and_nowhere_else(given, agenda, feed, answers) -> None:
    begin(given, agenda, feed, answers)
    told = len(given.told)
    answers.next = lambda handler: handler.send_error(500, "Oh")
    later(given, feed, 5)
    assert agenda.view.feed.property("tone") == "wait"
    assert "answers with error 500" in agenda.view.feed._said.toolTip()
    assert (len(given.told), len(set(titles(given)) & set(WHOLE))) == (told, 8)
    answers.next = schedule(*WHOLE)
    later(given, feed, 5)
    assert agenda.view.feed.property("tone") == ""


def test_an_old_agenda_is_amber(given, agenda, feed, answers) -> None:
    begin(given, agenda, feed, answers)
    answers.next = lambda handler: handler.send_error(500, "Oh")
    given.office.clock.pass_time(timedelta(minutes=31))
    feed._show(stale=feed._is_stale(given.office.clock.now()))
    assert agenda.view.feed.property("tone") == "wait"


def test_following_can_be_ended(given, agenda, feed, answers) -> None:
    begin(given, agenda, feed, answers)
    agenda.view.feed.stop_wished.emit()
    settle(given, feed)
    assert not agenda.view.feed.isVisible()
    assert set(WHOLE) <= set(titles(given))
    asked = len(answers.asked)
    later(given, feed, 60)
    assert len(answers.asked) == asked


@pytest.mark.parametrize(
    ("typed", "said"), [("nowhere", "It begins with https://"), ("http://127.0.0.1:9/x.ics", "cannot be reached")]
)
def test_an_address_that_cannot_be_read_is_corrected_in_place(given, agenda, feed, typed, said) -> None:
    dialog = type_address(given, agenda, feed, typed)
    assert said in dialog.field.complaint
    assert dialog.isVisible()
    assert agenda.view.findChildren(AgendaPlanDialog) == []


def test_an_address_followed_on_another_computer_is_known_here(given, agenda, feed, answers) -> None:
    follow(given.office.book, given.office.stamper, answers.address, 5)
    feed.learn()
    settle(given, feed)
    assert agenda.view.feed.isVisible()
    later(given, feed, 0)
    assert set(WHOLE) <= set(titles(given))
