"""The rules of the door as a table, and the laws they keep."""

from dataclasses import replace
from datetime import timedelta
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain import admission as a
from kiosk.domain.admission import Found, Showing, Verdict, decide
from kiosk.domain.checkpoint import Checkpoint, Entry
from kiosk.domain.ids import DeskId, FactId
from kiosk.domain.invitation import Invitation, Standing
from kiosk.domain.presence import NEVER, Direction, Passage, Presence, presence_of
from tests.conftest import NOON
from tests.given import AN, DESK, DOOR

HOUR, SECOND = timedelta(hours=1), timedelta(seconds=1)
OTHER = DeskId("Quầy 2")
IN, OUT = Direction.ENTRY, Direction.EXIT
MANY = replace(DOOR, entry=Entry.MANY)
SHUT_AFTER_EXIT = replace(DOOR, reentry=False)


def passed(minutes: float, direction: Direction = IN, desk: DeskId = OTHER) -> Passage:
    return Passage(FactId(f"f{minutes:+}"), direction, NOON + timedelta(minutes=minutes), desk)


def before(*passages: Passage) -> Presence:
    return presence_of(passages)


class Case(NamedTuple):
    name: str
    verdict: type
    finding: a.Finding = Found(AN)
    door: Checkpoint = DOOR
    presence: Presence = NEVER
    direction: Direction = IN
    answers: tuple[tuple[str, str], ...] = ()


def guest(**more) -> Found:
    return Found(replace(AN, **more))


PENDING = guest(standing=Standing.PENDING)
CASES = [
    Case("nothing readable", a.Unreadable, finding=a.Unreadable()),
    Case("a forged code", a.Forged, finding=a.Forged()),
    Case("nobody knows it", a.Unknown, finding=a.Unknown()),
    Case("two guests share it", a.Ambiguous, finding=a.Ambiguous((AN, AN))),
    Case("valid and open", a.Admit),
    Case("cancelled", a.Cancelled, guest(standing=Standing.CANCELLED)),
    Case("blocked", a.Blocked, guest(standing=Standing.BLOCKED)),
    Case("revoked", a.Revoked, guest(standing=Standing.REVOKED)),
    Case("not approved", a.Unapproved, guest(standing=Standing.UNAPPROVED)),
    Case("cancelled wins over came before", a.Cancelled, guest(standing=Standing.CANCELLED), presence=before(passed(-5))),
    Case("cancelled guests do not go out either", a.Cancelled, guest(standing=Standing.CANCELLED), direction=OUT),
    Case("invitation not valid yet", a.TooEarly, guest(valid_from=NOON + SECOND)),
    Case("valid from this very moment", a.Admit, guest(valid_from=NOON)),
    Case("invitation expired", a.TooLate, guest(valid_until=NOON - SECOND)),
    Case("valid until this very moment", a.Admit, guest(valid_until=NOON)),
    Case("exits do not care about validity", a.Exit, guest(valid_until=NOON - HOUR), direction=OUT),
    Case("the checkpoint is not open yet", a.TooEarly, door=replace(DOOR, opens=NOON + HOUR)),
    Case("the checkpoint has closed", a.TooLate, door=replace(DOOR, closes=NOON - HOUR)),
    Case("another category", a.WrongCheckpoint, door=replace(DOOR, categories=("Báo chí",))),
    Case("another block", a.WrongCheckpoint, door=replace(DOOR, blocks=("Báo chí",))),
    Case("another unit", a.WrongCheckpoint, door=replace(DOOR, units=("Báo Sáng",))),
    Case("the wrong checkpoint for an exit too", a.WrongCheckpoint, door=replace(DOOR, units=("Báo Sáng",)), direction=OUT),
    Case("a walk-in is where he was added", a.Admit, guest(walk_in=True), door=replace(DOOR, units=("Báo Sáng",))),
    Case("pending", a.Unpaid, PENDING),
    Case("pending, and the checkpoint admits pending ones", a.Admit, PENDING, door=replace(DOOR, admits_pending=True)),
    Case("too early wins over the wrong checkpoint", a.TooEarly, guest(valid_from=NOON + HOUR), door=replace(DOOR, units=("x",))),
    Case("the wrong checkpoint wins over pending", a.WrongCheckpoint, PENDING, door=replace(DOOR, units=("x",))),
    Case("a question is open", a.AnswersWanted, guest(wants=("Ăn chay?",))),
    Case("the question was answered", a.Admit, guest(wants=("Ăn chay?",)), answers=(("Ăn chay?", "có"),)),
    Case("exits ask nothing", a.Exit, guest(wants=("Ăn chay?",)), direction=OUT),
    Case("came before", a.AlreadyIn, presence=before(passed(-5))),
    Case("came before, at this desk, long ago", a.AlreadyIn, presence=before(passed(-5, desk=DESK))),
    Case("a moment ago at this desk: the hand shook", a.Admit, presence=before(passed(-0.04, desk=DESK))),
    Case("a moment ago at another desk: a duplicate", a.AlreadyIn, presence=before(passed(-0.04))),
    Case("went out, comes again", a.Admit, presence=before(passed(-5), passed(-3, OUT))),
    Case("went out, and may not come again", a.AlreadyIn, door=SHUT_AFTER_EXIT, presence=before(passed(-5), passed(-3, OUT))),
    Case("only ever went out: was never in", a.Admit, door=SHUT_AFTER_EXIT, presence=before(passed(-3, OUT))),
    Case("as often as they like", a.Admit, door=MANY, presence=before(passed(-5), passed(-3))),
    Case("exits repeat", a.Exit, direction=OUT, presence=before(passed(-5, OUT))),
    Case("exits of someone who never came", a.Exit, direction=OUT),
]  # fmt: skip


def verdict_of(case: Case, desk: DeskId = DESK) -> Verdict:
    showing = Showing(case.door, desk, NOON, "Asia/Ho_Chi_Minh", case.direction, case.answers)
    return decide(case.finding, showing, case.presence)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_decide(case: Case) -> None:
    assert type(verdict_of(case)) is case.verdict


def test_a_shaking_hand_is_told_the_same_fact() -> None:
    case = next(c for c in CASES if "hand shook" in c.name)
    assert verdict_of(case) == a.Admit(AN, replay_of=FactId("f-0.04"))


def test_already_in_tells_the_first_entry_after_the_last_exit() -> None:
    presence = before(passed(-9), passed(-8, OUT), passed(-7), passed(-6))
    assert verdict_of(Case("", a.AlreadyIn, presence=presence)) == a.AlreadyIn(AN, passed(-7))


def test_the_later_of_two_openings_is_told() -> None:
    case = Case("", a.TooEarly, guest(valid_from=NOON + HOUR), door=replace(DOOR, opens=NOON + 2 * HOUR))
    verdict = verdict_of(case)
    assert isinstance(verdict, a.TooEarly)
    assert verdict.opens == NOON + 2 * HOUR


steps = st.lists(
    st.tuples(st.integers(0, 90), st.sampled_from([IN, OUT]), st.sampled_from([DESK, OTHER]), st.booleans()),
    max_size=12,
)


@given(steps, st.booleans())
def test_never_two_admits_without_an_exit_or_undo_between_them(day, reentry) -> None:
    """Each step: so many seconds later, this way, at this desk; and whether the last passage is undone first."""
    door: Checkpoint = replace(DOOR, reentry=reentry)
    now, passages, inside = NOON, [], False
    for number, (seconds, direction, desk, undo_first) in enumerate(day):
        now += timedelta(seconds=seconds)
        if undo_first and passages:
            passages[-1] = replace(passages[-1], undone=True)
            inside = presence_of(passages).inside
        verdict = decide(Found(AN), Showing(door, desk, now, "UTC", direction), presence_of(passages))
        if isinstance(verdict, a.Admit | a.Exit) and verdict.replay_of is None:
            assert not (isinstance(verdict, a.Admit) and inside), "admitted twice"
            passages.append(Passage(FactId(f"{number:03}"), direction, now, desk))
            inside = direction is IN
        elif isinstance(verdict, a.Admit | a.Exit):
            assert verdict.replay_of in {p.fact for p in passages if not p.undone}


@given(
    st.permutations(range(8)),
    st.lists(st.tuples(st.integers(0, 5), st.booleans(), st.booleans()), min_size=8, max_size=8),
)
def test_passages_in_any_order_of_arrival_give_the_same_presence(order, drawn) -> None:
    made = [
        Passage(FactId(f"{n}"), IN if coming else OUT, NOON + timedelta(seconds=s), DESK, undone=undone)
        for n, (s, coming, undone) in enumerate(drawn)
    ]
    assert presence_of(made[n] for n in order) == presence_of(made)


@given(st.sampled_from(list(Standing)), st.booleans())
def test_an_exit_is_never_already_in_and_never_early(standing, late) -> None:
    invitation: Invitation = replace(AN, standing=standing, valid_from=NOON + HOUR if late else None)
    verdict = decide(Found(invitation), Showing(DOOR, DESK, NOON, "UTC", OUT), before(passed(-5)))
    assert not isinstance(verdict, a.AlreadyIn | a.TooEarly | a.TooLate | a.RuleRefused)
