"""The engine's client, with the part that a catch-up spends its time in made quick: the header of each message."""

from typing import Any

from nats.aio.client import Client


class QuickClient(Client):
    """Of the time in which a hundred thousand messages were read, three quarters went into looking for white space in
    the names of headers. Should a later release call this method otherwise, it is as slow as it was, and right.
    """

    @staticmethod
    def _parse_header_lines(raw: bytes) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for line in raw.decode("utf-8", "replace").split("\r\n"):
            name, colon, value = line.partition(":")
            if colon:
                found[name] = value.strip()
        return found
