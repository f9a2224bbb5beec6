"""Reception and the organiser's page among other desks: lights, cards, questions, and what they ask of the hub."""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

from kiosk.app.care import Problem
from kiosk.app.double_changes import clashes
from kiosk.app.hub_office import Applicant, Brought, HubSeen, JoinCode, Joined, JoinWish, MemberMoved, MemberSeen, Step
from kiosk.app.link_seat import LinkSeat
from kiosk.app.ports import Topic
from kiosk.app.sharing import Amiss, Apart, Aside, Behind, First, Obstacle, Online, Unanswered
from kiosk.domain.admission import Admit, AlreadyIn
from kiosk.domain.facts import GuestsListed
from kiosk.domain.ids import FactId
from kiosk.domain.invitation import Standing as Invited
from kiosk.domain.member import Role
from kiosk.errors import BadInput
from kiosk.words import Words
from tests.conftest import FakeClock
from tests.given import AN as GUEST
from tests.given import entry, write
from tests.ui.desk_stub import MORNING, ZONE
from tests.ui.organiser_tools import AtOnce, given_office
from tests.ui.test_verdict_face import AN, BEFORE, answer
from ui.hub.aside_words import aside_lines
from ui.hub.change_words import change_text, value_text
from ui.hub.desk_words import Moment
from ui.hub.desks import Desks
from ui.hub.hub_child import HubProcess, Off, Running
from ui.hub.join_dialog import JoinDialog
from ui.hub.joiner import Joiner
from ui.hub.leaving import Leaving, reasons
from ui.hub.sharing import Sharers, Sharing
from ui.jobs import Lane
from ui.places import Places
from ui.reception.face import Tone
from ui.reception.hub_face import Standing, is_safe, light_face, obstacle_text, safe_text, state_text
from ui.reception.item_face import shown
from ui.theme import Theme
from ui.tongue import Tongue
from ui.widgets.sign import Sign

NOW = datetime(2026, 5, 1, 2, 0, tzinfo=UTC)


class Link:
    """A link that says what the test tells it."""

    shared = True

    def __init__(self) -> None:
        self.stands, self.count, self.started = Online(), 0, 0
        self.aside, self.stopped_by = (), None

    def state(self):
        return self.stands

    def unshared(self):
        return self.count

    def set_aside(self):
        return self.aside

    def obstacle(self):
        return self.stopped_by

    def start(self):
        self.started += 1

    def stop(self):
        self.started -= 1


@dataclass
class StubOffice:
    """A hub that knows what the test put there; `did` is what it was asked for."""

    here: Joined | None = None
    seen: HubSeen | None = None
    waiting: tuple[Applicant, ...] = ()
    link_made: Link = field(default_factory=Link)
    error: BadInput | None = None
    moved: tuple[MemberMoved, ...] = ()
    did: list[tuple] = field(default_factory=list)

    def joined(self, file):
        return self.here

    def link(self, file, stamper, audience):
        return self.link_made if self.here else None

    def runs_here(self, file):
        return self.seen is not None

    def status(self, file):
        return self.seen

    def asks(self, file):
        return self.waiting

    def open_code(self, file, minutes):
        return JoinCode("BCGH KLMN PQRS", "KIOSK-HUB 1 x", NOW + timedelta(minutes=minutes))

    def decide(self, file, id, *, admit):
        self.did.append((id, admit))
        self.waiting = ()

    def revoke(self, file, name):
        self.did.append(("revoke", name))

    def leave(self, file):
        self.did.append(("leave",))
        self.here = None

    def moves(self, file):
        return self.moved

    def reach(self, address, file):
        return False, Problem("A hub answers at {address}.", {"address": address})

    def bring(self, file, source):
        return Brought(3, 2, 1)

    def carry(self, file, target):
        return 7

    def join(self, wish: JoinWish, hear) -> Path:
        self.did.append(("join", wish))
        hear(Step("Hội thảo", "10.0.0.1:4611", None, "4711"))
        if self.error:
            raise self.error
        return wish.place

    def give_up(self):
        self.did.append(("give up",))


ME = Joined("Quầy 1", Role.ORGANISER, ("10.0.0.1:4611",), may_lead=True)
SEEN = HubSeen(
    "Hội thảo",
    ("10.0.0.1:4611",),
    facts=120,
    free=9_000_000_000,
    room="fine",
    awake="systemd",
    copied=None,
    every_write_on_disk=True,
    members=(
        MemberSeen("a", "Quầy 1", Role.ORGANISER, connected=True, check_ins=40, per_minute=3.2),
        MemberSeen("b", "Quầy 2", Role.DESK, connected=False, heard=NOW, unshared=9, alarm="silent"),
    ),
)


@pytest.fixture
def given(tmp_path, qapp):
    made = given_office(tmp_path)
    office = made.office
    stub = StubOffice()

    def hub(parent: QObject) -> HubProcess:
        return HubProcess("no such program", (), parent)

    sharers = Sharers(
        office.book.path,
        lambda: stub,
        LinkSeat(office.clock),
        office.stamper,
        office.clock,
        office.news,
        Places(tmp_path / "places.ini"),
        office.lane,
        office.book,
        hub,
    )
    sharing = Sharing(sharers)
    sharing.lane = Lane(AtOnce())
    made.office = replace(office, sharing=sharing)
    made.stub, made.seat = stub, sharers.seat
    yield made
    sharing.close()
    office.book.close()


def desks(given, qtbot) -> Desks:
    page = Desks(given.office, given.notices)
    page._timer.stop()
    qtbot.addWidget(page.view)
    page.view.resize(1000, 700)
    page.view.show()
    page.shown()
    settle(given)
    return page


def settle(given) -> None:
    for _ in range(4):
        given.settle()
        while given.office.sharing.lane.busy:
            given.settle()


def test_a_desk_alone_is_first_and_one_that_waits_for_its_link_is_unchecked() -> None:
    seat = LinkSeat(FakeClock())
    assert (seat.shared, seat.offer(FactId("f"))) == (False, First())
    seat.expect()
    assert (seat.shared, seat.offer(FactId("f"))) == (True, Unanswered())
    assert isinstance(seat.state(), Apart)
    seat.leave()
    assert seat.offer(FactId("f")) == First()


def test_what_is_not_checked_yet_looks_and_sounds_like_no_other_verdict(qapp) -> None:
    told = replace(answer(Admit(AN), "f"), unchecked=True)
    face = shown(told, Words("en"), ZONE)
    assert (face.tone, face.sign, face.sound) == (Tone.UNCHECKED, Sign.TICK_APART, "apart")
    assert face.headline == "COME IN"
    assert "not yet checked with the other desks" in face.why


def test_who_was_let_in_elsewhere_is_refused_in_red_with_the_other_desk(qapp) -> None:
    told = replace(answer(AlreadyIn(AN, BEFORE)), elsewhere=True)
    face = shown(told, Words("vi"), ZONE)
    assert (face.tone, face.sign, face.sound) == (Tone.STOP, Sign.STOP, "stop")
    assert face.headline == "ĐÃ VÀO 08:04, QUẦY 2"


@pytest.mark.parametrize(
    ("standing", "light", "text"),
    [
        (Standing(Online()), "online", "online"),
        (Standing(Behind(12)), "behind", "12 behind"),
        (Standing(Apart(MORNING), 37), "apart", "apart since 08:47 · 37 not shared"),
        (Standing(Apart(MORNING), connecting=True), "online", "connecting …"),
    ],
)
def test_the_light_says_how_the_desk_stands(qapp, standing, light, text) -> None:
    face = light_face(standing, MORNING, ZONE)
    assert (face.light, face.text) == (light, text)


def test_a_laptop_may_be_switched_off_only_when_everything_is_shared(qapp) -> None:
    assert safe_text(Standing(Apart(MORNING), 37)) == "37 not yet shared: do not switch this laptop off."
    assert is_safe(Standing(Online()))
    assert not is_safe(Standing(Online(), leads=True))
    assert "safe to unplug" in safe_text(Standing(Online()))
    assert "Go on" in state_text(Standing(Apart(MORNING)), MORNING, ZONE)


def test_sharing_follows_the_link_and_leaves_a_moment_out(given, qtbot) -> None:
    sharing, stub = given.office.sharing, given.stub
    stub.here = ME
    sharing.connect_to_others()
    settle(given)
    assert stub.link_made.started == 1
    assert sharing.standing is not None
    assert isinstance(sharing.standing.state, Online)
    stub.link_made.stands = Behind(3)
    sharing._look()
    assert isinstance(sharing.standing.state, Online)
    for _ in range(5):
        sharing._look()
    assert sharing.standing.state == Behind(3)
    sharing.disconnect_from_others()
    settle(given)
    assert (sharing.standing, stub.link_made.started, given.seat.shared) == (None, 0, False)


def test_a_hub_shows_its_code_who_asks_and_how_the_members_do(given, qtbot) -> None:
    given.stub.here, given.stub.seen = ME, SEEN
    given.stub.waiting = (Applicant("x", "Quầy 3", Role.DESK, "4711"),)
    sharing = given.office.sharing
    sharing.hub._state = Running(("10.0.0.1:4611",))
    page = desks(given, qtbot)
    view = page.view
    assert view.hub.isVisible()
    assert view.asks.isVisible()
    assert [line.cells[0] for line in view.members.lines] == ["Quầy 1", "Quầy 2"]
    assert view.members.lines[1].tone == "wait"
    view.hub.code_wished.emit()
    settle(given)
    assert view.hub._letters.text() == "BCGH KLMN PQRS"
    view.asks.decided.emit("x", True)
    settle(given)
    assert given.stub.did == [("x", True)]
    assert not view.asks.isVisible()
    view.revoke_wished.emit("Quầy 2")
    settle(given)
    assert given.stub.did[-1] == ("revoke", "Quầy 2")
    sharing.hub._state = Off()


def test_what_cannot_be_taken_back_is_pressed_twice(given, qtbot) -> None:
    page = desks(given, qtbot)
    wished = []
    button = page.view.member._leave
    button.wished.connect(lambda: wished.append(1))
    button.click()
    assert (wished, button.text()) == ([], "Really? Press once more.")
    button.click()
    assert (wished, button.text()) == ([1], "Leave the hub")


def test_a_computer_alone_is_offered_two_ways_and_a_member_leaves(given, qtbot) -> None:
    page = desks(given, qtbot)
    assert page.view.start.isVisible()
    given.stub.here = ME
    given.office.sharing.connect_to_others()
    settle(given)
    page._look()
    settle(given)
    assert page.view.member.isVisible()
    page.view.member.leave_wished.emit()
    settle(given)
    assert page.view.start.isVisible()
    assert given.stub.did == [("leave",)]


def test_the_page_says_what_a_stick_brought_and_why_a_hub_is_out_of_reach(given, qtbot, tmp_path) -> None:
    page = desks(given, qtbot)
    page.bring(tmp_path / "x")
    settle(given)
    assert given.told[-1].text.startswith("3 entries are new here, 2 were here before. 1 were not signed")
    page.view.stick.address.setText("10.0.0.1")
    page.view.stick._ask()
    settle(given)
    assert page.view.stick._answer.text() == "A hub answers at 10.0.0.1."


def test_closing_asks_once_while_something_is_not_shared(given, qtbot) -> None:
    given.stub.here = ME
    given.stub.link_made.count, given.stub.link_made.stands = 37, Apart(NOW)
    given.office.sharing.connect_to_others()
    settle(given)
    closed = []

    class Window(QObject):
        def close(self) -> None:
            closed.append(1)

    leaving = Leaving(None, lambda: reasons(given.office.sharing, lobby=False), Theme())  # type: ignore[arg-type]
    assert not leaving()
    dialog = leaving.dialog
    qtbot.addWidget(dialog)
    leaving._window = Window()  # type: ignore[assignment]
    dialog.leave.click()
    assert closed == [1]
    assert leaving()


def test_joining_shows_the_digits_and_says_why_it_failed(qtbot, qapp, tmp_path) -> None:
    stub = StubOffice(error=BadInput("The organiser at the hub said no. Nothing was changed here."))
    joiner = Joiner(lambda: stub, FakeClock())
    dialog = JoinDialog(Theme(), Tongue("en"), joiner, tmp_path / "event.kiosk")
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.name.setText("Quầy 2")
    dialog.code.setText("bcgh klmn pqrs")
    with qtbot.waitSignal(joiner.failed):
        dialog._begin()
    assert dialog.trouble == "The organiser at the hub said no. Nothing was changed here."
    assert dialog._digits.text() == "4 7 1 1"
    assert stub.did[0][1].given == "bcgh klmn pqrs"
    stub.error = None
    with qtbot.waitSignal(dialog.joined) as told:
        dialog._begin()
    assert told.args == [tmp_path / "event.kiosk"]
    joiner.close()


def test_what_was_set_aside_is_told_by_reason_with_what_to_do(given, qtbot) -> None:
    page = desks(given, qtbot)
    assert not page.view._asides_part.isVisible()
    given.stub.here = ME
    forged = Aside(7, Amiss.FORGED, "e.x.main.cfg.k.m")
    given.stub.link_made.aside = (forged, Aside(8, Amiss.NEWER, "GuestWeighed"), Aside(9, Amiss.NEWER, "GuestWeighed"))
    given.office.sharing.connect_to_others()
    settle(given)
    assert page.view._asides_part.isVisible()
    newer, not_signed = page.view._asides.text().splitlines()
    assert newer.startswith("2 × from a newer version of Kiosk. Update this computer")
    assert newer.endswith("(GuestWeighed)")
    assert "not signed by the desk they name" in not_signed


def test_every_reason_to_set_aside_has_its_sentence(qapp) -> None:
    assert len(aside_lines(Aside(1, why, "x") for why in Amiss)) == len(Amiss)


def _changed_twice(given) -> None:
    """The office wrote a seat, and a desk another one, and something more, that the log has later."""
    by_us = entry(20, GuestsListed("by hand", (replace(GUEST, seat="A-04"),), (GUEST,)), desk="Office", at=NOW)
    listed = GuestsListed("by hand", (replace(GUEST, seat="B-02", attention=True),), (GUEST,))
    by_them = entry(21, listed, desk="Quầy 2", at=NOW)
    (said,) = clashes(by_them, [by_us])
    write(given.office.book, by_us, by_them, entry(22, said, at=NOW))
    given.office.news.tell(frozenset({Topic.REGISTERS}))
    settle(given)


def test_what_two_desks_changed_of_a_guest_is_decided_on_the_page_and_can_be_taken_back(given, qtbot) -> None:
    rung = []
    given.office = replace(given.office, chime=lambda: rung.append(1))
    page = desks(given, qtbot)
    part = page.view.changes
    assert not part.isVisible()
    _changed_twice(given)
    assert (part.isVisible(), rung) == (True, [1])
    (line,) = part.table.lines
    assert line.cells == (GUEST.name, "Seat", "Office, 09:00 · A-04", "Quầy 2, 09:00 · B-02", "▲ B-02")
    assert not part.first.isEnabled()
    part.view.selectRow(0)
    part.first.click()
    settle(given)
    assert (part.table.lines[0].cells[4], part.table.lines[0].tone, part.first.isEnabled()) == ("● A-04", "good", False)
    assert given.told[-1].text == f"{GUEST.name}: the first change stands now."
    given.notices.undo()
    settle(given)
    assert (part.table.lines[0].cells[4], part.table.lines[0].tone, part.right.isEnabled()) == ("▲ B-02", "wait", True)
    part.right.click()
    settle(given)
    assert given.told[-1].text == f"{GUEST.name}: left as it is."
    assert part.table.lines[0].tone == "good"


def test_a_desk_hears_once_that_what_it_wrote_of_a_guest_was_written_elsewhere_too(given, qtbot) -> None:
    heard = []
    given.office.sharing.clashed.connect(heard.append)
    given.stub.here = ME
    given.office.sharing.connect_to_others()
    _changed_twice(given)
    given.office.news.tell(frozenset({Topic.GUESTS}))
    settle(given)
    (seen,) = heard
    assert change_text(seen, Moment(NOW, ZONE)) == (
        f"{GUEST.name} was changed at two desks: Seat: A-04 (Office), Seat: B-02 (Quầy 2). What Quầy 2 wrote stands."
    )


@pytest.mark.parametrize(
    ("value", "text"),
    [(Invited.BLOCKED, "Blocked"), (True, "yes"), (False, "no"), (NOW, "09:00"), (None, "–"), ("", "–")],
)
def test_values_of_any_field_are_told_as_people_say_them(qapp, value, text) -> None:
    assert value_text(value, Moment(NOW, ZONE)) == text


def test_both_computers_under_one_name_are_told_what_to_do(given, qtbot) -> None:
    given.stub.here = ME
    given.office.sharing.connect_to_others()
    page = desks(given, qtbot)
    card = page.view.member
    assert not card._obstacle.isVisible()
    given.stub.link_made.stopped_by = Obstacle.TWIN
    given.office.sharing._look()
    assert card._obstacle.text().startswith("Another computer works under the name Quầy 1")
    assert card._obstacle.isVisible()
    face = light_face(given.office.sharing.standing, NOW, ZONE)
    assert (face.light, face.text) == ("apart", "two under one name")
    given.stub.link_made.stopped_by = None
    given.office.sharing._look()
    assert not card._obstacle.isVisible()


def test_who_joined_and_left_stands_there_also_after_a_restart(given, qtbot) -> None:
    earlier = NOW - timedelta(minutes=5)
    given.stub.moved = (MemberMoved(NOW, "Quầy 3", revoked=True), MemberMoved(earlier, "Quầy 3", revoked=False))
    page = desks(given, qtbot)
    gone, came = page.view._log.text().splitlines()
    assert gone.endswith("Quầy 3 is no member any more.")
    assert came.endswith("Quầy 3 is in.")
    page._hear({"happened": "noted", "sentence": "The hub's server ended."})
    assert page.view._log.text().splitlines().count(gone) == 1
    assert len(page.view._log.text().splitlines()) == 3


@pytest.mark.parametrize("obstacle", Obstacle)
def test_whatever_only_a_person_can_settle_is_said_with_what_to_do(qapp, obstacle) -> None:
    standing = Standing(Apart(MORNING), obstacle=obstacle, me="Quầy 2")
    assert not light_face(standing, MORNING, ZONE).text.startswith("apart")
    assert "leave" in obstacle_text(standing)
