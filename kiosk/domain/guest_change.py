"""A guest changed by fields: what a change says, and the guest as it leaves him, whatever others changed meanwhile."""

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any

from kiosk.domain.invitation import Invitation

_FIELDS = tuple(field.name for field in fields(Invitation) if field.name != "id")
_Extra = tuple[tuple[str, str], ...]


def changed_fields(before: Invitation, after: Invitation) -> tuple[str, ...]:
    """Their names, as the invitation has them in order."""
    return tuple(name for name in _FIELDS if getattr(before, name) != getattr(after, name))


def merged(now: Invitation | None, before: Invitation | None, after: Invitation) -> Invitation:
    """`now` with what `after` says otherwise than `before`, and `after` itself where one of the two is not known."""
    if now is None or before is None or now == before:
        return after
    told: dict[str, Any] = {name: getattr(after, name) for name in changed_fields(before, after)}
    if "extra" in told:
        told["extra"] = _merged_extra(dict(now.extra), dict(before.extra), after.extra)
    return replace(now, **told)


def _merged_extra(now: Mapping[str, str], before: Mapping[str, str], after: _Extra) -> _Extra:
    """The list's own columns are fields each by itself."""
    gone = before.keys() - {heading for heading, _ in after}
    told = {heading: text for heading, text in after if before.get(heading) != text}
    kept = {heading: text for heading, text in now.items() if heading not in gone}
    return tuple((kept | told).items())
