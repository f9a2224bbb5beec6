"""One engine for all tests of a worker, with a log of its own for each test that asks for one."""

from itertools import count

import pytest

from bench.hub_lab import Server

_NUMBERS = count(1)


@pytest.fixture(scope="session")
def engine(tmp_path_factory):
    server = Server(tmp_path_factory.mktemp("engine"))
    server.start()
    yield server
    server.kill()


@pytest.fixture
def venue(engine) -> str:
    """A log nobody has written to yet."""
    name = f"v{next(_NUMBERS)}"
    engine.make_log(name)
    return name
