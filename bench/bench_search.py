"""search: what staff type, letter by letter, with and without tones, until the answer for the first twenty guests."""

from collections.abc import Iterator
from contextlib import closing
from random import Random
from time import perf_counter

from bench.gauge import percentile
from bench.made import DOORS, event_file
from bench.runner import Figure, Task
from db.book import SqliteBook
from kiosk.domain.names import fold

SHOWN = 20


def measure(task: Task) -> Iterator[Figure]:
    size = task.sizes[-1]
    with closing(SqliteBook(event_file(task, size))) as book:
        asked = _queries(book, 40 if task.quick else 500)
        taken = {text: _seconds(book, text) for text in asked}
    slowest = max(taken, key=lambda text: taken[text])
    task.tell(f"{len(taken)} different queries; the slowest: {slowest!r}")
    for name, share, most in (("p50", 0.5, None), ("p99", 0.99, 16.0), ("slowest", 1.0, None)):
        value = percentile(list(taken.values()), share) * 1000
        yield Figure("search", f"{name}, {size:,} guests", value, "ms", most=most)


def _queries(book: SqliteBook, count: int) -> list[str]:
    """Beginnings, 2 to 12 letters long, of names, of their last words, of units, codes and phone ends; half toneless."""
    luck = Random(1)
    texts: list[str] = []
    guests = book.db.execute("SELECT name, unit, code, phone FROM guest ORDER BY row").fetchall()
    for name, unit, code, phone in luck.sample(guests, min(count, len(guests))):
        given = name.split(maxsplit=1)[-1]
        text = luck.choice((name, name, given, given, name.split()[-1], unit, code, phone[-5:]))
        text = text[: luck.randrange(2, 13)].strip()
        texts.append(fold(text) if luck.random() < 0.5 else text)
    return [text for text in dict.fromkeys(texts) if len(text) > 1]


def _seconds(book: SqliteBook, text: str) -> float:
    begun = perf_counter()
    with book.reading() as reader:
        reader.find(text, SHOWN, DOORS[0])
    return perf_counter() - begun
