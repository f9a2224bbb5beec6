"""Declarations: the newest word about each thing stands, in the memory book as in the file."""

from datetime import timedelta
from itertools import permutations

import pytest

from kiosk.app.ports import Topic
from kiosk.domain.declarations import AbsenceNoted, LetterSet, UnitSet
from kiosk.domain.unit import Letter, Unit
from tests.conftest import NOON
from tests.given import AN, entry, read, write

FINANCE, HEALTH = Unit(name="Sở Tài chính", block="Sở"), Unit(name="Sở Y tế", block="Sở", weight=3)


def test_a_unit_is_kept_by_its_name_and_the_newest_word_stands(book) -> None:
    write(book, entry(10, UnitSet(HEALTH)), entry(11, UnitSet(FINANCE)), entry(12, UnitSet(Unit(name="Sở Y tế"))))

    assert read(book, lambda reader: reader.declared(UnitSet)) == (UnitSet(FINANCE), UnitSet(Unit(name="Sở Y tế")))
    assert read(book, lambda reader: reader.declaration(UnitSet, "Sở Y tế")) == UnitSet(Unit(name="Sở Y tế"))
    assert read(book, lambda reader: reader.declaration(UnitSet, "Sở Nội vụ")) is None


def test_kinds_are_kept_apart(book) -> None:
    letter = LetterSet(Letter(number="12/GM-UBND", unit="Sở Y tế", day=NOON.date(), places=3))
    write(book, entry(10, UnitSet(HEALTH)), entry(11, letter), entry(12, AbsenceNoted(AN.id, "door", "ốm")))

    assert read(book, lambda reader: reader.declared(LetterSet)) == (letter,)
    assert read(book, lambda reader: reader.declaration(AbsenceNoted, f"door\n{AN.id}")).reason == "ốm"


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_whatever_arrives_last_the_newest_by_time_then_id_stands(book, order) -> None:
    said = [
        entry(10, UnitSet(Unit(name="Sở Y tế", weight=1)), at=NOON),
        entry(11, UnitSet(Unit(name="Sở Y tế", weight=2)), at=NOON + timedelta(seconds=5)),
        entry(12, UnitSet(Unit(name="Sở Y tế", weight=3)), at=NOON + timedelta(seconds=5)),
    ]
    write(book, *(said[n] for n in order))

    (stands,) = read(book, lambda reader: reader.declared(UnitSet))
    assert stands.unit.weight == 3


def test_a_declaration_tells_the_registers(book) -> None:
    with book.writing() as page:
        assert page.record(entry(10, UnitSet(HEALTH))) == {Topic.REGISTERS}
        assert page.record(entry(10, UnitSet(HEALTH))) == frozenset()
