"""The unit or block that stands above a list's rows and not in a column: the sheet's name, its title, headings inside."""

import re
from collections.abc import Iterator, Mapping, Sequence

from kiosk.domain.names import fold
from kiosk.formats.cells import plain
from kiosk.formats.draft import Complaint
from kiosk.formats.headings import EXTRA, IGNORED, Vocabulary, fields_of
from kiosk.formats.layout import ABOVE, BLOCK, UNIT, Levels
from kiosk.formats.office_words import begins_as_block, begins_as_unit, is_foot, is_generic, tidied

_SAID = re.compile(r"(?:tên )?(?:đơn vị|cơ quan)(?: đăng ký| cử)?\s*:\s*(\S.*)", re.IGNORECASE | re.DOTALL)
_OF_ALL = frozenset(map(fold, ABOVE.values()))
_NAMED = {
    UNIT: "“{name}” was taken for the unit of these guests, because no column holds their units.",
    BLOCK: "“{name}” was taken for the block of these guests, because no column holds their blocks.",
}


def without_above(mapping: Mapping[str, str]) -> dict[str, str]:
    """What a person said of the sheet's own columns."""
    return {heading: field for heading, field in mapping.items() if fold(heading) not in _OF_ALL}


def free_of(fields: Sequence[str | None], mapping: Mapping[str, str]) -> frozenset[str]:
    """Which of unit and block can stand above the rows: no column holds it, or a person said that it is something else."""
    said = {fold(heading): field for heading, field in mapping.items()}
    others = {
        target: said.get(fold(heading), target) not in (target, IGNORED, EXTRA) for target, heading in ABOVE.items()
    }
    return frozenset(target for target in ABOVE if target not in fields or others[target])


def base_of(name: str, levels: Levels, free: frozenset[str]) -> dict[str, str]:
    """For what the name of a whole sheet stands, where sections leave something: its unit, else its block.

    Beside a column of units only what says that it is a block is one.
    """
    left = free - levels.targets
    order = (BLOCK, UNIT) if begins_as_block(name) else (UNIT, BLOCK) if UNIT in free else ()
    target = next((target for target in order if target in left), None) if name else None
    return {target: name} if target else {}


def titled(above: Sequence[Sequence[str]]) -> str:
    """The unit that the rows above the headings name: "Đơn vị: Sở Y tế", or a row with nothing but its name."""
    rows = [list(filter(None, map(plain, row))) for row in above]
    texts = [text for row in rows for text in row]
    said = next((found[1] for text in texts if (found := _SAID.fullmatch(text))), "")
    alone = [row[0] for row in rows if len(row) == 1 and begins_as_unit(row[0]) and not is_foot(row[0])]
    return said or (tidied(alone[-1]) if alone else "")


def name_of(sheet: str, *, among_several: bool) -> str:
    """The unit or block for which a sheet's name stands; a name that says nothing stands for none."""
    name = tidied(plain(sheet))
    if begins_as_unit(name) or begins_as_block(name):
        return name
    return name if among_several and not is_generic(fold(name)) else ""


def with_above(
    fields: Sequence[str | None], above: Sequence[str], vocabulary: Vocabulary, mapping: Mapping[str, str]
) -> tuple[str | None, ...]:
    """The fields, and those of the columns that stand above: as a person said, else as they are called."""
    headings = [ABOVE[target] for target in above]
    said = {heading: field for heading, field in mapping.items() if fold(heading) in set(map(fold, headings))}
    own = fields_of(headings, vocabulary, said, file="")
    return (*fields, *(field if field in (IGNORED, EXTRA) or field not in fields else None for field in own))


def told(
    cells: Sequence[str],
    headings: Sequence[str],
    guessed: Mapping[int, str],
    base: Mapping[str, str],
    mapping: Mapping[str, str],
) -> Iterator[Complaint]:
    """What was guessed about the whole sheet, and nobody said."""
    if not any(cells):
        yield Complaint(0, "", "The list has no row of headings, so its columns were guessed by what they hold.")
    for n, field in sorted(guessed.items()):
        template = "By what it holds the column was taken for “{field}”."
        yield Complaint(0, headings[n], template, {"field": field})
    for target, name in base.items():
        if fold(ABOVE[target]) not in set(map(fold, mapping)):
            yield Complaint(0, "", _NAMED[target], {"name": name})
