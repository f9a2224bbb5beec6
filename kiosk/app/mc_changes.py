"""What of the MC sheet is not as it was printed: new, changed, moved, gone."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from kiosk.app.mc_lines import Gone, Group, Line, Mark, Named
from kiosk.domain.mc_choice import PrintedLine


def compared(present: Sequence[Named | Group], printed: Sequence[PrintedLine]) -> tuple[Line, ...]:
    """The lines with their marks, and those gone where they stood, after what stood before them."""
    texts = {line.id: line.text for line in printed}
    here = [line.id for line in present]
    kept = _in_order([line.id for line in printed if line.id in set(here)], [id for id in here if id in texts])
    lines: list[Line] = [replace(line, mark=_mark(line, texts, kept)) for line in present]
    for at, line in enumerate(printed):
        if line.id not in here:
            before = next((p.id for p in reversed(printed[:at]) if any(p.id == told.id for told in lines)), None)
            place = next((n for n, told in enumerate(lines) if told.id == before), -1)
            lines.insert(place + 1, Gone(line.id, line.text))
    return tuple(lines)


def _mark(line: Named | Group, texts: Mapping[str, str], kept: frozenset[str]) -> Mark:
    if line.id not in texts:
        return Mark.NEW
    if texts[line.id] != line.text:
        return Mark.CHANGED
    return Mark.SAME if line.id in kept else Mark.MOVED


def _in_order(before: list[str], now: list[str]) -> frozenset[str]:
    """Those who follow one another as they did: the others have moved."""
    blocks = SequenceMatcher(a=before, b=now, autojunk=False).get_matching_blocks()
    return frozenset(id for block in blocks for id in before[block.a : block.a + block.size])
