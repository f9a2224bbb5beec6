"""What a camera's frames are worth: which are decoded, what is tried on them, what counts as shown, what to advise."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.frame_course import VARIANTS, Course, Step, next_frame, next_step, tried
from kiosk.domain.in_sight import AWAY_MS, Sight, seen
from kiosk.domain.motion_gate import COLD_EVERY, HOT_FRAMES, Gate, let_through
from kiosk.domain.picture_hint import SHOW_AFTER_MS, SHOW_AT_LEAST_MS, Hint, Light, Mood, judge
from kiosk.domain.scan import Sighting

FRAME_MS = 33


def gated(moves: list[bool], gate: Gate | None = None) -> list[bool]:
    gate, decoded = gate or Gate(hot=0), []
    for moved in moves:
        gate, through = let_through(gate, moved=moved)
        decoded.append(through)
    return decoded


@given(st.lists(st.booleans(), max_size=80))
def test_every_frame_in_which_something_moves_is_decoded_and_so_are_those_just_after(moves) -> None:
    decoded = gated(moves)
    for at, moved in enumerate(moves):
        if moved:
            assert all(decoded[at : at + HOT_FRAMES + 1])


@given(st.lists(st.booleans(), max_size=80))
def test_no_scene_is_left_unseen_for_longer_than_a_few_frames(moves) -> None:
    decoded = gated(moves)
    assert all(any(decoded[at : at + COLD_EVERY]) for at in range(len(decoded) - COLD_EVERY + 1))


def test_a_still_scene_costs_one_frame_in_six() -> None:
    assert sum(gated([False] * 60)) == 10
    assert all(gated([False] * HOT_FRAMES, Gate()))


def on_frame(course: Course, costs: dict[Step, float], *, thorough: bool = True, budget: float = 20.0):
    """The steps a frame gets when nothing is read, and what it took."""
    course, steps = next_frame(course, thorough=thorough), []
    course, step = next_step(course, budget)
    while step is not None:
        steps.append(step)
        course = tried(course, step, costs[step], read=False, fresh=False)
        course, step = next_step(course, budget)
    return course, steps


SOME_COSTS = st.fixed_dictionaries({step: st.floats(0.1, 60) for step in Step})


@given(SOME_COSTS)
def test_every_step_has_its_turn_however_slow_the_computer_is(costs) -> None:
    course, done = Course(), set()
    for _ in range(40):
        course, steps = on_frame(course, costs)
        assert steps
        done |= set(steps)
    assert done == set(Step)


@given(SOME_COSTS)
def test_once_the_costs_are_known_no_frame_takes_more_than_its_budget_but_for_a_single_step(costs) -> None:
    course = Course()
    for _ in range(150):
        course, _ = on_frame(course, costs)
    for _ in range(20):
        course, steps = on_frame(course, costs)
        assert len(steps) == 1 or sum(costs[step] for step in steps) <= 20 * 1.1


def test_a_quick_computer_tries_the_frame_whole_half_and_one_variant_after_another() -> None:
    course, tries = Course(), []
    for _ in range(3):
        course, steps = on_frame(course, dict.fromkeys(Step, 1.0))
        tries.append(steps)
    assert tries == [[Step.PLAIN, Step.HALF, variant] for variant in VARIANTS]


def test_what_read_the_last_code_is_what_a_frame_of_known_codes_gets() -> None:
    course = tried(next_frame(Course()), Step.SOFTER, 2, read=True, fresh=True)
    assert next_step(course)[1] is None
    assert on_frame(course, dict.fromkeys(Step, 1.0), thorough=False)[1] == [Step.SOFTER]


def code(text: str, x: int = 100, y: int = 100, side: int = 80) -> Sighting:
    return Sighting(text, "QRCode", ((x, y), (x + side, y), (x + side, y + side), (x, y + side)))


def shown(*frames: tuple[Sighting, ...], every: int = FRAME_MS) -> list[str]:
    sight, presented = Sight(), []
    for number, frame in enumerate(frames):
        sight, fresh = seen(sight, frame, number * every)
        presented += [one.text for one in fresh]
    return presented


A, B, B_OVER_A = code("A"), code("B", x=400), code("B", x=110, y=95)


@given(st.lists(st.integers(1, AWAY_MS // FRAME_MS), max_size=12))
def test_a_code_held_is_one_presentation_whatever_frames_miss_it(gaps) -> None:
    frames = [(A,)]
    for gap in gaps:
        frames += [()] * (gap - 1) + [(A,)]
    assert shown(*frames) == ["A"]


@given(st.lists(st.sampled_from([(A, B), (A,), (B,), (B, A)]), min_size=1, max_size=60))
def test_two_codes_side_by_side_are_each_presented_once_however_they_flicker(frames) -> None:
    """Unless one is away for long: sixty frames are two seconds, so a rest that is too long is cut off."""
    frames = [*frames[: AWAY_MS // FRAME_MS]]
    assert sorted(shown(*frames)) == sorted({one.text for frame in frames for one in frame})


def test_a_code_that_was_away_for_a_while_is_presented_again() -> None:
    away = [()] * (AWAY_MS // FRAME_MS + 2)
    assert shown((A,), *away, (A,)) == ["A", "A"]


def test_a_code_that_returns_after_another_stood_in_its_place_is_presented_again() -> None:
    assert shown((A,), (B_OVER_A,), (A,)) == ["A", "B", "A"]
    assert shown((A,), (B,), (A,)) == ["A", "B"]


def test_a_camera_that_sends_nothing_for_a_time_takes_nothing_out_of_sight() -> None:
    assert shown((A,), (A,), every=10_000) == ["A"]


@given(
    st.lists(st.lists(st.sampled_from([A, B, B_OVER_A, code("C", y=300)]), max_size=4), max_size=40),
    st.integers(1, 900),
)
def test_nothing_is_presented_that_is_not_there_and_nothing_new_is_left_out(frames, every) -> None:
    sight: Sight = Sight()
    for number, frame in enumerate(frames):
        before = sight.texts
        sight, fresh = seen(sight, tuple(frame), number * every)
        there = {one.text for one in frame}
        assert there - before <= {one.text for one in fresh} <= there
        assert there <= sight.texts
        assert len(fresh) == len({one.text for one in fresh})


DARK, FINE, CLOSE, GLARE = Light(12), Light(120), Light(120, blocks=0.7), Light(120, burnt=0.2, moved=0.1)
LIGHTS = st.sampled_from([DARK, FINE, CLOSE, GLARE, Light(120, moved=0.5), Light(38), Light(33)])


def advised(lights: list[Light], read: bool = False) -> list[tuple[int, Hint]]:
    mood, changes = Mood(), []
    for number, light in enumerate(lights):
        before, at = mood.shown, number * FRAME_MS
        mood = judge(mood, light, at, read=read)
        changes += [(at, mood.shown)] if mood.shown is not before else []
    return changes


@given(st.lists(LIGHTS, max_size=200))
def test_advice_never_flickers(lights) -> None:
    changes = advised(lights)
    for (earlier, hint), (later, _) in itertools.pairwise(changes):
        assert later - earlier >= (SHOW_AFTER_MS if hint is Hint.NONE else SHOW_AT_LEAST_MS)


@given(st.lists(LIGHTS, max_size=60))
def test_nobody_is_advised_whose_code_is_read(lights) -> None:
    assert advised(lights, read=True) == []


@pytest.mark.parametrize(
    ("light", "hint"),
    [(DARK, Hint.DARK), (CLOSE, Hint.CLOSE), (GLARE, Hint.GLARE), (Light(120, moved=0.5), Hint.STILL)],
)
def test_what_stays_wrong_is_said_and_taken_back_when_it_is_right(light, hint) -> None:
    changes = advised([FINE] * 10 + [light] * 80 + [FINE] * 80)
    assert [what for _, what in changes] == [hint, Hint.NONE]


def test_a_lamp_in_the_room_is_no_glare() -> None:
    room = [Light(120, burnt=0.05)] * 1500
    assert advised(room)[-1:] in ([], [(advised(room)[-1][0], Hint.NONE)])
    mood = Mood()
    for number, light in enumerate(room):
        mood = judge(mood, light, number * FRAME_MS, read=False)
    assert mood.shown is Hint.NONE
