"""Units merged, renamed and put into another block; their letters; and each of these taken back."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.app.identity import Stamper
from kiosk.app.ports import Nobody
from kiosk.app.unit_moves import homes_in
from kiosk.app.units import Units, details_of, letters_in
from kiosk.domain.declarations import LetterSet, UnitSet
from kiosk.domain.facts import CheckpointSet, GuestsListed
from kiosk.domain.ids import InvitationId
from kiosk.domain.invitation import Standing
from kiosk.domain.unit import Home, Letter, Unit
from kiosk.errors import BadInput, NotFound
from tests.conftest import NOON, FakeClock
from tests.given import AN, DESK, DOOR, entry, opening_facts, read, write
from tests.kiosk.memory_book import MemoryBook

WAYS = ("Sở TT&TT", "Sở Thông tin và Truyền thông", "So Thong tin Truyen thong")
RIGHT = WAYS[1]


def guest(n: int, unit: str, block: str = "Sở, ngành", **more):
    return replace(AN, id=InvitationId(f"m{n:03}"), code=f"M{n:03}", name=f"Khách {n}", unit=unit, block=block, **more)


THREE = tuple(guest(n, unit) for n, unit in enumerate((WAYS[0], WAYS[1], WAYS[1], WAYS[2])))


def given_book(*entries, guests=THREE) -> tuple[MemoryBook, Units]:
    book = MemoryBook(*opening_facts(), entry(5, GuestsListed("", guests)), *entries)
    return book, Units(book, Stamper(DESK, FakeClock(NOON + timedelta(hours=1))), Nobody())


def unit_of(book, n: int) -> tuple[str, str]:
    invitation = book.invitation(f"m{n:03}")
    return invitation.block, invitation.unit


def test_three_ways_of_writing_become_one_unit_and_come_back() -> None:
    book, units = given_book()
    moved = units.merge([WAYS[0], WAYS[2]], RIGHT)
    assert (moved.guests, moved.units) == (2, (WAYS[0], WAYS[2]))
    assert {unit_of(book, n) for n in range(4)} == {("Sở, ngành", RIGHT)}
    assert units.undo(moved.move) == 2
    assert [unit_of(book, n)[1] for n in range(4)] == [guest.unit for guest in THREE]


def test_a_guest_who_was_changed_since_keeps_what_he_was_given() -> None:
    book, units = given_book()
    moved = units.merge([WAYS[0], WAYS[2]], RIGHT)
    write(
        book,
        entry(90, GuestsListed("", (replace(THREE[0], unit="Sở Nội vụ"), replace(THREE[3], unit=RIGHT, post="Phó")))),
    )
    assert units.undo(moved.move) == 1
    assert unit_of(book, 0)[1] == "Sở Nội vụ"
    assert (unit_of(book, 3)[1], book.invitation("m003").post) == (WAYS[2], "Phó")


def test_a_merge_is_taken_back_once_and_the_newest_first() -> None:
    book, units = given_book()
    units.merge([WAYS[0]], RIGHT)
    units.merge([WAYS[2]], RIGHT)
    units.undo()
    assert unit_of(book, 3)[1] == WAYS[2]
    units.undo()
    assert unit_of(book, 0)[1] == WAYS[0]
    with pytest.raises(NotFound):
        units.undo()


def test_guests_join_the_block_of_the_unit_they_join() -> None:
    book, units = given_book(guests=(guest(0, "Sở TTTT", "Khách"), guest(1, RIGHT), guest(2, RIGHT)))
    units.merge(["so tttt"], RIGHT)
    assert unit_of(book, 0) == ("Sở, ngành", RIGHT)


def test_a_new_name_leaves_each_in_his_block() -> None:
    book, units = given_book(guests=(guest(0, "A", "Khối 1"), guest(1, "A", "Khối 2")))
    units.merge(["A"], "B")
    assert [unit_of(book, n) for n in (0, 1)] == [("Khối 1", "B"), ("Khối 2", "B")]


@pytest.mark.parametrize(("names", "into", "error"), [
    (["Sở Không có"], RIGHT, NotFound), ([RIGHT], RIGHT, BadInput), ([WAYS[0]], "  ", BadInput),
])  # fmt: skip
def test_what_cannot_be_merged_changes_nothing(names, into, error) -> None:
    book, units = given_book()
    before = len(book.entries)
    with pytest.raises(error):
        units.merge(names, into)
    assert len(book.entries) == before


def test_a_checkpoint_for_a_unit_by_name_follows_and_goes_back() -> None:
    only = replace(DOOR, units=(WAYS[0], "Sở Y tế"))
    book, units = given_book(entry(6, CheckpointSet(only)))
    moved = units.merge([WAYS[0]], RIGHT)
    assert moved.checkpoints == (DOOR.name,)
    assert book.checkpoint(DOOR.id).units == (RIGHT, "Sở Y tế")
    units.undo(moved.move)
    assert book.checkpoint(DOOR.id).units == only.units


def test_a_checkpoint_for_a_block_follows_when_it_is_renamed() -> None:
    book, units = given_book(entry(6, CheckpointSet(replace(DOOR, blocks=("Sở, ngành",)))))
    moved = units.rename_block("Sở, ngành", "Sở ban ngành")
    assert (book.checkpoint(DOOR.id).blocks, unit_of(book, 0)[0]) == (("Sở ban ngành",), "Sở ban ngành")
    units.undo(moved.move)
    assert (book.checkpoint(DOOR.id).blocks, unit_of(book, 0)[0]) == (("Sở, ngành",), "Sở, ngành")


def test_letters_go_along_and_come_back() -> None:
    one, two = Letter(number="1/GM", unit=WAYS[0], places=2), Letter(number="2/GM", unit=WAYS[0])
    there = Letter(number="2/GM", unit=RIGHT, places=9)
    book, units = given_book(*(entry(6 + n, LetterSet(letter)) for n, letter in enumerate((one, two, there))))
    moved = units.merge([WAYS[0]], RIGHT)
    assert letters_in(book) == (replace(one, unit=RIGHT), there)
    units.undo(moved.move)
    assert set(letters_in(book)) == {one, two, there}


def test_a_renamed_unit_keeps_its_details_and_its_name_comes_back() -> None:
    known = Unit(name=RIGHT, block="Sở, ngành", official="Department of Information", short="STTTT", weight=3)
    book, units = given_book(entry(6, UnitSet(known)))
    change = units.set_unit(Home("Sở, ngành", RIGHT), replace(known, name="Sở KHCN", block="Sở", host=True))
    assert unit_of(book, 1) == ("Sở", "Sở KHCN")
    assert details_of(book, Home("Sở", "Sở KHCN")).weight == 3
    units.take_back(change)
    assert unit_of(book, 1) == ("Sở, ngành", RIGHT)
    assert details_of(book, Home("Sở, ngành", RIGHT)) == known


def test_a_letter_that_gets_another_number_takes_its_guests_along() -> None:
    told = (guest(0, RIGHT, letter="1/GM"), guest(1, RIGHT, letter="7/GM"))
    book, units = given_book(guests=told)
    one = Letter(number="1/GM", unit=RIGHT)
    units.set_letter(one)
    change = units.set_letter(replace(one, number="12/GM"), one)
    assert [book.invitation(f"m00{n}").letter for n in (0, 1)] == ["12/GM", "7/GM"]
    units.take_letter_back(change)
    assert (book.invitation("m000").letter, letters_in(book)) == ("1/GM", (one,))


def test_a_letter_is_entered_once_and_can_be_removed_and_brought_back() -> None:
    book, units = given_book()
    one = Letter(number=" 1/GM ", unit=RIGHT, places=2)
    units.set_letter(one)
    with pytest.raises(BadInput):
        units.set_letter(one)
    change = units.remove_letter(replace(one, number="1/GM"))
    assert letters_in(book) == ()
    units.take_letter_back(change)
    assert [letter.number for letter in letters_in(book)] == ["1/GM"]
    for wrong in (replace(one, number=" "), replace(one, number="2", places=-1)):
        with pytest.raises(BadInput):
            units.set_letter(wrong)


@given(st.lists(st.tuples(st.sampled_from("ABC"), st.sampled_from(["X", "Y"]), st.booleans()), min_size=1, max_size=8),
       st.lists(st.sampled_from("ABC"), min_size=1), st.sampled_from("ABCD"))  # fmt: skip
def test_taking_a_merge_back_leaves_every_guest_as_he_was(people, names, into) -> None:
    guests = tuple(
        guest(n, unit, block, standing=Standing.VALID if fit else Standing.CANCELLED)
        for n, (unit, block, fit) in enumerate(people)
    )
    book, units = given_book(guests=guests)
    before = [book.invitation(one.id) for one in guests]
    known = {home.unit for home in homes_in(book)}
    if not set(names) <= known or set(names) == {into}:
        return
    moved = units.merge(names, into)
    assert not {home.unit for home in homes_in(book)} & (set(names) - {into})
    assert sum(one.unit == into for one in guests) + moved.guests == read(book, lambda r: sum(
        span.guests for home, span in homes_in(r).items() if home.unit == into
    ))  # fmt: skip
    assert units.undo(moved.move) == moved.guests
    assert [book.invitation(one.id) for one in guests] == before
