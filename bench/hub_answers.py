"""Desks as connections alone: how soon the engine answers, when the others hear, who wins, and how much it takes in."""

import asyncio
import sqlite3
import time
from collections import Counter
from pathlib import Path
from statistics import median
from typing import Any

from bench.hub_lab import Server, member
from kiosk.hub import subjects
from kiosk.hub.log import Letter, Stored
from kiosk.hub.membership import Membership
from kiosk.hub.nats_hub import NatsHub, connect

_ONE_FACT = 350  # bytes


async def open_loop(
    server: Server, desks: int, rate: float, seconds: float
) -> tuple[list[float], list[float], list[float]]:
    """Seconds until the answer, until each other desk heard, and until the last of them did."""
    members = [member(f"d{n}", server.address) for n in range(desks)]
    hubs = await asyncio.gather(*map(connect, members))
    begun: dict[str, float] = {}
    heard: dict[str, list[float]] = {}
    answers: list[float] = []

    def hear(raw: Any) -> None:
        key = raw.data.decode()
        heard.setdefault(key, []).append(time.perf_counter() - begun[key])

    async def put(number: int) -> None:
        of, key = members[number % desks], f"f{rate:.0f}-{number}"
        begun[key] = time.perf_counter()
        await hubs[number % desks].publish(
            Letter(subjects.address(of, "CheckedIn", key, f"K{key}"), key.encode(), {}), 10
        )
        answers.append(time.perf_counter() - begun[key])

    for hub in hubs:
        await hub.listen(hear)
    waiting = []
    for number in range(int(rate * seconds)):
        waiting.append(asyncio.create_task(put(number)))
        await asyncio.sleep(1 / rate)
    await asyncio.gather(*waiting)
    await asyncio.sleep(0.5)
    await asyncio.gather(*(hub.close() for hub in hubs))
    every = [seconds for one in heard.values() for seconds in one]
    return answers, every, [max(one) for one in heard.values() if len(one) == desks]


async def race(members: list[Membership], guests: int) -> int:
    """All want every guest at once: how many guests were got by other than one of them."""
    hubs = await asyncio.gather(*map(connect, members))

    async def want(number: int, guest: int) -> tuple[int, bool]:
        address = subjects.address(members[number], "CheckedIn", f"{guest}-{number}", f"R{guest}")
        return guest, await _got(hubs[number], Letter(address, f"{guest}-{number}".encode(), {}))

    won: Counter[int] = Counter()
    for first in range(0, guests, 20):
        some = range(first, min(first + 20, guests))
        said = await asyncio.gather(*(want(n, g) for g in some for n in range(len(members))))
        won.update(guest for guest, first_of_all in said if first_of_all)
    await asyncio.gather(*(hub.close() for hub in hubs))
    return sum(won[guest] != 1 for guest in range(guests))


async def _got(hub: NatsHub, letter: Letter) -> bool:
    """As a desk finds out: by the answer, or by who holds the guest when that is contested."""
    if isinstance(await hub.publish(letter, 30), Stored):
        return True
    for _ in range(200):
        holder = await hub.holder(letter.address.rivals)
        if holder is not None:
            return holder.data == letter.data
        await asyncio.sleep(0.02)  # a rival that is still on its way in a cluster
    return False


def saturation(server: Server, folder: Path, desks: int, seconds: float, rounds: int) -> tuple[float, float]:
    """(facts a second that the engine takes in from desks that never pause, of that what one SQLite writer does)."""
    engine, ratios = list[float](), list[float]()
    for number in range(rounds):
        taken = asyncio.run(_flood(server, desks, seconds, number))
        written = _commits(folder / "floor.sqlite", seconds)
        engine.append(taken)
        ratios.append(taken / written)
    return median(engine), median(ratios)


async def _flood(server: Server, desks: int, seconds: float, number: int) -> float:
    members = [member(f"s{n}", server.address) for n in range(desks)]
    hubs = await asyncio.gather(*map(connect, members))
    end = time.perf_counter() + seconds

    async def put(of: Membership, hub: NatsHub) -> int:
        count = 0
        while time.perf_counter() < end:
            key = f"S{number}-{of.member}-{count}"
            await hub.publish(Letter(subjects.address(of, "CheckedIn", key, key), bytes(_ONE_FACT), {}), 10)
            count += 1
        return count

    counts = await asyncio.gather(*map(put, members, hubs))
    await asyncio.gather(*(hub.close() for hub in hubs))
    return sum(counts) / seconds


def _commits(path: Path, seconds: float) -> float:
    """Rows a second, each in a commit of its own that is on disk."""
    db = sqlite3.connect(path)
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA synchronous = FULL")
    db.execute("CREATE TABLE IF NOT EXISTS fact (position INTEGER PRIMARY KEY, body BLOB)")
    count, end = 0, time.perf_counter() + seconds
    while time.perf_counter() < end:
        with db:
            db.execute("INSERT INTO fact (body) VALUES (?)", [bytes(_ONE_FACT)])
        count += 1
    db.close()
    return count / seconds
