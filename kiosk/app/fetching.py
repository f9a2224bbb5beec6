"""A file from a web address, with patience and size limited, and a sentence for everything a server can do instead."""

import http.client
import re
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib import request
from urllib.error import HTTPError, URLError
from urllib.parse import unquote, urlsplit

from kiosk.errors import BadInput
from kiosk.formats.programmes.kinds import LARGEST

_BLOCK = 1 << 16
_NOT_MODIFIED = 304
_ACCEPTED = "application/vnd.c3voc.schedule+xml, text/calendar, application/json, application/xml, text/csv, */*;q=0.5"
_UNSAFE = re.compile(r"[^\w.-]+")
_HANDLERS = (
    request.ProxyHandler,
    request.HTTPHandler,
    request.HTTPSHandler,
    request.HTTPRedirectHandler,
    request.HTTPDefaultErrorHandler,
    request.HTTPErrorProcessor,
)


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds: for one answer of the server, and for all of the file."""

    answer: float = 15.0
    whole: float = 120.0


@dataclass(frozen=True, slots=True)
class Mark:
    """By what a server knows the version that was read (ETag, Last-Modified)."""

    etag: str = ""
    modified: str = ""


@dataclass(frozen=True, slots=True)
class Fetched:
    """`file` is there as long as the block it was fetched in; None where the server says that nothing changed."""

    file: Path | None
    mark: Mark


@contextmanager
def fetched(address: str, known: Mark = Mark(), patience: Patience = Patience()) -> Iterator[Fetched]:
    """The file behind an address (http, https, webcal), unless it is still the version `known`.

    BadInput, in a sentence, when it cannot be had whole: no such server, no answer in time, an error instead, a file
    larger than any programme, an end that did not come.
    """
    with TemporaryDirectory(prefix="kiosk-") as folder:
        try:
            with _opened(_plain(address), known, patience) as answer:
                mark = Mark(answer.headers.get("ETag", ""), answer.headers.get("Last-Modified", ""))
                file = Path(folder) / _name(address)
                _save(answer, file, address, time.monotonic() + patience.whole)
            found = Fetched(file, mark)
        except HTTPError as error:
            error.close()
            if error.code != _NOT_MODIFIED:
                raise BadInput(
                    "{host} answers with error {code} ({reason}). Is the address right?",
                    host=_host(address),
                    code=error.code,
                    reason=error.reason or "",
                ) from error
            found = Fetched(None, known)
        except (TimeoutError, URLError, OSError, http.client.HTTPException, ValueError) as error:
            raise _trouble(address, error, patience) from error
        yield found


def _plain(address: str) -> str:
    return re.sub(r"^webcal(s?)://", r"http\1://", address.strip(), flags=re.IGNORECASE).replace(" ", "%20")


def _opened(address: str, known: Mark, patience: Patience) -> Any:
    """The server's answer; nothing but http and https is ever opened, whatever it redirects to."""
    opener = request.OpenerDirector()
    for handler in _HANDLERS:
        opener.add_handler(handler())
    asked = request.Request(address, headers={"User-Agent": "Kiosk", "Accept": _ACCEPTED, "Accept-Encoding": "gzip"})
    if known.etag:
        asked.add_header("If-None-Match", known.etag)
    if known.modified:
        asked.add_header("If-Modified-Since", known.modified)
    answer = opener.open(asked, timeout=patience.answer)
    if answer is None:
        raise ValueError(address)
    return answer


def _save(answer: Any, file: Path, address: str, until: float) -> None:
    told = answer.headers.get("Content-Length")
    expected = int(told) if told and told.isdigit() else None
    _refuse_large(address, expected or 0)
    unpacker = zlib.decompressobj(31) if answer.headers.get("Content-Encoding", "").lower() == "gzip" else None
    read = written = 0
    with file.open("wb") as out:
        while block := answer.read1(_BLOCK):
            if time.monotonic() > until:
                raise TimeoutError
            read += len(block)
            for part in _unpacked(unpacker, block):
                written += out.write(part)
                _refuse_large(address, written)
    if (expected is not None and read < expected) or (unpacker is not None and not unpacker.eof):
        raise BadInput("What came from {host} was cut off. It will be tried again.", host=_host(address))


def _unpacked(unpacker: Any, block: bytes) -> Iterator[bytes]:
    """A little at a time: a small file may unpack to an endless one."""
    if unpacker is None:
        yield block
        return
    while block:
        yield unpacker.decompress(block, _BLOCK * 4)
        block = unpacker.unconsumed_tail


def _refuse_large(address: str, size: int) -> None:
    if size > LARGEST:
        raise BadInput(
            "What {host} sends is larger than any programme (over {most} MB), so it was not read.",
            host=_host(address),
            most=LARGEST >> 20,
        )


def _trouble(address: str, error: Exception, patience: Patience) -> BadInput:
    if isinstance(error, BadInput):
        return error
    reason = error.reason if isinstance(error, URLError) else error
    host = _host(address)
    if isinstance(reason, TimeoutError):
        return BadInput("{host} did not answer in {seconds} seconds.", host=host, seconds=round(patience.answer))
    if isinstance(error, ValueError):
        return BadInput("{address} is no web address. It begins with https://.", address=address)
    if isinstance(error, http.client.HTTPException):
        return BadInput("What came from {host} was cut off. It will be tried again.", host=host)
    return BadInput(
        "{host} cannot be reached: {reason}.", host=host, reason=str(getattr(reason, "strerror", "") or reason)
    )


def _host(address: str) -> str:
    try:
        return urlsplit(_plain(address)).hostname or address
    except ValueError:
        return address


def _name(address: str) -> str:
    """What to call the file in sentences about it."""
    last = unquote(urlsplit(address).path.rstrip("/").rpartition("/")[2])
    return _UNSAFE.sub("_", last)[-80:].strip(".") or "programme"
