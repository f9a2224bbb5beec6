"""One connection to the hub's server: TLS 1.3 from the first byte, to the event's own authority, under the hub's name."""

import asyncio
import logging
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

from nats.aio.client import Client
from nats.errors import Error as NatsError

from kiosk.errors import BadInput
from kiosk.hub.authority import HUB_NAME
from kiosk.hub.permissions import PAIR
from kiosk.hub.quick_client import QuickClient

_SECONDS = 5


class HubError(BadInput):
    """The hub could not be talked to: not reached, or it does not let this computer in."""


def trusting(authority: str) -> ssl.SSLContext:
    """Only what this authority vouches for. Raises HubError when that is no certificate."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_3
    try:
        context.load_verify_locations(cadata=authority)
    except (ssl.SSLError, ValueError) as error:
        raise HubError("What answered does not speak as a hub does. Check the address.") from error
    return context


def unchecked() -> ssl.SSLContext:
    """For the first word before joining, when no certificate is known yet: nothing heard over it is believed."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_3
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context


async def as_member(
    address: str, authority: str, seed: str, inbox: str, name: str, lost: Callable[[], Awaitable[None]] | None = None
) -> Client:
    """`inbox` is the member's own prefix; `lost` is called when the connection ends. Raises HubError."""
    given: dict[str, Any] = {"nkeys_seed_str": seed, "inbox_prefix": inbox.encode(), "name": name}
    return await _connected(address, trusting(authority), lost, **given)


async def as_stranger(address: str, context: ssl.SSLContext, inbox: str) -> Client:
    """May only ask to join. `inbox` is one of its own, below `_INBOX_pair`. Raises HubError."""
    return await _connected(address, context, None, user=PAIR, password=PAIR, inbox_prefix=inbox.encode(), name=PAIR)


async def _connected(
    address: str, context: ssl.SSLContext, lost: Callable[[], Awaitable[None]] | None, **given: Any
) -> Client:
    hush()
    client = QuickClient()
    try:
        async with trying(client) as judge, asyncio.timeout(_SECONDS + 1):
            await client.connect(
                f"tls://{address}",
                tls=context,
                tls_hostname=HUB_NAME,
                tls_handshake_first=True,
                allow_reconnect=False,
                connect_timeout=_SECONDS,
                error_cb=judge,
                closed_cb=lost,
                **given,
            )
    except (NatsError, OSError, TimeoutError) as error:  # what TLS refuses is an OSError too
        raise _refused(address, error) from error
    return client


@asynccontextmanager
async def trying(client: Client) -> AsyncIterator[Callable[[Exception], Awaitable[None]]]:
    """One try at a server; a client that does not come to it is shut. Gives what to use for its `error_cb`.

    By itself it would try sixty times, two seconds apart, while the hub comes back. Once it is connected, what goes wrong
    is told by the request it breaks.
    """
    over = False

    async def judge(error: Exception) -> None:
        if not over:
            raise error

    try:
        yield judge
    except BaseException:
        over = True
        await shut(client)
        raise
    over = True


async def shut(client: Client) -> None:
    """Returns when the line itself is gone: a client whose server refused it calls itself closed before that is so,
    and a loop that ends meanwhile leaves it open.
    """
    line: Any = client._transport
    if line is None:  # it never came as far as a connection
        return
    try:
        async with asyncio.timeout(1):
            await client.close()
            await line.wait_closed()
    except (NatsError, OSError, TimeoutError):
        return


def _refused(address: str, error: BaseException) -> HubError:
    if isinstance(error, ssl.SSLError) or "certificate verify failed" in str(error).lower():
        return HubError(
            "The computer at {address} is not this event's hub: its certificate is another's.", address=address
        )
    if "authorization" in str(error).lower():
        return HubError("The hub does not let this computer in: it never joined, or was revoked. Join again.")
    return HubError("The hub at {address} does not answer.", address=address)


def hush() -> None:
    """From now on asyncio does not tell the log that a TLS peer hung up."""
    logging.getLogger("asyncio").addFilter(_is_news)


def _is_news(record: logging.LogRecord) -> bool:
    """asyncio says it whenever a TLS peer hangs up first, and nothing follows from it."""
    return "eof_received" not in str(record.msg)
