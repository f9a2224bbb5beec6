"""What runs in the background is ended for certain."""

import asyncio
from contextlib import suppress

import pytest

from kiosk.hub.ending import cancelled, together


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


def test_when_one_of_several_fails_the_others_are_told_until_they_have_ended() -> None:
    heard: list[str] = []

    async def story() -> None:
        with pytest.raises(ExceptionGroup, match="over") as failed:
            await asyncio.wait_for(together("over", _deaf(2, heard), _failing()), 20)
        assert [str(one) for one in failed.value.exceptions] == ["it had ended by itself"]

    asyncio.run(story())
    assert heard == ["swallowed", "swallowed"]


def test_several_that_are_ended_from_outside_end_though_they_swallow_it() -> None:
    """Twice told from outside, too: the second time is swallowed by nobody."""
    heard: list[str] = []

    async def story() -> None:
        task = asyncio.create_task(together("over", _deaf(3, heard), _deaf(1, heard)))
        await asyncio.sleep(0)
        await asyncio.wait_for(cancelled([task]), 20)
        assert task.cancelled()

    asyncio.run(story())
    assert heard == ["swallowed"] * 4


def test_several_that_have_done_their_work_are_no_failure() -> None:
    async def nothing() -> None:
        await asyncio.sleep(0)

    asyncio.run(together("over", nothing(), nothing()))
