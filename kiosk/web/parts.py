"""Long pages in parts: however many sessions there are, no part is too much for a slow network."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from html import escape

from kiosk.web.entry import Entry

MOST = 18_000
_LABEL = 24


@dataclass(frozen=True, slots=True)
class Section:
    """Entries under one heading, a room or a time; `href` leads to more of it. `moment` is the heading's own, if it is
    one; `here`: now is here.
    """

    heading: str
    entries: tuple[Entry, ...] = ()
    href: str = ""
    moment: str = ""
    here: bool = False

    @property
    def weight(self) -> int:
        return 200 + len(escape(self.heading + self.href).encode())


@dataclass(frozen=True, slots=True)
class Part:
    sections: tuple[Section, ...]

    @property
    def label(self) -> str:
        """From its first heading to its last one."""
        first, last = self.sections[0].heading, self.sections[-1].heading
        return _short(first) if first == last else f"{_short(first)} – {_short(last)}"

    @property
    def here(self) -> bool:
        return any(section.here for section in self.sections)


@dataclass(slots=True)
class _Pile:
    sections: list[Section] = field(default_factory=list)
    weight: int = 0


def parts_of(sections: Iterable[Section], most: int = MOST) -> tuple[Part, ...]:
    """The sections in their order, cut where a part would weigh more than `most` bytes; a heading is said again after a cut."""
    piles = [_Pile()]
    for section, entry in _lines(sections):
        weight = entry.weight if entry else 0
        if piles[-1].sections and piles[-1].weight + weight > most:
            piles.append(_Pile())
        pile = piles[-1]
        if not pile.sections or pile.sections[-1].heading != section.heading:
            pile.sections.append(replace(section, entries=()))
            pile.weight += section.weight
        if entry:
            pile.sections[-1] = replace(pile.sections[-1], entries=(*pile.sections[-1].entries, entry))
            pile.weight += weight
    return tuple(Part(tuple(pile.sections)) for pile in piles if pile.sections)


def _lines(sections: Iterable[Section]) -> Iterator[tuple[Section, Entry | None]]:
    for section in sections:
        yield from ((section, entry) for entry in section.entries)
        if not section.entries:
            yield section, None


def _short(heading: str) -> str:
    return heading if len(heading) <= _LABEL else heading[: _LABEL - 1].rstrip() + "…"
