"""What is asked before a check-in is taken back: whose, and why."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication

from ui.reception.question import Question

translate = QCoreApplication.translate


def undo_question(about: str, undo: Callable[[str], None]) -> Question:
    reasons = (
        translate("Reception", "Wrong guest"),
        translate("Reception", "Scanned by mistake"),
        translate("Reception", "Has not come in after all"),
        translate("Reception", "Wrong checkpoint"),
    )
    return Question(translate("Reception", "Undo? Why?"), about, reasons, undo)


def group_question(about: str, count: int, undo: Callable[[str], None], one: Callable[[], None]) -> Question:
    """The whole group with one key; `one` of them is chosen in the list."""
    wrong, mistake = translate("Door", "Wrong delegation"), translate("Door", "Recorded by mistake")
    whole = translate("Door", "All {count}: {reason}")
    only = translate("Door", "Only one of them …")
    reasons = {whole.format(count=count, reason=reason.lower()): reason for reason in (wrong, mistake)}
    answered = partial(_answered, reasons, only, undo, one)
    return Question(translate("Door", "Undo the group? Why?"), about, (*reasons, only), answered)


def _answered(
    reasons: dict[str, str], only: str, undo: Callable[[str], None], one: Callable[[], None], text: str
) -> None:
    if text == only:
        one()
    else:
        undo(reasons.get(text, text))
