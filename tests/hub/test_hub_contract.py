"""What every hub must do, asked of the real engine and of the one the other tests use."""

import asyncio

import pytest

from bench.hub_lab import member
from kiosk.hub import subjects
from kiosk.hub.exchange import fetched
from kiosk.hub.log import MOST_TOGETHER, Contested, Letter, Raw, Refused, Silent, Stored
from kiosk.hub.nats_hub import connect, published
from tests.hub.memory_hub import MemoryLog


@pytest.fixture(params=["memory", "engine"])
def meet(request):
    """Runs a story with two members' connections to an empty hub."""
    if request.param == "memory":
        log = MemoryLog()

        async def join(of):
            return log.connect()

        names = [member("d1"), member("d2")]
    else:
        engine, venue = request.getfixturevalue("engine"), request.getfixturevalue("venue")
        names, join = [member(name, engine.address, venue) for name in ("d1", "d2")], connect

    def run(story):
        async def whole():
            hubs = [await join(of) for of in names]
            try:
                return await story(*(Member(of, hub) for of, hub in zip(names, hubs, strict=True)))
            finally:
                for hub in hubs:
                    await hub.close()

        return asyncio.run(whole())

    return run


class Member:
    def __init__(self, of, hub):
        self.of, self.hub = of, hub

    async def put(self, fact, rival="", data=b"said"):
        address = subjects.address(self.of, "CheckedIn", fact, rival)
        return await self.hub.publish(Letter(address, data, {"Kiosk-Sig": "s"}), 2)

    async def put_together(self, facts):
        addresses = [subjects.address(self.of, "CheckedIn", fact, fact) for fact in facts]
        return await self.hub.publish_together([Letter(one, one.rivals.encode(), {}) for one in addresses])


def test_an_empty_log_is_whole(meet) -> None:
    async def story(one, _):
        return await one.hub.log(), await one.hub.lines(1, 10), await one.hub.holder("e.ev1.>")

    log, page, holder = meet(story)
    assert (log.last, log.messages, log.holes, log.whole) == (0, 0, (), True)
    assert (page.items, page.complete, holder) == ((), True, None)


def test_of_two_rivals_the_first_is_in_and_the_second_learns_which(meet) -> None:
    async def story(one, two):
        first = await one.put("f1", "K", b"mine")
        second = await two.put("f2", "K")
        return first, second, await two.hub.holder(subjects.address(two.of, "CheckedIn", "f2", "K").rivals)

    first, second, holder = meet(story)
    assert (first, second) == (Stored(1), Contested())
    assert (holder.seq, holder.data, subjects.carrier_in(holder.subject)) == (1, b"mine", "d1")


def test_the_same_fact_said_again_by_anyone_is_there_once(meet) -> None:
    async def story(one, two):
        said = [await one.put("f1"), await one.put("f1"), await two.put("f1")]
        return said, await one.hub.log()

    said, log = meet(story)
    assert said == [Stored(1), Contested(), Contested()]
    assert log.last == 1


def test_of_many_who_ask_at_once_exactly_one_is_first(meet) -> None:
    async def story(one, two):
        return await asyncio.gather(
            *(who.put(f"f{n}-{who.of.member}", f"K{n % 20}") for n in range(100) for who in (one, two))
        )

    answers = meet(story)
    assert sum(isinstance(answer, Stored) for answer in answers) == 20


def test_what_is_stored_is_heard_and_what_was_refused_is_not(meet) -> None:
    async def story(one, two):
        heard = []
        await two.hub.listen(heard.append)
        await one.put("f1", "K", b"a")
        await one.put("f2", "K", b"refused")
        await one.put("f3", "", b"b")
        while len(heard) < 2:
            await asyncio.sleep(0.002)
        return heard

    heard = meet(story)
    assert [(raw.seq, raw.data, raw.headers["Kiosk-Sig"]) for raw in heard] == [(1, b"a", "s"), (2, b"b", "s")]
    assert heard[0].subject.startswith("e.ev1.")


def test_lines_come_in_order_and_page_by_page(meet) -> None:
    async def story(one, two):
        for n in range(7):
            await one.put(f"f{n}", data=b"%d" % n)
        return [await two.hub.lines(first, 3) for first in (1, 4, 7, 8)]

    pages = meet(story)
    assert [[raw.data for raw in fetched(at, page).lines] for at, page in zip((0, 3, 6, 7), pages, strict=True)] == [
        [b"0", b"1", b"2"],
        [b"3", b"4", b"5"],
        [b"6"],
        [],
    ]
    assert [page.more for page in pages] == [4, 1, 0, 0]
    assert isinstance(pages[0].items[0][2], Raw)


def test_a_closed_connection_is_known_to_be_broken_and_answers_nothing(meet) -> None:
    async def story(one, _):
        await one.hub.close()
        await asyncio.wait_for(one.hub.broken(), 2)
        with pytest.raises(Silent):
            await one.put("f1")

    meet(story)


def test_nobody_at_the_address_is_silence() -> None:
    async def story():
        await connect(member("d1", venue="nowhere"))

    with pytest.raises(Silent):
        asyncio.run(story())


def test_what_is_put_together_is_stored_whole_or_not_at_all(meet) -> None:
    async def story(one, two):
        heard = []
        await two.hub.listen(heard.append)
        said = [await one.put_together([f"f{n}" for n in range(MOST_TOGETHER)])]
        said += [await two.put_together(["f1", "new"]), await two.put_together(["new", "newer"])]
        while len(heard) < MOST_TOGETHER + 2:
            await asyncio.sleep(0.002)
        return said, await one.hub.log(), [raw.seq for raw in heard]

    said, log, heard = meet(story)
    assert said == [True, False, True]
    assert heard == list(range(1, MOST_TOGETHER + 3))
    assert log.last == MOST_TOGETHER + 2


@pytest.mark.parametrize(
    ("code", "meaning"),
    [(10071, Contested()), (10164, Contested()), (10054, Refused("why"))],
    ids=["wrong last sequence", "still on its way in a cluster", "too large"],
)
def test_the_engine_s_two_ways_of_saying_that_another_was_first_mean_the_same(code, meaning) -> None:
    assert published({"error": {"err_code": code, "description": "why"}}) == meaning
    assert published({"seq": 7}) == Stored(7)
    with pytest.raises(Silent):
        published({"error": {"err_code": 10077}})
