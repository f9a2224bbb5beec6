"""What the rows of an import say: columns by kind, what becomes of a row, and a guest's fields side by side."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields

from kiosk.app.import_choice import Choice
from kiosk.app.import_diff import Diff, DiffRow, Kind
from kiosk.domain.invitation import Invitation
from ui.organiser.fields import guest_field
from ui.organiser.list_table import Line
from ui.organiser.speech import mark, tr
from ui.organiser.standings import guest_standing

_PASSED_OVER = frozenset(
    {"id", "attention", "walk_in", "standing", "valid_from", "valid_until", "wants", "extra", "unlisted"}
)
_SHOWN = tuple(f.name for f in fields(Invitation) if f.name not in _PASSED_OVER)
KINDS = (Kind.NEW, Kind.CHANGED, Kind.CHECK, Kind.REFUSED, Kind.GONE)


@dataclass(frozen=True, slots=True)
class Column:
    """`width` in theme units; `stretch` takes what room is left; `toned` is written in the row's tone."""

    title: str
    text: Callable[[DiffRow], str]
    width: int
    stretch: bool = False
    toned: bool = False


def columns_of(kind: Kind, told: Callable[[DiffRow], str]) -> tuple[Column, ...]:
    """`told` says a row's complaint in the reader's words."""
    row, name = Column(mark("Row"), place_of, 96), Column(mark("Name"), _name, 220)
    unit = Column(mark("Unit"), lambda one: _of(one, "unit"), 220)
    post = Column(mark("Post"), lambda one: _of(one, "post"), 170)
    block = Column(mark("Block"), lambda one: _of(one, "block"), 130)
    code = Column(mark("Code"), lambda one: _of(one, "code"), 140)
    heading = Column(mark("Column"), lambda one: one.complaint.column if one.complaint else "", 150)
    matter = Column(mark("What is the matter"), told, 320, stretch=True)
    match kind:
        case Kind.NEW:
            return row, name, post, _stretched(unit), block, code
        case Kind.CHANGED:
            return row, name, unit, Column(mark("What changes"), changes, 320, stretch=True, toned=True)
        case Kind.CHECK:
            return row, name, heading, matter
        case Kind.REFUSED:
            return row, name, heading, matter, Column(mark("What becomes of it"), outcome, 210, toned=True)
        case Kind.GONE:
            standing = Column(
                mark("Standing"), lambda one: guest_standing(one.invitation) if one.invitation else "", 130
            )
            return Column(mark("Cancel"), lambda one: "", 96), name, post, _stretched(unit), standing, code


def _stretched(column: Column) -> Column:
    return Column(column.title, column.text, column.width, stretch=True)


def place_of(row: DiffRow) -> str:
    """As the person finds it: 12, or Sở Y tế · 12 in a workbook of several sheets."""
    return " · ".join(filter(None, (row.sheet, str(row.row) if row.row else ""))) or "–"


def _of(row: DiffRow, field: str) -> str:
    return getattr(row.invitation, field) if row.invitation else ""


def _name(row: DiffRow) -> str:
    if row.invitation is None:
        return str(row.complaint.values.get("who", "")) if row.complaint else ""
    return f"{row.invitation.title} {row.invitation.name}".strip()


def changes(row: DiffRow) -> str:
    """On one line: Post: Giám đốc → Phó Giám đốc · Seat: A1 → A2."""
    told = (f"{guest_field(d.field)}: {d.before or '–'} → {d.after or '–'}" for d in row.differences)
    return " · ".join(told)


def tone_of_row(row: DiffRow) -> str:
    if row.kind is Kind.CHANGED:
        return "accent"
    return "stop" if row.complaint and row.complaint.refused else ""


def outcome(row: DiffRow) -> str:
    told = row.complaint
    if told is None or told.apart:
        return f"○ {tr('No guest, passed over')}"
    return f"■ {tr('Left out')}" if told.refused else f"▲ {tr('Taken, please check')}"


def side_by_side(row: DiffRow) -> list[Line]:
    """Field, until now, from now on: what differs of a guest who changes, all that is known of the others."""
    if row.kind is Kind.CHANGED or row.differences:
        return [Line((guest_field(d.field), d.before, d.after), tone="accent", toned=2) for d in row.differences]
    guest = row.invitation
    if guest is None:
        return []
    told = [(guest_field(name), getattr(guest, name)) for name in _SHOWN] + list(guest.extra)
    gone = row.kind is Kind.GONE
    return [Line((name, value if gone else "", "" if gone else value)) for name, value in told if value]


def chip(kind: Kind, diff: Diff, choice: Choice) -> str:
    """How many there are of a kind, and of those that can be left out how many are taken."""
    count = diff.count(kind)
    match kind:
        case Kind.NEW:
            taken = choice.count(kind)
            return (
                tr("{count} new", count=count)
                if taken == count
                else tr("{taken} of {count} new", taken=taken, count=count)
            )
        case Kind.CHANGED:
            taken = choice.count(kind)
            said = tr("{taken} of {count} changed", taken=taken, count=count)
            return tr("{count} changed", count=count) if taken == count else said
        case Kind.CHECK:
            return tr("{count} to check", count=count)
        case Kind.REFUSED:
            return tr("{count} not taken", count=count)
        case Kind.GONE:
            return tr("{count} no longer in the list", count=count)


def note(kind: Kind) -> str:
    notes = {
        Kind.NEW: tr("These guests will be added. Untick whom to leave out."),
        Kind.CHANGED: tr("Known guests whose details change. Untick whom to leave as he is. Check-ins are kept."),
        Kind.CHECK: tr("These rows are taken, but look at them: namesakes, or texts that may not be meant so."),
        Kind.REFUSED: tr(
            "These rows are not taken. Correct them in your list and import it again, as often as you like."
        ),
        Kind.GONE: tr(
            "Guests of this event whom the list does not name. They stay as they are; tick those whose invitation "
            "is to be cancelled. Nobody is removed."
        ),
    }
    return notes[kind]


def go_text(choice: Choice) -> str:
    count, cancelled = choice.count(Kind.NEW) + choice.count(Kind.CHANGED), choice.count(Kind.GONE)
    if count and cancelled:
        return tr("Import {count}, cancel {cancelled}", count=count, cancelled=cancelled)
    if cancelled:
        return tr("Cancel {count} invitations", count=cancelled) if cancelled > 1 else tr("Cancel 1 invitation")
    if count == 1:
        return tr("Import 1 guest")
    return tr("Import {count} guests", count=count) if count else tr("Nothing to import")


def names(texts: Sequence[str], most: int = 3) -> str:
    """The first few, for a sentence."""
    return ", ".join([*texts[:most], *(["…"] if len(texts) > most else [])])
