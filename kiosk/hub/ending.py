"""Ends tasks that may not hear it the first time."""

import asyncio
from collections.abc import Coroutine, Sequence
from typing import Any

_AGAIN = 0.25  # seconds


async def together(what: str, *works: Coroutine[Any, Any, None]) -> None:
    """All at once, until one of them fails or this is cancelled; then all have ended. Raises ExceptionGroup, named by
    `what`, of what they failed with.

    An asyncio.TaskGroup tells its tasks only once that they are to end, and then waits for them for ever.
    """
    tasks = [asyncio.create_task(one) for one in works]
    try:
        await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
    finally:
        await cancelled(tasks)
    failed = [error for task in tasks if not task.cancelled() and isinstance(error := task.exception(), Exception)]
    if failed:
        raise ExceptionGroup(what, failed)


async def cancelled(tasks: Sequence["asyncio.Task[None]"]) -> None:
    """All have ended when this returns, whatever with; and when it is cancelled itself.

    Told again until they have heard it: until Python 3.12 asyncio.wait_for, which the engine's client waits with,
    swallows a cancellation now and then.
    """
    told: asyncio.CancelledError | None = None
    while pending := [task for task in tasks if not task.done()]:
        for task in pending:
            task.cancel()
        try:
            await asyncio.wait(pending, timeout=_AGAIN)
        except asyncio.CancelledError as error:
            told = error
    await asyncio.gather(*tasks, return_exceptions=True)
    if told is not None:
        raise told
