"""A hub's address as people write it, and as programs do."""


def with_port(host: str, port: int) -> str:
    return f"{host}:{port}"


def split_address(text: str, port: int) -> tuple[str, int]:
    """`host` or `host:port` as a person types it; `port` where none is given. Raises ValueError for no port at all."""
    host, colon, number = text.strip().rpartition(":")
    if not colon:
        return text.strip(), port
    if not host or not number.isdecimal() or not 0 < int(number) < 65_536:
        raise ValueError(f"no address: {text}")
    return host, int(number)
