"""A door that lets nobody in unasked, at a hub in memory that goes away, falls silent and loses its answers."""

from contextlib import ExitStack
from dataclasses import replace

import pytest

from bench.hub_lab import member
from kiosk.app.answers import WalkIn
from kiosk.app.asking_first import UNANSWERED
from kiosk.app.sharing import First
from kiosk.domain.admission import Admit, AlreadyIn, Unasked
from kiosk.domain.facts import CheckpointSet, GuestsListed, PassageUndone
from kiosk.domain.ids import InvitationId
from kiosk.domain.invitation import Invitation
from kiosk.domain.person import Person
from tests.given import AN, BINH, DOOR, check_in, entry, opening_facts, read, write
from tests.hub.memory_hub import MemoryLog
from tests.hub.stations import Station, at_memory, together, until, verified

STRICT = replace(DOOR, strict=True)
OPENING_FACTS = (*opening_facts(), entry(9, CheckpointSet(STRICT)))


@pytest.fixture
def hall(tmp_path):
    with ExitStack() as stack:
        log = MemoryLog()
        made = [
            stack.enter_context(Station(tmp_path / f"{name}.kiosk", member(name), at_memory(log), facts=facts))
            for name, facts in (("d1", OPENING_FACTS), ("d2", ()))
        ]
        together(*made)
        yield log, *made
        with verified(*made):
            pass


def _back(log, *stations) -> None:
    log.away = False
    together(*stations)


def test_who_was_asked_about_comes_in_once_and_nowhere_else(hall) -> None:
    _, one, two = hall
    first, second = (station.desk.present(AN.code, DOOR.id) for station in (one, two))
    assert isinstance(first.verdict, Admit)
    assert not first.unchecked
    assert isinstance(second.verdict, AlreadyIn)
    assert second.elsewhere or second.verdict.first.desk == one.of.desk
    together(one, two)
    assert [entry.fact for entry in two.entries(AN)] == [first.fact]
    assert one.desk.undo(first.fact, "nhầm").fact


def test_a_desk_that_is_apart_lets_nobody_in_and_writes_nothing(hall) -> None:
    log, one, two = hall
    log.leave()
    until(lambda: not one.online())
    before = one.facts()
    answers = [
        *one.desk.present_all([AN.code, BINH.code], DOOR.id),
        one.desk.present_invitation(AN.id, DOOR.id),
        one.desk.represent(AN.id, DOOR.id, Person("Trần Văn Thay")),
        one.desk.walk_in(WalkIn("Lê Thị Lan"), DOOR.id),
        *one.desk.admit_together([AN.id], DOOR.id).answers,
    ]
    assert [(type(told.verdict), told.fact) for told in answers] == [(Unasked, None)] * 6
    assert one.facts() == before
    write(one.book, entry(10, CheckpointSet(DOOR)))
    opened = one.desk.present(BINH.code, DOOR.id)
    assert (type(opened.verdict), opened.unchecked) == (Admit, True)
    write(one.book, entry(11, CheckpointSet(STRICT)))
    _back(log, one, two)
    assert isinstance(one.desk.present(AN.code, DOOR.id).verdict, Admit)
    together(one, two)
    assert len(two.entries(AN)) == 1


def test_a_lost_answer_lets_nobody_in_and_what_the_log_has_of_it_stands_nowhere(hall) -> None:
    log, one, two = hall
    for connection in log.connections:
        connection.deaf = True
    told = one.desk.present(AN.code, DOOR.id)
    assert (told.verdict, told.fact) == (Unasked(AN, unsure=True), None)
    for connection in log.connections:
        connection.deaf = False
    last = read(one.book, lambda r: list(r.journal()))[-1][1].fact
    assert (type(last), last.reason) == (PassageUndone, UNANSWERED)
    together(one, two)
    assert any(last.passage in raw.data.decode("utf-8", "replace") for raw in log.rows.values())
    assert (one.entries(AN), two.entries(AN)) == ((), ())
    assert isinstance(two.desk.present(AN.code, DOOR.id).verdict, Admit)
    together(one, two)
    assert len(one.entries(AN)) == 1


def test_an_entry_whose_desk_ended_before_it_was_written_comes_back_from_the_log(hall) -> None:
    """As if the program had been killed between the hub's word and the write."""
    log, one, two = hall
    mine = check_in(77, desk=one.of.desk)
    assert one.link.propose(mine, 5) == First()
    assert one.link.propose(mine, 5) == First()
    until(lambda: [len(station.entries(AN)) for station in (one, two)] == [1, 1])
    assert log.rows[log.last].subject.endswith(one.of.member)


def test_two_desks_that_are_shown_the_same_guests_at_once_let_each_in_once(engine, venue, tmp_path) -> None:
    guests = [Invitation(id=InvitationId(f"g{n}"), code=f"K-{n:04}", name=f"Khách {n}") for n in range(30)]
    facts = (*OPENING_FACTS, entry(20, GuestsListed("", tuple(guests))))
    with ExitStack() as stack:
        one, two = (
            stack.enter_context(
                Station(
                    tmp_path / f"{name}.kiosk", member(name, engine.address, venue), facts=facts if name == "d1" else ()
                )
            )
            for name in ("d1", "d2")
        )
        together(one, two)
        for station in (one, two):
            station.book.close()  # each is used on its own hand's thread now
        shown = [
            (station.hand.submit(lambda desk=station.desk, code=guest.code: desk.present(code, DOOR.id)))
            for guest in guests
            for station in (one, two)
        ]
        said = [each.result() for each in shown]
        for station in (one, two):
            station.hand.submit(station.book.close).result()
        pairs = [{type(answer.verdict) for answer in pair} for pair in zip(said[::2], said[1::2], strict=True)]
        assert pairs == [{Admit, AlreadyIn}] * len(guests)
        together(one, two)
        assert [len(two.entries(guest)) for guest in guests] == [1] * len(guests)
        assert two.doubles() == ()
