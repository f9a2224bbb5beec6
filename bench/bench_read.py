"""read: codes in other people's photographs, against the bare decoder on the same pixels."""

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter
from typing import Any

from bench.gauge import median, percentile
from bench.runner import Figure, Task
from ui.scanning.decoder import look
from ui.scanning.finding import find
from ui.scanning.pictures import picture_pages

PICTURES = Path(os.environ.get("KIOSK_BENCH_QR") or Path(__file__).resolve().parents[2] / "shared" / "data" / "qr")
_QUICK = 12
_TIMES = 3


@dataclass(slots=True)
class _Seen:
    """What was counted: `ratios` to the bare decoder where it reads, `costs` in milliseconds a megapixel."""

    codes: int = 0
    read: int = 0
    bare: int = 0
    empty: int = 0
    wrong: list[str] = field(default_factory=list)
    false: list[str] = field(default_factory=list)
    ratios: list[float] = field(default_factory=list)
    costs: list[float] = field(default_factory=list)


def measure(task: Task) -> Iterator[Figure]:
    index = PICTURES / "index.json"
    if not index.exists():
        task.tell("no photographs here: set KIOSK_BENCH_QR to a folder with index.json; nothing was measured")
        return
    entries = json.loads(index.read_text(encoding="utf-8"))
    step = max(1, len(entries) // _QUICK) if task.quick else 1
    seen = _Seen()
    for entry in entries[::step]:
        _look(entry, seen)
    for name in (*seen.wrong, *seen.false):
        task.tell(f"wrong: {name}")
    yield from _figures(seen, all_of_them=step == 1)


def _figures(seen: _Seen, *, all_of_them: bool) -> Iterator[Figure]:
    least = 185 if all_of_them else None
    yield Figure("read", f"read of {seen.codes} pictures with a QR code", seen.read, "", least=least)
    yield Figure("read", "read by the bare decoder", seen.bare, "")
    yield Figure("read", "wrong texts", len(seen.wrong), "", most=0)
    yield Figure("read", f"reads in {seen.empty} pictures without a code", len(seen.false), "", most=0)
    yield Figure("read", "median : bare decoder, where it reads", median(seen.ratios), "", most=1.5)
    yield Figure("read", "median of all", median(seen.costs), "ms/MP")
    yield Figure("read", "p95 of all", percentile(seen.costs, 0.95), "ms/MP", most=300)


def _look(entry: dict[str, Any], seen: _Seen) -> None:
    grey = next(iter(picture_pages(PICTURES / entry["file"], entry["file"]))).greys[0]
    bare, raw = _timed(lambda: look(grey))
    found, spent = _timed(lambda: find(grey))
    seen.costs.append(spent * 1000 / (grey.size / 1_000_000))
    texts = [sighting.text for sighting in found]
    if entry["kind"] == "neg":
        seen.empty += 1
        seen.false += [f"{entry['file']}: {text!r}" for text in texts]
        return
    if bare:
        seen.ratios.append(spent / raw)
    seen.wrong += [f"{entry['file']}: {text!r}" for text in texts if not accepted(text, entry["texts"])]
    if entry["kind"] == "qr":
        seen.codes += 1
        seen.read += any(accepted(text, entry["texts"]) for text in texts)
        seen.bare += any(accepted(one.text, entry["texts"]) for one in bare)


def _timed(look_at: Any) -> tuple[Any, float]:
    """The best of a few times when it is quick: what another program took is not counted."""
    spans = []
    for _ in range(_TIMES):
        begun = perf_counter()
        found = look_at()
        spans.append(perf_counter() - begun)
        if spans[-1] > 0.2:
            break
    return found, min(spans)


def accepted(text: str, texts: list[str]) -> bool:
    """Is it one of the right texts? Line ends do not count: the lists of right texts were kept with either kind.

    "NA:" marks texts known only by their ASCII characters, "NAX" those without any.
    """
    ascii_part = _ascii(text)
    return any(
        ascii_part == _ascii(known[3:])
        if known.startswith("NA:")
        else (not ascii_part if known == "NAX" else _plain(text) == _plain(known))
        for known in texts
    )


def _ascii(text: str) -> str:
    return "".join(char for char in text if " " <= char <= "~").strip()


def _plain(text: str) -> str:
    return text.replace("\r\n", "\n").strip()
