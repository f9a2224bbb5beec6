"""What the door needs of a book: delegations, namesakes, units to choose from, and walk-ins with the organiser's word."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.app.desk import Desk, WalkIn
from kiosk.app.guest_editing import edit_guest
from kiosk.app.identity import Stamper
from kiosk.app.ports import Nobody, Tally, Topic
from kiosk.app.walk_ins import WalkInSeen, judge, walk_ins
from kiosk.domain.admission import Admit, AlreadyIn, Ambiguous, Cancelled
from kiosk.domain.declarations import Judgement
from kiosk.domain.facts import GuestsListed, StandingChanged
from kiosk.domain.ids import InvitationId
from kiosk.domain.invitation import Invitation, Standing
from kiosk.domain.person import Authority, Person
from kiosk.errors import BadInput, NotFound
from tests.given import AN, BINH, DESK, DOOR, entry, read, write


class Told:
    def __init__(self) -> None:
        self.topics: list[frozenset[Topic]] = []

    def tell(self, topics) -> None:
        self.topics.append(topics)


def one(n: int, name: str, unit: str = "Sở Tài chính", **more) -> Invitation:
    return Invitation(id=InvitationId(f"g{n}"), code=f"CODE-{n:03}", name=name, unit=unit, **more)


TEN = tuple(one(n, f"Đại biểu {'ABCDEFGHIJ'[n]}") for n in range(10))
AN_TOO = one(20, "nguyen van an", unit="UBND Quận 3", post="Chánh Văn phòng")


@pytest.fixture
def audience():
    return Told()


@pytest.fixture
def desk(book, clock, audience):
    write(book, entry(9, GuestsListed("", TEN)))
    return Desk(book, Stamper(DESK, clock), audience)


def test_a_delegation_is_everyone_of_the_unit_in_the_list_s_order(desk) -> None:
    desk.present("CODE-003", DOOR.id)
    shown = desk.delegation(TEN[0].id, DOOR.id)
    assert (shown.unit, [member.guest for member in shown.members]) == ("Sở Tài chính", list(TEN))
    assert [member.guest.id for member in shown.present] == ["g3"]
    assert len(shown.missing) == 9


def test_where_a_letter_is_given_the_delegation_is_those_it_invited(desk, book) -> None:
    with_letter = [replace(guest, letter="12/GM") for guest in TEN[:3]]
    write(book, entry(10, GuestsListed("", tuple(with_letter))))
    assert [m.guest.id for m in desk.delegation(TEN[0].id, DOOR.id).members] == ["g0", "g1", "g2"]
    assert len(desk.delegation(TEN[5].id, DOOR.id).members) == 10


def test_namesakes_within_a_delegation_are_marked(desk, book) -> None:
    write(book, entry(10, GuestsListed("", (one(30, "Dai bieu a"),))))
    marked = [member.guest.id for member in desk.delegation(TEN[0].id, DOOR.id).members if member.namesake]
    assert marked == ["g0", "g30"]


def test_a_guest_of_no_unit_has_no_delegation(desk, book) -> None:
    write(book, entry(10, GuestsListed("", (one(30, "Khách lẻ", unit=""),))))
    with pytest.raises(BadInput, match="belongs to no unit"):
        desk.delegation(InvitationId("g30"), DOOR.id)
    with pytest.raises(NotFound):
        desk.delegation(InvitationId("nobody"), DOOR.id)


def test_those_ticked_come_in_together_and_each_is_decided_for_himself(desk, book, audience) -> None:
    write(book, entry(10, StandingChanged(TEN[1].id, Standing.CANCELLED)))
    desk.present("CODE-000", DOOR.id)
    audience.topics.clear()
    position = read(book, lambda reader: reader.position())
    done = desk.admit_together([guest.id for guest in TEN[:4]], DOOR.id)
    assert [type(answer.verdict) for answer in done.answers] == [Admit, Cancelled, Admit, Admit]
    assert [answer.verdict.invitation.id for answer in done.recorded] == ["g2", "g3"]
    assert [answer.verdict.invitation.id for answer in done.refused] == ["g1"]
    assert [member.guest.id for member in done.delegation.present] == ["g0", "g2", "g3"]
    assert read(book, lambda reader: reader.position()) == position + 2
    assert audience.topics == [frozenset({Topic.ARRIVALS})]


def test_who_came_in_meanwhile_is_no_refusal(desk, clock) -> None:
    desk.present("CODE-000", DOOR.id)
    clock.pass_time(timedelta(minutes=5))
    done = desk.admit_together([TEN[0].id, TEN[1].id], DOOR.id)
    assert [type(answer.verdict) for answer in done.answers] == [AlreadyIn, Admit]
    assert (done.refused, len(done.recorded)) == ((), 1)


def test_one_unknown_guest_and_nobody_is_recorded(desk, book) -> None:
    with pytest.raises(NotFound):
        desk.admit_together([TEN[0].id, InvitationId("nobody")], DOOR.id)
    with pytest.raises(BadInput):
        desk.admit_together([], DOOR.id)
    assert read(book, lambda reader: reader.tally(DOOR.id)) == Tally(12, 0, 0, 0)


def test_a_group_is_taken_back_whole_or_not_at_all(desk, book) -> None:
    done = desk.admit_together([guest.id for guest in TEN[:3]], DOOR.id)
    facts = [answer.fact for answer in done.recorded]
    desk.undo(facts[0], "nhầm người")
    with pytest.raises(NotFound):
        desk.undo_together(facts, "nhầm đơn vị")
    assert read(book, lambda reader: reader.tally(DOOR.id)).inside == 2
    undone = desk.undo_together(facts[1:], "nhầm đơn vị")
    assert [answer.verdict.invitation.id for answer in undone] == ["g1", "g2"]
    assert read(book, lambda reader: reader.tally(DOOR.id)).inside == 0


def test_namesakes_are_found_whatever_their_case_and_tones(book) -> None:
    write(book, entry(9, GuestsListed("", (AN_TOO, one(21, "Nguyễn An Văn"), one(22, "Nguyễn Văn An Bình")))))
    assert read(book, lambda reader: reader.namesakes("NGUYỄN VĂN ÁN", 9)) == (AN, AN_TOO)
    assert read(book, lambda reader: reader.namesakes("Nguyễn Văn An", 1)) == (AN,)
    assert read(book, lambda reader: reader.namesakes("–", 9)) == ()


def test_units_with_nothing_but_numbers_are_units_too(book) -> None:
    write(book, entry(9, GuestsListed("", (one(21, "Lính", unit="123456"), one(22, "Văn", unit="Đội 123456")))))
    assert [guest.id for guest in read(book, lambda reader: reader.of_unit("123456", 9))] == ["g21"]
    assert [guest.id for guest in read(book, lambda reader: reader.of_unit("Đội 123456", 9))] == ["g22"]
    assert read(book, lambda reader: reader.of_unit("", 9)) == ()


def test_one_with_a_namesake_is_not_checked_in_unless_someone_chose_him(book, desk) -> None:
    write(book, entry(10, GuestsListed("", (AN_TOO,))))
    asked = desk.present_invitation(AN.id, DOOR.id, sure=False)
    assert asked.verdict == Ambiguous((AN, AN_TOO))
    assert (asked.fact, asked.text) == (None, AN.name)
    assert isinstance(desk.present_invitation(BINH.id, DOOR.id, sure=False).verdict, Admit)
    assert isinstance(desk.present_invitation(AN.id, DOOR.id, sure=True).verdict, Admit)


def test_a_walk_in_whose_name_is_on_the_list_is_asked_about_first(book, desk) -> None:
    guest = WalkIn("Nguyen Van An", unit="Sở Mới", block="Sở, ngành")
    position = read(book, lambda reader: reader.position())
    assert desk.walk_in(guest, DOOR.id, sure=False).verdict == Ambiguous((AN,))
    assert read(book, lambda reader: reader.position()) == position
    admitted = desk.walk_in(guest, DOOR.id).verdict
    assert isinstance(admitted, Admit)
    assert (admitted.invitation.unit, admitted.invitation.block) == ("Sở Mới", "Sở, ngành")


def test_units_to_choose_from_are_those_of_the_expected(book, desk) -> None:
    desk.walk_in(WalkIn("Lê Ân", unit="Báo Tối"), DOOR.id)
    assert read(book, lambda reader: reader.invited_units()) == (
        ("Báo chí", "Báo Sáng"),
        ("", "Sở Tài chính"),
        ("Sở, ngành", "Sở Y tế"),
    )


def test_a_walk_in_waits_until_the_organiser_says_a_word_and_no_figure_moves(book, desk, clock, audience) -> None:
    came = desk.walk_in(WalkIn("Lê Ân"), DOOR.id).verdict.invitation
    assert read(book, walk_ins) == (WalkInSeen(came),)
    before = read(book, lambda reader: reader.tally(DOOR.id))
    stamper = Stamper(DESK, clock)
    was = judge(book, stamper, audience, [came.id], Judgement.REFUSED, "không có trong danh sách")
    assert was == (WalkInSeen(came),)
    assert read(book, walk_ins) == (WalkInSeen(came, Judgement.REFUSED, "không có trong danh sách"),)
    assert read(book, lambda reader: reader.tally(DOOR.id)) == before
    assert read(book, lambda reader: reader.presence(DOOR.id, came.id)).inside
    assert audience.topics[-1] == {Topic.REGISTERS}
    judge(book, stamper, audience, [came.id], Judgement.APPROVED)
    assert read(book, walk_ins)[0].judgement is Judgement.APPROVED


def test_only_walk_ins_are_judged_and_a_refusal_says_why(book, desk, clock) -> None:
    came = desk.walk_in(WalkIn("Lê Ân"), DOOR.id).verdict.invitation
    stamper = Stamper(DESK, clock)
    with pytest.raises(BadInput, match="was invited"):
        judge(book, stamper, Nobody(), [came.id, AN.id], Judgement.APPROVED)
    with pytest.raises(BadInput, match="Say why"):
        judge(book, stamper, Nobody(), [came.id], Judgement.REFUSED, " ")
    with pytest.raises(NotFound):
        judge(book, stamper, Nobody(), [InvitationId("x")], Judgement.APPROVED)
    assert read(book, walk_ins)[0].judgement is Judgement.OPEN


def test_some_fields_of_a_guest_are_changed_and_taken_back(book, clock) -> None:
    stamper = Stamper(DESK, clock)
    changes = {"seat": " A-01 ", "attention": True, "needs": "xe lăn", "standing": Standing.BLOCKED}
    edited = edit_guest(book, stamper, Nobody(), AN.id, changes, "đổi chỗ")
    assert edited.fields == ("seat", "needs", "attention", "standing")
    stands = read(book, lambda reader: reader.invitation(AN.id))
    assert stands == replace(AN, seat="A-01", attention=True, needs="xe lăn", standing=Standing.BLOCKED)
    edit_guest(book, stamper, Nobody(), AN.id, edited.back)
    assert read(book, lambda reader: reader.invitation(AN.id)) == AN


def test_what_someone_else_changed_meanwhile_stays(book, clock) -> None:
    stamper = Stamper(DESK, clock)
    edit_guest(book, stamper, Nobody(), AN.id, {"seat": "A-01"})
    edit_guest(book, stamper, Nobody(), AN.id, {"phone": "0903"})
    assert read(book, lambda reader: reader.invitation(AN.id)) == replace(AN, seat="A-01", phone="0903")


def test_nothing_changed_writes_nothing(book, clock) -> None:
    position = read(book, lambda reader: reader.position())
    assert edit_guest(book, Stamper(DESK, clock), Nobody(), AN.id, {"name": f" {AN.name} "}).fields == ()
    assert read(book, lambda reader: reader.position()) == position


def test_the_old_code_is_remembered_when_a_code_is_changed_by_hand(book, clock) -> None:
    stamper = Stamper(DESK, clock)
    edited = edit_guest(book, stamper, Nobody(), AN.id, {"code": "AN-NEW"})
    assert [former.code for former in read(book, lambda reader: reader.former_codes(AN.id))] == ["AN-0001"]
    with pytest.raises(BadInput, match="another guest's before"):
        edit_guest(book, stamper, Nobody(), BINH.id, {"code": "AN-0001"})
    edit_guest(book, stamper, Nobody(), AN.id, edited.back)
    assert read(book, lambda reader: reader.invitation(AN.id)) == AN


@pytest.mark.parametrize(
    "changes",
    [{"code": "binh-02"}, {"name": " "}, {"name": "x" * 2001}, {"walk_in": True}],
)
def test_what_cannot_be_is_refused_and_changes_nothing(book, clock, changes) -> None:
    with pytest.raises(BadInput):
        edit_guest(book, Stamper(DESK, clock), Nobody(), AN.id, {"seat": "Z", **changes})
    assert read(book, lambda reader: reader.invitation(AN.id)) == AN


def test_who_came_instead_is_found_by_his_own_name_after_the_guests(book, desk) -> None:
    desk.represent(TEN[4].id, DOOR.id, Person("Phạm Quốc Hưng", authority=Authority.PHONE))
    desk.represent(TEN[5].id, DOOR.id, Person("Lý Quốc Hùng"))
    found = read(book, lambda reader: reader.find("hung quoc", 5, DOOR.id))
    assert [one.invitation.id for one in found] == ["g5", "g4"]
    assert [one.attendee.person.name for one in found] == ["Lý Quốc Hùng", "Phạm Quốc Hưng"]
    assert len(read(book, lambda reader: reader.find("hung quoc", 1, DOOR.id))) == 1
    assert read(book, lambda reader: reader.find("hung quoc", 5)) == ()


def test_nobody_is_found_by_a_name_that_was_taken_back(book, desk) -> None:
    named = desk.represent(TEN[4].id, DOOR.id, Person("Phạm Quốc Hưng"))
    desk.represent(TEN[4].id, DOOR.id, Person("Mai Thu"))
    assert read(book, lambda reader: reader.find("quoc hung", 5, DOOR.id)) == ()
    assert read(book, lambda reader: reader.find("mai thu", 5, DOOR.id))[0].invitation.id == "g4"
    desk.undo(named.fact, "nhầm người")
    assert read(book, lambda reader: reader.find("mai thu", 5, DOOR.id)) == ()


def test_a_companion_is_no_representative(book, desk) -> None:
    desk.present("CODE-004", DOOR.id)
    desk.accompany(TEN[4].id, DOOR.id, Person("Mai Thu"))
    assert read(book, lambda reader: reader.find("mai thu", 5, DOOR.id)) == ()
