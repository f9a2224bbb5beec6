"""What the programme last said of its sessions, beside what people made of them: in memory as in the file."""

import json
import sqlite3
from contextlib import closing
from dataclasses import replace

from sqlite_utils import Database

from db.book import NO_FACT_YET, link_of
from db.fact_codec import encode
from db.file import APPLICATION_ID
from db.files import SqliteFiles
from db.migrations import migrations
from db.rows import moment_text
from kiosk.domain.declarations import SessionPinned, ShortTitleSet
from kiosk.domain.facts import SessionsListed
from kiosk.domain.ids import SessionId
from tests.given import OPENING, entry, opening_facts, write

TALK = replace(OPENING, id=SessionId("s-talk"), title="Báo cáo")


def programme(book):
    with book.reading() as reader:
        return {id: session.title for id, session in reader.programme().items()}


def titles(book):
    with book.reading() as reader:
        return sorted(slot.session.title for slot in reader.slots())


def test_an_import_is_what_the_programme_says(book) -> None:
    write(book, entry(60, SessionsListed("a.xml", (TALK,))))
    assert programme(book) == {OPENING.id: "Khai mạc", TALK.id: "Báo cáo"}


def test_what_a_person_types_is_not_the_programmes_word(book) -> None:
    write(book, entry(60, SessionsListed("", (replace(OPENING, title="Lễ khai mạc"), TALK))))
    assert titles(book) == ["Báo cáo", "Lễ khai mạc"]
    assert programme(book) == {OPENING.id: "Khai mạc"}


def test_the_programmes_word_may_be_told_beside_what_stands(book) -> None:
    mine, theirs = replace(OPENING, title="Lễ khai mạc"), replace(OPENING, title="Khai mạc trọng thể")
    write(book, entry(60, SessionsListed("a.xml", (mine,), (), (theirs,))))
    assert (titles(book), programme(book)) == (["Lễ khai mạc"], {OPENING.id: "Khai mạc trọng thể"})


def test_what_a_person_takes_off_is_still_the_programmes(book) -> None:
    write(book, entry(60, SessionsListed("", (), (OPENING.id,))))
    assert (titles(book), programme(book)) == ([], {OPENING.id: "Khai mạc"})


def test_what_the_programme_takes_off_is_gone(book) -> None:
    write(book, entry(60, SessionsListed("a.xml", (), (OPENING.id,))))
    assert (titles(book), programme(book)) == ([], {})


def test_the_newest_short_title_and_pin_stand_in_any_order(book) -> None:
    said = [
        entry(61, ShortTitleSet(OPENING.id, "KM")),
        entry(60, ShortTitleSet(OPENING.id, "Mở đầu")),
        entry(63, SessionPinned(OPENING.id)),
        entry(62, SessionPinned(OPENING.id, pinned=False)),
    ]
    write(book, *said)
    with book.reading() as reader:
        assert [(slot.short, slot.pinned) for slot in reader.slots()] == [("KM", True)]
        assert reader.slot(OPENING.id) == reader.slots()[0]


def test_a_pin_of_a_session_that_is_not_known_yet_waits_for_it(book) -> None:
    write(book, entry(60, SessionPinned(TALK.id)), entry(61, SessionsListed("", (TALK,))))
    with book.reading() as reader:
        assert {slot.session.id: slot.pinned for slot in reader.slots()} == {OPENING.id: False, TALK.id: True}


def file_of_version_6(path, entries):
    """As the version before programmes were remembered wrote it: sessions without what came later."""
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("PRAGMA synchronous = OFF")
        migrations.apply(Database(db, execute_plugins=False), stop_before="m008_programme")
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        db.execute("PRAGMA user_version = 6")
        before = NO_FACT_YET
        for position, one in enumerate(entries, 1):
            kind, body = encode(one.fact)
            body = body.replace(',"announced":""', "").replace(',"told":[]', "")
            told = (one.stamp.id, one.stamp.desk, moment_text(one.stamp.at), kind, body)
            before = link_of(before, *told)
            db.execute("INSERT INTO fact VALUES (?, ?, ?, ?, ?, ?, ?)", [position, *told, before])
            for session in json.loads(body).get("sessions", ()):
                said = json.dumps(session, ensure_ascii=False, separators=(",", ":"))
                db.execute("INSERT OR REPLACE INTO session VALUES (?, 0, ?)", [session["id"], said])
            for id in json.loads(body).get("gone", ()) if kind == "SessionsListed" else ():
                db.execute("UPDATE session SET gone = 1 WHERE id = ?", [id])
        db.execute("PRAGMA journal_mode = WAL")
    return path


def test_files_of_before_learn_it_from_their_journal(tmp_path) -> None:
    listed = [one for one in opening_facts() if isinstance(one.fact, SessionsListed)]
    other = replace(OPENING, id=SessionId("s-other"), title="Tọa đàm")
    entries = [
        *listed,
        entry(60, SessionsListed("a.csv", (TALK, other))),
        entry(61, SessionsListed("", (replace(TALK, title="Báo cáo chính"),))),
        entry(62, SessionsListed("a.csv", (), (other.id,))),
        entry(63, SessionsListed("", (), (OPENING.id,))),
    ]
    path = file_of_version_6(tmp_path / "old.kiosk", entries)
    with closing(SqliteFiles().open(path)) as book:
        assert titles(book) == ["Báo cáo chính"]
        assert programme(book) == {OPENING.id: "Khai mạc", TALK.id: "Báo cáo"}
    assert SqliteFiles().verify(path).problems == ()
