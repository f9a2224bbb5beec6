"""The controller's own two connections to its server: one that may do all in the event's account, one for the server itself."""

import asyncio
import time
from dataclasses import dataclass
from typing import Any

import msgspec
from nats.aio.client import Client
from nats.errors import Error as NatsError

from kiosk.errors import BadInput
from kiosk.hub import stream, subjects
from kiosk.hub.connecting import as_member
from kiosk.hub.membership import Membership
from kiosk.hub.permissions import PHOTOS, SNAPSHOTS

_SECONDS = 10.0
_EXISTS = 10058  # a stream of that name with another configuration
_NO_STREAM = 10059
_NO_ANSWER = -1
_NOT_YET = frozenset({_NO_ANSWER, 10008, 10009, 10005, 10074})  # no leader yet, or too few servers
_TRY_SECONDS, _AGAIN_SECONDS, _TOGETHER_SECONDS = 3.0, 0.5, 600.0


@dataclass(frozen=True, slots=True)
class Seeds:
    """Keys of the controller's own, new at every start: they are worth nothing once the server is down."""

    system: str
    admin: str


@dataclass(frozen=True, slots=True)
class ServerLink:
    """`admin` and `system` are connected; `server` is the server's own id."""

    admin: Client
    system: Client

    async def reload(self) -> None:
        """The server reads its users again; whoever is no member any more is dropped at once. Raises BadInput."""
        server = self.admin._server_info["server_id"]
        try:
            said = await self.system.request(f"$SYS.REQ.SERVER.{server}.RELOAD", b"", timeout=_SECONDS)
        except (NatsError, TimeoutError) as error:
            raise BadInput("The hub's server does not answer.") from error
        if error_text := msgspec.json.decode(said.data, type=dict[str, Any]).get("error"):
            raise BadInput("The hub's server did not take the new members: {why}", why=error_text)

    async def close(self) -> None:
        for client in (self.admin, self.system):
            if not client.is_closed:
                await client.close()

    async def prepare(self, own: Membership, replicas: int = 1) -> int:
        """The log and the stores of photos and copies are there; gives the number of facts in the log.

        Of several hubs that keep everything together, this waits until most of them are up. Raises BadInput when the
        store is another event's.
        """
        there = await self._made(subjects.stream(own), stream.configuration(own, replicas), replicas)
        if (
            _failed(there) == _EXISTS
            or there.get("config", {}).get("subjects", ours := [subjects.everything(own)]) != ours
        ):
            raise BadInput("The hub's store is another event's. Move the hub's folder away, then start it again.")
        if "error" in there:
            raise BadInput("The hub's store cannot be used: {why}", why=there["error"].get("description", ""))
        for bucket in (PHOTOS, SNAPSHOTS):
            await self._made(f"OBJ_{bucket}", _bucket(bucket, replicas), replicas)
        return int(there["state"]["messages"])

    async def _made(self, name: str, wanted: dict[str, Any], replicas: int) -> dict[str, Any]:
        """The stream's own words; made when there is none."""
        until = time.monotonic() + (_TOGETHER_SECONDS if replicas > 1 else 0.0)
        while True:
            there = await self._tried(name, wanted)
            if _failed(there) not in _NOT_YET or time.monotonic() > until:
                return there
            await asyncio.sleep(_AGAIN_SECONDS)

    async def _tried(self, name: str, wanted: dict[str, Any]) -> dict[str, Any]:
        try:
            there = await self._asked(f"STREAM.INFO.{name}", {}, _TRY_SECONDS)
            if _failed(there) == _NO_STREAM:
                there = await self._asked(f"STREAM.CREATE.{name}", wanted)
        except BadInput as error:
            return {"error": {"err_code": _NO_ANSWER, "description": str(error)}}
        return there

    async def facts(self, own: Membership) -> int:
        """How many facts the log holds."""
        there = await self._asked(f"STREAM.INFO.{subjects.stream(own)}", {})
        return int(there.get("state", {}).get("messages", 0))

    async def _asked(self, what: str, body: dict[str, Any], seconds: float = _SECONDS) -> dict[str, Any]:
        data = msgspec.json.encode(body) if body else b""
        try:
            said = await self.admin.request(f"$JS.API.{what}", data, timeout=seconds)
        except (NatsError, TimeoutError) as error:
            raise BadInput("The hub's server does not answer.") from error
        return msgspec.json.decode(said.data, type=dict[str, Any])


def _bucket(name: str, replicas: int) -> dict[str, Any]:
    """An object store, as nats-py makes one."""
    return {
        "name": f"OBJ_{name}",
        "subjects": [f"$O.{name}.C.>", f"$O.{name}.M.>"],
        "storage": "file",
        "discard": "new",
        "allow_rollup_hdrs": True,
        "allow_direct": True,
        "num_replicas": replicas,
    }


def _failed(said: dict[str, Any]) -> int:
    return int(said.get("error", {}).get("err_code", 0))


async def linked(address: str, authority: str, seeds: Seeds) -> ServerLink:
    """Raises HubError."""
    admin = await as_member(address, authority, seeds.admin, "_INBOX_hub", "hub")
    try:
        return ServerLink(admin, await as_member(address, authority, seeds.system, "_INBOX_sys", "hub"))
    except BaseException:
        await admin.close()
        raise
