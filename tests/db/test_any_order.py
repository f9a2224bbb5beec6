"""Desks may meet late: the same facts in any order of arrival give the same state."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from db.book import SqliteBook
from db.files import SqliteFiles
from db.outbox import SqliteOutbox
from kiosk.app.identity import Stamper
from kiosk.app.sharing import Logged, Voucher
from kiosk.domain import facts
from kiosk.domain.ids import DeskId, FactId, InvitationId
from kiosk.domain.invitation import Standing
from kiosk.domain.keys import KeyId
from kiosk.domain.person import Person
from kiosk.domain.presence import Came
from tests.conftest import NOON, FakeClock
from tests.db.in_memory import book_in_memory, close_whole
from tests.given import AN, BINH, DOOR, EVENT, OPENING, check_in, check_out, entry, opening_facts, undo, write

DESKS = (DeskId("Quầy 1"), DeskId("Quầy 2"))
FIRST = 10
CUC = replace(AN, id=InvitationId("g-cuc"), code="CUC-3", name="Lê Cúc")


@st.composite
def _arrivals(draw):
    """What several desks recorded, and two orders in which it may arrive."""
    made = []
    for n in range(FIRST, FIRST + draw(st.integers(1, 9))):
        guest, desk = draw(st.sampled_from([AN, BINH, CUC])), draw(st.sampled_from(DESKS))
        at = NOON + timedelta(seconds=draw(st.integers(0, 4)))
        kind = draw(
            st.sampled_from(
                ["in", "out", "undo", "name", "along", "delay", "move", "cancel", "restore", "bring", "withdraw"]
            )
        )
        made.append(_fact(kind, n, guest, draw(st.integers(FIRST, n)), desk=desk, at=at))
    return made, draw(st.permutations(made))


def _fact(kind, n, guest, earlier, **stamped):
    match kind:
        case "in":
            return check_in(n, guest, **stamped)
        case "out":
            return check_out(n, guest, **stamped)
        case "undo":
            return undo(n, of=earlier, guest=guest, reason=f"lý do {n}", **stamped)
        case "name":
            told = facts.AttendeeNamed(DOOR.id, guest.id, FactId(f"f{earlier:06}"), Person(f"Lan {n}"))
            return entry(n, told, **stamped)
        case "along":
            along = FactId(f"f{earlier:06}")
            return entry(n, facts.CheckedIn(DOOR.id, guest.id, Came.COMPANION, person="Hoa", along=along), **stamped)
        case "bring":
            return entry(n, facts.GuestsListed("b.csv", (CUC,)), **stamped)
        case "withdraw":
            return entry(n, facts.GuestsWithdrawn((guest.id, CUC.id)), **stamped)
        case "delay":
            return entry(n, facts.SessionDelayed(OPENING.id, n), **stamped)
        case "move":
            return entry(n, facts.SessionMoved(OPENING.id, f"Phòng {n}"), **stamped)
        case "cancel":
            return entry(n, facts.SessionCancelled(OPENING.id), **stamped)
    return entry(n, facts.SessionRestored(OPENING.id), **stamped)


def _state(arrived):
    book = book_in_memory()
    write(book, *opening_facts(), *arrived)
    with book.reading() as reader:
        presences = [reader.presence(DOOR.id, guest.id) for guest in (AN, BINH, CUC)]
        attendance = sorted(reader.attendance(DOOR.id), key=lambda row: row.invitation.id)
        guests = {guest.id: guest for guest in reader.guests()}
        state = presences, reader.tally(DOOR.id), reader.slots(), attendance, guests, reader.guest_count()
    close_whole(book)
    return state


@settings(max_examples=60, deadline=None)
@given(_arrivals())
def test_any_order_of_arrival_gives_the_same_state(drawn) -> None:
    recorded, arrived = drawn
    assert _state(recorded) == _state(arrived)


KINDS = (
    *("in", "out", "undo", "name", "along", "delay", "move", "cancel", "restore", "bring", "withdraw"),
    *(
        "list",
        "edit",
        "list both",
        "walk",
        "signed",
        "standing",
        "reissue",
        "revoke",
        "renew",
        "event",
        "place",
        "sessions",
        "gone",
    ),
)


def _any_fact(draw, n):
    guest, desk = draw(st.sampled_from([AN, BINH, CUC])), DESKS[0]
    kind, at = draw(st.sampled_from(KINDS)), NOON + timedelta(seconds=draw(st.integers(0, 4)))
    code = draw(st.sampled_from([guest.code, "X-1", "X-2", ""]))
    other = replace(guest, code=code, name=f"{guest.name} {n}", standing=draw(st.sampled_from([*Standing])))
    match kind:
        case "list":
            told = facts.GuestsListed(f"{n}.csv", (other,))
        case "edit":  # what it says was before need not be what is there
            before = replace(other, seat=draw(st.sampled_from(["", "A-1"])), extra=(("Bàn", "1"), ("Ăn", "chay")))
            change = st.sampled_from(
                [{"seat": f"S{n}"}, {"phone": f"0{n}"}, {"code": f"E{n}"}, {"extra": (("Bàn", f"{n}"),)}]
            )
            told = facts.GuestsListed("by hand", (replace(before, **draw(change)),), (before,))
        case "list both":
            told = facts.GuestsListed(f"{n}.csv", (other, replace(BINH, id="g-d", code=f"D{n}")))
        case "walk":
            told = facts.WalkInAdded(replace(other, walk_in=True))
        case "signed":
            told = facts.SignedGuestAdded(replace(other, unlisted=True), KeyId("k1"))
        case "standing":
            told = facts.StandingChanged(guest.id, draw(st.sampled_from([*Standing])))
        case "reissue":
            told = facts.CodesReissued((facts.NewCode(guest.id, guest.code, f"N{n}"),), f"lý do {n}")
        case "revoke":
            told = facts.CodeRevoked(guest.id, code, f"mất {n}")
        case "renew":
            told = facts.CodeRestored(guest.id, code)
        case "event":
            told = facts.EventDescribed(replace(EVENT, subtitle=f"{n}"))
        case "place":
            told = facts.CheckpointSet(replace(DOOR, id=draw(st.sampled_from([DOOR.id, "door2"])), name=f"Cửa {n}"))
        case "sessions":
            told = facts.SessionsListed(draw(st.sampled_from(["", "x.ics"])), (replace(OPENING, title=f"Phiên {n}"),))
        case "gone":
            told = facts.SessionsListed(draw(st.sampled_from(["", "x.ics"])), (), (OPENING.id,))
        case _:
            return _fact(kind, n, guest, draw(st.integers(FIRST, n)), desk=desk, at=at)
    return entry(n, told, desk=desk, at=at)


@st.composite
def _doings(draw):
    """What two desks do: record, send one of what is pending, read what the log has; and the log may lose its end."""
    doings = []
    for n in range(FIRST, FIRST + draw(st.integers(1, 14))):
        desk = draw(st.integers(0, 1))
        match draw(st.sampled_from(["record", "record", "send", "read", "lose"])):
            case "record":
                doings.append((desk, "record", _any_fact(draw, n)))
            case "lose":
                doings.append((desk, "lose", draw(st.integers(0, 9))))
            case doing:
                doings.append((desk, doing, draw(st.integers(0, 3))))
    return doings


class _Desk:
    def __init__(self, folder, name, opening=()):
        self.path = Path(folder) / f"{name}.kiosk"
        self.book = SqliteBook.create(self.path)
        self.book.db.execute("PRAGMA synchronous = OFF")
        write(self.book, *opening)
        self.name, self.outbox = name, SqliteOutbox(self.path, name, Stamper(DESKS[0], FakeClock()))
        self.outbox.turn_back("0", 0)

    def read(self, log):
        self.outbox.take(log, len(log))

    def send(self, log, which):
        pending = self.outbox.pending(0, 99)
        for one in pending[which : which + 1] or pending[:1]:
            log.append(Logged(len(log) + 1, one.told, one.rival, Voucher(one.voucher.by or self.name, "")))
            self.read(log)

    def state(self):
        with self.book.reading() as r:
            everyone = {guest.id: guest for guest in r.guests()}
            ids = (AN.id, BINH.id, CUC.id, "g-d")
            return (
                *(everyone, r.guest_count(), r.event(), r.slots(), r.programme(), r.tally(DOOR.id)),
                *({one.id: one for one in r.checkpoints()}, [r.former_codes(id) for id in ids]),
                *([r.presence(DOOR.id, id) for id in ids], {e.stamp.id for _, e in r.journal()}),
                sorted(sought.invitation.id for sought in r.find("n", 9)),
            )

    def close(self):
        self.outbox.close()
        self.book.close()
        assert SqliteFiles().verify(self.path).problems == ()


def _converge(log, desks):
    while any(one.outbox.pending(0, 1) for one in desks):
        for one in desks:
            one.read(log)
            one.send(log, 0)
    for one in desks:
        one.read(log)


@settings(max_examples=12, deadline=None)
@given(_doings())
def test_desks_that_share_a_log_end_in_the_same_state_whatever_they_did_meanwhile(doings) -> None:
    with TemporaryDirectory() as folder:
        desks, log = [_Desk(folder, "d1", opening_facts()), _Desk(folder, "d2")], []
        _converge(log, desks)
        for number, (who, doing, what) in enumerate(doings, 1):
            if doing == "record":
                write(desks[who].book, what)
            elif doing == "send":
                desks[who].read(log)
                desks[who].send(log, what)
            elif doing == "read":
                desks[who].read(log)
            else:
                del log[what:]
                for one in desks:
                    one.outbox.turn_back(str(number), min(what, one.outbox.place().cursor))
        newcomer = _Desk(folder, "d3")
        if any(doing == "lose" for _, doing, _ in doings):
            newcomer.outbox.turn_back("other", 0)
        desks.append(newcomer)
        _converge(log, desks)
        states = [one.state() for one in desks]
        for one in desks:
            one.close()
        assert states[0] == states[1] == states[2]
