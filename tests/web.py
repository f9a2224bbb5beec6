"""A web server on this machine that answers as a test tells it, and a schedule for it to send."""

import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


def schedule(*titles: str, room: str = "A", day: str = "2026-05-01", key: str = "g") -> bytes:
    """A session an hour from nine on; each has its own id."""
    events = "".join(
        f'<event guid="{key}{n}" id="{n}"><date>{day}T{9 + n:02}:00:00+07:00</date><start>{9 + n:02}:00</start>'
        f"<duration>00:45</duration><room>{room}</room><title>{title}</title></event>"
        for n, title in enumerate(titles)
    )
    body = f'<day index="1" date="{day}" start="" end=""><room name="{room}">{events}</room></day>'
    return f"<schedule><conference><title>T</title></conference>{body}</schedule>".encode()


class Answers:
    """What the server says next: bytes, or a function of the request's handler."""

    def __init__(self) -> None:
        self.next: object = b""
        self.headers: dict[str, str] = {}
        self.asked: list[dict[str, str]] = []
        self.let_go = threading.Event()
        self.address = ""


@contextmanager
def serving(answers: Answers):
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            answers.asked.append(dict(self.headers))
            if callable(answers.next):
                answers.next(self)
                return
            self.send_response(200)
            for name, value in {"Content-Length": str(len(answers.next)), **answers.headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(answers.next)

        def log_message(self, *_: object) -> None:
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    answers.address = f"http://127.0.0.1:{server.server_port}/schedule.xml"
    try:
        yield answers
    finally:
        answers.let_go.set()
        server.shutdown()
        thread.join()
        server.server_close()
