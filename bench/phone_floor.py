"""The floor for the page for phones: the same web library sends one fixed text. python -m bench.phone_floor BYTES."""

import asyncio
import sys

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kiosk.web.serving import bound, serve, server_of


def main(length: int) -> None:
    body = b"x" * length

    async def answer(request: Request) -> Response:
        return Response(body, media_type="text/html")

    listening = bound("127.0.0.1", 0)
    print(f"http://127.0.0.1:{listening.getsockname()[1]}/", flush=True)
    asyncio.run(serve(server_of(Starlette(routes=[Route("/", answer)])), listening))


if __name__ == "__main__":
    main(int(sys.argv[1]))
