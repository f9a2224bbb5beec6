"""Rows of a list made into invitations, column by column."""

from collections import deque
from collections.abc import Sequence
from dataclasses import fields
from itertools import repeat
from typing import Any

from kiosk.app.guest_rows import Rows
from kiosk.domain.invitation import Invitation, Standing

_DEFAULTS = {field.name: field.default for field in fields(Invitation)}
_FILLERS = {name: vars(Invitation)[name].__set__ for name in _DEFAULTS}


def new_invitations(ids: Sequence[str], rows: Rows) -> list[Invitation]:
    """One for each row.

    A million calls of the constructor cost several seconds; lists bring no window of validity, which is all that
    the constructor would refuse.
    """
    columns: dict[str, Sequence[Any]] = {"code": [""] * len(ids), **rows.fields, "id": ids, "extra": rows.extra}
    if "standing" in columns:
        columns["standing"] = [Standing(text or Standing.VALID.value) for text in columns["standing"]]
    if "attention" in columns:
        columns["attention"] = [bool(text) for text in columns["attention"]]
    made = [object.__new__(Invitation) for _ in ids]
    for field, fill in _FILLERS.items():
        deque(map(fill, made, columns.get(field) or repeat(_DEFAULTS[field])), maxlen=0)
    return made


def new_invitation(rows: Rows, n: int) -> Invitation:
    """Row n as the invitation it will become; it has no id yet, and a code only where the list gives one."""
    return new_invitations([""], rows.row(n))[0]
