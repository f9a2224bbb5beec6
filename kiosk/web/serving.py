"""Serves the site on a port of this computer until it is told to stop."""

import asyncio
import errno
import os
import socket
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Any

import uvicorn

from kiosk.errors import BadInput
from kiosk.web.patience import Patience

PORT = 8470
_MOST, _BACKLOG, _LONGEST_REQUEST = 300, 128, 8192
_WINDOWS = {"in_use": 10048, "forbidden": 10013, "not_ours": 10049}


def bound(bind: str, port: int) -> socket.socket:
    """A listening socket; port 0 takes any that is free. Raises BadInput with what to do when it cannot be had."""
    try:
        family = socket.getaddrinfo(bind, None, type=socket.SOCK_STREAM, flags=socket.AI_NUMERICHOST)[0][0]
    except OSError as error:
        raise BadInput("{address} is no address. Write one like 0.0.0.0, for all networks.", address=bind) from error
    made = socket.socket(
        family, socket.SOCK_STREAM, socket.IPPROTO_TCP
    )  # asyncio sends at once only what says it is TCP
    try:
        _set(made, family)
        made.bind((bind, port))
        made.listen(_BACKLOG)
    except OSError as error:
        made.close()
        raise _explained(error, bind, port) from error
    return made


def _set(made: socket.socket, family: int) -> None:
    if os.name == "nt":
        made.setsockopt(socket.SOL_SOCKET, getattr(socket, "SO_EXCLUSIVEADDRUSE"), 1)  # noqa: B009
    else:
        made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    if family == socket.AF_INET6 and socket.has_dualstack_ipv6():
        made.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 0)


def _explained(error: OSError, bind: str, port: int) -> BadInput:
    if error.errno in (errno.EADDRINUSE, _WINDOWS["in_use"]):
        return BadInput(
            "Port {port} is taken by another program. Choose another one, or close that program.", port=port
        )
    if error.errno in (errno.EACCES, errno.EPERM, _WINDOWS["forbidden"]):
        return BadInput("Port {port} is not free for everyone. Choose one above 1023.", port=port)
    if error.errno in (errno.EADDRNOTAVAIL, _WINDOWS["not_ours"]):
        return BadInput("{address} is no address of this computer.", address=bind)
    return BadInput("The page cannot be served: {why}.", why=error.strerror or str(error))


def server_of(application: Any, protocol: type[Patience] = Patience) -> uvicorn.Server:
    """Ready to serve; `should_exit` ends it within a tenth of a second."""
    return uvicorn.Server(
        uvicorn.Config(
            application,
            loop="asyncio",
            http=protocol,
            ws="none",
            lifespan="off",
            log_config=None,
            log_level="error",
            access_log=False,
            proxy_headers=False,
            server_header=False,
            limit_concurrency=_MOST,
            timeout_keep_alive=5,
            timeout_graceful_shutdown=1,
            h11_max_incomplete_event_size=_LONGEST_REQUEST,
        )
    )


async def serve(
    server: uvicorn.Server, listening: socket.socket, beside: Callable[[], Awaitable[None]] | None = None
) -> None:
    """Until the server is told to exit; `beside` runs along with it, and is ended with it."""
    along = asyncio.ensure_future(beside()) if beside else None
    try:
        await server.serve(sockets=[listening])
    finally:
        listening.close()
        if along is not None:
            along.cancel()
            with suppress(asyncio.CancelledError):
                await along
