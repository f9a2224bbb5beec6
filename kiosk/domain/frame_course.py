"""What is tried on one frame of a camera, in order of cost, and when to leave the rest to the next frame.

The steps and their worth were measured (field study of decoders): the picture as it is, then half as large, which
also averages noise away and finds inverted and very large codes, then one of three variants, a different one each
frame: lighter shadows for a dim phone, a soft blur for noise in the dark, and local contrast for shadow and gloss.
"""

from dataclasses import dataclass, replace
from enum import Enum

BUDGET_MS = 20.0
_START_MS = 2.0  # what a step is thought to take before it was ever timed
_MEMORY = 0.2  # how much the newest time of a step counts


class Step(Enum):
    PLAIN = "plain"
    HALF = "half"
    LIGHTER = "lighter"
    SOFTER = "softer"
    LOCAL = "local"


VARIANTS = (Step.LIGHTER, Step.SOFTER, Step.LOCAL)
Costs = tuple[tuple[Step, float], ...]


@dataclass(frozen=True, slots=True)
class Course:
    """`left` is still to be tried on this frame, of which `spent` ms went by; `turn` says whose variant it is.

    `costs` are the times each step took of late, `owed` the steps that the last frame had no time for, and
    `lucky` the step that read the last code: it will read the same code again.
    """

    turn: int = 0
    costs: Costs = tuple((step, _START_MS) for step in Step)
    left: tuple[Step, ...] = ()
    spent: float = 0.0
    owed: tuple[Step, ...] = ()
    lucky: Step = Step.PLAIN


def next_frame(course: Course, *, thorough: bool = True) -> Course:
    """A frame begins. What was owed comes first, so that a slow computer still tries everything in turn.

    `thorough` is false for a frame that only has to show that what was read is still there.
    """
    if not thorough:
        return replace(course, left=(course.lucky,), spent=0.0)
    if course.owed:
        return replace(course, left=(*course.owed, Step.PLAIN), spent=0.0, owed=())
    variant = VARIANTS[course.turn % len(VARIANTS)]
    turn = (course.turn + 1) % len(VARIANTS)
    return replace(course, turn=turn, left=(Step.PLAIN, Step.HALF, variant), spent=0.0)


def next_step(course: Course, budget: float = BUDGET_MS) -> tuple[Course, Step | None]:
    """What to try now, or nothing more. The first step of a frame is always taken, whatever it costs."""
    if not course.left:
        return course, None
    step, *rest = course.left
    late = course.spent > 0 and course.spent + dict(course.costs)[step] > budget
    if late:
        owed = tuple(one for one in course.left if one is not Step.PLAIN)
        return replace(course, left=(), owed=owed), None
    return replace(course, left=tuple(rest)), step


def tried(course: Course, step: Step, ms: float, *, read: bool, fresh: bool) -> Course:
    """The step took `ms` and read something, or something new: then the rest of this frame is not needed."""
    costs = tuple((one, _mixed(old, ms) if one is step else old) for one, old in course.costs)
    left = () if fresh else course.left
    return replace(course, costs=costs, spent=course.spent + ms, left=left, lucky=step if read else course.lucky)


def _mixed(old: float, new: float) -> float:
    return old + (new - old) * _MEMORY
