"""Which addresses of this computer others on its networks can reach, the likeliest first."""

import socket
from collections.abc import Iterable
from ipaddress import IPv4Address, IPv6Address, ip_address

import ifaddr

_MADE_UP = (
    "docker",
    "veth",
    "br-",
    "virbr",
    "vmnet",
    "vethernet",
    "virtualbox",
    "vmware",
    "hyper-v",
    "utun",
    "tun",
    "tap",
    "wg",
    "tailscale",
    "zerotier",
    "bluetooth",
    "awdl",
    "llw",
)
_ELSEWHERE = ("8.8.8.8", 9)  # nothing is sent there: it only asks which way out this computer would take


def own_addresses() -> tuple[str, ...]:
    """IPv4 addresses others may reach; empty when this computer is in no network."""
    found = [(adapter.nice_name, ip) for adapter in ifaddr.get_adapters() for ip in _of(adapter)]
    return ranked(found, way_out())


def _of(adapter: ifaddr.Adapter) -> list[str]:
    return [ip.ip for ip in adapter.ips if isinstance(ip.ip, str)]


def ranked(found: Iterable[tuple[str, str]], first: str = "") -> tuple[str, ...]:
    """(adapter's name, address) pairs: `first` at the head, networks made by programs last, and none that is no network's."""
    usable = [(name, ip) for name, ip in found if _usable(ip_address(ip))]
    usable.sort(key=lambda one: (one[1] != first, _made_up(one[0]), not ip_address(one[1]).is_private))
    return tuple(dict.fromkeys(ip for _, ip in usable))


def _usable(ip: IPv4Address | IPv6Address) -> bool:
    return not (ip.is_loopback or ip.is_link_local or ip.is_unspecified or ip.is_multicast)


def _made_up(name: str) -> bool:
    return any(mark in name.lower() for mark in _MADE_UP)


def way_out() -> str:
    """The address by which this computer reaches other networks; empty when it reaches none."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(_ELSEWHERE)
            address: str = probe.getsockname()[0]
        except OSError:
            return ""
    return address
