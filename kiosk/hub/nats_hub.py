"""A connection to the hub's engine: NATS JetStream."""

import asyncio
import json
import secrets
import ssl
from base64 import b64decode
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from typing import Any

from nats.aio.client import Client
from nats.aio.msg import Msg
from nats.errors import Error

from kiosk.app.sharing import Obstacle
from kiosk.hub import subjects
from kiosk.hub.authority import HUB_NAME
from kiosk.hub.connecting import shut, trying
from kiosk.hub.exchange import Fetched, Log
from kiosk.hub.log import Contested, Letter, Published, Raw, Refused, Silent, Stored
from kiosk.hub.membership import Membership
from kiosk.hub.quick_client import QuickClient

_EXPECTED = "Nats-Expected-Last-Subject-Sequence"
_BATCH, _NUMBER, _COMMIT = "Nats-Batch-Id", "Nats-Batch-Sequence", "Nats-Batch-Commit"
_CONTESTED = frozenset({10071, 10164})  # checked against the log; against what is still on its way in a cluster
_NEVER = frozenset({10054, 10130, 10040})  # too large, header too large, no such right
_PATIENCE = 2.0  # seconds
_PING = 1  # seconds; twice unanswered, the line is dead
_BYTES_AT_ONCE = 4_000_000
_TROUBLE = (Error, OSError, asyncio.TimeoutError, json.JSONDecodeError, KeyError)


async def connect(of: Membership) -> "NatsHub":
    """At the first of its addresses that answers. Raises Silent when none does as the hub of this event.

    What the first of them answered is told, for there the hub was met last; and by whichever this member was refused.
    """
    troubles: list[Silent] = []
    for address in of.addresses:
        try:
            return await _connected(of, address)
        except Silent as error:
            troubles.append(error)
    refused = (one for one in troubles if one.obstacle is Obstacle.PUT_OUT)
    raise next(refused, troubles[0] if troubles else Silent("no address is known"))


async def _connected(of: Membership, address: str) -> "NatsHub":
    client, gone = QuickClient(), asyncio.Event()

    async def lost() -> None:
        gone.set()

    try:
        async with trying(client) as judge:
            await client.connect(
                f"nats://{address}",
                name=of.member,
                allow_reconnect=False,
                connect_timeout=1,
                ping_interval=_PING,
                max_outstanding_pings=2,
                inbox_prefix=subjects.inbox(of),
                disconnected_cb=lost,
                closed_cb=lost,
                error_cb=judge,
                **_security(of),
            )
    except _TROUBLE as error:
        raise Silent(str(error), _obstacle(error)) from error
    return NatsHub(of, client, gone, address)


def _obstacle(error: BaseException) -> Obstacle | None:
    if isinstance(error, ssl.SSLCertVerificationError):
        return Obstacle.STRANGER
    return Obstacle.PUT_OUT if "authorization" in str(error).lower() else None


def _security(of: Membership) -> dict[str, Any]:
    keys = {"nkeys_seed_str": of.seed} if of.seed else {}
    if not of.authority:
        return keys
    context = ssl.create_default_context(cadata=of.authority)
    context.minimum_version = ssl.TLSVersion.TLSv1_3
    return keys | {"tls": context, "tls_hostname": HUB_NAME, "tls_handshake_first": True}


class NatsHub:
    """kiosk.hub.log.Hub."""

    def __init__(self, of: Membership, client: Client, gone: asyncio.Event, address: str = "") -> None:
        self.address = address
        self._of = of
        self._client = client
        self._gone = gone
        self._stream = subjects.stream(of)
        self._farewells: list[Callable[[], object]] = []

    async def log(self) -> Log:
        said = await self._ask(f"STREAM.INFO.{self._stream}", {"deleted_details": True})
        if "error" in said:
            raise Silent(str(said["error"]))
        state = said["state"]
        lost = tuple(seq for seq in state.get("deleted") or () if seq > 0)  # an empty log has lost number 0
        return Log(said["created"], state["first_seq"], state["last_seq"], state["messages"], lost)

    async def publish(self, letter: Letter, patience: float) -> Published:
        return published(await self._request(letter.address.subject, letter.data, patience, _headers(letter)))

    async def publish_together(self, letters: Sequence[Letter]) -> bool:
        *others, last = letters
        batch = secrets.token_hex(8)
        try:
            for number, letter in enumerate(others, 1):
                told = _headers(letter) | {_BATCH: batch, _NUMBER: str(number)}
                await self._client.publish(letter.address.subject, letter.data, headers=told)
        except _TROUBLE as error:
            raise Silent(str(error)) from error
        told = _headers(last) | {_BATCH: batch, _NUMBER: str(len(letters)), _COMMIT: "1"}
        said = await self._request(last.address.subject, last.data, 10 * _PATIENCE, told)
        return "error" not in said

    async def holder(self, rivals: str) -> Raw | None:
        said = await self._ask(f"STREAM.MSG.GET.{self._stream}", {"last_by_subj": rivals})
        if "error" in said:
            return None
        line = said["message"]
        return Raw(int(line["seq"]), line["subject"], {}, b64decode(line.get("data", "")))

    async def lines(self, first: int, count: int) -> Fetched[Raw]:
        inbox, got, done = self._client.new_inbox(), list[Msg](), asyncio.Event()

        async def take(message: Msg) -> None:
            got.append(message)
            if "Status" in (message.headers or {}):
                done.set()

        asked = {"seq": first, "batch": count, "max_bytes": _BYTES_AT_ONCE, "next_by_subj": ">"}
        try:
            sub = await self._client.subscribe(inbox, cb=take, pending_msgs_limit=-1, pending_bytes_limit=-1)
            await self._client.publish(f"$JS.API.DIRECT.GET.{self._stream}", json.dumps(asked).encode(), reply=inbox)
            await all_came(got, done)
            await sub.unsubscribe()
        except _TROUBLE as error:
            raise Silent(str(error)) from error
        return _fetched(got)

    async def listen(self, heard: Callable[[Raw], None]) -> None:
        async def take(message: Msg) -> None:
            headers = message.headers or {}
            if "Nats-Sequence" in headers:
                heard(Raw(int(headers["Nats-Sequence"]), headers["Nats-Subject"], headers, message.data))

        live = f"{subjects.LIVE}.{subjects.everything(self._of)}"
        try:
            await self._client.subscribe(live, cb=take, pending_msgs_limit=-1, pending_bytes_limit=-1)
            await self._client.flush(timeout=int(_PATIENCE))
        except _TROUBLE as error:
            raise Silent(str(error)) from error

    async def broken(self) -> None:
        await self._gone.wait()

    async def hear(self, subject: str, heard: Callable[[bytes], object]) -> None:
        """What is said once, and kept nowhere."""

        async def take(message: Msg) -> None:
            heard(message.data)

        try:
            await self._client.subscribe(subject, cb=take)
        except _TROUBLE as error:
            raise Silent(str(error)) from error

    async def tell(self, subject: str, data: bytes) -> None:
        """Said once, kept nowhere."""
        await self._client.publish(subject, data)

    def on_close(self, farewell: Callable[[], object]) -> None:
        """To be called when this connection is closed."""
        self._farewells.append(farewell)

    async def close(self) -> None:
        for farewell in self._farewells:
            farewell()
        await shut(self._client)
        self._gone.set()

    async def _ask(self, api: str, asked: object) -> dict[str, Any]:
        return await self._request(f"$JS.API.{api}", json.dumps(asked).encode(), _PATIENCE)

    async def _request(
        self, subject: str, data: bytes, patience: float, headers: dict[str, Any] | None = None
    ) -> dict[str, Any]:
        try:
            reply = await self._client.request(subject, data, timeout=patience, headers=headers)
            said = json.loads(reply.data)
        except _TROUBLE as error:
            raise Silent(str(error)) from error
        if not isinstance(said, dict):
            raise Silent(str(said))
        return said


async def all_came(got: Sequence[object], done: asyncio.Event, patience: float = 2 * _PATIENCE) -> None:
    """A slow line may take its time, as long as something comes. Raises TimeoutError."""
    seen = -1
    while not done.is_set():
        if len(got) == seen:
            raise TimeoutError
        seen = len(got)
        with suppress(TimeoutError):
            async with asyncio.timeout(patience):
                await done.wait()


def _headers(letter: Letter) -> dict[str, str]:
    return {**letter.headers, _EXPECTED: "0", f"{_EXPECTED}-Subject": letter.address.rivals}


def published(said: Mapping[str, Any]) -> Published:
    """What the engine's answer to one message means. Raises Silent for what may be otherwise the next time."""
    if "error" not in said:
        return Stored(int(said["seq"]))
    code = said["error"].get("err_code")
    if code in _CONTESTED:
        return Contested()
    if code in _NEVER:
        return Refused(str(said["error"].get("description", "")))
    raise Silent(str(said["error"]))


def _fetched(messages: list[Msg]) -> Fetched[Raw]:
    *lines, end = messages
    status = end.headers or {}
    items = tuple(_item(line) for line in lines)
    return Fetched(items, status.get("Status") in ("204", "404"), int(status.get("Nats-Num-Pending", 0)))


def _item(line: Msg) -> tuple[int, int, Raw]:
    headers = line.headers or {}
    seq = int(headers["Nats-Sequence"])
    return seq, int(headers["Nats-Last-Sequence"]), Raw(seq, headers["Nats-Subject"], headers, line.data)
