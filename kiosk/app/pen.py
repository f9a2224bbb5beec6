"""One write of the organiser's: facts are recorded one after the other, and the windows are told when it is on disk."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from kiosk.app.identity import Stamper
from kiosk.app.ports import Audience, Book, Page, Topic
from kiosk.domain.facts import Entry, Fact


class Pen:
    """Writes facts on an open page."""

    def __init__(self, page: Page, stamper: Stamper) -> None:
        self.page, self.stamper = page, stamper
        self.topics: frozenset[Topic] = frozenset()

    def __call__(self, *facts: Fact) -> None:
        for fact in facts:
            self.topics |= self.page.record(Entry(self.stamper.stamp(), fact))


@contextmanager
def writing(book: Book, stamper: Stamper, audience: Audience) -> Iterator[Pen]:
    """Whole or not at all."""
    with book.writing() as page:
        pen = Pen(page, stamper)
        yield pen
    audience.tell(pen.topics)


def write(book: Book, stamper: Stamper, audience: Audience, facts: Callable[[Page], Iterable[Fact]]) -> None:
    """What `facts` finds on the open page to be said, each recorded before the next is asked for."""
    with writing(book, stamper, audience) as pen:
        for fact in facts(pen.page):
            pen(fact)
