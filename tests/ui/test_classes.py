"""Classes, certificates and overlaps through the organiser's real window."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QItemSelectionModel, QPointF, Qt
from PySide6.QtWidgets import QApplication

from kiosk.app.classes import courses, register
from kiosk.app.ports import Topic
from kiosk.domain.arrivals import arrivals_of
from kiosk.domain.checkpoint import Checkpoint, Entry
from kiosk.domain.course import Course, HalfDay
from kiosk.domain.declarations import CourseSet
from kiosk.domain.facts import CheckpointSet
from kiosk.domain.ids import CheckpointId, CourseId
from tests.given import AN, BINH, DOOR, check_in, entry, write
from tests.ui.organiser_tools import Given, given_office
from ui.classes.class_dialog import ClassDialog
from ui.classes.desk import ClassDesk
from ui.organiser.arrival_curve import ArrivalCurve
from ui.organiser.exports import Exports
from ui.organiser.figures import Figures
from ui.organiser.reason_dialog import ReasonDialog
from ui.organiser.tables import choose_row
from ui.organiser.window import OrganiserWindow
from ui.theme import Scheme

HALL = Checkpoint(id=CheckpointId("hall"), name="Hội trường", entry=Entry.MANY)


@pytest.fixture
def given(qapp, tmp_path) -> Given:
    made = given_office(tmp_path)
    write(made.office.book, entry(5, CheckpointSet(HALL)))
    return made


@pytest.fixture
def window(qtbot, given: Given) -> OrganiserWindow:
    made = OrganiserWindow(given.office)
    qtbot.addWidget(made)
    made._notices.told.connect(given.told.append)
    made.show()
    given.settle()
    return made


def course(given: Given) -> Course:
    """It ran this morning, for two hours until now."""
    now = given.office.clock.now()
    half = HalfDay(name="Sáng", checkpoint=HALL.id, start=now - timedelta(hours=2), end=now)
    return Course(id=CourseId("c"), name="Lớp AI", half_days=(half,))


def sat(given: Given) -> None:
    """An was there from the beginning, Bình came late."""
    now, one = given.office.clock.now(), course(given)
    told = entry(40, CourseSet(one), at=now - timedelta(hours=3))
    write(given.office.book, told, check_in(41, AN, door=HALL, at=now - timedelta(hours=2)))
    write(given.office.book, check_in(42, BINH, door=HALL, at=now - timedelta(hours=1)))


def opened(given: Given, window: OrganiserWindow) -> ClassDesk:
    window.go_to("classes")
    given.settle()
    presenter = window.page("classes")
    assert isinstance(presenter, ClassDesk)
    return presenter


def again(given: Given, desk: ClassDesk) -> None:
    desk._read_now()
    given.settle()


def cells(desk: ClassDesk) -> list[list[str]]:
    table = desk.view.table
    return [[table.index(row, at).data() for at in range(table.columnCount())] for row in range(table.rowCount())]


def choose(desk: ClassDesk, *rows: int) -> None:
    view, flag = desk.view._view, QItemSelectionModel.SelectionFlag
    choose_row(view, rows[0])
    for at in rows[1:]:
        view.selectionModel().select(desk.view.table.index(at, 0), flag.Select | flag.Rows)


def test_without_a_class_one_is_made_from_the_agenda(given: Given, window: OrganiserWindow) -> None:
    desk = opened(given, window)
    empty = desk.view._stack.currentIndex()
    desk.view.agenda_wished.emit()
    given.settle()
    dialog = desk.view.findChildren(ClassDialog)[-1]
    dialog.name.setText("Lớp AI")
    dialog._keep()
    given.settle()
    with given.office.book.reading() as reader:
        (made,) = courses(reader)
    assert (empty, made.name, made.half_days[0].name, desk.view._stack.currentIndex()) == (1, "Lớp AI", "Morning", 0)
    window._undo()
    given.settle()
    again(given, desk)
    assert desk.view._stack.currentIndex() == 1


def test_without_a_checkpoint_the_way_leads_to_them(qtbot, tmp_path) -> None:
    given = given_office(tmp_path, empty=True)
    window = OrganiserWindow(given.office)
    qtbot.addWidget(window)
    window.show()
    desk = opened(given, window)
    desk.view.agenda_wished.emit()
    given.settle()
    assert window._title.text() == "Checkpoints"
    assert window._strip.said == "A class is recorded at checkpoints. Add one for it first."


def test_everyone_is_told_by_half_day(given: Given, window: OrganiserWindow) -> None:
    sat(given)
    desk = opened(given, window)
    assert cells(desk) == [
        ["Nguyễn Văn An", "Sở Y tế", "Present", "100 %", "Earned", ""],
        ["Trần Thị Bình", "Báo Sáng", "Late · 60′", "50 %", "48 min short", ""],
    ]
    assert desk.view.sentence == "2 participants, 1 have earned the certificate, 1 are short."
    desk.view.copy_sentence()
    assert QApplication.clipboard().text() == desk.view.sentence


def test_the_list_is_filtered_by_outcome_and_by_name(given: Given, window: OrganiserWindow) -> None:
    sat(given)
    desk = opened(given, window)
    desk.view._which.choose("short")
    short = [row[0] for row in cells(desk)]
    desk.view._which.choose("all")
    desk.view._search.setText("so y te")
    assert (short, [row[0] for row in cells(desk)]) == (["Trần Thị Bình"], ["Nguyễn Văn An"])


def test_it_follows_the_doors(given: Given, window: OrganiserWindow) -> None:
    sat(given)
    desk = opened(given, window)
    late = check_in(43, BINH, door=HALL, at=given.office.clock.now() - timedelta(minutes=110))
    write(given.office.book, late)
    given.office.news.tell(frozenset({Topic.ARRIVALS}))
    desk._pause.stop()
    desk._read_again()
    given.settle()
    assert [row[4] for row in cells(desk)] == ["Earned", "Earned"]


def test_certificates_are_issued_and_taken_back(given: Given, window: OrganiserWindow) -> None:
    sat(given)
    desk = opened(given, window)
    desk.view.issue.click()
    given.settle()
    again(given, desk)
    issued = [row[5] for row in cells(desk)]
    assert not desk.view.issue.isEnabled()
    assert given.told[-1].text == "Certificate 001/GCN is issued."
    window._undo()
    given.settle()
    again(given, desk)
    assert (issued, [row[5] for row in cells(desk)]) == (["001/GCN", ""], ["", ""])
    assert desk.view.issue.isEnabled()


def test_one_who_is_short_gets_it_only_for_a_reason(given: Given, window: OrganiserWindow) -> None:
    sat(given)
    desk = opened(given, window)
    choose(desk, 1)
    desk.view._offer()
    desk.view.action_wished.emit("give")
    dialog = desk.view.findChildren(ReasonDialog)[-1]
    dialog._give()
    refused = dialog.field.complaint
    dialog._reason.setText("có phép")
    dialog._give()
    given.settle()
    again(given, desk)
    assert (bool(refused), cells(desk)[1][5]) == (True, "001/GCN")


def test_a_wrong_name_is_replaced(given: Given, window: OrganiserWindow) -> None:
    sat(given)
    desk = opened(given, window)
    desk.papers.issue()
    given.settle()
    again(given, desk)
    dialog = desk.papers.open_replace(desk.known.shown.rows[0])
    dialog._give()
    assert dialog.field.complaint
    dialog.name.setText("Nguyễn Văn Ân")
    dialog.reason.setText("sai dấu")
    dialog._give()
    given.settle()
    again(given, desk)
    with given.office.book.reading() as reader:
        valid = register(reader).valid(CourseId("c"))
    assert [(paper.serial, paper.name, paper.replaces) for paper in valid.values()] == [
        ("002/GCN", "Nguyễn Văn Ân", "001/GCN")
    ]


def test_certificates_are_printed_and_their_folder_shown(given: Given, window: OrganiserWindow, tmp_path: Path) -> None:
    sat(given)
    desk = opened(given, window)
    desk.papers.issue()
    given.settle()
    again(given, desk)
    desk.papers.print_to(desk.papers._papers(), tmp_path / "gcn.pdf")
    given.settle()
    document = pypdfium2.PdfDocument(tmp_path / "gcn.pdf")
    said = document[0].get_textpage().get_text_bounded()
    document.close()
    assert AN.name in said
    assert given.shown == [tmp_path]
    assert not desk.view.working.isVisible()


def test_the_text_is_written_beside_its_picture(given: Given, window: OrganiserWindow) -> None:
    sat(given)
    desk = opened(given, window)
    dialog = desk.papers.open_text()
    before = dialog._preview.sheet
    dialog.edit.setPlainText("tiêu đề: X\n---\n{sao}")
    dialog.look()
    wrong, kept = dialog.complaint, dialog._preview.sheet
    dialog.edit.setPlainText("tiêu đề: GIẤY KHEN\n---\n# {tên}")
    dialog.look()
    dialog.keep.click()
    assert "Line 3" in wrong
    assert kept is before
    assert desk.papers._memory.recall("certificate").startswith("tiêu đề: GIẤY KHEN")


def test_a_class_is_changed_and_removed(given: Given, window: OrganiserWindow) -> None:
    sat(given)
    desk = opened(given, window)
    desk.view.change_wished.emit()
    dialog = desk.view.findChildren(ClassDialog)[-1]
    dialog.threshold.setText("50")
    dialog._add()
    dialog._keep()
    given.settle()
    again(given, desk)
    with given.office.book.reading() as reader:
        (made,) = courses(reader)
    assert (made.threshold, len(made.half_days)) == (50, 2)
    assert made.half_days[1].start - made.half_days[0].start == timedelta(days=1)
    desk.open_class(made).removed.emit()
    given.settle()
    again(given, desk)
    assert desk.view._stack.currentIndex() == 1


def test_what_is_wrong_with_a_class_is_told_and_it_stays_open(given: Given, window: OrganiserWindow) -> None:
    desk = opened(given, window)
    dialog = desk.open_class(replace(course(given), name=""), fresh=True)
    dialog._keep()
    given.settle()
    nameless = dialog._wrong.text()
    dialog.rows[0].end.show_time(dialog.rows[0].start.at)
    dialog._keep()
    assert nameless == "A class needs a name. Type one."
    assert dialog._wrong.text() == "Sáng ends before it starts. Correct its hours."
    assert dialog.isVisible()


def test_a_checkpoint_that_takes_each_guest_once_is_warned_of(given: Given, window: OrganiserWindow) -> None:
    desk = opened(given, window)
    dialog = desk.open_class(course(given), fresh=True)
    dialog._add()
    quiet = dialog._advice.text()
    for row in dialog.rows:
        row.place.choose(DOOR.id)
    dialog._advise()
    assert DOOR.name not in quiet
    assert DOOR.name in dialog._advice.text()


def test_who_was_at_both_is_told_in_a_sentence_and_by_unit(given: Given, window: OrganiserWindow) -> None:
    sat(given)
    write(given.office.book, check_in(50, AN, at=given.office.clock.now()))
    dialog = opened(given, window).open_overlap()
    given.settle()
    lines = [line.cells for line in dialog.table.lines]
    assert dialog.said.text() == "At Cửa chính and Hội trường: 1; only Cửa chính: 0; only Hội trường: 1."
    assert lines[0] == ("All together", "1", "0", "1", "0")
    assert ("      Sở Y tế", "1", "0", "0", "0") in lines
    dialog.choices[1].setCurrentIndex(0)
    dialog._count()
    assert dialog.said.text() == "Choose two different checkpoints."


def test_a_pdf_is_exported_from_the_page(given: Given, window: OrganiserWindow, tmp_path: Path) -> None:
    window.go_to("export")
    given.settle()
    presenter = window.page("export")
    assert isinstance(presenter, Exports)
    presenter.view.choose("units", "pdf")
    presenter.view._signed.setChecked(True)
    presenter.export_to("units", "pdf", "", tmp_path / "u.pdf")
    given.settle()
    document = pypdfium2.PdfDocument(tmp_path / "u.pdf")
    said = document[0].get_textpage().get_text_bounded()
    document.close()
    assert "Secretary" in said
    assert given.shown == [tmp_path]


def test_the_marks_and_bars_are_painted_in_both_looks(given: Given, window: OrganiserWindow) -> None:
    sat(given)
    desk = opened(given, window)
    view = desk.view._view
    view.resize(1100, 300)
    area = view.visualRect(desk.view.table.index(0, 2))
    pictures = [view.viewport().grab(area).toImage()]
    given.office.theme.scheme = Scheme.DARK
    pictures.append(view.viewport().grab(area).toImage())
    colours = [{image.pixelColor(x, image.height() // 2).name() for x in range(image.width())} for image in pictures]
    assert all(len(seen) > 2 for seen in colours)
    assert colours[0] != colours[1]


def test_the_heads_are_the_half_days(given: Given, window: OrganiserWindow) -> None:
    sat(given)
    table = opened(given, window).view.table
    heads = [table.headerData(at, Qt.Orientation.Horizontal) for at in range(table.columnCount())]
    assert heads == ["Name", "Unit", "Sáng", "Share", "Result", "Certificate"]


def test_an_overlap_is_exported_as_what_its_name_ends_in(given: Given, window: OrganiserWindow, tmp_path: Path) -> None:
    sat(given)
    dialog = opened(given, window).open_overlap()
    given.settle()
    for name in ("o.pdf", "o.csv"):
        dialog.export_to(tmp_path / name)
        given.settle()
    assert (tmp_path / "o.pdf").read_bytes().startswith(b"%PDF")
    assert "Only Hội trường" in (tmp_path / "o.csv").read_text(encoding="utf-8-sig")
    assert given.shown == [tmp_path, tmp_path]


def test_the_curve_of_arrivals_tells_its_bars(given: Given, window: OrganiserWindow) -> None:
    now = given.office.clock.now()
    write(given.office.book, check_in(50, AN, at=now - timedelta(minutes=12)), check_in(51, BINH, at=now))
    window.go_to("figures")
    given.settle()
    presenter = window.page("figures")
    assert isinstance(presenter, Figures)
    curve = presenter.view.curve
    curve.resize(900, curve.height())
    bars = curve.bars()
    assert curve.said == "First 08:48, last 09:00; most at 08:48: 1 in a minute"
    assert [round(bar.height(), 1) for bar in bars] == [bars[0].height(), 1.0, 1.0, bars[0].height()]
    assert curve.tip_at(bars[0].center()) == "08:45–08:50: 1 came"
    assert curve.tip_at(bars[-1].center() + QPointF(40, 0)) == curve.said


def test_a_day_of_arrivals_fits_the_narrowest_window(qtbot, given: Given) -> None:
    curve = ArrivalCurve(given.office.theme)
    qtbot.addWidget(curve)
    curve.resize(240, 42)
    now = given.office.clock.now()
    curve.show_arrivals(arrivals_of([now + timedelta(minutes=5 * n) for n in range(200)]), "First …", "UTC")
    assert all(bar.left() >= 0 and bar.right() <= curve.width() for bar in curve.bars())
    assert curve.grab().toImage().pixelColor(20, 30) != curve.grab().toImage().pixelColor(2, 2)
