"""Another venue's log, read over the line between the servers: page by page, from a number on, the wanted topics only."""

import asyncio
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from nats.aio.client import Client
from nats.aio.msg import Msg
from nats.errors import Error

from kiosk.hub.log import Raw, Silent
from kiosk.hub.nats_hub import all_came

_PATIENCE = 4.0  # seconds for an answer
_AT_ONCE = 4_000_000  # bytes
_UNREAD_FOR = 60_000_000_000  # nanoseconds, then the other server forgets that we read
_TROUBLE = (Error, OSError, TimeoutError, ValueError, KeyError)
_ENDS = frozenset({"404", "408", "409"})  # no more lines; or more bytes than go at once


@dataclass(frozen=True, slots=True)
class Source:
    """`api` is where the other server answers, `stream` its log; `subjects` are what of it is wanted."""

    api: str
    stream: str
    subjects: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """The next lines, in order; so many `more` follow."""

    lines: tuple[Raw, ...]
    more: int


class Reading:
    """Goes through a log once; after Silent there is another one. A line lost on the way is Silent too."""

    def __init__(self, client: Client, source: Source, name: str) -> None:
        self._client, self._source, self._name = client, source, name
        self._count = 0

    async def page(self, most: int) -> Page:
        """At most so many lines; none when there are none yet."""
        got, done = list[Msg](), asyncio.Event()

        async def take(message: Msg) -> None:
            got.append(message)
            if _is_last(message, len(got) == most):
                done.set()

        inbox = self._client.new_inbox()
        asked = {"batch": most, "no_wait": True, "max_bytes": _AT_ONCE}
        subject = f"{self._source.api}.CONSUMER.MSG.NEXT.{self._source.stream}.{self._name}"
        try:
            sub = await self._client.subscribe(inbox, cb=take, pending_msgs_limit=-1, pending_bytes_limit=-1)
            try:
                await self._client.publish(subject, json.dumps(asked).encode(), reply=inbox)
                await all_came(got, done)
            finally:
                await sub.unsubscribe()
        except _TROUBLE as error:
            raise Silent(str(error)) from error
        return self._read(got)

    def _read(self, got: Sequence[Msg]) -> Page:
        lines, more = list[Raw](), 0
        for message in got:
            if _status(message):
                break
            told = message.metadata
            self._count += 1
            if told.sequence.consumer != self._count:
                raise Silent("lines were lost on the way")
            lines.append(Raw(told.sequence.stream, message.subject, message.headers or {}, message.data))
            more = told.num_pending
        if got and (status := _status(got[-1])) and status not in _ENDS:
            raise Silent(f"status {status}")
        return Page(tuple(lines), more)


async def reading(client: Client, source: Source, first: int = 1) -> Reading:
    """From this line on. Raises Silent when the other server is out of reach, or has no such log."""
    wanted: dict[str, Any] = {
        "deliver_policy": "by_start_sequence",
        "opt_start_seq": max(1, first),
        "ack_policy": "none",
        "mem_storage": True,
        "inactive_threshold": _UNREAD_FOR,
        "filter_subjects": list(source.subjects),
    }
    asked = json.dumps({"stream_name": source.stream, "config": wanted}).encode()
    try:
        subject = f"{source.api}.CONSUMER.CREATE.{source.stream}"
        said = json.loads((await client.request(subject, asked, timeout=_PATIENCE)).data)
        name = str(said["name"])
    except _TROUBLE as error:
        raise Silent(str(error)) from error
    return Reading(client, source, name)


def _is_last(message: Msg, full: bool) -> bool:  # noqa: FBT001 - a step's plain answer
    return full or bool(_status(message)) or message.metadata.num_pending == 0


def _status(message: Msg) -> str:
    headers = message.headers or {}
    return headers.get("Status", "")
