"""Which benchmarks there are, what they measure, and how their figures are judged and printed."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

BENCHMARKS = (
    "present",
    "import",
    "sheets",
    "reimport",
    "search",
    "door",
    "start",
    "lobby",
    "phone",
    "memory",
    "letters",
    "paper",
    "read",
    "camera",
    "wedge",
    "paint",
    "seats",
    "protocol",
    "crash",
    "agenda",
    "hub",
)
SIZES = (400, 10_000, 1_000_000)
QUICK_SIZES = (40, 400)


@dataclass(frozen=True, slots=True)
class Figure:
    """One number. `most` and `least` are the bounds it should keep; neither: it is only told."""

    benchmark: str
    what: str
    value: float
    unit: str
    most: float | None = None
    least: float | None = None

    @property
    def met(self) -> bool | None:
        if self.most is None and self.least is None:
            return None
        return (self.most is None or self.value <= self.most) and (self.least is None or self.value >= self.least)


@dataclass(frozen=True, slots=True)
class Task:
    """What a benchmark is given: a folder for its files, the numbers of guests, and how thorough to be."""

    folder: Path
    sizes: tuple[int, ...]
    rounds: int
    kills: int
    quick: bool
    tell: Callable[[str], None]


def run(names: Iterable[str], task: Task) -> Iterator[Figure]:
    """The figures as they are measured; each benchmark is loaded when its turn comes."""
    for name in names:
        task.tell(f"{name} …")
        yield from import_module(f"bench.bench_{name}").measure(task)


def as_data(figure: Figure) -> dict[str, object]:
    return {
        "benchmark": figure.benchmark,
        "figure": figure.what,
        "value": round(figure.value, 4),
        "unit": figure.unit,
        "at_most": figure.most,
        "at_least": figure.least,
        "met": figure.met,
    }


def as_row(figure: Figure) -> str:
    """A line of a Markdown table: what, value, bound, whether it is kept."""
    bound = f"≤ {_number(figure.most)}" if figure.most is not None else ""
    bound = f"≥ {_number(figure.least)}" if figure.least is not None else bound
    kept = {True: "yes", False: "NO", None: ""}[figure.met]
    return f"| {figure.benchmark} | {figure.what} | {_number(figure.value)} {figure.unit} | {bound} | {kept} |"


HEADING = "| benchmark | figure | seen | target | met |\n|---|---|---|---|---|"


def _number(value: float) -> str:
    return f"{value:,.0f}" if abs(value) >= 1000 or value == int(value) else f"{value:.3g}"
