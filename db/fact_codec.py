"""Facts as text in the journal: JSON, one kind a class, unknown kinds kept as they came."""

from dataclasses import fields
from functools import cache
from typing import Any, get_args

import msgspec

from kiosk.domain.facts import Entry, Fact, GuestsListed, Stamp, Unfamiliar
from kiosk.domain.ids import DeskId, FactId
from kiosk.domain.invitation import Invitation
from kiosk.domain.moment import parsed
from kiosk.errors import BadInput, BookUnreadable

_KINDS: dict[str, type[Any]] = {kind.__name__: kind for kind in get_args(Fact)}
_FIELDS = tuple(field.name for field in fields(Invitation))
_DEFAULTS = {field.name: field.default for field in fields(Invitation)}
_ENCODER = msgspec.json.Encoder()


class _Table(msgspec.Struct):
    """Invitations by column: a column that says nothing new is left out, so a million rows stay small."""

    source: str
    columns: list[str]
    rows: list[list[msgspec.Raw]]
    before: list[list[msgspec.Raw]] = []


_TABLE = msgspec.json.Decoder(_Table)
_ROWS = msgspec.json.Decoder(tuple[Invitation, ...])


def encode(fact: Fact | Unfamiliar) -> tuple[str, str]:
    """(kind, body) as they stand in the journal. Raises BadInput for what a terminal sent that is no text."""
    if isinstance(fact, Unfamiliar):
        return fact.kind, fact.body.decode()
    try:
        if isinstance(fact, GuestsListed):
            return "GuestsListed", _encode_guests(fact)
        return type(fact).__name__, _ENCODER.encode(fact).decode()
    except UnicodeEncodeError as error:
        raise BadInput("A text holds characters that no file can keep. Type it again.") from error


def decode(kind: str, body: str) -> Fact | Unfamiliar:
    if kind == "GuestsListed":
        return _decode_guests(body)
    if kind not in _KINDS:
        return Unfamiliar(kind, body.encode())
    fact: Fact = _decoder(kind).decode(body)
    return fact


@cache
def _decoder(kind: str) -> msgspec.json.Decoder[Any]:
    """Made when the first fact of its kind is read: a desk meets few of them."""
    return msgspec.json.Decoder(_KINDS[kind])


def read_entry(id: str, desk: str, at: str, kind: str, body: str) -> Entry:
    """A line of the journal. Raises BookUnreadable when someone made it what no version ever wrote."""
    try:
        return Entry(Stamp(FactId(id), DeskId(desk), parsed(at)), decode(kind, body))
    except (msgspec.MsgspecError, ValueError) as error:
        raise BookUnreadable("The journal's fact {fact} cannot be read any more. Use a backup.", fact=id) from error


def _encode_guests(fact: GuestsListed) -> str:
    everyone = (*fact.invitations, *fact.before)
    used = [n for n in _FIELDS if any(getattr(i, n) != _DEFAULTS[n] for i in everyone)]
    rows, before = (
        [[getattr(invitation, name) for name in used] for invitation in some]
        for some in (fact.invitations, fact.before)
    )
    told = {"source": fact.source, "columns": used, "rows": rows}
    return _ENCODER.encode(told | {"before": before} if before else told).decode()


def _decode_guests(body: str) -> GuestsListed:
    table = _TABLE.decode(body)
    listed, before = (_guests(table.columns, rows) for rows in (table.rows, table.before))
    return GuestsListed(table.source, listed, before)


def _guests(columns: list[str], rows: list[list[msgspec.Raw]]) -> tuple[Invitation, ...]:
    named = [dict(zip(columns, row, strict=True)) for row in rows]
    return _ROWS.decode(_ENCODER.encode(named)) if named else ()
