"""A bare engine for tests: on this computer alone, on a free port, ended by its own process id."""

import asyncio
import json
import shutil
import socket
import subprocess
import sys
import time
from pathlib import Path

from nats.aio.client import Client

from kiosk.hub import stream, subjects
from kiosk.hub.membership import Membership

_PATIENCE = 10.0


def binary() -> str:
    found = shutil.which("nats-server", path=str(Path(sys.executable).parent)) or shutil.which("nats-server")
    assert found, "nats-server is not installed"
    return found


class Server:
    """`start` and `kill` as often as one likes; the store stays where it is."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        self.port = free_port()
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def address(self) -> str:
        return f"127.0.0.1:{self.port}"

    @property
    def store(self) -> Path:
        return self.folder / "js"

    def start(self) -> None:
        settings = self.folder / "server.conf"
        settings.write_text(
            f'listen: "{self.address}"\njetstream {{ store_dir: "{self.store}"\n sync_interval: always }}\n',
            encoding="utf-8",
        )
        with (self.folder / "server.log").open("ab") as log:
            self._process = subprocess.Popen([binary(), "-c", str(settings)], stdout=log, stderr=log)
        self._wait()

    def kill(self) -> None:
        """As the power does, but for the disk."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None

    def lose_the_disk(self) -> None:
        shutil.rmtree(self.store)

    def _wait(self) -> None:
        until = time.monotonic() + _PATIENCE
        while time.monotonic() < until:
            try:
                socket.create_connection(("127.0.0.1", self.port), 0.2).close()
            except OSError:
                time.sleep(0.005)
            else:
                return
        raise TimeoutError(self.folder / "server.log")


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def make_log(server: Server, of: Membership) -> None:
    """The stream, as whoever runs the hub makes it; it may be there already."""
    asyncio.run(_make_log(server, of))


async def _make_log(server: Server, of: Membership) -> None:
    client = Client()
    await client.connect(f"nats://{server.address}", allow_reconnect=False)
    try:
        asked = json.dumps(stream.configuration(of)).encode()
        for _ in range(100):
            try:
                said = await client.request(f"$JS.API.STREAM.CREATE.{subjects.stream(of)}", asked, timeout=2)
            except OSError:
                raise
            except Exception:  # noqa: BLE001 - the engine's API is up a moment after its port
                await asyncio.sleep(0.02)
            else:
                assert "error" not in json.loads(said.data), said.data
                return
    finally:
        await client.close()
