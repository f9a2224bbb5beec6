"""Desks with an event file and a link each, at a hub in memory or a real one."""

import time
from contextlib import contextmanager

from db.book import SqliteBook
from db.files import SqliteFiles
from db.outbox import SqliteOutbox
from kiosk.app.desk import Desk
from kiosk.app.identity import Stamper, SystemClock
from kiosk.app.ports import Nobody
from kiosk.app.sharing import Online
from kiosk.domain.declarations import DoubleAdmission
from kiosk.hub import messages
from kiosk.hub.client import Link, Surroundings
from kiosk.hub.messages import Trust
from kiosk.hub.nats_hub import connect
from tests.given import DOOR, opening_facts, read, write
from tests.hub.conftest import member

PATIENCE = 20.0
ANYONE = Trust(lambda member: "", signed=False)


class Station:
    """Use `desk` as reception does; `link` is what it asks."""

    def __init__(self, path, of, join=connect, *, facts=(), audience=None) -> None:
        self.of = of
        SqliteBook.create(path).close() if not path.exists() else None
        self.book = SqliteBook(path)
        write(self.book, *facts)
        clock = SystemClock()
        self.stamper = Stamper(of.desk, clock)
        around = Surroundings(
            lambda: SqliteOutbox(path, of.member, Stamper(of.desk, clock)), join, clock, audience or Nobody(), ANYONE
        )
        self.link = Link(of, around)
        self.desk = Desk(self.book, self.stamper, Nobody(), hub=self.link)

    def __enter__(self):
        self.link.start()
        return self

    def __exit__(self, *_):
        self.link.stop()
        self.book.close()

    def facts(self):
        return {entry.stamp.id: entry for _, entry in read(self.book, lambda r: list(r.journal()))}

    def doubles(self):
        return read(self.book, lambda r: r.declared(DoubleAdmission))

    def entries(self, guest):
        return read(self.book, lambda r: r.presence(DOOR.id, guest.id)).entries

    def online(self):
        return isinstance(self.link.state(), Online)


def until(holds, patience=PATIENCE):
    """Waits for a condition, and says which it was that never came."""
    end = time.monotonic() + patience
    while not (found := holds()):
        assert time.monotonic() < end, f"never came to be: {holds}"
        time.sleep(0.005)
    return found


def together(*stations):
    """Until every desk has the same facts and knows it."""

    def same():
        return all(one.online() for one in stations) and len({frozenset(one.facts()) for one in stations}) == 1

    until(same)


@contextmanager
def verified(*stations):
    """When the story is over, every file says what its journal does."""
    yield
    for one in stations:
        one.link.stop()
        assert SqliteFiles().verify(one.book.path).problems == ()


def told_of(raw):
    return messages.fact_in(raw.data)


def at_memory(log):
    async def join(of):
        return log.connect()

    return join


__all__ = ["DOOR", "Station", "member", "opening_facts", "together", "until"]
