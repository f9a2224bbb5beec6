"""Who really came, asked of the real book and of the one the other tests use."""

from kiosk.app.ports import Tally, Topic
from kiosk.domain.facts import AttendeeNamed, CheckedIn
from kiosk.domain.ids import DeskId, FactId
from kiosk.domain.person import Authority, Person
from kiosk.domain.presence import Came
from tests.given import AN, BINH, DOOR, check_in, check_out, entry, read, undo, write

LAN = Person("Lê Thị Lan", "Phó Giám đốc", "0903", Authority.MESSAGE)
OTHER_DESK = DeskId("Quầy 2")


def presence(book, guest=AN):
    return read(book, lambda r: r.presence(DOOR.id, guest.id))


def named(n, passage, person=LAN, guest=AN, **more):
    return entry(n, AttendeeNamed(DOOR.id, guest.id, FactId(f"f{passage:06}"), person), **more)


def along(n, passage, person="Hoa", guest=AN):
    came = CheckedIn(DOOR.id, guest.id, Came.COMPANION, person=person, along=FactId(f"f{passage:06}"))
    return entry(n, came)


def test_a_name_hangs_on_its_check_in_and_tells_the_doors(book) -> None:
    write(book, check_in(5))
    with book.writing() as page:
        assert page.record(named(6, 5, desk=OTHER_DESK)) == {Topic.ARRIVALS}
        assert page.record(named(6, 5)) == frozenset()
    attendee = presence(book).attendee
    assert (attendee.came, attendee.person, attendee.accepted_by) == (Came.REPRESENTATIVE, LAN, OTHER_DESK)
    assert read(book, lambda r: r.tally(DOOR.id)) == Tally(2, 1, 1, 0)


def test_the_newest_name_stands_whichever_arrives_last(book) -> None:
    write(book, named(9, 5, Person("Mới")), check_in(5), named(6, 5, Person("Cũ")))
    assert presence(book).attendee.person.name == "Mới"


def test_a_name_for_another_guest_or_an_exit_says_nothing(book) -> None:
    write(book, check_in(5), check_out(6), named(7, 5, guest=BINH), named(8, 6))
    assert [(p.came, p.person) for p in presence(book).passages] == [(Came.INVITED, None)] * 2


def test_lists_and_searches_tell_the_person_who_came(book) -> None:
    write(book, check_in(5), named(6, 5), along(7, 5))
    rows = read(book, lambda r: r.recent(DOOR.id, 9))
    assert [(row.came, row.person) for row in rows] == [
        (Came.COMPANION, Person("Hoa")),
        (Came.REPRESENTATIVE, LAN),
    ]
    assert read(book, lambda r: r.find("nguyễn văn an", 3, DOOR.id))[0].attendee.person == LAN
    row = next(read(book, lambda r: list(r.attendance(DOOR.id))).__iter__())
    assert (row.presence.attendee.person, [one.person for one in row.presence.companions]) == (LAN, [Person("Hoa")])


def test_a_companion_is_one_person_more_and_no_entry_of_the_guest(book) -> None:
    write(book, check_in(5), along(6, 5), along(7, 5, person=""))
    seen = presence(book)
    assert (len(seen.entries), len(seen.companions), seen.inside) == (1, 2, True)
    assert read(book, lambda r: r.tally(DOOR.id)) == Tally(2, 3, 3, 0, companions=2)
    write(book, check_out(8))
    assert read(book, lambda r: r.tally(DOOR.id)) == Tally(2, 0, 3, 0, companions=2)


def test_what_came_along_is_taken_back_with_the_check_in_even_when_the_undo_is_there_first(book) -> None:
    write(book, undo(8, of=5), along(6, 5), check_in(5), named(7, 5))
    assert presence(book).attendee is None
    assert read(book, lambda r: r.tally(DOOR.id)) == Tally(2, 0, 0, 0)
    assert [row.undone for row in read(book, lambda r: r.recent(DOOR.id, 9))] == ["nhầm người"] * 2


def test_a_companion_is_taken_back_alone(book) -> None:
    write(book, check_in(5), along(6, 5), undo(7, of=6, reason="không vào"))
    assert read(book, lambda r: r.tally(DOOR.id)) == Tally(2, 1, 1, 0)
    assert presence(book).inside
    with book.writing() as page:
        assert (page.undone(FactId("f000006")), page.undone(FactId("f000005"))) == ("không vào", None)


def test_older_check_ins_that_carried_a_name_tell_it(book) -> None:
    write(book, entry(5, CheckedIn(DOOR.id, AN.id, Came.REPRESENTATIVE, person="Lê Lan")))
    assert presence(book).attendee.person == Person("Lê Lan")
