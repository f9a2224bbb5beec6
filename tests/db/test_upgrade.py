"""Files of earlier versions open as this version's, with nothing lost and nothing made up."""

import sqlite3
from collections import Counter
from contextlib import closing
from dataclasses import replace

import pytest
from sqlite_utils import Database

from db import search
from db.book import NO_FACT_YET, SqliteBook, link_of
from db.fact_codec import encode
from db.file import APPLICATION_ID, VERSION
from db.files import SqliteFiles
from db.guest_rows import guest_rows
from db.migrations import migrations
from db.rows import moment_text
from kiosk.app.ports import Tally
from kiosk.domain import facts
from kiosk.domain.former_code import FormerCode
from kiosk.domain.person import Person
from kiosk.domain.presence import Came
from tests.given import AN, BINH, check_in, entry, opening_facts, stamp

WALK_IN = replace(AN, id="g-lan", code="LAN", name="Lan", walk_in=True)
OLD_GUEST = (
    "id, code, name, unit, block, post, title, category, seat, phone, email, language, note, key, "
    "attention, walk_in, standing, valid_from, valid_until, wants, extra, same, row"
)


def file_of_version_2(path, entries, guests):
    """As the version before keys wrote it: its tables, its journal, its guests and nothing that came later."""
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("PRAGMA synchronous = OFF")
        migrations.apply(Database(db, execute_plugins=False), stop_before="m003_codes")
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        db.execute("PRAGMA user_version = 2")
        before = NO_FACT_YET
        for position, one in enumerate(entries, 1):
            kind, body = encode(one.fact)
            told = (one.stamp.id, one.stamp.desk, moment_text(one.stamp.at), kind, body)
            before = link_of(before, *told)
            db.execute("INSERT INTO fact VALUES (?, ?, ?, ?, ?, ?, ?)", [position, *told, before])
        for row in guest_rows(guests, range(1, len(guests) + 1)):
            columns, (same, number) = row[:21], row[-2:]
            marks = ", ".join("?" * 23)
            db.execute(f"INSERT INTO guest ({OLD_GUEST}) VALUES ({marks})", [*columns, same, number])
        expected = Counter((guest.category, guest.block, guest.unit) for guest in guests if guest.expected)
        db.executemany("INSERT INTO audience VALUES (?, ?, ?, ?)", [(*kind, n) for kind, n in expected.items()])
        search.rebuild(db)
        db.execute("PRAGMA journal_mode = WAL")
    return path


def file_of_version_4(path, entries):
    """As the version before attendees wrote it."""
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("PRAGMA synchronous = OFF")
        migrations.apply(Database(db, execute_plugins=False), stop_before="m005_attendees")
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        db.execute("PRAGMA user_version = 4")
        before = NO_FACT_YET
        for position, one in enumerate(entries, 1):
            kind, body = encode(one.fact)
            told = (one.stamp.id, one.stamp.desk, moment_text(one.stamp.at), kind, body.replace(',"along":""', ""))
            before = link_of(before, *told)
            db.execute("INSERT INTO fact VALUES (?, ?, ?, ?, ?, ?, ?)", [position, *told, before])
        for one in entries:
            if isinstance(one.fact, facts.CheckedIn):
                fact, at = one.fact, moment_text(one.stamp.at)
                row = (fact.checkpoint, fact.invitation, at, one.stamp.id, 9, "entry", one.stamp.desk, fact.came.value)
                db.execute("INSERT INTO passage VALUES (?, ?, ?, ?, ?, ?, ?, ?)", row)
        db.execute("PRAGMA journal_mode = WAL")
    return path


def test_who_came_before_attendees_were_named_is_kept(tmp_path) -> None:
    told = facts.CheckedIn("door", AN.id, Came.REPRESENTATIVE, person="Lê Lan")
    entries = [*opening_facts(), entry(5, told), check_in(6, BINH)]
    path = file_of_version_4(tmp_path / "old.kiosk", entries)
    book = SqliteBook(path)
    with book.reading() as reader:
        an, binh = (reader.presence("door", guest.id).attendee for guest in (AN, BINH))
    book.close()
    assert (an.came, an.person, an.accepted_by) == (Came.REPRESENTATIVE, Person("Lê Lan"), entries[4].stamp.desk)
    assert (binh.came, binh.person) == (Came.INVITED, None)
    assert SqliteFiles().repair(path).problems == ()
    with SqliteBook(path).reading() as reader:
        assert reader.tally("door") == Tally(2, 2, 2, 0)


@pytest.mark.parametrize("body", ["{bad", "[]", '{"person":7}', '{"person":null}'])
def test_a_check_in_that_cannot_be_read_does_not_keep_a_file_from_opening(tmp_path, body) -> None:
    told = facts.CheckedIn("door", AN.id, Came.REPRESENTATIVE, person="Lê Lan")
    path = file_of_version_4(tmp_path / "old.kiosk", [*opening_facts(), entry(5, told)])
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("UPDATE fact SET body = ? WHERE position = 5", [body])
    book = SqliteBook(path)
    with book.reading() as reader:
        assert reader.presence("door", AN.id).attendee.came is Came.REPRESENTATIVE
    book.close()


def opened(path):
    book = SqliteBook(path)
    with book.reading() as reader:
        told = list(reader.guests()), reader.former_codes(AN.id), reader.keys(), list(reader.unlisted())
    book.close()
    return told


def listed(n, *guests):
    return entry(n, facts.GuestsListed("", guests))


def test_a_file_from_before_keys_opens_with_its_guests(tmp_path) -> None:
    path = file_of_version_2(tmp_path / "old.kiosk", [listed(1, AN, BINH)], [AN, BINH])
    assert opened(path) == ([AN, BINH], (), (), [])
    assert SqliteFiles().verify(path).problems == ()


def test_codes_that_lists_changed_before_are_remembered_from_then(tmp_path) -> None:
    once, now = replace(AN, code="ONCE"), replace(AN, code="NOW")
    entries = [listed(1, AN, BINH), entry(2, facts.WalkInAdded(WALK_IN)), listed(3, once), listed(4, BINH, AN, now)]
    path = file_of_version_2(tmp_path / "old.kiosk", entries, [now, BINH, WALK_IN])
    guests, former, _, _ = opened(path)
    assert guests == [now, BINH, WALK_IN]
    told = (FormerCode(AN.code, AN.id, stamp(1 + 2).at, "ONCE"), FormerCode("ONCE", AN.id, stamp(4).at, "NOW"))
    assert former == told
    assert SqliteFiles().verify(path).problems == ()


def test_a_code_that_came_back_before_is_no_former_one(tmp_path) -> None:
    entries = [listed(1, AN), listed(2, replace(AN, code="ONCE")), listed(3, AN)]
    path = file_of_version_2(tmp_path / "old.kiosk", entries, [AN])
    assert [one.code for one in opened(path)[1]] == ["ONCE"]
    assert SqliteFiles().verify(path).problems == ()


@pytest.mark.parametrize("body", ["{bad", '{"source":"","columns":["id"],"rows":[["a","b"],["c"]]}', '{"rows":[0]}'])
def test_a_damaged_fact_is_for_verify_to_tell_not_for_opening(tmp_path, body) -> None:
    path = file_of_version_2(tmp_path / "old.kiosk", [listed(1, AN), listed(2, AN)], [AN])
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("UPDATE fact SET body = ? WHERE position = 2", [body])
    assert opened(path)[0] == [AN]
    assert SqliteFiles().verify(path).problems != ()


def test_what_this_version_wrote_a_version_before_refuses(tmp_path) -> None:
    book = SqliteBook.create(tmp_path / "new.kiosk")
    assert book.db.execute("PRAGMA user_version").fetchone() == (VERSION,) > (2,)
    book.close()


def test_opening_facts_are_understood(tmp_path) -> None:
    path = file_of_version_2(tmp_path / "old.kiosk", opening_facts(), [AN, BINH])
    assert SqliteFiles().repair(path).problems == ()
