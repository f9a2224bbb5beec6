"""Desks with an event file and a link each, at a hub in memory or a real one."""

from contextlib import contextmanager

from bench import hub_lab
from bench.hub_lab import ANYONE, converged, until
from db.files import SqliteFiles
from kiosk.domain.double_admission import DoubleAdmission
from kiosk.hub.nats_hub import connect
from tests.given import DOOR, read, write


class Station(hub_lab.Station):
    def __init__(self, path, of, join=connect, *, facts=()) -> None:
        super().__init__(path, of, join)
        write(self.book, *facts)

    def doubles(self):
        return read(self.book, lambda r: r.declared(DoubleAdmission))

    def entries(self, guest):
        return read(self.book, lambda r: r.presence(DOOR.id, guest.id)).entries


def together(*stations) -> None:
    until(lambda: converged(list(stations)))


@contextmanager
def verified(*stations):
    """When the story is over, every file says what its journal does."""
    yield
    for one in stations:
        one.link.stop()
        assert SqliteFiles().verify(one.path).problems == ()


def at_memory(log):
    async def join(of):
        return log.connect()

    return join


__all__ = ["ANYONE", "Station", "at_memory", "together", "until", "verified"]
