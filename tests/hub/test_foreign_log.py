"""Reading a log page by page, from a number on, the wanted topics only."""

import asyncio
from contextlib import asynccontextmanager

import pytest

from bench.hub_lab import member
from kiosk.hub.foreign_log import Source, reading
from kiosk.hub.log import Silent
from kiosk.hub.quick_client import QuickClient


@asynccontextmanager
async def connected(engine):
    client = QuickClient()
    await client.connect(f"nats://{engine.address}", allow_reconnect=False)
    try:
        yield client
    finally:
        await client.close()


def read_log(engine, venue, topics=(">",), first=1, most=4, lines=10):
    """What pages of a log that holds `lines` lines hold: numbers and how many more."""

    async def told():
        async with connected(engine) as client:
            of = member("d1", venue=venue)
            for n in range(lines):
                topic = "ann" if n % 2 else "pass"
                await client.request(f"e.{of.event}.{venue}.{topic}.k{n}.d1", b"%d" % n, timeout=5)
            source = Source("$JS.API", f"EV_{venue}", tuple(f"e.{of.event}.{venue}.{topic}" for topic in topics))
            log, pages = await reading(client, source, first), []
            while (page := await log.page(most)).lines:
                pages.append(([raw.seq for raw in page.lines], page.more))
            await client.request(f"e.{of.event}.{venue}.ann.new.d1", b"new", timeout=5)
            return pages, [raw.data for raw in await _next(log, most)] if first == 1 else []

    return asyncio.run(told())


async def _next(log, most):
    """What was acknowledged a moment ago is there to be read a moment later."""
    async with asyncio.timeout(10):
        while not (page := await log.page(most)).lines:
            pass
    return page.lines


def test_pages_come_in_order_and_say_how_many_more_there_are_and_what_comes_later_is_the_next(engine, venue) -> None:
    pages, later = read_log(engine, venue)
    assert pages == [([1, 2, 3, 4], 6), ([5, 6, 7, 8], 2), ([9, 10], 0)]
    assert later == [b"new"]


def test_only_wanted_topics_come_from_a_number_on(engine, venue) -> None:
    assert read_log(engine, venue, ("ann.>", "cfg.>"), first=4)[0] == [([4, 6, 8, 10], 0)]


def test_a_log_that_is_shorter_than_asked_for_gives_nothing_yet(engine, venue) -> None:
    assert read_log(engine, venue, first=99, lines=3)[0] == []


def test_no_such_log_and_no_such_venue_are_silence(engine) -> None:
    async def asked(source):
        async with connected(engine) as client:
            await reading(client, source)

    for source in (Source("$JS.API", "EV_nowhere", (">",)), Source("$JS.vx.API", "EV_x", (">",))):
        with pytest.raises(Silent):
            asyncio.run(asked(source))
