"""The rows of the tree of units: blocks, units, letters, guests as far as they were looked at, and what is left of them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from kiosk.app.unit_tree import BlockLine, GuestLine, LetterLine, UnitLine, UnitTree
from kiosk.domain.abbreviations import unit_words
from kiosk.domain.names import fold, sort_key
from kiosk.domain.roll_call import RollCall
from kiosk.domain.unit import Home
from kiosk.domain.unit_likeness import unit_order

PAGE = 100
Row = BlockLine | UnitLine | LetterLine | GuestLine | None


@dataclass(slots=True, eq=False)
class Node:
    """`line` None: guests who are not read yet. `home`: of units and what is below them. `key`: the same after a reading."""

    key: str
    line: Row
    parent: "Node | None" = None
    home: Home | None = None
    letter: str | None = None
    row: int = 0
    children: list["Node"] = field(default_factory=list)
    after: int = 0  # guests who are not read yet come after this place in the list
    asked: bool = False

    def take(self, children: Sequence["Node"]) -> None:
        self.children = list(children)
        for row, child in enumerate(self.children):
            child.parent, child.row = self, row

    @property
    def guests(self) -> list["Node"]:
        return [child for child in self.children if isinstance(child.line, GuestLine)]


def sums_of(line: Row) -> RollCall | None:
    return line.sums if isinstance(line, BlockLine | UnitLine | LetterLine) else None


@dataclass(frozen=True, slots=True)
class Arranged:
    """How the tree is wanted: which units, in which order; column -1 is the list's own order."""

    wanted: str = ""
    column: int = -1
    falling: bool = False


Figure = Callable[[RollCall], int]
FIGURES: dict[int, Figure] = {
    1: lambda sums: sums.expected,
    2: lambda sums: sums.present,
    3: lambda sums: sums.representatives,
    4: lambda sums: sums.late,
    5: lambda sums: sums.excused,
    6: lambda sums: sums.unexcused,
}


def grown(tree: UnitTree, how: Arranged) -> Node:
    """The root, with every block and unit that is wanted; guests wait until someone looks."""
    root = Node("", None)
    found = [(block, [unit for unit in block.units if _fits(unit, how.wanted)]) for block in tree.blocks]
    blocks = [_block(block, units, how) for block, units in found if units]
    root.take(_ordered(blocks, how))
    return root


def _block(block: BlockLine, units: Sequence[UnitLine], how: Arranged) -> Node:
    node = Node(block.name, block)
    node.take(_ordered([_unit(unit) for unit in units], how))
    return node


def _unit(unit: UnitLine) -> Node:
    node = Node(f"{unit.home.block}\n{unit.home.unit}", unit, home=unit.home, after=unit.first)
    letters = [_letter(unit, line) for line in unit.letters]
    node.letter = "" if letters else None  # with letters, only those without one stand below the unit itself
    node.take([*letters, *(waiting(node) if (unit.loose if letters else unit.guests) else [])])
    return node


def _letter(unit: UnitLine, line: LetterLine) -> Node:
    key = f"{unit.home.block}\n{unit.home.unit}\n{line.number}"
    node = Node(key, line, home=unit.home, letter=line.number, after=line.first)
    node.take(waiting(node) if line.guests else [])
    return node


def waiting(node: Node) -> list[Node]:
    """The row that stands for guests who are not read yet."""
    return [Node(f"{node.key}\n…", None, home=node.home)]


def span_start(node: Node) -> int:
    line = node.line
    return line.first if isinstance(line, UnitLine | LetterLine) else 0


def span_end(node: Node) -> int:
    line = node.line
    return line.last if isinstance(line, UnitLine | LetterLine) else -1


def guest_nodes(node: Node, lines: Sequence[GuestLine]) -> list[Node]:
    return [Node(f"{node.key}\n{line.guest.id}", line, home=node.home) for line in lines]


def made_ready(tree: UnitTree) -> UnitTree:
    """What filtering and sorting look at is worked out beforehand, where nobody waits for it."""
    for unit in tree.units:
        _searched(unit)
        unit_words(unit.home.unit)
        _order(unit.home.unit)
    return tree


def _fits(unit: UnitLine, wanted: str) -> bool:
    """Every word stands somewhere in the unit's name, or abbreviates it."""
    if not wanted:
        return True
    text, short = _searched(unit), unit_words(unit.home.unit)
    return all(word in text or short.abbreviated_by(word) for word in fold(wanted).split())


def _searched(unit: UnitLine) -> str:
    known, letters = unit.unit, " ".join(line.number for line in unit.letters)
    return _folded(f"{unit.home.unit} {unit.home.block} {known.short} {known.official} {known.state} {letters}")


_folded = lru_cache(maxsize=20_000)(fold)
_order = lru_cache(maxsize=20_000)(unit_order)


def _ordered(nodes: list[Node], how: Arranged) -> list[Node]:
    if how.column == 0:
        return sorted(nodes, key=lambda node: _order(_name(node)), reverse=how.falling)
    figure = FIGURES.get(how.column)
    if figure is not None:
        return sorted(nodes, key=lambda node: figure(sums_of(node.line) or RollCall()), reverse=how.falling)
    return nodes


def by_name(lines: Sequence[GuestLine]) -> list[GuestLine]:
    """As a Vietnamese list has them: tên, đệm, họ."""
    return sorted(lines, key=lambda line: sort_key(line.guest.name))


def _name(node: Node) -> str:
    line = node.line
    return line.name if isinstance(line, BlockLine) else line.home.unit if isinstance(line, UnitLine) else ""


def walked(node: Node) -> Iterator[Node]:
    for child in node.children:
        yield child
        yield from walked(child)
