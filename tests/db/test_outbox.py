"""What the event file knows of the log that desks share."""

from contextlib import closing
from dataclasses import replace
from datetime import timedelta

import pytest

from db.book import SqliteBook
from db.fact_codec import encode
from db.files import SqliteFiles
from db.outbox import SqliteOutbox
from db.rows import moment_text
from kiosk.app.identity import Stamper
from kiosk.app.sharing import Amiss, Aside, Logged, Place, Spoilt, Told, Voucher, aside_counts
from kiosk.domain.double_admission import DoubleAdmission
from kiosk.domain.facts import CheckedIn, Unfamiliar
from kiosk.domain.ids import FactId
from kiosk.domain.member import MemberSet, Role
from kiosk.domain.presence import Came
from tests.conftest import NOON, FakeClock
from tests.given import AN, BINH, DESK, DOOR, check_in, check_out, entry, opening_facts, read, undo, write

OTHER = "Quầy 2"


class Kept:
    """An event file with its outbox, open."""

    def __init__(self, path, member="d1", facts=()):
        self.book = SqliteBook.create(path)
        write(self.book, *facts)
        self.outbox = SqliteOutbox(path, member, Stamper(DESK, FakeClock()))

    def close(self):
        self.outbox.close()
        self.book.close()
        assert SqliteFiles().verify(self.book.path).problems == ()

    def pending(self):
        return [one.told.id for one in self.outbox.pending(0, 99)]

    def share_all(self, log, member="d1"):
        """As if the hub took everything that is pending, and it was read again."""
        for one in self.outbox.pending(0, 999):
            log.append(Logged(len(log) + 1, one.told, one.rival, Voucher(one.voucher.by or member, "s")))
        return self.outbox.take(log, len(log))

    def doubles(self):
        return read(self.book, lambda r: r.declared(DoubleAdmission))


@pytest.fixture
def kept(tmp_path):
    with closing(Kept(tmp_path / "a.kiosk", "d1", opening_facts())) as made:
        made.outbox.turn_back("log", 0)
        yield made


@pytest.fixture
def other(tmp_path):
    with closing(Kept(tmp_path / "b.kiosk", "d2")) as made:
        made.outbox.turn_back("log", 0)
        yield made


def test_a_file_that_never_joined_has_no_row_of_the_hub(tmp_path) -> None:
    with closing(Kept(tmp_path / "a.kiosk", "d1", opening_facts())) as alone:
        write(alone.book, check_in(5))
        assert alone.outbox.place() == Place()
        rows = [alone.book.db.execute(f"SELECT count(*) FROM {t}").fetchone()[0] for t in ("log", "shared", "aside")]
        assert rows == [0, 0, 0]


def test_what_was_recorded_before_joining_is_shared_in_its_order(kept) -> None:
    assert kept.pending() == ["f000001", "f000002", "f000003", "f000004"]
    assert kept.outbox.unshared() == 4
    kept.share_all(log := [])
    assert (kept.pending(), kept.outbox.unshared(), kept.outbox.place()) == ([], 0, Place("log", 4))
    write(kept.book, check_in(5))
    assert kept.pending() == ["f000005"]
    assert kept.outbox.pending(5, 9) == ()
    assert len(log) == 4


def test_another_desk_reads_the_log_and_says_the_same(kept, other) -> None:
    write(kept.book, check_in(5), undo(6, of=5), check_in(7, BINH))
    kept.share_all(log := [])
    topics = other.outbox.take(log, len(log))
    assert topics
    assert other.pending() == []
    assert list(read(other.book, lambda r: list(r.journal()))) == list(read(kept.book, lambda r: list(r.journal())))
    assert read(other.book, lambda r: r.tally(DOOR.id)).inside == 1


def test_reading_the_same_lines_again_changes_nothing(kept, other) -> None:
    kept.share_all(log := [])
    other.outbox.take(log, 4)
    assert other.outbox.take(log, 4) == frozenset()
    assert read(other.book, lambda r: r.position()) == 4


def test_a_kind_nobody_here_knows_is_kept_and_passed_on_as_it_came(kept, other) -> None:
    body = '{"checkpoint":"door","invitation":"g-an","mood":"happy"}'
    told = [Told(FactId("n1"), OTHER, "2026-05-01T12:00:00.000000Z", "BadgePrinted", '{"x": [1,2]}')]
    told += [Told(FactId("n2"), OTHER, "2026-05-01T12:00:01.000000Z", "CheckedIn", body)]
    kept.outbox.take([Logged(n, one, "", Voucher("d2", "sig")) for n, one in enumerate(told, 1)], 2)
    (_, strange), _ = list(read(kept.book, lambda r: list(r.journal(after=4))))
    assert strange.fact == Unfamiliar("BadgePrinted", b'{"x": [1,2]}')
    kept.outbox.turn_back("other log", 0)
    given = {one.told.id: one for one in kept.outbox.pending(0, 99)}
    assert [given["n1"].told, given["n2"].told] == told
    assert given["n2"].voucher == Voucher("d2", "sig")


def test_lines_that_cannot_be_used_are_set_aside_and_the_rest_flows(kept) -> None:
    kept.share_all(log := [])
    odd = Told(FactId("n1"), OTHER, "yesterday", "CheckedIn", "{}")
    twin = Told(FactId("f000002"), OTHER, "2026-05-01T12:00:00.000000Z", "CheckedOut", "{}")
    good = check_in(9)
    write(kept.book, good)
    (fine,) = kept.outbox.pending(0, 9)
    log += [Spoilt(5, Amiss.MALFORMED, "e.x", b"\xff"), Logged(6, odd)]
    log += [Logged(7, replace(twin, kind="Strange")), Logged(8, fine.told, fine.rival, Voucher("d1"))]
    kept.outbox.take(log, 8)
    assert kept.outbox.set_aside() == (
        Aside(5, Amiss.MALFORMED, "e.x"),
        Aside(6, Amiss.UNREADABLE, "CheckedIn"),
        Aside(7, Amiss.CONTRADICTS, "Strange"),
    )
    assert (kept.pending(), kept.outbox.place().cursor) == ([], 8)
    assert read(kept.book, lambda r: list(r.journal()))[1][1] == opening_facts()[1]


def test_of_ten_thousand_lines_set_aside_a_few_are_told_and_all_are_counted(kept) -> None:
    kept.share_all([])
    spoilt = [Spoilt(n, Amiss.MALFORMED, f"e.{n}", b"\xff") for n in range(5, 10_005)]
    kept.outbox.take([*spoilt, Spoilt(10_005, Amiss.NEWER, "e.x", b"")], 10_005)
    told = kept.outbox.set_aside()
    assert len(told) <= 40
    assert aside_counts(told) == {Amiss.MALFORMED: 10_000, Amiss.NEWER: 1}
    assert [one.seq for one in told[-3:]] == [10_003, 10_004, 10_005]


def test_a_fact_the_hub_will_not_have_is_set_aside_and_does_not_wait_any_more(kept) -> None:
    kept.outbox.put_aside(3, Amiss.OVERSIZED)
    assert kept.pending() == ["f000001", "f000002", "f000004"]
    assert kept.outbox.set_aside() == (Aside(None, Amiss.OVERSIZED, "GuestsListed"),)
    kept.share_all([])
    assert kept.outbox.unshared() == 0


def test_entries_of_one_guest_compete_and_what_follows_competes_anew(kept, other) -> None:
    kept.share_all(log := [])
    other.outbox.take(log, 4)
    write(kept.book, check_in(5), check_in(6, BINH), check_out(7))
    write(other.book, check_in(8, desk=OTHER))
    mine, binh, out = kept.outbox.pending(0, 9)
    (theirs,) = other.outbox.pending(0, 9)
    assert mine.rival == theirs.rival != ""
    assert binh.rival not in ("", mine.rival)
    assert out.rival == ""
    write(kept.book, check_in(9))
    assert kept.outbox.pending(0, 9)[3].rival not in ("", mine.rival)


def test_an_entry_that_is_not_recorded_competes_as_it_would_if_it_were(kept) -> None:
    known, mine = read(kept.book, lambda r: r.position()), check_in(12, desk=OTHER)
    proposed = kept.outbox.proposed(mine, known)
    write(kept.book, check_in(11))
    assert kept.outbox.proposed(mine, known) == proposed
    assert kept.outbox.proposed(mine, known + 1).rival != proposed.rival
    write(kept.book, mine)
    assert kept.outbox.offered(mine.stamp.id).told == proposed.told
    assert kept.outbox.offered(FactId("f000011")).rival == proposed.rival


def test_companions_and_guests_who_may_come_many_times_compete_with_nobody(kept) -> None:
    along = CheckedIn(DOOR.id, AN.id, Came.COMPANION, along=FactId("f000005"))
    write(kept.book, check_in(5), entry(6, along))
    assert [bool(one.rival) for one in kept.outbox.pending(4, 9)] == [True, False]


def test_who_stands_back_goes_into_the_log_beside_the_first_and_is_still_offered_as_a_rival(kept) -> None:
    write(kept.book, check_in(5))
    (before,) = kept.outbox.pending(4, 9)
    kept.outbox.stand_back(before.position)
    (after,) = kept.outbox.pending(4, 9)
    assert (after.rival, after.told) == ("", before.told)
    assert kept.outbox.offered(before.told.id) == before
    assert kept.outbox.offered(FactId("nobody's")) is None


def _both_let_an_in(kept, other):
    kept.share_all(log := [])
    other.outbox.take(log, 4)
    write(other.book, check_in(5, desk=OTHER))
    write(kept.book, check_in(6))
    other.share_all(log, "d2")
    kept.outbox.stand_back(kept.outbox.pending(4, 9)[0].position)
    kept.share_all(log)
    other.outbox.take(log, len(log))
    return log


def test_the_second_of_two_admissions_is_said_by_the_desk_that_made_it_and_known_at_both(kept, other) -> None:
    log = _both_let_an_in(kept, other)
    (said,) = kept.doubles()
    assert (said.first, said.first_desk, said.second, said.second_desk) == ("f000005", OTHER, "f000006", DESK)
    assert other.doubles() == ()
    kept.share_all(log)
    other.outbox.take(log, len(log))
    assert other.doubles() == (said,)
    assert len(read(kept.book, lambda r: r.presence(DOOR.id, AN.id)).entries) == 2


def test_given_again_in_another_order_the_same_two_make_no_new_double(kept, other) -> None:
    log = _both_let_an_in(kept, other)
    kept.share_all(log)
    other.outbox.take(log, len(log))
    for desk in (kept, other):
        desk.outbox.turn_back("a new log", 0)
    told = [Logged(n, one.told, one.rival, one.voucher) for n, one in enumerate(kept.outbox.pending(0, 99), 1)]
    swapped = [replace(line, seq=len(told) + 1 - line.seq) for line in reversed(told)]
    for desk in (kept, other):
        desk.outbox.take(swapped, len(swapped))
        assert desk.pending() == []
        assert len(desk.doubles()) == 1


def test_an_entry_taken_back_or_followed_by_an_exit_is_no_double(kept, other) -> None:
    kept.share_all(log := [])
    other.outbox.take(log, 4)
    write(other.book, check_in(5, desk=OTHER), check_out(7, desk=OTHER), check_in(10, BINH, desk=OTHER))
    write(kept.book, check_in(8), check_in(9, BINH), undo(11, of=9, guest=BINH))
    other.share_all(log, "d2")
    kept.share_all(log)
    assert kept.doubles() == ()


def test_whoever_comes_back_in_is_no_double_though_the_clock_of_the_exit_was_ahead(kept, other) -> None:
    kept.share_all(log := [])
    other.outbox.take(log, 4)
    write(other.book, check_in(5, desk=OTHER), check_out(6, desk=OTHER, at=NOON + timedelta(minutes=9)))
    other.share_all(log, "d2")
    kept.outbox.take(log, len(log))
    write(kept.book, check_in(7))
    kept.share_all(log)
    assert kept.doubles() == ()


def test_what_the_log_lost_is_given_again_with_its_author_s_hand(kept, other) -> None:
    kept.share_all(log := [])
    other.outbox.take(log, 4)
    assert other.outbox.lose([2, 3, 9]) == 2
    assert other.pending() == ["f000002", "f000003"]
    assert {one.voucher for one in other.outbox.pending(0, 9)} == {Voucher("d1", "s")}
    log += [replace(line, seq=n) for n, line in enumerate(log[1:3], 5)]
    other.outbox.take(log, 6)
    assert (other.pending(), other.outbox.place().cursor) == ([], 6)
    assert other.outbox.lose([2, 3]) == 0
    assert (other.outbox.agrees(5, FactId("f000002")), other.outbox.agrees(5, FactId("f000001"))) == (True, False)


def test_what_was_carried_here_by_hand_goes_into_the_log_from_here_and_makes_known_who_went_in_twice(
    kept, other
) -> None:
    kept.share_all(log := [])
    other.outbox.take(log, 4)
    write(kept.book, check_in(5))
    kept.share_all(log)
    write(other.book, check_in(6, desk=OTHER))
    other.outbox.stand_back(5)
    carried = [replace(one, voucher=Voucher("d2", "by hand")) for one in other.outbox.pending(0, 9)]
    kept.outbox.take(log, 5)
    assert [kept.outbox.adopt(carried) for _ in range(2)] == [1, 0]
    assert [(one.told, one.voucher) for one in kept.outbox.pending(0, 9)] == [(carried[0].told, carried[0].voucher)]
    log.append(Logged(6, carried[0].told, "", carried[0].voucher, "d1"))
    kept.outbox.take(log, 6)
    other.outbox.take(log, 6)
    (said,) = kept.doubles()
    assert (said.first, said.second, other.doubles()) == ("f000005", "f000006", ())


def test_a_line_is_told_from_another_of_the_same_number(kept) -> None:
    kept.share_all([])
    assert kept.outbox.agrees(4, FactId("f000004"))
    assert not kept.outbox.agrees(4, FactId("f000003"))
    assert not kept.outbox.agrees(4, None)
    assert kept.outbox.agrees(9, None)
    assert not kept.outbox.agrees(9, FactId("never heard of"))


def test_turned_back_to_a_line_only_what_came_after_it_is_to_be_given(kept) -> None:
    kept.share_all([])
    kept.outbox.turn_back("log", 3)
    assert (kept.pending(), kept.outbox.place()) == (["f000004"], Place("log", 3))


def test_a_write_by_another_part_of_the_program_is_noticed_once(kept) -> None:
    assert kept.outbox.changed()
    assert not kept.outbox.changed()
    write(kept.book, check_in(5, at=NOON + timedelta(minutes=1)))
    assert kept.outbox.changed()
    assert not kept.outbox.changed()


def test_what_another_venue_recorded_is_brought_once_with_its_hand_and_goes_into_the_log_from_here(kept) -> None:
    kept.share_all([])
    came = [_line(n, check_in(n, guest, desk=OTHER), "rival") for n, guest in ((21, AN), (22, BINH))]
    came.append(_line(23, entry(23, Unfamiliar("SeatHeated", b'{"by":3}'))))
    assert [kept.outbox.bring("a", came, tells=True) for _ in range(2)] == [3, 0]
    assert kept.outbox.knows([FactId("f000021"), FactId("f9")]) == {"f000021"}
    pending = kept.outbox.pending(0, 9)
    assert [(one.told, one.rival, one.voucher) for one in pending] == [
        (one.told, one.rival, one.voucher) for one in came
    ]


def test_what_cannot_be_used_of_another_venue_is_set_aside_once_under_its_name_and_the_rest_flows(kept) -> None:
    kept.share_all([])
    bad = _line(5, check_in(31))
    bad = replace(bad, told=replace(bad.told, body='{"checkpoint": 3}'))
    other = _line(1, check_in(1))
    lines = [bad, Spoilt(6, Amiss.FORGED, "CheckedIn", b"x"), other, _line(8, check_in(32, desk=OTHER))]
    assert [kept.outbox.bring("a", lines, tells=True) for _ in range(2)] == [1, 0]
    told = [(one.seq, one.why, one.what) for one in kept.outbox.set_aside()]
    assert told == [
        (None, Amiss.UNREADABLE, "a: CheckedIn"),
        (None, Amiss.FORGED, "a: CheckedIn"),
        (None, Amiss.CONTRADICTS, "a: CheckedIn"),
    ]
    assert kept.outbox.unshared() == 1


def test_who_is_a_member_is_given_before_everything_else(kept) -> None:
    kept.share_all([])
    write(kept.book, check_in(5), entry(6, MemberSet("m9", "Quầy 9", Role.DESK, "U9")), check_in(7, BINH))
    assert kept.pending() == ["f000006", "f000005", "f000007"]


HAND = Voucher("d9", "their hand")


def _line(seq, one, rival=""):
    kind, body = encode(one.fact)
    return Logged(seq, Told(one.stamp.id, one.stamp.desk, moment_text(one.stamp.at), kind, body), rival, HAND)
