"""What the quick client reads, and how long a page of lines is waited for."""

import asyncio

import pytest
from nats.aio.client import Client

from bench.hub_lab import member
from kiosk.hub.nats_hub import all_came, connect
from kiosk.hub.quick_client import QuickClient

LINES = (
    b"Nats-Stream: EV_main\r\nNats-Sequence: 12\r\nNats-Last-Sequence: 11\r\n\r\n",
    b"Kiosk-Sig: QUJD+/==\r\nNats-Subject: e.ev1.main.adm.K1.d2\r\n\r\n",
    b"Name:Value\r\nOther:\tValue  \r\nEmpty:\r\nno colon\r\n\r\n",
    b"Time: 12:30:00\r\nName: L\xc3\xaa\r\nBroken: \xff\r\n",
    b"",
)


@pytest.mark.parametrize("raw", LINES)
def test_the_header_is_what_the_client_itself_makes_of_it(raw) -> None:
    assert QuickClient._parse_header_lines(raw) == Client._parse_header_lines(raw)


def test_the_client_still_asks_this_method() -> None:
    class Deaf(QuickClient):
        @staticmethod
        def _parse_header_lines(raw):
            return {"heard": "by us"}

    parsed = Deaf()._process_headers(b"NATS/1.0\r\nA: b\r\n\r\n")
    with pytest.raises(StopIteration) as end:
        parsed.send(None)
    assert end.value.value == {"heard": "by us"}


class Slow(asyncio.Event):
    """Each time somebody waits one more line comes, and then nothing for a while; with the last it is done."""

    def __init__(self, got, lines: int) -> None:
        super().__init__()
        self._got, self._left = got, lines

    async def wait(self):
        if self._left == 0:
            return await super().wait()
        self._left -= 1
        self._got.append("line")
        if self._left == 0:
            self.set()
            return True
        return await super().wait()


def test_a_page_that_comes_slowly_is_waited_for() -> None:
    got = []
    asyncio.run(all_came(got, Slow(got, 4), patience=0.01))
    assert len(got) == 4


def test_a_page_fails_when_nothing_comes_any_more() -> None:
    got = ["line"]
    with pytest.raises(TimeoutError):
        asyncio.run(all_came(got, asyncio.Event(), patience=0.01))


def test_a_line_that_breaks_while_something_waits_to_be_sent_is_told_at_once(engine, venue) -> None:
    """And nothing goes on listening to it."""

    async def story():
        hub = await connect(member("d1", engine.address, venue))
        await hub.listen(lambda raw: None)
        client, gone = hub._client, ConnectionResetError(104, "Connection reset by peer")

        async def drain():
            raise gone

        client._transport.drain = drain
        client._pending, client._pending_data_size = [b"PING\r\n"], 6
        await client._process_op_err(gone)
        await asyncio.wait_for(hub.broken(), 10)
        await asyncio.sleep(0)
        return [task for task in asyncio.all_tasks() if task is not asyncio.current_task() and not task.done()]

    assert asyncio.run(story()) == []
