"""A connection is kept only while it gets somewhere: who is slow to ask, or to take the answer, loses it."""

import asyncio
from typing import Any

from uvicorn.protocols.http.h11_impl import H11Protocol

ASKING, TAKING = 10.0, 30.0
_ONE_CLIENT = 40  # a phone opens six at most; many phones may come through one router


class Patience(H11Protocol):
    """HTTP/1.1 with an hourglass: `ASKING` seconds for a whole request, `TAKING` in all until it is answered."""

    asking, taking, from_one = ASKING, TAKING, _ONE_CLIENT

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        self._hourglass: asyncio.TimerHandle | None = None
        super().connection_made(transport)
        if self._crowded():
            transport.abort()
            return
        self._turn(self.asking)

    def data_received(self, data: bytes) -> None:
        super().data_received(data)
        if self.cycle is not None and not self.cycle.response_complete:
            self._turn(self.taking)

    def on_response_complete(self) -> None:
        super().on_response_complete()
        self._turn(self.taking)

    def connection_lost(self, exc: Exception | None) -> None:
        if self._hourglass is not None:
            self._hourglass.cancel()
        super().connection_lost(exc)

    def _turn(self, seconds: float) -> None:
        if self._hourglass is not None:
            self._hourglass.cancel()
        self._hourglass = self.loop.call_later(seconds, self._out)

    def _out(self) -> None:
        self.transport.abort()

    def _crowded(self) -> bool:
        mine = self.client[0] if self.client else ""
        return bool(mine) and sum(_host(other) == mine for other in self.connections) > self.from_one


def _host(connection: Any) -> str:
    return connection.client[0] if connection.client else ""
