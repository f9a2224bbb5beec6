"""The event file's outbox on a thread of its own, so that the hub's thread never waits for a disk."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from kiosk.app.sharing import Outbox

T = TypeVar("T")


class Shelf:
    """Questions are answered one after the other; one that nobody waits for any more is finished all the same."""

    def __init__(self, open_outbox: Callable[[], Outbox], name: str) -> None:
        self._open = open_outbox
        self._outbox: Outbox | None = None
        self._thread = ThreadPoolExecutor(1, thread_name_prefix=name)

    async def ask(self, question: Callable[[Outbox], T]) -> T:
        """Raises KioskError as the outbox does."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, self._answer, question)

    def close(self) -> None:
        """What was asked is finished first."""
        self._thread.submit(self._shut)
        self._thread.shutdown()

    def _answer(self, question: Callable[[Outbox], T]) -> T:
        if self._outbox is None:
            self._outbox = self._open()
        return question(self._outbox)

    def _shut(self) -> None:
        if self._outbox is not None:
            self._outbox.close()
