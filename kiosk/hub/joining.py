"""Joining, as it goes over the network: find the hub, greet, check, ask, wait for the organiser, and bring what is needed."""

import asyncio
import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from nats.aio.client import Client
from nats.aio.msg import Msg
from nats.errors import Error as NatsError

from kiosk.errors import BadInput, KioskError, NotFound
from kiosk.hub import asking, pairing_wire, reaching
from kiosk.hub.addresses import split_address, with_port
from kiosk.hub.aside import aside
from kiosk.hub.asking import Believed, Wish
from kiosk.hub.connecting import HubError, as_stranger, trusting, unchecked
from kiosk.hub.discovery import Found, find
from kiosk.hub.joining_code import Scanned
from kiosk.hub.membership import Membership
from kiosk.hub.pairing_wire import Answer, Greeting, Hello
from kiosk.hub.permissions import PAIR, PAIR_REQUEST, asked_at
from kiosk.network import own_addresses

_FIND_SECONDS = 6.0
_ANSWER_SECONDS = 10.0
_PATIENCE_SECONDS = 15 * 60.0


@dataclass(frozen=True, slots=True)
class Heard:
    """How joining goes, for the screen: the hub `event` answered at `address`; this clock is `ahead` of the hub's by
    so many seconds, None when it is about right; `digits` once the organiser is asked.
    """

    event: str
    address: str
    ahead: float | None = None
    digits: str = ""


Tell = Callable[[Heard], None]


async def join(
    wish: Wish, addresses: tuple[str, ...], port: int, now: Callable[[], datetime], tell: Tell
) -> Membership:
    """Become a member. `addresses` typed by hand come first, then the QR code's, then whoever announces itself.

    Raises KioskError with what stood in the way; then nothing was changed on this computer.
    """
    of = replace(wish, nonce=os.urandom(32).hex())
    places = await _places(wish, addresses, port)
    trouble: KioskError | None = None
    for address in places:
        try:
            return await _join_at(of, address, now, tell)
        except HubError as error:
            trouble = await _why(address, error)
        except NotFound as error:
            trouble = error
    raise trouble or NotFound(
        "No hub was found on this network. Type the address that the hub's screen shows, with --address."
    )


async def _places(wish: Wish, addresses: tuple[str, ...], port: int) -> tuple[str, ...]:
    """Every `host:port` to try. Raises BadInput for an address that is none."""
    given = (*addresses, *(wish.given.addresses if isinstance(wish.given, Scanned) else ()))
    if given:
        return tuple(dict.fromkeys(_tidy(address, port) for address in given))
    found = await aside(lambda: find(_FIND_SECONDS, bool, own_addresses()))
    return tuple(dict.fromkeys(one.address for one in found if _fits(wish, one)))


def _fits(wish: Wish, found: Found) -> bool:
    """With a file of an event only its hub is meant."""
    return wish.event in ("", found.event)


def _tidy(address: str, port: int) -> str:
    try:
        return with_port(*split_address(address, port))
    except ValueError as error:
        raise BadInput("{address} is no address. Type the numbers, like 192.168.1.20:4611.", address=address) from error


async def _why(address: str, error: HubError) -> KioskError:
    """The sentence for what is wrong on the way there, where that can be told apart."""
    found = await aside(lambda: reaching.reach(address, 0))
    if isinstance(found, reaching.Answers):
        return error
    problem = reaching.sentence(found, address)
    template = problem.template
    return NotFound(template, **problem.values)


async def _join_at(wish: Wish, address: str, now: Callable[[], datetime], tell: Tell) -> Membership:
    said = await _greeted(address)
    of = await asyncio.to_thread(asking.believed, wish, said, now())
    heard = Heard(of.greeting.name, address, of.off.total_seconds() if of.off is not None else None)
    tell(heard)
    client = await as_stranger(address, trusting(of.greeting.authority), _inbox())
    try:
        return await asyncio.wait_for(
            _admitted(client, wish, of, address, lambda digits: tell(replace(heard, digits=digits))), _PATIENCE_SECONDS
        )
    except TimeoutError as error:
        raise BadInput("Nobody at the hub answered for 15 minutes. Ask for a new code.") from error
    finally:
        await client.close()


async def _greeted(address: str) -> Greeting | pairing_wire.Refusal:
    """On a connection that nobody has checked: nothing is told there but that someone wants in."""
    client = await as_stranger(address, unchecked(), _inbox())
    try:
        said = await client.request(
            PAIR_REQUEST, pairing_wire.encode(Hello(pairing_wire.VERSION)), timeout=_ANSWER_SECONDS
        )
    except (NatsError, TimeoutError) as error:
        raise HubError("The hub at {address} does not answer.", address=address) from error
    finally:
        await client.close()
    return pairing_wire.read_reply(Greeting, said.data)


async def _admitted(client: Client, wish: Wish, of: Believed, address: str, tell: Callable[[str], None]) -> Membership:
    """Ask once, then hear the answers: first that the organiser is asked, then what he said."""
    asked = asking.request(wish, of)
    answers: asyncio.Queue[bytes] = asyncio.Queue()

    async def hear(message: Msg) -> None:
        await answers.put(message.data)

    inbox = client.new_inbox()
    await client.subscribe(inbox, cb=hear)
    await client.publish(asked_at(of.greeting.salt), pairing_wire.encode(asked), reply=inbox)
    wait: float | None = _ANSWER_SECONDS
    while True:
        said = pairing_wire.read_reply(Answer, await _next(answers, wait, client, address))
        settled = asking.settled(wish, of, asked, said, address)
        if isinstance(settled, Membership):
            return settled
        wait = None
        tell(settled.digits)


async def _next(answers: "asyncio.Queue[bytes]", wait: float | None, client: Client, address: str) -> bytes:
    """The next answer. Raises HubError when the connection broke, or nothing came in `wait` seconds."""
    coming = asyncio.ensure_future(answers.get())
    try:
        waited = 0.0
        while not coming.done():
            await asyncio.wait({coming}, timeout=1.0)
            waited += 1.0
            if not coming.done() and (client.is_closed or (wait is not None and waited >= wait)):
                raise HubError("The hub at {address} does not answer.", address=address)
        return coming.result()
    finally:
        coming.cancel()


def _inbox() -> str:
    """One that nobody else can guess."""
    return f"_INBOX_{PAIR}.{os.urandom(8).hex()}"
