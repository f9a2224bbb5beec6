"""What was set aside while sharing, by reason: how many, why, and what to do about it."""

from collections.abc import Iterable

from kiosk.app.sharing import Amiss, Aside, aside_counts
from ui.organiser.speech import mark, tr

_REASONS = {
    Amiss.NEWER: mark("from a newer version of Kiosk. Update this computer; they are read then."),
    Amiss.MALFORMED: mark(
        "not written by Kiosk. Nothing need be done; if more come, revoke the computer they come from."
    ),
    Amiss.OVERSIZED: mark(
        "too large to be shared. They stay on the desk that recorded them; shorten a long note there."
    ),
    Amiss.FORGED: mark("not signed by the desk they name. Ask who carried them; revoke a computer you do not know."),
    Amiss.UNREADABLE: mark("in a form this computer does not know. Update all computers to one version."),
    Amiss.CONTRADICTS: mark(
        "other than what is here under the same mark. What is here stands; compare both desks' lists."
    ),
    Amiss.REFUSED: mark("not accepted by the hub. They are safe here; carry them in a file to another desk."),
}
_NAMED = 3


def aside_lines(asides: Iterable[Aside]) -> tuple[str, ...]:
    """A line for each reason, in one order however they came."""
    there = tuple(asides)
    return tuple(
        _line(why, count, [one for one in there if one.why is why]) for why, count in aside_counts(there).items()
    )


def _line(why: Amiss, count: int, of: list[Aside]) -> str:
    named = ", ".join(dict.fromkeys(one.what for one in of[-_NAMED:]))
    return f"{count} × {tr(_REASONS[why])}" + f" ({named}{' …' if count > _NAMED else ''})"
