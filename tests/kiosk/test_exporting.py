"""What is exported: who came, by unit, the list and the journal; and that our own list comes back as it was."""

import csv
import json
from dataclasses import replace
from datetime import UTC, date, datetime
from io import StringIO
from pathlib import Path

import pytest
import python_calamine

from kiosk.app.double_changes import clashes
from kiosk.app.exporting import FORMATS, WHATS, export
from kiosk.domain.checkpoint import Checkpoint, Kind
from kiosk.domain.event import Event
from kiosk.domain.facts import (
    AttendeeNamed,
    CheckedIn,
    CheckedOut,
    CheckpointSet,
    Entry,
    EventDescribed,
    GuestsListed,
    PassageUndone,
    SessionsListed,
    Stamp,
    StandingChanged,
    Unfamiliar,
    WalkInAdded,
)
from kiosk.domain.ids import CheckpointId, DeskId, FactId, InvitationId, SessionId
from kiosk.domain.invitation import Invitation, Standing
from kiosk.domain.person import Authority, Person
from kiosk.domain.presence import Came
from kiosk.domain.session import Session
from kiosk.errors import BadInput, NotFound
from kiosk.words import Words
from tests.kiosk.lists import import_list
from tests.kiosk.memory_book import MemoryBook

DOOR, CLASS = CheckpointId("door"), CheckpointId("class")
NAMES = {
    "an": ("Nguyễn Văn An", "Sở Y tế", "Sở"),
    "binh": ("Trần Bình", "Sở Y tế", "Sở"),
    "chi": ("Lê Chi", "Quận 1", "Quận"),
}


def guest(id: str, **more) -> Invitation:
    name, unit, block = NAMES[id]
    return Invitation(
        id=InvitationId(id), code=f"K{id}", name=name, unit=unit, block=block, category="Đại biểu", **more
    )


def entry(number: int, fact, minute: int = 0, desk: str = "quầy 1") -> Entry:
    at = datetime(2019, 9, 25, 1, minute, tzinfo=UTC)
    return Entry(Stamp(FactId(f"f{number}"), DeskId(desk), at), fact)


@pytest.fixture
def book() -> MemoryBook:
    event = Event(name="Hội thảo", zone="Asia/Ho_Chi_Minh", first_day=date(2019, 9, 25), last_day=date(2019, 9, 26))
    guests = (guest("an", phone="+84912", extra=(("Size áo", "M"),)), guest("binh", note="=1+1"), guest("chi"))
    walk_in = Invitation(id=InvitationId("w"), code="KW", name="Võ Dung", unit="Báo", block="Báo chí", walk_in=True)
    return MemoryBook(
        entry(1, EventDescribed(event)),
        entry(2, CheckpointSet(Checkpoint(id=DOOR, name="Cửa chính"))),
        entry(3, CheckpointSet(Checkpoint(id=CLASS, name="Lớp học", units=("Quận 1",)))),
        entry(4, GuestsListed("g.csv", guests)),
        entry(5, CheckedIn(DOOR, InvitationId("an")), 4),
        entry(6, CheckedOut(DOOR, InvitationId("an")), 30),
        entry(7, CheckedIn(DOOR, InvitationId("binh"), Came.REPRESENTATIVE), 6, "quầy 2"),
        entry(8, CheckedIn(DOOR, InvitationId("chi")), 7),
        entry(9, PassageUndone(DOOR, InvitationId("chi"), FactId("f8"), "nhầm người"), 8),
        entry(10, WalkInAdded(walk_in), 9),
        entry(11, CheckedIn(DOOR, InvitationId("w"), Came.WALK_IN), 9),
        entry(12, StandingChanged(InvitationId("chi"), Standing.BLOCKED, "theo yêu cầu"), 10),
    )


def exported(book, tmp_path, what, as_, language="vi", **options) -> Path:
    path = tmp_path / f"{what}.{as_}"
    with book.reading() as reader:
        export(what, as_, path, reader, Words(language), **options)
    return path


def csv_rows(book, tmp_path, what, language="vi", **options):
    text = exported(book, tmp_path, what, "csv", language, **options).read_text(encoding="utf-8-sig")
    return list(csv.DictReader(StringIO(text, newline="")))


def json_rows(book, tmp_path, what, **options):
    return json.loads(exported(book, tmp_path, what, "json", **options).read_text(encoding="utf-8"))


def test_attendance_tells_who_came_when_and_how(book, tmp_path) -> None:
    rows = {row["Họ và tên"]: row for row in csv_rows(book, tmp_path, "attendance", checkpoint=DOOR)}
    columns = ("Trạng thái", "Vào lần đầu", "Ra lần cuối", "Quầy", "Ai đến", "Hoàn tác", "Lý do hoàn tác")
    assert {name: tuple(row[c] for c in columns) for name, row in rows.items()} == {
        "Nguyễn Văn An": ("Đã ra", "2019-09-25 08:04:00", "2019-09-25 08:30:00", "quầy 1", "Chính danh", "0", ""),
        "Trần Bình": ("Đã vào", "2019-09-25 08:06:00", "", "quầy 2", "Đi thay", "0", ""),
        "Lê Chi": ("Chưa đến", "", "", "", "", "1", "nhầm người"),
        "Võ Dung": ("Đã vào", "2019-09-25 08:09:00", "", "quầy 1", "Tự đến", "0", ""),
    }
    an = rows["Nguyễn Văn An"]
    assert (an["Đơn vị"], an["Khối"], an["Đối tượng"], an["Điểm kiểm soát"]) == (
        "Sở Y tế", "Sở", "Đại biểu", "Cửa chính",
    )  # fmt: skip


def test_attendance_without_a_checkpoint_tells_of_all(book, tmp_path) -> None:
    rows = json_rows(book, tmp_path, "attendance")
    assert [(row["checkpoint"], row["name"]) for row in rows if row["checkpoint"] == "Lớp học"] == [
        ("Lớp học", "Lê Chi")
    ]
    assert rows[0] | {"code": ""} == {
        "checkpoint": "Cửa chính",
        "name": "Nguyễn Văn An",
        "post": "",
        "unit": "Sở Y tế",
        "block": "Sở",
        "category": "Đại biểu",
        "code": "",
        "seat": "",
        "state": "out",
        "first_in": "2019-09-25T08:04:00.000+07:00",
        "last_out": "2019-09-25T08:30:00.000+07:00",
        "desk": "quầy 1",
        "came": "invited",
        "undone": 0,
        "reasons": "",
        "attendee": "Nguyễn Văn An",
        "attendee_post": "",
        "attendee_phone": "",
        "authority": "",
        "accepted_by": "",
        "late": "",
        "absence": "",
    }


def test_attendance_tells_who_stood_in_and_who_came_along(book, tmp_path) -> None:
    lan = Person("Lê Lan", "Phó Giám đốc", "0903", Authority.PHONE)
    book.record(entry(20, AttendeeNamed(DOOR, InvitationId("binh"), FactId("f7"), lan), 7, "quầy 3"))
    along = CheckedIn(DOOR, InvitationId("binh"), Came.COMPANION, person="Hoa", along=FactId("f7"))
    book.record(entry(21, along, 8))
    rows = [row for row in csv_rows(book, tmp_path, "attendance", checkpoint=DOOR) if row["Họ và tên"] == "Trần Bình"]
    columns = (
        "Ai đến",
        "Người thực đến",
        "Chức vụ người đến",
        "Điện thoại người đến",
        "Căn cứ đi thay",
        "Nơi chấp nhận",
    )
    assert [tuple(row[c] for c in ("Trạng thái", *columns)) for row in rows] == [
        ("Đã vào", "Đi thay", "Lê Lan", "Phó Giám đốc", "0903", "Qua điện thoại", "quầy 3"),
        ("Đã vào", "Đi cùng", "Hoa", "", "", "", "quầy 1"),
    ]
    total = json_rows(book, tmp_path, "units", checkpoint=DOOR)[-1]
    figures = ("expected", "present", "representatives", "absent", "walk_ins", "companions", "extra", "came", "inside")
    assert tuple(total[f] for f in figures) == (2, 2, 1, 0, 1, 1, 2, 4, 3)
    journal = [row["Chi tiết"] for row in csv_rows(book, tmp_path, "journal")]
    assert "person: Lê Lan, Phó Giám đốc, 0903, phone" in journal


def test_units_have_subtotals_by_block_and_a_total(book, tmp_path) -> None:
    figures = ("expected", "came", "inside", "representatives", "walk_ins", "absent")
    rows = json_rows(book, tmp_path, "units", checkpoint=DOOR)
    assert [(r["level"], r["block"], r["unit"], *(r[f] for f in figures)) for r in rows] == [
        ("unit", "Sở", "Sở Y tế", 2, 2, 1, 1, 0, 0),
        ("block", "Sở", "", 2, 2, 1, 1, 0, 0),
        ("unit", "Quận", "Quận 1", 0, 0, 0, 0, 0, 0),  # cancelled: not expected any more
        ("block", "Quận", "", 0, 0, 0, 0, 0, 0),
        ("unit", "Báo chí", "Báo", 0, 1, 1, 0, 1, 0),
        ("block", "Báo chí", "", 0, 1, 1, 0, 1, 0),
        ("total", "", "", 2, 3, 2, 1, 1, 0),
    ]


def test_attendance_in_a_spreadsheet_has_a_sheet_for_each_checkpoint_and_one_by_unit(book, tmp_path) -> None:
    sheets = python_calamine.CalamineWorkbook.from_path(str(exported(book, tmp_path, "attendance", "xlsx")))
    assert sheets.sheet_names == ["Cửa chính", "Lớp học", "Theo đơn vị"]
    door = sheets.get_sheet_by_name("Cửa chính").to_python()
    first_in = door[0].index("Vào lần đầu")
    assert door[1][first_in] == datetime(2019, 9, 25, 8, 4)  # noqa: DTZ001 - sheets know no zone
    assert len(door) == 5
    units = python_calamine.CalamineWorkbook.from_path(str(exported(book, tmp_path, "units", "xlsx")))
    assert len(units.sheet_names) == 2


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("as_", ["csv", "xlsx"])
def test_our_own_list_comes_back_as_it_was(book, tmp_path, language, as_) -> None:
    path = exported(book, tmp_path, "guests", as_, language)
    guests = list(book.guests())
    counts = import_list(book, path)
    assert (counts.new, counts.changed, counts.unchanged, counts.gone, counts.refused) == (0, 0, 4, 0, 0)
    fresh = MemoryBook()
    assert import_list(fresh, path).new == 4
    kept = [(g.code, g.name, g.unit, g.block, g.phone, g.note, g.standing, g.extra) for g in guests]
    assert [(g.code, g.name, g.unit, g.block, g.phone, g.note, g.standing, g.extra) for g in fresh.guests()] == kept


def test_csv_guards_against_formulas_and_spreadsheets_need_not(book, tmp_path) -> None:
    rows = csv_rows(book, tmp_path, "guests", "en")
    assert [(row["Phone"], row["Note"]) for row in rows[:2]] == [("'+84912", ""), ("", "'=1+1")]
    sheet = python_calamine.CalamineWorkbook.from_path(str(exported(book, tmp_path, "guests", "xlsx", "en")))
    headings, first, second = sheet.get_sheet_by_index(0).to_python()[:3]
    assert (first[headings.index("Phone")], second[headings.index("Note")]) == ("+84912", "=1+1")


def test_the_journal_tells_what_happened_in_order(book, tmp_path) -> None:
    session = Session(
        id=SessionId("s"),
        title="Khai mạc",
        start=datetime(2019, 9, 25, 1, tzinfo=UTC),
        end=datetime(2019, 9, 25, 2, tzinfo=UTC),
    )
    book.record(entry(13, SessionsListed("a.csv", (session,)), 11))
    book.record(entry(14, Unfamiliar("tombola_drawn", b"{}"), 12))
    rows = json_rows(book, tmp_path, "journal")
    assert [row["kind"] for row in rows] == [
        "event_described", "checkpoint_set", "checkpoint_set", "guests_listed", "checked_in", "checked_out",
        "checked_in", "checked_in", "passage_undone", "walk_in_added", "checked_in", "standing_changed",
        "sessions_listed", "tombola_drawn",
    ]  # fmt: skip
    told = [(row["guest"], row["checkpoint"], row["detail"]) for row in rows]
    assert told[3] == ("", "", "source: g.csv; invitations: 3")
    assert told[6] == ("Trần Bình", "Cửa chính", "came: representative; source: scan")
    assert told[8] == ("Lê Chi", "Cửa chính", "reason: nhầm người")
    assert told[11] == ("Lê Chi", "", "standing: blocked; reason: theo yêu cầu")
    assert told[12] == ("", "", "source: a.csv; sessions: 1")
    assert [row["fact"] for row in rows][:2] == ["f1", "f2"]


def test_the_journal_tells_an_edit_field_by_field_and_what_two_desks_changed(book, tmp_path) -> None:
    (an, *_) = book.guests()
    edits = [
        entry(n, GuestsListed("by hand", (replace(an, seat=seat, attention=seat == "B"),), (an,)), n, desk=f"quầy {n}")
        for n, seat in ((13, "A"), (14, "B"))
    ]
    (said,) = clashes(edits[1], [edits[0]])
    for one in (*edits, entry(15, said, 15)):
        book.record(one)
    first, second, twice = json_rows(book, tmp_path, "journal")[-3:]
    assert (first["guest"], first["detail"]) == (an.name, f"source: by hand; seat: {an.seat or '–'} → A")
    assert second["detail"] == f"source: by hand; seat: {an.seat or '–'} → B; attention: – → True"
    assert (twice["kind"], twice["guest"]) == ("double_change", an.name)
    assert "fields: seat; second: f14; second_desk: quầy 14" in twice["detail"]


@pytest.mark.parametrize("what", [what for what in WHATS if what != "overlap"])
@pytest.mark.parametrize("as_", [as_ for as_ in FORMATS if as_ != "pdf"])
@pytest.mark.parametrize("language", ["vi", "en"])
def test_everything_can_be_exported_from_an_empty_event(tmp_path, what, as_, language) -> None:
    assert exported(MemoryBook(), tmp_path, what, as_, language).stat().st_size > 3


def headings(file: Path) -> set[str]:
    return set(next(csv.reader(StringIO(file.read_text(encoding="utf-8-sig"), newline=""))))


def test_headings_are_in_the_readers_language(book, tmp_path) -> None:
    book.record(entry(90, CheckpointSet(Checkpoint(id=CheckpointId("pack"), name="Tài liệu", kind=Kind.HAND_OUT))))
    book.record(entry(91, CheckedIn(CheckpointId("pack"), InvitationId("an"))))
    for what in WHATS:
        vi, en = (headings(exported(book, tmp_path, what, "csv", language)) for language in ("vi", "en"))
        assert vi & en <= {"Email", "Size áo"}


@pytest.mark.parametrize("as_", ["csv", "xlsx", "json"])
def test_an_event_file_is_never_written_over(book, tmp_path, as_) -> None:
    target = tmp_path / "fair.kiosk"
    target.write_bytes(b"SQLite format 3\0 and everything the event is")
    with book.reading() as reader, pytest.raises(BadInput) as told:
        export("guests", as_, target, reader, Words("en"))
    assert str(told.value) == f"{target} is an event file and stays as it is. Choose another name to write to."
    assert target.read_bytes().startswith(b"SQLite format 3\0 and everything")
    assert list(tmp_path.iterdir()) == [target]


def test_what_cannot_be_exported_is_told_and_leaves_nothing(book, tmp_path) -> None:
    with pytest.raises(BadInput, match="There is no export as DOCX"):
        exported(book, tmp_path, "guests", "docx")
    with pytest.raises(BadInput, match="between two and 6 checkpoints"):
        exported(book, tmp_path, "overlap", "csv", among=[DOOR])
    with pytest.raises(BadInput, match="There is no export of “seats”"):
        exported(book, tmp_path, "seats", "csv")
    with pytest.raises(NotFound, match="no such checkpoint"):
        exported(book, tmp_path, "attendance", "csv", checkpoint=CheckpointId("none"))
    assert list(tmp_path.iterdir()) == []
