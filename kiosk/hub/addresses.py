"""This computer's addresses, as others on its network write them."""

import ipaddress
from collections.abc import Iterable

from ifaddr import get_adapters


def own_addresses() -> tuple[str, ...]:
    """IPv4 addresses others may reach; private networks first. Empty when it is on no network."""
    return reachable(str(one.ip) for adapter in get_adapters() for one in adapter.ips if one.is_IPv4)


def reachable(addresses: Iterable[str]) -> tuple[str, ...]:
    """Neither this computer's own loop nor what a computer gives itself when nobody gave it an address."""
    usable = [one for one in map(ipaddress.ip_address, addresses) if not (one.is_loopback or one.is_link_local)]
    return tuple(str(one) for one in sorted(set(usable), key=lambda one: (not one.is_private, str(one))))


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
