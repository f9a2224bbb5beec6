"""What is said after an import, and after it was taken back."""

from kiosk.app.import_undo import TakenBack, Why
from kiosk.app.importing import Counts
from ui.organiser.diff_words import names
from ui.organiser.speech import tr


def result_said(counts: Counts) -> str:
    """For the page: all figures that are not none."""
    said = tr("New guests: {new}. Brought up to date: {changed}.", new=counts.new, changed=counts.changed)
    more = (
        tr("Refused rows: {count}.", count=counts.refused) if counts.refused else "",
        tr("Left out: {count}.", count=counts.left_out) if counts.left_out else "",
        tr("Invitations cancelled: {count}.", count=counts.cancelled) if counts.cancelled else "",
    )
    return " ".join(filter(None, (said, *more)))


def imported_said(counts: Counts) -> str:
    """For the strip."""
    more = tr(", {count} cancelled", count=counts.cancelled) if counts.cancelled else ""
    more += tr(", {count} left out", count=counts.left_out) if counts.left_out else ""
    return tr("Imported {new} new, {changed} changed{more}.", new=counts.new, changed=counts.changed, more=more)


def taken_back_said(done: TakenBack) -> str:
    """What is as before, and who stays all the same, and why."""
    said = tr(
        "The import of {file} is undone. Removed: {removed}, as before: {restored}.",
        file=done.source,
        removed=done.removed,
        restored=done.restored + done.reinstated,
    )
    came, changed = ([one.guest.name for one in done.kept if one.why is why] for why in (Why.CAME, Why.CHANGED))
    stay = (
        tr("Kept because they came since: {names}.", names=names(came)) if came else "",
        tr("Kept because they were changed since: {names}.", names=names(changed)) if changed else "",
        tr("{count} stay in all.", count=done.kept_count) if done.kept_count > 1 else "",
    )
    return " ".join(filter(None, (said, *stay)))
