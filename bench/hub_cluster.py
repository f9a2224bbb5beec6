"""Three hubs that keep everything together: the leader is killed under writers, and comes back."""

import asyncio
import json
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.request import urlopen

from nats.aio.client import Client
from nats.errors import Error

from bench.hub_answers import race
from bench.hub_killed import read_back, under_blows
from bench.hub_lab import Server, free_port, member, until
from kiosk.hub import subjects

_PATIENCE = 60.0  # seconds
_LOG = subjects.stream(member("hub"))


@dataclass(frozen=True, slots=True)
class Outcome:
    """`accepted`: seconds from each leader's death to the next acknowledgement. `equal`: seconds until all three hold
    the same after the last one came back. `contested`: guests who were got by other than one desk.
    """

    acknowledged: int
    lost: int
    twice: int
    accepted: tuple[float, ...]
    equal: float
    contested: int


class Three:
    """Servers on this computer, each with a store of its own."""

    def __init__(self, folder: Path) -> None:
        routes = [f"127.0.0.1:{free_port()}" for _ in range(3)]
        self.figures = [f"127.0.0.1:{free_port()}" for _ in range(3)]
        self.servers = [
            Server(folder / f"n{n}", more=_together(f"n{n}", routes[n], routes, self.figures[n])) for n in range(3)
        ]

    @property
    def addresses(self) -> tuple[str, ...]:
        return tuple(server.address for server in self.servers)

    def strike(self) -> float:
        """Who died before is back and has everything; then the leader dies. Says when."""
        self.restore()
        end = time.monotonic() + _PATIENCE
        while not (name := self._leader()):
            if time.monotonic() > end:
                raise TimeoutError("the three agreed on no leader")
        leader = self.servers[int(name[1:])]
        begun = time.perf_counter()
        leader.kill()
        return begun

    def _leader(self) -> str:
        """Empty while there is none, or one of the others is behind it."""
        return asyncio.run(_leader_of_all(self.addresses))

    def restore(self) -> None:
        for server in self.servers:
            if server.process is None:
                server.start()

    def holdings(self) -> list[tuple[int, int]]:
        """(lines, last number) of the log as each server has it on its own; fewer than three while one is not up."""
        found = []
        for address in self.figures:
            with suppress(OSError, KeyError, IndexError):
                with urlopen(f"http://{address}/jsz?accounts=1&streams=1", timeout=2) as answer:
                    said = json.load(answer)
                details = said["account_details"][0]["stream_detail"]
                state = next(one["state"] for one in details if one["name"] == _LOG)
                found.append((state["messages"], state["last_seq"]))
        return found

    def equal(self) -> bool:
        held = self.holdings()
        return len(held) == len(self.servers) and len(set(held)) == 1


@contextmanager
def three(folder: Path) -> Iterator[Three]:
    made = Three(folder)
    try:
        for server in made.servers:
            server.start()
        made.servers[0].make_log(replicas=3)
        yield made
    finally:
        for server in made.servers:
            server.kill()


def leaders_lost(folder: Path, blows: int, each: int, desks: int, guests: int) -> Outcome:
    """So many leaders die, each after so many acknowledged facts; then all desks want the same guests."""
    with three(folder) as hubs:
        written = under_blows(hubs.addresses, hubs.strike, blows, each)
        begun = time.perf_counter()
        hubs.restore()
        until(hubs.equal, _PATIENCE)
        equal = time.perf_counter() - begun
        asyncio.run(read_back(hubs.addresses, written))
        members = [replace(member(f"r{n}"), addresses=(hubs.addresses[n % 3],)) for n in range(desks)]
        contested = asyncio.run(race(members, guests))
    accepted = tuple(written.back)
    return Outcome(len(written.acknowledged), written.lost, written.twice, accepted, equal, contested)


def _together(name: str, own: str, routes: list[str], figures: str) -> str:
    others = ", ".join(f'"nats-route://{route}"' for route in routes if route != own)
    return (
        f'server_name: {name}\nhttp: "{figures}"\nping_interval: "2s"\nping_max: 2\n'
        f'cluster {{ name: kiosk\n listen: "{own}"\n no_advertise: true\n routes: [ {others} ]\n ping_interval: "2s" }}\n'
    )


async def _leader_of_all(addresses: tuple[str, ...]) -> str:
    for address in addresses:
        client = Client()
        with suppress(Error, OSError, TimeoutError, KeyError):
            await client.connect(f"nats://{address}", allow_reconnect=False, connect_timeout=1)
            said = json.loads((await client.request(f"$JS.API.STREAM.INFO.{_LOG}", b"", timeout=1)).data)
            await client.close()
            cluster = said["cluster"]
            if len(cluster["replicas"]) == len(addresses) - 1 and all(one["current"] for one in cluster["replicas"]):
                return str(cluster["leader"])
    return ""
