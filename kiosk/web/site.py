"""The site: which page a request is for, in which language; written once a minute, and sent once to each phone that lacks it."""

import gzip
from collections import OrderedDict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from ipaddress import ip_address

from starlette.applications import Starlette
from starlette.datastructures import QueryParams
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kiosk.app.ports import Clock
from kiosk.web.bodies import NoSuchPage
from kiosk.web.links import Place
from kiosk.web.pages import Reader, page_of
from kiosk.web.programme import Source
from kiosk.web.tongue import SPOKEN, preferred
from kiosk.web.writing import Printer
from kiosk.words import Words

_KEPT = 200  # pages: every one of a large event's, in both languages
_AT_HOME = (".local", ".lan", ".home", ".internal", ".home.arpa", ".localhost")
_LONGEST_QUERY = 600


@dataclass(frozen=True, slots=True)
class Written:
    """A page as it is sent; `tag` names what is in it."""

    tag: str
    plain: bytes
    packed: bytes


class Shelf:
    """The pages written last, so that a hundred phones cost one writing."""

    def __init__(self, most: int = _KEPT) -> None:
        self._kept: OrderedDict[object, Written] = OrderedDict()
        self._most = most

    def page(self, key: object, write: Callable[[], bytes]) -> Written:
        found = self._kept.get(key)
        if found is None:
            found = self._kept[key] = _written(write())
            while len(self._kept) > self._most:
                self._kept.popitem(last=False)
        return found


def _written(body: bytes) -> Written:
    return Written(sha256(body).hexdigest()[:20], body, gzip.compress(body, 6, mtime=0))


class Site:
    """Answers requests; `names` are what this computer may be called besides its addresses."""

    def __init__(self, source: Source, clock: Clock, printer: Printer, names: Iterable[str] = ()) -> None:
        self._source, self._clock, self._printer = source, clock, printer
        self._names = frozenset(name.lower() for name in names)
        self._shelf = Shelf()

    def application(self) -> Starlette:
        paths = ("/", "/day", "/day/{day}", "/room", "/changes")
        troubles = {404: self._missing, 405: self._refused}
        return Starlette(
            routes=[Route(path, self._answer, methods=["GET"]) for path in paths],
            exception_handlers=troubles,
        )

    async def _answer(self, request: Request) -> Response:
        if not called_rightly(request.headers.get("host", ""), self._names):
            return self._trouble(request, 421)
        place, language = self._asked(request)
        programme, now = self._source.programme(), self._clock.now()
        reader = Reader(place, Words(language), now)
        key = place, language, programme.version, programme.stale, _minute(now)
        try:
            page = self._shelf.page(key, lambda: self._printer.page(page_of(programme, reader)))
        except NoSuchPage:
            return self._trouble(request, 404)
        return self._sent(request, page)

    def _asked(self, request: Request) -> tuple[Place, str]:
        path = request.scope["path"]  # never request.url: that believes the Host header
        query = request.query_params if len(request.scope["query_string"]) <= _LONGEST_QUERY else QueryParams()
        chosen = query.get("lang", "")
        language = chosen if chosen in SPOKEN else ""
        part = query.get("part", "")
        room = query.get("name", "") if path == "/room" else ""
        number = int(part) if part.isascii() and part.isdigit() and len(part) < 5 else 0
        place = Place(path, room, language, number, query.get("hold") == "1")
        return place, language or self._liked(request)

    def _liked(self, request: Request) -> str:
        return preferred(request.headers.get("accept-language", ""), self._source.programme().event.language)

    def _sent(self, request: Request, page: Written) -> Response:
        tag = f'W/"{page.tag}"'
        known = _tags(request.headers.get("if-none-match", ""))
        headers = {**self._headers(), "etag": tag, "cache-control": "no-cache"}
        if page.tag in known or "*" in known:
            return Response(status_code=304, headers=headers)
        packed = _takes_gzip(request.headers.get("accept-encoding", ""))
        if packed:
            headers["content-encoding"] = "gzip"
        return Response(page.packed if packed else page.plain, headers=headers, media_type="text/html")

    def _headers(self) -> dict[str, str]:
        return {
            "content-security-policy": self._printer.policy,
            "x-content-type-options": "nosniff",
            "x-frame-options": "DENY",
            "referrer-policy": "no-referrer",
            "cross-origin-resource-policy": "same-origin",
            "permissions-policy": "camera=(), microphone=(), geolocation=()",
            "x-robots-tag": "noindex",
            "vary": "Accept-Language, Accept-Encoding",
        }

    async def _missing(self, request: Request, error: Exception) -> Response:
        return self._trouble(request, 404)

    async def _refused(self, request: Request, error: Exception) -> Response:
        told = self._trouble(request, 405)
        told.headers["allow"] = "GET, HEAD"
        return told

    def _trouble(self, request: Request, status: int) -> Response:
        language = self._asked(request)[1]
        words = Words(language)
        home = words.say("To the programme") if status == 404 else ""
        body = self._printer.trouble(_said(status, words), language, home)
        return Response(body, status, {**self._headers(), "cache-control": "no-store"}, media_type="text/html")


def _said(status: int, words: Words) -> str:
    match status:
        case 404:
            return words.say("This page is not there.")
        case 405:
            return words.say("The programme can only be read here.")
        case _:
            return words.say("Please open the programme by the address on the screen.")


def called_rightly(host: str, names: Iterable[str] = ()) -> bool:
    """Is this Host an address or a name of a local network? A name from outside would be another site's trick."""
    name = host.rsplit(":", 1)[0] if not host.endswith("]") else host
    name = name.strip("[]").rstrip(".").lower()
    try:
        ip_address(name)
    except ValueError:
        return name in names or name.endswith(_AT_HOME) or _single(name)
    return True


def _single(name: str) -> bool:
    """A computer's bare name: no public name is without a dot."""
    return name.replace("-", "").isalnum() and name.isascii()


def _minute(at: datetime) -> datetime:
    return at.replace(second=0, microsecond=0)


def _tags(given: str) -> set[str]:
    return {tag.strip().removeprefix("W/").strip('"') for tag in given[:2000].split(",")}


def _takes_gzip(given: str) -> bool:
    asked = [part.split(";") for part in given[:500].lower().split(",")]
    return any(one[0].strip() == "gzip" and not any(more.strip() == "q=0" for more in one[1:]) for one in asked)
