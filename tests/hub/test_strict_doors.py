"""A door that lets nobody in unasked, at a hub in memory that goes away, falls silent and loses its answers."""

from contextlib import ExitStack
from dataclasses import replace

import pytest

from bench.hub_lab import member
from kiosk.app.answers import WalkIn
from kiosk.app.identity import Stamper, SystemClock
from kiosk.app.asking_first import UNANSWERED
from kiosk.domain.admission import Admit, AlreadyIn, Unasked
from kiosk.domain.facts import CheckedIn, CheckpointSet, Entry, PassageUndone
from kiosk.domain.person import Person
from tests.given import AN, BINH, DOOR, entry, opening_facts, read
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


def _kinds(station) -> list[str]:
    return [type(one.fact).__name__ for _, one in read(station.book, lambda r: list(r.journal()))]


def _back(log, *stations) -> None:
    log.away = False
    for one in log.connections:
        one.silent = one.deaf = False
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
    _back(log, one, two)
    assert isinstance(one.desk.present(AN.code, DOOR.id).verdict, Admit)
    together(one, two)
    assert len(two.entries(AN)) == 1
