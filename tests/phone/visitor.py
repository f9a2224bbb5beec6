"""A phone for tests: asks a served site over the loopback, and reads what it is given as a browser would."""

import asyncio
import http.client
import threading
from contextlib import contextmanager
from dataclasses import dataclass
from html.parser import HTMLParser

from kiosk.web.patience import Patience
from kiosk.web.serving import bound, serve, server_of
from kiosk.web.site import Site
from kiosk.web.writing import Printer

VOID = {"meta", "br", "link", "img", "input", "hr"}


@dataclass(frozen=True)
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def html(self) -> str:
        return self.body.decode()


class Phone:
    def __init__(self, port: int) -> None:
        self.port = port

    def ask(self, path: str = "/", method: str = "GET", **headers: str) -> Answer:
        """Header names are written with underscores: accept_language."""
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        try:
            line.request(method, path, headers={name.replace("_", "-"): said for name, said in headers.items()})
            got = line.getresponse()
            return Answer(got.status, {name.lower(): said for name, said in got.getheaders()}, got.read())
        finally:
            line.close()


@contextmanager
def served(source, clock, protocol: type[Patience] = Patience):
    """A Phone at a site that is served in a thread for as long as the block lasts."""
    listening = bound("127.0.0.1", 0)
    port = listening.getsockname()[1]
    server = server_of(Site(source, clock, Printer(), ("quay-1",)).application(), protocol)
    thread = threading.Thread(target=lambda: asyncio.run(serve(server, listening)))
    thread.start()
    try:
        yield Phone(port)
    finally:
        server.should_exit = True
        thread.join(20)
        assert not thread.is_alive()


class Read(HTMLParser):
    """The words, links and tags of a page; fails where a tag is not closed."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self._open: list[str] = []
        self.feed(html)
        self.close()
        assert self._open == []

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.words).split())

    def handle_starttag(self, tag, attrs) -> None:
        given = dict(attrs)
        self.tags.append((tag, given))
        if tag == "a":
            self.links.append(given["href"])
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data) -> None:
        if "style" not in self._open:
            self.words.append(data)
