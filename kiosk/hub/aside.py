"""Slow waits on the network that may be abandoned: whoever gives up goes on at once, and the wait ends unheard."""

import asyncio
import contextlib
import threading
from collections.abc import Callable
from functools import partial
from typing import TypeVar

T = TypeVar("T")


async def aside(work: Callable[[], T]) -> T:
    """Like asyncio.to_thread, but neither cancelling nor the loop's end waits for it: only for what leaves nothing behind."""
    loop = asyncio.get_running_loop()
    coming: asyncio.Future[T] = loop.create_future()
    threading.Thread(target=_run, args=(loop, coming, work), name="aside", daemon=True).start()
    return await coming


def _run(loop: asyncio.AbstractEventLoop, coming: "asyncio.Future[T]", work: Callable[[], T]) -> None:
    try:
        found = work()
    except (OSError, ValueError, RuntimeError) as error:
        _tell(loop, partial(_fail, coming, error))
    else:
        _tell(loop, partial(_settle, coming, found))


def _tell(loop: asyncio.AbstractEventLoop, then: Callable[[], None]) -> None:
    with contextlib.suppress(RuntimeError):  # the loop has ended: nobody waits any more
        loop.call_soon_threadsafe(then)


def _settle(coming: "asyncio.Future[T]", found: T) -> None:
    if not coming.done():
        coming.set_result(found)


def _fail(coming: "asyncio.Future[T]", error: Exception) -> None:
    if not coming.done():
        coming.set_exception(error)
