"""The ledger of an item: its facts, in whatever order they came, as things given and what became of them."""

from collections.abc import Iterable

from kiosk.domain.facts import CheckedIn, CheckedOut, Entry
from kiosk.domain.handing import Ending, Handed, Handing, Returned
from kiosk.domain.ids import FactId

_PLAIN = Handed()


def ledger(passages: Iterable[tuple[Entry, str | None]]) -> tuple[Handing, ...]:
    """`passages` as kiosk.app.ports.Reader.passages gives them; what was given, by (time, id)."""
    told = list(passages)
    endings: dict[FactId, list[Ending]] = {}
    for entry, undone in told:
        if isinstance(entry.fact, CheckedOut) and entry.fact.returned is not None and undone is None:
            endings.setdefault(entry.fact.returned.loan, []).append(_ending(entry, entry.fact.returned))
    given = (
        _handing(entry, entry.fact, undone, endings) for entry, undone in told if isinstance(entry.fact, CheckedIn)
    )
    return tuple(sorted(given, key=lambda one: (one.at, one.fact)))


def _ending(entry: Entry, returned: Returned) -> Ending:
    return Ending(entry.stamp.id, entry.stamp.at, entry.stamp.desk, returned.reason, returned.lost)


def _handing(entry: Entry, fact: CheckedIn, undone: str | None, endings: dict[FactId, list[Ending]]) -> Handing:
    handed, stamp = fact.handed or _PLAIN, entry.stamp
    ends = sorted(endings.get(stamp.id, ()), key=lambda end: (end.at, end.fact))
    return Handing(
        fact=stamp.id,
        item=fact.checkpoint,
        guest=fact.invitation,
        at=stamp.at,
        desk=stamp.desk,
        came=fact.came,
        person=fact.person,
        serial=handed.serial,
        deposit=handed.deposit,
        replaces=handed.replaces,
        voided=undone,
        ended=ends[0] if ends else None,
        again=tuple(ends[1:]),
    )
