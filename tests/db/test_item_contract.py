"""Things given and lent, on the book in memory and the one in a file."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.app.desk import Desk
from kiosk.app.holdings import handings, item_counts, unreturned
from kiosk.app.identity import Stamper
from kiosk.app.item_desk import ItemDesk
from kiosk.app.lending import NobodyTook, NoDevice, SameNumber, SerialWanted, StillOut, WasReturned
from kiosk.app.ports import Nobody
from kiosk.app.sentences import headline_of, sentence_of
from kiosk.app.serving import Wanted
from kiosk.domain.admission import Admit, AlreadyIn, Blocked, Exit, Unknown, WrongCheckpoint
from kiosk.domain.checkpoint import Checkpoint, Entry, Kind
from kiosk.domain.facts import CheckpointSet, GuestsListed, StandingChanged
from kiosk.domain.handing import doubles
from kiosk.domain.ids import CheckpointId, DeskId
from kiosk.domain.invitation import Standing
from kiosk.domain.person import Person
from kiosk.domain.presence import Came, Direction
from kiosk.errors import BadInput, NotFound
from kiosk.words import Words
from tests.conftest import NOON, FakeClock
from tests.given import AN, BINH, DESK, DOOR, entry, read, write

PACK = Checkpoint(id=CheckpointId("pack"), name="Tài liệu", kind=Kind.HAND_OUT, stock=3)
GIFT = Checkpoint(id=CheckpointId("gift"), name="Quà", kind=Kind.HAND_OUT, categories=("Báo chí",))
MEAL = Checkpoint(id=CheckpointId("meal"), name="Phiếu ăn", kind=Kind.HAND_OUT, companions=True)
RECEIVER = Checkpoint(id=CheckpointId("rx"), name="Tai nghe", kind=Kind.LOAN)
TABLET = Checkpoint(id=CheckpointId("tab"), name="Máy tính bảng", kind=Kind.LOAN, entry=Entry.MANY)
ITEMS = (PACK, GIFT, MEAL, RECEIVER, TABLET)
WORDS = Words("en")
ZONE = "Asia/Ho_Chi_Minh"
DESK_2 = DeskId("Quầy 2")


class Bench:
    """Two desks at one book, and a clock."""

    def __init__(self, book) -> None:
        write(book, *(entry(100 + n, CheckpointSet(item)) for n, item in enumerate(ITEMS)))
        self.book, self.clock = book, FakeClock(NOON + timedelta(hours=1))
        self.desk = Desk(book, Stamper(DESK, self.clock), Nobody())
        self.other = Desk(book, Stamper(DESK_2, self.clock), Nobody())
        self.items, self.other_items = ItemDesk(self.desk.kit), ItemDesk(self.other.kit)

    def wait(self, seconds=60):
        self.clock.pass_time(timedelta(seconds=seconds))
        return self

    def count(self, item):
        return next(one.count for one in read(self.book, item_counts) if one.item.id == item.id)

    def rows(self, guest=AN):
        return {row.item.id: row for row in self.items.offer(guest.id).rows}

    def given(self, item, guest=AN):
        return read(self.book, lambda r: handings(r, item, guest.id))


@pytest.fixture
def bench(book):
    return Bench(book)


def said(answer) -> tuple[str, str]:
    return headline_of(answer, WORDS, ZONE), sentence_of(answer, WORDS, ZONE)


def test_a_scan_at_a_hand_out_gives_it_once(bench) -> None:
    assert said(bench.desk.present(AN.code, PACK.id)) == ("GIVEN", "Tài liệu is given to Nguyễn Văn An.")
    again = bench.wait().other.present(AN.code, PACK.id)
    assert isinstance(again.verdict, AlreadyIn)
    assert again.fact is None
    assert said(again) == ("GIVEN 20:00 · Quầy 1", "Tài liệu was given at 20:00, Quầy 1, to Nguyễn Văn An.")
    assert bench.count(PACK).given == 1


def test_a_shaking_hand_is_no_second_pack(bench) -> None:
    first = bench.desk.present(AN.code, PACK.id)
    again = bench.wait(1).desk.present(AN.code, PACK.id)
    assert again.verdict == Admit(AN, replay_of=first.fact)
    assert bench.count(PACK).given == 1


def test_who_is_not_entitled_gets_none_and_hears_why(bench) -> None:
    refused = bench.items.give(AN.id, GIFT.id)
    assert isinstance(refused.verdict, WrongCheckpoint)
    assert said(refused) == ("NOT ENTITLED", "Nguyễn Văn An is not entitled to Quà.")
    assert bench.items.give(BINH.id, GIFT.id).fact


def test_a_walk_in_gets_what_is_for_everyone_only(bench) -> None:
    walk_in = replace(AN, id="walk", code="WALK", walk_in=True)
    write(bench.book, entry(200, GuestsListed("", (walk_in,))))
    assert bench.items.give(walk_in.id, PACK.id).fact
    assert bench.items.give(walk_in.id, GIFT.id).fact is None


def test_questions_are_asked_at_the_door_and_not_at_a_hand_out(bench) -> None:
    write(bench.book, entry(200, GuestsListed("", (replace(AN, wants=("Ăn chay?",)),))))
    assert isinstance(bench.desk.present(AN.code, PACK.id).verdict, Admit)


def test_nobody_with_a_blocked_invitation_gets_anything(bench) -> None:
    write(bench.book, entry(200, StandingChanged(AN.id, Standing.BLOCKED)))
    assert isinstance(bench.items.give(AN.id, PACK.id).verdict, Blocked)
    assert isinstance(bench.items.give(AN.id, RECEIVER.id, "017").verdict, Blocked)


def test_the_representative_gets_what_is_the_guests_and_then_the_guest_gets_none(bench) -> None:
    bench.desk.represent(AN.id, DOOR.id, Person("Lê Hoa"))
    given = bench.wait().desk.present(AN.code, PACK.id)
    assert (given.loan.came, given.loan.person) == (Came.REPRESENTATIVE, "Lê Hoa")
    assert said(given) == ("GIVEN", "Tài liệu is given to Lê Hoa.")
    again = bench.wait().desk.present(AN.code, PACK.id)
    assert sentence_of(again, WORDS, ZONE) == "Tài liệu was given at 20:01, Quầy 1, to Lê Hoa."


def test_who_comes_along_gets_none_unless_the_item_says_so(bench) -> None:
    bench.desk.present(AN.code, DOOR.id)
    bench.wait().desk.accompany(AN.id, DOOR.id, Person("Hoa"))
    for item, wanted in ((PACK, [Came.INVITED]), (MEAL, [Came.INVITED, Came.COMPANION])):
        for _ in range(3):
            bench.wait().items.give(AN.id, item.id)
        assert [one.came for one in bench.given(item)] == wanted
    assert bench.rows()[MEAL.id].may is False


def test_the_row_of_an_item_tells_how_many_companions_have_none(bench) -> None:
    bench.desk.present(AN.code, DOOR.id)
    bench.wait().desk.accompany(AN.id, DOOR.id, Person("Hoa"))
    assert bench.rows()[MEAL.id].more == 0
    bench.wait().items.give(AN.id, MEAL.id)
    assert (bench.rows()[MEAL.id].may, bench.rows()[MEAL.id].more) == (True, 1)


def test_the_whole_set_is_given_in_one_go(bench) -> None:
    assert [one.checkpoint.id for one in bench.items.give_all(BINH.id)] == [PACK.id, GIFT.id, MEAL.id]
    with pytest.raises(BadInput, match="nothing more to give"):
        bench.wait().items.give_all(BINH.id)


def test_what_is_voided_can_be_given_anew(bench) -> None:
    given = bench.items.give(AN.id, PACK.id)
    undone = bench.wait().desk.undo(given.fact, "nhầm người")
    assert said(undone) == ("UNDONE", "Taken back: Tài liệu, Nguyễn Văn An.")
    assert bench.wait().items.give(AN.id, PACK.id).fact
    assert [one.voided for one in bench.given(PACK)] == ["nhầm người", None]


def test_a_replacement_is_linked_to_what_it_replaces_and_uses_one_more(bench) -> None:
    first = bench.items.give(AN.id, PACK.id)
    new = bench.wait().items.replace(AN.id, first.fact, "thiếu trang")
    old, standing = bench.given(PACK)
    assert (old.voided, standing.replaces, standing.fact) == ("thiếu trang", first.fact, new.fact)
    assert (bench.count(PACK).given, bench.count(PACK).left) == (1, 1)
    with pytest.raises(NotFound):
        bench.items.replace(AN.id, first.fact, "lại nữa")
    with pytest.raises(BadInput, match="Say why"):
        bench.items.replace(AN.id, new.fact, "  ")


def test_a_place_that_lends_asks_for_the_device_and_the_next_scan_is_it(bench) -> None:
    asked = bench.desk.present(AN.code, RECEIVER.id)
    assert (asked.verdict, asked.fact) == (SerialWanted(AN), None)
    lent = bench.wait(5).desk.present("LX-017", RECEIVER.id)
    assert said(lent) == ("LX-017 LENT", "Tai nghe LX-017 is lent to Nguyễn Văn An.")
    back = bench.wait().desk.present("lx-017", RECEIVER.id)
    assert (back.verdict, said(back)) == (
        Exit(AN),
        ("LX-017 IS BACK", "Tai nghe LX-017 is back from Nguyễn Văn An."),
    )
    twice = bench.wait().other.present("LX-017", RECEIVER.id)
    assert isinstance(twice.verdict, WasReturned)
    assert sentence_of(twice, WORDS, ZONE) == "LX-017 came back at 20:01, Quầy 1. Nguyễn Văn An had it."
    assert bench.count(RECEIVER).back == 1


def test_another_guest_before_the_device_is_served_instead(bench) -> None:
    bench.desk.present(AN.code, RECEIVER.id)
    bench.desk.present(BINH.code, RECEIVER.id)
    bench.desk.present("017", RECEIVER.id)
    assert [owed.guest for owed in bench.items.unreturned()] == [BINH]


def test_a_trembling_scanner_neither_gives_back_at_once_nor_returns_twice(bench) -> None:
    bench.desk.present(AN.code, RECEIVER.id)
    bench.desk.present("017", RECEIVER.id)
    assert isinstance(bench.wait(1).desk.present("017", RECEIVER.id).verdict, Admit)
    assert bench.count(RECEIVER).out == 1
    bench.wait().desk.present("017", RECEIVER.id)
    assert isinstance(bench.wait(1).desk.present("017", RECEIVER.id).verdict, Exit)
    assert bench.count(RECEIVER).back == 1


def test_a_device_that_is_out_with_another_guest_is_not_lent(bench) -> None:
    bench.items.give(AN.id, RECEIVER.id, "017")
    bench.wait().desk.present(BINH.code, RECEIVER.id)
    refused = bench.wait().desk.present("17", RECEIVER.id)
    assert isinstance(refused.verdict, StillOut)
    assert said(refused) == (
        "017 IS OUT",
        "017 is out with Nguyễn Văn An since 20:00, Quầy 1. Trần Thị Bình is still waiting for a device.",
    )
    assert isinstance(bench.wait().desk.present("018", RECEIVER.id).verdict, Admit)
    assert isinstance(bench.items.give(BINH.id, TABLET.id, "017").verdict, Admit)


def test_a_number_nobody_took_is_said(bench) -> None:
    answer = bench.desk.present("999", RECEIVER.id)
    assert (answer.verdict, said(answer)[0]) == (NobodyTook("999"), "NOT LENT")


def test_what_can_be_no_number_leaves_the_guest_waiting(bench) -> None:
    bench.desk.present(AN.code, RECEIVER.id)
    assert isinstance(
        bench.desk.present("https://example.org/a/very/long/address/of/a/page", RECEIVER.id).verdict, NoDevice
    )
    assert isinstance(bench.desk.present("017", RECEIVER.id).verdict, Admit)


def test_a_guest_with_one_receiver_gets_no_second_and_of_tablets_several(bench) -> None:
    bench.items.give(AN.id, RECEIVER.id, "017", "CCCD")
    refused = bench.wait().desk.present(AN.code, RECEIVER.id)
    assert said(refused) == ("HAS 017", "Nguyễn Văn An has Tai nghe 017 since 20:00, Quầy 1.")
    assert bench.given(RECEIVER)[0].deposit == "CCCD"
    for serial in ("A", "B", "C"):
        bench.items.give(AN.id, TABLET.id, serial)
    assert [one.serial for one in bench.rows()[TABLET.id].had] == ["A", "B", "C"]


@pytest.mark.parametrize("serial", ["", "   ", "---", "9" * 40])
def test_a_loan_needs_the_number_of_a_device(bench, serial) -> None:
    with pytest.raises(BadInput, match="number"):
        bench.items.give(AN.id, RECEIVER.id, serial)


def test_the_exit_names_what_is_not_back_and_takes_a_scanned_device(bench) -> None:
    bench.desk.present(AN.code, DOOR.id)
    bench.items.give(AN.id, RECEIVER.id, "017")
    leaving = bench.wait().desk.present(AN.code, DOOR.id, direction=Direction.EXIT)
    assert leaving.fact
    assert said(leaving) == ("TAI NGHE 017 NOT RETURNED", "Tai nghe 017: lent at 20:00, Quầy 1")
    back = bench.wait().desk.present("017", DOOR.id, direction=Direction.EXIT)
    assert (back.verdict, back.checkpoint) == (Exit(AN), RECEIVER)
    assert bench.wait().desk.present(AN.code, DOOR.id, direction=Direction.EXIT).owed == ()


def test_nothing_is_owed_at_an_entry(bench) -> None:
    bench.items.give(AN.id, RECEIVER.id, "017")
    assert bench.desk.present(AN.code, DOOR.id).owed == ()


def test_at_an_entry_a_device_is_no_code(bench) -> None:
    bench.items.give(AN.id, RECEIVER.id, "017")
    assert bench.wait().desk.present("017", DOOR.id).verdict == Unknown()
    assert bench.count(RECEIVER).out == 1


def test_devices_of_two_kinds_with_one_number_are_asked_for(bench) -> None:
    bench.items.give(AN.id, RECEIVER.id, "017")
    bench.items.give(BINH.id, TABLET.id, "017")
    assert bench.wait().desk.present("017", DOOR.id, direction=Direction.EXIT).verdict == SameNumber("017", 2)


def test_beside_the_list_a_device_is_lent_and_a_guest_is_a_guest(bench) -> None:
    wanted = Wanted(RECEIVER.id, AN.id, "thẻ nhà báo")
    lent = bench.desk.present_beside("017", DOOR.id, wanted)
    assert (lent.checkpoint, lent.loan.deposit) == (RECEIVER, "thẻ nhà báo")
    assert bench.desk.present_beside(BINH.code, DOOR.id, wanted).checkpoint == DOOR
    assert isinstance(bench.wait().desk.present_beside("017", DOOR.id, Wanted()).verdict, Exit)
    assert bench.wait().desk.present_beside("nobody", DOOR.id, Wanted()).verdict == Unknown()


def test_lost_and_returned_twice_are_said_with_who_and_when(bench) -> None:
    lent = bench.items.give(AN.id, RECEIVER.id, "017")
    with pytest.raises(BadInput, match="Say why"):
        bench.items.end(AN.id, lent.fact, lost=True)
    lost = bench.wait().items.end(AN.id, lent.fact, "để quên ở nhà", lost=True)
    assert said(lost) == ("017 IS LOST", "Tai nghe 017 is recorded as lost; Nguyễn Văn An had it.")
    again = bench.wait().other_items.end(AN.id, lent.fact)
    assert sentence_of(again, WORDS, ZONE) == "017 was recorded as lost at 20:01, Quầy 1. Nguyễn Văn An had it."
    assert (bench.count(RECEIVER).lost, bench.items.unreturned()) == (1, ())
    bench.desk.undo(lost.fact, "tìm thấy")
    assert [owed.loan.serial for owed in bench.items.unreturned()] == ["017"]


def test_a_broken_device_is_replaced_by_another(bench) -> None:
    lent = bench.items.give(AN.id, RECEIVER.id, "017", "CCCD")
    new = bench.wait().items.replace(AN.id, lent.fact, "hỏng", "018")
    assert (new.loan.serial, new.loan.replaces, new.loan.deposit) == ("018", lent.fact, "CCCD")
    assert (bench.count(RECEIVER).out, bench.count(RECEIVER).back) == (1, 1)


def test_by_the_guests_own_code_his_only_device_comes_back(bench) -> None:
    with pytest.raises(BadInput, match="has no"):
        bench.desk.present(AN.code, RECEIVER.id, direction=Direction.EXIT)
    bench.items.give(AN.id, RECEIVER.id, "017")
    assert bench.wait().desk.present(AN.code, RECEIVER.id, direction=Direction.EXIT).fact
    with pytest.raises(BadInput, match="given for good"):
        bench.desk.present(AN.code, PACK.id, direction=Direction.EXIT)


def test_who_came_is_recorded_at_a_door(bench) -> None:
    for ask in (
        lambda: bench.desk.represent(AN.id, PACK.id, Person("Hoa")),
        lambda: bench.desk.accompany(AN.id, PACK.id, Person("Hoa")),
    ):
        with pytest.raises(BadInput, match="at a door"):
            ask()


def test_two_desks_apart_give_the_same_pack_and_the_second_is_told_as_double(bench, tmp_path) -> None:
    first = bench.items.give(AN.id, PACK.id)
    (given,) = (e for e, _ in read(bench.book, lambda r: list(r.passages(PACK.id))))
    stamp = replace(given.stamp, id="z-later", desk=DESK_2, at=given.stamp.at + timedelta(minutes=1))
    write(bench.book, replace(given, stamp=stamp))
    assert {fact: one.fact for fact, one in doubles(bench.given(PACK)).items()} == {"z-later": first.fact}
    assert (bench.count(PACK).given, bench.count(PACK).doubled, bench.count(PACK).left) == (2, 1, 1)


def test_a_removed_item_is_offered_no_more_and_its_devices_come_back(bench) -> None:
    bench.items.give(AN.id, RECEIVER.id, "017")
    write(bench.book, entry(300, CheckpointSet(replace(RECEIVER, in_use=False))))
    assert RECEIVER.id in bench.rows()
    assert RECEIVER.id not in bench.rows(BINH)
    with pytest.raises(NotFound):
        bench.items.give(BINH.id, RECEIVER.id, "018")
    assert [owed.loan.serial for owed in read(bench.book, unreturned)] == ["017"]
    assert bench.wait().desk.present("017", DOOR.id, direction=Direction.EXIT).fact


def test_doors_count_none_of_it(bench) -> None:
    bench.items.give(AN.id, PACK.id)
    bench.items.give(AN.id, RECEIVER.id, "017")
    assert read(bench.book, lambda r: r.tally(DOOR.id)).came == 0
    overview = bench.desk.overview(None, 5)
    assert (overview.recent, overview.tally.came) == ((), 0)
