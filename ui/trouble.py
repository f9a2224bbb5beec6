"""What became of a job: its value, a sentence for a person, or a bug."""

from collections.abc import Callable
from typing import TypeVar, assert_never

from kiosk.errors import KioskError
from ui.jobs import Done, Failed, Outcome

T = TypeVar("T")


def settle(outcome: Outcome[T], then: Callable[[T], object], trouble: Callable[[KioskError], object]) -> None:
    """Hand on the value, or the error a person can act on; a bug is raised, for the crash report."""
    match outcome:
        case Done(value):
            then(value)
        case Failed(KioskError() as error):
            trouble(error)
        case Failed(bug):
            raise bug
        case _:
            assert_never(outcome)
