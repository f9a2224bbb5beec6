"""paper: the guest list as PDF, against the same list as a spreadsheet; its memory must not grow with the rows."""

from collections.abc import Iterator

from bench.gauge import PROGRAM, Spent, child
from bench.made import event_file
from bench.runner import Figure, Task

_FEW, _MANY = 400, 10_000
_QUICK_FEW, _QUICK_MANY = 40, 400
_MOST_MB = 24.0


def measure(task: Task) -> Iterator[Figure]:
    few, many = (_QUICK_FEW, _QUICK_MANY) if task.quick else (_FEW, _MANY)
    pdf, sheet = (_beyond(task, few, many, form) for form in ("pdf", "xlsx"))
    rows = f"{many:,} rows"
    yield Figure("paper", f"rows a second as PDF, {rows}", (many - few) / pdf.seconds, "1/s")
    yield Figure("paper", f"time : the same as XLSX, {rows}", pdf.seconds / sheet.seconds, "")
    yield Figure("paper", f"more memory for {many:,} rows than for {few:,}", pdf.peak_mb, "MB", most=_MOST_MB)


def _beyond(task: Task, few: int, many: int, form: str) -> Spent:
    """What `many` rows take beyond `few`: what rows cost, without starting the program."""
    short, long = (_export(task, rows, form) for rows in (few, many))
    return Spent(max(long.seconds - short.seconds, 1e-3), max(0.0, long.peak_mb - short.peak_mb))


def _export(task: Task, rows: int, form: str) -> Spent:
    out = task.folder / f"guests-{rows}.{form}"
    return child(*PROGRAM, "export", event_file(task, rows), "--what", "guests", "--as", form, "-o", out)
