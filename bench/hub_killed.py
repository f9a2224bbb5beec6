"""Writers, and an engine that is killed again and again under them: is anything lost that was acknowledged?"""

import asyncio
import time
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace

from bench.hub_lab import member, met, whole_log
from kiosk.hub import subjects
from kiosk.hub.log import Letter, Silent, Stored

_WRITERS = 8
_PATIENCE = 60.0  # seconds


@dataclass
class Written:
    """`there`: how often the log holds each fact. `back`: seconds from each blow to the next acknowledgement."""

    acknowledged: set[str] = field(default_factory=set)
    there: Counter[str] = field(default_factory=Counter)
    back: list[float] = field(default_factory=list)

    @property
    def lost(self) -> int:
        return len(self.acknowledged - set(self.there))

    @property
    def twice(self) -> int:
        return sum(count > 1 for count in self.there.values())


def under_blows(addresses: tuple[str, ...], blow: Callable[[], float], blows: int, each: int) -> Written:
    """After each so many acknowledged facts a blow, which says when it fell (perf_counter); writers find another of the
    addresses, or the same one again.
    """
    return asyncio.run(_under_blows(addresses, blow, blows, each))


async def _under_blows(addresses: tuple[str, ...], blow: Callable[[], float], blows: int, each: int) -> Written:
    found, stop = Written(), asyncio.Event()

    async def strike() -> None:
        for number in range(1, blows + 1):
            await _more_than(found, number * each - 1)
            begun = await asyncio.to_thread(blow)
            await _more_than(found, len(found.acknowledged))
            found.back.append(time.perf_counter() - begun)
        stop.set()

    await asyncio.gather(strike(), *(_write(f"w{n}", addresses, found, stop) for n in range(_WRITERS)))
    return found


async def read_back(addresses: tuple[str, ...], found: Written) -> None:
    of = replace(member("reader"), addresses=addresses)
    found.there = Counter([raw.data.decode() async for raw in whole_log(of)])


async def _more_than(found: Written, count: int) -> None:
    async with asyncio.timeout(_PATIENCE):
        while len(found.acknowledged) <= count:
            await asyncio.sleep(0.002)


async def _write(name: str, addresses: tuple[str, ...], found: Written, stop: asyncio.Event) -> None:
    of, number = replace(member(name), addresses=addresses), 0
    while not stop.is_set():
        with suppress(Silent):
            async with met(of) as hub:
                while not stop.is_set():
                    number += 1
                    fact = f"{name}-{number}"
                    said = await hub.publish(
                        Letter(subjects.address(of, "CheckedIn", fact, fact), fact.encode(), {}), 1
                    )
                    found.acknowledged.update({fact} if isinstance(said, Stored) else ())
        await asyncio.sleep(0.02)
