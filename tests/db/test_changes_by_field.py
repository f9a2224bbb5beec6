"""Two desks edit the same guest while apart: each says only what it changed, and the log's order decides the rest."""

from contextlib import ExitStack, closing
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.book import SqliteBook
from db.files import SqliteFiles
from db.outbox import SqliteOutbox
from kiosk.app.double_changes import double_changes
from kiosk.app.guest_editing import edit_guest
from kiosk.app.identity import Stamper
from kiosk.app.import_undo import undo_import
from kiosk.app.naming import name_guest
from kiosk.app.ports import Nobody
from kiosk.app.sharing import Logged, Voucher
from kiosk.app.units import Units
from kiosk.domain.declarations import ImportMade
from kiosk.domain.facts import GuestsListed, GuestsWithdrawn, SignedGuestAdded
from kiosk.domain.ids import InvitationId
from kiosk.domain.invitation import Invitation, Standing
from kiosk.domain.keys import KeyId
from kiosk.domain.unit import Letter
from tests.conftest import NOON, FakeClock
from tests.given import AN, BINH, check_in, entry, opening_facts, read, write


class Desk:
    """An event file with its outbox; `log` is what all desks share."""

    def __init__(self, folder, name, log):
        self.path, self.name, self.log = Path(folder) / f"{name}.kiosk", name, log
        self.book = SqliteBook.create(self.path)
        self.book.db.execute("PRAGMA synchronous = OFF")
        self.stamper = Stamper(name, FakeClock(NOON.replace(hour=13)))
        self.outbox = SqliteOutbox(self.path, name, self.stamper)
        self.outbox.turn_back("log", 0)

    def edit(self, guest=AN, reason="", **changes):
        return edit_guest(self.book, self.stamper, Nobody(), guest.id, changes, reason)

    def read(self):
        self.outbox.take(self.log, len(self.log))

    def send(self, how_many=99):
        self.read()
        for one in self.outbox.pending(0, how_many):
            self.log.append(Logged(len(self.log) + 1, one.told, one.rival, Voucher(one.voucher.by or self.name, "")))
            self.read()

    def guest(self, of=AN):
        return read(self.book, lambda r: r.invitation(of.id))

    def told(self):
        return read(self.book, double_changes)

    def close(self):
        self.outbox.close()
        self.book.close()
        assert SqliteFiles().verify(self.path).problems == ()


@pytest.fixture
def desks(tmp_path):
    """Two, apart from now on."""
    log = []
    with closing(Desk(tmp_path, "Quầy 1", log)) as one, closing(Desk(tmp_path, "Quầy 2", log)) as two:
        write(one.book, *opening_facts())
        one.send()
        two.read()
        yield one, two


def _meet(*desks):
    """Each sends what it has, the first one first, and then all read what the others said of that."""
    for _ in range(2):
        for one in desks:
            one.send()
    for one in desks:
        one.read()


def test_different_fields_of_two_desks_both_stand_and_nobody_is_told(desks) -> None:
    one, two = desks
    one.edit(phone="0901 234 567")
    two.edit(seat="A-04", needs="xe lăn", standing=Standing.BLOCKED)
    _meet(one, two)
    assert one.guest() == two.guest()
    assert one.guest() == replace(AN, phone="0901 234 567", seat="A-04", needs="xe lăn", standing=Standing.BLOCKED)
    assert (one.told(), two.told()) == ((), ())


def test_of_the_same_field_the_later_in_the_log_stands_and_both_desks_know_both_values(desks) -> None:
    one, two = desks
    two.edit(seat="B-02", note="đi cùng phu nhân")
    one.edit(seat="A-04", phone="0901 234 567")
    _meet(one, two)
    assert one.guest() == two.guest() == replace(AN, seat="B-02", note="đi cùng phu nhân", phone="0901 234 567")
    assert one.told() == two.told()
    ((seen),) = one.told()
    assert (seen.open, seen.said.first_desk, seen.said.second_desk) == (True, "Quầy 1", "Quầy 2")
    (field,) = seen.fields
    assert (field.field, field.was, field.first, field.second, field.now) == ("seat", "", "A-04", "B-02", "B-02")


def test_two_desks_that_blocked_and_cancelled_the_same_guest_are_told(desks) -> None:
    one, two = desks
    one.edit(standing=Standing.BLOCKED)
    two.edit(standing=Standing.CANCELLED)
    _meet(one, two)
    ((seen),) = one.told()
    assert [(field.field, field.first, field.now) for field in seen.fields] == [
        ("standing", Standing.BLOCKED, Standing.CANCELLED)
    ]


def test_what_was_known_when_it_was_changed_is_no_news(desks) -> None:
    one, two = desks
    one.edit(seat="A-04")
    _meet(one, two)
    two.edit(seat="B-02")
    one.edit(phone="0901")
    _meet(one, two)
    assert (one.guest().seat, one.told()) == ("B-02", ())


def test_the_same_value_at_both_desks_is_no_news_and_neither_is_one_that_was_taken_back(desks) -> None:
    one, two = desks
    one.edit(seat="A-04")
    edited = one.edit(unit="Sở Nội vụ")
    one.edit(**edited.back)
    two.edit(seat="A-04", unit="Bộ Nội vụ")
    _meet(one, two)
    assert (two.guest().unit, two.told()) == ("Bộ Nội vụ", ())


def test_given_again_in_another_order_the_same_two_are_not_told_twice(desks) -> None:
    one, two = desks
    one.edit(seat="A-04")
    two.edit(seat="B-02")
    _meet(one, two)
    for desk in desks:
        desk.outbox.turn_back("a new log", 0)
    del one.log[:]
    _meet(two, one)
    assert one.guest() == two.guest()
    assert len(one.told()) == len(two.told()) == 1


def test_a_guest_edited_here_and_listed_anew_there_keeps_what_only_one_of_them_changed(desks) -> None:
    one, two = desks
    one.edit(phone="0901 234 567", post="Phó giám đốc")
    again = (replace(AN, post="Quyền giám đốc", extra=(("Bàn", "7"),)), replace(BINH, seat="C-01"))
    write(two.book, entry(50, GuestsListed("khách 2.csv", again, (AN, BINH)), desk="Quầy 2"))
    _meet(one, two)
    assert one.guest() == two.guest() == replace(again[0], phone="0901 234 567")
    assert two.guest(BINH).seat == "C-01"
    ((seen),) = one.told()
    assert [(field.field, field.first, field.second) for field in seen.fields] == [
        ("post", "Phó giám đốc", "Quyền giám đốc")
    ]


def test_a_guest_edited_here_and_withdrawn_there_is_gone_and_comes_back_with_the_edit(desks) -> None:
    one, two = desks
    one.edit(phone="0901 234 567")
    write(two.book, entry(50, GuestsWithdrawn((AN.id,)), desk="Quầy 2"))
    _meet(one, two)
    assert (one.guest(), two.guest()) == (None, None)
    write(two.book, check_in(51, desk="Quầy 2"))
    _meet(one, two)
    assert one.guest() == two.guest() == replace(AN, phone="0901 234 567")


def test_the_codes_of_two_desks_count_in_the_log_s_order_and_both_are_remembered(desks) -> None:
    one, two = desks
    one.edit(code="MỚI-1")
    two.edit(code="MỚI-2")
    _meet(one, two)
    for desk in desks:
        former = read(desk.book, lambda r: r.former_codes(AN.id))
        assert {(code.code, code.successor) for code in former} == {(AN.code, "MỚI-1"), ("MỚI-1", "MỚI-2")}


def _merge_units(desk):
    Units(desk.book, desk.stamper, Nobody()).merge([AN.unit, BINH.unit], AN.unit)
    return {"unit": AN.unit, "block": AN.block}


def _merge_units_and_undo(desk):
    _merge_units(desk)
    Units(desk.book, desk.stamper, Nobody()).undo()
    return {}


def _renumber_the_letter(desk):
    units, letter = Units(desk.book, desk.stamper, Nobody()), Letter(unit=BINH.unit, number="12/GM")
    units.set_letter(letter)
    desk.edit(BINH, letter="12/GM")
    units.set_letter(replace(letter, number="15/GM"), letter)
    return {"letter": "15/GM"}


def _import_and_undo(desk):
    listed = GuestsListed("khách 2.csv", (replace(BINH, seat="C-01"),), (BINH,))
    imported = ImportMade("khách 2.csv", ("f000050",), 0, 1)
    write(desk.book, entry(50, listed, desk=desk.name), entry(51, imported, desk=desk.name))
    undo_import(desk.book, desk.stamper.stamp)
    return {}


@pytest.mark.parametrize("work", [_merge_units, _merge_units_and_undo, _renumber_the_letter, _import_and_undo])
def test_whatever_changes_many_guests_leaves_alone_what_another_desk_said_of_them(desks, work) -> None:
    one, two = desks
    two.edit(BINH, phone="0901 234 567", spoken="Bình")
    two.send()
    changed = work(one)
    _meet(one, two)
    assert one.guest(BINH) == two.guest(BINH) == replace(BINH, phone="0901 234 567", spoken="Bình", **changed)
    assert one.told() == ()


def test_the_name_that_a_desk_typed_leaves_the_rest_to_the_list_that_brings_the_guest(desks) -> None:
    one, two = desks
    came = Invitation(id=InvitationId("g-ma"), code="MA-9", name="MA-9", unlisted=True)
    write(one.book, entry(50, SignedGuestAdded(came, KeyId("k1"))))
    one.send()
    two.read()
    name_guest(one.book, one.stamper, Nobody(), came.id, "Lê Văn Mã")
    listed = replace(came, name="Lê Mã", seat="C-01", unlisted=False)
    write(two.book, entry(51, GuestsListed("khách 2.csv", (listed,), (came,)), desk="Quầy 2"))
    _meet(one, two)
    assert one.guest(came) == two.guest(came) == listed
    ((seen),) = two.told()
    assert [(field.first, field.second) for field in seen.fields] == [("Lê Văn Mã", "Lê Mã")]


def test_changes_that_a_stick_brought_are_told_where_someone_else_changed_the_same(desks) -> None:
    one, two = desks
    one.edit(seat="A-04")
    one.edit(BINH, seat="C-01")
    one.send()
    two.edit(seat="B-02", phone="0901")
    two.edit(seat="B-03")
    two.edit(BINH, phone="0902")
    two.edit(BINH, phone="0903")
    assert one.outbox.adopt(two.outbox.pending(0, 99)) == 4
    assert [(t.open, t.fields[0].first, t.fields[0].second) for t in one.told()] == [
        (True, "A-04", "B-03"),
        (False, "A-04", "B-02"),
    ]
    _meet(one, two)
    assert one.guest() == two.guest() == replace(AN, seat="B-03", phone="0901")
    assert (len(two.told()), two.told()) == (2, one.told())


def test_changes_that_another_venue_made_are_told_by_the_headquarters_and_by_nobody_else(desks) -> None:
    one, two = desks
    one.edit(seat="A-04")
    two.edit(seat="B-02", phone="0901")
    for here, there, tells in ((one, two, True), (two, one, False)):
        lines = [Logged(7, told.told, "", Voucher(there.name, "")) for told in there.outbox.pending(0, 99)][:1]
        assert here.outbox.bring("a", lines, tells=tells) == 1
    assert [[(field.first, field.second) for field in seen.fields] for seen in one.told()] == [[("A-04", "B-02")]]
    assert two.told() == ()
    assert (one.guest().seat, one.guest().phone, two.guest().phone) == ("B-02", "0901", "0901")


FIELDS = ("seat", "phone", "needs", "note", "unit")
_DOINGS = st.lists(
    st.one_of(
        st.tuples(st.integers(0, 2), st.sampled_from(FIELDS), st.sampled_from([AN, BINH])),
        st.tuples(st.integers(0, 2), st.sampled_from(["send", "send one", "read"]), st.just(AN)),
    ),
    min_size=3,
    max_size=14,
)


@dataclass(frozen=True, slots=True)
class Made:
    """An edit, and the facts its desk knew."""

    id: str
    desk: str
    what: tuple[str, str]
    value: str
    known: frozenset[str]


def _made(desk, guest, field, value):
    known = frozenset(entry.stamp.id for _, entry in read(desk.book, lambda r: list(r.journal())))
    desk.edit(guest, **{field: value})
    (fact,) = {entry.stamp.id for _, entry in read(desk.book, lambda r: list(r.journal()))} - known
    return Made(fact, desk.name, (guest.id, field), value, known)


def _overwritten(made, order):
    """Of each edit the last one of the same field that stands before it in the log, and that its desk did not know."""
    for one in made:
        unknown = [
            other
            for other in made
            if other.what == one.what and other.desk != one.desk and other.id not in one.known
            if order[other.id] < order[one.id]
        ]
        if unknown:
            yield max(unknown, key=lambda other: order[other.id]).id, one.id, one.what


def _do(desk, doing):
    if doing == "read":
        desk.read()
    else:
        desk.send(1 if doing == "send one" else 99)


@settings(max_examples=6, deadline=None)
@given(_DOINGS)
def test_whatever_desks_edited_meanwhile_each_field_ends_as_the_log_has_it_last(doings) -> None:
    with TemporaryDirectory() as folder, ExitStack() as closed:
        log, made = [], []
        desks = [closed.enter_context(closing(Desk(folder, f"Quầy {n}", log))) for n in (1, 2, 3)]
        write(desks[0].book, *opening_facts())
        _meet(*desks)
        for n, (who, doing, guest) in enumerate(doings):
            if doing in FIELDS:
                made.append(_made(desks[who], guest, doing, f"{doing} {n}"))
            else:
                _do(desks[who], doing)
        _meet(*desks)
        order = {line.told.id: line.seq for line in log}
        everyone = {guest.id: guest for guest in (AN, BINH)}
        for one in sorted(made, key=lambda one: order[one.id]):
            id, field = one.what
            everyone[id] = replace(everyone[id], **{field: one.value})
        for desk in desks:
            assert read(desk.book, lambda r: {guest.id: guest for guest in r.guests()}) == everyone
            told = [(t.said.first, t.said.second, (t.said.invitation, f)) for t in desk.told() for f in t.said.fields]
            assert sorted(told) == sorted(_overwritten(made, order))
