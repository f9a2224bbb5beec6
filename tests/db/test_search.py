"""Guests are found as reception types: words, tones, initials, digits, anything at all."""

import random
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import astuple, replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db import postings, search
from db.search import Indexed, add, check, rebuild, remove
from kiosk.domain.names import words_of

GUEST = """
    CREATE TABLE guest (row INTEGER PRIMARY KEY, name TEXT, unit TEXT, post TEXT, code TEXT, phone TEXT, seat TEXT,
                        email TEXT)
"""
AUDIENCE = "CREATE VIEW audience AS SELECT unit, count(*) AS count FROM guest GROUP BY unit"


def find(db: sqlite3.Connection, text: str, limit: int) -> list[int]:
    return [hit.row for hit in search.find(db, text, limit)]


@pytest.fixture
def db() -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    made = connection
    made.execute(GUEST)
    made.execute(AUDIENCE)
    made.execute("CREATE INDEX guest_code ON guest (code COLLATE NOCASE)")
    for statement in search.SCHEMA:
        made.execute(statement)
    made.execute("BEGIN IMMEDIATE")
    yield made
    connection.close()


def guest(row: int, name: str, **texts: str) -> Indexed:
    blank = dict.fromkeys(("unit", "post", "code", "phone", "seat", "email"), "")
    return Indexed(row=row, name=name, **(blank | texts))


def invite(db: sqlite3.Connection, *guests: Indexed) -> None:
    db.executemany("INSERT INTO guest VALUES (?, ?, ?, ?, ?, ?, ?, ?)", [astuple(one) for one in guests])
    add(db, guests)


def named(db: sqlite3.Connection, *names: str) -> None:
    invite(db, *(guest(row, name) for row, name in enumerate(names, 1)))


THUY = guest(
    7,
    "Nguyễn Thị Thuý",
    unit="Sở Khoa học và Công nghệ",
    post="Phó Giám đốc",
    code="KXQB-RTVZ",
    phone="+84 903 123 456",
    seat="B-12",
    email="thuy.nguyen@danang.gov.vn",
)


@pytest.mark.parametrize(
    "typed",
    [
        "Nguyễn Thị Thuý",
        "NGUYỄN THỊ THÚY",
        "nguyen thi thuy",
        "thuy nguyen",
        "ng th thu",
        "ntt",
        "nt",
        "n t thuy",
        "nguyeenx",
        "nguye6n4 thi5",
        "so khoa hoc",
        "cong nghe so",
        "Sở KHOA",
        "pho giam",
        "thuy giam doc khoa",
        "kxqb",
        "KXQB-RTVZ",
        "kxqb-rt",
        "456",
        "3456",
        "0903123456",
        "+84 903 123 456",
        "0903.123.456",
        "thuy 3456",
        "b-12",
        "b 12",
        "thuy.nguyen@danang.gov.vn",
        "thuy.nguyen@",
        "thuyng",
        "danang",
        "  thuý  ",
        "n\u200bguyen",
    ],
)
def test_a_guest_is_found_by(db: sqlite3.Connection, typed: str) -> None:
    invite(db, THUY, guest(8, "Trần Văn Bảo", unit="Đại học Huế", phone="0912000111", email="bao@hue.edu.vn"))
    assert find(db, typed, 10) == [7]


@pytest.mark.parametrize(
    ("typed", "rows"),
    [("an.le@a", [1]), ("an.le@", [1, 2]), ("@b.vn", [2, 3]), ("@x", []), ("anle", [1, 2]), ("an.le@c", [])],
)
def test_an_address_is_found_from_its_beginning(db: sqlite3.Connection, typed: str, rows: list[int]) -> None:
    emails = ("an.le@a.vn", "an.le@b.vn", "ba@b.vn")
    invite(db, *(guest(row, "Trần Tám", email=email) for row, email in enumerate(emails, 1)))
    assert find(db, typed, 10) == rows


@pytest.mark.parametrize("typed", ["xyz", "thuy tran", "ntb", "9999", "0903123457", "kxqc", "thuyb@", "thii thuyy q"])
def test_a_guest_is_not_found_by(db: sqlite3.Connection, typed: str) -> None:
    invite(db, THUY)
    assert find(db, typed, 10) == []


@pytest.mark.parametrize(
    ("names", "typed", "best_first"),
    [
        pytest.param(["Hoàng Ân", "Hoàng Ăn", "Hoàng An"], "an", [3, 1, 2], id="no tone typed, no tone first"),
        pytest.param(["Lê Vân", "Lê Văn", "Lê Van"], "văn", [2, 1, 3], id="tones as typed come first"),
        pytest.param(["Lê Hoà", "Lê Hóa", "Lê Hòa"], "hòa", [1, 3, 2], id="either tone placement is as typed"),
        pytest.param(["Lê Anh", "Lê An", "Lê Ánh"], "lê an", [2, 1, 3], id="whole words before beginnings"),
        pytest.param(["Anh Văn Lê", "Lê Văn Anh"], "van anh", [2, 1], id="side by side as typed before scattered"),
        pytest.param(["Trần Minh Hà", "Trần Hà Minh", "Hà Trần Minh"], "tran ha minh", [2, 1, 3], id="the very name"),
        pytest.param(["Nguyễn Văn Anh Tú", "Nguyễn Văn Anh", "Nva Bo"], "nva", [3, 2, 1], id="initials after words"),
    ],
)
def test_the_best_fit_comes_first(db: sqlite3.Connection, names: list[str], typed: str, best_first: list[int]) -> None:
    named(db, *names)
    assert find(db, typed, 10) == best_first


def test_names_come_before_units_and_posts(db: sqlite3.Connection) -> None:
    invite(db, guest(1, "Lê An", unit="Công ty Hà Nội"), guest(2, "Trần Hà"), guest(3, "Võ Ba", post="Hà trưởng"))
    assert find(db, "hà", 10) == [2, 1, 3]


def test_units_with_the_tones_typed_come_first(db: sqlite3.Connection) -> None:
    invite(db, guest(1, "Lê An", unit="Sở Tai nạn"), guest(2, "Lê Ba", unit="Sở Tài chính"))
    assert find(db, "tài", 10) == [2, 1]
    assert find(db, "tai", 10) == [1, 2]


def test_no_more_than_asked_for_and_each_once(db: sqlite3.Connection) -> None:
    named(db, *["Nguyễn Văn Anh"] * 30)
    assert find(db, "anh", 5) == [1, 2, 3, 4, 5]
    assert find(db, "anh", 100) == list(range(1, 31))
    assert find(db, "anh", 0) == []


def test_homonyms_keep_the_order_of_the_list(db: sqlite3.Connection) -> None:
    named(db, "Lê An", "Lê Ba", "Lê An")
    assert find(db, "le an", 10) == [1, 3]


@pytest.mark.parametrize(
    "typed",
    [
        "",
        " ",
        '"',
        "'; DROP TABLE guest; --",
        "a OR b NOT (c*) NEAR/2 ^",
        "%_%",
        "👋🏽",
        "\x00a\x00",
        "\ud800",
        "a\ud800",
        "مرحبا",
        "x" * 10_240,
        "an " * 4_000,
        "9" * 400,
        "nguyễn\u0323\u0301\u0302",
        "=HYPERLINK(1)",
        "\n\r\t",
        "@",
        "@@a",
        "-",
    ],
)
def test_any_text_is_a_fair_question(db: sqlite3.Connection, typed: str) -> None:
    invite(db, THUY, guest(8, "An"))
    assert set(find(db, typed, 10)) <= {7, 8}


@given(st.text(max_size=40))
@settings(max_examples=200, deadline=None)
def test_any_text_is_safe_even_without_guests(typed: str) -> None:
    with closing(sqlite3.connect(":memory:")) as empty:
        empty.execute(GUEST)
        empty.execute(AUDIENCE)
        for statement in search.SCHEMA:
            empty.execute(statement)
        assert find(empty, typed, 5) == []


@pytest.mark.parametrize(
    ("name", "typed"),
    [("田中 太郎", "田中"), ("Андрей Петров", "петр"), ("محمد أحمد", "محمد"), ("O'Brien Pat", "o'bri"), ("김 민수", "민수"),
     ("Jean-Luc Müller", "luc mul"), ("Łukasz Żak", "lukasz zak")],
)  # fmt: skip
def test_other_scripts_are_found(db: sqlite3.Connection, name: str, typed: str) -> None:
    named(db, "Nguyễn Văn Anh", name)
    assert find(db, typed, 10) == [2]


def test_what_was_removed_is_not_found_and_leaves_no_trace(db: sqlite3.Connection) -> None:
    invite(db, THUY, guest(8, "Nguyễn Bảo", phone="0912000111"))
    remove(db, [THUY])
    db.execute("DELETE FROM guest WHERE row = 7")
    assert find(db, "nguyễn", 10) == [8]
    assert check(db)
    remove(db, [guest(8, "Nguyễn Bảo", phone="0912000111")])
    assert [db.execute(f"SELECT count(*) FROM {t}").fetchone()[0] for t in ("search_term", "search_key")] == [0, 0]


def test_a_changed_guest_is_found_by_the_new_texts_only(db: sqlite3.Connection) -> None:
    invite(db, THUY)
    married = replace(THUY, name="Trần Thị Thuý", phone="0911 777 888")
    remove(db, [THUY])
    db.execute("UPDATE guest SET name = ?, phone = ? WHERE row = 7", [married.name, married.phone])
    add(db, [married])
    assert [find(db, typed, 9) for typed in ("nguyen thi", "3456", "tran", "7888")] == [[], [], [7], [7]]
    assert check(db)


def test_the_index_spans_segments(db: sqlite3.Connection) -> None:
    rows = [1, postings.SPAN - 1, postings.SPAN, 5 * postings.SPAN + 3]
    invite(db, *(guest(row, "Lê Văn An", phone=f"09{row:08}", email=f"an{row}@x.vn") for row in rows))
    assert find(db, "văn an", 10) == rows
    assert find(db, f"an{rows[3]}@x.vn", 10) == [rows[3]]
    assert find(db, f"{rows[2]:08}", 10) == [rows[2]]
    assert check(db)


def test_many_and_few_are_counted_alike(db: sqlite3.Connection) -> None:
    invite(db, *(guest(row, "Nguyễn " + ("An" if row % 10 else "Bảo")) for row in range(1, 1001)))
    assert find(db, "bao", 1000) == list(range(10, 1001, 10))
    assert sorted(find(db, "nguyen", 5000)) == list(range(1, 1001))
    remove(db, [guest(row, "Nguyễn An") for row in range(1, 1001) if row % 10])
    assert find(db, "nguyen", 1000) == list(range(10, 1001, 10))
    assert find(db, "an", 1000) == []


@pytest.mark.parametrize(
    "damage",
    [
        "DELETE FROM search_term WHERE term = 'Nthuy'",
        "DELETE FROM search_key",
        "UPDATE search_term SET guests = x'0900' WHERE term = 'Nthuy'",
        "INSERT INTO search_term VALUES ('Nx', 9, x'0100')",
        "INSERT INTO search_key VALUES (0, 'x', 1)",
        "UPDATE guest SET name = 'Lê Ba'",
    ],
)
def test_a_wrong_index_is_noticed_and_made_anew(db: sqlite3.Connection, damage: str) -> None:
    invite(db, THUY)
    assert check(db)
    db.execute(damage)
    assert not check(db)
    rebuild(db)
    assert check(db)


WORDS = ["Nguyễn", "Trần", "Lê", "Văn", "Vân", "Thị", "An", "Ân", "Anh", "Ánh", "Hoà", "Hòa", "Bảo"]
PEOPLE = st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join), max_size=12)


def matching(names: Iterable[str], typed: str) -> set[int]:
    """The plain meaning: every word typed begins a word of the name."""
    return {
        row
        for row, name in enumerate(names, 1)
        if all(any(word.startswith(start) for word in words_of(name)) for start in words_of(typed))
    }


def _side_by_side(text: str, name: str) -> bool:
    """Otherwise a slip may be guessed at."""
    return f" {' '.join(words_of(text))}" in f" {' '.join(words_of(name))}"


@given(names=PEOPLE, typed=st.lists(st.sampled_from([w[:n] for w in WORDS for n in (1, 2, 6)]), min_size=2, max_size=3))
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_all_guests_that_fit_are_found_and_no_others_where_there_are_enough(
    db: sqlite3.Connection, names: list[str], typed: list[str]
) -> None:
    db.execute("SAVEPOINT one")
    named(db, *names)
    text = " ".join(typed)
    if len(set(words_of(text))) > 1 and matching(names, text):
        found, fits = set(find(db, text, 50)), matching(names, text)
        assert found >= fits
        assert found == fits or len(fits) < 3 or not any(_side_by_side(text, names[row - 1]) for row in fits)
    db.execute("ROLLBACK TO one")


def test_adding_piece_by_piece_is_adding_at_once(db: sqlite3.Connection) -> None:
    chance = random.Random(5)
    guests = [
        guest(row, " ".join(chance.choices(WORDS, k=3)), unit=chance.choice(WORDS), phone=f"09{row:06}")
        for row in range(1, 400)
    ]
    for one in guests:
        invite(db, one)
    piecewise = set(db.execute("SELECT segment, term, guests FROM search_term"))
    rebuild(db)
    assert set(db.execute("SELECT segment, term, guests FROM search_term")) == piecewise


@pytest.mark.parametrize("typed", ["nguyeenx", "nguye6n4", "nguyễn"])
def test_tones_in_raw_keystrokes_come_first_as_they_do_when_they_are_written(db, typed) -> None:
    named(db, "Trương Nhật Nguyên", "Nguyễn Hữu Thọ", "Đỗ Trung Nguyên", "Nguyễn Thu Hà")
    assert set(find(db, typed, 2)) == {2, 4}


def test_raw_keystrokes_whose_tones_nobody_has_find_whom_the_letters_fit(db) -> None:
    named(db, "Trần Văn An", "Lê Thu Hà")
    assert find(db, "traanf vawn ans", 1) == [1]


def test_a_number_that_a_spreadsheet_took_the_zero_from_is_found_by_its_whole_self(db) -> None:
    invite(db, guest(1, "Trần Văn An", phone="903123456"), guest(2, "Lê Thu Hà", phone="0913123456"))
    assert find(db, "0903 123 456", 5) == [1]
    assert find(db, "0913123456", 5) == [2]
