"""The board, and the lines of `agenda now`."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from kiosk.app.board import agenda_now, board_at
from kiosk.app.ports import Tally
from kiosk.domain.agenda import Phase
from kiosk.domain.event import Event
from kiosk.domain.ids import FactId, SessionId
from kiosk.domain.session import CancelledSession, Delayed, Moved, Session, slot_of

EVENT = Event(name="Hội thảo", zone="Asia/Ho_Chi_Minh", first_day=date(2019, 9, 25), last_day=date(2019, 9, 25))
EIGHT = datetime(2019, 9, 25, 1, 0, tzinfo=UTC)
TALK = Session(
    id=SessionId("talk"),
    title="Bài nói",
    subtitle="A talk",
    start=EIGHT,
    end=EIGHT + timedelta(minutes=20),
    room="Hội trường A",
    speakers=("Lan",),
    track="AI",
    language="vi",
)


def changed(change):
    return slot_of(TALK, [(EIGHT, FactId("f"), change)])


def the_session(slot, at):
    (room,) = agenda_now(EVENT, [slot], at)["rooms"]
    return room


def test_a_session_is_printed_with_what_was_planned() -> None:
    room = the_session(slot_of(TALK), EIGHT)
    assert room["next"] == []
    assert {
        "id": "talk",
        "title": "Bài nói",
        "subtitle": "A talk",
        "room": "Hội trường A",
        "start": "2019-09-25T08:00:00+07:00",
        "end": "2019-09-25T08:20:00+07:00",
        "state": "scheduled",
        "planned_start": "2019-09-25T08:00:00+07:00",
        "planned_end": "2019-09-25T08:20:00+07:00",
        "planned_room": "Hội trường A",
        "speakers": ["Lan"],
        "track": "AI",
        "language": "vi",
    }.items() <= room["now"].items()


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (
            Delayed(timedelta(minutes=10)),
            {"state": "delayed", "start": "2019-09-25T08:10:00+07:00", "end": "2019-09-25T08:30:00+07:00"},
        ),
        (Moved(room="Phòng 2B"), {"state": "moved", "room": "Phòng 2B", "planned_room": "Hội trường A"}),
        (CancelledSession("illness"), {"state": "cancelled", "reason": "illness"}),
    ],
)
def test_changes_are_printed_beside_the_plan(change, expected) -> None:
    room = the_session(changed(change), EIGHT - timedelta(minutes=1))
    assert room["now"] is None
    assert expected.items() <= room["next"][0].items()
    assert room["next"][0]["planned_start"] == "2019-09-25T08:00:00+07:00"


def test_the_data_is_json_and_carries_the_zone() -> None:
    data = agenda_now(EVENT, [slot_of(TALK)], EIGHT)
    assert json.loads(json.dumps(data)) == data
    assert data["at"] == "2019-09-25T08:00:00+07:00"
    assert data["phase"] == "running"


def test_the_board_knows_how_long_it_still_runs_and_who_is_here() -> None:
    tally = Tally(expected=400, inside=300, came=312, walk_ins=2)
    board = board_at(EVENT, [slot_of(TALK)], tally, EIGHT + timedelta(minutes=5))
    (on,) = board.now
    assert (on.left, on.progress, board.phase, board.arrivals) == (timedelta(minutes=15), 0.25, Phase.RUNNING, tally)


def test_what_comes_next_passes_over_the_cancelled() -> None:
    gone = replace(slot_of(TALK), cancelled=True)
    after = replace(
        slot_of(replace(TALK, id=SessionId("b"))),
        start=EIGHT + timedelta(minutes=30),
        end=EIGHT + timedelta(minutes=60),
    )
    board = board_at(EVENT, [gone, after], None, EIGHT - timedelta(minutes=5))
    assert board.next is not None
    assert (board.next.session.id, [slot.session.id for slot in board.rows]) == ("b", ["talk", "b"])
