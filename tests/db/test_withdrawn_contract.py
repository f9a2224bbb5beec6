"""Guests whom an import brought and who are none any more: gone everywhere, unless someone saw them at a checkpoint."""

from dataclasses import replace

from kiosk.domain.facts import CodesReissued, GuestsListed, GuestsWithdrawn, NewCode, StandingChanged
from kiosk.domain.ids import InvitationId
from kiosk.domain.invitation import Invitation, Standing
from tests.conftest import NOON
from tests.given import AN, BINH, DOOR, check_in, entry, read, undo, write

CUC = Invitation(id=InvitationId("g-cuc"), code="CUC-03", name="Lê Thị Cúc", unit="Sở Y tế", category="Báo chí")
DUNG = Invitation(id=InvitationId("g-dung"), code="DUNG-4", name="Võ Dung", unit="Quận 1")


def listed(n: int, *guests: Invitation):
    return entry(n, GuestsListed("khách.csv", guests))


def withdrawn(n: int, *guests: Invitation):
    return entry(n, GuestsWithdrawn(tuple(guest.id for guest in guests)))


def names(book) -> list[str]:
    return [guest.name for guest in read(book, lambda reader: tuple(reader.guests()))]


def test_withdrawn_guests_are_gone_from_list_search_codes_counts_and_figures(book) -> None:
    write(book, listed(10, CUC, DUNG), withdrawn(11, CUC))
    with book.writing() as page:
        assert page.find_code(CUC.code) == ()
        assert page.codes_like([0]) == ()
    assert names(book) == [AN.name, BINH.name, DUNG.name]
    assert read(book, lambda reader: reader.guest_count()) == 3
    assert read(book, lambda reader: reader.invitation(CUC.id)) is None
    assert read(book, lambda reader: reader.find("Cúc", 10)) == ()
    assert read(book, lambda reader: reader.tally(DOOR.id)).expected == 3
    assert [row.invitation.id for row in read(book, lambda r: tuple(r.attendance(DOOR.id)))] == [
        AN.id,
        BINH.id,
        DUNG.id,
    ]
    assert read(book, lambda reader: reader.known([], [CUC.code], [("le thi cuc", "so y te")])).by_name == {}


def test_pages_go_past_the_gaps_that_withdrawn_guests_leave(book) -> None:
    many = [replace(CUC, id=InvitationId(f"g{n:02}"), code=f"C{n:02}", name=f"Khách {n:02}") for n in range(40)]
    write(book, listed(10, *many), withdrawn(11, *many[::3], *many[30:]), listed(12, DUNG))
    everyone = read(book, lambda reader: tuple(reader.guests()))
    assert read(book, lambda reader: reader.guest_count()) == len(everyone)
    for first in range(len(everyone) + 1):
        assert read(book, lambda reader, first=first: reader.guest_page(first, 5)) == everyone[first : first + 5]


def test_whoever_was_seen_at_a_checkpoint_stays_a_guest(book) -> None:
    write(book, listed(10, CUC, DUNG), check_in(11, CUC), withdrawn(12, CUC, DUNG))
    assert names(book) == [AN.name, BINH.name, CUC.name]


def test_a_check_in_that_was_taken_back_was_one_all_the_same(book) -> None:
    write(book, listed(10, CUC), check_in(11, CUC), undo(12, of=11, guest=CUC), withdrawn(13, CUC))
    assert names(book) == [AN.name, BINH.name, CUC.name]


def test_a_check_in_from_a_desk_that_had_not_heard_brings_the_guest_back(book) -> None:
    write(book, listed(10, CUC, DUNG), withdrawn(11, CUC, DUNG), check_in(12, CUC))
    assert names(book) == [AN.name, BINH.name, CUC.name]
    assert read(book, lambda reader: reader.find("Cúc", 10))[0].invitation == CUC
    assert read(book, lambda reader: reader.presence(DOOR.id, CUC.id)).inside
    assert read(book, lambda reader: reader.tally(DOOR.id)).inside == 1


def test_a_withdrawal_that_arrives_before_its_list_holds(book) -> None:
    write(book, withdrawn(11, CUC), listed(10, CUC, DUNG))
    assert names(book) == [AN.name, BINH.name, DUNG.name]


def test_what_changes_meanwhile_is_there_when_the_guest_is_back(book) -> None:
    changes = (
        entry(12, StandingChanged(CUC.id, Standing.BLOCKED)),
        entry(13, CodesReissued((NewCode(CUC.id, CUC.code, "NEU"),))),
    )
    write(book, listed(10, CUC), withdrawn(11, CUC), *changes)
    assert names(book) == [AN.name, BINH.name]
    with book.writing() as page:
        assert page.find_former(CUC.code) == ()
    write(book, check_in(14, CUC))
    assert read(book, lambda reader: reader.invitation(CUC.id)) == replace(CUC, code="NEU", standing=Standing.BLOCKED)


def test_passed_tells_who_went_through_any_checkpoint_since(book) -> None:
    write(book, listed(10, CUC), check_in(11, AN), check_in(12, CUC))
    ids = [AN.id, BINH.id, CUC.id]
    assert read(book, lambda reader: reader.passed(ids)) == {AN.id, CUC.id}
    assert read(book, lambda reader: reader.passed(ids, check_in(12).stamp.at)) == {CUC.id}
    assert read(book, lambda reader: reader.passed([BINH.id], NOON)) == frozenset()


def test_texts_are_the_guests_fields_from_the_last_to_the_first(book) -> None:
    write(book, listed(10, replace(CUC, extra=(("Size", "M"),))), listed(11, replace(DUNG, unlisted=True)))
    told = read(book, lambda reader: list(reader.texts(["name", "", "standing", "extra", "id"])))
    assert told == [
        (CUC.name, "", "valid", (("Size", "M"),), CUC.id),
        (BINH.name, "", "valid", "", BINH.id),
        (AN.name, "", "valid", "", AN.id),
    ]
