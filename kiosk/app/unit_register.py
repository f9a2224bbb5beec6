"""The units that the door may choose among: those of the guests, with what was declared of them."""

from kiosk.app.ports import Reader
from kiosk.domain.declarations import UnitSet
from kiosk.domain.unit_choice import KnownUnit


def known_units(reader: Reader) -> tuple[KnownUnit, ...]:
    """By name. A unit whose guests stand in two blocks is there twice; what was declared of its block has the last word."""
    declared = {said.unit.name: said.unit for said in reader.declared(UnitSet)}
    blocks: dict[str, set[str]] = {name: set() for name in declared}
    for block, name in reader.invited_units():
        blocks.setdefault(name, set()).add(block)
    for unit in (one for one in declared.values() if one.block):
        blocks[unit.name] = {unit.block}
    short = {name: unit.short for name, unit in declared.items()}
    told = ((name, sorted(found - {""}) or [""]) for name, found in sorted(blocks.items()))
    return tuple(KnownUnit(name, block, short.get(name, "")) for name, every in told for block in every)
