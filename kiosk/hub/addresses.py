"""A hub's address as people write it, and as programs do."""

import re
import unicodedata

_BEFORE, _AFTER = re.compile(r"^[a-z]+://", re.IGNORECASE), re.compile(r"/.*$")


def with_port(host: str, port: int) -> str:
    return f"{host}:{port}"


def split_address(text: str, port: int) -> tuple[str, int]:
    """`host` or `host:port` as a person types it or copies it from a browser, in whatever digits; `port` where none is
    given. Raises ValueError for no port at all, and for IPv6, which no hub listens on.
    """
    said = "".join(unicodedata.normalize("NFKC", text).split())
    whole = _AFTER.sub("", _BEFORE.sub("", said))
    host, colon, number = whole.rpartition(":")
    if not colon:
        return whole, port
    if not host or ":" in host or not number.isdecimal() or not 0 < int(number) < 65_536:
        raise ValueError(f"no address: {text}")
    return host, int(number)
