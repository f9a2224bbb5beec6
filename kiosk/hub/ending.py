"""Ends tasks that may not hear it the first time."""

import asyncio
from collections.abc import Sequence

_AGAIN = 0.25  # seconds


async def cancelled(tasks: Sequence["asyncio.Task[None]"]) -> None:
    """All have ended when this returns, whatever with.

    Told again until they have heard it: until Python 3.12 asyncio.wait_for, which the engine's client waits with,
    swallows a cancellation now and then.
    """
    while pending := [task for task in tasks if not task.done()]:
        for task in pending:
            task.cancel()
        await asyncio.wait(pending, timeout=_AGAIN)
    await asyncio.gather(*tasks, return_exceptions=True)
