"""What the page's process says to the program that started it: a beat, its addresses, a trouble; and when to end."""

import asyncio
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import IO, TextIO

from kiosk.web.addresses import page_address, reachable

_BEAT_EVERY, _LOOK_EVERY = 2.0, 5


class Voice:
    """Lines on `out`: `beat`, `at` with addresses (none: in no network), and `trouble` with an escaped sentence."""

    def __init__(self, out: TextIO) -> None:
        self._out = out

    def beat(self) -> None:
        self._say("beat")

    def addresses(self, found: tuple[str, ...]) -> None:
        self._say(" ".join(("at", *found)))

    def trouble(self, sentence: str) -> None:
        self._say("trouble " + sentence.encode("unicode_escape").decode("ascii"))

    def _say(self, line: str) -> None:
        with suppress(OSError):  # whoever listened is gone; the lifeline ends the program
            print(line, file=self._out, flush=True)


async def speaking(voice: Voice, bind: str, port: int) -> None:
    """Beats, and tells the addresses again when the computer has joined another network."""
    told: tuple[str, ...] | None = None
    turn = 0
    while True:
        voice.beat()
        if turn % _LOOK_EVERY == 0:
            found = tuple(page_address(ip, port) for ip in reachable(bind))
            if found != told:
                voice.addresses(found)
            told = found
        turn += 1
        await asyncio.sleep(_BEAT_EVERY)


def when_cut(stream: IO[bytes], then: Callable[[], object]) -> None:
    """`then`, on a thread of its own, when `stream` ends: whoever started this program is gone, however it went."""

    def wait() -> None:
        while stream.read(1024):
            pass
        then()

    threading.Thread(target=wait, name="lifeline", daemon=True).start()
