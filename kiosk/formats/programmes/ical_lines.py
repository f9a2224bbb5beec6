"""The lines of an iCalendar file: unfolded, cut out of whatever is around them, one component at a time."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

_BEGIN, _END = "BEGIN:VEVENT", "END:VEVENT"
_NAMED = re.compile(r"([A-Za-z][A-Za-z0-9-]*)\s*[;:]")
_BREAKS = re.compile(r"\r\n|\n|\r")


@dataclass(slots=True)
class Block:
    """A session's lines by the names of what they tell, each whole; `row` is the line where it begins."""

    row: int
    lines: dict[str, list[str]] = field(default_factory=dict)

    def add(self, line: str) -> None:
        self.lines.setdefault(_name(line), []).append(line)

    def first(self, name: str) -> str:
        return self.lines.get(name, [""])[0]


def _name(line: str) -> str:
    found = _NAMED.match(line)
    return found[1].upper() if found else ""


def is_whole(text: str) -> bool:
    """Whether the calendar's own end is there."""
    return "END:VCALENDAR" in text.upper()


def blocks(text: str) -> Iterator[Block]:
    """The sessions; one that is cut off in its middle too. A line that names nothing belongs to the one before."""
    block: Block | None = None
    inner = 0
    for row, line in _unfolded(text):
        said = line.strip().upper()
        if said == _BEGIN:
            block = Block(row)
        elif block is not None and said == _END:
            yield block
            block = None
        elif block is not None:
            inner += said.startswith("BEGIN:") - said.startswith("END:")
            if inner == 0 and not said.startswith("END:"):
                block.add(line)
    if block is not None:
        yield block


def header(text: str, name: str) -> str:
    """The first value of this name outside every component, like X-WR-TIMEZONE."""
    for _, line in _unfolded(text):
        if line.upper().startswith(_BEGIN):
            return ""
        if _name(line) == name:
            return line.partition(":")[2].strip()
    return ""


def _unfolded(text: str) -> Iterator[tuple[int, str]]:
    """Lines with what is folded under them; those that exporters broke by hand go on the line before, too."""
    begun, parts = 0, [""]
    for row, line in enumerate(_BREAKS.split(text), 1):
        if line[:1] in (" ", "\t"):
            parts.append(line[1:])
        elif not _NAMED.match(line):
            parts.append(f"\\n{line}")
        else:
            yield begun, "".join(parts)
            begun, parts = row, [line]
    yield begun, "".join(parts)
