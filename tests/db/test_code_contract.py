"""Codes that were replaced and keys: what every book must do, asked of the real one and of the tests' own."""

import random
from dataclasses import replace
from datetime import timedelta

import pytest

from db.book import SqliteBook
from db.files import SqliteFiles
from kiosk.app.ports import Topic
from kiosk.domain import facts
from kiosk.domain.facts import NewCode
from kiosk.domain.former_code import FormerCode
from kiosk.domain.keys import EventKey, Retirement
from tests.conftest import NOON
from tests.given import AN, BINH, DOOR, check_in, entry, opening_facts, read, stamp, write
from tests.kiosk.memory_book import MemoryBook

GUESTS_AND_CODES = frozenset({Topic.GUESTS, Topic.CODES})


def found(book, text):
    with book.writing() as page:
        return [guest.id for guest in page.find_code(text)]


def former(book, text):
    with book.writing() as page:
        return page.find_former(text)


def reissue(n, new, guest=AN, reason=""):
    return entry(n, facts.CodesReissued((NewCode(guest.id, guest.code, new),), reason))


def test_a_replaced_code_names_its_guest_and_its_successor(book) -> None:
    with book.writing() as page:
        assert page.record(reissue(5, "NEW-1", reason="mất thư")) == GUESTS_AND_CODES
    assert (found(book, "AN-0001"), found(book, "NEW-1")) == ([], [AN.id])
    told = FormerCode("AN-0001", AN.id, stamp(5).at, "NEW-1", "mất thư")
    assert former(book, "AN-0001") == former(book, "an-0001") == (told,)
    assert read(book, lambda r: r.former_codes(AN.id)) == (told,)
    assert read(book, lambda r: r.former_codes(BINH.id)) == former(book, "NEW-1") == ()


def test_only_the_code_changes(book) -> None:
    write(book, check_in(5), reissue(6, "NEW-1"))
    assert read(book, lambda r: r.invitation(AN.id)) == replace(AN, code="NEW-1")
    assert read(book, lambda r: r.presence(DOOR.id, AN.id)).inside
    assert [s.invitation.id for s in read(book, lambda r: r.find("NEW-1", 5))] == [AN.id]
    assert read(book, lambda r: r.find("0001", 5)) == ()


def test_codes_replaced_one_after_the_other_are_all_remembered_in_order(book) -> None:
    write(book, reissue(5, "NEW-1"), reissue(6, "NEW-2"), reissue(7, "NEW-3"))
    told = read(book, lambda r: r.former_codes(AN.id))
    assert [(one.code, one.successor) for one in told] == [
        ("AN-0001", "NEW-1"),
        ("NEW-1", "NEW-2"),
        ("NEW-2", "NEW-3"),
    ]


def test_a_revoked_code_has_no_successor_and_leaves_the_guest_without(book) -> None:
    write(book, entry(5, facts.CodeRevoked(AN.id, AN.code, "lộ mã")))
    assert found(book, AN.code) == []
    assert former(book, AN.code) == (FormerCode(AN.code, AN.id, stamp(5).at, "", "lộ mã"),)
    assert read(book, lambda r: r.invitation(AN.id)).code == ""


def test_revoking_a_code_that_is_not_the_guest_s_takes_nothing_away(book) -> None:
    write(book, entry(5, facts.CodeRevoked(AN.id, "BINH-02", "nhầm")))
    assert (found(book, AN.code), found(book, "BINH-02")) == ([AN.id], [BINH.id])
    assert former(book, "BINH-02") == ()


def test_a_restored_code_is_the_guest_s_again_and_the_other_one_is_replaced_by_it(book) -> None:
    write(book, reissue(5, "NEW-1"), entry(6, facts.CodeRestored(AN.id, AN.code, "vẫn dùng")))
    assert (found(book, AN.code), found(book, "NEW-1")) == ([AN.id], [])
    assert former(book, AN.code) == ()
    assert former(book, "NEW-1") == (FormerCode("NEW-1", AN.id, stamp(6).at, AN.code, "vẫn dùng"),)


def test_a_revocation_taken_back_leaves_nothing_behind(book) -> None:
    write(book, entry(5, facts.CodeRevoked(AN.id, AN.code, "x")), entry(6, facts.CodeRestored(AN.id, AN.code)))
    assert read(book, lambda r: (r.former_codes(AN.id), r.invitation(AN.id))) == ((), AN)


def test_a_list_that_brings_another_code_replaces_it(book) -> None:
    write(book, entry(5, facts.GuestsListed("lần 2", (replace(AN, code="LIST-9"),))))
    assert former(book, AN.code) == (FormerCode(AN.code, AN.id, stamp(5).at, "LIST-9", ""),)


def test_a_former_code_given_to_somebody_else_is_his(book) -> None:
    write(book, reissue(5, "NEW-1"), entry(6, facts.GuestsListed("", (replace(BINH, code=AN.code),))))
    assert found(book, AN.code) == [BINH.id]


def test_guests_unheard_of_get_no_code(book) -> None:
    nobody = replace(AN, id="g-nobody")
    write(book, reissue(5, "NEW-1", nobody), entry(6, facts.CodeRestored("g-nobody", "X")))
    assert (found(book, "NEW-1"), read(book, lambda r: r.guest_count())) == ([], 2)


def test_a_list_imported_again_knows_former_codes_apart_from_those_that_count(book) -> None:
    write(book, reissue(5, "NEW-1"))
    known = read(book, lambda r: r.known([], ["AN-0001", "NEW-1", "BINH-02", "NO"], []))
    assert (known.by_code, known.by_former) == ({"NEW-1": AN.id, "BINH-02": BINH.id}, {"AN-0001": AN.id})


def test_guests_of_a_signed_code_are_told_apart_until_a_list_brings_them(book) -> None:
    newcomer = replace(AN, id="g-new", code="S", name="S", unlisted=True)
    with book.writing() as page:
        assert page.record(entry(5, facts.SignedGuestAdded(newcomer, "abc"))) == frozenset({Topic.GUESTS})
    assert read(book, lambda r: (list(r.unlisted()), r.guest_count())) == ([newcomer], 3)
    write(book, entry(6, facts.GuestsListed("", (replace(newcomer, name="Lan", unlisted=False),))))
    assert read(book, lambda r: list(r.unlisted())) == []


def test_keys_are_told_in_the_order_they_were_made_with_their_last_retirement(book) -> None:
    until = NOON + timedelta(days=1)
    with book.writing() as page:
        assert page.record(entry(5, facts.KeyMade("abc", "11" * 32, 7))) == frozenset({Topic.CODES})
    write(book, entry(6, facts.KeyMade("def", "22" * 32, 7)), entry(7, facts.KeyRetired("abc", None, "đổi")))
    write(book, entry(9, facts.KeyRetired("abc", until, "lộ")), entry(8, facts.KeyRetired("abc", None, "giữa")))
    first = EventKey("abc", "11" * 32, 7, stamp(5).at, Retirement(stamp(9).at, until, "lộ"))
    assert read(book, lambda r: r.keys()) == (first, EventKey("def", "22" * 32, 7, stamp(6).at))


def test_a_key_s_private_half_is_kept_beside_the_journal(book) -> None:
    with book.writing() as page:
        page.keep_secret("abc", "33" * 32)
    assert read(book, lambda r: (r.secret("abc"), r.secret("def"))) == ("33" * 32, None)
    assert all("33" * 32 not in repr(e) for _, e in read(book, lambda r: list(r.journal())))


def test_a_failing_write_keeps_no_key_and_no_code(book) -> None:
    with pytest.raises(ZeroDivisionError), book.writing() as page:
        page.keep_secret("abc", "33" * 32)
        page.record(reissue(5, "NEW-1"))
        raise ZeroDivisionError
    assert read(book, lambda r: r.secret("abc")) is None
    assert (found(book, AN.code), former(book, AN.code)) == ([AN.id], ())


def test_both_books_tell_the_same_history(tmp_path) -> None:
    luck = random.Random(7)
    books = [MemoryBook(), SqliteBook.create(tmp_path / "same.kiosk")]
    for book in books:
        write(book, *opening_facts())
    codes = [f"C{n}" for n in range(6)]
    for n in range(5, 60):
        now = read(books[0], lambda r: r.invitation(AN.id)).code
        fact = luck.choice(
            [
                facts.CodesReissued((NewCode(AN.id, now, luck.choice(codes)),)),
                facts.CodeRevoked(AN.id, luck.choice([now, "C0"]), "lý do"),
                facts.CodeRestored(AN.id, luck.choice(codes)),
                facts.GuestsListed("", (replace(AN, code=luck.choice(codes)),)),
            ]
        )
        for book in books:
            write(book, entry(n, fact))
        told = [read(book, lambda r: (r.former_codes(AN.id), r.invitation(AN.id))) for book in books]
        assert told[0] == told[1]
    books[1].close()
    assert SqliteFiles().verify(tmp_path / "same.kiosk").problems == ()
