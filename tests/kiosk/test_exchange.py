"""What to do next with the log that desks share: every rule as a step, without a network."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.app.sharing import Pending, Place, Told
from kiosk.hub.exchange import (
    WINDOW,
    Agreed,
    Asking,
    Fetched,
    Log,
    Standing,
    answered,
    compare,
    fetched,
    in_order,
    paced,
    ready,
)


def _log(last, epoch="e", **more):
    return Log(epoch, 1 if last else 0, last, more.get("messages", last), more.get("lost", ()))


def _agreed(ours, theirs, epoch="e"):
    """Compared line by line as a meeting does; the lines are the facts."""
    step, asked = compare(Place("e", len(ours)), _log(len(theirs), epoch)), 0
    while isinstance(step, Asking):
        asked += 1
        step = answered(step, ours[step.first - 1 : step.last] == theirs[step.first - 1 : step.last])
    return step.cursor, asked


@pytest.mark.parametrize(
    ("place", "log"),
    [(Place(), _log(9)), (Place("e", 0), _log(9)), (Place("e", 9), _log(0)), (Place("old", 9), _log(9))],
    ids=["never joined", "nothing read", "empty hub", "another log"],
)
def test_where_nothing_can_agree_everything_is_read_and_given(place, log) -> None:
    assert compare(place, log) == Agreed(0)


def test_a_hub_that_went_on_is_asked_one_question() -> None:
    assert _agreed(list(range(500)), list(range(900))) == (500, 1)


@given(st.integers(0, 300), st.integers(0, 40), st.integers(0, 60))
def test_what_is_common_is_found_by_halves(common, mine, theirs) -> None:
    ours = [*range(common), *(f"mine {n}" for n in range(mine))]
    hub = [*range(common), *(f"theirs {n}" for n in range(theirs))]
    cursor, asked = _agreed(ours, hub)
    assert cursor == common
    assert asked <= 11


def test_a_hub_that_lost_its_end_and_gave_the_numbers_to_others_does_not_agree_by_its_last_line() -> None:
    ours = [1, 2, 3, "lost", "again", 6]
    hub = [1, 2, 3, "new", "again", 6, 7]
    assert _agreed(ours, hub)[0] == 3


def test_holes_are_what_the_log_lost_at_its_beginning_and_inside() -> None:
    damaged = Log("e", 3, 9, 5, (5, 6))
    assert (damaged.whole, damaged.holes) == (False, (1, 2, 5, 6))
    assert Log("e", 10, 9, 0).holes == tuple(range(1, 10))


@given(st.permutations(range(1, 9)), st.integers(0, 8))
def test_lines_that_come_by_themselves_are_applied_in_their_order_once(arrived, cursor) -> None:
    applied, held, at = [], {}, cursor
    for seq in [*arrived, *arrived]:
        heard = in_order(at, held | {seq: seq})
        applied, held, at = [*applied, *heard.lines], heard.held, heard.cursor
    assert (applied, at, held) == (list(range(cursor + 1, 9)), 8, {})


def test_a_number_that_is_missing_among_lines_that_come_by_themselves_is_waited_for() -> None:
    heard = in_order(4, {6: "six", 7: "seven"})
    assert (heard.lines, heard.cursor, heard.gap) == ((), 4, True)


def _page(*seqs, complete=True):
    return Fetched(tuple((seq, before, f"line {seq}") for before, seq in zip((0, *seqs), seqs, strict=False)), complete)


def test_a_hole_in_the_hub_s_own_answer_is_stepped_over() -> None:
    heard = fetched(4, _page(5, 9, 10))
    assert heard is not None
    assert (heard.lines, heard.cursor) == (("line 5", "line 9", "line 10"), 10)


@pytest.mark.parametrize(
    "page",
    [
        _page(5, 6, complete=False),
        Fetched(((5, 0, "a"), (7, 6, "c")), complete=True),
        Fetched(((6, 5, "b"),), complete=True),
        _page(3, 4),
        Fetched(((6, 0, "a"), (5, 6, "b")), complete=True),
    ],
    ids=["broken off", "one lost on the way", "the first lost", "not what was asked for", "out of order"],
)
def test_an_answer_that_lost_something_on_its_way_is_not_taken_for_a_hole(page) -> None:
    assert fetched(4, page) is None


def test_an_answer_without_lines_moves_nothing() -> None:
    heard = fetched(4, _page())
    assert heard is not None
    assert (heard.lines, heard.cursor) == ((), 4)


def _pending(n, rival=""):
    return Pending(n, Told(f"f{n}", "", "", "CheckedIn", ""), rival)


def test_a_window_of_facts_is_sent_in_their_order() -> None:
    assert [one.position for one in ready([_pending(n) for n in range(99)], ())] == list(range(WINDOW))


def test_never_two_that_compete_are_on_their_way_and_later_ones_of_them_keep_their_turn() -> None:
    some = [_pending(1, "K"), _pending(2, "K"), _pending(3), _pending(4, "L")]
    assert [one.position for one in ready(some, ())] == [1, 3, 4]
    assert [one.position for one in ready(some, ("f1",))] == [3, 4]
    assert [one.position for one in ready(some, ("K", "f3"))] == [4]


@given(st.integers(1, 2_000), st.floats(0, 10))
def test_a_write_that_took_long_is_followed_by_a_smaller_one(lines, seconds) -> None:
    following = paced(lines, seconds)
    assert 20 <= following <= 1_000
    assert following <= max(20, lines * 2)
    if seconds > 0.025:
        assert following <= max(20, lines)


def test_behind_is_what_is_not_here_and_what_is_not_there() -> None:
    standing = Standing(ready=True, read=7, last=9, unshared=3)
    assert standing.behind == 5
    assert standing.heard_of(12).behind == 8
    assert standing.heard_of(4) == standing
