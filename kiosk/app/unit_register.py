"""The units that the door may choose among: those of the guests, with what was declared of them."""

from kiosk.app.ports import Reader
from kiosk.domain.facts import UnitSet
from kiosk.domain.unit_choice import KnownUnit


def known_units(reader: Reader) -> tuple[KnownUnit, ...]:
    """By name. A unit that guests bear in two blocks stands there twice."""
    declared = {said.unit.name: said.unit for said in reader.declared(UnitSet)}
    pairs = {(unit, block) for block, unit in reader.invited_units()}
    pairs |= {(unit.name, unit.block) for unit in declared.values() if not any(name == unit.name for name, _ in pairs)}
    return tuple(
        KnownUnit(name, block, declared[name].short if name in declared else "") for name, block in sorted(pairs)
    )
