"""Who really came: representatives and companions, through the desk and a book in memory."""

from datetime import timedelta

import pytest

from kiosk.app.desk import Desk, WalkIn
from kiosk.app.identity import Stamper
from kiosk.app.ports import Nobody, Tally
from kiosk.app.sentences import headline_of, name_of, sentence_of
from kiosk.cli.present import as_data
from kiosk.domain.admission import Admit, AlreadyIn, Cancelled, Exit
from kiosk.domain.checkpoint import Checkpoint, Entry
from kiosk.domain.facts import CheckpointSet, StandingChanged
from kiosk.domain.ids import CheckpointId, InvitationId
from kiosk.domain.invitation import Standing
from kiosk.domain.person import Authority, Person, deputy_of
from kiosk.domain.presence import Came, Direction
from kiosk.errors import BadInput, NotFound
from kiosk.words import Words
from tests.given import AN, BINH, DESK, DOOR, entry, opening_facts
from tests.kiosk.memory_book import MemoryBook

LAN = Person("Lê Thị Lan", "Phó Giám đốc", "0903 111 222", Authority.LETTER)
ENGLISH, VIETNAMESE = Words("en"), Words("vi")


@pytest.fixture
def book() -> MemoryBook:
    return MemoryBook(*opening_facts())


@pytest.fixture
def desk(book, clock) -> Desk:
    return Desk(book, Stamper(DESK, clock), Nobody())


def came(book, guest=AN):
    presence = book.presence(DOOR.id, guest.id)
    return presence.attendee.came if presence.attendee else None, presence.attendee and presence.attendee.person


def test_a_representative_is_named_for_the_check_in_the_scan_recorded(desk, book, clock) -> None:
    scanned = desk.present(AN.code, DOOR.id)
    clock.pass_time(timedelta(seconds=20))
    answer = desk.represent(AN.id, DOOR.id, LAN)
    assert (answer.verdict, answer.fact, answer.named) == (Admit(AN, scanned.fact), scanned.fact, True)
    assert came(book) == (Came.REPRESENTATIVE, LAN)
    assert book.tally(DOOR.id) == Tally(2, 1, 1, 0)
    assert (answer.attendee.person, answer.attendee.accepted_by) == (LAN, DESK)


def test_a_guest_found_by_search_comes_in_by_a_representative_at_once(desk, book) -> None:
    answer = desk.represent(AN.id, DOOR.id, LAN)
    assert (answer.verdict, came(book)) == (Admit(AN), (Came.REPRESENTATIVE, LAN))
    assert (headline_of(answer, VIETNAMESE, "UTC"), headline_of(answer, ENGLISH, "UTC")) == (
        "ĐI THAY",
        "REPRESENTATIVE",
    )
    assert sentence_of(answer, ENGLISH, "UTC") == "Lê Thị Lan is recorded in place of Nguyễn Văn An."


def test_undoing_the_check_in_undoes_the_representative(desk, book, clock) -> None:
    fact = desk.represent(AN.id, DOOR.id, LAN).fact
    desk.undo(fact, "nhầm")
    assert came(book) == (None, None)
    clock.pass_time(timedelta(minutes=1))
    assert desk.present(AN.code, DOOR.id).attendee is None
    assert came(book) == (Came.INVITED, None)


def test_the_newest_name_stands(desk, book) -> None:
    desk.represent(AN.id, DOOR.id, LAN)
    desk.represent(AN.id, DOOR.id, Person("Lê Thị Lân", authority=Authority.PHONE))
    assert came(book)[1] == Person("Lê Thị Lân", authority=Authority.PHONE)


def test_whoever_came_instead_is_named_again_whenever_the_code_is_shown(desk, clock) -> None:
    desk.represent(AN.id, DOOR.id, LAN)
    clock.pass_time(timedelta(hours=1))
    again = desk.present(AN.code, DOOR.id)
    assert isinstance(again.verdict, AlreadyIn)
    assert again.attendee.person == LAN
    out = desk.present(AN.code, DOOR.id, direction=Direction.EXIT)
    assert (type(out.verdict), out.attendee.person) == (Exit, LAN)
    clock.pass_time(timedelta(hours=1))
    back = desk.present(AN.code, DOOR.id)
    assert (type(back.verdict), back.attendee.person) == (Admit, LAN)


def test_nobody_comes_in_place_of_a_guest_whose_invitation_was_cancelled(desk, book) -> None:
    book.record(entry(9, StandingChanged(AN.id, Standing.CANCELLED)))
    answer = desk.represent(AN.id, DOOR.id, LAN)
    assert isinstance(answer.verdict, Cancelled)
    assert answer.fact is answer.attendee is None
    assert came(book) == (None, None)
    assert sentence_of(answer, ENGLISH, "UTC") == "This invitation was cancelled. Call the duty officer."
    assert isinstance(desk.accompany(AN.id, DOOR.id, Person("X")).verdict, Cancelled)


def test_an_invitation_cancelled_after_the_guest_came_takes_no_representative(desk, book) -> None:
    desk.present(AN.code, DOOR.id)
    book.record(entry(9, StandingChanged(AN.id, Standing.REVOKED)))
    assert name_of(desk.represent(AN.id, DOOR.id, LAN).verdict) == "revoked"
    assert came(book) == (Came.INVITED, None)


def test_a_rule_that_lets_in_once_still_lets_the_one_who_is_in_be_named(desk, book, clock) -> None:
    once = Checkpoint(id=CheckpointId("once"), name="Phát quà", entry=Entry.ONCE, reentry=False)
    book.record(entry(8, CheckpointSet(once)))
    desk.present(AN.code, once.id)
    clock.pass_time(timedelta(minutes=5))
    assert desk.represent(AN.id, once.id, LAN).attendee.person == LAN


@pytest.mark.parametrize("name", ["", "   ", "\u200b\t"])
def test_a_representative_needs_a_name(desk, book, name) -> None:
    with pytest.raises(BadInput, match="Type the name"):
        desk.represent(AN.id, DOOR.id, Person(name))
    assert came(book) == (None, None)


@pytest.mark.parametrize("name", ["12345", "=1+1", "x" * 900, "محمد", "Nguye\u0302\u0303n  Va\u0306n\nBa"])
def test_odd_names_are_kept_tidily(desk, book, name) -> None:
    desk.represent(AN.id, DOOR.id, Person(name))
    kept = came(book)[1].name
    assert 0 < len(kept) <= 300
    assert kept.isprintable()
    assert kept == "Nguyễn Văn Ba" or "Va" not in name


def test_a_walk_in_stands_for_nobody_else(desk) -> None:
    answer = desk.walk_in(WalkIn("Võ Dung"), DOOR.id)
    with pytest.raises(BadInput, match="stands for nobody else"):
        desk.represent(answer.verdict.invitation.id, DOOR.id, LAN)


@pytest.mark.parametrize("ask", ["represent", "accompany"])
def test_a_guest_who_is_not_in_the_file_is_not_found(desk, ask) -> None:
    with pytest.raises(NotFound):
        getattr(desk, ask)(InvitationId("nobody"), DOOR.id, LAN)


def test_companions_count_as_people_and_change_nothing_for_the_guest(desk, book, clock) -> None:
    desk.present(AN.code, DOOR.id)
    first = desk.accompany(AN.id, DOOR.id, Person(""))
    second = desk.accompany(AN.id, DOOR.id, Person("Trợ lý Hoa", "Thư ký"))
    assert book.tally(DOOR.id) == Tally(2, 3, 3, 0, companions=2)
    assert came(book) == (Came.INVITED, None)
    assert sentence_of(first, ENGLISH, "UTC") == "A companion is recorded as coming along with Nguyễn Văn An."
    assert second.attendee.person == Person("Trợ lý Hoa", "Thư ký")
    clock.pass_time(timedelta(minutes=1))
    assert isinstance(desk.present(AN.code, DOOR.id).verdict, AlreadyIn)


def test_companions_leave_and_come_back_with_the_guest(desk, book, clock) -> None:
    desk.present(AN.code, DOOR.id)
    desk.accompany(AN.id, DOOR.id, Person("Hoa"))
    insides = []
    for direction in (Direction.EXIT, Direction.ENTRY):
        clock.pass_time(timedelta(minutes=5))
        desk.present(AN.code, DOOR.id, direction=direction)
        insides.append(book.tally(DOOR.id).inside)
    assert insides == [0, 2]
    assert book.tally(DOOR.id).came == 2


def test_nobody_comes_along_with_a_guest_who_is_not_in(desk, book) -> None:
    with pytest.raises(BadInput, match="is not in yet"):
        desk.accompany(AN.id, DOOR.id, Person("Hoa"))
    assert book.tally(DOOR.id) == Tally(2, 0, 0, 0)


def test_a_companion_is_taken_back_alone_or_with_the_guest(desk, book, clock) -> None:
    guest = desk.present(AN.code, DOOR.id).fact
    clock.pass_time(timedelta(seconds=9))
    one, other = (desk.accompany(AN.id, DOOR.id, Person(name)).fact for name in ("Hoa", "Hà"))
    undone = desk.undo(one, "nhầm")
    assert sentence_of(undone, ENGLISH, "UTC") == "Taken back: Hoa did not come along with Nguyễn Văn An."
    assert book.tally(DOOR.id) == Tally(2, 2, 2, 0, companions=1)
    desk.undo(guest, "nhầm")
    assert book.tally(DOOR.id) == Tally(2, 0, 0, 0)
    with pytest.raises(NotFound):
        desk.undo(other, "nhầm")


def test_scripts_are_told_of_a_representative_and_of_nothing_new_else(desk, clock) -> None:
    plain = as_data(desk.present(BINH.code, DOOR.id), ENGLISH, "UTC")
    assert "attendee" not in plain
    desk.represent(AN.id, DOOR.id, LAN)
    clock.pass_time(timedelta(hours=1))
    told = as_data(desk.present(AN.code, DOOR.id), ENGLISH, "UTC")
    assert told["attendee"] == {
        "came": "representative", "name": "Lê Thị Lan", "post": "Phó Giám đốc", "phone": "0903 111 222",
        "authority": "letter", "accepted_by": "Quầy 1",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("post", "deputy"),
    [
        ("Giám đốc", "Phó Giám đốc"),
        ("Giám đốc Sở Y tế", "Phó Giám đốc Sở Y tế"),
        ("Tổng Giám đốc", "Phó Tổng Giám đốc"),
        ("Bộ trưởng", "Thứ trưởng"),
        ("TRƯỞNG PHÒNG", "Phó PHÒNG"),
        ("Chánh Văn phòng", "Phó Chánh Văn phòng"),
        ("Director", "Deputy Director"),
        ("Phó Giám đốc", ""),
        ("Giám đốcx", ""),
        ("Chuyên viên", ""),
        ("", ""),
    ],
)
def test_who_usually_comes_instead(post, deputy) -> None:
    assert deputy_of(post) == deputy
