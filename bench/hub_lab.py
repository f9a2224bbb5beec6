"""A hub's engine to break, cables to cut, and desks with their files: for the figures of `hub`, and for tests."""

import asyncio
import json
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, suppress
from pathlib import Path

from nats.aio.client import Client
from nats.errors import Error

from db.book import SqliteBook
from db.outbox import SqliteOutbox
from kiosk.app.desk import Desk
from kiosk.app.identity import Stamper, SystemClock
from kiosk.app.ports import Audience, Nobody
from kiosk.app.sharing import Online
from kiosk.domain.facts import Entry
from kiosk.domain.ids import DeskId
from kiosk.hub import stream, subjects
from kiosk.hub.client import Link, Surroundings
from kiosk.hub.log import Hub, Raw
from kiosk.hub.membership import Membership, Role
from kiosk.hub.messages import Trust
from kiosk.hub.nats_hub import NatsHub, connect

PATIENCE = 30.0  # seconds
ANYONE = Trust(lambda member: "", signed=False)


def member(name: str, address: str = "", venue: str = "main", role: Role = Role.DESK, seed: str = "") -> Membership:
    addresses = (address,) if address else ()
    return Membership("ev1", venue, name, DeskId(f"Quầy {name}"), role, addresses, seed=seed)


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def until(holds: Callable[[], bool], patience: float = PATIENCE) -> None:
    """Waits for a condition, and says which it was that never came."""
    end = time.monotonic() + patience
    while not holds():
        if time.monotonic() > end:
            raise TimeoutError(f"never came to be: {holds}")
        time.sleep(0.005)


class Server:
    """The bare engine on this computer alone. `start` and `kill` as often as one likes; the store stays.

    `more`: further lines of its configuration.
    """

    def __init__(self, folder: Path, sync: str = "always", more: str = "") -> None:
        self.folder, self.sync, self.more = folder, sync, more
        folder.mkdir(parents=True, exist_ok=True)
        self.address = f"127.0.0.1:{free_port()}"
        self.process: subprocess.Popen[bytes] | None = None

    @property
    def store(self) -> Path:
        return self.folder / "js"

    def start(self) -> None:
        settings = self.folder / "server.conf"
        settings.write_text(
            f'listen: "{self.address}"\njetstream {{ store_dir: "{self.store}"\n sync_interval: {self.sync} }}\n{self.more}',
            encoding="utf-8",
        )
        binary = shutil.which("nats-server", path=str(Path(sys.executable).parent)) or "nats-server"
        with (self.folder / "server.log").open("ab") as log:
            self.process = subprocess.Popen([binary, "-c", str(settings)], stdout=log, stderr=log)
        until(self._listens)

    def kill(self) -> None:
        """As the power does, but for the disk."""
        if self.process is not None:
            self.process.kill()
            self.process.wait()
            self.process = None

    def make_log(self, venue: str = "main", replicas: int = 1) -> None:
        """The stream, as whoever runs the hub makes it; it may be there already."""
        asyncio.run(_make_log(member("hub", self.address, venue), replicas))

    def block(self, venue: str = "main") -> Path:
        """The first file of the venue's log."""
        return next(self.store.rglob(f"EV_{venue}/msgs/1.blk"))

    def _listens(self) -> bool:
        host, port = self.address.split(":")
        try:
            socket.create_connection((host, int(port)), 0.2).close()
        except OSError:
            return False
        return True


async def _make_log(of: Membership, replicas: int) -> None:
    client = Client()
    await client.connect(f"nats://{of.addresses[0]}", allow_reconnect=False)
    asked = json.dumps(stream.configuration(of, replicas)).encode()
    said: dict[str, object] = {"error": "the engine's API is not up"}
    end = time.monotonic() + PATIENCE
    while "error" in said and time.monotonic() < end:
        with suppress(Error):  # its API is up a moment after its port, and several agree on a leader first
            answer = await client.request(f"$JS.API.STREAM.CREATE.{subjects.stream(of)}", asked, timeout=2)
            said = json.loads(answer.data)
        if "error" in said:
            await asyncio.sleep(0.02)
    await client.close()
    if "error" in said:
        raise RuntimeError(str(said["error"]))


@asynccontextmanager
async def met(of: Membership) -> AsyncIterator[NatsHub]:
    """A connection to the hub, for as long as it is needed."""
    hub = await connect(of)
    try:
        yield hub
    finally:
        await hub.close()


async def whole_log(of: Membership) -> AsyncIterator[Raw]:
    async with met(of) as hub:
        first = 1
        while (page := await hub.lines(first, 1_000)).items:
            for seq, _, raw in page.items:
                yield raw
                first = seq + 1


def flip_a_bit(file: Path) -> None:
    """In the middle, as a bad disk does."""
    with file.open("r+b") as block:
        block.seek(file.stat().st_size // 2)
        byte = block.read(1)
        block.seek(-1, 1)
        block.write(bytes([byte[0] ^ 4]))


class Station:
    """A desk with its event file and its link: use `desk` as reception does."""

    def __init__(
        self,
        path: Path,
        of: Membership,
        join: Callable[[Membership], Awaitable[Hub]] = connect,
        audience: Audience | None = None,
    ) -> None:
        self.of, self.path = of, path
        if not path.exists():
            SqliteBook.create(path).close()
        clock = SystemClock()
        self.stamper = Stamper(of.desk, clock)
        self._outbox = lambda: SqliteOutbox(path, of.member, Stamper(of.desk, clock))
        self.link = Link(of, Surroundings(self._outbox, join, clock, audience or Nobody(), ANYONE))
        self.book = SqliteBook(path)
        self.desk = Desk(self.book, self.stamper, Nobody(), hub=self.link)
        self.hand = ThreadPoolExecutor(1, thread_name_prefix=of.member)  # for those who want several desks at once

    def __enter__(self) -> "Station":
        self.link.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.link.stop()
        self.hand.shutdown()
        self.book.close()

    def write(self, *entries: Entry) -> None:
        with self.book.writing() as page:
            for one in entries:
                page.record(one)
        self.link.nudge()

    def online(self) -> bool:
        return isinstance(self.link.state(), Online)

    def facts(self) -> frozenset[str]:
        book = SqliteBook(self.path)
        with book.reading() as reader:
            found = frozenset(entry.stamp.id for _, entry in reader.journal())
        book.close()
        return found


def converged(stations: list[Station]) -> bool:
    """Every desk has the same facts, and knows it."""
    return all(one.online() for one in stations) and len({one.facts() for one in stations}) == 1
