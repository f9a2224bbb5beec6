"""One engine for all tests of a worker, with a log of its own for each test that asks for one."""

from itertools import count

import pytest

from kiosk.domain.ids import DeskId
from kiosk.hub.membership import Membership, Role
from tests.hub.server import Server, make_log

_NUMBERS = count(1)


@pytest.fixture(scope="session")
def engine(tmp_path_factory):
    server = Server(tmp_path_factory.mktemp("engine"))
    server.start()
    yield server
    server.kill()


def member(name: str, server: Server | None = None, venue: str = "main", role: Role = Role.DESK) -> Membership:
    addresses = (server.address,) if server else ()
    return Membership("ev1", venue, name, DeskId(f"Quầy {name}"), role, addresses)


@pytest.fixture
def venue(engine) -> str:
    """A log nobody has written to yet."""
    name = f"v{next(_NUMBERS)}"
    make_log(engine, member("hub", engine, name))
    return name
