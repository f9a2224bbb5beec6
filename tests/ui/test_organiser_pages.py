"""Checkpoints, figures, exports, codes and the file's care, through the real window."""

import csv
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from kiosk.app.ports import Topic
from kiosk.domain.checkpoint import Checkpoint, Entry
from kiosk.domain.facts import AttendeeNamed
from kiosk.domain.ids import CheckpointId, FactId
from kiosk.domain.person import Person
from tests.given import BINH, DOOR, check_in, entry, write
from tests.ui.organiser_tools import Given, given_office
from ui.organiser.agenda_plan_dialog import AgendaPlanDialog
from ui.organiser.care_page import Care
from ui.organiser.checkpoint_dialog import CheckpointDialog
from ui.organiser.checkpoint_words import audience_text, entry_text, hours_text
from ui.organiser.checkpoints import Checkpoints
from ui.organiser.codes import Codes
from ui.organiser.exports import Exports
from ui.organiser.figures import Figures
from ui.organiser.import_page import COLUMNS
from ui.organiser.imports import Imports
from ui.organiser.inputs import Hour, time_typed
from ui.organiser.office import Presenter
from ui.organiser.tables import choose_row
from ui.organiser.window import PLACES, OrganiserWindow

ZONE = "Asia/Ho_Chi_Minh"


@pytest.fixture
def given(qapp, tmp_path) -> Given:
    return given_office(tmp_path)


@pytest.fixture
def window(qtbot, given: Given) -> OrganiserWindow:
    made = OrganiserWindow(given.office)
    qtbot.addWidget(made)
    made._notices.told.connect(given.told.append)
    made.show()
    given.settle()
    return made


def page(given: Given, window: OrganiserWindow, name: str):
    window.go_to(name)
    given.settle()
    return window.page(name)


def checkpoints(given: Given) -> dict[str, Checkpoint]:
    with given.office.book.reading() as reader:
        return {place.name: place for place in reader.checkpoints()}


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_page_opens_in_both_languages(given: Given, window: OrganiserWindow, language: str) -> None:
    given.office.tongue.speak(language)
    titles = []
    for place in PLACES:
        page(given, window, place.name)
        titles.append(window._title.text())
    given.office.tongue.speak("en")
    given.settle()
    assert len(set(titles)) == len(PLACES)
    assert (titles[0] == "Guests") is (language == "en")


def test_every_page_opens_for_an_event_with_nothing_in_it(qtbot, tmp_path) -> None:
    given = given_office(tmp_path, empty=True)
    window = OrganiserWindow(given.office)
    qtbot.addWidget(window)
    window.show()
    for place in PLACES:
        page(given, window, place.name)
    assert [notice for notice in given.told if notice.tone == "stop"] == []


def test_keys_turn_the_pages(qtbot, given: Given, window: OrganiserWindow) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    agenda = [place.name for place in PLACES].index("agenda")
    QTest.keyClick(window, Qt.Key(Qt.Key.Key_1 + agenda), Qt.KeyboardModifier.ControlModifier)
    given.settle()
    assert window._title.text() == "Agenda"


def test_the_way_to_reception_and_lobby(qtbot, window: OrganiserWindow) -> None:
    with qtbot.waitSignals([window.reception_wished, window.lobby_wished]):
        window._bar._reception.click()
        window._bar._lobby.click()


def test_undo_takes_back_what_the_strip_says(given: Given, window: OrganiserWindow) -> None:
    agenda = page(given, window, "agenda")
    agenda.view.wished.emit("later_5", "s-open")
    given.settle()
    shown = window._strip.isVisible()
    window._strip.undo_wished.emit()
    given.settle()
    with given.office.book.reading() as reader:
        (slot,) = reader.slots()
    assert (shown, window._strip.said, slot.start == slot.session.start) == (True, "Taken back.", True)


def open_checkpoint(given: Given, window: OrganiserWindow, id: str = "") -> CheckpointDialog:
    presenter = page(given, window, "checkpoints")
    assert isinstance(presenter, Checkpoints)
    if id:
        presenter.view.wished.emit("change", id)
    else:
        presenter.view.add_wished.emit()
    given.settle()
    return presenter.view.findChildren(CheckpointDialog)[-1]


def test_a_checkpoint_is_added_for_a_block_that_exists(given: Given, window: OrganiserWindow) -> None:
    dialog = open_checkpoint(given, window)
    dialog._name.setText("Lớp học")
    offered = [tick.text() for tick in dialog._blocks._ticks]
    next(tick for tick in dialog._blocks._ticks if tick.text() == "Báo chí").setChecked(True)
    dialog._keep()
    given.settle()
    assert offered == ["Sở, ngành", "Báo chí"]
    assert checkpoints(given)["Lớp học"].blocks == ("Báo chí",)


def test_a_checkpoint_is_changed_and_changed_back(given: Given, window: OrganiserWindow) -> None:
    dialog = open_checkpoint(given, window, DOOR.id)
    dialog._entry.choose(Entry.MANY)
    dialog._opens.tick.setChecked(True)
    dialog._keep()
    given.settle()
    changed = checkpoints(given)[DOOR.name]
    window._undo()
    given.settle()
    assert (changed.entry, changed.opens) == (Entry.MANY, datetime(2026, 5, 1, 0, 30, tzinfo=UTC))
    assert checkpoints(given)[DOOR.name] == DOOR


@pytest.mark.parametrize(("name", "field"), [("", "_name_field"), (DOOR.name, "_name_field")])
def test_a_name_that_cannot_be_is_told_beside_it(given: Given, window: OrganiserWindow, name: str, field: str) -> None:
    dialog = open_checkpoint(given, window)
    dialog._name.setText(name)
    dialog._keep()
    given.settle()
    assert getattr(dialog, field).complaint
    assert list(checkpoints(given)) == [DOOR.name]


def test_hours_the_wrong_way_round_are_told_beside_them(given: Given, window: OrganiserWindow) -> None:
    dialog = open_checkpoint(given, window, DOOR.id)
    for when, at in ((dialog._opens, "18:00"), (dialog._closes, "8:00")):
        when.tick.setChecked(True)
        when._hour.setText(at)
    dialog._keep()
    assert dialog._hours_field.complaint


AT_SEVEN = datetime(2026, 5, 1, 0, 0, tzinfo=UTC)
AT_NOON = datetime(2026, 5, 1, 5, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("change", "entry", "hours", "audience"),
    [
        ({}, "Once; again after going out", "Always", "Everyone"),
        ({"reentry": False}, "Once, and never again", "Always", "Everyone"),
        ({"entry": Entry.MANY, "blocks": ("A", "B")}, "As often as they like", "Always", "A · B"),
        ({"opens": AT_SEVEN}, "Once; again after going out", "From 01/05/2026 07:00", "Everyone"),
        ({"opens": AT_SEVEN, "closes": AT_NOON}, "Once; again after going out", "01/05/2026 07:00 – 12:00", "Everyone"),
    ],
)
def test_a_checkpoints_terms_in_words(qapp, change: dict[str, object], entry: str, hours: str, audience: str) -> None:
    place = replace(DOOR, **change)
    assert (entry_text(place), hours_text(place, ZONE), audience_text(place)) == (entry, hours, audience)


def test_figures_follow_the_doors(given: Given, window: OrganiserWindow, qtbot) -> None:
    presenter = page(given, window, "figures")
    assert isinstance(presenter, Figures)
    before = [label.text() for label in presenter.view._figures]
    write(given.office.book, check_in(70, BINH))
    given.office.news.tell(frozenset({Topic.ARRIVALS}))
    presenter._pause.stop()
    presenter._read_again()
    given.settle()
    came = {line.cells[0].strip(): line.cells[2] for line in presenter.view.table.lines}
    assert (before, [label.text() for label in presenter.view._figures]) == (["0", "2", "0", "0"], ["1", "2", "1", "0"])
    assert came == {"All together": "1", "Sở, ngành": "0", "Sở Y tế": "0", "Báo chí": "1", "Báo Sáng": "1"}


def test_a_crowd_at_the_doors_is_read_once(given: Given, window: OrganiserWindow) -> None:
    presenter = page(given, window, "figures")
    assert isinstance(presenter, Figures)
    asked = []
    presenter.ask = lambda *work: asked.append(work)  # type: ignore[method-assign]
    for _ in range(50):
        given.office.news.tell(frozenset({Topic.ARRIVALS}))
    presenter._pause.stop()
    presenter._read_again()
    assert len(asked) == 1


def test_an_export_is_written_and_its_folder_opened(given: Given, window: OrganiserWindow, tmp_path: Path) -> None:
    presenter = page(given, window, "export")
    assert isinstance(presenter, Exports)
    target = tmp_path / "khach.csv"
    presenter.export_to("guests", "csv", "", target)
    given.settle()
    with target.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert (len(rows), given.shown, given.told[-1].text) == (3, [tmp_path], "khach.csv is written.")


def test_an_export_that_cannot_be_is_said(given: Given, window: OrganiserWindow, tmp_path: Path) -> None:
    presenter = page(given, window, "export")
    assert isinstance(presenter, Exports)
    presenter.export_to("guests", "csv", "", tmp_path / "no folder" / "khach.csv")
    given.settle()
    assert (given.told[-1].tone, given.shown, presenter.view._go.isEnabled()) == ("stop", [], True)


def test_the_checkpoint_is_asked_only_where_it_matters(given: Given, window: OrganiserWindow) -> None:
    presenter = page(given, window, "export")
    assert isinstance(presenter, Exports)
    asked = {}
    for what in ("attendance", "units", "guests", "journal"):
        presenter.view.choose(what, "xlsx")
        asked[what] = not presenter.view._fields[1].isHidden()
    assert asked == {"attendance": True, "units": True, "guests": False, "journal": False}


@pytest.mark.parametrize(("form", "files"), [("png", 2), ("svg", 2), ("csv", 1), ("pdf", 1)])
def test_codes_are_made_into_a_folder(
    given: Given, window: OrganiserWindow, tmp_path: Path, form: str, files: int
) -> None:
    presenter = page(given, window, "codes")
    assert isinstance(presenter, Codes)
    presenter.make_in(form, tmp_path / "codes")
    given.settle()
    assert len(list((tmp_path / "codes").iterdir())) == files
    assert (given.shown, presenter.view._working.isHidden()) == ([tmp_path / "codes"], True)


def test_stopping_the_codes_leaves_none(given: Given, window: OrganiserWindow, tmp_path: Path) -> None:
    presenter = page(given, window, "codes")
    assert isinstance(presenter, Codes)
    lane, waiting = given.office.lane, []
    lane._executor = type("Later", (), {"start": lambda self, work: waiting.append(work)})()
    presenter.make_in("png", tmp_path / "codes")
    presenter.view.stop_wished.emit()
    waiting.pop()()
    given.settle()
    assert (given.told[-1].text, (tmp_path / "codes").exists()) == ("Stopped. No code was written.", False)


def care(given: Given, window: OrganiserWindow) -> Care:
    presenter = page(given, window, "file")
    assert isinstance(presenter, Care)
    return presenter


def test_a_whole_file_is_said_to_be_whole(given: Given, window: OrganiserWindow) -> None:
    presenter = care(given, window)
    presenter.verify()
    given.settle()
    assert presenter.view._health.text().startswith("The file is whole: 4 facts")


def test_a_backup_is_made_and_restored_as_another_file(given: Given, window: OrganiserWindow, tmp_path: Path) -> None:
    presenter = care(given, window)
    presenter.back_up_to(tmp_path / "copy.kiosk")
    given.settle()
    presenter.restore_as(tmp_path / "copy.kiosk", tmp_path / "again.kiosk")
    given.settle()
    health = given.office.files.verify(tmp_path / "again.kiosk")
    assert (health.facts, health.problems, given.shown) == (4, (), [tmp_path, tmp_path])


def test_a_backup_over_a_file_is_refused_with_a_sentence(given: Given, window: OrganiserWindow) -> None:
    presenter = care(given, window)
    presenter.back_up_to(given.office.book.path)
    given.settle()
    assert (given.told[-1].tone, presenter.view._working.isHidden()) == ("stop", True)


@pytest.mark.parametrize(
    ("typed", "time"),
    [("8:30", "08:30"), ("8h30", "08:30"), ("8h", "08:00"), ("0830", "08:30"), ("830", "08:30"), ("8", "08:00")],
)
def test_times_are_read_as_people_write_them(typed: str, time: str) -> None:
    assert f"{time_typed(typed):%H:%M}" == time


@pytest.mark.parametrize("typed", ["", "24:00", "8:60", "x", "8:3x", "12345"])
def test_what_is_no_time_is_none(typed: str) -> None:
    assert time_typed(typed) is None


def test_a_time_that_is_none_leaves_the_one_before(qtbot) -> None:
    hour = Hour()
    qtbot.addWidget(hour)
    hour.setText("9h15")
    QTest.keyClick(hour, Qt.Key.Key_Up)
    hour.setText("99")
    hour.editingFinished.emit()
    assert hour.text() == "09:20"


def test_a_checkpoint_without_guests_yet_is_told_in_the_table(given: Given, window: OrganiserWindow) -> None:
    given.office.organiser().set_checkpoint(Checkpoint(id=CheckpointId("lunch"), name="Bữa trưa"))
    presenter = page(given, window, "checkpoints")
    assert [line.cells[0] for line in presenter.view.table.lines] == [DOOR.name, "Bữa trưa"]


def drop(window: OrganiserWindow, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, left, none))


def test_a_list_dropped_anywhere_is_looked_at(given: Given, window: OrganiserWindow, tmp_path: Path) -> None:
    path = tmp_path / "khách.csv"
    path.write_text("Họ tên,Đơn vị\nLê Cúc,Sở Y tế\n", encoding="utf-8")
    drop(window, path)
    given.settle()
    imports = window.page("import")
    assert isinstance(imports, Imports)
    assert (window._title.text(), imports.view.step) == ("Import", COLUMNS)


def test_a_list_dropped_on_the_agenda_is_a_programme(given: Given, window: OrganiserWindow, tmp_path: Path) -> None:
    path = tmp_path / "ct.csv"
    path.write_text("Nội dung,Ngày,Bắt đầu\nBế mạc,02/05/2026,16:00\n", encoding="utf-8")
    agenda = page(given, window, "agenda")
    drop(window, path)
    given.settle()
    assert agenda.view.findChildren(AgendaPlanDialog)


def test_a_dialog_that_was_closed_is_gone_and_hears_no_answer(given: Given, window: OrganiserWindow, qapp) -> None:
    presenter = page(given, window, "checkpoints")
    presenter.view.add_wished.emit()
    presenter.view.findChildren(CheckpointDialog)[-1].reject()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    given.settle()
    assert presenter.view.findChildren(CheckpointDialog) == []


def test_a_window_that_was_closed_hears_no_answer_and_the_work_is_done(given: Given) -> None:
    page, done = QWidget(), []
    asker, heard = Presenter(given.office, given.notices, page), []
    asker.ask(lambda: done.append(1), heard.append, heard.append)
    shiboken6.delete(page)
    given.settle()
    assert (done, heard) == ([1], [])


def test_the_roll_call_is_read_for_all_and_for_the_line_chosen(given: Given, window: OrganiserWindow, qapp) -> None:
    named = AttendeeNamed(DOOR.id, BINH.id, FactId("f000070"), Person("Lê Lan"))
    write(given.office.book, check_in(70, BINH), entry(71, named))
    presenter = page(given, window, "figures")
    assert isinstance(presenter, Figures)
    view = presenter.view
    assert view.sentence == "Invited 2, present 1 (1 of them represented), absent 1."
    choose_row(view._view, next(row for row, line in enumerate(view.table.lines) if "Báo Sáng" in line.cells[0]))
    assert view.sentence == "Báo Sáng: invited 1, present 1 (1 of them represented), absent 0."
    view._copy.click()
    assert qapp.clipboard().text() == view.sentence
