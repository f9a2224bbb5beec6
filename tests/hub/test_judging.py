"""Lines of another venue's log are believed by the hand of whoever put them there, whatever server brings them."""

from contextlib import closing
from dataclasses import replace

import pytest

from db.fact_codec import encode as body_of
from db.outbox import SqliteOutbox
from db.rows import moment_text
from kiosk.app.identity import Stamper
from kiosk.app.sharing import Amiss, Aside, Told, Voucher
from kiosk.domain.ids import DeskId
from kiosk.domain.member import MemberSet, Role, vouched_text
from kiosk.hub import messages, subjects
from kiosk.hub.authority import new_authority, vouch, vouched
from kiosk.hub.judging import Judge, Judged
from kiosk.hub.log import Raw
from kiosk.hub.member_book import said_of_members
from kiosk.hub.membership import Membership
from kiosk.hub.messages import Trust
from kiosk.hub.nkey import new_seed, public_of
from kiosk.hub.signatures import Hand
from tests.conftest import FakeClock
from tests.given import AN, BINH, DESK, check_in, entry
from tests.hub.hubs import FILES, event_file

PAPERS, SEED = new_authority("ev1"), new_seed()
HERE = Membership("ev1", "hq", "m0", DESK, Role.ORGANISER, (), PAPERS.certificate, new_seed())
THERE = Membership("ev1", "a", "m7", DeskId("Quầy 7"), Role.DESK, (), PAPERS.certificate, SEED)


def member(seed=SEED, id="m7", *, proved=True) -> MemberSet:
    said = MemberSet(id, "Quầy 7", Role.DESK, public_of(seed))
    return replace(said, proof=vouch(PAPERS, vouched_text(said))) if proved else said


def line(seq, one, *, of=THERE, seed=SEED) -> Raw:
    kind, body = body_of(one.fact)
    told = Told(one.stamp.id, one.stamp.desk, moment_text(one.stamp.at), kind, body)
    headers = {messages.SIGNATURE: Hand(seed).sign(messages.to_sign(of, told, of.member))}
    return Raw(seq, subjects.address(of, kind, told.id).subject, headers, messages.encode(told, of.member))


class Here:
    """The headquarters' file, and what it believes."""

    def __init__(self, folder) -> None:
        self.file = event_file(folder)
        self.outbox = SqliteOutbox(self.file, "m0", Stamper(DESK, FakeClock()))
        self.close = self.outbox.close
        self._judge = Judge(HERE, Trust(self._key), leads=True)

    def _key(self, name: str) -> str:
        said = said_of_members(FILES, self.file)
        known = {one.member: one.public for one in said if vouched(PAPERS.certificate, vouched_text(one), one.proof)}
        return known.get(name, "")

    def take(self, *raws, learnt=False) -> Judged:
        return self._judge.take(self.outbox, "a", raws, learnt=learnt)


@pytest.fixture
def here(tmp_path):
    with closing(Here(tmp_path)) as made:
        yield made


def test_nothing_is_taken_of_strangers_until_it_was_asked_who_they_are(here) -> None:
    entered = line(4, check_in(21))
    assert here.take(entered) == Judged(strangers=True)
    assert here.take(line(9, entry(22, member()))) == Judged(1, (9, "f000022"))
    assert here.take(entered) == Judged(1, (4, "f000021"))
    assert here.outbox.set_aside() == ()


def test_who_is_a_member_is_put_into_our_log_under_our_own_hand(here) -> None:
    here.take(line(9, entry(22, member())))
    here.take(line(10, check_in(23)))
    vouchers = {one.told.id: one.voucher for one in here.outbox.pending(0, 99)}
    assert vouchers["f000022"] == Voucher()
    assert vouchers["f000023"].by == "m7"


@pytest.mark.parametrize("said", [member(proved=False), replace(member(), role=Role.ORGANISER)])
def test_a_member_of_whom_the_authority_does_not_vouch_is_none(here, said) -> None:
    assert here.take(line(1, entry(22, said)), line(2, check_in(23)), learnt=True) == Judged()
    assert {one.why for one in here.outbox.set_aside()} == {Amiss.FORGED}


def test_what_bears_another_s_hand_is_set_aside_with_its_venue_and_the_rest_flows(here) -> None:
    here.take(line(1, entry(22, member())))
    forged, true = line(2, check_in(23), seed=new_seed()), line(3, check_in(24, BINH))
    assert here.take(forged, true) == Judged(1, (3, "f000024"))
    assert here.outbox.set_aside() == (Aside(None, Amiss.FORGED, "a: CheckedIn"),)
    assert here.take(forged, true) == Judged(0, (3, "f000024"))
    assert len(here.outbox.set_aside()) == 1


def test_a_line_of_another_event_is_not_believed(here) -> None:
    here.take(line(1, entry(22, member())))
    assert here.take(line(2, check_in(23, AN), of=replace(THERE, event="ev2"))).new == 0


def test_no_message_at_all_is_set_aside_and_moves_nothing(here) -> None:
    assert here.take(Raw(5, "e.ev1.a.cfg.x.m7", {}, b"nonsense")) == Judged()
    assert [one.why for one in here.outbox.set_aside()] == [Amiss.MALFORMED]
