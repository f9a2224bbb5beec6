"""The wire between desks: what is read back as it was, and what spoils one line alone."""

import zlib

import msgspec
import nkeys
import pytest

from kiosk.app.sharing import Amiss, Logged, Pending, Spoilt, Told, Voucher
from kiosk.domain.ids import DeskId, FactId
from kiosk.errors import BadInput
from kiosk.hub import messages, subjects
from kiosk.hub.membership import Membership, Role
from kiosk.hub.messages import LARGEST, SIGNATURE, Trust, encode, read, to_sign
from kiosk.hub.parcel import Opened, pack, unpack
from kiosk.hub.signatures import Hand, believed

SEED = nkeys.encode_seed(bytes(range(32)), nkeys.PREFIX_BYTE_USER).decode()
PUBLIC = nkeys.from_seed(SEED.encode()).public_key.decode()
ME = Membership("ev1", "main", "d1", DeskId("Quầy 1"), Role.DESK, (), seed=SEED)
FACT = Told(FactId("0190-a"), "Quầy 1", "2026-05-01T12:00:00.000000Z", "CheckedOut", '{"checkpoint":"door"}')
OPEN = Trust(lambda member: "", signed=False)


def _line(told=FACT, data=None, by="d1", carrier="d1", headers=None, trust=OPEN):
    address = subjects.address(ME, told.kind, told.id)
    subject = address.subject.removesuffix("d1") + carrier
    return read(ME, trust, 7, subject, headers or {}, encode(told, by) if data is None else data)


def test_a_fact_is_read_as_it_was_sent() -> None:
    assert _line() == Logged(7, FACT, "", Voucher("d1", ""), "d1")


def test_what_it_competes_for_stands_in_its_subject() -> None:
    subject = subjects.address(ME, "CheckedIn", FACT.id, "K-1").subject
    line = read(ME, OPEN, 7, subject, {}, encode(FACT, "d1"))
    assert isinstance(line, Logged)
    assert line.rival == "K-1"


def test_a_long_fact_travels_packed_and_comes_out_the_same() -> None:
    long = Told(FACT.id, FACT.desk, FACT.at, "GuestsListed", '{"rows":"Nguyễn Văn An"}' * 40_000)
    assert len(encode(long, "d1")) < LARGEST / 50
    assert _line(long).told == long


def test_fields_of_a_later_version_are_no_hindrance() -> None:
    told = msgspec.msgpack.decode(encode(FACT, "d1")) | {"mood": "happy"}
    assert _line(data=msgspec.msgpack.encode(told)) == _line()


def _changed(**fields):
    return msgspec.msgpack.encode(msgspec.msgpack.decode(encode(FACT, "d1")) | fields)


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", Amiss.MALFORMED),
        (b"\xff\x00", Amiss.MALFORMED),
        (b"[]", Amiss.MALFORMED),
        (_changed(id=7), Amiss.MALFORMED),
        (_changed(id=""), Amiss.MALFORMED),
        (_changed(id="x" * 65), Amiss.MALFORMED),
        (_changed(by=""), Amiss.MALFORMED),
        (_changed(packed=b"no zlib"), Amiss.MALFORMED),
        (_changed(packed=zlib.compress(b"\xff\xfe")), Amiss.MALFORMED),
        (_changed(packed=zlib.compress(b"{}")[:-2]), Amiss.MALFORMED),
        (_changed(v=2), Amiss.NEWER),
        (_changed(v=0), Amiss.MALFORMED),
        (_changed(id="another"), Amiss.MALFORMED),  # under a subject that is not its own
        (b"\x00" * (LARGEST + 1), Amiss.OVERSIZED),
    ],
)
def test_what_is_no_message_spoils_its_own_line(data, why) -> None:
    line = _line(data=data)
    assert isinstance(line, Spoilt)
    assert (line.seq, line.why) == (7, why)


def test_a_little_message_that_unpacks_to_the_size_of_a_disk_is_not_unpacked(monkeypatch) -> None:
    monkeypatch.setattr(messages, "_LARGEST_BODY", 1_000)
    line = _line(data=_changed(packed=zlib.compress(b" " * 1_001)))
    assert isinstance(line, Spoilt)
    assert line.why is Amiss.OVERSIZED


KNOWN = Trust({"d1": PUBLIC}.get, signed=True)


def _signed(told=FACT, by="d1", of=ME):
    return {SIGNATURE: Hand(SEED).sign(to_sign(of, told, by))}


def test_what_another_carries_counts_with_its_author_s_hand() -> None:
    assert _line(carrier="d2", headers=_signed(), trust=KNOWN).voucher == Voucher("d1", _signed()[SIGNATURE])


def test_an_author_s_own_needs_no_proof() -> None:
    assert isinstance(_line(trust=KNOWN), Logged)


FOREIGN = Membership("ev2", "main", "d1", DeskId("Quầy 1"), Role.DESK, (), seed=SEED)


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {SIGNATURE: "no base64!"},
        {SIGNATURE: "AAAA"},
        _signed(by="d2"),
        _signed(Told(FACT.id, FACT.desk, FACT.at, FACT.kind, "{}")),
        _signed(of=FOREIGN),
    ],
    ids=["none", "no base64", "too short", "as someone else's", "of another text", "for another event"],
)
def test_a_forged_fact_is_set_aside(headers) -> None:
    line = _line(carrier="d2", headers=headers, trust=KNOWN)
    assert isinstance(line, Spoilt)
    assert line.why is Amiss.FORGED


def test_nobody_signs_for_a_member_whose_key_is_not_known() -> None:
    assert not believed("", b"text", Hand(SEED).sign(b"text"))
    assert not believed("UABC", b"text", Hand(SEED).sign(b"text"))
    assert Hand("").sign(b"text") == ""


@pytest.mark.parametrize("id", ["a.b", "a b", "*", ">", "", "ạ", "x" * 65])
def test_no_text_can_break_out_of_its_place_in_a_subject(id) -> None:
    address = subjects.address(ME, "Strange", id)
    assert len(address.subject.split(".")) == 6
    assert set(address.subject) <= set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.")


def test_every_carrier_names_the_rivals_of_a_fact_alike() -> None:
    there = Membership("ev1", "main", "d2", DeskId("Quầy 2"), Role.DESK, ())
    mine, theirs = (subjects.address(one, "CheckedIn", "f1", "K-1") for one in (ME, there))
    assert mine.rivals == theirs.rivals == mine.subject.removesuffix("d1") + "*"
    assert mine.subject != theirs.subject


WAITING = (Pending(4, FACT), Pending(9, Told(FactId("0190-b"), "Quầy 1", FACT.at, "CheckedIn", "{}"), "K-1"))


def test_a_parcel_brings_the_same_facts_with_their_author_s_hand() -> None:
    there = Membership("ev1", "main", "d2", DeskId("Quầy 2"), Role.DESK, ())
    opened = unpack(there, KNOWN, pack(ME, WAITING))
    assert [(one.told, one.rival, one.voucher.by) for one in opened.facts] == [
        (one.told, one.rival, "d1") for one in WAITING
    ]
    assert opened.refused == 0
    assert unpack(there, KNOWN, pack(there, opened.facts)).facts == opened.facts


def test_of_a_parcel_what_its_author_did_not_sign_is_left_out() -> None:
    thief = Membership("ev1", "main", "d1", DeskId("Quầy 1"), Role.DESK, ())
    assert unpack(ME, KNOWN, pack(thief, WAITING)) == Opened((), 2)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"PK\x03\x04",
        msgspec.msgpack.encode({"what": "other", "v": 1, "event": "ev1", "facts": []}),
        pack(FOREIGN, WAITING),
        msgspec.msgpack.encode({"what": "kiosk-facts", "v": 2, "event": "ev1", "facts": []}),
    ],
)
def test_what_is_no_parcel_of_this_event_brings_nothing(data) -> None:
    with pytest.raises(BadInput):
        unpack(ME, KNOWN, data)


def test_what_we_carried_ourselves_was_believed_when_we_took_it() -> None:
    asked = []
    strict = Trust(lambda member: asked.append(member) or "")
    assert isinstance(_line(by="d9", carrier="d1", trust=strict), Logged)
    assert isinstance(_line(by="d9", carrier="d2", trust=strict), Spoilt)
    assert asked == ["d9"]
