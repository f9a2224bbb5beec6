"""verify names what is wrong; repair brings everything back from the journal; copies are whole."""

import sqlite3

import pytest

from db.book import SqliteBook
from db.files import SqliteFiles
from kiosk.domain import facts
from kiosk.errors import BadInput, BookUnreadable
from tests.given import AN, BINH, DOOR, OPENING, check_in, check_out, entry, opening_facts, undo, write

FILES = SqliteFiles()


@pytest.fixture
def path(tmp_path):
    file = tmp_path / "event.kiosk"
    book = SqliteBook.create(file)
    write(book, *opening_facts(), check_in(5), check_in(6, BINH), check_out(7), undo(8, of=6, guest=BINH))
    write(book, entry(9, facts.SessionDelayed(OPENING.id, 5)))
    book.close()
    return file


def tamper(path, *statements: str) -> None:
    connection = sqlite3.connect(path)
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()


def said(path) -> list[str]:
    return [p.template.format(**p.values) for p in FILES.verify(path).problems]


def test_a_file_in_use_every_day_is_whole(path) -> None:
    health = FILES.verify(path)
    assert (health.facts, health.problems) == (9, ())


@pytest.mark.parametrize(
    ("statement", "sentence"),
    [
        ("UPDATE fact SET desk = 'Quầy 9' WHERE position = 5", "altered at fact number 5 (CheckedIn"),
        ("UPDATE fact SET body = replace(body, 'g-an', 'g-binh') WHERE position = 7", "altered at fact number 7"),
        ("UPDATE fact SET hash = zeroblob(32) WHERE position = 6", "altered at fact number 6"),
        ("DELETE FROM fact WHERE position = 6", "lacks fact number 6"),
        ("DELETE FROM passage WHERE invitation = 'g-an'", "rows of the table passage differ"),
        ("UPDATE tally SET inside = 40", "1 rows of the table tally differ"),
        ("UPDATE guest SET seat = 'A1' WHERE id = 'g-an'", "1 rows of the table guest differ"),
        ("DELETE FROM undone", "1 rows of the table undone differ"),
        ("DELETE FROM healing", "4 rows of the table healing differ"),
        ("DELETE FROM session_change", "1 rows of the table session_change differ"),
    ],
)
def test_what_was_altered_is_named(path, statement, sentence) -> None:
    tamper(path, statement)
    assert any(sentence in one for one in said(path)), said(path)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE fact SET body = '{bad' WHERE position = 5",
        "UPDATE fact SET body = '{}' WHERE position = 5",
        "UPDATE fact SET body = '{\"rows\":0}' WHERE kind = 'GuestsListed'",
        "UPDATE fact SET at = 'yesterday' WHERE position = 5",
    ],
)
def test_a_fact_that_cannot_be_read_is_named_and_nothing_is_rebuilt_without_it(path, statement) -> None:
    tamper(path, statement)
    assert any("altered at fact number" in one for one in said(path)), said(path)
    assert any("cannot be read any more" in one for one in said(path)), said(path)
    before = path.read_bytes()
    with pytest.raises(BookUnreadable, match="cannot be read any more"):
        FILES.repair(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("table", ["fact", "guest", "tally"])
def test_a_table_that_is_gone_is_named(path, table) -> None:
    tamper(path, f"DROP TABLE {table}")
    assert said(path) == [f"The table {table} is missing. Use a backup."]
    with pytest.raises(BookUnreadable, match="is damaged"):
        FILES.repair(path)


def test_a_backup_is_not_restored_onto_itself(path) -> None:
    with pytest.raises(BadInput, match="is the backup itself"):
        FILES.restore(path, path.parent / "." / path.name)
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_what_stood_there_comes_back_when_the_copy_stops(path, tmp_path) -> None:
    copy = tmp_path / "copy.kiosk"
    FILES.back_up(path, copy)
    tamper(path, "UPDATE fact SET desk = 'not as in the copy' WHERE position = 5")
    with pytest.raises(BadInput, match="stopped"):
        FILES.restore(copy, path, lambda done, total: False)
    assert any("altered at fact number 5" in one for one in said(path))
    assert sorted(file.name for file in tmp_path.iterdir()) == ["copy.kiosk", "event.kiosk"]


def test_the_first_broken_link_is_named_and_only_that(path) -> None:
    tamper(path, "UPDATE fact SET desk = 'x' WHERE position IN (3, 8)")
    assert len([s for s in said(path) if "altered" in s]) == 1
    assert "number 3" in said(path)[0]


def test_repair_rebuilds_everything_from_the_journal(path) -> None:
    tamper(
        path,
        "DELETE FROM passage",
        "DELETE FROM guest",
        "DELETE FROM healing",
        "UPDATE tally SET came = 9",
        "DELETE FROM session",
    )
    assert said(path)
    assert FILES.repair(path).problems == ()
    book = FILES.open(path)
    with book.reading() as reader:
        assert [s.invitation for s in reader.find("nguyen", 5)] == [AN]
        assert reader.tally(DOOR.id).came == 1
    book.close()


def test_a_backup_is_whole_while_the_desk_writes(path, tmp_path) -> None:
    book = FILES.open(path)
    write(book, check_in(10))
    copy = tmp_path / "copy.kiosk"
    FILES.back_up(path, copy)
    book.close()
    assert FILES.verify(copy).facts == 10
    assert sorted(p.name for p in tmp_path.iterdir() if "copy" in p.name) == ["copy.kiosk"]


def test_a_stopped_backup_leaves_nothing(path, tmp_path) -> None:
    with pytest.raises(BadInput, match="stopped"):
        FILES.back_up(path, tmp_path / "copy.kiosk", lambda _done, _all: False)
    assert [p.name for p in tmp_path.iterdir() if "copy" in p.name] == []


def test_a_backup_never_overwrites(path) -> None:
    with pytest.raises(BadInput, match="exists already"):
        FILES.back_up(path, path)


def test_restoring_keeps_what_stood_there(path, tmp_path) -> None:
    copy = tmp_path / "copy.kiosk"
    FILES.back_up(path, copy)
    book = FILES.open(path)
    write(book, check_in(10))
    book.close()
    assert FILES.restore(copy, path).facts == 9
    assert FILES.verify(path).facts == 9
    assert FILES.verify(path.with_name("event.kiosk.before-restore")).facts == 10


def test_a_damaged_backup_is_not_restored(path, tmp_path) -> None:
    copy = tmp_path / "copy.kiosk"
    FILES.back_up(path, copy)
    tamper(copy, "UPDATE fact SET desk = 'x' WHERE position = 5")
    with pytest.raises(BadInput, match="not whole"):
        FILES.restore(copy, path)
    assert FILES.verify(path).problems == ()


def test_an_event_open_at_a_desk_is_not_replaced_under_its_feet(path, tmp_path) -> None:
    copy = tmp_path / "copy.kiosk"
    FILES.back_up(path, copy)
    book = FILES.open(path)
    write(book, check_in(10))
    with pytest.raises(BookUnreadable, match="open in another window"):
        FILES.restore(copy, path)
    write(book, check_in(11, BINH))
    book.close()
    assert FILES.verify(path).facts == 11
