"""The agenda on the day: delays, moves, cancellations, and each of them taken back."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.app.programme import Take
from kiosk.domain.facts import SessionsListed
from kiosk.domain.ids import SessionId
from kiosk.domain.session import Session, Slot
from tests.given import OPENING, entry, write
from tests.ui.organiser_tools import Given, given_office
from ui.organiser.agenda import Agenda
from ui.organiser.agenda_plan_dialog import AgendaPlanDialog
from ui.organiser.columns_step import ColumnsStep
from ui.organiser.move_dialog import MoveDialog
from ui.organiser.reason_dialog import ReasonDialog
from ui.organiser.ripple_dialog import RippleDialog
from ui.organiser.session_dialog import SessionDialog
from ui.organiser.session_words import change_text

ZONE = "Asia/Ho_Chi_Minh"
HALF_HOUR, DAY = timedelta(minutes=30), timedelta(days=1)
TALK = replace(OPENING, id=SessionId("s-talk"), title="AI trong y tế", start=OPENING.end, end=OPENING.end + HALF_HOUR)
ELSEWHERE = replace(TALK, id=SessionId("s-else"), title="Họp báo", room="Phòng B")
TOMORROW = replace(
    OPENING,
    id=SessionId("s-next"),
    title="Lớp học",
    start=OPENING.start + timedelta(days=1),
    end=OPENING.end + timedelta(days=1),
)


@pytest.fixture
def given(qapp, tmp_path) -> Given:
    made = given_office(tmp_path)
    write(made.office.book, entry(60, SessionsListed("agenda.csv", (TALK, ELSEWHERE, TOMORROW))))
    return made


@pytest.fixture
def agenda(qtbot, given: Given) -> Agenda:
    presenter = Agenda(given.office, given.notices)
    qtbot.addWidget(presenter.page)
    presenter.page.show()
    presenter.shown()
    given.settle()
    return presenter


def slots(given: Given) -> dict[str, Slot]:
    with given.office.book.reading() as reader:
        return {slot.session.id: slot for slot in reader.slots()}


def standing(given: Given) -> dict[str, tuple[object, ...]]:
    return {id: (s.session, s.start, s.end, s.room, s.cancelled, s.reason) for id, s in slots(given).items()}


def wish(given: Given, agenda: Agenda, deed: str, id: str = OPENING.id) -> None:
    agenda.view.wished.emit(deed, id)
    given.settle()


def delay(given: Given, agenda: Agenda, deed: str, *, with_rest: bool) -> None:
    """Agreed to, where it clashes."""
    agenda.view._with_rest.setChecked(with_rest)
    wish(given, agenda, deed)
    for dialog in agenda.view.findChildren(RippleDialog):
        dialog._go()
        given.settle()


@pytest.mark.parametrize(("deed", "minutes"), [("later_5", 5), ("later_10", 10), ("earlier_5", -5)])
def test_a_delay_is_one_press(given: Given, agenda: Agenda, deed: str, minutes: int) -> None:
    agenda.view._with_rest.setChecked(False)
    wish(given, agenda, deed)
    assert slots(given)[OPENING.id].start == OPENING.start + timedelta(minutes=minutes)
    assert slots(given)[TALK.id].start == TALK.start


def test_the_rooms_later_sessions_of_the_day_can_go_along(given: Given, agenda: Agenda) -> None:
    agenda.view._with_rest.setChecked(True)
    wish(given, agenda, "later_10")
    late = {id for id, slot in slots(given).items() if slot.start != slot.session.start}
    assert late == {OPENING.id, TALK.id}


@pytest.mark.parametrize(("deed", "id", "along"), [("later_10", OPENING.id, True), ("later_10", TALK.id, False)])
def test_it_says_that_later_sessions_moved_only_when_one_did(
    given: Given, agenda: Agenda, deed: str, id: str, along: bool
) -> None:
    agenda.view._with_rest.setChecked(True)
    wish(given, agenda, deed, id)
    assert ("moved along" in given.told[-1].text) is along


def move(given: Given, agenda: Agenda) -> None:
    agenda.view.wished.emit("move", OPENING.id)
    dialog = agenda.view.findChildren(MoveDialog)[-1]
    dialog._room.setCurrentText("Phòng C")
    dialog._move()
    given.settle()


def cancel(given: Given, agenda: Agenda) -> None:
    agenda.view.wished.emit("cancel", OPENING.id)
    dialog = agenda.view.findChildren(ReasonDialog)[-1]
    dialog._reason.setText("diễn giả ốm")
    dialog._give()
    given.settle()


def edit(given: Given, agenda: Agenda) -> None:
    agenda.view.wished.emit("edit", OPENING.id)
    dialog = agenda.view.findChildren(SessionDialog)[-1]
    dialog._title.setText("Khai mạc trọng thể")
    dialog._keep()
    given.settle()


def add(given: Given, agenda: Agenda) -> None:
    agenda.view.add_wished.emit()
    dialog = agenda.view.findChildren(SessionDialog)[-1]
    dialog._title.setText("Bế mạc")
    dialog._keep()
    given.settle()


CHANGES = {
    "delay": lambda given, agenda: delay(given, agenda, "later_10", with_rest=False),
    "delay with the rest": lambda given, agenda: delay(given, agenda, "later_5", with_rest=True),
    "move": move,
    "cancel": cancel,
    "edit": edit,
    "add": add,
    "remove": lambda given, agenda: wish(given, agenda, "remove"),
    "restore": lambda given, agenda: wish(given, agenda, "restore"),
}


@pytest.mark.parametrize("prior", ["nothing", "late", "moved", "cancelled"])
@pytest.mark.parametrize("change", CHANGES)
def test_every_change_can_be_taken_back(given: Given, agenda: Agenda, change: str, prior: str) -> None:
    organiser = given.office.organiser()
    if prior in ("late", "cancelled"):
        organiser.delay(OPENING.id, 7)
    if prior == "moved":
        organiser.move(OPENING.id, "Sân", OPENING.start + timedelta(hours=2))
    if prior == "cancelled":
        organiser.cancel(OPENING.id, "mưa")
    given.settle()
    before = standing(given)
    CHANGES[change](given, agenda)
    idle = (change == "restore" and prior == "nothing") or (change == "cancel" and prior == "cancelled")
    assert idle or standing(given) != before
    given.notices.undo()
    given.settle()
    assert standing(given) == before


def test_changes_are_taken_back_last_first(given: Given, agenda: Agenda) -> None:
    before = standing(given)
    wish(given, agenda, "later_5")
    move(given, agenda)
    cancel(given, agenda)
    for _ in range(3):
        given.notices.undo()
        given.settle()
    assert standing(given) == before
    assert not given.notices.can_undo


def test_what_is_not_as_planned_is_said_with_a_shape(qapp) -> None:
    plan = Slot(OPENING, OPENING.start, OPENING.end, OPENING.room)
    ten = timedelta(minutes=10)
    late = replace(plan, start=plan.start + ten, end=plan.end + ten)
    assert change_text(plan, ZONE) == ""
    assert change_text(late, ZONE) == "▲ 10 min later (planned 08:00)"
    assert change_text(replace(plan, end=plan.end + ten), ZONE) == "▲ 10 min longer"
    assert change_text(replace(late, room="B"), ZONE).endswith("another room (planned Hội trường A)")
    assert change_text(replace(plan, cancelled=True, reason="mưa"), ZONE) == "■ Cancelled: mưa"


def test_the_day_of_today_is_shown_and_the_other_is_one_press_away(given: Given, agenda: Agenda) -> None:
    titles = [line.cells[1] for line in agenda.view.table.lines]
    agenda.view.day_wished.emit(date(2026, 5, 2))
    assert (titles, [line.cells[1] for line in agenda.view.table.lines]) == (
        ["Khai mạc", "AI trong y tế", "Họp báo"],
        ["Lớp học"],
    )


def test_the_keys_do_what_the_buttons_do(qtbot, given: Given, agenda: Agenda) -> None:
    agenda.view.activateWindow()
    qtbot.waitUntil(agenda.view.isActiveWindow)
    agenda.view.choose(OPENING.id)
    agenda.view.view.setFocus()
    QTest.keyClick(agenda.view.view, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    given.settle()
    assert slots(given)[OPENING.id].start == OPENING.start + timedelta(minutes=5)
    assert agenda.view.chosen == OPENING.id


@pytest.mark.parametrize(
    ("start", "end", "wrong"), [("9:00", "8h30", True), ("9:00", "9:00", True), ("23:00", "1:00", False)]
)
def test_a_session_must_end_after_it_starts(given: Given, agenda: Agenda, start: str, end: str, wrong: bool) -> None:
    agenda.view.wished.emit("edit", OPENING.id)
    dialog = agenda.view.findChildren(SessionDialog)[-1]
    kept: list[Session] = []
    dialog.kept.connect(kept.append)
    dialog._start.setText(start)
    dialog._end.setText(end)
    dialog._keep()
    assert (bool(dialog._fields["end"].complaint), not kept) == (wrong, wrong)


def plan_of(given: Given, agenda: Agenda, path: Path) -> AgendaPlanDialog:
    agenda.look_at(path)
    given.settle()
    return agenda.view.findChildren(AgendaPlanDialog)[-1]


def test_a_programme_is_imported_after_it_was_agreed_to_and_taken_back(given: Given, agenda: Agenda, tmp_path) -> None:
    path = tmp_path / "chương trình.csv"
    rows = ["Khai mạc,01/05/2026,08:00,08:30,Hội trường A", "AI trong y tế,01/05/2026,08:30,09:00,Hội trường A"]
    rows += ["Họp báo,01/05/2026,08:30,09:00,Phòng B", "Giải lao,01/05/2026,09:00,09:15,Sảnh"]
    path.write_text("\n".join(["Nội dung,Ngày,Bắt đầu,Kết thúc,Phòng", *rows]), encoding="utf-8")
    before = standing(given)
    dialog = plan_of(given, agenda, path)
    assert standing(given) == before
    dialog._go(Take.ANYWAY)
    given.settle()
    titles = {slot.session.title for slot in slots(given).values()}
    assert titles == {"Khai mạc", "AI trong y tế", "Họp báo", "Giải lao"}
    given.notices.undo()
    given.settle()
    assert {id: s[1:] for id, s in standing(given).items()} == {id: s[1:] for id, s in before.items()}


def test_a_file_that_is_no_list_is_said_in_the_strip(given: Given, agenda: Agenda, tmp_path) -> None:
    path = tmp_path / "x.csv"
    path.write_bytes(b"")
    agenda.look_at(path)
    given.settle()
    assert (given.told[-1].tone, "x.csv" in given.told[-1].text) == ("stop", True)


def test_columns_that_are_not_plain_are_asked_for(given: Given, agenda: Agenda, tmp_path) -> None:
    path = tmp_path / "odd.csv"
    path.write_text("a,b,c\n02/05/2026,9h30,Bế mạc\n", encoding="utf-8")
    agenda.look_at(path)
    given.settle()
    step = agenda.view.findChildren(ColumnsStep)[-1]
    for choice, field in zip(step._choices, ("date", "start", "title"), strict=True):
        choice.choose(field)
    step._look()
    given.settle()
    agenda.view.findChildren(AgendaPlanDialog)[-1]._go(Take.ADDING)
    given.settle()
    assert "Bế mạc" in {slot.session.title for slot in slots(given).values()}


@pytest.mark.parametrize(("empty", "usual"), [(True, "Import the programme"), (False, "Keep the agenda as it is")])
def test_enter_does_not_lead_back_to_the_columns(qtbot, tmp_path, empty: bool, usual: str) -> None:
    given = given_office(tmp_path, empty=empty)
    agenda = Agenda(given.office, given.notices)
    qtbot.addWidget(agenda.page)
    path = tmp_path / "plain.csv"
    path.write_text("Ngày,Bắt đầu,Tên,Phòng\n02/05/2026,9h30,Bế mạc,A\n", encoding="utf-8")
    agenda.look_at(path)
    given.settle()
    dialog = agenda.view.findChildren(AgendaPlanDialog)[-1]
    assert dialog.focusWidget().text() == usual
    dialog.columns_wished.emit()
    given.settle()
    step = agenda.view.findChildren(ColumnsStep)[-1]
    assert step.window().focusWidget().text() == "See what will happen"


def test_times_of_the_first_session_are_the_mornings(qtbot, tmp_path) -> None:
    given = given_office(tmp_path, empty=True)
    agenda = Agenda(given.office, given.notices)
    qtbot.addWidget(agenda.page)
    agenda.shown()
    given.settle()
    add(given, agenda)
    (slot,) = slots(given).values()
    assert (slot.session.title, slot.start) == ("Bế mạc", datetime(2026, 5, 1, 8, 0, tzinfo=UTC))


@pytest.mark.parametrize(
    ("now", "shown"),
    [
        (datetime(2026, 4, 20, tzinfo=UTC), date(2026, 5, 1)),
        (datetime(2026, 5, 1, 16, 0, tzinfo=UTC), date(2026, 5, 1)),
        (datetime(2026, 5, 1, 22, 0, tzinfo=UTC), date(2026, 5, 2)),  # five in the morning at the venue
        (datetime(2026, 6, 1, tzinfo=UTC), date(2026, 5, 2)),
    ],
)
def test_the_day_shown_first_is_the_venues_today_or_the_next(
    given: Given, agenda: Agenda, now: datetime, shown: date
) -> None:
    given.office.clock.pass_time(now - given.office.clock.now())
    assert agenda._likely_day(agenda._programme) == shown


def test_an_agenda_of_many_days_takes_no_more_room(given: Given, agenda: Agenda) -> None:
    narrow = agenda.view.minimumSizeHint().width()
    days = tuple(
        replace(TOMORROW, id=SessionId(f"d{n}"), start=TOMORROW.start + n * DAY, end=TOMORROW.end + n * DAY)
        for n in range(1, 30)
    )
    write(given.office.book, entry(90, SessionsListed("", days)))
    agenda.read()
    given.settle()
    assert (len(agenda.view.days._chips()), agenda.view.minimumSizeHint().width()) == (31, narrow)


def test_a_delay_that_clashes_asks_first_and_moves_nothing_until_agreed(given: Given, agenda: Agenda) -> None:
    given.office.organiser().remove_session(TALK.id)
    meal = replace(
        TALK, id="meal", title="Ăn trưa", start=OPENING.end, end=OPENING.end + timedelta(hours=1), pause=True
    )
    meal = replace(meal, room=OPENING.room)
    given.office.organiser().set_session(meal)
    agenda.read()
    given.settle()
    wish(given, agenda, "later_10")
    dialog = agenda.view.findChildren(RippleDialog)[-1]
    assert slots(given)[OPENING.id].start == OPENING.start
    dialog._go()
    given.settle()
    assert slots(given)[OPENING.id].start == OPENING.start + timedelta(minutes=10)
    assert slots(given)["meal"].start == meal.start


def test_a_break_that_gave_its_minutes_gets_them_back(given: Given, agenda: Agenda) -> None:
    given.office.organiser().remove_session(TALK.id)
    rest = replace(
        OPENING, id="rest", title="Nghỉ", start=OPENING.end, end=OPENING.end + timedelta(minutes=15), pause=True
    )
    given.office.organiser().set_session(rest)
    agenda.read()
    given.settle()
    wish(given, agenda, "later_5")
    assert slots(given)["rest"].end == rest.end
    assert slots(given)["rest"].start == rest.start + timedelta(minutes=5)
    given.notices.undo()
    given.settle()
    assert (slots(given)["rest"].start, slots(given)["rest"].end) == (rest.start, rest.end)
