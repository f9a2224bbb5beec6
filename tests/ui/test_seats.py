"""The seat plan one can look at, and seats at reception, through the real windows."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.app.desk import Desk
from kiosk.app.identity import Stamper
from kiosk.app.protocol_duty import ProtocolDuty
from kiosk.domain.facts import CheckpointSet, EventDescribed, GuestsListed, SessionsListed
from kiosk.domain.ids import DeskId
from kiosk.domain.person import Person
from kiosk.domain.seat_facts import SeatPlanSet
from kiosk.domain.seat_making import Hall, hall_plan
from kiosk.domain.seat_plan import Stage, Whom, Zone
from kiosk.domain.seating import SeatState
from tests.conftest import FakeClock
from tests.given import DOOR as MAIN_DOOR
from tests.given import check_in, entry, write
from tests.kiosk.memory_book import MemoryBook
from tests.ui.desk_stub import DESK, DOOR, EVENT, MORNING, guest
from tests.ui.organiser_tools import Given, given_office
from ui.jobs import Lane
from ui.news import News
from ui.organiser.hall_dialog import HallDialog
from ui.organiser.reason_dialog import ReasonDialog
from ui.organiser.seat_map import SeatMap
from ui.organiser.seat_scene import Scene, Tile
from ui.organiser.seats import Seats
from ui.organiser.window import OrganiserWindow
from ui.organiser.zones_dialog import ZonesDialog, reserved_of
from ui.places import Places
from ui.reception.window import ReceptionWindow, Setting
from ui.theme import Theme
from ui.tongue import Tongue

FRONT, HALL = Zone("Hàng đầu", 10, Whom(post="Giám đốc")), Zone("Đại biểu")
PLAN = hall_plan(Hall(rows=4, seats=6, aisles=(3,), zones=((FRONT, 1), (HALL, 3))))
CHI = guest("chi", "Lê Chi", unit="Sở Y tế", post="Giám đốc", seat="a3", code="CHI")
DUNG = guest("dung", "Đỗ Dũng", unit="Báo Sáng", seat="Hàng B ghế 2", code="DUNG")


@pytest.fixture
def given(qapp, tmp_path) -> Given:
    made = given_office(tmp_path)
    write(made.office.book, entry(5, GuestsListed("ghế.csv", (CHI, DUNG))))
    made.office.clock.pass_time(timedelta(hours=12))
    return made


@pytest.fixture
def window(qtbot, given: Given) -> OrganiserWindow:
    made = OrganiserWindow(given.office)
    qtbot.addWidget(made)
    made._notices.told.connect(given.told.append)
    made.resize(1366, 768)
    made.show()
    given.settle()
    return made


@pytest.fixture
def page(given: Given, window: OrganiserWindow) -> Seats:
    window.go_to("seats")
    given.settle()
    made = window.page("seats")
    assert isinstance(made, Seats)
    made.draw(PLAN)
    settle(given, made)
    return made


def settle(given: Given, page: Seats) -> None:
    """Whatever was changed is read and shown."""
    given.settle()
    page._read_now()
    given.settle()


def state(page: Seats, seat: str) -> SeatState:
    return page.view.map.scene.tiles[seat].state


def middle(page: Seats, seat: str) -> QPoint:
    return page.view.map.place_of(seat).center().toPoint()


def drag(page: Seats, seat: str, to: str) -> None:
    there, button = page.view.map, Qt.MouseButton.LeftButton
    QTest.mousePress(there, button, pos=middle(page, seat))
    QTest.mouseMove(there, (middle(page, seat) + middle(page, to)) / 2)
    QTest.mouseMove(there, middle(page, to))
    QTest.mouseRelease(there, button, pos=middle(page, to))


def test_a_seat_that_is_clicked_says_who_has_it(given, page) -> None:
    QTest.mouseClick(page.view.map, Qt.MouseButton.LeftButton, pos=middle(page, "A-03"))
    assert page.view.seat._name.text() == "A-03"
    assert page.view.seat._who.text() == "Lê Chi"
    assert "Sở Y tế" in page.view.map.scene.tiles["A-03"].said


def test_the_plan_follows_the_doors(given, page) -> None:
    assert state(page, "A-03") is SeatState.HELD
    write(given.office.book, check_in(30, CHI, door=MAIN_DOOR))
    settle(given, page)
    assert state(page, "A-03") is SeatState.PRESENT


def test_a_guest_is_dragged_to_another_seat_and_undo_brings_him_back(given, window, page) -> None:
    drag(page, "B-02", "D-05")
    settle(given, page)
    assert (state(page, "B-02"), state(page, "D-05")) == (SeatState.FREE, SeatState.HELD)

    window._undo()
    settle(given, page)
    assert (state(page, "B-02"), state(page, "D-05")) == (SeatState.HELD, SeatState.FREE)


def test_nobody_is_dragged_onto_somebody_elses_seat(given, page) -> None:
    drag(page, "B-02", "A-03")
    settle(given, page)
    assert state(page, "B-02") is SeatState.HELD
    assert given.told[-1].tone == "stop"
    assert "Lê Chi" in given.told[-1].text


def test_a_guest_is_typed_onto_a_free_seat_and_taken_from_it(given, page) -> None:
    page.view.map.choose("C-01")
    page.view.seat.field.setText("Trần Thị Bình")
    QTest.keyClick(page.view.seat.field, Qt.Key.Key_Return)
    settle(given, page)
    assert page.view.seat._who.text() == "Trần Thị Bình"

    page.view.seat.free.click()
    settle(given, page)
    assert state(page, "C-01") is SeatState.FREE


def test_searching_marks_a_guests_seat_and_enter_goes_there(given, page) -> None:
    page.view.field.setText("do dung")
    assert page.view.hits.text() == "1 found"
    QTest.keyClick(page.view.field, Qt.Key.Key_Return)
    assert page.view.map.seat == "B-02"
    page.view.field.setText("hàng a ghế 3")
    assert page._hits == ("A-03",)


def test_a_zone_is_released_only_after_its_time_and_after_a_question(given, window, page) -> None:
    write(given.office.book, entry(40, SessionsListed("", ()), at=given.office.clock.now()))
    front = page.view.zones.lines[0]
    assert front.button.isEnabled()
    front.button.click()
    dialog = page.view.findChild(ReasonDialog)
    assert state(page, "A-03") is SeatState.HELD
    dialog._reason.setText("đã khai mạc")
    dialog._give()
    settle(given, page)
    assert state(page, "A-03") is SeatState.FREE
    assert page.view.zones.lines[0].button.text() == "Hold again"

    window._undo()
    settle(given, page)
    assert state(page, "A-03") is SeatState.HELD


def test_only_the_computer_that_keeps_protocol_releases_held_seats(given, window, page) -> None:
    page.view.duty.button.click()
    settle(given, page)
    assert page.view.zones.lines[0].button.isEnabled()
    assert page.view.duty.keeping.text().startswith("Protocol is kept here")

    window._undo()
    officer = Stamper(DeskId("Lễ tân 1"), given.office.clock)
    ProtocolDuty(given.office.book, officer, given.office.news).keep()
    settle(given, page)
    front = page.view.zones.lines[0].button
    assert not front.isEnabled()
    assert front.toolTip() == page.view.duty.keeping.text() == "Only protocol releases held seats: Lễ tân 1."

    page.view.duty.button.click()
    dialog = page.view.findChild(ReasonDialog)
    dialog._give()
    assert page._seen.now.keepers == ("Lễ tân 1",)
    dialog._reason.setText("máy kia hỏng")
    dialog._give()
    settle(given, page)
    assert page.view.zones.lines[0].button.isEnabled()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_protocols_screen_says_what_is_held_and_releases_it_with_one_key(qtbot, given, window, page) -> None:
    write(given.office.book, entry(40, SessionsListed("", ()), at=given.office.clock.now()))
    window.go_to("protocol")
    given.settle()
    window.page("protocol").sheet.open_screen()
    given.settle()
    screen = window.page("protocol").sheet.screen
    qtbot.waitUntil(lambda: screen.holds.said.startswith("Seats of Hàng đầu: release due since"))
    QTest.keyClick(screen, Qt.Key.Key_R)
    given.settle()
    dialog = screen.findChild(ReasonDialog)
    assert state(page, "A-03") is SeatState.HELD
    dialog._give()
    settle(given, page)
    assert state(page, "A-03") is SeatState.FREE
    qtbot.waitUntil(lambda: screen.holds.said.startswith("Seats of Đại biểu"))

    officer = Stamper(DeskId("Lễ tân 1"), given.office.clock)
    ProtocolDuty(given.office.book, officer, given.office.news).keep()
    qtbot.waitUntil(lambda: screen.holds.said == "Only protocol releases held seats: Lễ tân 1.")
    assert not screen.holds.button.isVisible()
    screen.close()
    given.settle()


def test_the_zones_are_to_be_seen(given, page) -> None:
    heights = [line.height() for line in page.view.zones.lines]
    assert len(heights) == 2
    assert page.view.zones._scroll.height() >= sum(heights) > 60


def test_before_its_time_the_button_says_when(given, page) -> None:
    given.office.clock.pass_time(timedelta(hours=-14))
    settle(given, page)
    front = page.view.zones.lines[0]
    assert not front.button.isEnabled()
    assert front.button.toolTip() == "held until 07:50"


def test_who_is_here_without_a_seat_is_listed_and_seated_with_a_click(given, page) -> None:
    write(given.office.book, check_in(30, door=MAIN_DOOR))
    settle(given, page)
    line = page.view.odd.list.item(0)
    assert line.text() == "Nguyễn Văn An is here without a seat."
    page.view.odd.list.itemClicked.emit(line)
    page.view.map.choose("C-02")
    settle(given, page)
    assert page.view.map.scene.tiles["C-02"].names[0] == "Nguyễn Văn An"


def test_a_file_is_drawn_and_what_it_lacks_is_said(given, page, tmp_path) -> None:
    file = tmp_path / "plan.csv"
    file.write_text("A,1,2\n,1,2\n", encoding="utf-8")
    page.open_file(file)
    settle(given, page)
    assert list(page.view.map.scene.tiles) == ["A-01", "A-02", "B-01", "B-02"]
    assert "Row 2: The row has no name, so it was called B." in given.told[-1].text


def test_the_hall_dialog_says_what_it_will_draw_and_never_draws_nothing(qtbot, given) -> None:
    dialog = HallDialog(given.office)
    qtbot.addWidget(dialog)
    assert dialog.told.text() == "240 seats, A-01 to L-20"
    dialog.rows.setText("0")
    assert not dialog._keep_button.isEnabled()
    dialog.rows.setText("2")
    dialog.zones.setPlainText("Hàng đầu: 1\nĐại biểu: 1")
    with qtbot.waitSignal(dialog.drawn) as drawn:
        dialog._keep()
    assert [zone.name for zone in drawn.args[0].zones] == ["Hàng đầu", "Đại biểu"]


def test_zones_and_reserved_seats_are_kept_as_one_change(qtbot, qapp) -> None:
    dialog = ZonesDialog(Theme(), PLAN)
    qtbot.addWidget(dialog)
    dialog.fields[1].hold.setText("5")
    dialog.reserved.setPlainText("nonsense")
    dialog._keep()
    assert "nonsense" in dialog._field.complaint

    dialog.reserved.setPlainText("hàng b ghế 1 … B-03: Báo chí\nC-01: from Giám đốc")
    with qtbot.waitSignal(dialog.kept) as kept:
        dialog._keep()
    plan = kept.args[0]
    assert (plan.zones[0], plan.zones[1].hold) == (FRONT, 5)
    assert plan.reserved_for["B-02"] == Whom("Báo chí")
    assert plan.reserved_for["C-01"] == Whom(post="Giám đốc")
    assert reserved_of(PLAN, "B-01:") is None


def tiles(count: int, state: SeatState = SeatState.FREE) -> Scene:
    names = [f"A-{n:02d}" for n in range(1, count + 1)]
    made = {name: Tile(name, name, n, 0, state, "P", ("An",), name, clash=False) for n, name in enumerate(names)}
    return Scene(count, 1, Stage.TOP, "STAGE", made, ())


@pytest.fixture
def drawn(qtbot) -> SeatMap:
    made = SeatMap(Theme())
    qtbot.addWidget(made)
    made.resize(600, 300)
    made.show_scene(tiles(3))
    made.show()
    return made


def test_arrows_step_from_seat_to_seat_and_zooming_keeps_the_seat_under_the_mouse(qtbot, drawn) -> None:
    QTest.keyClick(drawn, Qt.Key.Key_Right)
    QTest.keyClick(drawn, Qt.Key.Key_Right)
    assert drawn.seat == "A-02"
    at = drawn.place_of("A-02").center()
    drawn._zoom_at(at, 1.5)
    assert drawn.seat_at(at) == "A-02"
    assert drawn.seat_at(QPointF(1, 1)) == ""


@pytest.mark.parametrize("one", list(SeatState))
@pytest.mark.parametrize("other", list(SeatState))
def test_states_are_told_apart_without_colours(qtbot, drawn, one, other) -> None:
    def grey(state: SeatState) -> bytes:
        scene = tiles(1, state)
        tile = next(iter(scene.tiles.values()))
        names = ("An",) if state in (SeatState.PRESENT, SeatState.HELD) else ()
        letter = {SeatState.PRESENT: "P", SeatState.HELD: "H", SeatState.VACATED: "V", SeatState.RESERVED: "R"}
        drawn.show_scene(
            Scene(
                1,
                1,
                Stage.TOP,
                "",
                {"A-01": Tile(*(tile.name, tile.label, 0, 0, state), letter.get(state, ""), names, "", clash=False)},
            )
        )
        image = drawn.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
        return bytes(image.constBits())

    assert (grey(one) == grey(other)) is (one is other)


class Door:
    """Reception with a real desk on a drawn room."""

    def __init__(self, qtbot, crank, places) -> None:
        listed = GuestsListed("", (CHI, DUNG))
        self.book = MemoryBook(
            entry(1, EventDescribed(EVENT), at=MORNING),
            entry(2, CheckpointSet(DOOR), at=MORNING),
            entry(3, listed, at=MORNING),
            entry(4, SeatPlanSet(PLAN), at=MORNING),
        )
        self.crank, self.clock, news = crank, FakeClock(MORNING), News()
        self.desk = Desk(self.book, Stamper(DESK, self.clock), news)
        setting = Setting(Theme(), Tongue("en"), Places(places), DESK)
        self.window = ReceptionWindow(self.desk, Lane(crank), news, self.clock, setting)
        qtbot.addWidget(self.window)
        self.window.furnish()
        self.window.start()
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is self.window)
        self.work()

    def work(self) -> None:
        while self.crank.queued:
            self.crank.turn()
            QApplication.processEvents()

    def show(self, code: str) -> None:
        self.clock.pass_time(timedelta(seconds=10))
        self.window.present(code)
        self.work()

    def came_instead(self, person: Person) -> None:
        self.clock.pass_time(timedelta(seconds=10))
        self.window.service.attendee.open_representative()
        self.window.service.attendee._give(person)
        self.work()

    def press(self, key: Qt.Key) -> None:
        self.clock.pass_time(timedelta(seconds=1))
        QTest.keyClick(QApplication.focusWidget() or self.window, key, Qt.KeyboardModifier.AltModifier)
        self.work()

    @property
    def row(self):
        return self.window.panel.seat_row


@pytest.fixture
def door(qtbot, crank, tmp_path) -> Door:
    return Door(qtbot, crank, tmp_path / "places.ini")


def test_the_panel_shows_the_real_seat_and_no_chip_says_another(door) -> None:
    door.show("CHI")
    assert (door.row.face.seat, door.row.face.why, door.row.isVisible()) == ("A-03", "", True)
    assert not any("a3" in chip for chip in door.window.panel._chips.texts)


def test_a_representative_is_offered_a_seat_and_one_key_gives_it(door) -> None:
    door.show("CHI")
    door.came_instead(Person("Ngô Thế", "Phó Giám đốc"))
    offered = door.row.face
    assert offered.offered
    assert offered.seat == "B-04"
    assert "A-03 goes back to protocol." in offered.why

    door.press(Qt.Key.Key_N)
    assert door.row.face.seat == "B-03"
    door.press(Qt.Key.Key_S)
    assert (door.row.face.seat, door.row.face.offered) == ("B-03", False)
    assert door.row.face.why == "A-03 goes back to protocol."
    assert door.desk.seats.now(DOOR.id).seated.seats["B-03"].sitter.name == "Ngô Thế"


def test_a_seat_that_another_desk_gave_meanwhile_is_said_and_the_next_is_offered(door) -> None:
    door.show("CHI")
    door.came_instead(Person("Ngô Thế", "Phó Giám đốc"))
    door.desk.seats.give(DOOR.id, DUNG.id, "B-04")
    door.press(Qt.Key.Key_S)
    assert door.row.face.offered
    assert door.row.face.seat == "B-03"


def test_two_guests_of_one_seat_both_are_named(door) -> None:
    write(door.book, entry(9, GuestsListed("", (guest("em", "Võ Em", seat="B-2", code="EM"),)), at=MORNING))
    door.show("EM")
    door.show("DUNG")
    assert door.window.panel.face.title == "Đỗ Dũng"
    assert "Võ Em has sat on seat B-02 since 08:47." in door.row.face.why
    assert door.row.face.offered


def test_the_next_guests_panel_does_not_keep_the_seat_of_the_last(door) -> None:
    door.show("CHI")
    door.show("no such code")
    assert not door.row.isVisible()
