"""Opening, refusing and sharing event files."""

import sqlite3
import sys
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlite_utils import Database

from db.book import SqliteBook
from db.file import VERSION, create_file, open_file, writing
from db.files import SqliteFiles
from db.migrations import migrations
from db.watch import Watch
from kiosk.app.desk import Desk
from kiosk.app.identity import Stamper
from kiosk.domain.admission import Admit
from kiosk.domain.ids import DeskId
from kiosk.errors import BadInput, BookBusy, BookFull, BookTooNew, BookUnreadable, KioskError
from tests.conftest import SHIPPED, FakeClock
from tests.given import AN, BINH, DOOR, check_in, opening_facts, write

FILES = SqliteFiles()


class Silence:
    def tell(self, topics) -> None:
        pass


@pytest.fixture
def path(tmp_path):
    file = tmp_path / "sự kiện.kiosk"
    book = SqliteBook.create(file)
    write(book, *opening_facts())
    book.close()
    return file


def test_one_invitation_shown_at_eight_desks_at_once_admits_once(path) -> None:
    together = threading.Barrier(8)

    def desk(n: int) -> bool:
        book = FILES.open(path)
        here = Desk(book, Stamper(DeskId(f"Quầy {n}"), FakeClock()), Silence())
        together.wait()
        try:
            return isinstance(here.present("AN-0001", DOOR.id).verdict, Admit)
        finally:
            book.close()

    with ThreadPoolExecutor(8) as pool:
        assert sum(pool.map(desk, range(8))) == 1


def test_eight_programs_may_open_one_file_at_once(path) -> None:
    together = threading.Barrier(8)

    def start(_n: int) -> int:
        together.wait()
        book = FILES.open(path)
        try:
            with book.reading() as reader:
                return reader.guest_count()
        finally:
            book.close()

    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(start, range(8))) == {2}


def test_a_locked_file_is_the_desk_s_trouble_not_a_crash(path) -> None:
    ours, theirs = open_file(path), open_file(path)
    ours.execute("PRAGMA busy_timeout = 10")
    with (
        writing(theirs, path.name),
        pytest.raises(BookBusy, match=r"busy writing to sự kiện\.kiosk"),
        writing(ours, path.name),
    ):
        pass
    ours.close()
    theirs.close()


def test_a_reader_never_waits_for_a_writer(path) -> None:
    writer, reader = SqliteBook(path), SqliteBook(path)
    reader.db.execute("PRAGMA busy_timeout = 1")
    with writer.writing() as page:
        page.record(check_in(5))
        with reader.reading() as seen:
            assert seen.tally(DOOR.id).inside == 0
    with reader.reading() as seen:
        assert seen.tally(DOOR.id).inside == 1
    writer.close()
    reader.close()


def _text(file) -> None:
    file.write_bytes(b"this is not a database, whatever its name says" * 40)


def _empty(file) -> None:
    file.write_bytes(b"")


def _stranger(file) -> None:
    connection = sqlite3.connect(file)
    connection.execute("CREATE TABLE photos (id)")
    connection.close()


@pytest.mark.parametrize("make", [_text, _empty, _stranger])
def test_a_file_that_is_no_event_is_refused_and_left_alone(tmp_path, make) -> None:
    file = tmp_path / "x.kiosk"
    make(file)
    before = file.read_bytes()
    with pytest.raises(BookUnreadable, match="not an event file"):
        FILES.open(file)
    assert file.read_bytes() == before


def test_a_missing_file_is_named_and_not_made(tmp_path) -> None:
    with pytest.raises(BookUnreadable, match=r"no event file at .*gone\.kiosk"):
        FILES.open(tmp_path / "gone.kiosk")
    assert list(tmp_path.iterdir()) == []


def test_a_new_event_never_overwrites(path) -> None:
    before = path.read_bytes()
    with pytest.raises(BadInput, match="exists already"):
        FILES.create(path)
    assert path.read_bytes() == before


def test_a_new_event_that_cannot_be_finished_leaves_no_file(tmp_path, monkeypatch) -> None:
    def full(db, path) -> None:
        raise BookFull("full")

    monkeypatch.setattr("db.file._upgrade", full)
    with pytest.raises(BookFull):
        SqliteBook.create(tmp_path / "new.kiosk")
    assert list(tmp_path.iterdir()) == []


def test_a_new_event_in_a_folder_that_is_not_there(tmp_path) -> None:
    with pytest.raises(KioskError, match="cannot be made in this folder"):
        FILES.create(tmp_path / "no" / "x.kiosk")


def test_a_file_from_the_future_is_left_alone(path) -> None:
    db = open_file(path)
    with writing(db, path.name):
        db.execute("INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('kiosk', 'm999', 'later')")
        db.execute("PRAGMA user_version = 999")
    db.close()
    with pytest.raises(BookTooNew, match="newer version"):
        FILES.open(path)


def test_a_file_cut_short_is_said_to_be_damaged(path) -> None:
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2] + bytes(len(whole) // 2))
    assert _said_of(path)


def _said_of(path) -> list[str]:
    try:
        return [problem.template for problem in FILES.verify(path).problems]
    except BookUnreadable as error:
        return [str(error)]


def test_a_full_disk_is_said_and_nothing_half_written(path) -> None:
    book = FILES.open(path)
    pages = book.db.execute("PRAGMA page_count").fetchone()[0]
    book.db.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(BookFull, match="disk is full"):
        for n in range(5, 5_000):
            write(book, check_in(n, door=DOOR))
    with book.reading() as reader:
        recorded = reader.position()
    book.close()
    assert FILES.verify(path).problems == ()
    assert 4 <= recorded < 5_000


def test_a_mistyped_query_stays_a_bug(path) -> None:
    db = open_file(path)
    with pytest.raises(sqlite3.OperationalError, match="no such table"), writing(db, path.name):
        db.execute("SELECT * FROM nowhere")
    db.close()


def test_the_disk_is_asked_for_every_check_in(path, monkeypatch) -> None:
    monkeypatch.setattr("db.file.SYNCHRONOUS", SHIPPED)
    db = open_file(path)
    asked = {name: db.execute(f"PRAGMA {name}").fetchone()[0] for name in ("journal_mode", "synchronous", "fullfsync")}
    assert asked == {"journal_mode": "wal", "synchronous": 2, "fullfsync": 1}
    db.close()


def test_the_watch_notices_another_writer_once(path) -> None:
    watch, book = Watch(path), FILES.open(path)
    assert (watch.changed(), watch.changed()) == (True, False)
    write(book, check_in(5, BINH))
    assert (watch.changed(), watch.changed()) == (True, False)
    watch.close()
    book.close()


def test_creating_leaves_a_file_that_says_what_it_is(tmp_path) -> None:
    db = create_file(tmp_path / "x.kiosk")
    assert db.execute("PRAGMA application_id").fetchone()[0].to_bytes(4, "big") == b"KIOS"
    db.close()


def test_guests_who_came_are_not_lost_with_a_second_open_window(path) -> None:
    one, two = FILES.open(path), FILES.open(path)
    write(one, check_in(5, AN))
    write(two, check_in(6, BINH))
    with one.reading() as reader:
        assert reader.tally(DOOR.id).inside == 2
    one.close()
    two.close()
    assert FILES.verify(path).problems == ()


def test_a_file_from_before_healing_is_indexed_when_it_is_opened(path) -> None:
    db = open_file(path)
    indexed = db.execute("SELECT * FROM healing").fetchall()
    with writing(db, path.name):
        db.execute("DROP TABLE healing")
        db.execute("DELETE FROM _sqlite_migrations WHERE name = 'm004_healing'")
        db.execute("PRAGMA user_version = 2")
    db.close()
    db = open_file(path)
    assert indexed
    assert db.execute("SELECT * FROM healing").fetchall() == indexed
    db.close()
    assert FILES.verify(path).problems == ()


def test_the_version_counts_the_migrations() -> None:
    with Database(memory=True) as blank:
        assert len(list(migrations.pending(blank))) == VERSION


def _delete(path) -> None:
    for file in path.parent.glob(f"{path.name}*"):
        file.unlink()


def _rename(path) -> None:
    path.rename(path.with_name("đổi tên.kiosk"))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows lets nobody move a file that is open")
@pytest.mark.parametrize("lose", [_delete, _rename])
def test_nothing_is_recorded_in_a_file_that_nobody_would_find_again(path, lose) -> None:
    book = FILES.open(path)
    lose(path)
    with pytest.raises(BookUnreadable, match="moved or deleted while it was open"):
        write(book, check_in(5))
    with pytest.raises(BookUnreadable, match="There is no event file"):
        write(book, check_in(5))
    book.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows lets nobody move a file that is open")
def test_a_file_lost_in_the_middle_of_a_write_takes_nothing(path) -> None:
    book = FILES.open(path)
    moved = path.with_name("đổi tên.kiosk")
    with pytest.raises(BookUnreadable, match="moved or deleted"), book.writing() as page:
        page.record(check_in(5))
        path.rename(moved)
    moved.rename(path)
    with book.reading() as reader:
        assert reader.tally(DOOR.id).inside == 0
    write(book, check_in(5))
    book.close()
    assert FILES.verify(path).facts == 5


@pytest.mark.skipif(sys.platform == "win32", reason="Windows lets nobody move a file that is open")
def test_a_copy_put_in_its_place_is_the_file_from_then_on(path) -> None:
    book, copy = FILES.open(path), path.with_name("copy.kiosk")
    FILES.back_up(path, copy)
    copy.replace(path)
    write(book, check_in(5))
    book.close()
    assert FILES.verify(path).facts == 5
