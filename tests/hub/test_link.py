"""Several desks at one hub, as their staff see it: in memory and at the real engine."""

import shutil
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass

import pytest

from bench.hub_lab import Server, member
from kiosk.app.answers import WalkIn
from kiosk.app.double_changes import double_changes
from kiosk.app.guest_editing import edit_guest
from kiosk.app.ports import Nobody
from kiosk.app.sharing import Amiss, Apart, Unanswered
from kiosk.domain.admission import Admit, AlreadyIn
from kiosk.domain.declarations import GuestWatched
from kiosk.domain.facts import Entry, SessionDelayed
from kiosk.domain.member import Role
from tests.given import AN, BINH, DOOR, OPENING, opening_facts, read, write
from tests.hub.memory_hub import MemoryLog
from tests.hub.stations import Station, at_memory, together, until, verified


@dataclass
class Hall:
    """Desks that share one hub, which can go away and come back, and lose what it knew."""

    open: Callable[..., Station]
    away: Callable[[], None]
    back: Callable[[], None]
    emptied: Callable[[], None]


@pytest.fixture(params=["memory", "engine"])
def hall(request, tmp_path):
    with ExitStack() as stack:
        made = []

        def station(name, join, server=None, **more):
            one = stack.enter_context(
                Station(tmp_path / f"{name}.kiosk", member(name, server.address if server else ""), *join, **more)
            )
            made.append(one)
            return one

        yield _in_memory(station) if request.param == "memory" else _at_an_engine(stack, station, tmp_path)
        with verified(*made):
            pass


def _in_memory(station) -> Hall:
    log = MemoryLog()

    def back():
        log.away = False

    def emptied():
        log.rows.clear()
        log.last, log.epoch = 0, "another"

    return Hall(lambda name, **more: station(name, [at_memory(log)], **more), log.leave, back, emptied)


def _at_an_engine(stack, station, tmp_path) -> Hall:
    server = Server(tmp_path / "engine")
    server.start()
    stack.callback(server.kill)
    server.make_log()

    def emptied():
        shutil.rmtree(server.store)
        server.start()
        server.make_log()
        server.kill()

    return Hall(lambda name, **more: station(name, [], server, **more), server.kill, server.start, emptied)


def _two(hall):
    one, two = hall.open("d1", facts=opening_facts()), hall.open("d2")
    until(lambda: one.online() and two.online())
    together(one, two)
    return one, two


def _verdict(station, guest=AN):
    answer = station.desk.present(guest.code, DOOR.id)
    return answer.verdict, answer.unchecked


def test_what_one_desk_records_the_other_knows(hall) -> None:
    one, two = _two(hall)
    answer = one.desk.present(AN.code, DOOR.id)
    assert isinstance(answer.verdict, Admit)
    assert not answer.unchecked
    one.desk.undo(answer.fact, "nhầm người")
    one.desk.walk_in(WalkIn("Lê Thị Lan"), DOOR.id)
    write(two.book, Entry(two.stamper.stamp(), SessionDelayed(OPENING.id, 10)))
    write(two.book, Entry(two.stamper.stamp(), GuestWatched(BINH.id)))
    until(lambda: len(one.facts()) == len(two.facts()) == 10)
    for station in (one, two):
        assert station.entries(AN) == ()
        assert read(station.book, lambda r: r.tally(DOOR.id)).walk_ins == 1
        assert read(station.book, lambda r: r.slot(OPENING.id)).start > OPENING.start
        assert read(station.book, lambda r: r.declared(GuestWatched)) == (GuestWatched(BINH.id),)
    together(one, two)
    assert (one.link.unshared(), two.link.unshared()) == (0, 0)


def test_a_guest_shown_at_two_desks_goes_in_once_and_the_other_says_where(hall) -> None:
    one, two = _two(hall)
    answers = [station.desk.present(AN.code, DOOR.id) for station in (one, two)]
    assert [type(answer.verdict) for answer in answers] == [Admit, AlreadyIn]
    assert answers[1].verdict.first.desk == one.of.desk
    together(one, two)
    assert [entry.desk for entry in two.entries(AN)] == [one.of.desk]
    assert two.doubles() == ()


def test_a_desk_that_is_apart_admits_unchecked_and_says_since_when(hall) -> None:
    one, two = _two(hall)
    hall.away()
    verdict, unchecked = _verdict(one)
    assert isinstance(verdict, Admit)
    assert unchecked
    until(lambda: isinstance(one.link.state(), Apart) and isinstance(two.link.state(), Apart))
    until(lambda: one.link.unshared() == 1)
    assert one.link.offer(next(iter(one.facts()))) == Unanswered()
    hall.back()
    together(one, two)
    assert len(two.entries(AN)) == 1


def test_two_desks_that_let_the_same_guest_in_while_apart_both_know_it_afterwards(hall) -> None:
    one, two = _two(hall)
    hall.away()
    for station in (one, two):
        verdict, unchecked = _verdict(station)
        assert isinstance(verdict, Admit)
        assert unchecked
    hall.back()
    until(lambda: len(one.doubles()) == len(two.doubles()) == 1)
    together(one, two)
    assert one.doubles() == two.doubles()
    assert {one.doubles()[0].first_desk, one.doubles()[0].second_desk} == {one.of.desk, two.of.desk}
    assert [len(station.entries(AN)) for station in (one, two)] == [2, 2]
    assert read(one.book, lambda r: r.tally(DOOR.id)) == read(two.book, lambda r: r.tally(DOOR.id))


def test_what_two_desks_changed_of_a_guest_while_apart_both_stands_and_the_same_field_is_told_at_both(hall) -> None:
    one, two = _two(hall)
    hall.away()
    until(lambda: isinstance(one.link.state(), Apart) and isinstance(two.link.state(), Apart))
    for station, changes in ((one, {"seat": "A-04", "phone": "0901"}), (two, {"seat": "B-02", "needs": "xe lăn"})):
        edit_guest(station.book, station.stamper, Nobody(), AN.id, changes)
    hall.back()
    until(lambda: all(read(station.book, double_changes) for station in (one, two)))
    together(one, two)
    (guest,) = {read(station.book, lambda r: r.invitation(AN.id)) for station in (one, two)}
    assert (guest.phone, guest.needs) == ("0901", "xe lăn")
    (seen,), (also,) = (read(station.book, double_changes) for station in (one, two))
    assert seen == also
    assert {seen.fields[0].first, seen.fields[0].second} == {"A-04", "B-02"}
    assert (seen.fields[0].now, seen.fields[0].second) == (guest.seat, guest.seat)


def test_what_an_empty_hub_lost_the_desks_give_back_and_a_new_desk_has_it_all(hall) -> None:
    one, two = _two(hall)
    _verdict(one)
    together(one, two)
    hall.away()
    hall.emptied()
    hall.back()
    together(one, two)
    three = hall.open("d3")
    together(one, two, three)
    assert len(three.facts()) == 5
    assert three.doubles() == ()


def test_a_desk_started_again_goes_on_where_it_was(hall) -> None:
    one, two = _two(hall)
    one.link.stop()
    one.book.close()
    again = hall.open("d1")
    _verdict(two)
    together(again, two)
    assert len(again.entries(AN)) == 1


def test_what_nobody_can_read_is_told_and_stops_nobody(tmp_path) -> None:
    log = MemoryLog()
    log.store("e.ev1.main.cfg.x.d9", b"no message", {})
    with Station(tmp_path / "d1.kiosk", member("d1"), at_memory(log), facts=opening_facts()) as one:
        until(lambda: one.online() and one.link.set_aside())
        assert [aside.why for aside in one.link.set_aside()] == [Amiss.MALFORMED]


def test_a_desk_meets_the_hub_once_at_a_time_however_often_the_line_breaks(tmp_path) -> None:
    log, most = MemoryLog(), []
    with Station(tmp_path / "d1.kiosk", member("d1"), at_memory(log), facts=opening_facts()) as one:
        for _ in range(5):
            until(lambda: one.online() and log.connections)
            most.append(len(log.connections))
            log.connections[0].cut()
            until(lambda: not one.online())
        until(one.online)
    assert most == [1] * 5
    assert len(log.rows) == 4


def test_a_screen_has_nothing_to_share_though_its_file_holds_what_the_hub_has_not(tmp_path) -> None:
    of = member("s1", role=Role.SCREEN)
    with Station(tmp_path / "s1.kiosk", of, at_memory(MemoryLog()), facts=opening_facts()) as screen:
        until(screen.online)
        screen.link.nudge()
        assert screen.link.unshared() == 0
