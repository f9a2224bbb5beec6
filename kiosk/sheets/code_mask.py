"""Which of the eight masks suits a QR code best, as ISO/IEC 18004 counts it, on whole numbers instead of modules.

A symbol is one number, a bit for each module and an empty bit after each row, so that no pattern runs over its end.
Masks and the format that names them differ from mask 0 by the same modules whatever the text is: those are found once
for each version and level.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

Rows = Sequence[Sequence[bool | None]]
MASKS = 8
_FINDER = "1011101"
_FINDERS = (f"{_FINDER}0000", f"0000{_FINDER}")


@dataclass(frozen=True, slots=True)
class Symbol:
    """`across` row by row, `down` column by column."""

    across: int
    down: int

    def __xor__(self, other: "Symbol") -> "Symbol":
        return Symbol(self.across ^ other.across, self.down ^ other.down)


def symbol_of(rows: Rows) -> Symbol:
    return Symbol(_number(rows), _number(list(zip(*rows, strict=True))))


def rows_of(symbol: Symbol, size: int) -> tuple[tuple[bool, ...], ...]:
    stride = size + 1
    bits = f"{symbol.across:0{stride * size}b}"
    return tuple(tuple(bit == "1" for bit in bits[at : at + size]) for at in range(0, stride * size, stride))


def differences(drawn: Callable[[int], Rows]) -> tuple[Symbol, ...]:
    """What each mask changes of mask 0; `drawn(mask)` draws one and the same text."""
    first = symbol_of(drawn(0))
    return tuple(first ^ symbol_of(drawn(mask)) for mask in range(MASKS))


def best(first: Symbol, changes: Sequence[Symbol], size: int) -> Symbol:
    """The symbol with the mask of the fewest penalty points; `first` has mask 0."""
    return min((first ^ change for change in changes), key=lambda symbol: penalty(symbol, size))


def penalty(symbol: Symbol, size: int) -> int:
    """The points of all four rules."""
    lines = [(dark, _all(size) ^ dark) for dark in (symbol.across, symbol.down)]
    runs = sum(_runs(one) for both in lines for one in both)
    blocks = sum(_blocks(one, size + 1) for one in lines[0])
    finders = sum(_finders(dark, light) for dark, light in lines)
    share = 100 * symbol.across.bit_count() / size**2
    return runs + blocks + finders + int(abs(share - 50) / 5) * 10


def _number(rows: Rows) -> int:
    return int("".join("1" if dark else "0" for row in rows for dark in (*row, False)), 2)


@cache
def _all(size: int) -> int:
    return _number([[True] * size] * size)


def _runs(modules: int) -> int:
    """Five alike in a row are three points, each further one is another."""
    two = modules & modules >> 1
    fives = two & two >> 2 & modules >> 4
    return fives.bit_count() + 2 * (fives & ~(fives >> 1)).bit_count()


def _blocks(modules: int, stride: int) -> int:
    """Two by two alike: three points, also where such blocks overlap."""
    pairs = modules & modules >> 1
    return 3 * (pairs & pairs >> stride).bit_count()


def _finders(dark: int, light: int) -> int:
    """What looks like a finder pattern with white beside it: forty points."""
    return sum(40 * _matches(pattern, dark, light).bit_count() for pattern in _FINDERS)


def _matches(pattern: str, dark: int, light: int) -> int:
    found = -1
    for place, module in enumerate(pattern):
        found &= (dark if module == "1" else light) >> place
    return found
