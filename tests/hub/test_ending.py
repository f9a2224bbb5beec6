"""What runs in the background is ended for certain."""

import asyncio
from contextlib import suppress

from kiosk.hub.ending import cancelled


async def _deaf(times: int, heard: list[str]) -> None:
    for _ in range(times):
        with suppress(asyncio.CancelledError):
            await asyncio.Event().wait()
        heard.append("swallowed")
    await asyncio.Event().wait()


async def _failing() -> None:
    raise ValueError("it had ended by itself")


def test_a_task_that_swallows_a_cancellation_is_told_again() -> None:
    heard: list[str] = []

    async def ended() -> list[bool]:
        tasks = [asyncio.create_task(one) for one in (_deaf(2, heard), _deaf(0, heard), _failing())]
        await asyncio.sleep(0)
        await asyncio.wait_for(cancelled(tasks), 20)
        return [task.cancelled() for task in tasks]

    assert asyncio.run(ended()) == [True, True, False]
    assert heard == ["swallowed", "swallowed"]
