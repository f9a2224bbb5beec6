"""A programme's list into the book."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from kiosk.app.importing import PlanOutdated
from kiosk.app.programme import plan_agenda, record_agenda
from kiosk.domain.checkpoint import Checkpoint
from kiosk.domain.event import Event
from kiosk.domain.facts import CheckpointSet, Entry, EventDescribed, SessionDelayed, SessionsListed
from kiosk.domain.ids import CheckpointId
from kiosk.domain.moment import in_zone
from kiosk.errors import BadInput
from tests.kiosk.lists import csv_of, numbered, stamp, xlsx_of
from tests.kiosk.memory_book import MemoryBook

ZONE = "Asia/Ho_Chi_Minh"
SAMPLES = Path(__file__).resolve().parents[2] / ".." / "shared" / "data" / "agendas"
HEAD = "Ngày,Thời gian,Nội dung,Diễn giả,Địa điểm\n"
LIST = HEAD + (
    "25/9/2019,08:00 – 08:05,Khai mạc,Nguyễn Thành Phong,Hội trường A\n"
    ",8h05 - 8h30,Phát biểu,A; B,Hội trường A\n"
    ",8h30-9h,Giải lao,,Hội trường A\n"
    "26/9/2019,13:30,AI với ảnh,,Phòng 2\n"
    ",14:30 - 15:00,AI với chữ,,Phòng 2\n"
)


@pytest.fixture
def book() -> MemoryBook:
    event = Event(name="Hội thảo", zone=ZONE, first_day=date(2019, 9, 25), last_day=date(2019, 9, 26))
    return MemoryBook(Entry(stamp(), EventDescribed(event)))


def plan_of(book, source, **options):
    with book.reading() as reader:
        return plan_agenda(source, reader, zone=ZONE, make_ids=numbered("s"), **options)


def import_agenda(book, source, **options):
    plan = plan_of(book, source, **options)
    record_agenda(plan, book, stamp)
    return plan


def lines(book):
    return [
        (f"{in_zone(s.start, ZONE):%d %H:%M}", f"{in_zone(s.end, ZONE):%H:%M}", s.session.title, s.room)
        for s in book.slots()
    ]


def oddities(plan):
    return [(c.session, str(c), c.refused) for c in plan.complaints]


def test_a_list_becomes_the_agenda(book, tmp_path) -> None:
    plan = import_agenda(book, csv_of(tmp_path / "a.csv", LIST))
    assert (plan.sessions, plan.rooms, plan.days, plan.new, plan.changed, plan.gone) == (5, 2, 2, 5, 0, 0)
    assert plan.believed
    assert oddities(plan) == []
    assert lines(book) == [
        ("25 08:00", "08:05", "Khai mạc", "Hội trường A"),
        ("25 08:05", "08:30", "Phát biểu", "Hội trường A"),
        ("25 08:30", "09:00", "Giải lao", "Hội trường A"),
        ("26 13:30", "14:30", "AI với ảnh", "Phòng 2"),
        ("26 14:30", "15:00", "AI với chữ", "Phòng 2"),
    ]
    sessions = {slot.session.title: slot.session for slot in book.slots()}
    assert sessions["Phát biểu"].speakers == ("A", "B")
    assert [title for title, session in sessions.items() if session.pause] == ["Giải lao"]


def test_a_spreadsheet_with_merged_days_and_real_times_reads_alike(book, tmp_path) -> None:
    rows = [
        ("CHƯƠNG TRÌNH",),
        ("Ngày", "Bắt đầu", "Kết thúc", "Nội dung", "Phòng"),
        ("25/9/2019", 8 / 24, 8.5 / 24, "Khai mạc", "A"),
        (None, 8.5 / 24, 9 / 24, "Phát biểu", "A"),
    ]
    import_agenda(book, xlsx_of(tmp_path / "a.xlsx", rows, merged=["A3:A4"]))
    assert lines(book) == [("25 08:00", "08:30", "Khai mạc", "A"), ("25 08:30", "09:00", "Phát biểu", "A")]


def test_a_row_that_only_tells_a_day_heads_the_rows_below(book, tmp_path) -> None:
    text = 'Time,Title\n"Wednesday, 25 September 2019",\n8h,A\nNgày 2,\n9h,B\n'
    plan = import_agenda(book, csv_of(tmp_path / "a.csv", text))
    assert [line[:3] for line in lines(book)] == [("25 08:00", "08:30", "A"), ("26 09:00", "09:30", "B")]
    assert plan.refused == 0


def test_a_title_over_two_lines_has_a_subtitle(book, tmp_path) -> None:
    import_agenda(book, csv_of(tmp_path / "a.csv", 'Date,Time,Title\n25/9/2019,8h-9h,"Khai mạc\nOpening"\n'))
    [slot] = book.slots()
    assert (slot.session.title, slot.session.subtitle) == ("Khai mạc", "Opening")


def test_an_evening_may_end_after_midnight(book, tmp_path) -> None:
    import_agenda(book, csv_of(tmp_path / "a.csv", "Date,Time,Title\n25/9/2019,22:00 - 01:00,Gala\n"))
    [slot] = book.slots()
    assert slot.end - slot.start == timedelta(hours=3)


def test_one_day_events_need_no_date(tmp_path) -> None:
    event = Event(name="Lớp", zone=ZONE, first_day=date(2019, 9, 26), last_day=date(2019, 9, 26))
    book = MemoryBook(Entry(stamp(), EventDescribed(event)))
    import_agenda(book, csv_of(tmp_path / "a.csv", "Giờ,Nội dung\n8h-9h,Bài 1\n"))
    assert lines(book) == [("26 08:00", "09:00", "Bài 1", "")]


def test_sessions_without_a_room_are_in_the_room_said(book, tmp_path) -> None:
    import_agenda(book, csv_of(tmp_path / "a.csv", "Date,Time,Title\n25/9/2019,8h-9h,A\n"), default_room="Hội trường")
    assert lines(book)[0][3] == "Hội trường"


def test_a_rooms_spelling_is_the_first_one_met(book, tmp_path) -> None:
    text = "Date,Time,Title,Room\n25/9/2019,8h-9h,A,Phòng Họp\n,9h-10h,B,phong hop\n"
    assert import_agenda(book, csv_of(tmp_path / "a.csv", text)).rooms == 1


ODD = [
    ("end before start", "25/9/2019,10h-9h,X,,A\n", ("X", "The session ends before it starts.", True)),
    ("no title", "25/9/2019,10h-11h,,,A\n", ("", "The session has no title.", True)),
    ("no time", "25/9/2019,sau,X,,A\n", ("X", "The session has no start that can be read as a time.", True)),
    ("all day", "25/9/2019,Toàn ngày,X,,A\n", ("X", "It tells no hours, so it stands for the whole day.", False)),
    (
        "no day yet",
        ",10h-11h,X,,A\n25/9/2019,11h-12h,Y,,A\n",
        ("X", "The session has no day, and no row above tells one.", True),
    ),
    ("no day", ",10h-11h,X,,A\n", ("", "It tells no day; the event's first was taken.", False)),
    ("no room", "25/9/2019,10h-11h,X,,\n", ("X", "The session has no room.", False)),
    ("no end", "25/9/2019,10h,X,,A\n", ("X", "The session has no end; 30 minutes were taken.", False)),
    ("no length", "25/9/2019,10h-10h,X,,A\n", ("X", "The session has no end; 30 minutes were taken.", False)),
    (
        "overlap",
        "25/9/2019,10h-11h,X,,A\n,10h30-12h,Y,,A\n,10h30-12h,Z,,B\n",
        ("Y", "The session overlaps with “X” in the same room.", False),
    ),
]


@pytest.mark.parametrize(("rows", "oddity"), [o[1:] for o in ODD], ids=[o[0] for o in ODD])
def test_odd_sessions_are_told_and_left_out_when_that_is_safer(book, tmp_path, rows, oddity) -> None:
    plan = import_agenda(book, csv_of(tmp_path / "a.csv", HEAD + rows))
    assert oddities(plan) == [oddity]
    assert plan.refused == oddity[2]
    assert len(book.slots()) == len(rows.splitlines()) - oddity[2]


def test_a_missing_end_is_the_next_start_in_that_room(book, tmp_path) -> None:
    text = HEAD + "25/9/2019,8h,X,,A\n,8h15,Y,,B\n,9h-10h,Z,,A\n"
    import_agenda(book, csv_of(tmp_path / "a.csv", text))
    assert lines(book)[0] == ("25 08:00", "09:00", "X", "A")


@pytest.mark.parametrize("text", ["Who,What\nAn,x\n", "Title,Who\nKhai mạc,An\n", "Time,Who\n8h,An\n"])
def test_a_list_without_titles_or_times_is_refused_whole(book, tmp_path, text) -> None:
    facts = len(book.entries)
    with pytest.raises(BadInput, match="no columns that could be recognised as the sessions' titles and starts"):
        import_agenda(book, csv_of(tmp_path / "a.csv", text))
    assert len(book.entries) == facts


def test_the_same_list_again_writes_nothing(book, tmp_path) -> None:
    source = csv_of(tmp_path / "a.csv", LIST)
    import_agenda(book, source)
    facts = len(book.entries)
    plan = import_agenda(book, source)
    assert (plan.new, plan.changed, plan.unchanged, plan.gone) == (0, 0, 5, 0)
    assert len(book.entries) == facts


EDITS = [
    ("another time", "8h05 - 8h30", "8h10 - 8h30"),
    ("another day", "26/9/2019,13:30,AI với ảnh", "25/9/2019,13:30,AI với ảnh"),
    ("another room", "A; B,Hội trường A", "A; B,Hội trường B"),
    ("a slip mended", "AI với chữ", "AI với chữ viết"),
    ("another speaker", "A; B", "C"),
]


@pytest.mark.parametrize(("before", "after"), [e[1:] for e in EDITS], ids=[e[0] for e in EDITS])
def test_an_edited_session_stays_itself(book, tmp_path, before, after) -> None:
    import_agenda(book, csv_of(tmp_path / "a.csv", LIST))
    ids = {slot.session.id for slot in book.slots()}
    plan = import_agenda(book, csv_of(tmp_path / "b.csv", LIST.replace(before, after)))
    assert (plan.new, plan.gone) == (0, 0)
    assert plan.changed >= 1
    assert {slot.session.id for slot in book.slots()} == ids


def test_delays_stay_with_their_session(book, tmp_path) -> None:
    import_agenda(book, csv_of(tmp_path / "a.csv", LIST))
    talk = next(slot.session for slot in book.slots() if slot.session.title == "Phát biểu")
    book.record(Entry(stamp(), SessionDelayed(talk.id, 10)))
    import_agenda(book, csv_of(tmp_path / "b.csv", LIST.replace("8h05 - 8h30", "8h06 - 8h30")))
    assert ("25 08:16", "08:40", "Phát biểu", "Hội trường A") in lines(book)


def test_an_id_of_the_organisers_holds_through_every_change(book, tmp_path) -> None:
    head = "ID,Date,Time,Title,Room\n"
    import_agenda(book, csv_of(tmp_path / "a.csv", head + "x,25/9/2019,8h-9h,Foo,A\ny,25/9/2019,9h-10h,Bar,A\n"))
    ids = {slot.session.key: slot.session.id for slot in book.slots()}
    import_agenda(book, csv_of(tmp_path / "b.csv", head + "y,26/9/2019,9h-10h,Foo,B\nx,25/9/2019,11h-12h,Quux,A\n"))
    assert {slot.session.key: slot.session.id for slot in book.slots()} == ids


def test_two_breaks_of_one_name_keep_their_places(book, tmp_path) -> None:
    text = HEAD + "25/9/2019,9h-10h,Nghỉ,,A\n,11h-12h,Nghỉ,,A\n"
    import_agenda(book, csv_of(tmp_path / "a.csv", text))
    first = [slot.session.id for slot in book.slots()]
    import_agenda(book, csv_of(tmp_path / "b.csv", text.replace("9h-10h", "9h10-10h").replace("11h-12h", "11h5-12h")))
    import_agenda(book, csv_of(tmp_path / "c.csv", text))
    assert [slot.session.id for slot in book.slots()] == first


def test_sessions_no_longer_in_the_list_go(book, tmp_path) -> None:
    import_agenda(book, csv_of(tmp_path / "a.csv", LIST))
    plan = import_agenda(book, csv_of(tmp_path / "b.csv", LIST.replace(",14:30 - 15:00,AI với chữ,,Phòng 2\n", "")))
    assert [session.title for session in plan.gone_sessions] == ["AI với chữ"]
    assert len(book.slots()) == 4


def test_a_list_that_lost_most_sessions_is_not_believed(book, tmp_path) -> None:
    import_agenda(book, csv_of(tmp_path / "a.csv", LIST))
    plan = import_agenda(book, csv_of(tmp_path / "b.csv", HEAD + "25/9/2019,8h-8h05,Khai mạc,,Hội trường A\n"))
    assert (plan.believed, plan.gone) == (False, 4)
    assert len(book.slots()) == 5


def test_a_list_with_nothing_to_read_is_not_believed_and_changes_nothing(book, tmp_path) -> None:
    import_agenda(book, csv_of(tmp_path / "a.csv", LIST))
    facts = len(book.entries)
    plan = import_agenda(book, csv_of(tmp_path / "b.csv", HEAD + "25/9/2019,10h-9h,X,,A\n"))
    assert (plan.sessions, plan.refused, plan.believed) == (0, 1, False)
    assert len(book.entries) == facts


def test_a_plan_is_refused_when_the_agenda_changed_meanwhile(book, tmp_path) -> None:
    plan = plan_of(book, csv_of(tmp_path / "a.csv", LIST))
    book.record(Entry(stamp(), CheckpointSet(Checkpoint(id=CheckpointId("door"), name="Door"))))
    record_agenda(plan, book, stamp)
    outdated = plan_of(book, csv_of(tmp_path / "b.csv", LIST.replace("Khai mạc", "Khai mạc 2")))
    book.record(Entry(stamp(), SessionsListed("", ())))
    with pytest.raises(PlanOutdated, match="Import it again"):
        record_agenda(outdated, book, stamp)


@pytest.mark.skipif(not SAMPLES.is_dir(), reason="the samples are not here")
def test_a_real_conference_comes_in_whole(book) -> None:
    plan = import_agenda(book, SAMPLES / "gpn11.csv")
    assert (plan.sessions, plan.rooms, plan.days, plan.refused) == (29, 2, 4, 0)
