"""A plan's rows on their way: packed tightly in memory, on disk when there are many, unpacked a chunk at a time."""

import tempfile
import weakref
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import fields
from itertools import repeat
from typing import IO, Any

import msgspec

from kiosk.app.guest_rows import Rows
from kiosk.domain.invitation import Invitation, Standing
from kiosk.errors import BookFull

_IN_MEMORY = 16 << 20
_SIZE = 4
_DEFAULTS = {field.name: field.default for field in fields(Invitation)}
_FILLERS = {name: vars(Invitation)[name].__set__ for name in _DEFAULTS}


class _Spool:
    """Blobs in the order they were put; read as often as wanted. The file has no name that others could open."""

    def __init__(self) -> None:
        self._file: IO[bytes] = tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115 - lives with the plan
        weakref.finalize(self, self._file.close)  # and ends with it
        self._count = 0

    def __len__(self) -> int:
        return self._count

    def put(self, blob: bytes) -> None:
        try:
            self._file.seek(0, 2)
            self._file.write(len(blob).to_bytes(_SIZE, "big"))
            self._file.write(blob)
        except OSError as error:
            raise BookFull(
                "There is no room to look through the list: the disk of {folder} is full. "
                "Free some space, then import again.",
                folder=tempfile.gettempdir(),
            ) from error
        self._count += 1

    def blobs(self) -> Iterator[bytes]:
        place = 0
        for _ in range(self._count):
            self._file.seek(place)
            size = int.from_bytes(self._file.read(_SIZE), "big")
            yield self._file.read(size)
            place += _SIZE + size


class RowSpool:
    """Rows that wait to be matched with the book."""

    def __init__(self) -> None:
        self._spool = _Spool()
        self._decoder = msgspec.msgpack.Decoder(Rows)

    def put(self, rows: Rows) -> None:
        self._spool.put(msgspec.msgpack.encode(rows))

    def __len__(self) -> int:
        return len(self._spool)

    def __iter__(self) -> Iterator[Rows]:
        return map(self._decoder.decode, self._spool.blobs())


class InvitationSpool:
    """Chunks of invitations to be recorded: new ones as bare columns, changed ones whole."""

    def __init__(self) -> None:
        self._spool = _Spool()
        self._decoder = msgspec.msgpack.Decoder(_Fresh | _Changed)

    def put_new(self, ids: Sequence[str], rows: Rows) -> None:
        if ids:
            self._spool.put(msgspec.msgpack.encode(_Fresh(list(ids), rows.fields, rows.extra)))

    def put_changed(self, invitations: Sequence[Invitation]) -> None:
        if invitations:
            self._spool.put(msgspec.msgpack.encode(_Changed(tuple(invitations))))

    def __len__(self) -> int:
        return len(self._spool)

    def __iter__(self) -> Iterator[tuple[Invitation, ...]]:
        for blob in self._spool.blobs():
            chunk = self._decoder.decode(blob)
            yield chunk.invitations if isinstance(chunk, _Changed) else tuple(_invitations(chunk))


class _Fresh(msgspec.Struct, tag=True, array_like=True):
    ids: list[str]
    fields: dict[str, list[str]]
    extra: list[tuple[tuple[str, str], ...]]


class _Changed(msgspec.Struct, tag=True, array_like=True):
    invitations: tuple[Invitation, ...]


def _invitations(fresh: _Fresh) -> list[Invitation]:
    """The chunk's invitations, filled column by column.

    A million calls of the constructor cost several seconds; lists bring no window of validity, which is all that
    the constructor would refuse.
    """
    columns: dict[str, Sequence[Any]] = {"id": fresh.ids, **fresh.fields, "extra": fresh.extra}
    if "standing" in columns:
        columns["standing"] = [Standing(text or Standing.VALID.value) for text in columns["standing"]]
    if "attention" in columns:
        columns["attention"] = [bool(text) for text in columns["attention"]]
    made = [object.__new__(Invitation) for _ in fresh.ids]
    for field, fill in _FILLERS.items():
        deque(map(fill, made, columns.get(field) or repeat(_DEFAULTS[field])), maxlen=0)
    return made


def new_invitation(id: str, rows: Rows, n: int) -> Invitation:
    """Row n of `rows` as the invitation it will become."""
    return _invitations(_Fresh([id], {field: [column[n]] for field, column in rows.fields.items()}, [rows.extra[n]]))[0]
