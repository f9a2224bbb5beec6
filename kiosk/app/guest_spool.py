"""A plan's rows on their way: the first as they are, then packed tightly, on disk when there are many."""

import tempfile
import weakref
from array import array
from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Callable, Iterator, Sized
from typing import IO, Generic, TypeVar

import msgspec

from kiosk.errors import BookFull

_IN_MEMORY = 16 << 20
_UNPACKED = 4
_WHOLE = 32  # so many chunks need not be packed: the lists of nearly all events
C = TypeVar("C")


class _Spool:
    """Blobs in the order they were put; read as often as wanted. The file has no name that others could open."""

    def __init__(self) -> None:
        self._file: IO[bytes] = tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115 - lives with the plan
        weakref.finalize(self, self._file.close)  # and ends with it
        self._ends = array("Q", [0])

    def __len__(self) -> int:
        return len(self._ends) - 1

    def put(self, blob: bytes) -> None:
        try:
            self._file.seek(0, 2)
            self._file.write(blob)
        except OSError as error:
            raise BookFull(
                "There is no room to look through the list: the disk of {folder} is full. "
                "Free some space, then import again.",
                folder=tempfile.gettempdir(),
            ) from error
        self._ends.append(self._ends[-1] + len(blob))

    def blob(self, at: int) -> bytes:
        self._file.seek(self._ends[at])
        return self._file.read(self._ends[at + 1] - self._ends[at])


class Shelf(Generic[C]):
    """Chunks of one kind in the order they were put; `size` says how many rows one holds. For one thread at a time.

    A chunk belongs to the shelf from then on: whoever put it changes nothing in it.
    """

    def __init__(self, kind: type[C], size: Callable[[C], int]) -> None:
        self._spool = _Spool()
        self._decoder = msgspec.msgpack.Decoder(kind)
        self._size = size
        self._starts = array("Q", [0])
        self._whole: list[C] = []
        self._unpacked: OrderedDict[int, C] = OrderedDict()

    @property
    def rows(self) -> int:
        """In all chunks."""
        return self._starts[-1]

    def put(self, chunk: C) -> None:
        if count := self._size(chunk):
            if len(self) < _WHOLE:
                self._whole.append(chunk)
            else:
                self._spool.put(msgspec.msgpack.encode(chunk))
            self._starts.append(self.rows + count)

    def __len__(self) -> int:
        return len(self._starts) - 1

    def __iter__(self) -> Iterator[C]:
        return map(self.chunk, range(len(self)))

    def start(self, at: int) -> int:
        """The number of the first row (from 0) of chunk `at`, or of the row after the last chunk."""
        return self._starts[at]

    def find(self, row: int) -> tuple[C, int]:
        """The chunk that holds this row (from 0), and its place there."""
        at = bisect_right(self._starts, row) - 1
        return self.chunk(at), row - self._starts[at]

    def chunk(self, at: int) -> C:
        """Of those that are packed the last few are kept unpacked."""
        if at < len(self._whole):
            return self._whole[at]
        if at not in self._unpacked:
            self._unpacked[at] = self._decoder.decode(self._spool.blob(at - _WHOLE))
            if len(self._unpacked) > _UNPACKED:
                self._unpacked.popitem(last=False)
        self._unpacked.move_to_end(at)
        return self._unpacked[at]


def shelf_of_lists(kind: type[C]) -> "Shelf[list[C]]":
    """A shelf whose chunks are lists of these."""
    count: Callable[[Sized], int] = len
    return Shelf(list[kind], count)  # type: ignore[valid-type]
