"""Real programmes, in every format they come in, agree on the board with an independent reading of their files."""

from datetime import timedelta
from functools import cache
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

import pytest

from kiosk.app.programme import plan_agenda, record_agenda
from kiosk.domain.agenda import agenda_at
from kiosk.domain.event import Event
from kiosk.domain.facts import Entry, EventDescribed
from tests.kiosk.agenda_truth import SAMPLES, ZONES, facts_of
from tests.kiosk.lists import numbered, stamp
from tests.kiosk.memory_book import MemoryBook

pytestmark = pytest.mark.skipif(not SAMPLES.is_dir(), reason="the shared programmes are not here")
MOMENTS = 200
SESSIONS = {"giggity_36c3_merged.xml": 1351, "emf2024.ics": 482, "fosdem_2016.xml": 617, "moca24.ics": 88}


def event_of(name: str) -> Event:
    zone = ZoneInfo(ZONES[name])
    days = sorted(fact.start.astimezone(zone).date() for fact in facts_of(name))
    return Event(name="Thử", zone=ZONES[name], first_day=days[0], last_day=days[-1], languages=("vi", "en"))


@cache
def imported(name: str) -> tuple[Event, MemoryBook]:
    event = event_of(name)
    book = MemoryBook(Entry(stamp(), EventDescribed(event)))
    plan = plan_agenda(SAMPLES / name, book, zone=event.zone, make_ids=numbered("s"))
    assert plan.refused == 0
    assert record_agenda(plan, book, stamp)
    return event, book


def test_every_shared_programme_is_here() -> None:
    files = {str(path.relative_to(SAMPLES)) for path in SAMPLES.rglob("*") if path.suffix not in ("", ".md")}
    assert {Path(name).as_posix() for name in files} == set(ZONES)


@pytest.mark.parametrize("name", ZONES)
def test_a_programme_comes_in_whole(name: str) -> None:
    _, book = imported(name)
    facts = facts_of(name)
    assert len(book.slots()) == len(facts) == SESSIONS.get(name, len(facts))
    assert {slot.room for slot in book.slots()} == {fact.room for fact in facts}


@pytest.mark.parametrize("name", ZONES)
def test_the_board_agrees_with_the_file_at_any_moment(name: str) -> None:
    event, book = imported(name)
    facts, slots = facts_of(name), book.slots()
    first, last = min(fact.start for fact in facts), max(fact.end for fact in facts)
    luck, hour = Random(name), timedelta(hours=1)
    for _ in range(MOMENTS):
        at = first - hour + (last - first + 2 * hour) * luck.random()
        on = [(r.room, slot) for r in agenda_at(event, slots, at).rooms for slot in (r.now, *r.also) if slot]
        shown = sorted((room, slot.session.title) for room, slot in on)
        running = sorted((f.room, f.title) for f in facts if f.start <= at < f.end and not f.cancelled)
        assert shown == running, at
